"""The deputy director's view of the year: one set of facts from which text, command line and files draw."""

from datetime import datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.part import Standing, part_of, standing
from attestation.roles import Act, Actor
from db.engine import Database
from db.queries.past import completions_at
from db.queries.year import load_year
from services.schools import local, school, school_days

WEEK = timedelta(days=7)


async def status(
    db: Database, school_id: int, now: datetime, by: Actor | None = None, since: timedelta = WEEK
) -> Standing | None:
    """How the school stands, as far as the actor oversees it (`by` none: the operator, all of it).

    The trend compares with the moment `since` ago. None while there is no plan.
    """
    if by:
        by.require(Act.SEE_STATUS)
        school_id = by.school_id
    async with db.read() as session:
        return await status_in(session, school_id, now, by, since)


async def status_in(
    session: AsyncSession, school_id: int, now: datetime, by: Actor | None = None, since: timedelta = WEEK
) -> Standing | None:
    """`status` within a reading that asks for more."""
    the_school = await school(session, school_id)
    today = local(the_school, now).date()
    found = await load_year(session, school_id, today)
    if found is None:
        return None
    then = await completions_at(session, school_id, found[1].completions, now - since)
    year = part_of(found[1], by) if by else found[1]
    return standing(year, today, school_days(the_school, today), then, local(the_school, now - since).date())
