"""The facts of a school's attestation year, read as one snapshot for the pure rules."""

from datetime import date

from sqlalchemy import Select, case, or_, select
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


async def active_plan(session: AsyncSession, school_id: int, today: date) -> Plan | None:
    """The plan in force: the newest that has begun (an old one runs on until there is a new one), else the next."""
    year = school_year_of(today)
    begun = Plan.year <= year
    query = (
        select(Plan)
        .where(Plan.school_id == school_id)
        .order_by(begun.desc(), case((begun, -Plan.year), else_=Plan.year))
        .limit(1)
    )
    return await session.scalar(query)


async def members(
    session: AsyncSession, school_id: int, school_year: int, person_id: int | None = None
) -> list[steps.Member]:
    """The school's people by name (`person_id`: only that one), without those who have left.

    Whether somebody is under attestation in the school year follows from their cycle; until that is known, from how
    they were invited.
    """
    query = (
        select(Member, Person.name, MemberRole.role)
        .join(Person, Person.id == Member.person_id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == school_id, Member.left_on.is_(None))
        .order_by(Person.name, Person.id)
    )
    if person_id is not None:
        query = query.where(Member.person_id == person_id)
    found: dict[int, tuple[Member, str, set[Role]]] = {}
    for member, name, role in await session.execute(query):
        found.setdefault(member.person_id, (member, name, set()))[2].add(Role(role))
    rules = await school_rules(session, school_id, school_year)
    papers = await paper_states(session, school_id, school_year, person_id)
    decided = await awarded(session, school_id, school_year)
    attempts = await attempts_of(session, school_id, person_id)
    return [
        steps.Member(
            id_,
            name,
            frozenset(roles),
            member.joined_on,
            id_ in decided or _attested(member, rules),
            member.newcomer,
            member.association,
            () if id_ in decided else _missing(member, rules, papers.get(id_, {})),
            () if id_ in decided else _own_days(member, rules, attempts.get(id_, [])),
        )
        for id_, (member, name, roles) in found.items()
    ]


async def paper_states(
    session: AsyncSession, school_id: int, school_year: int, person_id: int | None = None
) -> dict[int, dict[str, PaperState]]:
    """How the papers of people's portfolios stand, by person and name; those that nobody has added are left out."""
    query = select(Paper.person_id, Paper.name, Paper.state).where(
        Paper.school_id == school_id, Paper.year == school_year
    )
    if person_id is not None:
        query = query.where(Paper.person_id == person_id)
    found: dict[int, dict[str, PaperState]] = {}
    for owner, name, state in await session.execute(query):
        found.setdefault(owner, {})[name] = PaperState(state)
    return found


def _missing(member: Member, rules: Rulebook, states: dict[str, PaperState]) -> tuple[str, ...]:
    target = read_cycle(member.cycle).target if member.cycle else None
    return papers_missing(rules, target, states) if member.attested or member.cycle else ()


def _own_days(member: Member, rules: Rulebook, attempts: list[Attempt]) -> tuple[OwnDay, ...]:
    target = read_cycle(member.cycle).target if member.cycle else None
    return own_days(rules, target, attempts) if _attested(member, rules) else ()


def _attested(member: Member, rules: Rulebook) -> bool:
    if member.cycle is None:
        return member.attested
    cycle = read_cycle(member.cycle)
    return attested_in(cycle, rules) if cycle.category and cycle.last else member.attested


async def load_year(
    session: AsyncSession, school_id: int, today: date, teacher_id: int | None = None
) -> tuple[Plan, steps.Year] | None:
    """The plan in force and everything known about its steps; with `teacher_id`, of the teachers only that one's.

    A teacher whom a row names answers for others too, and gets everybody's. None while the school has no plan.
    """
    plan = await active_plan(session, school_id, today)
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
    rows = select(PlanItem).where(PlanItem.plan_id == plan_id, PlanItem.removed_at.is_(None))
    items = {row.id: item_facts(row) for row in await session.scalars(rows)}
    dated = (  # columns, not objects: a year has three times as many occurrences as rows
        select(Occurrence.id, Occurrence.item_id, Occurrence.starts_on, Occurrence.ends_on, Occurrence.day)
        .join(PlanItem, PlanItem.id == Occurrence.item_id)
        .where(PlanItem.plan_id == plan_id, PlanItem.removed_at.is_(None), Occurrence.removed_at.is_(None))
        .order_by(PlanItem.number, PlanItem.id, Occurrence.starts_on, Occurrence.id)
    )
    return [
        steps.Occurrence(id_, items[item_id], starts_on, ends_on, day)
        for id_, item_id, starts_on, ends_on, day in await session.execute(dated)
    ]


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
    session: AsyncSession, plan: Plan, teacher_id: int | None
) -> dict[steps.StepKey, steps.Completion]:
    query = select(
        Completion.occurrence_id,
        Completion.teacher_id,
        Completion.mark,
        Completion.at,
        Completion.by_id,
        Completion.reason,
        Completion.note,
        Completion.done_on,
    ).where(Completion.school_id == plan.school_id, Completion.occurrence_id.in_(_of_plan(plan)))
    if teacher_id is not None:
        query = query.where(or_(Completion.teacher_id == teacher_id, Completion.teacher_id.is_(None)))
    return {
        (occurrence, teacher): steps.Completion(steps.Mark(mark), at, by, reason, note, done_on)
        for occurrence, teacher, mark, at, by, reason, note, done_on in await session.execute(query)
    }


async def _own_dates(session: AsyncSession, plan: Plan, teacher_id: int | None) -> dict[steps.StepKey, date]:
    query = select(OwnDate.occurrence_id, OwnDate.teacher_id, OwnDate.day).where(
        OwnDate.school_id == plan.school_id, OwnDate.occurrence_id.in_(_of_plan(plan))
    )
    if teacher_id is not None:
        query = query.where(OwnDate.teacher_id == teacher_id)
    return {(occurrence, teacher): day for occurrence, teacher, day in await session.execute(query)}


def _of_plan(plan: Plan) -> Select[int]:
    return select(Occurrence.id).join(PlanItem).where(PlanItem.plan_id == plan.id)
