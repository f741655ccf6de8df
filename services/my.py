"""What a person sees of their own: this month's tasks, and the plan month by month."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.agenda import Agenda, agenda
from attestation.confirming import in_charge
from attestation.errors import NotFound
from attestation.outline import sees_whole
from attestation.plan import school_year_of
from attestation.roles import Act, Actor, Role
from attestation.steps import Member, State, Step, StepKey, Year
from db.engine import Database
from db.queries.steps import count_files
from db.queries.year import load_year, members


@dataclass(frozen=True, slots=True)
class Month:
    """Somebody's current month in the school's calendar; no agenda while there is no plan.

    `files`: how many prove a step that is the person's alone to close.
    """

    me: Member
    agenda: Agenda | None
    files: Mapping[StepKey, int]


async def my_month(db: Database, actor: Actor, now: datetime) -> Month:
    """The actor's tasks of this month."""
    actor.require(Act.SEE_OWN_STEPS)
    today = actor.today(now)
    async with db.read() as session:
        school_year, year = await _year(session, actor, today)
        if year is None:
            return Month((await members(session, actor.school_id, school_year, actor.person_id))[0], None, {})
        me = next(member for member in year.members if member.id == actor.person_id)
        month = agenda(year, actor, today)
        files = await count_files(session, actor.school_id, [step.key for step in _single(month)])
    return Month(me, month, files)


async def my_plan(db: Database, actor: Actor, now: datetime) -> tuple[int, Year | None]:
    """What the actor's view of the plan is drawn from, and the calendar year in whose August the plan begins.

    Everybody's facts for those who see the whole plan, else their own; none while there is no plan.
    """
    actor.require(Act.SEE_PLAN)
    async with db.read() as session:
        school_year, year = await _year(session, actor, actor.today(now))
        if year and actor.roles == {Role.TEACHER} and sees_whole(year, actor):
            return await _year(session, actor, actor.today(now), everybody=True)
    return school_year, year


async def _year(session: AsyncSession, actor: Actor, today: date, everybody: bool = False) -> tuple[int, Year | None]:
    only = actor.person_id if actor.roles == {Role.TEACHER} and not everybody else None
    found = await load_year(session, actor.school_id, today, only)
    return (found[0].year, found[1]) if found else (school_year_of(today), None)


async def teachers_steps(db: Database, actor: Actor, occurrence_id: int, now: datetime) -> tuple[Step, ...]:
    """Every teacher's step of one occurrence, for somebody who answers for its row."""
    today = actor.today(now)
    async with db.read() as session:
        _, year = await _year(session, actor, today)
    found = tuple(step for step in year.steps() if step.occurrence.id == occurrence_id) if year else ()
    if not found or not in_charge(actor, found[0].item):
        raise NotFound("step-gone")
    return tuple(step for step in found if step.state(today) is not State.WAIVED)


async def single_steps(db: Database, actor: Actor, now: datetime) -> tuple[Step, ...]:
    """The actor's steps of this month that one word can close, the most urgent first, and those that are settled."""
    month = (await my_month(db, actor, now)).agenda
    return _single(month) if month else ()


def _single(month: Agenda) -> tuple[Step, ...]:
    return tuple(task.steps[0] for task in month.tasks if not task.teachers)
