"""The queue of steps that teachers sent for review, oldest first."""

from datetime import datetime

from attestation.confirming import may_review
from attestation.roles import Act, Actor
from attestation.steps import Mark, Step
from db.engine import Database
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
