"""The dry run of a stretch of the year: every message that would be sent, from the code that sends them."""

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

from attestation.occasions import Day, told_before
from attestation.own_days import said_before
from attestation.reminders import Message, due, hours
from attestation.reports import read_before
from attestation.rungs import ReminderRules
from attestation.steps import Completion, StepKey, Year
from attestation.wishes import NO_WISHES, Wishes
from attestation.workdays import SchoolDays

_TIDY = 0  # on Mondays


def rehearse(
    year: Year,
    days: SchoolDays,
    rules: ReminderRules,
    first: date,
    last: date,
    zone: tzinfo,
    wishes: Mapping[int, Wishes] = NO_WISHES,
) -> Iterator[tuple[datetime, Message]]:
    """The messages of the local days first..last, in order, each with its moment in the school's `zone`.

    Members who have not joined by `first` are taken as there since its eve, everybody as reachable, what was due
    before it as said, and a step as completed from the local date of its completion on.
    """
    year = as_of(year, first)
    wishes = {person_id: replace(each, reachable=True) for person_id, each in wishes.items()}
    recorded: dict[StepKey, Completion] = {}
    year, record = replace(year, completions=recorded), _by_local_date(year, zone)
    sent = told_before(year, days, rules, first)
    sent.update(dict.fromkeys(read_before(year.members, days, first), first))
    for member in year.members:
        sent.update(said_before(member.id, member.own_days, days, rules, first))
    spoken: dict[int, list[date]] = defaultdict(list)
    for day in (first + timedelta(days=ahead) for ahead in range((last - first).days + 1)):
        while record and record[0][0] <= day:
            _, key, completion = record.popleft()
            recorded[key] = completion
        for hour in hours(days, rules, wishes, day):
            now = datetime.combine(day, hour, zone)
            for message in due(year, days, rules, now, sent, spoken, wishes):
                sent.update(dict.fromkeys(message.keys, day))
                if not message.last_day:
                    spoken[message.person_id].append(day)
                yield now, message
        if day.weekday() == _TIDY and not record:
            year = _without_finished(Day(year, days, rules, day, sent, wishes))


def as_of(year: Year, first: date) -> Year:
    """The year in which everybody of today's school was there before the day `first`."""
    eve = first - timedelta(days=1)
    return replace(
        year, members=tuple(replace(member, joined_on=min(member.joined_on, eve)) for member in year.members)
    )


def _without_finished(day: Day) -> Year:
    """What is over and has been said need not be looked at on every day that is left."""
    put_off = (step for each in day.wishes.values() for step in each.snoozed)
    apart = {occurrence for occurrence, _ in (*day.year.own_dates, *put_off)}
    left = (o for o in day.year.occurrences if o.id in apart or not day.finished(o))
    return replace(day.year, occurrences=tuple(left))


def _by_local_date(year: Year, zone: tzinfo) -> deque[tuple[date, StepKey, Completion]]:
    dated = ((completion.at.astimezone(zone).date(), key, completion) for key, completion in year.completions.items())
    return deque(sorted(dated, key=lambda record: record[0]))
