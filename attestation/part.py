"""Whose part of the year somebody oversees: leaders the whole, heads and commission members their own rows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from attestation.confirming import in_charge
from attestation.plan import Kind
from attestation.risk import Risk, risk
from attestation.roles import Actor
from attestation.status import Summary, summarise
from attestation.steps import Completion, Occurrence, Step, StepKey, Year
from attestation.trend import Trend, trend
from attestation.workdays import SchoolDays

_USUAL_DAYS = SchoolDays()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a year, or somebody's part of it, stands on a local day: its summary, and what waits for a date."""

    today: date
    year: Year
    summary: Summary
    undated: tuple[Occurrence, ...]
    risk: Risk
    trend: Trend | None = None  # since a week ago, where that is known


def part_of(year: Year, actor: Actor) -> Year:
    """The year without the rows that the actor does not answer for."""
    return replace(
        year, occurrences=tuple(occurrence for occurrence in year.occurrences if in_charge(actor, occurrence.item))
    )


def undated(year: Year) -> tuple[Occurrence, ...]:
    """The occurrences that wait for a day: rows without one, and halves of the year whose day is not chosen.

    A teachers' row that has no date waits for it also before the first teacher is there.
    """
    return tuple(occurrence for occurrence in year.occurrences if _waits(year, occurrence))


def lacks_day(step: Step) -> bool:
    """Whether nobody has said when the step is: without any date, or in a half of the year whose day is not chosen."""
    if step.occurrence.ends_on is None:
        return step.due_on is None
    return step.occurrence.day is None and step.item.kind is Kind.HALF_YEAR


def _waits(year: Year, occurrence: Occurrence) -> bool:
    if occurrence.ends_on is not None:
        return occurrence.day is None and occurrence.item.kind is Kind.HALF_YEAR
    steps = tuple(year.steps((occurrence,))) if occurrence.day is None else ()
    return occurrence.day is None and (not steps or any(lacks_day(step) for step in steps))


def standing(
    year: Year,
    today: date,
    days: SchoolDays = _USUAL_DAYS,
    then: Mapping[StepKey, Completion] | None = None,
    since: date | None = None,
) -> Standing:
    """Everything that views of the status draw from. `then` is what was recorded by the end of the day `since`."""
    summary = summarise(year, today)
    change = trend(year, today, then, since) if then is not None and since else None
    return Standing(today, year, summary, undated(year), risk(year, today, days), change)
