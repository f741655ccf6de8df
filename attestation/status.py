"""The deputy director's summary: one set of numbers that every view draws, and that always adds up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from attestation.plan import Wording
from attestation.steps import State, Step, Year


@dataclass(frozen=True, slots=True)
class Counts:
    """How many steps are in each state; each step is counted once, so `total` is the sum of the rest."""

    done: int = 0
    in_review: int = 0
    open: int = 0
    overdue: int = 0
    needs_date: int = 0
    waived: int = 0

    @property
    def total(self) -> int:
        """All the steps."""
        return self.done + self.in_review + self.open + self.overdue + self.needs_date + self.waived

    @property
    def asked(self) -> int:
        """The steps that somebody has, or had, to do: all but the waived."""
        return self.total - self.waived


@dataclass(frozen=True, slots=True)
class RowCounts:
    """A plan's row; `behind` are the ids of the teachers with overdue steps in it, those with most first."""

    number: int
    title: Wording
    counts: Counts
    behind: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PersonCounts:
    """A teacher whom the plan asks something of; counts teachers' steps only, never the school's."""

    person_id: int
    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Summary:
    """The year as it stands: `month` counts the steps whose windows touch the calendar month of the day asked."""

    month: Counts
    year: Counts
    rows: tuple[RowCounts, ...]
    people: tuple[PersonCounts, ...]


def summarise(year: Year, today: date) -> Summary:
    """The summary on `today`, a local date of the school. Rows and people stand in the order of the year's."""
    first = today.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    titles = {occurrence.item.number: occurrence.item.title for occurrence in year.occurrences}
    month = _nothing()
    rows = {number: _nothing() for number in titles}
    people = {member.id: _nothing() for member in year.members}
    behind: dict[int, Counter[int]] = {number: Counter() for number in titles}
    for step in year.steps():
        number, state = step.occurrence.item.number, step.state(today)
        rows[number][state] += 1
        if step.touches(first, last):
            month[state] += 1
        if step.teacher:
            people[step.teacher.id][state] += 1
            if state is State.OVERDUE:
                behind[number][step.teacher.id] += 1
    return Summary(
        month=_counts(month),
        year=_counts({state: sum(row[state] for row in rows.values()) for state in State}),
        rows=tuple(
            RowCounts(number, title, _counts(rows[number]), tuple(i for i, _ in behind[number].most_common()))
            for number, title in titles.items()
        ),
        people=tuple(
            PersonCounts(member.id, member.name, counts)
            for member in year.members
            if (counts := _counts(people[member.id])).total
        ),
    )


def _nothing() -> dict[State, int]:
    return dict.fromkeys(State, 0)


def _counts(tally: Mapping[State, int]) -> Counts:
    return Counts(**{state.value: count for state, count in tally.items()})


def worst_rows(summary: Summary) -> tuple[RowCounts, ...]:
    """Rows with overdue steps: most overdue first, then the greater overdue share, then the plan's order."""
    return tuple(sorted((row for row in summary.rows if row.counts.overdue), key=lambda row: _rank(row.counts)))


def worst_people(summary: Summary) -> tuple[PersonCounts, ...]:
    """Teachers with overdue steps: most overdue first, then the greater overdue share, then by name."""
    lagging = (person for person in summary.people if person.counts.overdue)
    return tuple(sorted(lagging, key=lambda person: (*_rank(person.counts), person.name)))


def _rank(counts: Counts) -> tuple[int, float]:
    return -counts.overdue, -counts.overdue / counts.asked


def steps_of_row(year: Year, number: int) -> tuple[Step, ...]:
    """Every step of the plan's row `number`, by date, then by teacher; none for a row that is not there."""
    return tuple(step for step in year.steps() if step.item.number == number)


def steps_of_person(year: Year, person_id: int) -> tuple[Step, ...]:
    """The teacher's own steps, by row and date; the school's steps are nobody's own."""
    return tuple(step for step in year.steps() if step.teacher and step.teacher.id == person_id)


def by_association(year: Year, summary: Summary) -> tuple[tuple[str, tuple[PersonCounts, ...]], ...]:
    """The summary's teachers by methodical association, by name; those in none come last, under an empty name."""
    where = {member.id: member.association for member in year.members}
    found: dict[str, list[PersonCounts]] = {}
    for person in summary.people:
        found.setdefault(where[person.person_id], []).append(person)
    return tuple((name, tuple(found[name])) for name in sorted(found, key=lambda name: (not name, name)))


def by_month(year: Year, today: date) -> dict[date, dict[int, Counts]]:
    """By a month's first day and a row's number: the steps whose windows touch the month, in order of time.

    A step whose window is longer than a month stands in each of its months, as in the summary's own `month`.
    """
    found: dict[date, dict[int, dict[State, int]]] = {}
    for step in year.steps():
        if step.due_on is None:
            continue
        month = (step.starts_on or step.due_on).replace(day=1)
        while month <= step.due_on:
            rows = found.setdefault(month, {})
            rows.setdefault(step.item.number, _nothing())[step.state(today)] += 1
            month = (month + timedelta(days=31)).replace(day=1)
    return {
        month: {number: _counts(tally) for number, tally in sorted(rows.items())}
        for month, rows in sorted(found.items())
    }


def together(counts: Iterable[Counts]) -> Counts:
    """The sum."""
    tally = _nothing()
    for one in counts:
        for state in State:
            tally[state] += getattr(one, state.value)
    return _counts(tally)
