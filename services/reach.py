"""Who cannot be written to: noted once, and the deputy director is told once; and who can be again."""

from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.roles import Actor, Role
from db import outbox
from db.engine import Database
from db.models import Member, MemberRole, OutboxMessage, Person, SentReminder
from services.reminders import KIND, look_again
from services.schools import local, school, school_days


async def lost(db: Database, person_id: int, why: str, now: datetime) -> None:
    """The person stopped the bot, or the account is gone; the deputies of each of their schools are told."""
    async with db.write() as session:
        person = await session.get(Person, person_id, with_for_update=True)
        if person is None or person.unreachable:
            return
        person.unreachable = why
        schools = await session.scalars(
            select(Member.school_id).where(Member.person_id == person_id, Member.left_on.is_(None))
        )
        for school_id in schools.all():
            await _tell(session, school_id, person_id, now)


async def reachable_again(db: Database, actor: Actor, now: datetime) -> None:
    """The actor has started the bot again. Reminders that failed meanwhile count as unsaid, and are said together."""
    async with db.write() as session:
        person = await session.get_one(Person, actor.person_id, with_for_update=True)
        if person.unreachable is None:
            return
        person.unreachable = None
        failed = select(OutboxMessage.id).where(
            OutboxMessage.person_id == person.id, OutboxMessage.kind == KIND, OutboxMessage.state == "failed"
        )
        await session.execute(delete(SentReminder).where(SentReminder.outbox_id.in_(failed)))
        for school_id in await session.scalars(select(Member.school_id).where(Member.person_id == person.id)):
            await look_again(session, school_id, now)


async def _tell(session: AsyncSession, school_id: int, person_id: int, now: datetime) -> None:
    the_school = await school(session, school_id)
    here = local(the_school, now)
    deputies = await session.scalars(
        select(Member.person_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == school_id, Member.left_on.is_(None), Member.person_id != person_id)
        .where(MemberRole.role == Role.DEPUTY_DIRECTOR)
    )
    for deputy_id in deputies.all():
        await outbox.put(
            session,
            key=f"unreachable:{school_id}:{person_id}:{deputy_id}:{now.isoformat()}",
            school_id=school_id,
            person_id=deputy_id,
            kind="unreachable",
            params={"person": person_id},
            priority=4,
            due_at=school_days(the_school, here.date()).next_open_moment(here),
            now=now,
        )


async def still_lost(session: AsyncSession, person_id: int) -> str | None:
    """The name of a person who cannot be written to; None when they can be again."""
    person = await session.get(Person, person_id)
    return person.name if person and person.unreachable else None
