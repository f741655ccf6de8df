"""Schedules in a school year: which year a month falls into, parts of the year, the ends of months."""

from dataclasses import replace
from itertools import pairwise

import pytest

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.schedule import Named, Part, Point, Schedule, Span
from attestation.windows import USUAL_CALENDAR, windows, year_doubts


def _shown(phrase: str, year: int = 2026) -> list[str]:
    return [f"{window.start.isoformat()}/{window.end.isoformat()}" for window in windows(read_schedule(phrase), year)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("тамыз", ["2026-08-01/2026-08-31"]),
        ("желтоқсан", ["2026-12-01/2026-12-31"]),
        ("қаңтар", ["2027-01-01/2027-01-31"]),
        ("шілде", ["2027-07-01/2027-07-31"]),
        ("тамыз, маусым", ["2026-08-01/2026-08-31", "2027-06-01/2027-06-30"]),
        ("маусым, тамыз", ["2027-06-01/2027-06-30", "2027-08-01/2027-08-31"]),
        ("шілде - тамыз", ["2027-07-01/2027-08-31"]),
        ("қыркүйек - тамыз", ["2026-09-01/2027-08-31"]),
        ("тамыз - шілде", ["2026-08-01/2027-07-31"]),
        ("қараша - қаңтар", ["2026-11-01/2027-01-31"]),
        ("мамыр, тамыз - қыркүйек", ["2027-05-01/2027-05-31", "2026-08-01/2026-09-30"]),
        ("20 тамыз - 5 қыркүйек", ["2026-08-20/2026-09-05"]),
        ("20 маусым - 10 тамыз", ["2027-06-20/2027-08-10"]),
        ("ақпан", ["2027-02-01/2027-02-28"]),
        ("ақпанның соңғы аптасы", ["2027-02-22/2027-02-28"]),
    ],
)
def test_a_month_falls_into_the_year_that_the_school_year_gives_it(phrase: str, expected: list[str]) -> None:
    assert _shown(phrase) == expected


def test_february_is_a_day_longer_in_a_leap_year() -> None:
    assert _shown("ақпан", 2027) == ["2028-02-01/2028-02-29"]
    assert _shown("ақпанның соңғы аптасы", 2027) == ["2028-02-23/2028-02-29"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Kind.HALF_YEAR, ["2026-09-01/2026-12-31", "2027-01-01/2027-05-31"]),
        (Kind.ALL_YEAR, ["2026-09-01/2027-05-31"]),
        (Kind.BY_SCHEDULE, []),
        (Kind.PERIOD_END, []),
        (Kind.UNKNOWN, []),
    ],
)
def test_a_kind_without_dates_has_the_windows_of_the_contract(kind: Kind, expected: list[str]) -> None:
    found = windows(Schedule("", kind), 2026)
    assert [f"{window.start.isoformat()}/{window.end.isoformat()}" for window in found] == expected


@pytest.mark.parametrize("kind", [Kind.MONTHLY, Kind.WEEKLY])
def test_monthly_and_weekly_have_a_window_for_each_month_of_lessons(kind: Kind) -> None:
    found = windows(Schedule("", kind), 2026)
    assert [(window.start.year, window.start.month) for window in found] == [
        *((2026, month) for month in range(9, 13)),
        *((2027, month) for month in range(1, 6)),
    ]
    assert all(window.start.day == 1 and window.end.month == window.start.month for window in found)


def test_terms_lie_one_after_the_other_with_holidays_between_them() -> None:
    terms = windows(Schedule("", Kind.QUARTER), 2026)
    breaks = windows(Schedule("", Kind.DATES, tuple(Named(Part.BREAK, number) for number in (1, 2, 3))), 2026)
    order = [window for pair in zip(terms, (*breaks, terms[-1]), strict=True) for window in pair][:-1]
    assert len(terms) == 4
    for earlier, later in pairwise(order):
        assert (later.start - earlier.end).days == 1


def test_the_schools_own_calendar_moves_its_terms() -> None:
    own = replace(USUAL_CALENDAR, terms=(Span(Point(9, 2), Point(10, 20)), *USUAL_CALENDAR.terms[1:]))
    first = windows(read_schedule("1 тоқсан"), 2026, own)[0]
    assert (first.start.isoformat(), first.end.isoformat()) == ("2026-09-02", "2026-10-20")


def test_the_same_window_named_twice_counts_once() -> None:
    assert _shown("қазан, 1-31 қазан, қазан") == ["2026-10-01/2026-10-31"]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2026 жылғы қазан", ()),
        ("25.05.2027", ()),
        ("05.09.24", ("doubt-schedule-year",)),
        ("май 2026 г.", ("doubt-schedule-year",)),
        ("2022-2023 оқу жылы, қыркүйек", ("doubt-schedule-year",)),
        ("2026-2027 оқу жылы, қыркүйек", ()),
        ("1 қыркүйек 2027", ("doubt-schedule-year",)),
        ("29 ақпан", ("doubt-schedule-impossible",)),
        ("жыл бойы", ()),
    ],
)
def test_a_year_that_is_not_the_plans_is_kept_but_asked_about(phrase: str, expected: tuple[str, ...]) -> None:
    assert year_doubts(read_schedule(phrase), 2026) == expected


def test_the_29th_of_february_is_sure_in_a_leap_year() -> None:
    schedule = read_schedule("29 ақпан")
    assert year_doubts(schedule, 2027) == ()
    assert windows(schedule, 2027)[0].end.isoformat() == "2028-02-29"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("қараша 2026 – қаңтар", "2026-11-01/2027-01-31"),
        ("қараша – қаңтар 2027", "2026-11-01/2027-01-31"),
        ("15 желтоқсан - 15 қаңтар 2027 ж.", "2026-12-15/2027-01-15"),
        ("до 05.02.2027", "2027-02-01/2027-02-05"),
    ],
)
def test_one_year_said_serves_both_ends_of_a_range(phrase: str, expected: str) -> None:
    assert _shown(phrase) == [expected]


def test_a_backward_range_gives_its_two_ends_apart() -> None:
    assert _shown("мамыр - қыркүйек") == ["2027-05-01/2027-05-31", "2026-09-01/2026-09-30"]
    assert _shown("15-10 қазан") == ["2026-10-15/2026-10-15", "2026-10-10/2026-10-10"]
