"""Long lists in pages of a few rows, with the way forth and back."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from aiogram.filters.callback_data import CallbackData

from cards.card import Button
from locales import Texts

T = TypeVar("T")


def page_of(items: Sequence[T], page: int, size: int) -> tuple[Sequence[T], int, int]:
    """The items of a page (counted from 0; one that is gone means the last), which page it is, and of how many."""
    pages = max(1, -(-len(items) // size))
    page = min(max(page, 0), pages - 1)
    return items[page * size : (page + 1) * size], page, pages


def turner(texts: Texts, page: int, pages: int, press: Callable[[int], CallbackData]) -> tuple[Button, ...]:
    """The buttons that turn the page; none where there is one page."""
    if pages == 1:
        return ()
    buttons = []
    if page > 0:
        buttons.append(Button(texts.label("page-back"), press(page - 1)))
    if page < pages - 1:
        buttons.append(Button(texts.label("page-on", page=page + 2, pages=pages), press(page + 1)))
    return tuple(buttons)


def shorten(text: str, length: int) -> str:
    """The text, cut at a word's end with an ellipsis where it is longer than `length` characters."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
