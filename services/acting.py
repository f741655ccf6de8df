"""A leader does a colleague's part while the colleague is away: marked as such, and the colleague is told.

She is told once it can no longer be taken back.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import UNDO_FOR, absent_colleagues, absent_reviewers
from attestation.errors import NotFound, Refused
from attestation.plan import school_year_of
from attestation.roles import Actor
from attestation.steps import Mark, Member, Step, StepKey
from db.engine import Database
from db.models import Person
from db.queries.steps import load_step
from db.queries.year import members
from services.outgoing import tell
from services.steps import Confirmed, confirm_in, review_in, step_of

KIND = "done_for_you"  # the outbox's kind


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
        confirmed = await confirm_in(session, actor, key, now, instead_of=person_id)
        await _tell(session, actor, key, person_id, now)
        return confirmed


async def reviewers(db: Database, actor: Actor, key: StepKey, now: datetime) -> tuple[Step, tuple[Member, ...]]:
    """The step, and in whose place the actor may decide on it. `NotFound` when it is gone, `Refused` for nobody's."""
    async with db.read() as session:
        step = await load_step(session, actor.school_id, key)
        if step is None:
            raise NotFound("step-gone")
        return step, await _reviewers(session, actor, step, now)


async def review_for(
    db: Database, actor: Actor, key: StepKey, person_id: int, mark: Mark, now: datetime, reason: str = ""
) -> Step:
    """Approve or return a step in place of an absent colleague. Said once more, nothing changes."""
    async with db.write() as session:
        step = await step_of(session, actor, key)
        if step.completion and step.completion.mark is Mark.SUBMITTED:
            if person_id not in {member.id for member in await _reviewers(session, actor, step, now)}:
                raise Refused("refused")
            await _tell(session, actor, key, person_id, now)
        return await review_in(session, actor, key, now, mark, reason, instead_of=person_id)


async def _tell(session: AsyncSession, actor: Actor, key: StepKey, person_id: int, now: datetime) -> None:
    params = {"step": list(key), "at": now.isoformat(), "by": actor.person_id}
    later = now + UNDO_FOR
    await tell(session, actor, person_id, KIND, f"{person_id}:{key[0]}:{key[1]}:{now.isoformat()}", params, later)


async def stands(session: AsyncSession, school_id: int | None, params: dict[str, Any]) -> tuple[Step, str] | None:
    """The step that a word to an absent colleague speaks of, and who acted; None once it is otherwise again."""
    occurrence, teacher = params["step"]
    step = await load_step(session, school_id or 0, (occurrence, teacher))
    said = step.completion if step else None
    if step is None or said is None or not said.instead_of or said.at != datetime.fromisoformat(params["at"]):
        return None
    return step, await session.scalar(select(Person.name).where(Person.id == params["by"])) or ""


async def _reviewers(session: AsyncSession, actor: Actor, step: Step, now: datetime) -> tuple[Member, ...]:
    those = absent_reviewers(actor, step, await members(session, actor.school_id, school_year_of(actor.today(now))))
    if not those:
        raise Refused("refused")
    return those


async def _colleagues(session: AsyncSession, actor: Actor, step: Step, now: datetime) -> tuple[Member, ...]:
    everybody = await members(session, actor.school_id, school_year_of(actor.today(now)))
    those = absent_colleagues(actor, step, everybody)
    if not those:
        raise Refused("refused")
    return those
