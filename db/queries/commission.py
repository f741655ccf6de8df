"""The attestation commission in force on a day."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.commission import Body
from attestation.plan import school_year_of
from attestation.rulebook import load_rules
from db.models import Commission, CommissionSeat


async def body_on(session: AsyncSession, school_id: int, day: date) -> Body | None:
    """Who sits on that day; none before a commission was formed and after its term has ended."""
    query = (
        select(Commission)
        .where(Commission.school_id == school_id, Commission.since <= day)
        .order_by(Commission.since.desc(), Commission.id.desc())
        .limit(1)
    )
    found = await session.scalar(query)
    if found is None:
        return None
    seats = await session.scalars(select(CommissionSeat.person_id).where(CommissionSeat.commission_id == found.id))
    body = Body(frozenset(seats), found.chair_id, found.secretary_id, found.since)
    last = body.last_day(load_rules(school_year_of(found.since)).commission)
    return body if last and day <= last else None
