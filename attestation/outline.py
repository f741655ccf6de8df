"""The year's plan month by month, as one person sees it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from attestation.confirming import in_charge, named
from attestation.roles import Actor, Role
from attestation.steps import Occurrence, State, Step, Year

MONTHS = 13  # a plan runs from August to the August after: 13 months
UNDATED = MONTHS  # the page of the rows that wait for a date


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An occurrence in a month: the reader's own step, or how many of all its steps are done."""

    occurrence: Occurrence
    own: Step | None
    done: int
    total: int


def month_at(school_year: int, index: int) -> tuple[date, date]:
    """The first and last day of month `index` of the plan that begins in August of `school_year`."""
    year, month = school_year + (7 + index) // 12, (7 + index) % 12 + 1
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def index_of(school_year: int, today: date) -> int:
    """Which month of the plan `today` lies in; the nearest one for a day outside it."""
    return min(max((today.year - school_year) * 12 + today.month - 8, 0), MONTHS - 1)


def plan_lines(year: Year, actor: Actor, school_year: int, index: int, today: date) -> tuple[PlanLine, ...]:
    """The lines of a month, or of the rows without a date (`UNDATED`).

    A teacher of whom the plan asks something sees that, and the rows that name them; everybody else sees the school's
    whole plan.
    """
    whole = sees_whole(year, actor)
    lines = []
    for occurrence in year.occurrences:
        steps = tuple(_steps(year, occurrence, school_year, index))
        own = next((step for step in steps if step.teacher and step.teacher.id == actor.person_id), None)
        if steps and (own or whole or named(actor, occurrence.item)):
            mine = own if own and not in_charge(actor, occurrence.item) else None
            done = sum(step.state(today) is State.DONE for step in steps)
            asked = sum(step.state(today) is not State.WAIVED for step in steps)
            lines.append(PlanLine(occurrence, mine, done, asked))
    return tuple(lines)


def sees_whole(year: Year, actor: Actor) -> bool:
    """Whether the actor's plan is the school's: it is not for a mere teacher of whom the plan asks something."""
    me = next((member for member in year.members if member.id == actor.person_id), None)
    return actor.roles != {Role.TEACHER} or (me is not None and not (me.attested or me.newcomer))


def _steps(year: Year, occurrence: Occurrence, school_year: int, index: int) -> Iterator[Step]:
    for step in year.steps((occurrence,)):
        if index == UNDATED:
            if step.due_on is None:
                yield step
        elif step.touches(*month_at(school_year, index)):
            yield step
