"""A day and an hour before: never in quiet hours, never after the beginning, never twice at once."""

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.appointments import HOUR, Word, first_of_each_hour, words_before
from attestation.consultations import LENGTHS, Opening, overlaps
from attestation.lessons import LENGTH, Lesson, LessonKind, Visitor, clashes
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


@given(MOMENTS)
def test_an_hour_before_that_is_quiet_is_spoken_of_the_evening_before(begins: datetime) -> None:
    hour = begins - HOUR
    said = words_before(begins, DAYS, begins - timedelta(days=30))[Word.HOUR]
    if DAYS.is_open(hour.date()) and not DAYS.in_quiet_hours(hour):
        assert said == hour
    elif DAYS.is_open(hour.date()) and hour.time() >= DAYS.closes:
        assert (said.date(), said.time()) == (hour.date(), time(19))  # the evening of that very day
    else:
        eve = DAYS.last_open_before_or_on(begins.date() - timedelta(days=1))
        assert (said.date(), said.time()) == (eve, time(19))


LENGTHS_AND_STARTS = st.tuples(st.integers(7, 20), st.sampled_from((0, 10, 15, 30)), st.sampled_from(LENGTHS))


@given(st.lists(st.dates(date(2026, 9, 1), date(2026, 9, 9)), min_size=1, max_size=3, unique=True), LENGTHS_AND_STARTS)
def test_opened_times_follow_one_another_without_meeting(days: list[date], start: tuple[int, int, int]) -> None:
    hour, minute, minutes = start
    opening = Opening(tuple(days), time(hour, minute), time(23), minutes, "", "")
    times = opening.times() if len(days) * (23 * 60 - hour * 60 - minute) // minutes <= 60 else ()
    for place, (day, at) in enumerate(times):
        others = [(other, begins, minutes) for other, begins in times[:place] + times[place + 1 :]]
        assert not overlaps(day, at, minutes, others)


@given(LENGTHS_AND_STARTS, LENGTHS_AND_STARTS)
def test_two_times_meet_when_a_minute_is_of_both(one: tuple[int, int, int], other: tuple[int, int, int]) -> None:
    day = date(2026, 9, 1)
    (hour, minute, minutes), (hour2, minute2, minutes2) = one, other
    of_one = set(range(hour * 60 + minute, hour * 60 + minute + minutes))
    of_other = set(range(hour2 * 60 + minute2, hour2 * 60 + minute2 + minutes2))
    meets = bool(of_one & of_other)
    assert overlaps(day, time(hour, minute), minutes, [(day, time(hour2, minute2), minutes2)]) is meets
    assert overlaps(day, time(hour2, minute2), minutes2, [(day, time(hour, minute), minutes)]) is meets
    assert not overlaps(date(2026, 9, 2), time(hour, minute), minutes, [(day, time(hour2, minute2), minutes2)])


def lesson(draw: st.DrawFn, id_: int) -> Lesson:
    at_ = time(draw(st.integers(8, 10)), draw(st.sampled_from((0, 15, 30, 45))))
    teacher, visitors = draw(st.integers(1, 3)), draw(st.sets(st.integers(4, 6), max_size=2))
    group, place = draw(st.sampled_from(("", "7 ә", "8 б"))), draw(st.sampled_from(("", "12", "7 ә")))
    people = tuple(Visitor(each, "", {}) for each in visitors)
    return Lesson(id_, teacher, "", LessonKind.LESSON, date(2026, 9, 1), at_, group, "", place, people)


LESSONS = st.composite(lesson)


@given(LESSONS(1), LESSONS(2))
def test_lessons_clash_both_ways_and_only_at_one_time(one: Lesson, other: Lesson) -> None:
    apart = abs(datetime.combine(one.day, one.at) - datetime.combine(other.day, other.at))
    clash = bool(clashes(one, (other,)))
    assert clash is bool(clashes(other, (one,)))
    assert not clashes(one, (one,))
    if apart >= LENGTH:
        assert not clash
    elif one.teacher_id == other.teacher_id:
        assert clash
    if clash:
        shared = {v.id for v in one.visitors} & {v.id for v in other.visitors}
        names = ({one.group, one.place} & {other.group, other.place}) - {""}
        assert one.teacher_id == other.teacher_id or shared or names


def test_with_odd_opening_hours_both_become_one() -> None:
    short = SchoolDays(opens=time(9), closes=time(10))
    assert words_before(at(8, 8), short, at(1, 9)) == {Word.HOUR: at(7, 9)}


@given(st.lists(MOMENTS, max_size=12))
def test_every_appointment_begins_within_an_hour_of_one_spoken_of(begins: list[datetime]) -> None:
    spoken = first_of_each_hour(begins)
    assert all(any(first <= moment < first + HOUR for first in spoken) for moment in begins)
    assert all(later - earlier >= HOUR for earlier, later in pairwise(spoken))
