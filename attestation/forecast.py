"""What a rehearsal comes to: the load of each week and person, and what the plan lacks for its reminders to work."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from attestation.part import undated
from attestation.rehearsal import rehearse
from attestation.reminders import Message
from attestation.rungs import ReminderRules
from attestation.steps import Year, answers_for
from attestation.wishes import NO_WISHES, Wishes
from attestation.workdays import SchoolDays


@dataclass(frozen=True, slots=True)
class Load:
    """The messages of a stretch of days: how many in each week (by its Monday) and to each person.

    `fullest` is the most that one person is sent in one week.
    """

    weeks: tuple[tuple[date, int], ...]
    people: tuple[tuple[int, int], ...]  # the ids of those with most messages first
    fullest: int

    @property
    def messages(self) -> int:
        """All of them."""
        return sum(count for _, count in self.weeks)

    @property
    def busiest(self) -> tuple[date, int] | None:
        """The week with most messages, the first of several."""
        return max(self.weeks, key=lambda week: week[1], default=None)


def load_of(rehearsed: Iterable[tuple[datetime, Message]]) -> Load:
    """The load of rehearsed messages."""
    counts = Counter(
        (message.day - timedelta(days=message.day.weekday()), message.person_id) for _, message in rehearsed
    )
    weeks: Counter[date] = Counter()
    people: Counter[int] = Counter()
    for (monday, person_id), count in counts.items():
        weeks[monday] += count
        people[person_id] += count
    ranked = sorted(people.items(), key=lambda person: (-person[1], person[0]))
    return Load(tuple(sorted(weeks.items())), tuple(ranked), max(counts.values(), default=0))


def load_between(
    year: Year,
    days: SchoolDays,
    rules: ReminderRules,
    first: date,
    last: date,
    zone: tzinfo,
    wishes: Mapping[int, Wishes] = NO_WISHES,
) -> Load:
    """The load of the local days first..last, rehearsed in the school's `zone`."""
    return load_of(rehearse(year, days, rules, first, last, zone, wishes))


@dataclass(frozen=True, slots=True)
class Clash:
    """A last day on which the school is closed: the word of the last day comes on the open day `said_on` before."""

    number: int
    due_on: date
    said_on: date


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands in the way of reminders; rows by their numbers."""

    clashes: tuple[Clash, ...]
    undated: tuple[int, ...]
    nobody: tuple[int, ...]  # rows for which nobody of the school answers


def gaps(year: Year, days: SchoolDays, first: date, last: date) -> Gaps:
    """The gaps of a year, with the clashes of the days first..last."""
    rows = {occurrence.item for occurrence in year.occurrences}
    return Gaps(
        clashes=tuple(dict.fromkeys(_clashes(year, days, first, last))),
        undated=tuple(sorted({occurrence.item.number for occurrence in undated(year)})),
        nobody=tuple(sorted(row.number for row in rows if not any(answers_for(row, it) for it in year.members))),
    )


def _clashes(year: Year, days: SchoolDays, first: date, last: date) -> Iterator[Clash]:
    ends = {(o.day or o.ends_on, o.item.number) for o in year.occurrences}
    numbers = {occurrence.id: occurrence.item.number for occurrence in year.occurrences}
    ends.update((day, numbers[id_]) for (id_, _), day in year.own_dates.items() if id_ in numbers)
    for due_on, number in sorted((day, number) for day, number in ends if day and first <= day <= last):
        if not days.is_open(due_on):
            yield Clash(number, due_on, days.last_open_before_or_on(due_on))
