"""Properties of reminders under any year, calendar and run days: none missed, none twice, nobody pestered."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attestation.occasions import Key, Rule, of_last_day, told_before
from attestation.part import lacks_day
from attestation.plan import Confirmer
from attestation.rehearsal import rehearse
from attestation.reminders import Kind, Message, due, hours
from attestation.reports import read_before
from attestation.roles import Role
from attestation.rungs import ReminderRules, ladder, standing_on
from attestation.steps import Mark, State, Step, Year, answering
from attestation.wishes import NO_WISHES
from attestation.workdays import SchoolDays
from tests.attestation.years import (
    COLLEAGUE,
    DEPUTY,
    FIRST,
    LAST,
    SCHOOL_ROW,
    TEACHER,
    calendars,
    dates,
    item,
    joined,
    october,
    recorded,
    year,
    years,
)

RULES = ReminderRules()
UNLIMITED = ReminderRules(per_day=99, per_week=99)
EVERY_DAY = [FIRST + timedelta(days=ahead) for ahead in range((LAST - FIRST).days + 1)]
ALMATY = ZoneInfo("Asia/Almaty")
IN_STATE = {Rule.OVERDUE: State.OVERDUE, Rule.ESCALATION: State.OVERDUE, Rule.REVIEW: State.IN_REVIEW}

moments = st.lists(st.builds(datetime.combine, dates(), st.times()), max_size=40).map(sorted)


def at_nine(days: Iterable[date] = EVERY_DAY) -> list[datetime]:
    return [datetime.combine(day, time(9)) for day in days]


def at_each_hour(school_days: SchoolDays, days: Iterable[date]) -> list[datetime]:
    """Whenever the bot looks on these days."""
    return [datetime.combine(day, hour) for day in days for hour in hours(school_days, RULES, NO_WISHES, day)]


def run(
    facts: Year,
    days: SchoolDays,
    moments: Iterable[datetime],
    rules: ReminderRules = RULES,
    told: Mapping[Key, date] | None = None,
) -> Iterator[tuple[datetime, Message]]:
    """What is sent when the bot runs at these moments, each time remembering what it sent."""
    sent = dict(told or {})
    spoken: dict[int, list[date]] = defaultdict(list)
    for now in moments:
        for message in due(facts, days, rules, now, sent, spoken):
            assert sent.keys().isdisjoint(message.keys), "a reminder came twice"
            sent.update(dict.fromkeys(message.keys, now.date()))
            if not message.last_day:
                spoken[message.person_id].append(now.date())
            yield now, message


def addressed(facts: Year, step: Step) -> set[int]:
    if step.teacher and step.item.confirmer is Confirmer.TEACHER:
        return {step.teacher.id}
    return {member.id for member in answering(step.item, facts.members)}


@given(years(), calendars(), moments)
def test_nothing_is_said_in_closed_time_and_only_what_is_true(
    facts: Year, days: SchoolDays, moments: list[datetime]
) -> None:
    steps = {step.key: step for step in facts.steps()}
    for now, message in run(facts, days, moments):
        assert days.is_open(now.date())
        assert not days.in_quiet_hours(now)
        assert message.last_day is any(of_last_day(key) for key in message.keys), "the budget counts it, or does not"
        assert now.time() >= (RULES.hour if message.report is None else time(8, 30))
        for line in message.lines:
            assert line.steps
            for key in line.steps:
                state = steps[key].state(now.date())
                if line.rule is Rule.DATES:
                    assert state in (State.NEEDS_DATE, State.OPEN)
                    assert lacks_day(steps[key])
                    continue
                assert state is IN_STATE.get(line.rule, State.OPEN)
                if line.rule is not Rule.REVIEW:
                    own = message.person_id in addressed(facts, steps[key])
                    assert own is (line.rule is not Rule.ESCALATION)


@given(years(), calendars(), moments)
def test_the_budget_is_held_for_every_person_and_week(facts: Year, days: SchoolDays, moments: list[datetime]) -> None:
    by_day: Counter[tuple[int, date]] = Counter()
    by_week: Counter[tuple[int, date]] = Counter()
    for now, message in run(facts, days, moments):
        day = now.date()
        by_day[message.person_id, day] += 1
        if not message.last_day:
            by_week[message.person_id, day - timedelta(days=day.weekday())] += 1
    assert all(count == 1 for count in by_day.values())
    assert all(count <= 3 for count in by_week.values())


@given(years(), calendars(), moments)
def test_a_message_names_each_step_once_and_bears_its_first_lines_kind(
    facts: Year, days: SchoolDays, moments: list[datetime]
) -> None:
    for _, message in run(facts, days, moments):
        named = [key for line in message.lines if line.rule is not Rule.DATES for key in line.steps]
        assert len(named) == len(set(named))
        assert len(message.keys) == len(set(message.keys)) > 0
        assert message.items == tuple(sorted({line.item.number for line in message.lines}))
        assert message.lines or message.report
        first = message.lines[0].rule if message.lines else Rule.DIGEST
        assert message.kind == (Kind.DIGEST if first in (Rule.REVIEW, Rule.DATES) else Kind(first.value))
        assert message.last_day is (bool(message.lines) and message.lines[0].rung == 0)


@settings(max_examples=40)
@given(years(), calendars())
def test_run_daily_no_open_steps_last_day_goes_by_unsaid(facts: Year, days: SchoolDays) -> None:
    named = {
        (message.person_id, key, now.date())
        for now, message in run(facts, days, at_nine())
        for line in message.lines
        if line.rung == 0
        for key in line.steps
    }
    since = {member.id: member.joined_on for member in facts.members}
    for step in facts.steps():
        if step.due_on is None or step.state(step.due_on) is not State.OPEN:
            continue
        day = days.last_open_before_or_on(step.due_on)
        if FIRST <= day <= LAST:
            told = {person for person in addressed(facts, step) if since[person] <= day}
            assert {person for person, key, on in named if key == step.key and on == day} == told


@settings(max_examples=40)
@given(years(), calendars())
def test_run_daily_every_step_hears_of_every_rung_and_of_being_overdue_once(facts: Year, days: SchoolDays) -> None:
    """Without a budget each word comes on its own day; with it, see the examples, it may be merged later."""
    heard = Counter(
        (message.person_id, key, line.rule, line.rung, now.date())
        for now, message in run(facts, days, at_nine(), UNLIMITED)
        for line in message.lines
        if line.rule in (Rule.DEADLINE, Rule.OVERDUE)
        for key in line.steps
    )
    since = {member.id: member.joined_on for member in facts.members}
    expected: set[tuple[int, tuple[int, int | None], Rule, int | None, date]] = set()
    for step in facts.steps():
        if step.due_on is None or step.state(step.due_on) is not State.OPEN:
            continue
        begun = standing_on(ladder(step.due_on, days, RULES), FIRST)
        for person in addressed(facts, step):
            for rung in ladder(step.due_on, days, RULES):
                if since[person] <= rung.on and (rung.on >= FIRST or rung == begun):
                    on = days.next_open(max(rung.on, FIRST))
                    if on <= min(step.due_on, LAST) and standing_on(ladder(step.due_on, days, RULES), on) == rung:
                        expected.add((person, step.key, Rule.DEADLINE, rung.ahead, on))
            late = days.next_open(step.due_on + timedelta(days=1))
            if late <= LAST and step.state(late) is State.OVERDUE:
                expected.add((person, step.key, Rule.OVERDUE, None, late))
    assert set(heard) == expected
    assert all(count == 1 for count in heard.values())


@given(years(), calendars(), moments)
def test_the_ladder_only_tightens(facts: Year, days: SchoolDays, moments: list[datetime]) -> None:
    """However seldom the bot runs, a step's words come in the order of the ladder, then overdue, never backwards."""
    words: dict[tuple[int, tuple[int, int | None]], list[int]] = defaultdict(list)
    for _, message in run(facts, days, moments):
        for line in message.lines:
            if line.rule in (Rule.DEADLINE, Rule.OVERDUE):
                for key in line.steps:
                    words[message.person_id, key].append(-1 if line.rung is None else line.rung)
    for ahead in words.values():
        assert all(a > b for a, b in pairwise(ahead))


@settings(max_examples=40)
@given(years(), calendars(), st.sampled_from([(2026, 9), (2026, 12), (2027, 1)]))
def test_the_months_first_working_day_speaks_to_all_who_have_to_act_in_it(
    facts: Year, days: SchoolDays, month: tuple[int, int]
) -> None:
    opening = days.first_open_of_month(*month)
    first = date(*month, 1)
    if opening.month != first.month:
        return
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    told: dict[int, set[tuple[int, int | None]]] = defaultdict(set)
    for _, message in run(facts, days, at_nine([opening])):
        told[message.person_id].update(key for line in message.lines for key in line.steps)
    for member in facts.members:
        if member.joined_on < opening:
            to_do = {
                step.key
                for step in facts.steps()
                if step.state(opening) is State.OPEN
                and step.touches(first, last)
                and member.id in addressed(facts, step)
            }
            assert to_do <= told[member.id]


def there_from(first: date, facts: Year) -> Year:
    """As a rehearsal takes them: everybody there since the eve, and nothing recorded."""
    eve = first - timedelta(days=1)
    members = tuple(joined(member, min(member.joined_on, eve)) for member in facts.members)
    return replace(facts, completions={}, members=members)


@settings(max_examples=30)
@given(years(), calendars(), dates())
def test_a_rehearsal_is_what_daily_runs_begun_long_before_send(facts: Year, days: SchoolDays, first: date) -> None:
    there = there_from(first, facts)
    last = first + timedelta(days=60)
    lead_in = [first + timedelta(days=ahead) for ahead in range(-60, 61)]
    sent = [
        (now, message)
        for now, message in run(there, days, at_each_hour(days, lead_in), UNLIMITED)
        if now.date() >= first
    ]
    rehearsed = rehearse(there, days, UNLIMITED, first, last, ALMATY)
    assert [(now.replace(tzinfo=None), message) for now, message in rehearsed] == sent


@settings(max_examples=30)
@given(years(), calendars(), dates())
def test_a_rehearsal_holds_the_budget_as_the_sending_does(facts: Year, days: SchoolDays, first: date) -> None:
    there = there_from(first, facts)
    stretch = [first + timedelta(days=ahead) for ahead in range(61)]
    told = told_before(there, days, RULES, first) | dict.fromkeys(read_before(there.members, days, first), first)
    rehearsed = list(rehearse(there, days, RULES, first, stretch[-1], ALMATY))
    sent = list(run(there, days, at_each_hour(days, stretch), RULES, told))
    assert [(now.replace(tzinfo=None), message) for now, message in rehearsed] == sent
    assert all(now.time() == (time(8, 30) if it.report else RULES.hour) for now, it in rehearsed)
    assert all(now.tzinfo is ALMATY for now, _ in rehearsed)


def test_a_rehearsal_takes_everybody_as_there_from_its_first_day() -> None:
    facts = year(october(), members=(joined(TEACHER, date(2027, 3, 1)),))
    told = list(rehearse(facts, SchoolDays(), RULES, date(2026, 10, 1), date(2026, 10, 16), ALMATY))
    assert [(now.isoformat(), message.kind) for now, message in told] == [("2026-10-01T09:00:00+05:00", Kind.DIGEST)]


def test_a_rehearsal_from_the_middle_takes_what_was_before_as_said() -> None:
    facts = year(october(1), october(2, SCHOOL_ROW))
    told = list(rehearse(facts, SchoolDays(), RULES, date(2026, 10, 27), date(2026, 11, 30), ALMATY))
    days = [now.day for now, message in told if message.person_id == DEPUTY.id and message.lines]
    assert days == [28, 30, 31, 2, 9]  # 3, 1, 0 days; overdue; a teacher's after its grace. No digest, 14 and 7 days
    monday = list(rehearse(facts, SchoolDays(), RULES, date(2026, 11, 2), date(2026, 11, 30), ALMATY))
    assert {it.kind for _, it in monday if it.lines} == {Kind.OVERDUE, Kind.ESCALATION}  # over since Saturday
    after = list(rehearse(facts, SchoolDays(), RULES, date(2026, 11, 10), date(2027, 8, 31), ALMATY))
    assert [message for _, message in after if message.lines] == []


@pytest.mark.parametrize(
    ("night", "heard"),
    [(23, [1, 17]), (24, [1, 17, 24])],  # 21:00 UTC is the next day in Almaty
)
def test_a_rehearsal_counts_a_step_as_done_from_the_local_day_of_its_completion(night: int, heard: list[int]) -> None:
    done = recorded(Mark.CONFIRMED, datetime(2026, 10, night, 21, tzinfo=UTC))
    facts = year(october(), members=(TEACHER, COLLEAGUE), completions={(1, TEACHER.id): done})
    told = list(rehearse(facts, SchoolDays(), RULES, date(2026, 10, 1), date(2026, 10, 31), ALMATY))
    days = {member.id: [now.day for now, m in told if m.person_id == member.id] for member in (TEACHER, COLLEAGUE)}
    assert days == {TEACHER.id: heard, COLLEAGUE.id: [1, 17, 24, 28, 30, 31]}


def test_a_crowd_of_rows_is_one_message_a_day() -> None:
    rows = [october(number, item(number, roles=(Role.HR,))) for number in range(1, 20)]
    told = list(rehearse(year(*rows), SchoolDays(), RULES, FIRST, LAST, ALMATY))
    mine = [(now.date(), len(message.lines)) for now, message in told if message.person_id == TEACHER.id]
    assert [lines for _, lines in mine] == [19] * 7
    assert len({day for day, _ in mine}) == 7
