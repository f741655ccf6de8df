"""What a change of the plan does to steps: nothing is lost, nothing is counted twice."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.phrases import read_schedule
from attestation.plan import PlanItem, Scope, Window, Wording
from attestation.plan_change import (
    Change,
    Effect,
    RowChange,
    Slot,
    as_fact,
    effect,
    kept_day,
    moved_to,
    occurrences_after,
    refit,
    row_change,
)
from attestation.row_editing import Closing, close, entrust, new_row, reschedule, retitle
from attestation.steps import Completion, Mark, Occurrence, State, StepKey, Year
from tests.attestation.years import COLLEAGUE, DEPUTY, TEACHER, item, recorded, year, years

OCTOBER, NOVEMBER, MAY = (
    Window(date(2026, 10, 1), date(2026, 10, 31)),
    Window(date(2026, 11, 1), date(2026, 11, 30)),
    Window(date(2027, 5, 1), date(2027, 5, 31)),
)
TODAY = date(2026, 10, 10)

_some_windows = st.sampled_from([None, OCTOBER, NOVEMBER, MAY, Window(date(2026, 9, 1), date(2027, 5, 31))])
_asked = st.lists(_some_windows, min_size=1, max_size=5)


@st.composite
def slots(draw: st.DrawFn) -> tuple[Slot, ...]:
    many = range(1, draw(st.integers(0, 6)) + 1)
    return tuple(Slot(id_, draw(_some_windows), None, draw(st.booleans()), draw(st.booleans())) for id_ in many)


@given(slots(), _asked)
def test_every_window_asked_for_has_one_occurrence(there: tuple[Slot, ...], asked: list[Window | None]) -> None:
    fitted = refit(there, asked)
    stand = [*fitted.places.values(), *fitted.added]
    assert sorted(stand, key=str) == sorted(set(asked), key=str)


@given(slots(), _asked)
def test_every_active_occurrence_stays_or_is_withdrawn(there: tuple[Slot, ...], asked: list[Window | None]) -> None:
    fitted = refit(there, asked)
    active = {slot.id for slot in there if slot.active}
    assert active == (fitted.places.keys() & active) | set(fitted.withdrawn)
    assert not fitted.places.keys() & set(fitted.withdrawn)


@given(slots(), _asked)
def test_nothing_is_withdrawn_while_a_window_is_free(there: tuple[Slot, ...], asked: list[Window | None]) -> None:
    fitted = refit(there, asked)
    assert not (fitted.withdrawn and fitted.added)


@given(slots(), _asked)
def test_what_is_marked_goes_last(there: tuple[Slot, ...], asked: list[Window | None]) -> None:
    fitted = refit(there, asked)
    marked = {slot.id for slot in there if slot.marked}
    moved = {slot.id for slot in there if slot.active and fitted.places.get(slot.id, slot.window) != slot.window}
    if marked & set(fitted.withdrawn):
        assert moved <= marked


@given(slots(), _asked)
def test_fitting_twice_changes_nothing_more(there: tuple[Slot, ...], asked: list[Window | None]) -> None:
    fitted = refit(there, asked)
    known = {slot.id: slot for slot in there}
    once = [replace(known[id_], window=window, active=True) for id_, window in fitted.places.items()]
    again = refit(once, [*fitted.places.values()])
    assert again.places == fitted.places
    assert (again.withdrawn, again.added) == ((), ())


def test_a_window_that_moves_takes_its_occurrence_along() -> None:
    assert refit([Slot(1, OCTOBER)], [NOVEMBER]).places == {1: NOVEMBER}


def test_an_occurrence_put_aside_comes_back_rather_than_a_new_one() -> None:
    fitted = refit([Slot(1, OCTOBER), Slot(2, MAY, active=False)], [OCTOBER, MAY])
    assert fitted.places == {1: OCTOBER, 2: MAY}
    assert fitted.added == ()


@pytest.mark.parametrize(
    ("day", "before", "after", "kept"),
    [
        (date(2026, 10, 5), OCTOBER, OCTOBER, True),
        (date(2026, 10, 5), OCTOBER, NOVEMBER, False),
        (date(2026, 10, 5), None, OCTOBER, True),
        (date(2026, 10, 5), OCTOBER, None, True),
        (date(2026, 12, 1), OCTOBER, OCTOBER, True),  # chosen outside of it, and left so
    ],
)
def test_a_chosen_day_stays_where_it_fits(day: date, before: Window | None, after: Window | None, kept: bool) -> None:
    assert (kept_day(day, before, after) == day) is kept


def _october(*done: tuple[int, Mark]) -> Year:
    occurrence = Occurrence(1, item(), OCTOBER.start, OCTOBER.end)
    completions: dict[StepKey, Completion] = {(1, teacher): recorded(mark) for teacher, mark in done}
    return year(occurrence, members=(TEACHER, COLLEAGUE, DEPUTY), completions=completions)


def _after(before: Year, *windows: Window | None) -> Year:
    fitted = refit([Slot(1, OCTOBER)], windows)
    fact = before.occurrences[0].item
    return replace(before, occurrences=occurrences_after(fact, [Slot(1, OCTOBER)], fitted, count(-1, -1)))


def test_open_steps_move_and_done_ones_stay() -> None:
    before = _october((TEACHER.id, Mark.CONFIRMED))
    found = effect(before, _after(before, NOVEMBER), TODAY)
    assert found == Effect(moved=1, stay=1, times=(NOVEMBER,))


def test_a_step_in_review_counts_as_done() -> None:
    before = _october((TEACHER.id, Mark.SUBMITTED), (COLLEAGUE.id, Mark.RETURNED))
    found = effect(before, _after(before, NOVEMBER), TODAY)
    assert (found.moved, found.stay) == (1, 1)


def test_another_window_adds_steps() -> None:
    before = _october()
    assert effect(before, _after(before, OCTOBER, MAY), TODAY) == Effect(added=2)


def test_a_row_that_goes_withdraws_the_open_and_puts_the_done_aside() -> None:
    before = _october((TEACHER.id, Mark.CONFIRMED))
    assert effect(before, replace(before, occurrences=()), TODAY) == Effect(withdrawn=1, put_aside=1)


@given(years())
def test_nothing_changes_nothing(facts: Year) -> None:
    found = effect(facts, facts, TODAY)
    settled = sum(step.state(TODAY) in (State.DONE, State.IN_REVIEW) for step in facts.steps())
    assert found == Effect(stay=settled)


@given(years(), st.integers(-60, 60), st.booleans())
def test_each_step_is_counted_once_at_most(facts: Year, by: int, drop: bool) -> None:
    shift = timedelta(days=by)
    moved = tuple(
        replace(one, starts_on=one.starts_on + shift, ends_on=one.ends_on + shift)
        if one.starts_on and one.ends_on
        else one
        for one in facts.occurrences[drop:]
    )
    found = effect(facts, replace(facts, occurrences=moved), TODAY)
    asked = [step for step in facts.steps() if step.state(TODAY) is not State.WAIVED]
    assert found.stay + found.put_aside == sum(step.state(TODAY) in (State.DONE, State.IN_REVIEW) for step in asked)
    assert found.moved + found.withdrawn <= sum(1 for _ in facts.steps()) - found.stay - found.put_aside


def _row(number: int = 3, title: str = "Портфолио дайындау", phrase: str = "Қазан") -> PlanItem:
    return reschedule(new_row(number, title), read_schedule(phrase), 2026)


@pytest.mark.parametrize(
    ("after", "kinds"),
    [
        (_row(), ()),
        (_row(number=4), (Change.RENUMBERED,)),
        (_row(phrase="Қараша"), (Change.MOVED,)),
        (_row(title="Портфолио жинау"), (Change.REWORDED,)),
        (replace(_row(), evidence=Wording.verbatim("Портфолио")), (Change.REWORDED,)),
        (entrust(_row(), "Директор", ()), (Change.ENTRUSTED,)),
        (close(_row(), Closing.SCHOOL), (Change.CLOSED,)),
        (
            retitle(replace(_row(phrase="Қараша"), number=9), "Басқа"),
            (Change.RENUMBERED, Change.MOVED, Change.REWORDED),
        ),
        (None, (Change.GONE,)),
    ],
)
def test_how_a_row_differs(after: PlanItem | None, kinds: tuple[Change, ...]) -> None:
    change = row_change(_row(), after, 2026)
    assert (change.kinds if change else ()) == kinds


def test_a_row_that_was_not_there_is_new_and_no_row_is_no_change() -> None:
    change = row_change(None, _row(), 2026)
    assert change is not None
    assert (change.kinds, change.item) == ((Change.NEW,), _row())
    assert row_change(None, None, 2026) is None
    with pytest.raises(ValueError, match="no row"):
        _ = RowChange(None, None, ()).item


@given(st.sets(st.integers(1, 30), min_size=1, max_size=12), st.data())
def test_rows_make_room_and_keep_their_order(numbers: set[int], data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(sorted(numbers)) | st.none())
    place = data.draw(st.integers(1, max(numbers)))
    others = numbers - {number}
    shifted = moved_to(others, number, place)
    after = {other: shifted.get(other, other) for other in others}
    assert place not in after.values()
    assert len(set(after.values())) == len(others)
    assert [after[other] for other in sorted(others)] == sorted(after.values())
    assert all(abs(new - old) <= 1 for old, new in after.items())


def test_a_row_as_a_fact_asks_the_same_people() -> None:
    row = close(_row(), Closing.REVIEWED)
    fact = as_fact(row, 7)
    assert (fact.id, fact.number, fact.scope, fact.review) == (7, 3, Scope.TEACHER, True)
