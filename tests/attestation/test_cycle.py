"""Next due days, worked out by hand from the rules, and what must hold for any cycle."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.cycle import Cycle, Standing, Suspension, attested_in, next_due, years_after
from attestation.cycle import test_line as known_test  # not a test
from attestation.errors import AttestationError
from attestation.rulebook import Category, load_rules

RULES = load_rules(2026)
TODAY = date(2026, 11, 24)
EXPERT = Cycle(Category.EXPERT, target=Category.RESEARCHER, last=date(2021, 12, 20), order="14-к")


def away(*leaves: tuple[date, date | None]) -> tuple[Suspension, ...]:
    return tuple(Suspension(*leave) for leave in leaves)


@pytest.mark.parametrize(
    ("cycle", "on", "standing"),
    [
        pytest.param(EXPERT, date(2026, 12, 20), Standing.DUE, id="a teacher, five years"),
        pytest.param(
            Cycle(Category.HEAD_SECOND, last=date(2024, 5, 6), first_head=True),
            date(2027, 5, 6), Standing.DUE, id="a first head, three years",
        ),
        pytest.param(
            Cycle(Category.HEAD_THIRD, last=date(2024, 5, 6)), date(2029, 5, 6), Standing.LATER, id="a deputy, five"
        ),
        pytest.param(
            replace(EXPERT, last=date(2021, 8, 31)), date(2026, 8, 31), Standing.OVERDUE, id="a date gone by"
        ),
        pytest.param(replace(EXPERT, last=date(2021, 11, 24)), TODAY, Standing.DUE, id="today"),
        pytest.param(
            replace(EXPERT, suspensions=away((date(2026, 10, 1), TODAY))),
            date(2027, 2, 12), Standing.DUE, id="back today with 80 days",
        ),
        pytest.param(
            replace(EXPERT, last=date(2022, 8, 31)), date(2027, 8, 31), Standing.DUE, id="the year's last day"
        ),
        pytest.param(replace(EXPERT, last=date(2022, 9, 1)), date(2027, 9, 1), Standing.LATER, id="a day after it"),
        pytest.param(
            replace(EXPERT, last=date(2024, 2, 29)), date(2029, 2, 28), Standing.LATER, id="from a leap day"
        ),
        pytest.param(
            replace(EXPERT, last=date(2020, 6, 1), suspensions=away((date(2025, 3, 1), date(2026, 3, 1)))),
            date(2026, 6, 1), Standing.OVERDUE, id="leave with 92 days left, which run on from the return",
        ),
        pytest.param(
            replace(EXPERT, last=date(2020, 6, 1), suspensions=away((date(2022, 6, 1), date(2025, 6, 1)))),
            date(2027, 6, 1), Standing.DUE, id="leave with three years left, capped at two",
        ),
        pytest.param(
            replace(EXPERT, suspensions=away((date(2026, 10, 1), date(2027, 3, 1)))),
            date(2027, 5, 20), Standing.SUSPENDED, id="away now, back in March with 80 days",
        ),
        pytest.param(
            replace(EXPERT, suspensions=away((date(2026, 10, 1), None))), None, Standing.SUSPENDED,
            id="away, the return unknown",
        ),
        pytest.param(
            replace(EXPERT, suspensions=away((date(2026, 12, 1), date(2027, 6, 1)))),
            date(2026, 12, 20), Standing.DUE, id="a leave that has not begun",
        ),
        pytest.param(
            replace(EXPERT, last=date(2020, 6, 1), suspensions=away((date(2025, 9, 1), date(2026, 3, 1)))),
            date(2025, 6, 1), Standing.OVERDUE, id="a leave after the category had lapsed",
        ),
        pytest.param(
            replace(EXPERT, moved_on=date(2024, 9, 1)), date(2026, 9, 1), Standing.OVERDUE, id="moved here: two years"
        ),
        pytest.param(
            replace(EXPERT, moved_on=date(2025, 9, 1)), date(2026, 12, 20), Standing.DUE, id="moved, less was left"
        ),
        pytest.param(
            replace(EXPERT, moved_on=date(2019, 9, 1)), date(2026, 12, 20), Standing.DUE, id="moved before the award"
        ),
        pytest.param(
            replace(EXPERT, last=date(2024, 10, 1), early=True), date(2029, 10, 1), Standing.EARLY, id="early, allowed"
        ),
        pytest.param(
            replace(EXPERT, last=date(2025, 10, 1), early=True), date(2030, 10, 1), Standing.LATER, id="early, too soon"
        ),
        pytest.param(replace(EXPERT, near_pension=True), None, Standing.EXEMPT, id="near pension"),
        pytest.param(
            Cycle(Category.TRAINEE, last=date(2026, 9, 1)), date(2027, 9, 1), Standing.TRAINEE, id="a trainee"
        ),
        pytest.param(Cycle(), None, Standing.NO_DATA, id="nothing known"),
        pytest.param(Cycle(Category.EXPERT), None, Standing.NO_DATA, id="no date of the category"),
        pytest.param(Cycle(last=date(2024, 1, 1)), None, Standing.NO_DATA, id="no category"),
    ],
)  # fmt: skip
def test_next_due(cycle: Cycle, on: date | None, standing: Standing) -> None:
    answer = next_due(cycle, RULES, TODAY)
    assert (answer.on, answer.standing) == (on, standing)


def test_each_line_of_the_arithmetic_is_shown_with_its_paragraph() -> None:
    leave = away((date(2022, 6, 1), date(2025, 6, 1)))
    answer = next_due(replace(EXPERT, last=date(2020, 6, 1), suspensions=leave, early=True), RULES, TODAY)
    assert [(line.key, dict(line.params)) for line in answer.lines] == [
        ("cycle-line-last", {"date": date(2020, 6, 1), "order": "14-к"}),
        ("cycle-line-validity", {"years": 5, "paragraph": "3", "date": date(2025, 6, 1)}),
        (
            "cycle-line-returned",
            {
                "years": 2,
                "paragraph": "29",
                "start": date(2022, 6, 1),
                "until": date(2025, 6, 1),
                "days": 1096,
                "date": date(2027, 6, 1),
            },
        ),
        ("cycle-line-early", {"years": 2, "paragraph": "63", "date": date(2022, 6, 1)}),
    ]


@pytest.mark.parametrize(
    ("cycle", "key"),
    [
        (Cycle(), "cycle-line-no-data"),
        (Cycle(Category.TRAINEE, last=TODAY), "cycle-line-trainee"),
        (replace(EXPERT, near_pension=True), "cycle-line-exempt"),
        (replace(EXPERT, moved_on=date(2024, 9, 1)), "cycle-line-moved"),
        (replace(EXPERT, suspensions=away((date(2026, 10, 1), None))), "cycle-line-away"),
    ],
)
def test_what_decides_is_the_last_line(cycle: Cycle, key: str) -> None:
    assert next_due(cycle, RULES, TODAY).lines[-1].key == key


@pytest.mark.parametrize(
    ("cycle", "key"),
    [
        (EXPERT, None),  # aims higher: the test is needed
        (replace(EXPERT, target=Category.EXPERT), None),
        (Cycle(Category.RESEARCHER, Category.RESEARCHER, date(2021, 12, 20)), "cycle-line-confirmed-without-test"),
        (Cycle(Category.MASTER, Category.MASTER, date(2021, 12, 20)), "cycle-line-confirmed-without-test"),
        (Cycle(Category.MASTER, last=date(2021, 12, 20)), None),
        (replace(EXPERT, without_test=True), "cycle-line-without-test"),
    ],
)
def test_whether_the_test_is_needed(cycle: Cycle, key: str | None) -> None:
    line = known_test(cycle, RULES)
    assert (line and line.key) == key
    assert line is None or line.params["paragraph"] == "57"


def test_two_leaves_that_overlap_stop_the_clock_once() -> None:
    start, middle, back = date(2026, 1, 1), date(2026, 3, 1), date(2026, 9, 1)
    both = replace(EXPERT, suspensions=away((start, date(2026, 5, 1)), (middle, back)))
    whole = replace(EXPERT, suspensions=away((start, back)))
    within = replace(EXPERT, suspensions=away((start, back), (middle, date(2026, 5, 1))))
    assert next_due(both, RULES, TODAY).on == next_due(whole, RULES, TODAY).on == next_due(within, RULES, TODAY).on


def test_a_leave_cannot_end_before_it_starts() -> None:
    with pytest.raises(AttestationError, match="leave-ends-before-start"):
        Suspension(date(2026, 3, 1), date(2026, 2, 28))


@pytest.mark.parametrize(
    ("cycle", "years"),
    [
        (EXPERT, {2026, 2027}),  # due in December 2026; still owed afterwards until it is confirmed
        (replace(EXPERT, last=date(2022, 8, 15)), {2026, 2027}),  # either August
        (replace(EXPERT, last=date(2022, 9, 1)), {2027}),
        (replace(EXPERT, last=date(2024, 10, 1), early=True), {2026, 2027}),
        (replace(EXPERT, last=date(2025, 10, 1), early=True), {2027}),
        (replace(EXPERT, near_pension=True), set()),
        (replace(EXPERT, suspensions=away((date(2025, 9, 1), date(2028, 9, 1)))), set()),
        (replace(EXPERT, suspensions=away((date(2026, 9, 1), date(2027, 9, 1)))), {2027}),
        (replace(EXPERT, suspensions=away((date(2026, 9, 1), None))), set()),
        (Cycle(Category.TRAINEE, last=date(2025, 9, 1)), set()),
        (Cycle(), set()),
    ],
)
def test_who_is_under_attestation_in_which_school_year(cycle: Cycle, years: set[int]) -> None:
    assert {year for year in (2025, 2026, 2027) if attested_in(cycle, load_rules(year))} == years


days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
lengths = st.integers(0, 1500).map(lambda number: timedelta(days=number))
leaves = st.lists(st.builds(lambda start, length: Suspension(start, start + length), days, lengths), max_size=3)


@st.composite
def cycles(draw: st.DrawFn) -> Cycle:
    """Any cycle of somebody who has a category and a date."""
    return Cycle(
        category=draw(st.sampled_from([category for category in Category if category is not Category.TRAINEE])),
        last=draw(days),
        early=draw(st.booleans()),
        first_head=draw(st.booleans()),
        moved_on=draw(st.none() | days),
        suspensions=tuple(draw(leaves)),
    )


@given(cycles(), days)
def test_every_cycle_has_a_day_explained_by_a_line_and_one_standing(cycle: Cycle, today: date) -> None:
    answer = next_due(cycle, RULES, today)
    assert cycle.last is not None
    assert answer.on is not None
    assert answer.on >= cycle.last
    dated = [line.params["date"] for line in answer.lines if line.key != "cycle-line-early"]
    assert dated[-1] == answer.on
    if answer.standing is not Standing.SUSPENDED:
        assert (answer.standing is Standing.OVERDUE) is (answer.on < today)


@given(cycles(), days, st.integers(1, 400))
def test_a_later_award_is_never_due_earlier(cycle: Cycle, today: date, later: int) -> None:
    plain = replace(cycle, suspensions=(), moved_on=None)
    assert plain.last is not None
    before = next_due(plain, RULES, today).on
    after = next_due(replace(plain, last=plain.last + timedelta(days=later)), RULES, today).on
    assert before is not None
    assert after is not None
    assert before <= after


@given(cycles(), days, lengths)
def test_after_a_leave_the_category_lasts_as_remained_but_two_years_at_most(
    cycle: Cycle, start: date, length: timedelta
) -> None:
    back = start + length
    plain = replace(cycle, suspensions=(), moved_on=None)
    without = next_due(plain, RULES, back).on
    with_leave = next_due(replace(plain, suspensions=(Suspension(start, back),)), RULES, back).on
    assert without is not None
    assert with_leave is not None
    assert plain.last is not None
    if length and plain.last <= start <= without:
        assert with_leave == min(without + length, years_after(back, 2))
    elif start > without:
        assert with_leave == without


@given(cycles(), st.integers(2015, 2040))
def test_who_is_due_stays_due_until_attested_anew(cycle: Cycle, school_year: int) -> None:
    settled = replace(cycle, suspensions=())
    if attested_in(settled, load_rules(school_year)):
        assert attested_in(settled, load_rules(school_year + 1))


@given(days, days, st.integers(1, 10))
def test_years_later_keeps_the_order_and_the_month(a: date, b: date, years: int) -> None:
    a, b = sorted((a, b))
    assert years_after(a, years) <= years_after(b, years)
    assert (years_after(a, years).year, years_after(a, years).month) == (a.year + years, a.month)
