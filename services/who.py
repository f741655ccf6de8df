"""Who is writing: the person behind a Telegram account, and what they are in their school at this moment."""

from sqlalchemy import select

from attestation.roles import Actor, Role
from db.engine import Database
from db.models import Member, MemberRole, Person, School


async def who(db: Database, telegram_id: int) -> Actor | None:
    """The actor behind a Telegram account; none for a stranger or somebody who has left every school.

    Of several schools it is the one that the person chose last.
    """
    query = (
        select(Member.school_id, Member.person_id, Person.locale, Person.school_id, School, MemberRole.role)
        .join(Person, Person.id == Member.person_id)
        .join(School, School.id == Member.school_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Person.telegram_id == telegram_id, Member.left_on.is_(None))
        .order_by((Member.school_id == Person.school_id).desc(), Member.school_id)
    )
    async with db.read() as session:
        rows = (await session.execute(query)).all()
    if not rows:
        return None
    school_id, person_id, locale, _, school, _ = rows[0]
    return Actor(
        person_id=person_id,
        school_id=school_id,
        roles=frozenset(Role(row[5]) for row in rows if row[0] == school_id),
        locale=locale or school.locale,
        timezone=school.timezone,
    )
