"""The end of a school year: the difference shown, the next year opened with the plan and the cycles, and taken back."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.cycle import next_due
from attestation.errors import AttestationError
from attestation.part import Standing, standing
from attestation.plan import PlanItem
from attestation.roles import Act, Actor
from attestation.rulebook import Category
from attestation.status import summarise
from attestation.steps import Year
from attestation.year_end import PersonNext, RowNext, YearEnd, in_season, next_item
from db import models
from db.engine import Database
from db.models import Base, History, Member, Occurrence, Plan
from db.models import PlanItem as Row
from db.queries.attempts import school_rules
from db.queries.awards import cycle_of
from db.queries.steps import age_cards
from db.queries.year import active_plan, load_year, members
from services.history import record
from services.plan_records import records, write
from services.plans import plan_of_year
from services.schools import school

_OPENED, _UNDONE = "open-year", "open-year-undone"
_POINTING = [
    key.parent
    for table in Base.metadata.sorted_tables
    for key in table.foreign_keys
    if key.column.table.name == Occurrence.__tablename__
]
"""Whatever is recorded about a step points to its occurrence, in whichever table."""


async def year_end(db: Database, actor: Actor, now: datetime) -> YearEnd:
    """What the step to the next school year comes to; after it, what it has come to.

    Raises AttestationError: `no-plan`, `year-end-early` before May, `year-end-loaded` when the next plan is there
    already by another way.
    """
    actor.require(Act.CLOSE_YEAR)
    async with db.read() as session:
        plan, opened = await _closing(session, actor, now)
        return await _year_end(session, actor, plan, opened)


async def open_next(db: Database, actor: Actor, now: datetime) -> YearEnd:
    """Take the step: the plan is copied with the windows of the new year, and nobody is a newcomer any more.

    The year that ends stays as it is, with all its proof. Said twice, it is taken once.
    """
    actor.require(Act.CLOSE_YEAR)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        plan, opened = await _closing(session, actor, now)
        if opened is None:
            opened = Plan(
                school_id=plan.school_id,
                year=plan.year + 1,
                title=plan.title,
                goal=plan.goal,
                objectives=plan.objectives,
                loaded_at=now,
                loaded_by=actor.person_id,
            )
            session.add(opened)
            await session.flush()
            await write(session, opened, [(None, after) for _, after in await _items(session, plan)], now)
            newcomers = list(await _newcomers(session, actor.school_id))
            await _mark_newcomers(session, actor.school_id, newcomers, is_one=False)
            the_school.remind_at = now
            await age_cards(session, actor.school_id, now)
            details: dict[str, Any] = {"newcomers": newcomers}
            record(session, actor.school_id, now, actor.person_id, _OPENED, f"plan:{opened.id}", **details)
            await session.flush()
        return await _year_end(session, actor, plan, opened)


async def take_back(db: Database, actor: Actor, now: datetime) -> YearEnd:
    """The new year is closed again, as long as nothing was recorded in it. Said twice, it is once.

    Raises AttestationError("year-end-in-use") once something was.
    """
    actor.require(Act.CLOSE_YEAR)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        plan, opened = await _closing(session, actor, now)
        if opened is not None:
            if await _in_use(session, opened.id):
                raise AttestationError("year-end-in-use")
            line = await _opening(session, opened)
            newcomers = line.details.get("newcomers", []) if line else []
            await _mark_newcomers(session, actor.school_id, newcomers, is_one=True)
            rows = select(Row.id).where(Row.plan_id == opened.id)
            await session.execute(delete(Occurrence).where(Occurrence.item_id.in_(rows)))
            await session.execute(delete(Row).where(Row.plan_id == opened.id))
            record(session, actor.school_id, now, actor.person_id, _UNDONE, f"plan:{opened.id}")
            await session.delete(opened)
            the_school.remind_at = now
            await age_cards(session, actor.school_id, now)
            await session.flush()
        return await _year_end(session, actor, plan, None)


async def archive(db: Database, actor: Actor, now: datetime) -> tuple[Standing, int]:
    """The year that ends, to be kept: how it stands today, 31 July at the latest, and the year of its August."""
    actor.require(Act.CLOSE_YEAR)
    async with db.read() as session:
        plan, _ = await _closing(session, actor, now)
        last = min(actor.today(now), date(plan.year + 1, 7, 31))
        return standing(await _facts(session, plan), last), plan.year


async def _closing(session: AsyncSession, actor: Actor, now: datetime) -> tuple[Plan, Plan | None]:
    """The plan of the year that ends, and that of the next where it was opened from it."""
    today = actor.today(now)
    plan = await active_plan(session, actor.school_id, today)
    if plan is None:
        raise AttestationError("no-plan")
    before = await plan_of_year(session, actor.school_id, plan.year - 1)
    if before and await _opening(session, plan) and not in_season(plan.year, today):
        return before, plan
    if not in_season(plan.year, today):
        raise AttestationError("year-end-early", day=date(plan.year + 1, 5, 1))
    after = await plan_of_year(session, actor.school_id, plan.year + 1)
    if after and not await _opening(session, after):
        raise AttestationError("year-end-loaded", first=str(after.year), last=str(after.year + 1))
    return plan, after


async def _opening(session: AsyncSession, plan: Plan) -> History | None:
    """The line of the history by which the plan was opened from the one before it."""
    query = select(History).where(History.school_id == plan.school_id, History.subject == f"plan:{plan.id}")
    line = await session.scalar(query.where(History.act.in_((_OPENED, _UNDONE))).order_by(History.id.desc()).limit(1))
    return line if line and line.act == _OPENED else None


async def _items(session: AsyncSession, plan: Plan) -> list[tuple[PlanItem, PlanItem]]:
    """Each row of the plan as it is, and as it will be in the next year."""
    rows = [record.item(plan.year) for record in await records(session, plan.id) if not record.removed]
    return [(row, next_item(row, plan.year)) for row in rows]


async def _year_end(session: AsyncSession, actor: Actor, plan: Plan, opened: Plan | None) -> YearEnd:
    year = await _facts(session, plan)
    items = await _items(session, plan)
    found = YearEnd(
        plan.year,
        summarise(year, date(plan.year + 1, 7, 31)).year,
        tuple(RowNext(row.number, row.title, row.windows, after.windows) for row, after in items),
        await _people(session, actor.school_id, plan.year),
        tuple(sorted(member.name for member in year.members if member.newcomer)),
    )
    if opened is None:
        return found
    return replace(found, opened=True, undoable=not await _in_use(session, opened.id))


async def _facts(session: AsyncSession, plan: Plan) -> Year:
    found = await load_year(session, plan.school_id, date(plan.year + 1, 7, 31))
    if found is None or found[0].id != plan.id:
        raise AttestationError("no-plan")
    return found[1]


async def _people(session: AsyncSession, school_id: int, year: int) -> tuple[PersonNext, ...]:
    after = {member.id: member.attested for member in await members(session, school_id, year + 1)}
    query = select(Member.person_id, Member.cycle).where(Member.school_id == school_id, Member.left_on.is_(None))
    cycles = {person_id: cycle_of(kept) for person_id, kept in await session.execute(query)}
    awards = select(models.Award.person_id, models.Award.category)
    awards = awards.where(models.Award.school_id == school_id, models.Award.year == year)
    decided = {person_id: Category(category) for person_id, category in await session.execute(awards)}
    rules, first = await school_rules(session, school_id, year + 1), date(year + 1, 8, 1)
    return tuple(
        PersonNext(
            member.id,
            member.name,
            member.attested,
            after[member.id],
            next_due(cycles[member.id], rules, first).on,
            decided.get(member.id),
        )
        for member in await members(session, school_id, year)
        if member.attested or after[member.id]
    )


async def _newcomers(session: AsyncSession, school_id: int) -> list[int]:
    query = select(Member.person_id).where(Member.school_id == school_id, Member.newcomer)
    return list(await session.scalars(query.order_by(Member.person_id)))


async def _mark_newcomers(session: AsyncSession, school_id: int, people: list[int], is_one: bool) -> None:
    await session.execute(
        update(Member)
        .where(Member.school_id == school_id, Member.person_id.in_(people))
        .values(newcomer=is_one)
        .execution_options(synchronize_session=False)
    )


async def _in_use(session: AsyncSession, plan_id: int) -> bool:
    """Whether anything was recorded about the plan's steps, or the plan changed, since it was opened."""
    of_plan = select(Occurrence.id).join(Row).where(Row.plan_id == plan_id)
    for column in _POINTING:
        if await session.scalar(select(func.count()).where(column.in_(of_plan))):
            return True
    days = select(func.count()).select_from(Occurrence).where(Occurrence.id.in_(of_plan), Occurrence.day.is_not(None))
    changed = select(func.count()).select_from(History).where(History.subject == f"plan:{plan_id}")
    acts = changed.where(History.act.not_in((_OPENED, _UNDONE)))
    return bool(await session.scalar(days)) or bool(await session.scalar(acts))
