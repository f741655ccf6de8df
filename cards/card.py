"""A card: a text in Telegram's HTML, rows of buttons, at most one file."""

from dataclasses import dataclass

from aiogram.filters.callback_data import CallbackData
from aiogram.types import BufferedInputFile, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from attestation.attached import Attached


@dataclass(frozen=True, slots=True)
class Button:
    """A button that sends `press` back when it is tapped, opens `url`, or puts `copy` into the clipboard."""

    label: str
    press: CallbackData | None = None
    url: str | None = None
    copy: str | None = None  # 1-256 characters

    def markup(self) -> InlineKeyboardButton:
        """The button as Telegram takes it."""
        return InlineKeyboardButton(
            text=self.label,
            url=self.url,
            callback_data=self.press.pack() if self.press else None,
            copy_text=CopyTextButton(text=self.copy) if self.copy else None,
        )


@dataclass(frozen=True, slots=True)
class File:
    """A file that goes with a card; a `photo` is shown, anything else is a document."""

    name: str
    content: bytes
    photo: bool = False

    def input(self) -> BufferedInputFile:
        """The file as aiogram uploads it."""
        return BufferedInputFile(self.content, self.name)


@dataclass(frozen=True, slots=True)
class Card:
    """One message: what it says, what can be tapped. `protect`: may not be forwarded (personal papers).

    `album`: files that Telegram keeps, sent again in place of a text.
    """

    text: str
    rows: tuple[tuple[Button, ...], ...] = ()
    file: File | None = None
    protect: bool = False
    album: tuple[Attached, ...] = ()

    def keyboard(self) -> InlineKeyboardMarkup | None:
        """The buttons as Telegram takes them; none when there are none."""
        rows = [[button.markup() for button in row] for row in self.rows if row]
        return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None
