"""What a school knows of its people's categories, and when each is next due."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from attestation.awards import MyCategory
from attestation.cycle import Cycle, NextDue, next_due
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from db.cycle_record import read_cycle
from db.engine import Database
from db.models import Member
from db.queries.attempts import school_rules
from db.queries.awards import cycle_of, member_row, newest_award
from services.schools import local, school


@dataclass(frozen=True, slots=True)
class KnownCycle:
    """Somebody's cycle and what follows from it today."""

    cycle: Cycle
    due: NextDue


async def known_cycles(db: Database, school_id: int, now: datetime) -> dict[int, KnownCycle]:
    """The cycles of a school's people, by person; without those of whom nothing is known."""
    async with db.read() as session:
        today = local(await school(session, school_id), now).date()
        rows = await session.execute(
            select(Member.person_id, Member.cycle).where(Member.school_id == school_id, Member.left_on.is_(None))
        )
        rules = await school_rules(session, school_id, school_year_of(today))
    cycles = {person_id: read_cycle(kept) for person_id, kept in rows if kept is not None}
    return {person_id: KnownCycle(cycle, next_due(cycle, rules, today)) for person_id, cycle in cycles.items()}


async def next_due_year(db: Database, actor: Actor, now: datetime) -> int | None:
    """The calendar year in which the actor is next due for attestation, where that is known."""
    due = (await my_category(db, actor, now)).due
    return due.on.year if due.on else None


async def my_category(db: Database, actor: Actor, now: datetime) -> MyCategory:
    """What the actor's category is, until when, and by which rules."""
    actor.require(Act.SEE_OWN_STEPS)
    today = actor.today(now)
    async with db.read() as session:
        rules = await school_rules(session, actor.school_id, school_year_of(today))
        member = await member_row(session, actor.school_id, actor.person_id)
        award = await newest_award(session, actor.school_id, actor.person_id)
    cycle = cycle_of(member.cycle if member else None)
    return MyCategory(cycle, next_due(cycle, rules, today), rules, award)
