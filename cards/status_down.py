"""Below the status: one row with everybody in it, one teacher with all their steps, the rows that need a date."""

from collections.abc import Sequence
from datetime import date

from attestation.agenda import task_of
from attestation.confirming import leads
from attestation.part import Standing
from attestation.roles import Act, Actor
from attestation.status import steps_of_person, steps_of_row
from attestation.steps import Mark, Occurrence, State, Step, vacant
from cards.callbacks import DateFor, StatusPage, StatusPerson, StatusRow, StepPress
from cards.card import Button, Card
from cards.desk_callbacks import PlatformPress
from cards.pages import page_of, shorten, turner
from cards.phrases import time_in_words
from cards.press import of_step
from cards.status import PAGE, counts_line, home, in_fours
from cards.steps import task_buttons, when
from locales import Safe, Texts

_WORST_FIRST = (State.OVERDUE, State.OPEN, State.IN_REVIEW, State.DONE, State.NEEDS_DATE, State.WAIVED)


def _worst_first(steps: Sequence[Step], today: date) -> list[Step]:
    """Those that are late first; what is still far ahead comes after what has been done."""

    def rank(step: Step) -> tuple[bool, int, date]:
        state = step.state(today)
        ahead = state is State.OPEN and step.starts_on is not None and step.starts_on > today
        return ahead, _WORST_FIRST.index(state), step.due_on or date.max

    return sorted(steps, key=rank)


def _state(texts: Texts, step: Step, today: date) -> Safe:
    if step.completion and step.completion.instead_of:
        return texts(
            "state-on-paper" if step.completion.on_paper else "state-for",
            state=texts(f"state-{step.state(today)}"),
            name=shorten(step.completion.instead_of, 40),
        )
    if step.completion and step.completion.mark is Mark.CANNOT:
        return texts("state-cannot-why", state=texts(f"state-{step.state(today)}"), reason=step.completion.reason)
    returned = step.completion is not None and step.completion.mark is Mark.RETURNED
    return texts("state-returned" if returned else f"state-{step.state(today)}")


def row_card(texts: Texts, found: Standing, number: int, page: int, actor: Actor) -> Card:
    """One row: who has done it and who has not, those who are behind first."""
    steps = _worst_first(steps_of_row(found.year, number), found.today)
    row = next((row for row in found.summary.rows if row.number == number), None)
    if row is None:
        return Card(texts("row-not-found", number=number), (home(texts),))
    shown, page, pages = page_of(steps, page, PAGE)
    parts = [
        texts("teachers-heading", number=number, title=shorten(row.title.in_language(texts.locale), 300)),
        counts_line(texts, row.counts),
        *([texts("row-vacant")] if vacant(steps[0].item, found.year.members) else []),
        *(_row_line(texts, step, found.today) for step in shown),
    ]
    closing = _closing(texts, shown, found, actor) if vacant(steps[0].item, found.year.members) else []
    school = [step for step in shown if step.teacher is None and actor.may(Act.EXCEPT_STEP)]
    opening = [_opening(texts, step, shown, f"w{page}") for step in school]
    turning = turner(texts, page, pages, lambda to: StatusRow(number=number, page=to))
    dates: tuple[Button, ...] = ()
    if actor.may(Act.SET_DATES) and any(occurrence.item.number == number for occurrence in found.undated):
        dates = (Button(texts.label("button-set-date", number=number), DateFor(number=number, person=-1, page=0)),)
    back = Button(texts.label("button-by-row"), StatusPage(view="rows", page=0))
    return Card("\n\n".join(parts), (*closing, *in_fours(opening), turning, dates, (back, *home(texts))))


def _closing(texts: Texts, steps: Sequence[Step], found: Standing, actor: Actor) -> list[tuple[Button, ...]]:
    """What closes the open steps of a row for which nobody is there: for the leaders only."""
    if not leads(actor):
        return []
    by_window: dict[int, list[Step]] = {}
    for step in steps:
        if step.state(found.today) in (State.OVERDUE, State.OPEN):
            by_window.setdefault(step.occurrence.id, []).append(step)
    tasks = [task_of(tuple(those), found.today) for those in by_window.values()]
    return [task_buttons(texts, task, actor, "o", len(tasks) > 1)[:1] for task in tasks]


def _row_line(texts: Texts, step: Step, today: date) -> Safe:
    state = _state(texts, step, today)
    if step.teacher is None:
        return texts("row-line-school", when=when(texts, step, today), state=state)
    return texts("row-line", name=shorten(step.teacher.name, 60), when=when(texts, step, today), state=state)


def person_card(texts: Texts, found: Standing, person_id: int, page: int, actor: Actor) -> Card:
    """One teacher: every step of theirs, the overdue first; the leaders open each by its number."""
    person = next((person for person in found.summary.people if person.person_id == person_id), None)
    if person is None:
        return Card(texts("status-person-gone"), (home(texts),))
    steps = _worst_first(steps_of_person(found.year, person_id), found.today)
    shown, page, pages = page_of(steps, page, PAGE)
    lines = [
        texts(
            "person-line",
            number=step.item.number,
            title=shorten(step.item.title.in_language(texts.locale), 100),
            when=when(texts, step, found.today),
            state=_state(texts, step, found.today),
        )
        for step in shown
    ]
    opening = [_opening(texts, step, shown, f"p{page}") for step in shown] if actor.may(Act.EXCEPT_STEP) else []
    turning = turner(texts, page, pages, lambda to: StatusPerson(person=person_id, page=to))
    back = Button(texts.label("button-by-teacher"), StatusPage(view="people", page=0))
    head = texts("person-heading", name=person.name, counts=counts_line(texts, person.counts))
    platform = Button(texts.label("button-platform"), PlatformPress(person=person_id))
    copying = (platform,) if actor.may(Act.MAKE_PAPERS) else ()
    return Card("\n\n".join([head, *lines]), (*in_fours(opening), turning, copying, (back, *home(texts))))


def _opening(texts: Texts, step: Step, shown: Sequence[Step], view: str) -> Button:
    """A step's number; with the month where the row stands there more than once."""
    several = sum(other.item.number == step.item.number for other in shown) > 1
    month = step.due_on.month if several and step.due_on else 0
    label = texts.label("button-step", number=step.item.number, month=month)
    return Button(label, StepPress(act="more", view=view, **of_step(step.key)))


def dates_card(texts: Texts, occurrences: Sequence[Occurrence], page: int, actor: Actor) -> Card:
    """The rows that wait for a date, a button each for those who may set it."""
    shown, page, pages = page_of(occurrences, page, PAGE)
    lines = [_undated(texts, occurrence) for occurrence in shown] or [texts("dates-none")]
    numbers = dict.fromkeys(occurrence.item.number for occurrence in shown)
    rows = [
        (Button(texts.label("button-set-date", number=number), DateFor(number=number, person=-1, page=0)),)
        for number in numbers
        if actor.may(Act.SET_DATES)
    ]
    turning = turner(texts, page, pages, lambda to: StatusPage(view="dates", page=to))
    return Card("\n\n".join([texts("dates-heading"), *lines]), (*rows, turning, home(texts)))


def _undated(texts: Texts, occurrence: Occurrence) -> Safe:
    item = occurrence.item
    title = shorten(item.title.in_language(texts.locale), 120)
    if occurrence.starts_on and occurrence.ends_on:
        stretch = texts.days(occurrence.starts_on, occurrence.ends_on)
        return texts("dates-line-half", number=item.number, title=title, stretch=stretch)
    return texts("dates-line", number=item.number, title=title, phrase=time_in_words(item.phrase, texts.locale))
