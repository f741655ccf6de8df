"""Who is writing: the person behind a Telegram account, and what they are in their school at this moment."""

from functools import cache

from sqlalchemy import Select, bindparam, case, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.roles import Actor, Role
from db.engine import Database
from db.models import Member, MemberRole, Person, School
from db.rows import rows


async def who(db: Database, telegram_id: int) -> Actor | None:
    """The actor behind a Telegram account; none for a stranger or somebody who has left every school.

    Of several schools it is the one that the person chose last.
    """
    async with db.read() as session:
        return await _actor(session, _query(), telegram=telegram_id)


async def member(session: AsyncSession, school_id: int, person_id: int) -> Actor | None:
    """A person of the school as an actor; none for somebody who has left it."""
    return await _actor(session, _query(by_ids=True), person=person_id, school=school_id)


@cache
def _query(by_ids: bool = False) -> Select[int, int, str | None, str, str, str]:
    whom = [Member.person_id == bindparam("person"), Member.school_id == bindparam("school")]
    return (
        select(Member.school_id, Member.person_id, Person.locale, School.locale, School.timezone, MemberRole.role)
        .join(Person, Person.id == Member.person_id)
        .join(School, School.id == Member.school_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.left_on.is_(None), *(whom if by_ids else [Person.telegram_id == bindparam("telegram")]))
        .order_by(case((Member.school_id == Person.school_id, 0), else_=1), Member.school_id)
    )


async def _actor(
    session: AsyncSession, query: Select[int, int, str | None, str, str, str], **whom: int
) -> Actor | None:
    found = await rows(session, query, **whom)
    if not found:
        return None
    school_id, person_id, own_locale, school_locale, timezone, _ = found[0]
    return Actor(
        person_id=person_id,
        school_id=school_id,
        roles=frozenset(Role(row[5]) for row in found if row[0] == school_id),
        locale=own_locale or school_locale,
        timezone=timezone,
    )
