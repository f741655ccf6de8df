"""Who and what is most at risk, worked out by hand; and what has changed since a week ago."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given

from attestation.risk import risk
from attestation.status import summarise
from attestation.steps import Completion, Mark, Occurrence, State, StepKey, Year
from attestation.trend import trend
from attestation.workdays import SchoolDays
from tests.attestation.years import (
    COLLEAGUE,
    SCHOOL_ROW,
    TEACHER,
    calendars,
    dates,
    item,
    october,
    recorded,
    year,
    years,
)

MONDAY = date(2026, 10, 19)


def until(id_: int, last: date, number: int = 11) -> Occurrence:
    return Occurrence(id_, item(number), date(2026, 10, 1), last)


def test_the_weight_is_one_over_one_and_the_working_days_left() -> None:
    facts = year(
        until(1, date(2026, 10, 16), 2),  # overdue: 1
        until(2, MONDAY, 11),  # today is the last working day: 1/2
        until(3, date(2026, 10, 26), 15),  # seven working days, Sunday is none: 1/8
        Occurrence(4, item(17), date(2026, 11, 1), date(2026, 11, 30)),  # not begun
        Occurrence(5, item(18), None, None),  # without a date
        members=(TEACHER,),
    )
    found = risk(facts, MONDAY, SchoolDays())
    assert [(one.id, one.weight, one.overdue, one.open, one.left) for one in found.rows] == [
        (2, 1.0, 1, 0, None),
        (11, 0.5, 0, 1, 1),
        (15, 0.125, 0, 1, 7),
    ]
    assert [(one.id, one.weight) for one in found.people] == [(TEACHER.id, 1.625)]
    assert found.soon == 2


def test_several_steps_add_up_and_what_is_done_weighs_nothing() -> None:
    done: dict[StepKey, Completion] = {(1, TEACHER.id): recorded(Mark.CONFIRMED)}
    facts = year(until(1, MONDAY), october(2, SCHOOL_ROW), members=(TEACHER, COLLEAGUE), completions=done)
    found = risk(facts, MONDAY, SchoolDays())
    assert [one.id for one in found.people] == [COLLEAGUE.id], "the school's step is nobody's own"
    assert {one.id for one in found.rows} == {11, 3}


def test_a_holiday_on_the_last_day_leaves_no_working_day() -> None:
    found = risk(year(until(1, MONDAY), members=(TEACHER,)), MONDAY, SchoolDays(holidays=frozenset({MONDAY})))
    assert found.rows[0].left == 0
    assert found.rows[0].weight == 1


@given(years(), dates(), calendars())
def test_the_heaviest_stand_first_and_count_what_the_summary_counts(facts: Year, today: date, days: SchoolDays) -> None:
    found, summary = risk(facts, today, days), summarise(facts, today)
    for threats in (found.rows, found.people):
        weights = [one.weight for one in threats]
        assert weights == sorted(weights, reverse=True)
        assert all(0 < one.weight <= one.overdue + one.open for one in threats)
    overdue = {row.number: row.counts.overdue for row in summary.rows}
    assert all(overdue[one.id] == one.overdue for one in found.rows)
    assert sum(one.overdue for one in found.rows) == summary.year.overdue
    assert found.soon <= summary.year.open


WEEK_AGO = MONDAY - timedelta(days=7)


def test_a_week_of_work_changes_the_numbers_by_what_was_done() -> None:
    facts = year(until(1, date(2026, 10, 16)), october(2), members=(TEACHER, COLLEAGUE))
    done: dict[StepKey, Completion] = {
        (1, TEACHER.id): recorded(Mark.CONFIRMED),
        (2, TEACHER.id): recorded(Mark.SUBMITTED, datetime(2026, 10, 16, 5, tzinfo=UTC)),
    }
    now = replace(facts, completions=done)
    change = trend(now, MONDAY, {(2, TEACHER.id): recorded(Mark.RETURNED)}, WEEK_AGO)
    assert (change.done, change.in_review, change.overdue) == (1, 1, 1)
    assert change.done_in == ((11, 1),)
    assert change.since == WEEK_AGO


@given(years(), dates())
def test_where_nothing_has_happened_nothing_has_changed(facts: Year, today: date) -> None:
    change = trend(facts, today, facts.completions, today)
    assert (change.done, change.in_review, change.overdue, change.done_in) == (0, 0, 0, ())


@given(years(), dates(), dates())
def test_the_change_is_the_difference_of_two_summaries(facts: Year, one: date, other: date) -> None:
    since, today = sorted((one, other))
    then = {key: completion for key, completion in facts.completions.items() if completion.at.date() <= since}
    before, now = summarise(replace(facts, completions=then), since).year, summarise(facts, today).year
    change = trend(facts, today, then, since)
    assert (change.done, change.in_review, change.overdue) == (
        now.done - before.done,
        now.in_review - before.in_review,
        now.overdue - before.overdue,
    )


@pytest.mark.parametrize("state", [State.DONE, State.WAIVED])
def test_settled_steps_are_no_risk(state: State) -> None:
    mark = {State.DONE: Mark.CONFIRMED, State.WAIVED: Mark.WAIVED}[state]
    facts = year(until(1, MONDAY), members=(TEACHER,), completions={(1, TEACHER.id): recorded(mark)})
    assert risk(facts, MONDAY, SchoolDays()).rows == ()


def test_the_arithmetic_is_what_the_status_says_in_words() -> None:
    """One whole when overdue, a half on the last day, a fifth with 4 working days left, a tenth with 9."""
    ends = {date(2026, 11, 20): 1, date(2026, 11, 24): 1 / 2, date(2026, 11, 27): 1 / 5, date(2026, 12, 3): 1 / 10}
    for last, weight in ends.items():
        facts = year(Occurrence(1, SCHOOL_ROW, date(2026, 11, 1), last))
        (row,) = risk(facts, date(2026, 11, 24), SchoolDays()).rows
        assert row.weight == weight
