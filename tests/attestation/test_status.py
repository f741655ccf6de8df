"""The summary: numbers that always add up, and the worst of them first."""

from collections import Counter
from dataclasses import fields
from datetime import date

from hypothesis import given

from attestation.status import (
    Counts,
    Summary,
    steps_of_person,
    steps_of_row,
    summarise,
    worst_people,
    worst_rows,
)
from attestation.steps import Completion, Mark, Occurrence, State, StepKey, Year
from tests.attestation.years import (
    CHECKED_ROW,
    COLLEAGUE,
    DEPUTY,
    NEWCOMER,
    SCHOOL_ROW,
    TEACHER,
    dates,
    item,
    october,
    recorded,
    year,
    years,
)

NAMES = [field.name for field in fields(Counts)]


def added(counts: list[Counts]) -> Counts:
    return Counts(*(sum(getattr(one, name) for one in counts) for name in NAMES))


def test_the_six_states_are_counted_and_total_is_their_sum() -> None:
    assert [state.value for state in State] == NAMES
    counts = Counts(1, 2, 3, 4, 5, 6)
    assert (counts.total, counts.asked) == (21, 15)


def test_a_school_in_the_middle_of_november() -> None:
    november = Occurrence(2, CHECKED_ROW, date(2026, 11, 1), date(2026, 11, 30))
    all_year = Occurrence(3, SCHOOL_ROW, date(2026, 9, 1), date(2027, 5, 31))
    dateless = Occurrence(4, item(17), None, None)
    facts = year(
        october(),
        november,
        all_year,
        dateless,
        completions={(1, 1): recorded(Mark.CONFIRMED), (2, 2): recorded(Mark.SUBMITTED)},
    )
    summary = summarise(facts, date(2026, 11, 16))
    assert summary.year == Counts(done=1, in_review=1, open=2, overdue=1, needs_date=2)
    assert summary.month == Counts(in_review=1, open=2)
    assert [(row.number, row.counts.total, row.behind) for row in summary.rows] == [
        (11, 2, (COLLEAGUE.id,)),
        (14, 2, ()),
        (3, 1, ()),
        (17, 2, ()),
    ]
    assert [(person.person_id, person.counts) for person in summary.people] == [
        (TEACHER.id, Counts(done=1, open=1, needs_date=1)),
        (COLLEAGUE.id, Counts(in_review=1, overdue=1, needs_date=1)),
    ]


def test_before_there_is_a_plan_all_is_zero_and_nobody_is_concerned() -> None:
    assert summarise(year(), date(2026, 11, 16)) == Summary(Counts(), Counts(), (), ())


def test_the_month_ends_on_its_last_day_also_in_december_and_february() -> None:
    january = Occurrence(1, item(), date(2027, 1, 1), date(2027, 1, 31))
    february = Occurrence(2, item(), date(2027, 2, 28), date(2027, 2, 28))
    facts = year(january, february, members=(TEACHER,))
    assert summarise(facts, date(2026, 12, 31)).month.total == 0
    assert summarise(facts, date(2027, 1, 31)).month.total == 1
    assert summarise(facts, date(2027, 2, 1)).month == Counts(open=1)


def test_the_worst_stand_first_by_number_overdue_then_share() -> None:
    two_of_two = [october(1, item(11)), october(2, item(11))]
    one_of_two = [october(3, item(15)), Occurrence(4, item(15), date(2027, 3, 1), date(2027, 3, 31))]
    one_of_one = [october(5, item(2))]
    none = [Occurrence(6, item(10), date(2027, 3, 1), date(2027, 3, 31))]
    done: dict[StepKey, Completion] = {(1, 2): recorded(Mark.CONFIRMED)}
    facts = year(*one_of_two, *two_of_two, *one_of_one, *none, members=(COLLEAGUE, TEACHER), completions=done)
    summary = summarise(facts, date(2026, 11, 16))
    assert [row.number for row in worst_rows(summary)] == [11, 2, 15]
    assert [person.name for person in worst_people(summary)] == [TEACHER.name, COLLEAGUE.name]
    assert next(row.behind for row in summary.rows if row.number == 11) == (TEACHER.id, COLLEAGUE.id)


def test_drilling_down_by_row_and_by_teacher() -> None:
    facts = year(october(1, SCHOOL_ROW), october(2), october(3), members=(TEACHER, NEWCOMER, DEPUTY))
    assert [step.key for step in steps_of_row(facts, 11)] == [(2, 1), (3, 1)]
    assert [step.key for step in steps_of_row(facts, 3)] == [(1, None)]
    assert [step.key for step in steps_of_person(facts, TEACHER.id)] == [(2, 1), (3, 1)]
    assert steps_of_row(facts, 99) == steps_of_person(facts, DEPUTY.id) == ()


@given(years(), dates())
def test_numbers_add_up_however_they_are_looked_at(facts: Year, today: date) -> None:
    summary = summarise(facts, today)
    steps = list(facts.steps())
    assert summary.year == added([row.counts for row in summary.rows])
    assert summary.year.total == len(steps)
    assert added([person.counts for person in summary.people]).total == sum(1 for step in steps if step.teacher)
    states = Counter(step.state(today) for step in steps)
    assert all(getattr(summary.year, state.value) == states[state] for state in State)
    assert all(getattr(summary.month, name) <= getattr(summary.year, name) for name in NAMES)
    assert summary.month.needs_date == 0


@given(years(), dates())
def test_a_drill_down_shows_the_steps_that_were_counted(facts: Year, today: date) -> None:
    summary = summarise(facts, today)
    for row in summary.rows:
        assert len(steps_of_row(facts, row.number)) == row.counts.total
        late = {s.teacher.id for s in steps_of_row(facts, row.number) if s.teacher and s.state(today) is State.OVERDUE}
        assert set(row.behind) == late
        assert len(row.behind) == len(late)
    for person in summary.people:
        assert len(steps_of_person(facts, person.person_id)) == person.counts.total > 0


@given(years(), dates())
def test_the_worst_are_all_who_lag_and_only_they(facts: Year, today: date) -> None:
    summary = summarise(facts, today)
    people, rows = worst_people(summary), worst_rows(summary)
    assert sorted(p.person_id for p in people) == sorted(p.person_id for p in summary.people if p.counts.overdue)
    assert {row.number for row in rows} == {row.number for row in summary.rows if row.counts.overdue}
    for overdue in ([p.counts.overdue for p in people], [r.counts.overdue for r in rows]):
        assert overdue == sorted(overdue, reverse=True)
