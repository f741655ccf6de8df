"""Who may move a step, and to which mark. Source: `docs` on roles; the plan's own columns say who answers for a row."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from attestation.errors import AttestationError, Refused
from attestation.plan import Confirmer
from attestation.roles import GRANTS, Act, Actor, Role
from attestation.steps import SETTLED, Completion, Item, Mark, Member, Step, answerable, answering

UNDO_FOR = timedelta(hours=1)
_OLDEST = 366  # days
_LEADERS = frozenset({Role.DEPUTY_DIRECTOR, Role.DIRECTOR})


def leads(actor: Actor) -> bool:
    """Whether the actor runs the school's attestation, and so sees and does all of it."""
    return not actor.roles.isdisjoint(_LEADERS)


def in_charge(actor: Actor, item: Item) -> bool:
    """Whether the actor is one of those who answer for the row; any one of them may close it."""
    return leads(actor) or named(actor, item) or not actor.roles.isdisjoint(answerable(item))


def named(actor: Actor, item: Item) -> bool:
    """Whether the row names the actor as one who answers for it."""
    return actor.person_id in item.persons


def own(actor: Actor, step: Step) -> bool:
    """Whether it is the actor's own step to confirm."""
    mine = step.teacher is not None and step.teacher.id == actor.person_id
    return mine and step.item.confirmer is Confirmer.TEACHER


def mark_of(actor: Actor, step: Step) -> Mark:
    """The mark that the actor's "done" puts on the step. Raises `Refused` when it is not theirs to say."""
    if own(actor, step) and actor.may(Act.CONFIRM_OWN_STEP):
        return Mark.SUBMITTED if step.item.review else Mark.CONFIRMED
    if in_charge(actor, step.item) and (named(actor, step.item) or actor.may(Act.CONFIRM_AS_RESPONSIBLE)):
        return Mark.CONFIRMED
    raise Refused("step-gone")


def absent_colleagues(actor: Actor, step: Step, members: Sequence[Member]) -> tuple[Member, ...]:
    """For whom a leader may say that the step is done while they are away: whose step it is, or who answers for it.

    Nobody once it is settled, or for one who does not lead.
    """
    if not leads(actor) or (step.completion and step.completion.mark in (*SETTLED, Mark.WAIVED)):
        return ()
    if step.teacher and step.item.confirmer is Confirmer.TEACHER:
        return () if step.teacher.id == actor.person_id else (step.teacher,)
    return tuple(member for member in answering(step.item, members) if member.id != actor.person_id)


def may_review(actor: Actor, step: Step) -> bool:
    """Whether the actor may approve or return the step: in charge of the row, and not the teacher concerned."""
    mine = step.teacher is not None and step.teacher.id == actor.person_id
    return actor.may(Act.REVIEW) and in_charge(actor, step.item) and not mine


def may_see_files(actor: Actor, step: Step) -> bool:
    """Whether the actor may look at what proves the step: a leader, or who may speak for it; others by their review."""
    return leads(actor) or may_say_cannot(actor, step)


def absent_reviewers(actor: Actor, step: Step, members: Sequence[Member]) -> tuple[Member, ...]:
    """For whom a leader may decide on a step that waits for review while they are away; nobody for others."""
    if not leads(actor) or not may_review(actor, step) or not step.completion:
        return ()
    if step.completion.mark is not Mark.SUBMITTED:
        return ()
    apart = {actor.person_id, step.teacher.id if step.teacher else None}
    reviewers = (member for member in answering(step.item, members) if GRANTS[Act.REVIEW] & member.roles)
    return tuple(member for member in reviewers if member.id not in apart)


def may_say_cannot(actor: Actor, step: Step) -> bool:
    """Whether the actor may say that the step cannot be done: whose step it is, or who answers for the school's."""
    return own(actor, step) or (step.teacher is None and in_charge(actor, step.item))


def require_past(day: date, today: date) -> None:
    """Refuse a day on which nothing can have been done yet, or that is more than a year ago."""
    if day > today:
        raise AttestationError("done-on-ahead", day=day)
    if (today - day).days > _OLDEST:
        raise AttestationError("done-on-too-old", day=day)


def require_undo(actor: Actor, completion: Completion, now: datetime) -> None:
    """Refuse to undo what somebody else did, what was reviewed since, or what is older than an hour.

    Only that something cannot be done may be taken back at any time.
    """
    if completion.by != actor.person_id:
        raise Refused("undo-not-yours")
    if completion.mark is not Mark.CANNOT and now - completion.at > UNDO_FOR:
        raise AttestationError("undo-too-late")
