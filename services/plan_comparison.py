"""A plan that was read beside the one that the school has for that year."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from attestation.naming import UNSURE, name_people
from attestation.plan import Doubt, Plan, PlanItem
from attestation.plan_change import Change, Effect, RowChange, effect, row_change
from attestation.roles import Act, Actor
from attestation.steps import Member, Year
from attestation.words import fold
from db.engine import Database
from db.queries.year import load_year, members
from services.allow import allow
from services.plan_matching import as_read, chosen, continued, match
from services.plan_records import Pair, records, year_after
from services.plan_undo import last_change
from services.plans import plan_of_year
from services.schools import local, school


@dataclass(frozen=True, slots=True)
class Comparison:
    """What loading a plan would change, row by row and for the steps. `first`: the school has none for that year.

    `seen`: the last change of the plan that it is compared with, for `plans.load_plan`.
    """

    first: bool
    changes: tuple[RowChange, ...]
    effect: Effect
    seen: int = 0


async def continue_plan(db: Database, school_id: int, plan: Plan, by: Actor | None = None) -> Plan:
    """The plan, with the people of the school whom its rows name, and with what the school has settled about the rows.

    Nobody is asked again about what has been settled.
    """
    allow(by, Act.LOAD_PLAN, school_id)
    async with db.read() as session:
        plan = name_people(plan, await members(session, school_id, plan.school_year))
        row = await plan_of_year(session, school_id, plan.school_year)
        if row is None:
            return plan
        pairs = match(await records(session, row.id), plan)
    known = {item.number: old.item(plan.school_year) for old, item in pairs if old and item}
    items = (continued(known[item.number], item) if item.number in known else item for item in plan.items)
    return replace(plan, items=tuple(items), warnings=tuple(_unsettled(plan, known)))


def _unsettled(plan: Plan, known: Mapping[int, PlanItem]) -> Iterator[Doubt]:
    """The doubts without those about cells that stand as they stood; `known`: former rows by their new number."""
    read = {item.number: item for item in plan.items}
    for doubt in plan.warnings:
        old, new = known.get(doubt.row or 0), read.get(doubt.row or 0)
        if not (old and new and _settled(doubt, old, new)):
            yield doubt


def _settled(doubt: Doubt, old: PlanItem, new: PlanItem) -> bool:
    """Whether the school has said before what the cell means: the same words, and the same time behind them."""
    if doubt.field == "schedule":
        return (old.phrase, old.kind, set(old.windows)) == (new.phrase, new.kind, set(new.windows))
    if doubt.key == UNSURE and as_read(old.responsible):
        return fold(old.responsible.phrase) == fold(new.responsible.phrase) and _is_nobodys(doubt, old)
    return doubt.field == "scope" or (doubt.field == "responsible" and chosen(old, new))


def _is_nobodys(doubt: Doubt, old: PlanItem) -> bool:
    return fold(doubt.params["name"]) in map(fold, old.responsible.nobody)


async def compare_plan(db: Database, school_id: int, plan: Plan, now: datetime, by: Actor | None = None) -> Comparison:
    """What loading the plan would change."""
    allow(by, Act.LOAD_PLAN, school_id)
    year = plan.school_year
    async with db.read() as session:
        today = local(await school(session, school_id), now).date()
        row = await plan_of_year(session, school_id, year)
        if row is None:
            return Comparison(True, (), Effect())
        pairs = match(await records(session, row.id), plan)
        facts = await load_year(session, school_id, date(year, 8, 1))
        seen = await last_change(session, school_id, row.id)
    changes = sorted(filter(None, (_change(pair, year) for pair in pairs)), key=lambda change: change.item.number)
    before = facts[1] if facts else Year((), (), {}, {})
    return Comparison(False, tuple(changes), effect(before, year_after(before, pairs, year), today), seen)


async def plan_people(db: Database, actor: Actor, school_year: int) -> tuple[Member, ...]:
    """The people of the school whom the rows of a plan of that year may name."""
    actor.require(Act.LOAD_PLAN)
    async with db.read() as session:
        return tuple(await members(session, actor.school_id, school_year))


def _change(pair: Pair, school_year: int) -> RowChange | None:
    old, item = pair
    if old and old.removed:
        return RowChange(None, item, (Change.BACK,)) if item else None
    return row_change(old.item(school_year) if old else None, item, school_year)
