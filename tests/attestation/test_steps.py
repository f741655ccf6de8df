"""A step's state is computed from its window and what was recorded."""

from datetime import date

import pytest
from hypothesis import given

from attestation.plan import Audience, Scope
from attestation.roles import Role
from attestation.steps import Mark, Occurrence, State, Year, answers_for, concerns
from tests.attestation.years import (
    CHECKED_ROW,
    COLLEAGUE,
    DEPUTY,
    NEWCOMER,
    SCHOOL_ROW,
    TEACHER,
    dates,
    item,
    joined,
    october,
    recorded,
    year,
    years,
)

MINE = (1, TEACHER.id)
OCTOBER, NOVEMBER = date(2026, 10, 31), date(2026, 11, 1)


def state_of(facts: Year, today: date) -> State:
    return next(facts.steps()).state(today)


@pytest.mark.parametrize(
    ("mark", "in_time", "late"),
    [
        (None, State.OPEN, State.OVERDUE),
        (Mark.RETURNED, State.OPEN, State.OVERDUE),
        (Mark.SUBMITTED, State.IN_REVIEW, State.IN_REVIEW),
        (Mark.CONFIRMED, State.DONE, State.DONE),
        (Mark.WAIVED, State.WAIVED, State.WAIVED),
    ],
)
def test_a_mark_and_the_last_day_decide(mark: Mark | None, in_time: State, late: State) -> None:
    facts = year(october(), completions={MINE: recorded(mark)} if mark else {})
    assert state_of(facts, OCTOBER) is in_time
    assert state_of(facts, NOVEMBER) is late


def test_a_future_step_is_open_and_the_last_day_still_is() -> None:
    assert state_of(year(october()), date(2026, 8, 1)) is State.OPEN
    assert state_of(year(october()), OCTOBER) is State.OPEN


def test_without_a_date_somebody_has_to_enter_one_for_all_or_for_one() -> None:
    dateless = Occurrence(1, item(), None, None)
    assert state_of(year(dateless), OCTOBER) is State.NEEDS_DATE
    chosen = Occurrence(1, item(), None, None, day=date(2026, 10, 20))
    assert state_of(year(chosen), date(2026, 10, 20)) is State.OPEN
    own = year(dateless, own_dates={MINE: date(2026, 10, 10)})
    assert [step.state(OCTOBER) for step in own.steps()] == [State.OVERDUE, State.NEEDS_DATE]


def test_an_own_date_goes_before_a_chosen_day_and_that_before_the_window() -> None:
    chosen = Occurrence(1, item(), date(2026, 10, 1), OCTOBER, day=date(2026, 10, 20))
    mine, theirs = year(chosen, own_dates={MINE: date(2026, 10, 25)}).steps()
    assert (mine.starts_on, mine.due_on) == (date(2026, 10, 25), date(2026, 10, 25))
    assert (theirs.starts_on, theirs.due_on) == (date(2026, 10, 20), date(2026, 10, 20))


def test_a_window_that_ended_before_the_teacher_joined_is_not_asked() -> None:
    late = year(october(), members=(joined(TEACHER, NOVEMBER),))
    assert state_of(late, NOVEMBER) is State.WAIVED
    last_day = year(october(), members=(joined(TEACHER, OCTOBER),))
    assert state_of(last_day, OCTOBER) is State.OPEN


def test_what_was_recorded_counts_even_when_the_teacher_joined_later() -> None:
    facts = year(october(), members=(joined(TEACHER, NOVEMBER),), completions={MINE: recorded(Mark.CONFIRMED)})
    assert state_of(facts, NOVEMBER) is State.DONE


def test_the_school_has_one_step_and_each_teacher_concerned_one() -> None:
    members = (TEACHER, COLLEAGUE, NEWCOMER, DEPUTY)
    for_newcomers = item(8, audience=Audience.NEWCOMERS)
    facts = year(october(1, SCHOOL_ROW), october(2), october(3, for_newcomers), members=members)
    assert [step.key for step in facts.steps()] == [(1, None), (2, 1), (2, 2), (3, 3)]
    assert [step.key for step in facts.steps(facts.occurrences[2:])] == [(3, 3)]


def test_only_teachers_are_concerned_and_only_the_roles_of_a_row_answer_for_it() -> None:
    assert concerns(Audience.ATTESTED, TEACHER)
    assert not concerns(Audience.NEWCOMERS, TEACHER)
    assert not concerns(Audience.ATTESTED, DEPUTY)
    assert answers_for(CHECKED_ROW, DEPUTY)
    assert not answers_for(CHECKED_ROW, TEACHER)
    assert not answers_for(item(roles=(Role.HR,)), DEPUTY)


def test_a_step_touches_the_months_its_window_has_days_in() -> None:
    step = next(year(Occurrence(1, item(), date(2026, 10, 31), date(2026, 12, 1))).steps())
    months = {month: step.touches(date(2026, month, 1), date(2026, month, 28)) for month in (9, 11, 12)}
    assert months == {9: False, 11: True, 12: True}
    assert not step.touches(date(2026, 10, 1), date(2026, 10, 30))
    assert not next(year(Occurrence(1, item(), None, None)).steps()).touches(date(2026, 8, 1), date(2027, 8, 31))


@given(years(), dates())
def test_steps_are_named_once_and_belong_to_whom_they_concern(facts: Year, today: date) -> None:
    steps = list(facts.steps())
    assert len({step.key for step in steps}) == len(steps)
    for step in steps:
        assert (step.teacher is None) is (step.item.scope is Scope.SCHOOL)
        assert step.teacher is None or concerns(step.item.audience, step.teacher)
        assert (step.state(today) is State.OVERDUE) <= (step.due_on is not None and step.due_on < today)


@given(years(), dates(), dates())
def test_time_alone_turns_open_into_overdue_and_nothing_else(facts: Year, a: date, b: date) -> None:
    for step in facts.steps():
        before, after = step.state(min(a, b)), step.state(max(a, b))
        assert before is after or (before, after) == (State.OPEN, State.OVERDUE)
