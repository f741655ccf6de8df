"""The rows of the school's plan, changed one at a time: first what it would do to the steps, then the change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.plan import Plan, PlanItem
from attestation.plan_change import Effect, effect, moved_to
from attestation.roles import Act, Actor
from attestation.row_editing import PlanRow
from db import models
from db.engine import Database
from db.queries.year import active_plan, load_year
from services.history import record
from services.plan_records import Pair, Record, records, write, year_after
from services.plan_undo import former, newest_change, snapshot
from services.schools import school


@dataclass(frozen=True, slots=True)
class PlanRows:
    """The rows of the plan in force, by number; those taken out stand at the end."""

    plan: Plan
    rows: tuple[PlanRow, ...]

    def row(self, id_: int) -> PlanRow:
        """The row; NotFound when there is none."""
        found = next((row for row in self.rows if row.id == id_), None)
        if found is None:
            raise NotFound("row-gone")
        return found


async def plan_rows(db: Database, actor: Actor, now: datetime) -> PlanRows:
    """The plan in force with all its rows. AttestationError("no-plan") while there is none."""
    actor.require(Act.LOAD_PLAN)
    async with db.read() as session:
        plan = await _plan(session, actor, now)
        found = await records(session, plan.id)
    rows = [PlanRow(one.row.id, one.item(plan.year), one.removed) for one in found]
    items = tuple(row.item for row in rows if not row.removed)
    whole = Plan(plan.title, plan.goal, tuple(plan.objectives), plan.year, items)
    return PlanRows(whole, tuple(sorted(rows, key=lambda row: row.removed)))


async def effect_of_row(db: Database, actor: Actor, row_id: int | None, item: PlanItem | None, now: datetime) -> Effect:
    """What `change_row` would do to the row's steps."""
    actor.require(Act.LOAD_PLAN)
    async with db.read() as session:
        plan = await _plan(session, actor, now)
        pair = _pair(await records(session, plan.id), row_id, item)
        facts = await load_year(session, actor.school_id, actor.today(now))
    if facts is None:
        raise AttestationError("no-plan")
    before = replace(facts[1], occurrences=tuple(one for one in facts[1].occurrences if one.item.id == row_id))
    return effect(before, year_after(before, [pair], plan.year), actor.today(now))


async def change_row(
    db: Database, actor: Actor, row_id: int | None, item: PlanItem | None, now: datetime
) -> int | None:
    """Make the row `item`; a new one without `row_id`; without `item` it is taken out, and put back with it again.

    A row whose number is another's takes that place, and the rows in between make room. Returns the change, for
    `plan_undo.undo`. Said twice it acts once.
    """
    actor.require(Act.LOAD_PLAN)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        plan = await _plan(session, actor, now)
        found = await records(session, plan.id)
        pairs = _with_room(found, _pair(found, row_id, item), plan.year)
        twin = item and row_id is None and any(one.item(plan.year) == item and not one.removed for one in found)
        before = await snapshot(session, plan.id)
        if not twin:
            await write(session, plan, pairs, now)
        put_back = former(before, await snapshot(session, plan.id))
        if not any(put_back.values()):
            return await newest_change(session, actor.school_id, f"plan:{plan.id}")
        the_school.remind_at = now
        details = {"row": row_id, "former": put_back}
        line = record(session, actor.school_id, now, actor.person_id, "change-plan", f"plan:{plan.id}", **details)
        await session.flush()
        return line.id


def _pair(found: Sequence[Record], row_id: int | None, item: PlanItem | None) -> Pair:
    old = next((one for one in found if one.row.id == row_id), None)
    if old is None and (row_id is not None or item is None):
        raise NotFound("row-gone")
    return old, item


def _with_room(found: Sequence[Record], pair: Pair, school_year: int) -> list[Pair]:
    """The pair with those rows that have to move for it."""
    old, item = pair
    if item is None:
        return [pair]
    others = {one.row.number: one for one in found if not one.removed and one is not old}
    was = old.row.number if old and not old.removed else None
    last = max([*others, was or 0]) + (was is None)
    place = min(max(item.number, 1), last)
    shifted = moved_to(tuple(others), was, place)
    room = [(others[number], replace(others[number].item(school_year), number=to)) for number, to in shifted.items()]
    return [*room, (old, replace(item, number=place))]


async def _plan(session: AsyncSession, actor: Actor, now: datetime) -> models.Plan:
    plan = await active_plan(session, actor.school_id, actor.today(now))
    if plan is None:
        raise AttestationError("no-plan")
    return plan
