"""The year's plan month by month, as one person sees it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
    lines = []
    for occurrence in seen(year, actor).occurrences:
        steps = tuple(_steps(year, occurrence, school_year, index))
        own = next((step for step in steps if _own(actor, step)), None)
        if steps:
            mine = own if own and not in_charge(actor, occurrence.item) else None
            done = sum(step.state(today) is State.DONE for step in steps)
            asked = sum(step.state(today) is not State.WAIVED for step in steps)
            lines.append(PlanLine(occurrence, mine, done, asked))
    return tuple(lines)


def seen(year: Year, actor: Actor) -> Year:
    """The year without the rows that are neither the reader's nor, for a reader of the whole plan, the school's."""
    if sees_whole(year, actor):
        return year
    mine = {step.occurrence.id for step in year.steps() if _own(actor, step) or named(actor, step.item)}
    return replace(year, occurrences=tuple(it for it in year.occurrences if it.id in mine))


def behind(year: Year, actor: Actor, today: date) -> tuple[int, int]:
    """How many of the reader's steps whose last day lay before this month are done, and how many there are."""
    first = today.replace(day=1)
    past = [step.state(today) for step in seen(year, actor).steps() if step.due_on and step.due_on < first]
    return past.count(State.DONE), len(past) - past.count(State.WAIVED)


def _own(actor: Actor, step: Step) -> bool:
    return step.teacher is not None and step.teacher.id == actor.person_id


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
