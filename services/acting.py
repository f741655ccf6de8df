"""A leader does a colleague's part while the colleague is away: marked as such, and taken back like one's own."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import absent_colleagues
from attestation.errors import NotFound, Refused
from attestation.plan import school_year_of
from attestation.roles import Actor
from attestation.steps import Member, Step, StepKey
from db.engine import Database
from db.queries.steps import load_step
from db.queries.year import members
from services.steps import Confirmed, confirm_in, step_of


async def colleagues(db: Database, actor: Actor, key: StepKey, now: datetime) -> tuple[Step, tuple[Member, ...]]:
    """The step, and for whom the actor may do it. `NotFound` when it is gone, `Refused` when for nobody."""
    async with db.read() as session:
        step = await load_step(session, actor.school_id, key)
        if step is None:
            raise NotFound("step-gone")
        return step, await _colleagues(session, actor, step, now)


async def act_for(db: Database, actor: Actor, key: StepKey, person_id: int, now: datetime) -> Confirmed:
    """Say that a step is done in place of an absent colleague. Said once more, nothing changes."""
    async with db.write() as session:
        step = await step_of(session, actor, key)
        if step.completion and step.completion.by == actor.person_id and step.completion.instead_of:
            return Confirmed(step, step.completion.mark)
        if person_id not in {member.id for member in await _colleagues(session, actor, step, now)}:
            raise Refused("refused")
        return await confirm_in(session, actor, key, now, instead_of=person_id)


async def _colleagues(session: AsyncSession, actor: Actor, step: Step, now: datetime) -> tuple[Member, ...]:
    everybody = await members(session, actor.school_id, school_year_of(actor.today(now)))
    those = absent_colleagues(actor, step, everybody)
    if not those:
        raise Refused("refused")
    return those
