"""What a change of the plan does to the year's steps, worked out before it happens."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attestation.plan import PlanItem, Window
from attestation.steps import Item, Occurrence, State, Step, StepKey, Year

_SETTLED = (State.DONE, State.IN_REVIEW)


@dataclass(frozen=True, slots=True)
class Slot:
    """An occurrence of a row: its window (None: no date yet) and the day chosen for it.

    `active`: asked now, not put aside. `marked`: a step of it is done or in review.
    """

    id: int
    window: Window | None
    day: date | None = None
    active: bool = True
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Refit:
    """A row's occurrences under other windows: where each one stands, which are no longer asked, what is new."""

    places: Mapping[int, Window | None]
    withdrawn: tuple[int, ...]
    added: tuple[Window | None, ...]


def refit(slots: Iterable[Slot], asked: Iterable[Window | None]) -> Refit:
    """Fit occurrences to the windows that a row asks for.

    One that has such a window keeps it, one put aside earlier comes back, and the rest move to the windows that are
    left, in the order of time. Where there are too few of those, what is marked is moved and what is not is withdrawn.
    """
    slots, wanted = tuple(slots), list(dict.fromkeys(asked))
    places: dict[int, Window | None] = {}
    for slot in sorted(slots, key=lambda slot: (not slot.active, not slot.marked)):
        if slot.window in wanted:
            wanted.remove(slot.window)
            places[slot.id] = slot.window
    rest = sorted((s for s in slots if s.active and s.id not in places), key=lambda slot: not slot.marked)
    wanted.sort(key=_by_time)
    movers = sorted(rest[: len(wanted)], key=lambda slot: _by_time(slot.window))
    places.update((slot.id, window) for slot, window in zip(movers, wanted, strict=False))
    withdrawn = tuple(slot.id for slot in slots if slot.active and slot.id not in places)
    return Refit(places, withdrawn, tuple(wanted[len(movers) :]))


def _by_time(window: Window | None) -> tuple[bool, date, date]:
    return (window is None, window.start if window else date.min, window.end if window else date.min)


def kept_day(day: date | None, before: Window | None, after: Window | None) -> date | None:
    """The day that the school chose for an occurrence; it goes when the occurrence moves away from it."""
    fits = before == after or after is None or (day is not None and after.start <= day <= after.end)
    return day if fits else None


def as_fact(item: PlanItem, id_: int) -> Item:
    """A row of a plan as the year's steps need it."""
    return Item(
        id_, item.number, item.title, item.phrase, item.kind, item.responsible.roles, item.responsible.phrase,
        item.evidence, item.scope, item.confirmer, item.review, item.audience, item.responsible.persons,
    )  # fmt: skip


def occurrences_after(
    item: Item, there: Iterable[Slot], fitted: Refit, new_ids: Iterator[int]
) -> tuple[Occurrence, ...]:
    """The row's occurrences once they are fitted; the new ones bear the ids given."""
    days = {slot.id: kept_day(slot.day, slot.window, fitted.places.get(slot.id)) for slot in there}
    asked = [*fitted.places.items(), *((next(new_ids), window) for window in fitted.added)]
    return tuple(
        Occurrence(id_, item, window.start, window.end, days.get(id_))
        if window
        else Occurrence(id_, item, None, None, days.get(id_))
        for id_, window in asked
    )


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change does to steps. `moved`: open ones that get other days, those of `times` (None: a day is missing).

    `stay`: done or in review, and still so. `withdrawn`: open ones that are no longer asked. `put_aside`: done or in
    review, but no longer of the plan; their proof is kept. `added`: asked for the first time.
    """

    moved: int = 0
    stay: int = 0
    withdrawn: int = 0
    put_aside: int = 0
    added: int = 0
    times: tuple[Window | None, ...] = ()


def effect(before: Year, after: Year, today: date) -> Effect:
    """The difference between two states of the same steps, on `today`."""
    old, new = _steps(before), _steps(after)
    settled = {key for key, step in old.items() if step.state(today) in _SETTLED}
    moved = [
        key
        for key in old.keys() & new.keys() - settled
        if _days(old[key]) != _days(new[key]) and new[key].state(today) is not State.WAIVED
    ]
    gone = old.keys() - new.keys()
    open_before = {key for key in gone - settled if old[key].state(today) is not State.WAIVED}
    come = {key for key in new.keys() - old.keys() if new[key].state(today) not in (*_SETTLED, State.WAIVED)}
    times = {_days(new[key]) for key in moved}
    return Effect(
        len(moved),
        len(settled - gone),
        len(open_before),
        len(settled & gone),
        len(come),
        tuple(sorted(times, key=_by_time)),
    )


def _steps(year: Year) -> dict[StepKey, Step]:
    return {step.key: step for step in year.steps()}


def _days(step: Step) -> Window | None:
    return Window(step.starts_on or step.due_on, step.due_on) if step.due_on else None


class Change(StrEnum):
    """How a row of the plan differs from what it was."""

    NEW = "new"
    BACK = "back"
    GONE = "gone"
    MOVED = "moved"
    REWORDED = "reworded"
    RENUMBERED = "renumbered"
    ENTRUSTED = "entrusted"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row before and after, and how it differs."""

    before: PlanItem | None
    after: PlanItem | None
    kinds: tuple[Change, ...]

    @property
    def item(self) -> PlanItem:
        """The row as it will be; one that goes, as it was."""
        item = self.after or self.before
        if item is None:
            raise ValueError("a change of no row")
        return item


def row_change(before: PlanItem | None, after: PlanItem | None, school_year: int) -> RowChange | None:
    """How the row differs; None when it does not. A row that runs on under another number is renumbered."""
    if before is None or after is None:
        return RowChange(before, after, (Change.GONE if before else Change.NEW,)) if before or after else None
    asked = before.asked(school_year), after.asked(school_year)
    differs = {
        Change.RENUMBERED: before.number != after.number,
        Change.MOVED: set(asked[0]) != set(asked[1]) or before.phrase != after.phrase,
        Change.REWORDED: _words(before) != _words(after),
        Change.ENTRUSTED: before.responsible != after.responsible,
        Change.CLOSED: _closing(before) != _closing(after),
    }
    kinds = tuple(change for change, there in differs.items() if there)
    return RowChange(before, after, kinds) if kinds else None


def _words(item: PlanItem) -> tuple[object, ...]:
    return item.title, item.evidence, item.extras


def _closing(item: PlanItem) -> tuple[object, ...]:
    return item.scope, item.confirmer, item.review, item.audience


def moved_to(others: Iterable[int], number: int | None, place: int) -> dict[int, int]:
    """New numbers of the other rows when row `number` (None: a new one) is to stand at `place`.

    Those in between make room, one place each; nobody moves for a place that is free.
    """
    others = tuple(others)
    if place not in others:
        return {}
    if number is None:
        return {other: other + 1 for other in others if other >= place}
    low, high = sorted((number, place))
    by = 1 if place < number else -1
    return {other: other + by for other in others if low <= other <= high}
