"""What is most likely to be missed: working days left against what is still open.

An unfinished step weighs 1 / (1 + working days left, its last day among them); an overdue one has none left and
weighs 1. Steps whose window has not begun, or that have no date, weigh nothing. This is Sanat's own arithmetic.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from attestation.steps import Occurrence, State, Step, Year
from attestation.workdays import SchoolDays

SOON = 7
"""Calendar days within which an open step's last day is soon."""


@dataclass(frozen=True, slots=True)
class Threat:
    """A row of the plan or a teacher (`id`: number or person), the weight, and the steps that it comes from.

    `left` is the fewest working days left of those that are not overdue; None where all are.
    """

    id: int
    weight: float
    overdue: int
    open: int
    left: int | None


@dataclass(frozen=True, slots=True)
class Risk:
    """Rows and teachers with unfinished steps that have begun, the heaviest first; `soon` of the open ones end soon."""

    rows: tuple[Threat, ...]
    people: tuple[Threat, ...]
    soon: int


def risk(year: Year, today: date, days: SchoolDays) -> Risk:
    """The risk on `today`, a local date of the school."""
    rows: dict[int, list[int]] = defaultdict(list)  # working days left of each step, -1 for an overdue one
    people: dict[int, list[int]] = defaultdict(list)
    left_until: dict[date, int] = {}
    soon = 0
    for step in year.steps(_begun(year, today)):
        state, due_on = step.state(today), step.due_on
        if due_on is None or state not in (State.OPEN, State.OVERDUE) or (step.starts_on or due_on) > today:
            continue
        if state is State.OVERDUE:
            left = -1
        else:
            soon += due_soon(step, today)
            if due_on not in left_until:
                left_until[due_on] = days.working_days_between(today - timedelta(days=1), due_on)
            left = left_until[due_on]
        rows[step.occurrence.item.number].append(left)
        if step.teacher:
            people[step.teacher.id].append(left)
    return Risk(_ranked(rows), _ranked(people), soon)


def _begun(year: Year, today: date) -> tuple[Occurrence, ...]:
    """The occurrences of which a step can have begun: the others weigh nothing, and a year has many of them."""
    moved = {occurrence_id for occurrence_id, _ in year.own_dates}
    return tuple(
        occurrence
        for occurrence in year.occurrences
        if occurrence.id in moved
        or ((first := occurrence.day or occurrence.starts_on or occurrence.ends_on) and first <= today)
    )


def due_soon(step: Step, today: date) -> bool:
    """Whether the step is open, has begun, and its last day is soon."""
    if step.due_on is None or step.state(today) is not State.OPEN:
        return False
    return (step.starts_on or step.due_on) <= today and step.due_on <= today + timedelta(days=SOON)


def _ranked(found: dict[int, list[int]]) -> tuple[Threat, ...]:
    """The heaviest first; of equal ones the one with more overdue, then by id."""
    threats = (_threat(id_, left) for id_, left in found.items())
    return tuple(sorted(threats, key=lambda one: (-one.weight, -one.overdue, one.id)))


def _threat(id_: int, left: list[int]) -> Threat:
    ahead = [days for days in left if days >= 0]
    weight = sum(1 / (1 + max(days, 0)) for days in left)
    return Threat(id_, round(weight, 6), len(left) - len(ahead), len(ahead), min(ahead, default=None))
