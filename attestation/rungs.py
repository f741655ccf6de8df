"""The ladder of words before a step's last day: which rung a day stands on, and what a school may tune."""

from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import lru_cache

from attestation.workdays import SchoolDays


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """How a school wants to be reminded. `hour` is local; the ladder counts calendar days before the last day.

    `grace` counts working days from the word that a step is overdue: after so many the head of the teacher's
    association is told, after so many the deputy director; None: nobody is.
    """

    hour: time = time(9)
    ladder: tuple[int, ...] = (14, 7, 3, 1, 0)
    per_day: int = 1  # unsolicited messages to one person, merged as they are
    per_week: int = 3  # the same, Monday to Sunday
    grace: tuple[int, int] | None = (3, 6)
    digest: bool = True  # of the month, on its first open day


@dataclass(frozen=True, slots=True)
class Tried:
    """A change of the rules that is tried; None: as it is."""

    hour: time | None = None
    ladder: tuple[int, ...] | None = None
    per_week: int | None = None

    def over(self, rules: ReminderRules) -> ReminderRules:
        """The rules with the change."""
        return replace(
            rules,
            hour=self.hour or rules.hour,
            ladder=self.ladder or rules.ladder,
            per_week=self.per_week or rules.per_week,
        )


NOTHING = Tried()


@dataclass(frozen=True, slots=True)
class Rung:
    """A word due `ahead` calendar days before the last day; on a closed day it moves `on` to the open day before."""

    ahead: int
    on: date


@lru_cache(maxsize=1024)  # a year has few last days, each asked for by a hundred teachers
def ladder(due_on: date, days: SchoolDays, rules: ReminderRules) -> tuple[Rung, ...]:
    """The rungs before `due_on`, the widest first; of those that fall on one day only the tightest is kept."""
    rungs = {
        days.last_open_before_or_on(due_on - timedelta(days=ahead)): ahead
        for ahead in sorted(rules.ladder, reverse=True)
    }
    return tuple(Rung(ahead, on) for on, ahead in rungs.items())


def standing_on(rungs: tuple[Rung, ...], day: date) -> Rung | None:
    """The tightest rung whose day has come by `day`: it alone is said, so that a missed one brings no storm."""
    reached = [rung for rung in rungs if rung.on <= day]
    return reached[-1] if reached else None
