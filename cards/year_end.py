"""The year's end: what changes with the next one, before it is opened and after; and the desk that is handed over."""

from collections.abc import Sequence
from datetime import date, datetime
from urllib.parse import quote

from attestation.plan import Window
from attestation.roles import Act, Actor
from attestation.year_end import PersonNext, RowNext, YearEnd
from cards.callbacks import HandOverPress, PlanMonth, YearEndPress
from cards.card import Button, Card, File
from cards.pages import shorten
from locales import Safe, Texts

_ROWS, _NAMES = 8, 10


def year_tools(texts: Texts, actor: Actor) -> tuple[Button, ...]:
    """Under /plan, for those who lead the school."""
    buttons = []
    if actor.may(Act.CLOSE_YEAR):
        buttons.append(Button(texts.label("button-year-end"), YearEndPress(act="show")))
    if actor.may(Act.HAND_OVER):
        buttons.append(Button(texts.label("button-hand-over"), HandOverPress(act="ask")))
    return tuple(buttons)


def year_end_card(texts: Texts, end: YearEnd) -> Card:
    """The step to the next year with all that it changes; `Confirm` takes it, afterwards it can be undone."""
    span = {"first": str(end.school_year), "middle": str(end.school_year + 1), "last": str(end.school_year + 2)}
    counts = end.counts
    parts = [
        texts("year-end-opened" if end.opened else "year-end-heading", **span),
        texts("year-end-kept", done=counts.done, total=counts.total, **span),
        texts("year-end-rows", count=len(end.rows), moved=len(end.moved)),
    ]
    if end.moved:
        parts.append(_listed(texts, [_moved(texts, row) for row in end.moved[:_ROWS]], len(end.moved) - _ROWS))
    if end.undated:
        parts.append(texts("year-end-undated", rows=", ".join(map(str, end.undated))))
    for which, people in (("coming", end.coming), ("staying", end.staying), ("leaving", end.leaving)):
        if people:
            lines = [_person(texts, person) for person in people[:_NAMES]]
            heading = texts("year-end-people", which=which, count=len(people))
            parts.append(Safe(f"{heading}\n{_listed(texts, lines, len(people) - _NAMES)}"))
    if end.newcomers:
        names = ", ".join(shorten(name, 40) for name in end.newcomers[:_NAMES])
        parts.append(texts("year-end-newcomers", names=names))
    return Card("\n\n".join(parts), _buttons(texts, end))


def _buttons(texts: Texts, end: YearEnd) -> tuple[tuple[Button, ...], ...]:
    archive = (Button(texts.label("button-year-archive"), YearEndPress(act="archive")),)
    back = (Button(texts.label("button-back"), PlanMonth(index=0, page=0)),)
    if not end.opened:
        return ((Button(texts.label("button-confirm"), YearEndPress(act="open")),), archive, back)
    undo = (Button(texts.label("button-undo"), YearEndPress(act="undo")),)
    return (undo, archive, back) if end.undoable else (archive, back)


def _listed(texts: Texts, lines: Sequence[Safe], more: int) -> Safe:
    rest = [texts("year-end-more", count=more)] if more > 0 else []
    return Safe("\n".join([*lines, *rest]))


def _moved(texts: Texts, row: RowNext) -> Safe:
    return texts(
        "year-end-row", number=row.number, before=_windows(texts, row.before), after=_windows(texts, row.after)
    )


def _windows(texts: Texts, windows: Sequence[Window]) -> Safe:
    return Safe("; ".join(texts("year-span", first=_day(each.start), last=_day(each.end)) for each in windows) or "—")


def _person(texts: Texts, person: PersonNext) -> Safe:
    if person.awarded:
        category = texts(f"category-{person.awarded}")
        known, due = ("yes", _day(person.due_on)) if person.due_on else ("no", "")
        return texts("year-end-awarded", name=shorten(person.name, 60), category=category, known=known, due=due)
    if person.due_on is None:
        return texts("year-end-unknown", name=shorten(person.name, 60))
    return texts("year-end-due", name=shorten(person.name, 60), due=_day(person.due_on))


def archive_card(texts: Texts, school_year: int, workbook: bytes) -> Card:
    """The year that ends as a workbook to keep."""
    name = f"{texts.label('year-end-file-name')}-{school_year}-{school_year + 1}.xlsx"
    text = texts("year-end-archive", first=str(school_year), last=str(school_year + 1))
    return Card(text, file=File(name, workbook))


def hand_over_card(texts: Texts) -> Card:
    """What it means to hand the desk over."""
    link = Button(texts.label("button-hand-over-link"), HandOverPress(act="link"))
    return Card(texts("hand-over-ask"), ((link,), (Button(texts.label("button-back"), PlanMonth(index=0, page=0)),)))


def hand_over_link(texts: Texts, link: str, until: datetime) -> Card:
    """The one-time link; `until` is on the school's clock."""
    text = texts("hand-over-link", link=link, day=until.date(), hour=f"{until:%H:%M}")
    share = Button(texts.label("invite-share"), url=f"https://t.me/share/url?url={quote(link, safe='')}")
    return Card(text, ((share,),), protect=True)


def handed_over_card(texts: Texts, name: str, stays: bool) -> Card:
    """To the one before: who has the desk now."""
    return Card(texts("handed-over", name=name, stays="yes" if stays else "no"))


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
