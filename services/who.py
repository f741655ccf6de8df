"""Who is writing: the person behind a Telegram account, and what they are in their school at this moment."""

from sqlalchemy import ColumnElement, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.roles import Actor, Role
from db.engine import Database
from db.models import Member, MemberRole, Person, School


async def who(db: Database, telegram_id: int) -> Actor | None:
    """The actor behind a Telegram account; none for a stranger or somebody who has left every school.

    Of several schools it is the one that the person chose last.
    """
    async with db.read() as session:
        return await _actor(session, Person.telegram_id == telegram_id)


async def member(session: AsyncSession, school_id: int, person_id: int) -> Actor | None:
    """A person of the school as an actor; none for somebody who has left it."""
    return await _actor(session, Member.person_id == person_id, Member.school_id == school_id)


async def _actor(session: AsyncSession, *whom: ColumnElement[bool]) -> Actor | None:
    query = (
        select(Member.school_id, Member.person_id, Person.locale, School.locale, School.timezone, MemberRole.role)
        .join(Person, Person.id == Member.person_id)
        .join(School, School.id == Member.school_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.left_on.is_(None), *whom)
        .order_by(case((Member.school_id == Person.school_id, 0), else_=1), Member.school_id)
    )
    rows = (await (await session.connection()).execute(query)).all()  # columns: the mapper would only cost time
    if not rows:
        return None
    school_id, person_id, own_locale, school_locale, timezone, _ = rows[0]
    return Actor(
        person_id=person_id,
        school_id=school_id,
        roles=frozenset(Role(row[5]) for row in rows if row[0] == school_id),
        locale=own_locale or school_locale,
        timezone=timezone,
    )
