"""The year laid out for the eye: teachers against the plan's rows, and the rows against the months.

Every step stands in exactly one cell and in exactly one bar, so both add up to the summary.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from attestation.plan import Wording
from attestation.status import Counts
from attestation.steps import State, Year

PRESSING = (State.OVERDUE, State.IN_REVIEW, State.NEEDS_DATE, State.OPEN, State.DONE, State.WAIVED)
"""The states in the order in which somebody has to act on them."""


@dataclass(frozen=True, slots=True)
class GridLine:
    """A teacher's steps, or the school's own (`person_id` None), counted by row of the plan."""

    person_id: int | None
    name: str
    cells: tuple[Counts, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Lines against the rows `numbers`: the school's own first, then the teachers as the year names them."""

    numbers: tuple[int, ...]
    lines: tuple[GridLine, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """The steps of a row that share their days; no days: somebody has to enter them."""

    starts_on: date | None
    due_on: date | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class BarLine:
    """A row of the plan with its bars, the earliest first and those without days last."""

    number: int
    title: Wording
    bars: tuple[Bar, ...]


def pressing(counts: Counts) -> State | None:
    """The state that most needs somebody to act, of those counted; None where nothing is counted."""
    return next((state for state in PRESSING if getattr(counts, state.value)), None)


def grid(year: Year, today: date) -> Grid:
    """The year on `today`, a local date of the school; without teachers whom the plan asks nothing."""
    numbers = tuple(dict.fromkeys(occurrence.item.number for occurrence in year.occurrences))
    tally: dict[int | None, dict[int, Counter[State]]] = defaultdict(lambda: defaultdict(Counter))
    for step in year.steps():
        tally[step.teacher.id if step.teacher else None][step.item.number][step.state(today)] += 1
    everybody = ((None, ""), *((member.id, member.name) for member in year.members))
    return Grid(
        numbers,
        tuple(
            GridLine(id_, name, tuple(counted(tally[id_][number]) for number in numbers))
            for id_, name in everybody
            if id_ in tally
        ),
    )


def bars(year: Year, today: date) -> tuple[BarLine, ...]:
    """The rows of the plan in its order, each with its bars on `today`."""
    titles = {occurrence.item.number: occurrence.item.title for occurrence in year.occurrences}
    tally: dict[int, dict[tuple[date | None, date | None], Counter[State]]] = {
        number: defaultdict(Counter) for number in titles
    }
    for step in year.steps():
        tally[step.item.number][step.starts_on, step.due_on][step.state(today)] += 1
    return tuple(
        BarLine(
            number,
            title,
            tuple(
                Bar(first, last, counted(tally[number][first, last]))
                for first, last in sorted(tally[number], key=lambda days: (days[1] or date.max, days[0] or date.max))
            ),
        )
        for number, title in titles.items()
    )


def counted(tally: Mapping[State, int]) -> Counts:
    """The counts of a tally that may leave states out."""
    return Counts(**{state.value: count for state, count in tally.items()})
