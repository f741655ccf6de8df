"""What a person sees of their own: this month's tasks, and the plan month by month."""

from datetime import date, datetime

from attestation.agenda import Agenda, agenda
from attestation.errors import NotFound
from attestation.roles import Act, Actor, Role
from attestation.steps import Member, Step, Year
from db.engine import Database
from db.queries.year import load_year, members


async def my_month(db: Database, actor: Actor, now: datetime) -> tuple[Member, Agenda | None]:
    """The actor, and their tasks in the current month of the school's calendar; no agenda while there is no plan."""
    actor.require(Act.SEE_OWN_STEPS)
    today = actor.today(now)
    me, year = await _year(db, actor, today)
    return me, agenda(year, actor, today) if year else None


async def my_plan(db: Database, actor: Actor, now: datetime) -> tuple[Member, Year | None]:
    """What the actor's view of the plan is drawn from: everybody's facts for those responsible, else their own."""
    actor.require(Act.SEE_PLAN)
    return await _year(db, actor, actor.today(now))


async def _year(db: Database, actor: Actor, today: date) -> tuple[Member, Year | None]:
    only = actor.person_id if actor.roles == {Role.TEACHER} else None
    async with db.read() as session:
        found = await load_year(session, actor.school_id, today, only)
        people = found[1].members if found else await members(session, actor.school_id, actor.person_id)
    me = next((member for member in people if member.id == actor.person_id), None)
    if me is None:
        raise NotFound("stranger")
    return me, found[1] if found else None


def steps_of(year: Year, occurrence_id: int) -> tuple[Step, ...]:
    """Every teacher's step of one occurrence."""
    return tuple(step for step in year.steps() if step.occurrence.id == occurrence_id)
