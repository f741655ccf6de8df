"""The desk of the deputy director passes on: the role, and the rows of the plan that named the one before."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.roles import Actor, Role
from db import outbox
from db.models import Member, MemberRole, Person, PlanItem, School
from services.consultations import depart
from services.history import record
from services.schools import local, school, school_days

KIND = "handed-over"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """To the one before: who has the desk now, and whether they themselves are still of the school."""

    chat_id: int
    locale: str
    at: datetime  # this moment, or the school's next opening
    to: str
    stays: bool


async def give_up(session: AsyncSession, the_school: School, person_id: int, to_id: int, now: datetime) -> None:
    """The person is deputy director no longer, `to_id` answers for the rows that named them; they are told.

    Who has no other role leaves the school.
    """
    today = local(the_school, now).date()
    member = await session.scalar(
        select(Member).where(Member.school_id == the_school.id, Member.person_id == person_id).with_for_update()
    )
    if member is None:
        return
    await session.execute(
        delete(MemberRole).where(MemberRole.member_id == member.id, MemberRole.role == Role.DEPUTY_DIRECTOR)
    )
    left = await session.scalars(select(MemberRole.role).where(MemberRole.member_id == member.id))
    roles = frozenset(map(Role, left))
    if not roles:
        member.left_on = member.left_on or today
    await depart(session, Actor(person_id, the_school.id, roles, the_school.locale, the_school.timezone), now)
    for row in await session.scalars(select(PlanItem).where(PlanItem.school_id == the_school.id)):
        if person_id in row.persons:
            row.persons = list(dict.fromkeys(to_id if id_ == person_id else id_ for id_ in row.persons))
    record(session, the_school.id, now, to_id, "desk-handed-over", f"person:{person_id}")
    await outbox.put(
        session,
        key=f"{KIND}:{the_school.id}:{person_id}:{now.isoformat()}",
        school_id=the_school.id,
        person_id=person_id,
        kind=KIND,
        params={"to": to_id},
        priority=3,
        due_at=school_days(the_school, today).next_open_moment(local(the_school, now)),
        now=now,
    )


async def handed_over(session: AsyncSession, message: outbox.Due, now: datetime) -> HandedOver | None:
    """What the one before is told, also after having left the school; None without a Telegram account."""
    person = await session.get(Person, message.person_id) if message.person_id else None
    name = await session.scalar(select(Person.name).where(Person.id == message.params["to"]))
    if person is None or person.telegram_id is None or message.school_id is None or name is None:
        return None
    the_school = await school(session, message.school_id)
    left_on = await session.scalar(
        select(Member.left_on).where(Member.school_id == the_school.id, Member.person_id == person.id)
    )
    here = local(the_school, now)
    at = school_days(the_school, here.date()).next_open_moment(here)
    return HandedOver(person.telegram_id, person.locale or the_school.locale, at, name, stays=left_on is None)
