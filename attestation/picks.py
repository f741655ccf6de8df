"""Which steps of a year somebody wants to see by themselves: by how they stand, or those that wait for them."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from attestation.confirming import may_review
from attestation.risk import due_soon
from attestation.roles import Actor
from attestation.steps import State, Step, Year


class Pick(StrEnum):
    """What is picked; each as large as the number that the summary names for it."""

    OVERDUE = "overdue"
    IN_REVIEW = "in_review"
    SOON = "soon"
    NEEDS_DATE = "needs_date"
    MINE = "mine"  # what waits for the approval of whoever asks


_FITS: Mapping[Pick, Callable[[Step, date, Actor], bool]] = {
    Pick.OVERDUE: lambda step, today, _: step.state(today) is State.OVERDUE,
    Pick.IN_REVIEW: lambda step, today, _: step.state(today) is State.IN_REVIEW,
    Pick.SOON: lambda step, today, _: due_soon(step, today),
    Pick.NEEDS_DATE: lambda step, today, _: step.state(today) is State.NEEDS_DATE,
    Pick.MINE: lambda step, today, actor: step.state(today) is State.IN_REVIEW and may_review(actor, step),
}


def picked(year: Year, today: date, pick: Pick, actor: Actor) -> tuple[Step, ...]:
    """The steps on `today`, a local date of the school: by last day (those without one last), then as the year has."""
    fits = _FITS[pick]
    found = [step for step in year.steps() if fits(step, today, actor)]
    return tuple(sorted(found, key=lambda step: step.due_on or date.max))
