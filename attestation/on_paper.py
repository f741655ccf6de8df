"""Somebody's year on a printed page: which steps stand on it, and which of them a signature can close."""

from attestation.confirming import mark_of
from attestation.errors import Refused
from attestation.roles import Actor
from attestation.steps import SETTLED, Mark, Member, Step, Year, answers_for


def page_steps(year: Year, me: Member) -> tuple[Step, ...]:
    """The person's own steps and the school's for which they answer, by row and date; not what is not asked of them."""
    mine = (
        step
        for step in year.steps()
        if (step.teacher.id == me.id if step.teacher else answers_for(step.item, me)) and not step.joined_later
    )
    return tuple(step for step in mine if not (step.completion and step.completion.mark is Mark.WAIVED))


def signed_mark(holder: Actor, step: Step) -> Mark | None:
    """The mark that the signature of the page's holder puts on the step; none where it is not theirs to say, or said.

    It is what their own "done" would put there: whoever takes the page in can do no more than its holder.
    """
    if step.completion and step.completion.mark in (*SETTLED, Mark.WAIVED):
        return None
    try:
        return mark_of(holder, step)
    except Refused:
        return None
