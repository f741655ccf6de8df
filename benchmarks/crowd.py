"""Schools full of people, put into the database in bulk."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, update

from attestation.roles import Role
from db.engine import Database
from db.models import Member, MemberRole, Person, School
from services.founding import found_school

_JOINED = date(2020, 9, 1)


async def open_school(db: Database, now: datetime, settings: Mapping[str, Any] | None = None) -> int:
    """A school that is open at every hour of today and tomorrow, and reminds nobody by itself."""
    days = [(now.astimezone(UTC) + timedelta(days=n)).date().isoformat() for n in range(-1, 3)]
    always = {"days_off": [], "open": days, "opens": "00:00", "closes": "23:59"}
    school_id = await found_school(db, "Bench", "Asia/Almaty", "en", now)
    async with db.write() as session:
        await session.execute(
            update(School).where(School.id == school_id).values(settings=settings or always, remind_at=None)
        )
    return school_id


async def fill(db: Database, school_id: int, chats: range, *roles: Role) -> None:
    """People with a phone each (`chats` are the ids of their chats) who have joined in these roles."""
    async with db.write() as session:
        people = [
            {"name": f"Somebody {chat:07}", "locale": "en", "telegram_id": chat, "school_id": school_id}
            for chat in chats
        ]
        ids = list(await session.scalars(insert(Person).returning(Person.id, sort_by_parameter_order=True), people))
        places = [
            {"school_id": school_id, "person_id": id_, "joined_on": _JOINED, "attested": Role.TEACHER in roles}
            for id_ in ids
        ]
        found = await session.scalars(insert(Member).returning(Member.id), places)
        held = [{"member_id": id_, "role": role.value} for id_ in found for role in roles]
        await session.execute(insert(MemberRole), held)
