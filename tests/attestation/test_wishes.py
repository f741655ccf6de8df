"""What people wish about their reminders: held under any year and calendar, and nothing is lost by it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attestation.cycle import Suspension
from attestation.errors import AttestationError
from attestation.occasions import Key, Rule
from attestation.reminders import Kind, Message, due, hours
from attestation.rungs import ReminderRules
from attestation.steps import State, StepKey, Year
from attestation.wishes import Pause, Wishes, mute_day, pause_ends
from attestation.workdays import SchoolDays
from tests.attestation.years import FIRST, LAST, TEACHER, calendars, dates, october, year, years

DAYS, RULES = SchoolDays(), ReminderRules()
STEP: StepKey = (1, TEACHER.id)
EVERY_DAY = [FIRST + timedelta(days=ahead) for ahead in range((LAST - FIRST).days + 1)]
Sent = list[tuple[datetime, Message]]


def run(
    facts: Year, days: SchoolDays, wishes: Mapping[int, Wishes], on: Iterable[date] = EVERY_DAY, hour: int = 9
) -> Sent:
    """What is sent when the bot looks once on each day, for as long as it is open."""
    sent: dict[Key, date] = {}
    spoken: dict[int, list[date]] = defaultdict(list)
    found: Sent = []
    for day in on:
        now = datetime.combine(day, time(hour))
        for message in due(facts, days, RULES, now, sent, spoken, wishes):
            sent.update(dict.fromkeys(message.keys, day))
            spoken[message.person_id].append(day)
            found.append((now, message))
    return found


def october_of(wishes: Wishes, first: int = 1, last: int = 31, hour: int = 9) -> list[tuple[int, Kind]]:
    """On which days of October the teacher hears of a row that October asks for, and what."""
    days = [date(2026, 10, day) for day in range(first, last + 1)]
    told = run(year(october(), members=(TEACHER,)), DAYS, {TEACHER.id: wishes}, days, hour)
    return [(now.day, message.kind) for now, message in told]


def test_as_usual() -> None:
    assert october_of(Wishes()) == [(1, Kind.DIGEST), *((day, Kind.DEADLINE) for day in (17, 24, 28, 30, 31))]


def test_on_leave_nothing_comes_not_even_on_the_last_day() -> None:
    leave = Suspension(date(2026, 10, 20), date(2026, 11, 5))
    assert october_of(Wishes(leaves=(leave,))) == [(1, Kind.DIGEST), (17, Kind.DEADLINE)]


def test_muted_only_the_last_day_comes() -> None:
    assert october_of(Wishes(muted_until=date(2026, 11, 5))) == [(31, Kind.DEADLINE)]


def test_who_cannot_be_reached_is_sent_nothing() -> None:
    assert october_of(Wishes(reachable=False)) == []


def test_an_own_hour_is_waited_for_and_one_when_the_school_is_closed_is_none() -> None:
    assert october_of(Wishes(hour=time(11))) == []
    assert october_of(Wishes(hour=time(11)), hour=11) != []
    assert october_of(Wishes(hour=time(21))) == october_of(Wishes())
    wishes = {1: Wishes(hour=time(18)), 2: Wishes(hour=time(8)), 3: Wishes(hour=time(23))}
    thursday, monday = date(2026, 10, 8), date(2026, 10, 5)  # reports are read by Wednesday
    assert hours(DAYS, RULES, wishes, thursday) == (time(8), time(9), time(18))
    assert hours(DAYS, RULES, {}, monday) == (time(8, 30), time(9))
    assert hours(replace(DAYS, opens=time(10)), RULES, {}, monday) == (time(10),)


def test_put_off_it_comes_again_on_its_day_and_the_words_between_are_spared() -> None:
    until = Wishes(snoozed={STEP: date(2026, 10, 29)})
    assert october_of(until) == [(day, Kind.DEADLINE) for day in (29, 30, 31)]
    late = Wishes(snoozed={STEP: date(2026, 11, 20)})
    assert october_of(late) == [(31, Kind.DEADLINE)]


def test_what_was_put_off_comes_though_the_week_is_full() -> None:
    wishes = {TEACHER.id: Wishes(snoozed={STEP: date(2026, 10, 22)})}
    now = datetime.combine(date(2026, 10, 22), time(9))
    full = {TEACHER.id: [date(2026, 10, day) for day in (19, 20, 21)]}
    (message,) = due(year(october(), members=(TEACHER,)), DAYS, RULES, now, {}, full, wishes)
    assert {line.rule for line in message.lines} == {Rule.SNOOZED}
    assert due(year(october(), members=(TEACHER,)), DAYS, RULES, now, {}, full) == ()


@given(years(), calendars(), dates(), st.integers(1, 60))
@settings(max_examples=30, deadline=None)
def test_under_a_mute_nobody_hears_but_of_last_days_and_afterwards_all_is_caught_up(
    facts: Year, days: SchoolDays, begin: date, length: int
) -> None:
    until = begin + timedelta(days=length)
    wishes = {member.id: Wishes(muted_until=until) for member in facts.members}
    for now, message in run(facts, days, wishes):
        if now.date() < until:
            assert {line.rung for line in message.lines} == {0}
    after = [day for day in EVERY_DAY if day >= until]
    muted = run(facts, days, wishes, after)
    assert muted == run(facts, days, {}, after)


@given(years(), calendars(), dates(), st.integers(1, 90))
@settings(max_examples=30, deadline=None)
def test_after_a_leave_everything_still_open_or_overdue_is_said_within_the_first_open_days(
    facts: Year, days: SchoolDays, begin: date, length: int
) -> None:
    back = begin + timedelta(days=length)
    wishes = {member.id: Wishes(leaves=(Suspension(begin, back),)) for member in facts.members}
    told = run(facts, days, wishes)
    assert all(not begin <= now.date() < back for now, _ in told)
    open_days = [day for day in EVERY_DAY if day >= back and days.is_open(day)]
    if not open_days:
        return
    first = open_days[0]
    for member in facts.members:
        on_return = [message for now, message in told if now.date() == first and message.person_id == member.id]
        assert len(on_return) <= 1  # one message, however much it has to catch up on


@given(years(), calendars(), st.data())
@settings(max_examples=30, deadline=None)
def test_a_step_put_off_is_silent_until_its_day(facts: Year, days: SchoolDays, data: st.DataObject) -> None:
    keys = [step.key for step in facts.steps() if step.due_on and step.teacher]
    if not keys:
        return
    key = data.draw(st.sampled_from(keys))
    until = days.next_open(data.draw(dates()))
    wishes = {key[1] or 0: Wishes(snoozed={key: until})}
    told = run(facts, days, wishes)
    named = [
        (now.date(), line)
        for now, message in told
        if message.person_id == key[1]
        for line in message.lines
        if key in line.steps
    ]
    assert all(line.rung == 0 for day, line in named if day < until)
    step = next(step for step in facts.steps() if step.key == key)
    mine = any(line.rule is Rule.SNOOZED for _, line in named)
    assert not mine or step.state(until) in (State.OPEN, State.OVERDUE)


@pytest.mark.parametrize(
    ("pause", "today", "due_on", "ends"),
    [
        (Pause.TOMORROW, date(2026, 10, 15), date(2026, 10, 31), date(2026, 10, 16)),
        (Pause.TOMORROW, date(2026, 10, 17), date(2026, 10, 31), date(2026, 10, 19)),  # over a Sunday
        (Pause.NEXT_WEEK, date(2026, 10, 15), None, date(2026, 10, 19)),
        (Pause.NEXT_WEEK, date(2026, 10, 18), None, date(2026, 10, 19)),
        (Pause.BEFORE_DEADLINE, date(2026, 10, 15), date(2026, 11, 2), date(2026, 10, 31)),
        (Pause.BEFORE_DEADLINE, date(2026, 10, 30), date(2026, 10, 31), None),
        (Pause.BEFORE_DEADLINE, date(2026, 11, 5), date(2026, 10, 31), None),
        (Pause.BEFORE_DEADLINE, date(2026, 10, 15), None, None),
    ],
)
def test_until_when_something_is_put_off(pause: Pause, today: date, due_on: date | None, ends: date | None) -> None:
    assert pause_ends(pause, today, due_on, DAYS) == ends


def test_a_mute_lasts_from_one_day_to_sixty() -> None:
    today = date(2026, 10, 1)
    assert mute_day(today + timedelta(days=1), today) == date(2026, 10, 2)
    assert mute_day(today + timedelta(days=60), today) == date(2026, 11, 30)
    for wrong in (today, today + timedelta(days=61)):
        with pytest.raises(AttestationError, match="mute-day-wrong"):
            mute_day(wrong, today)
