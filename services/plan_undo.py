"""Taking back a change of the plan: what stood before is kept with the change in the history, column by column."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import UNDO_FOR
from attestation.errors import AttestationError
from attestation.roles import Act, Actor
from db import models
from db.engine import Database
from db.queries.steps import age_cards
from services.history import record
from services.schools import school

_ACTS = ("load-plan", "change-plan", "undo-plan")
_TABLES: Mapping[str, type[models.Plan | models.PlanItem | models.Occurrence]] = {
    model.__tablename__: model for model in (models.Plan, models.PlanItem, models.Occurrence)
}
State = dict[str, dict[int, dict[str, Any]]]


async def snapshot(session: AsyncSession, plan_id: int) -> State:
    """The plan, its rows and their occurrences as they stand: table, id, column."""
    of_plan = select(models.PlanItem.id).where(models.PlanItem.plan_id == plan_id)
    queries = (
        select(models.Plan).where(models.Plan.id == plan_id),
        select(models.PlanItem).where(models.PlanItem.plan_id == plan_id),
        select(models.Occurrence).where(models.Occurrence.item_id.in_(of_plan)),
    )
    state: State = {}
    for query in queries:
        for row in await session.scalars(query):
            columns = {column.key: getattr(row, column.key) for column in row.__table__.columns}
            state.setdefault(row.__tablename__, {})[row.id] = columns
    return state


def former(before: State, after: State) -> dict[str, Any]:
    """What to put back: of each row that differs the columns as they were; None for a row that was not there."""
    return {
        table: {
            str(id_): {name: _kept(was[name]) for name in was if was[name] != row[name]} if was else None
            for id_, row in rows.items()
            if (was := before.get(table, {}).get(id_)) != row
        }
        for table, rows in after.items()
    }


def _kept(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


async def undo(db: Database, actor: Actor, change: int, now: datetime) -> None:
    """Take back the change of the plan, within an hour and unless something has been changed since.

    Said twice it acts once. Raises AttestationError("plan-undo-late" or "plan-undo-other").
    """
    actor.require(Act.LOAD_PLAN)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        line = await session.get(models.History, change)
        if line is None or line.school_id != actor.school_id or line.act not in _ACTS or not line.details.get("former"):
            raise AttestationError("plan-undo-other")
        newest = await _newest(session, actor.school_id, line.subject)
        if newest and newest.act == "undo-plan" and newest.details["change"] == change:
            return
        if newest is None or newest.id != change:
            raise AttestationError("plan-undo-other")
        if now - line.at > UNDO_FOR:
            raise AttestationError("plan-undo-late")
        await _restore(session, line.details["former"], now)
        the_school.remind_at = now
        await age_cards(session, actor.school_id, now)
        record(session, actor.school_id, now, actor.person_id, "undo-plan", line.subject, change=change)


async def newest_change(session: AsyncSession, school_id: int, subject: str) -> int | None:
    """The last change of a plan that can be taken back; none after it has been."""
    line = await _newest(session, school_id, subject)
    return line.id if line and line.details.get("former") else None


async def last_change(session: AsyncSession, school_id: int, plan_id: int) -> int:
    """A number that grows with every change of the plan."""
    newest = await _newest(session, school_id, f"plan:{plan_id}")
    return newest.id if newest else 0


async def _newest(session: AsyncSession, school_id: int, subject: str) -> models.History | None:
    return await session.scalar(
        select(models.History)
        .where(models.History.school_id == school_id, models.History.subject == subject)
        .where(models.History.act.in_(_ACTS))
        .order_by(models.History.id.desc())
        .limit(1)
    )


async def _restore(session: AsyncSession, state: Mapping[str, Mapping[str, Any]], now: datetime) -> None:
    for table, rows in state.items():
        for id_, columns in rows.items():
            row = await session.get_one(_TABLES[table], int(id_))
            if columns is None and isinstance(row, models.PlanItem | models.Occurrence):
                row.removed_at = now
            for name, value in (columns or {}).items():
                setattr(row, name, _read(name, value))


def _read(column: str, value: Any) -> Any:
    if value is None:
        return None
    if column in ("starts_on", "ends_on", "day"):
        return date.fromisoformat(value)
    return datetime.fromisoformat(value) if column in ("removed_at", "loaded_at") else value
