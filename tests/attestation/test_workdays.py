"""Open days and hours of a school."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.workdays import SchoolDays
from tests.attestation.years import calendars, dates

ALMATY = ZoneInfo("Asia/Almaty")
SATURDAY, SUNDAY, MONDAY = date(2026, 10, 24), date(2026, 10, 25), date(2026, 10, 26)  # Republic Day: the 25th
SIX_DAYS = SchoolDays(holidays=frozenset({MONDAY}))


def test_saturday_is_open_sunday_and_a_holiday_are_not() -> None:
    assert [SIX_DAYS.is_open(day) for day in (SATURDAY, SUNDAY, MONDAY)] == [True, False, False]


def test_a_five_day_week_closes_saturday_too() -> None:
    assert not SchoolDays(frozenset({5, 6})).is_open(SATURDAY)


def test_next_and_last_open_day_step_over_closed_ones_and_stay_on_open_ones() -> None:
    assert SIX_DAYS.next_open(SUNDAY) == date(2026, 10, 27)
    assert SIX_DAYS.last_open_before_or_on(MONDAY) == SATURDAY
    assert SIX_DAYS.next_open(SATURDAY) == SIX_DAYS.last_open_before_or_on(SATURDAY) == SATURDAY


def test_the_month_opens_on_its_first_working_day() -> None:
    assert SchoolDays().first_open_of_month(2026, 11) == date(2026, 11, 2)  # the 1st is a Sunday
    assert SchoolDays().first_open_of_month(2026, 10) == date(2026, 10, 1)


def test_working_days_leave_out_today_and_count_the_last_day() -> None:
    assert SIX_DAYS.working_days_between(date(2026, 10, 22), date(2026, 10, 28)) == 4  # 23, 24, 27, 28
    assert SIX_DAYS.working_days_between(SATURDAY, MONDAY) == 0
    assert SIX_DAYS.working_days_between(MONDAY, SATURDAY) == 0


@pytest.mark.parametrize(
    ("clock", "quiet"),
    [(time(7, 59), True), (time(8), False), (time(19, 59, 59), False), (time(20), True), (time(0), True)],
)
def test_quiet_hours_begin_at_closing_and_end_at_opening(clock: time, quiet: bool) -> None:
    assert SchoolDays().in_quiet_hours(datetime.combine(SATURDAY, clock, ALMATY)) is quiet


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (datetime(2026, 10, 23, 12, 30, tzinfo=ALMATY), datetime(2026, 10, 23, 12, 30, tzinfo=ALMATY)),
        (datetime(2026, 10, 23, 3, tzinfo=ALMATY), datetime(2026, 10, 23, 8, tzinfo=ALMATY)),
        (datetime(2026, 10, 23, 20, tzinfo=ALMATY), datetime(2026, 10, 24, 8, tzinfo=ALMATY)),
        (datetime(2026, 10, 24, 21, tzinfo=ALMATY), datetime(2026, 10, 27, 8, tzinfo=ALMATY)),
        (datetime(2026, 10, 25, 12, tzinfo=ALMATY), datetime(2026, 10, 27, 8, tzinfo=ALMATY)),
    ],
)
def test_what_falls_into_closed_time_waits_for_the_next_opening(asked: datetime, answer: datetime) -> None:
    assert SIX_DAYS.next_open_moment(asked) == answer


@pytest.mark.parametrize(
    "never_open",
    [{"weekly_days_off": frozenset(range(7))}, {"opens": time(20), "closes": time(8)}, {"opens": time(20)}],
)
def test_a_calendar_that_is_never_open_is_refused(never_open: dict[str, frozenset[int] | time]) -> None:
    with pytest.raises(AttestationError, match="calendar-never-open"):
        SchoolDays(**never_open)  # type: ignore[arg-type]  # the cases differ in the field they name


@given(calendars(), dates())
def test_no_open_day_lies_between_a_day_and_the_next_or_last_open_one(days: SchoolDays, day: date) -> None:
    after, before = days.next_open(day), days.last_open_before_or_on(day)
    assert before <= day <= after
    assert days.is_open(after)
    assert days.is_open(before)
    between = (before + timedelta(days=n) for n in range(1, (after - before).days))
    assert not any(days.is_open(closed) for closed in between)


@given(calendars(), dates(), dates(), dates())
def test_working_days_add_up(days: SchoolDays, a: date, b: date, c: date) -> None:
    a, b, c = sorted((a, b, c))
    whole = days.working_days_between(a, c)
    assert whole == days.working_days_between(a, b) + days.working_days_between(b, c)
    assert 0 <= whole <= (c - a).days


@given(calendars(), dates(), st.times())
def test_the_next_open_moment_is_open_not_earlier_and_stays_put(days: SchoolDays, day: date, clock: time) -> None:
    asked = datetime.combine(day, clock, ALMATY)
    moment = days.next_open_moment(asked)
    assert moment >= asked
    assert days.is_open(moment.date())
    assert not days.in_quiet_hours(moment)
    assert days.next_open_moment(moment) == moment


BREAK = SchoolDays(breaks=frozenset(date(2026, 11, day) for day in range(1, 9)))


def test_school_holidays_are_open_days_on_which_the_months_digest_does_not_come() -> None:
    assert BREAK.is_open(date(2026, 11, 2))
    assert BREAK.next_ordinary(date(2026, 11, 2)) == date(2026, 11, 9)
    assert BREAK.first_open_of_month(2026, 11) == date(2026, 11, 9)


@given(calendars(), dates(), st.integers(1, 30))
def test_counting_working_days_forth_and_back_agrees(days: SchoolDays, day: date, count: int) -> None:
    end = days.after_working_days(day, count)
    assert days.is_open(end)
    assert days.working_days_between(day, end) == count
