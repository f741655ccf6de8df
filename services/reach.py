"""Who cannot be written to: noted once, and told to the deputy director once; and who can be again."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.roles import Actor, Role
from db import outbox
from db.engine import Database
from db.models import Member, MemberRole, OutboxMessage, Person, SentReminder
from services.reminders import KIND, look_again
from services.schools import local, school, school_days

LOST = "unreachable"
_TOGETHER = timedelta(minutes=10)


async def lost(db: Database, person_id: int, why: str, now: datetime) -> None:
    """The person stopped the bot, or the account is gone; the deputies of each of their schools are told."""
    async with db.write() as session:
        person = await session.get(Person, person_id, with_for_update={"key_share": True})
        if person is None or person.unreachable:
            return
        person.unreachable = why
        schools = await session.scalars(
            select(Member.school_id).where(Member.person_id == person_id, Member.left_on.is_(None))
        )
        for school_id in schools.all():
            await _tell(session, school_id, person_id, now)


async def reachable_again(db: Database, actor: Actor, now: datetime) -> None:
    """The actor has started the bot again. A reminder that has failed today goes out after all.

    Those that failed before count as unsaid, and are said together.
    """
    async with db.write() as session:
        person = await session.get_one(Person, actor.person_id, with_for_update={"key_share": True})
        if person.unreachable is None:
            return
        person.unreachable = None
        failed = select(OutboxMessage.id).where(
            OutboxMessage.person_id == person.id, OutboxMessage.kind == KIND, OutboxMessage.state == "failed"
        )
        todays = select(SentReminder.outbox_id).where(SentReminder.day == actor.today(now))
        await outbox.send_after_all(session, failed.where(OutboxMessage.id.in_(todays)), now)
        await session.execute(delete(SentReminder).where(SentReminder.outbox_id.in_(failed)))
        for school_id in await session.scalars(select(Member.school_id).where(Member.person_id == person.id)):
            await look_again(session, school_id, now)


async def _tell(session: AsyncSession, school_id: int, person_id: int, now: datetime) -> None:
    """At once; those who are lost in the minutes after it are named together in the next message."""
    the_school = await school(session, school_id, lock=True)
    here = local(the_school, now)
    deputies = await session.scalars(
        select(Member.person_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == school_id, Member.left_on.is_(None), Member.person_id != person_id)
        .where(MemberRole.role == Role.DEPUTY_DIRECTOR)
    )
    for deputy_id in deputies.all():
        due_at = school_days(the_school, here.date()).next_open_moment(here)
        while not await _named(session, school_id, person_id, deputy_id, due_at, now):
            due_at = _slot(due_at) + _TOGETHER


async def _named(
    session: AsyncSession, school_id: int, person_id: int, deputy_id: int, due_at: datetime, now: datetime
) -> bool:
    """Whether the message of these minutes names the person; not when it has gone out already."""
    key = f"{LOST}:{school_id}:{deputy_id}:{_slot(due_at):%Y%m%d%H%M}"
    message = await session.scalar(select(OutboxMessage).where(OutboxMessage.key == key).with_for_update())
    if message is not None:
        if message.state == "waiting":
            message.params = {"people": [*message.params["people"], person_id]}
        return message.state == "waiting"
    await outbox.put(
        session,
        key=key,
        school_id=school_id,
        person_id=deputy_id,
        kind=LOST,
        params={"people": [person_id]},
        priority=4,
        due_at=due_at,
        now=now,
    )
    return True


def _slot(moment: datetime) -> datetime:
    return datetime.fromtimestamp(moment.timestamp() // _TOGETHER.total_seconds() * _TOGETHER.total_seconds(), UTC)


async def still_lost(session: AsyncSession, outbox_id: int) -> list[str]:
    """The names of those whom a message names and who cannot be written to now, by name."""
    message = await session.get_one(OutboxMessage, outbox_id)  # what was read when it was due may lack a name
    query = select(Person.name).where(Person.id.in_(message.params["people"]), Person.unreachable.is_not(None))
    return list(await session.scalars(query.order_by(Person.name)))
