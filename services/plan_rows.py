"""The rows of the school's plan, changed one at a time: first what it would do to the steps, then the change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound, Outdated
from attestation.plan import Plan, PlanItem
from attestation.plan_change import Effect, effect, moved_to, row_change
from attestation.roles import Act, Actor
from attestation.row_editing import PlanRow
from attestation.steps import Member
from db import models
from db.engine import Database
from db.queries.steps import age_cards
from db.queries.year import active_plan, load_year, members
from services.history import record, written
from services.plan_records import Pair, Record, records, write, year_after
from services.plan_undo import former, newest_change, snapshot
from services.schools import school


@dataclass(frozen=True, slots=True)
class PlanRows:
    """The rows of the plan in force, by number, those taken out at the end; and the people whom they may name."""

    plan: Plan
    rows: tuple[PlanRow, ...]
    people: tuple[Member, ...]

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
        people = await members(session, actor.school_id, plan.year)
    rows = [PlanRow(one.row.id, one.item(plan.year), one.removed) for one in found]
    items = tuple(row.item for row in rows if not row.removed)
    whole = Plan(plan.title, plan.goal, tuple(plan.objectives), plan.year, items)
    return PlanRows(whole, tuple(sorted(rows, key=lambda row: row.removed)), tuple(people))


async def effect_of_row(
    db: Database, actor: Actor, seen: PlanRow | None, item: PlanItem | None, now: datetime
) -> Effect:
    """What `change_row` would do to the row's steps."""
    actor.require(Act.LOAD_PLAN)
    async with db.read() as session:
        plan = await _plan(session, actor, now)
        pair = _pair(await records(session, plan.id), seen, item)
        facts = await load_year(session, actor.school_id, actor.today(now))
    if facts is None:
        raise AttestationError("no-plan")
    row_id = seen.id if seen else None
    before = replace(facts[1], occurrences=tuple(one for one in facts[1].occurrences if one.item.id == row_id))
    return effect(before, year_after(before, [pair], plan.year), actor.today(now))


async def change_row(
    db: Database, actor: Actor, seen: PlanRow | None, item: PlanItem | None, now: datetime
) -> int | None:
    """Make the row that was `seen` `item`: a new one without `seen`; without `item` it is taken out, with it put back.

    A row whose number is another's takes that place, and the rows in between make room. Returns the change, for
    `plan_undo.undo`. Said twice it acts once. Outdated("row-changed-meanwhile") when the row is no longer as seen.
    """
    actor.require(Act.LOAD_PLAN)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        plan = await _plan(session, actor, now)
        found = await records(session, plan.id)
        pair = _pair(found, seen, item)
        pairs = _with_room(found, pair, plan.year)
        before = await snapshot(session, plan.id)
        if not _is_there(found, pair, plan.year):
            _require_as_seen(pair[0], seen, plan.year)
            await write(session, plan, pairs, now)
        put_back = former(before, await snapshot(session, plan.id))
        if not any(put_back.values()):
            return await newest_change(session, actor.school_id, f"plan:{plan.id}")
        the_school.remind_at = now
        await age_cards(session, actor.school_id, now)
        details = {"row": seen.id if seen else None, "former": put_back}
        line = record(session, actor.school_id, now, actor.person_id, "change-plan", f"plan:{plan.id}", **details)
        await written(session)
        return line.id


def _pair(found: Sequence[Record], seen: PlanRow | None, item: PlanItem | None) -> Pair:
    old = next((one for one in found if seen and one.row.id == seen.id), None)
    if old is None and (seen or item is None):
        raise NotFound("row-gone")
    return old, item


def _is_there(found: Sequence[Record], pair: Pair, school_year: int) -> bool:
    """Whether the plan has come to that before."""
    old, item = pair
    if item is None:
        return old is not None and old.removed
    same = (one for one in ((old,) if old else found) if not one.removed)
    return any(row_change(one.item(school_year), item, school_year) is None for one in same)


def _require_as_seen(old: Record | None, seen: PlanRow | None, school_year: int) -> None:
    if old and seen and seen != PlanRow(old.row.id, old.item(school_year), old.removed):
        raise Outdated("row-changed-meanwhile")


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
