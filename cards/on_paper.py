"""Those whom the bot does not reach: who they are, and what can be printed for them."""

from collections.abc import Sequence
from datetime import datetime

from cards.admin_callbacks import LinkSheet, Unreached
from cards.callbacks import Locale
from cards.card import Button, Card, File
from cards.pages import page_of, turner
from cards.people import Listed, reach
from locales import Safe, Texts
from locales import texts as texts_of

_ROWS = 8
_PRINTED: tuple[Locale, ...] = ("kk", "ru")


def unreached_card(texts: Texts, them: Sequence[Listed], page: int, invites: bool) -> Card:
    """A page of them, each with why. `invites`: the reader may print links for those who have not joined."""
    if not them:
        return Card(texts("unreached-nobody"))
    shown, page, pages = page_of(them, page, _ROWS)
    lines = "\n".join(texts("unreached-line", name=one.name, reach=reach(one)) for one in shown)
    sheets = tuple(
        Button(
            texts.label("button-link-sheet", language=texts_of(locale).label("language-name")), LinkSheet(locale=locale)
        )
        for locale in _PRINTED
        if invites and any(one.telegram_id is None for one in them)
    )
    text = texts("unreached", count=len(them), lines=Safe(lines))
    return Card(text, (turner(texts, page, pages, lambda number: Unreached(page=number)), *((it,) for it in sheets)))


def link_sheet_card(texts: Texts, count: int, until: datetime, content: bytes) -> Card:
    """The printed sheet of links as it is handed over; `until` is on the school's clock."""
    text = texts("link-sheet-made", count=count, day=until.date(), hour=f"{until:%H:%M}")
    return Card(text, file=File(f"{texts.label('link-sheet-file')}.pdf", content), protect=True)
