"""Those whom the bot does not reach: who they are, and what can be printed for them."""

from collections.abc import Sequence
from datetime import date, datetime

from attestation.steps import Step
from cards.admin_callbacks import CodePress, LinkSheet, PagePress, Unreached
from cards.callbacks import Locale
from cards.card import Button, Card, File
from cards.pages import page_of, shorten, turner
from cards.people import Listed, reach
from cards.steps import title_of, when
from locales import Safe, Texts
from locales import texts as texts_of

_ROWS = 8
_NAMED = 40  # characters of a button
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
    names = tuple((Button(shorten(one.name, _NAMED), PagePress(act="open", person=one.id)),) for one in shown)
    return Card(
        text, (*names, turner(texts, page, pages, lambda number: Unreached(page=number)), *((it,) for it in sheets))
    )


def link_sheet_card(texts: Texts, count: int, until: datetime, content: bytes) -> Card:
    """The printed sheet of links as it is handed over; `until` is on the school's clock."""
    text = texts("link-sheet-made", count=count, day=until.date(), hour=f"{until:%H:%M}")
    return Card(text, file=File(f"{texts.label('link-sheet-file')}.pdf", content), protect=True)


def page_card(texts: Texts, one: Listed) -> Card:
    """What can be printed for one of them."""
    pages = tuple(
        Button(
            texts.label("button-page", language=texts_of(locale).label("language-name")),
            PagePress(act="print", person=one.id, locale=locale),
        )
        for locale in _PRINTED
    )
    back = Button(texts.label("button-back"), Unreached(page=0))
    return Card(texts("page-offer", name=one.name, reach=reach(one)), (pages, (_revoke(texts, one.id),), (back,)))


def printed_page_card(texts: Texts, name: str, person_id: int, codes: int, content: bytes) -> Card:
    """The page as it is handed over."""
    file = File(f"{texts.label('page-file')}-{person_id}.pdf", content)
    return Card(texts("page-made", name=name, codes=codes), ((_revoke(texts, person_id),),), file, protect=True)


def code_card(texts: Texts, step: Step, name: str, waits: bool, token: str, mine: bool, today: date) -> Card:
    """What a code leads to. `waits`: a signature can close it; `mine`: the reader has taken it in."""
    said = texts("code-step", name=name, number=step.item.number, title=title_of(texts, step))
    if waits:
        confirm = Button(texts.label("button-confirm"), CodePress(act="yes", token=token))
        return Card(f"{said}\n{when(texts, step, today)}\n\n{texts('code-ask', name=name)}", ((confirm,),))
    undo = (Button(texts.label("button-undo"), CodePress(act="undo", token=token)),) if mine else ()
    return Card(f"{said}\n\n{texts('code-taken' if mine else 'code-settled', name=name)}", (undo,))


def _revoke(texts: Texts, person_id: int) -> Button:
    return Button(texts.label("button-page-revoke"), PagePress(act="revoke", person=person_id))
