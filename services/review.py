"""The queue of steps that teachers sent for review, oldest first."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from attestation.confirming import may_review
from attestation.roles import Act, Actor
from attestation.steps import Mark, Step
from db.engine import Database
from db.models import Evidence, WrittenForm
from db.queries.year import load_year


async def review_queue(db: Database, actor: Actor, now: datetime) -> tuple[Step, ...]:
    """The steps that wait for the actor's approval, the longest waiting first."""
    actor.require(Act.REVIEW)
    async with db.read() as session:
        found = await load_year(session, actor.school_id, actor.today(now))
    if found is None:
        return ()
    sent = {key: it for key, it in found[1].completions.items() if it.mark is Mark.SUBMITTED}
    near = [occurrence for occurrence in found[1].occurrences if any(occurrence.id == key[0] for key in sent)]
    waiting = [step for step in found[1].steps(near) if step.key in sent and may_review(actor, step)]
    return tuple(sorted(waiting, key=lambda step: sent[step.key].at))


async def alike(db: Database, actor: Actor, queue: Sequence[Step], step: Step) -> tuple[Step, ...]:
    """The queue's steps of the same row that came without a file or form, as this one did; nothing when it has one."""
    same = [one for one in queue if one.item.id == step.item.id]
    query = select(Evidence.occurrence_id, Evidence.teacher_id).where(
        Evidence.school_id == actor.school_id,
        Evidence.occurrence_id.in_([one.key[0] for one in same]),
        Evidence.refused.is_(None),
    )
    written = select(WrittenForm.occurrence_id, WrittenForm.teacher_id).where(
        WrittenForm.school_id == actor.school_id, WrittenForm.occurrence_id.in_([one.key[0] for one in same])
    )
    async with db.read() as session:
        rows = [*await session.execute(query), *await session.execute(written)]
    proven = {(occurrence, teacher) for occurrence, teacher in rows}
    return () if step.key in proven else tuple(one for one in same if one.key not in proven)
