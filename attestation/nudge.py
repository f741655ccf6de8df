"""A word to exactly those who are behind on a row: sent because somebody asked for it, within everybody's limits."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from attestation.occasions import Day, Key, Rule
from attestation.reminders import Kind, Line, Message, affordable
from attestation.rungs import ReminderRules
from attestation.status import steps_of_row
from attestation.steps import Item, Member, State, Step, Year
from attestation.wishes import AS_USUAL, Wishes
from attestation.workdays import SchoolDays


class Omitted(StrEnum):
    """Why somebody who is behind is not written to."""

    UNREACHABLE = "unreachable"
    PAUSED = "paused"  # on leave, or has asked for silence
    TODAY = "today"  # has been nudged about this row on that day
    ENOUGH = "enough"  # has had as many words as a day or a week may bring


@dataclass(frozen=True, slots=True)
class Behind:
    """Somebody who has to act on overdue steps of the row; the message to them, or why there is none."""

    member: Member
    steps: tuple[Step, ...]
    message: Message | None
    omitted: Omitted | None


@dataclass(frozen=True, slots=True)
class Limits:
    """What was said in the week and may be said: as `attestation.reminders.due` takes them."""

    days: SchoolDays
    rules: ReminderRules
    sent: Mapping[Key, date]
    spoken: Mapping[int, Sequence[date]]
    wishes: Mapping[int, Wishes]


@dataclass(frozen=True, slots=True)
class Nudge:
    """What a nudge about a row comes to: when it goes out (UTC, and the local day), and everybody behind."""

    item: Item
    at: datetime
    day: date
    people: tuple[Behind, ...]

    @property
    def told(self) -> tuple[Behind, ...]:
        """Those who are written to."""
        return tuple(one for one in self.people if one.message)


@dataclass(frozen=True, slots=True)
class Reached:
    """What became of a nudge so far, by name: Telegram took the message, it still waits, or it did not get there."""

    sent: tuple[str, ...]
    waiting: tuple[str, ...]
    failed: tuple[str, ...]


def behind(year: Year, number: int, day: date, limits: Limits, besides: int) -> tuple[Behind, ...]:
    """Everybody behind on row `number` on `day`, without the person `besides` who asks; those to be told first."""
    whose: dict[int, tuple[Member, list[Step]]] = {}
    for member, step in _overdue(year, number, day, limits):
        if member.id != besides:
            whose.setdefault(member.id, (member, []))[1].append(step)
    found = [_behind(member, tuple(steps), number, day, limits) for member, steps in whose.values()]
    return tuple(sorted(found, key=lambda one: (one.message is None, one.member.name)))


def rows_behind(year: Year, day: date, limits: Limits, besides: int) -> tuple[tuple[int, int], ...]:
    """The rows somebody else is behind on, with how many people, in the plan's order."""
    numbers = dict.fromkeys(occurrence.item.number for occurrence in year.occurrences)
    counts = ((number, {m.id for m, _ in _overdue(year, number, day, limits)} - {besides}) for number in numbers)
    return tuple((number, len(people)) for number, people in counts if people)


def _overdue(year: Year, number: int, day: date, limits: Limits) -> Iterator[tuple[Member, Step]]:
    those = Day(year, limits.days, limits.rules, day, {}, limits.wishes)
    for step in steps_of_row(year, number):
        if step.state(day) is State.OVERDUE:
            for member in those.addressees(step):
                yield member, step


def _behind(member: Member, steps: tuple[Step, ...], number: int, day: date, limits: Limits) -> Behind:
    wishes, key = limits.wishes.get(member.id, AS_USUAL), f"{member.id}:nudge:{number}:{day}"
    heard = tuple(step for step in steps if wishes.hears(day, step.key, last_day=False))
    message = Message(member.id, day, Kind.OVERDUE, tuple(_lines(heard)), (key,))
    omitted = None
    if not wishes.reachable:
        omitted = Omitted.UNREACHABLE
    elif not heard:
        omitted = Omitted.PAUSED
    elif key in limits.sent:
        omitted = Omitted.TODAY
    elif not affordable(message, limits.spoken, limits.rules):
        omitted = Omitted.ENOUGH
    return Behind(member, steps, None if omitted else message, omitted)


def _lines(steps: Sequence[Step]) -> Iterator[Line]:
    by_day: dict[date | None, list[Step]] = defaultdict(list)
    for step in steps:
        by_day[step.due_on].append(step)
    for due_on, those in by_day.items():
        yield Line(Rule.OVERDUE, None, those[0].item, due_on, tuple(step.key for step in those))
