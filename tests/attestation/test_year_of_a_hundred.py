"""A year of a hundred teachers who do nothing: nobody is pestered, and nobody misses a last day."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from attestation.occasions import Key
from attestation.reminders import Message, due
from attestation.steps import State, StepKey
from attestation.workdays import SchoolDays
from services.schools import public_holidays
from tests.attestation.test_reminders_hold import RULES, addressed
from tests.schools import made_up

FIRST, LAST = date(2026, 9, 1), date(2027, 8, 31)
HOURS = (time(6), time(9), time(21))  # before school, at its hour, at night


def test_nothing_in_closed_time_the_budget_held_and_no_last_day_missed() -> None:
    year = replace(made_up(100).found.year, completions={})
    days = SchoolDays(holidays=public_holidays(2026) | public_holidays(2027))
    sent: dict[Key, date] = {}
    spoken: dict[int, list[date]] = defaultdict(list)
    said: list[tuple[datetime, Message]] = []
    for day in (FIRST + timedelta(days=ahead) for ahead in range((LAST - FIRST).days + 1)):
        for hour in HOURS:
            now = datetime.combine(day, hour)
            for message in due(year, days, RULES, now, sent, spoken):
                sent.update(dict.fromkeys(message.keys, day))
                spoken[message.person_id].append(day)
                said.append((now, message))

    assert not [now for now, _ in said if not days.is_open(now.date()) or days.in_quiet_hours(now)]
    a_day = Counter((message.person_id, now.date()) for now, message in said)
    assert set(a_day.values()) == {1}
    a_week = Counter((m.person_id, now.isocalendar()[:2]) for now, m in said if not m.last_day)
    assert max(a_week.values()) <= RULES.per_week

    last_words: set[tuple[int, StepKey, date]] = {
        (message.person_id, key, now.date())
        for now, message in said
        for line in message.lines
        if line.rung == 0
        for key in line.steps
    }
    owed = {
        (person, step.key, days.last_open_before_or_on(step.due_on))
        for step in year.steps()
        if step.due_on and FIRST <= days.last_open_before_or_on(step.due_on) <= LAST
        if step.state(days.last_open_before_or_on(step.due_on)) is State.OPEN
        for person in addressed(year, step)
    }
    assert last_words == owed
    assert len(owed) > 1000
    print(f"{len(said)} messages, {len(owed)} last days, at most {max(a_week.values())} a person and week")
