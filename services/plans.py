"""Loading a plan for a school year, and giving dates to the rows that have none."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound, Outdated
from attestation.part import undated
from attestation.plan import Audience, Plan, Scope, require_in_year
from attestation.roles import Act, Actor
from attestation.steps import Member, concerns
from db import models
from db.engine import Database
from db.queries.steps import age_cards
from db.queries.year import active_plan, load_year, members
from services.allow import allow
from services.history import record, written
from services.plan_matching import match
from services.plan_records import records, write
from services.plan_undo import former, last_change, snapshot
from services.schools import local, school


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a loaded plan asks for. `undo`: the change to take back; None where there was no plan before."""

    plan_id: int
    rows: int
    needs_date: tuple[int, ...]  # numbers of the rows that wait for a date
    dates: int  # how many they wait for: a half-yearly row for two
    undo: int | None


async def load_plan(
    db: Database, school_id: int, plan: Plan, now: datetime, by: Actor | None = None, seen: int | None = None
) -> Loaded:
    """Make `plan` the school's plan of its year. `by` none: the operator.

    `seen`: the last change (0: none) that was looked at before; Outdated("plan-changed-meanwhile") when there has been
    another since.

    Loading again changes what differs: rows are known by number and likeness, their steps stay with them, and what no
    longer stands in the plan is put aside with its proof, never deleted.
    """
    allow(by, Act.LOAD_PLAN, school_id)
    async with db.write() as session:
        the_school = await school(session, school_id, lock=True)
        known = await plan_of_year(session, school_id, plan.school_year)
        if seen is not None and seen != (await last_change(session, school_id, known.id) if known else 0):
            raise Outdated("plan-changed-meanwhile")
        before = await snapshot(session, known.id) if known else {}
        row = known or models.Plan(school_id=school_id, year=plan.school_year)
        row.title, row.goal, row.objectives = plan.title, plan.goal, list(plan.objectives)
        row.loaded_at, row.loaded_by = now, by.person_id if by else None
        session.add(row)
        await session.flush()
        await write(session, row, match(await records(session, row.id), plan), now)
        the_school.remind_at = now
        await age_cards(session, school_id, now)
        details = {"former": former(before, await snapshot(session, row.id))} if known else {}
        who = by.person_id if by else None
        line = record(session, school_id, now, who, "load-plan", f"plan:{row.id}", year=plan.school_year, **details)
        await written(session)
        found = await load_year(session, school_id, date(plan.school_year, 9, 1))
        waiting = undated(found[1]) if found else ()
        needs_date = tuple(dict.fromkeys(occurrence.item.number for occurrence in waiting))
        return Loaded(row.id, len(plan.items), needs_date, len(waiting), line.id if known else None)


async def plan_of_year(session: AsyncSession, school_id: int, year: int) -> models.Plan | None:
    """The school's plan of the school year that begins in August of `year`."""
    return await session.scalar(select(models.Plan).where(models.Plan.school_id == school_id, models.Plan.year == year))


async def set_day(
    db: Database,
    school_id: int,
    number: int,
    day: date,
    now: datetime,
    teacher_id: int | None = None,
    by: Actor | None = None,
) -> str:
    """Give row `number` a day: for the whole school, or for one teacher. Returns the row's title in Kazakh.

    A half-yearly row takes the day into the half that it lies in. `by` none: the operator.
    """
    allow(by, Act.SET_DATES, school_id)
    async with db.write() as session:
        the_school = await school(session, school_id, lock=True)
        plan = await active_plan(session, school_id, local(the_school, now).date())
        if plan is None:
            raise AttestationError("no-plan")
        item, occurrence = await _occurrence_for(session, plan, number, day)
        if teacher_id is None:
            occurrence.day = day
        else:
            await _concerned(session, plan.year, item, teacher_id)
            await _own_day(session, occurrence, teacher_id, day)
        the_school.remind_at = now
        await age_cards(session, school_id, now)
        subject = f"step:{occurrence.id}:{teacher_id or ''}"
        record(session, school_id, now, by.person_id if by else None, "set-day", subject, day=day.isoformat())
        return str(item.title["kk"])


async def _occurrence_for(
    session: AsyncSession, plan: models.Plan, number: int, day: date
) -> tuple[models.PlanItem, models.Occurrence]:
    require_in_year(day, plan.year)
    query = (
        select(models.PlanItem, models.Occurrence)
        .join(models.Occurrence, models.Occurrence.item_id == models.PlanItem.id)
        .where(models.PlanItem.plan_id == plan.id, models.PlanItem.number == number)
        .where(models.PlanItem.removed_at.is_(None), models.Occurrence.removed_at.is_(None))
        .order_by(models.Occurrence.starts_on)
    )
    found = [(row[0], row[1]) for row in await session.execute(query)]
    if not found:
        raise NotFound("row-not-found", number=number)
    for item, occurrence in found:
        if occurrence.ends_on is None or (occurrence.starts_on or day) <= day <= occurrence.ends_on:
            return item, occurrence
    raise AttestationError("day-outside-window", number=number)


async def _concerned(session: AsyncSession, school_year: int, item: models.PlanItem, teacher_id: int) -> Member:
    found = await members(session, item.school_id, school_year, teacher_id)
    if not found:
        raise NotFound("person-not-found", id=teacher_id)
    if item.scope == Scope.SCHOOL or not concerns(Audience(item.audience), found[0]):
        raise AttestationError("row-not-for-teacher", number=item.number, name=found[0].name)
    return found[0]


async def _own_day(session: AsyncSession, occurrence: models.Occurrence, teacher_id: int, day: date) -> None:
    row = await session.scalar(
        select(models.OwnDate).where(
            models.OwnDate.occurrence_id == occurrence.id, models.OwnDate.teacher_id == teacher_id
        )
    )
    row = row or models.OwnDate(school_id=occurrence.school_id, occurrence_id=occurrence.id, teacher_id=teacher_id)
    row.day = day
    session.add(row)
