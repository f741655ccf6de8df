"""A list of teachers that was brought in is taken back: what it wrote is what goes, later changes stay."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import UNDO_FOR
from attestation.errors import AttestationError
from attestation.roles import Act, Actor, Role
from db.engine import Database
from db.models import History, Member, MemberRole, Person
from services.history import record
from services.schools import local, school

_COLUMNS = ("subject", "association", "cycle", "attested", "newcomer", "joined_on", "left_on")
_DAYS = ("joined_on", "left_on")
_UNDONE = "undo-roster"


def facts(member: Member) -> dict[str, Any]:
    """What a list can change of a member, as JSON keeps it."""
    return {name: _kept(getattr(member, name)) for name in _COLUMNS}


def former(member: Member, before: dict[str, Any], roles: Iterable[Role], *, added: bool) -> dict[str, object]:
    """How to take a row back: of each column that differs what stood there and what stands now, and the new roles."""
    after = facts(member)
    columns = {name: [before[name], after[name]] for name in _COLUMNS if before[name] != after[name]}
    return {"member": member.id, "added": added, "columns": columns, "roles": list(roles)}


async def undo_roster(db: Database, actor: Actor, line_id: int, now: datetime) -> int:
    """Take a list back, within an hour; how many people were put back as they were. Said twice it acts once.

    Who was added leaves the school again, unless they have joined meanwhile. What was changed since stays as it is.
    Raises AttestationError("roster-undo-late" or "button-old").
    """
    actor.require(Act.INVITE)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        line = await session.get(History, line_id)
        if line is None or line.school_id != actor.school_id or not line.details.get("former"):
            raise AttestationError("button-old")
        if (count := await _undone(session, line)) is not None:
            return count
        if now - line.at > UNDO_FOR:
            raise AttestationError("roster-undo-late")
        rows = line.details["former"]
        members = {member.id: member for member in await _members(session, [row["member"] for row in rows])}
        joined = await _joined(session, members)
        today = local(the_school, now).date()
        for row in rows:
            await _put_back(session, members[row["member"]], row, joined, today)
        the_school.remind_at = now
        record(session, actor.school_id, now, actor.person_id, _UNDONE, line.subject, line=line_id, count=len(rows))
        return len(rows)


async def _put_back(session: AsyncSession, member: Member, row: dict[str, Any], joined: set[int], today: date) -> None:
    if row["added"]:
        if member.person_id not in joined:
            member.left_on = today
        return
    for name, (was, became) in row["columns"].items():
        if _kept(getattr(member, name)) == became:
            setattr(member, name, date.fromisoformat(was) if was and name in _DAYS else was)
    if row["roles"]:
        mine = MemberRole.member_id == member.id
        await session.execute(delete(MemberRole).where(mine, MemberRole.role.in_(row["roles"])))


async def _undone(session: AsyncSession, line: History) -> int | None:
    query = select(History).where(History.school_id == line.school_id, History.act == _UNDONE)
    lines = await session.scalars(query.where(History.id > line.id))
    return next((it.details["count"] for it in lines if it.details.get("line") == line.id), None)


async def _members(session: AsyncSession, ids: list[int]) -> list[Member]:
    found: list[Member] = []
    for first in range(0, len(ids), 500):  # SQLite takes so many values at most
        found += await session.scalars(select(Member).where(Member.id.in_(ids[first : first + 500])))
    return found


async def _joined(session: AsyncSession, members: dict[int, Member]) -> set[int]:
    query = select(Person.id).join(Member, Member.person_id == Person.id).where(Person.telegram_id.is_not(None))
    school_ids = {member.school_id for member in members.values()}
    return set(await session.scalars(query.where(Member.school_id.in_(school_ids))))


def _kept(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
