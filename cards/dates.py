"""Asking for a date: of which row, whose, which day."""

from datetime import date

from attestation.part import Standing
from attestation.plan import Scope
from attestation.status import steps_of_row
from attestation.steps import Item
from cards.callbacks import DateFor, StatusPage
from cards.card import Button, Card
from cards.pages import page_of, shorten, turner
from cards.status import PAGE, home
from locales import Safe, Texts


def ask_whom(texts: Texts, found: Standing, number: int, page: int) -> Card:
    """Everyone, or one of the teachers whom the row concerns; a row of the school has only everyone."""
    item = _item(found, number)
    if item is None:
        return Card(texts("row-not-found", number=number), (home(texts),))
    teachers = {step.teacher.id: step.teacher.name for step in steps_of_row(found.year, number) if step.teacher}
    shown, page, pages = page_of(list(teachers.items()), page, PAGE)
    everyone = Button(texts.label("button-date-all"), DateFor(number=number, person=0, page=0))
    rows = [(Button(shorten(name, 40), DateFor(number=number, person=id_, page=0)),) for id_, name in shown]
    turning = turner(texts, page, pages, lambda to: DateFor(number=number, person=-1, page=to))
    return Card(
        texts("date-for-whom", number=number, title=_title(texts, item)), ((everyone,), *rows, turning, home(texts))
    )


def ask_date(texts: Texts, found: Standing, number: int, person: int, example: date) -> Card:
    """Asks for the day."""
    item = _item(found, number)
    title = _title(texts, item) if item else ""
    whose = _whose(texts, found, person, item)
    return Card(texts("date-ask", number=number, title=title, whose=whose, example=f"{example:%d.%m.%Y}"))


def date_set(texts: Texts, found: Standing, number: int, person: int, day: date) -> Card:
    """The day is set; the way to the next row that needs one."""
    item = _item(found, number)
    title = _title(texts, item) if item else ""
    text = texts("date-set", number=number, title=title, day=day, whose=_whose(texts, found, person, item))
    left = len(found.undated)
    more = (Button(texts.label("button-dates", count=left), StatusPage(view="dates", page=0)),) if left else ()
    return Card(text, (more, home(texts)))


def _item(found: Standing, number: int) -> Item | None:
    return next((o.item for o in found.year.occurrences if o.item.number == number), None)


def _title(texts: Texts, item: Item) -> str:
    return shorten(item.title.in_language(texts.locale), 160)


def _whose(texts: Texts, found: Standing, person: int, item: Item | None) -> str | Safe:
    name = next((member.name for member in found.year.members if member.id == person), None)
    if name is None and item and item.scope is Scope.SCHOOL:
        return texts("overdue-school")
    return name or texts("date-whose-all")
