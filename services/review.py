"""The queue of steps that teachers sent for review, oldest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from attestation.confirming import may_review
from attestation.roles import Act, Actor
from attestation.steps import Mark, Step, StepKey
from db.engine import Database
from db.models import Evidence
from db.queries.year import load_year


@dataclass(frozen=True, slots=True)
class Proof:
    """A file of evidence, as Telegram knows it."""

    kind: str  # "photo" or "document"
    file_id: str


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


async def proofs(db: Database, actor: Actor, key: StepKey) -> tuple[Proof, ...]:
    """The files of a step, in the order in which they came."""
    query = (
        select(Evidence.kind, Evidence.file_id)
        .where(Evidence.school_id == actor.school_id, Evidence.occurrence_id == key[0], Evidence.teacher_id == key[1])
        .order_by(Evidence.id)
    )
    async with db.read() as session:
        return tuple(Proof(kind, file_id) for kind, file_id in await session.execute(query))
