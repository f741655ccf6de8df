"""Whose part of the year somebody oversees: leaders the whole, heads and commission members their own rows."""

from dataclasses import dataclass, replace
from datetime import date

from attestation.confirming import in_charge
from attestation.plan import Kind
from attestation.roles import Actor
from attestation.status import Summary, summarise
from attestation.steps import Occurrence, Year


@dataclass(frozen=True, slots=True)
class Standing:
    """How a year, or somebody's part of it, stands on a local day: its summary, and what waits for a date."""

    today: date
    year: Year
    summary: Summary
    undated: tuple[Occurrence, ...]


def part_of(year: Year, actor: Actor) -> Year:
    """The year without the rows that the actor does not answer for."""
    return replace(
        year, occurrences=tuple(occurrence for occurrence in year.occurrences if in_charge(actor, occurrence.item))
    )


def undated(year: Year) -> tuple[Occurrence, ...]:
    """The occurrences that wait for a day: rows without one, and halves of the year whose day is not chosen."""
    return tuple(
        occurrence
        for occurrence in year.occurrences
        if occurrence.day is None
        and (
            occurrence.item.kind is Kind.HALF_YEAR
            if occurrence.ends_on
            else any(step.due_on is None for step in year.steps((occurrence,)))
        )
    )


def standing(year: Year, today: date) -> Standing:
    """Everything that views of the status draw from."""
    return Standing(today, year, summarise(year, today), undated(year))
