"""What was recorded about the year's steps at an earlier moment, from the history of what has changed since."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.steps import Completion, Mark, StepKey
from db.models import History

_MARKS = {
    "step-submitted": Mark.SUBMITTED,
    "step-confirmed": Mark.CONFIRMED,
    "step-cannot": Mark.CANNOT,
    "step-waived": Mark.WAIVED,
    "review-confirmed": Mark.CONFIRMED,
    "review-returned": Mark.RETURNED,
}
UNPROVEN = "step-unproven"
"""The act by which a mark that stood on a file that does not count gives way to the one before it."""
_TAKEN_BACK = ("step-undo", "step-asked-again", UNPROVEN)


async def completions_at(
    session: AsyncSession, school_id: int, now: Mapping[StepKey, Completion], moment: datetime
) -> dict[StepKey, Completion]:
    """The completions of `now` as they were at `moment` (UTC): what has been marked since is as it was before."""
    then = {key: completion for key, completion in now.items() if completion.at <= moment}
    lines = select(History.subject).where(
        History.school_id == school_id, History.at > moment, History.act.in_([*_MARKS, *_TAKEN_BACK])
    )
    changed = set(await session.scalars(lines.distinct()))
    if not changed:
        return then
    earlier = (
        select(History.subject, History.act, History.at, History.actor_id)
        .where(History.school_id == school_id, History.at <= moment, History.act.in_([*_MARKS, *_TAKEN_BACK]))
        .order_by(History.id)
    )
    last = {subject: (act, at, by) for subject, act, at, by in await session.execute(earlier) if subject in changed}
    for subject in changed:
        key = _key(subject)
        then.pop(key, None)
        act, at, by = last.get(subject, ("", moment, None))
        if mark := _MARKS.get(act):
            then[key] = Completion(mark, at, by)
    return then


async def completion_before(session: AsyncSession, school_id: int, subject: str) -> Completion | None:
    """The mark that the step of these lines had before its last one, with its reason; None where it had none."""
    lines = (
        select(History.act, History.at, History.actor_id, History.details)
        .where(History.school_id == school_id, History.subject == subject, History.act.in_([*_MARKS, *_TAKEN_BACK]))
        .order_by(History.id.desc())
    )
    passed = 1  # the mark that is there now; one more for each that gave way already
    for act, at, by, details in await session.execute(lines):
        if act in _TAKEN_BACK:
            passed += 1
        elif passed:
            passed -= 1
        else:
            mark = _MARKS.get(act)
            return Completion(mark, at, by, details.get("reason", "")) if mark else None
    return None


def _key(subject: str) -> StepKey:
    """The step of a line's subject, "step:12:5"; the school's own has no person."""
    _, occurrence, teacher = subject.split(":")
    return int(occurrence), int(teacher) if teacher else None
