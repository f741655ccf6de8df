"""Somebody says that a step cannot be done, and why: it stays open, and those responsible are told."""

from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import may_say_cannot, named
from attestation.errors import AttestationError, Refused
from attestation.roles import Actor, Role
from attestation.steps import SETTLED, Item, Mark, Step, StepKey, answerable
from db.engine import Database
from db.models import Member, MemberRole
from db.queries.steps import load_step, put_mark
from services.history import record
from services.outgoing import tell
from services.steps import NOTE_LENGTH, step_of, subject

KIND = "cannot"


async def cannot(db: Database, actor: Actor, key: StepKey, reason: str, now: datetime) -> Step:
    """Say why a step cannot be done; each of those responsible is told. Said twice in the same words, once is told."""
    reason = " ".join(reason.split())[:NOTE_LENGTH]
    if not reason:
        raise AttestationError("cannot-needs-reason")
    async with db.write() as session:
        step = await step_of(session, actor, key)
        if not may_say_cannot(actor, step):
            raise Refused("refused")
        said = step.completion
        if said and said.mark in SETTLED:
            raise AttestationError("cannot-done-already")
        if said and said.mark is Mark.CANNOT and said.reason == reason:
            return step
        await put_mark(session, actor.school_id, key, Mark.CANNOT, now, actor.person_id, reason)
        record(session, actor.school_id, now, actor.person_id, "step-cannot", subject(key), reason=reason)
        params = {"step": list(key), "at": now.isoformat()}
        for person_id in await _responsible(session, actor, step.item):
            about = f"{person_id}:{key[0]}:{key[1]}:{now.isoformat()}"
            await tell(session, actor, person_id, KIND, about, params, now)
        return step


async def stands(session: AsyncSession, school_id: int | None, params: dict[str, Any]) -> Step | None:
    """The step that a word about an obstacle speaks of; None once something else has happened to it."""
    occurrence, teacher = params["step"]
    step = await load_step(session, school_id or 0, (occurrence, teacher))
    said = step.completion if step else None
    same = said is not None and said.mark is Mark.CANNOT and said.at == datetime.fromisoformat(params["at"])
    return step if same else None


async def _responsible(session: AsyncSession, actor: Actor, item: Item) -> list[int]:
    """Who answers for the row beside the teachers, else the deputy directors; never the speaker."""
    roles = set(answerable(item))
    if named(actor, item) or actor.roles & roles:
        roles.add(Role.DEPUTY_DIRECTOR)
    query = (
        select(Member.person_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == actor.school_id, Member.left_on.is_(None))
        .where(or_(MemberRole.role.in_(roles), Member.person_id.in_(item.persons)))
        .where(Member.person_id != actor.person_id)
        .distinct()
        .order_by(Member.person_id)
    )
    return list(await session.scalars(query))
