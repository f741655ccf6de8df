"""How one person can and wants to be reminded: an hour of their own, silence until a day, leave, snoozed steps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from types import MappingProxyType

from attestation.cycle import Suspension
from attestation.errors import AttestationError
from attestation.steps import StepKey
from attestation.workdays import SchoolDays

LONGEST_MUTE = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is not as usual about reminding one person; days and hours are the school's local ones.

    `muted_until` and the date of a snoozed step are the days on which words come again. Who is on leave or cannot be
    reached hears nothing; what was due meanwhile is said in one message afterwards.
    """

    hour: time | None = None
    muted_until: date | None = None
    leaves: tuple[Suspension, ...] = ()
    reachable: bool = True
    unread: frozenset[str] = frozenset()  # the reports (attestation.reports.Span) that are not wanted
    snoozed: Mapping[StepKey, date] = field(default_factory=dict)

    def hears(self, day: date, step: StepKey, last_day: bool) -> bool:
        """Whether a word about the step may be said on `day`; one on the step's last day breaks every silence."""
        if last_day:
            return self._there(day)
        return self.speaks(day) and day >= self.snoozed.get(step, day)

    def speaks(self, day: date) -> bool:
        """Whether the person hears anything on `day` but the word of a last day."""
        return self._there(day) and day >= (self.muted_until or day)

    def _there(self, day: date) -> bool:
        return self.reachable and not any(leave.lasts(day) for leave in self.leaves)

    def hour_in(self, days: SchoolDays, usual: time) -> time:
        """When the person is reminded: their own hour where the school is open then, else the usual one."""
        own = self.hour or usual
        return own if days.opens <= own < days.closes else max(usual, days.opens)


AS_USUAL = Wishes()
NO_WISHES: Mapping[int, Wishes] = MappingProxyType({})


class Pause(StrEnum):
    """Until when somebody puts a reminder off."""

    TOMORROW = "tomorrow"
    NEXT_WEEK = "week"
    BEFORE_DEADLINE = "before"


def pause_ends(pause: Pause, today: date, due_on: date | None, days: SchoolDays) -> date | None:
    """The open day on which a step put off `today` is named again; None where the pause does not fit the step."""
    match pause:
        case Pause.TOMORROW:
            return days.next_open(today + timedelta(days=1))
        case Pause.NEXT_WEEK:
            return days.next_open(today + timedelta(days=7 - today.weekday()))
    eve = days.last_open_before_or_on(due_on - timedelta(days=1)) if due_on else today
    return eve if eve > today else None


def mute_day(day: date, today: date) -> date:
    """`day` as the end of a mute. Raises `AttestationError` when it has passed, or lies more than 60 days ahead."""
    if not today < day <= today + LONGEST_MUTE:
        raise AttestationError("mute-day-wrong", first=today + timedelta(days=1), last=today + LONGEST_MUTE)
    return day
