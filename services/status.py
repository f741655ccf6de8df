"""The deputy director's view of the year: one set of facts from which text, command line and files draw."""

from datetime import datetime

from attestation.part import Standing, part_of, standing
from attestation.roles import Act, Actor
from db.engine import Database
from db.queries.year import load_year
from services.schools import local, school


async def status(db: Database, school_id: int, now: datetime, by: Actor | None = None) -> Standing | None:
    """How the school stands, as far as the actor oversees it (`by` none: the operator, all of it).

    None while there is no plan.
    """
    if by:
        by.require(Act.SEE_STATUS)
        school_id = by.school_id
    async with db.read() as session:
        today = local(await school(session, school_id), now).date()
        found = await load_year(session, school_id, today)
    if found is None:
        return None
    return standing(part_of(found[1], by) if by else found[1], today)
