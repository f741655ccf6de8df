"""What the school's leaders except from the plan: a step that is not asked of somebody, or that has another day."""

from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError
from attestation.plan import require_in_year
from attestation.roles import Act, Actor
from attestation.steps import SETTLED, Mark, StepKey
from db.engine import Database
from db.models import Occurrence, OwnDate, Plan, PlanItem
from db.queries.steps import age_card, age_cards, put_mark
from services.history import record
from services.reminders import look_again
from services.steps import NOTE_LENGTH, give_way, step_of, subject


async def waive(db: Database, actor: Actor, key: StepKey, reason: str, now: datetime) -> None:
    """Ask a step of nobody any more; the reason is shown to the leaders alone. What is done already stays done."""
    actor.require(Act.EXCEPT_STEP)
    reason = " ".join(reason.split())[:NOTE_LENGTH]
    if not reason:
        raise AttestationError("waive-needs-reason")
    async with db.write() as session:
        step = await step_of(session, actor, key)
        if step.completion and step.completion.mark in SETTLED:
            raise AttestationError("waive-done-already")
        await put_mark(session, actor.school_id, key, Mark.WAIVED, now, actor.person_id, reason)
        record(session, actor.school_id, now, actor.person_id, "step-waived", subject(key), reason=reason)


async def ask_again(db: Database, actor: Actor, key: StepKey, now: datetime) -> None:
    """Take a waiver back. Said of a step that is asked for, nothing changes."""
    actor.require(Act.EXCEPT_STEP)
    async with db.write() as session:
        step = await step_of(session, actor, key)
        if step.completion and step.completion.mark is Mark.WAIVED:
            await give_way(session, actor.school_id, key, now)
            record(session, actor.school_id, now, actor.person_id, "step-asked-again", subject(key))
            await look_again(session, actor.school_id, now)


async def move(db: Database, actor: Actor, key: StepKey, day: date | None, now: datetime) -> None:
    """Give one step another day, a local date of its plan's year; none: the plan's own again. Reminders count from it.

    A school's step is moved for everybody, a teacher's for that teacher.
    """
    actor.require(Act.EXCEPT_STEP)
    async with db.write() as session:
        before = await step_of(session, actor, key)
        if day:
            require_in_year(day, await _school_year(session, key))
        occurrence_id, teacher_id = key
        if teacher_id is None:
            (await session.get_one(Occurrence, occurrence_id)).day = day
            await age_cards(session, actor.school_id, now)
        else:
            await _own_day(session, actor.school_id, occurrence_id, teacher_id, day)
            await age_card(session, teacher_id, now)
        await look_again(session, actor.school_id, now)
        was, to = before.due_on and before.due_on.isoformat(), day and day.isoformat()
        record(session, actor.school_id, now, actor.person_id, "set-day", subject(key), day=to, before=was)


async def _own_day(
    session: AsyncSession, school_id: int, occurrence_id: int, teacher_id: int, day: date | None
) -> None:
    whose = OwnDate.occurrence_id == occurrence_id, OwnDate.teacher_id == teacher_id
    await session.execute(delete(OwnDate).where(*whose))
    if day:
        session.add(OwnDate(school_id=school_id, occurrence_id=occurrence_id, teacher_id=teacher_id, day=day))


async def _school_year(session: AsyncSession, key: StepKey) -> int:
    query = select(Plan.year).join(PlanItem, PlanItem.plan_id == Plan.id)
    query = query.join(Occurrence, Occurrence.item_id == PlanItem.id).where(Occurrence.id == key[0])
    return int((await session.scalars(query)).one())
