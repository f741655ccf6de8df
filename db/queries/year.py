"""The facts of a school's attestation year, read as one snapshot for the pure rules."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Text, bindparam, case, cast, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import steps
from attestation.attempts import Attempt, own_days
from attestation.cycle import attested_in
from attestation.own_days import OwnDay
from attestation.plan import Audience, Confirmer, Kind, Scope, Wording, school_year_of
from attestation.portfolio import PaperState, papers_missing
from attestation.roles import Role
from attestation.rulebook import Rulebook
from db.cycle_record import read_cycle
from db.models import Completion, Member, MemberRole, Occurrence, OwnDate, Paper, Person, Plan, PlanItem
from db.queries.attempts import attempts_of, school_rules
from db.queries.awards import awarded
from db.rows import rows

_REMEMBERED = 1024  # rows of plans: those of fifty schools
_FACTS = ("title", "roles", "evidence", "persons")  # columns of JSON
_ITEM = (
    *("id", "number", "phrase", "kind", "responsible", "scope", "confirmer", "review", "audience"),
    *_FACTS,
)


class InForce(NamedTuple):
    """A plan in force: the newest that has begun (an old one runs on until there is a new one), else the next."""

    id: int
    school_id: int
    year: int


async def in_force(session: AsyncSession, school_id: int, today: date) -> InForce | None:
    """Which plan is in force; none while the school has none."""
    found = await rows(session, _in_force(), school=school_id, this_year=school_year_of(today))
    return InForce(*found[0]) if found else None


async def active_plan(session: AsyncSession, school_id: int, today: date) -> Plan | None:
    """The plan in force with all that it says."""
    found = await in_force(session, school_id, today)
    return await session.get(Plan, found.id) if found else None


async def year_in_force(session: AsyncSession, school_id: int, today: date) -> int:
    """The school year of the plan in force; without a plan, that of the day."""
    plan = await in_force(session, school_id, today)
    return plan.year if plan else school_year_of(today)


@cache
def _in_force() -> Select[int, int, int]:
    begun = Plan.year <= bindparam("this_year")
    return (
        select(Plan.id, Plan.school_id, Plan.year)
        .where(Plan.school_id == bindparam("school"))
        .order_by(begun.desc(), case((begun, -Plan.year), else_=Plan.year))
        .limit(1)
    )


async def members(
    session: AsyncSession, school_id: int, school_year: int, person_id: int | None = None
) -> list[steps.Member]:
    """The school's people by name (`person_id`: only that one), without those who have left.

    Whether somebody is under attestation in the school year follows from their cycle; until that is known, from how
    they were invited.
    """
    found: dict[int, tuple[Any, set[Role]]] = {}
    for row in await rows(session, _members(person_id is not None), school=school_id, person=person_id):
        found.setdefault(row.person_id, (row, set()))[1].add(Role(row.role))
    rules = await school_rules(session, school_id, school_year)
    papers = await paper_states(session, school_id, school_year, person_id)
    decided = await awarded(session, school_id, school_year)
    attempts = await attempts_of(session, school_id, person_id)
    return [
        steps.Member(
            id_,
            member.name,
            frozenset(roles),
            member.joined_on,
            id_ in decided or _attested(member, rules),
            member.newcomer,
            member.association,
            () if id_ in decided else _missing(member, rules, papers.get(id_, {})),
            () if id_ in decided else _own_days(member, rules, attempts.get(id_, [])),
        )
        for id_, (member, roles) in found.items()
    ]


@cache
def _members(one: bool) -> Select[*tuple[Any, ...]]:
    query = (
        select(
            Member.person_id,
            Person.name,
            Member.joined_on,
            Member.attested,
            Member.newcomer,
            Member.association,
            Member.cycle,
            MemberRole.role,
        )
        .join(Person, Person.id == Member.person_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == bindparam("school"), Member.left_on.is_(None))
        .order_by(Person.name, Person.id)
    )
    return query.where(Member.person_id == bindparam("person")) if one else query


async def paper_states(
    session: AsyncSession, school_id: int, school_year: int, person_id: int | None = None
) -> dict[int, dict[str, PaperState]]:
    """How the papers of people's portfolios stand, by person and name; those that nobody has added are left out."""
    found: dict[int, dict[str, PaperState]] = {}
    papers = _papers(person_id is not None)
    for owner, name, state in await rows(session, papers, school=school_id, year=school_year, person=person_id):
        found.setdefault(owner, {})[name] = PaperState(state)
    return found


@cache
def _papers(one: bool) -> Select[int, str, str]:
    query = select(Paper.person_id, Paper.name, Paper.state).where(
        Paper.school_id == bindparam("school"), Paper.year == bindparam("year")
    )
    return query.where(Paper.person_id == bindparam("person")) if one else query


def _missing(member: Any, rules: Rulebook, states: dict[str, PaperState]) -> tuple[str, ...]:
    target = read_cycle(member.cycle).target if member.cycle else None
    return papers_missing(rules, target, states) if member.attested or member.cycle else ()


def _own_days(member: Any, rules: Rulebook, attempts: list[Attempt]) -> tuple[OwnDay, ...]:
    target = read_cycle(member.cycle).target if member.cycle else None
    return own_days(rules, target, attempts) if _attested(member, rules) else ()


def _attested(member: Any, rules: Rulebook) -> bool:
    cycle = read_cycle(member.cycle) if member.cycle else None
    return bool(attested_in(cycle, rules) if cycle and cycle.category and cycle.last else member.attested)


async def load_year(
    session: AsyncSession, school_id: int, today: date, teacher_id: int | None = None
) -> tuple[InForce, steps.Year] | None:
    """The plan in force and everything known about its steps; with `teacher_id`, of the teachers only that one's.

    A teacher whom a row names answers for others too, and gets everybody's. None while the school has no plan.
    """
    plan = await in_force(session, school_id, today)
    if plan is None:
        return None
    occurrences = tuple(await _occurrences(session, plan.id))
    if any(teacher_id in occurrence.item.persons for occurrence in occurrences):
        teacher_id = None
    return plan, steps.Year(
        occurrences=occurrences,
        members=tuple(await members(session, school_id, plan.year, teacher_id)),
        completions=await _completions(session, plan, teacher_id),
        own_dates=await _own_dates(session, plan, teacher_id),
    )


async def _occurrences(session: AsyncSession, plan_id: int) -> list[steps.Occurrence]:
    items = {row.id: item_of(row) for row in await rows(session, _items(), plan=plan_id)}
    return [
        steps.Occurrence(id_, items[item_id], starts_on, ends_on, day)
        for id_, item_id, starts_on, ends_on, day in await rows(session, _dated(), plan=plan_id)
    ]


@cache
def _items() -> Select[*tuple[Any, ...]]:
    return select(*item_columns()).where(PlanItem.plan_id == bindparam("plan"), PlanItem.removed_at.is_(None))


@cache
def _dated() -> Select[int, int, date | None, date | None, date | None]:
    return (
        select(Occurrence.id, Occurrence.item_id, Occurrence.starts_on, Occurrence.ends_on, Occurrence.day)
        .join(PlanItem, PlanItem.id == Occurrence.item_id)
        .where(PlanItem.plan_id == bindparam("plan"))
        .where(PlanItem.removed_at.is_(None), Occurrence.removed_at.is_(None))
        .order_by(PlanItem.number, PlanItem.id, Occurrence.starts_on, Occurrence.id)
    )


def item_columns() -> list[ColumnElement[Any]]:
    """What of a plan's row `item_of` takes, in its order."""
    columns = [getattr(PlanItem, name) for name in _ITEM]
    return [cast(each, Text).label(each.key) if each.key in _FACTS else each for each in columns]


@lru_cache(_REMEMBERED)
def item_of(row: Sequence[Any]) -> steps.Item:
    """The facts of a row, made once for all its readings: what was read is itself the key, so it is never stale."""
    columns = zip(_ITEM, row, strict=True)
    return item_facts(PlanItem(**{name: json.loads(it) if name in _FACTS else it for name, it in columns}))


def item_facts(row: PlanItem) -> steps.Item:
    """A row of the plan as the rules take it."""
    return steps.Item(
        id=row.id,
        number=row.number,
        title=Wording(**row.title),
        phrase=row.phrase,
        kind=Kind(row.kind),
        roles=tuple(Role(role) for role in row.roles),
        responsible=row.responsible,
        evidence=Wording(**row.evidence),
        scope=Scope(row.scope),
        confirmer=Confirmer(row.confirmer),
        review=row.review,
        audience=Audience(row.audience),
        persons=tuple(row.persons),
    )


async def _completions(
    session: AsyncSession, plan: InForce, teacher_id: int | None
) -> dict[steps.StepKey, steps.Completion]:
    query = _marks(teacher_id is not None)
    found = await rows(session, query, school=plan.school_id, plan=plan.id, teacher=teacher_id)
    return {(row.occurrence_id, row.teacher_id): completion_of(row) for row in found}


@cache
def _marks(one: bool) -> Select[*tuple[Any, ...]]:
    query = completions().where(Completion.school_id == bindparam("school"), Completion.occurrence_id.in_(_of_plan()))
    return (
        query.where(or_(Completion.teacher_id == bindparam("teacher"), Completion.teacher_id.is_(None)))
        if one
        else query
    )


def completions() -> Select[*tuple[Any, ...]]:
    """Marks on steps, with the steps' keys, as `completion_of` takes them."""
    return select(
        Completion.occurrence_id,
        Completion.teacher_id,
        Completion.mark,
        Completion.at,
        Completion.by_id,
        Completion.reason,
        Completion.note,
        Completion.done_on,
        Person.name,
        Completion.on_paper,
    ).outerjoin(Person, Person.id == Completion.for_id)


def completion_of(row: Sequence[Any]) -> steps.Completion:
    """A mark as the rules take it."""
    _, _, mark, at, by, reason, note, done_on, absent, on_paper = row
    return steps.Completion(steps.Mark(mark), at, by, reason, note, done_on, absent or "", on_paper)


async def _own_dates(session: AsyncSession, plan: InForce, teacher_id: int | None) -> dict[steps.StepKey, date]:
    query = _days(teacher_id is not None)
    found = await rows(session, query, school=plan.school_id, plan=plan.id, teacher=teacher_id)
    return {(occurrence, teacher): day for occurrence, teacher, day in found}


@cache
def _days(one: bool) -> Select[int, int, date]:
    query = select(OwnDate.occurrence_id, OwnDate.teacher_id, OwnDate.day).where(
        OwnDate.school_id == bindparam("school"), OwnDate.occurrence_id.in_(_of_plan())
    )
    return query.where(OwnDate.teacher_id == bindparam("teacher")) if one else query


def _of_plan() -> Select[int]:
    return select(Occurrence.id).join(PlanItem).where(PlanItem.plan_id == bindparam("plan"))
