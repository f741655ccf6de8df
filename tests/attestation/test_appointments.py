"""A day and an hour before: never in quiet hours, never after the beginning, never twice at once."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.appointments import HOUR, Word, first_of_each_hour, words_before
from attestation.workdays import SchoolDays

ZONE = ZoneInfo("Asia/Almaty")
DAYS = SchoolDays(holidays=frozenset({date(2026, 10, 26)}))
MOMENTS = st.integers(0, 120 * 24 * 60).map(
    lambda minutes: datetime(2026, 9, 1, tzinfo=ZONE) + timedelta(minutes=minutes)
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 10, day, hour, minute, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("begins", "day", "hour"),
    [
        (at(8, 14, 30), at(7, 14, 30), at(8, 13, 30)),
        (at(8, 8, 30), at(7, 8, 30), at(7, 19)),  # half past seven is quiet: the evening before
        (at(8, 20, 30), at(7, 19), at(8, 19, 30)),
        (at(8, 21, 30), at(7, 19), at(8, 19)),  # the last hour of the same day in which one may speak
        (at(5, 10), at(3, 10), at(5, 9)),  # Monday: the day before is Saturday
        (at(27, 8, 0), at(24, 8), at(24, 19)),  # after a holiday and a Sunday
        (at(11, 10), at(10, 10), at(10, 19)),  # on a Sunday
    ],
)
def test_when(begins: datetime, day: datetime, hour: datetime) -> None:
    assert words_before(begins, DAYS, at(1, 9)) == {Word.DAY: day, Word.HOUR: hour}


@given(MOMENTS, MOMENTS)
def test_never_in_quiet_hours_nor_late(begins: datetime, now: datetime) -> None:
    for moment in words_before(begins, DAYS, now).values():
        assert now < moment < begins
        assert DAYS.is_open(moment.date())
        assert not DAYS.in_quiet_hours(moment)


@given(MOMENTS)
def test_the_hour_is_always_spoken_of_and_after_the_day(begins: datetime) -> None:
    words = words_before(begins, DAYS, begins - timedelta(days=30))
    assert begins - words[Word.HOUR] >= HOUR
    assert Word.DAY not in words or words[Word.DAY] < words[Word.HOUR]


def test_with_odd_opening_hours_both_become_one() -> None:
    short = SchoolDays(opens=time(9), closes=time(10))
    assert words_before(at(8, 8), short, at(1, 9)) == {Word.HOUR: at(7, 9)}


@given(st.lists(MOMENTS, max_size=12))
def test_every_appointment_begins_within_an_hour_of_one_spoken_of(begins: list[datetime]) -> None:
    spoken = first_of_each_hour(begins)
    assert all(any(first <= moment < first + HOUR for first in spoken) for moment in begins)
    assert all(later - earlier >= HOUR for earlier, later in pairwise(spoken))
