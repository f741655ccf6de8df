"""Decisions about categories, read as facts for the rules."""

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import awards
from attestation.cycle import Cycle
from attestation.rulebook import Category
from db.cycle_record import read_cycle
from db.models import Award, Member
from db.rows import rows

_AWARDED = select(Award.person_id).where(Award.school_id == bindparam("school"), Award.year == bindparam("year"))


async def award_row(session: AsyncSession, school_id: int, year: int, person_id: int) -> Award | None:
    """The row of somebody's decision in a school year."""
    return await session.scalar(
        select(Award).where(Award.school_id == school_id, Award.year == year, Award.person_id == person_id)
    )


async def newest_award(session: AsyncSession, school_id: int, person_id: int) -> awards.Award | None:
    """The last decision about somebody in the school."""
    query = select(Award).where(Award.school_id == school_id, Award.person_id == person_id).order_by(Award.year.desc())
    row = await session.scalar(query.limit(1))
    return award_facts(row) if row else None


async def awarded(session: AsyncSession, school_id: int, year: int) -> set[int]:
    """The people about whom something was decided in the school year."""
    return {person for (person,) in await rows(session, _AWARDED, school=school_id, year=year)}


async def member_row(session: AsyncSession, school_id: int, person_id: int, lock: bool = False) -> Member | None:
    """The row of somebody who is in the school; `lock`: until the transaction ends."""
    query = select(Member).where(Member.school_id == school_id, Member.person_id == person_id, Member.left_on.is_(None))
    return await session.scalar(query.with_for_update() if lock else query)


def cycle_of(kept: dict[str, Any] | None) -> Cycle:
    """A cycle as the rules take it; an empty one where nothing is known."""
    return read_cycle(kept) if kept else Cycle()


def award_facts(row: Award) -> awards.Award:
    """A decision as the rules take it."""
    return awards.Award(
        awards.Decision(Category(row.category), row.fits, row.decided_on),
        awards.Paper(row.order, row.ordered_on) if row.ordered_on else None,
        awards.Paper(row.certificate, row.certified_on) if row.certified_on else None,
    )
