"""A school's list of teachers and their cycles, brought in at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.cycle import Cycle, Suspension
from attestation.errors import AttestationError
from attestation.plan import school_year_of
from attestation.roles import Act, Actor, Role
from attestation.roster import RosterProblem, RosterRow
from attestation.rulebook import Rulebook, load_rules
from attestation.words import fold
from db.cycle_record import keep_cycle, read_cycle
from db.engine import Database
from db.models import Member, MemberRole, Person
from services.allow import allow
from services.history import record
from services.schools import local, school


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a list; a row that changes nothing is counted nowhere."""

    added: int
    changed: int
    problems: tuple[RosterProblem, ...]


async def bring_in(
    db: Database, school_id: int, rows: Iterable[RosterRow], now: datetime, by: Actor | None = None
) -> Brought:
    """Add who is new and change what differs. People are known by their names; nobody is taken away.

    `by` none: the operator. Bringing in the same list again changes nothing. Where two people of the school bear the
    same name, their rows are problems, for nobody can say whose they are.
    """
    allow(by, Act.INVITE, school_id)
    author = by.person_id if by else None
    counts = {"added": 0, "changed": 0}
    problems: list[RosterProblem] = []
    async with db.write() as session:
        the_school = await school(session, school_id, lock=True)
        today = local(the_school, now).date()
        rules = load_rules(school_year_of(today))
        known = await _by_name(session, school_id)
        for row in rows:
            namesakes = known.get(fold(row.name), [])
            if doubt := _doubt(row, namesakes, today):
                problems.append(RosterProblem(row.number, doubt))
                continue
            member = namesakes[0] if namesakes else await _add(session, school_id, row.name, today)
            changed = await _write(session, member, row, rules, today)
            if not namesakes:
                counts["added"] += 1
            elif changed:
                counts["changed"] += 1
        if any(counts.values()):
            the_school.remind_at = now
            record(session, school_id, now, author, "bring-in-roster", f"school:{school_id}", **counts)
    return Brought(**counts, problems=tuple(problems))


def _doubt(row: RosterRow, namesakes: list[Member], today: date) -> AttestationError | None:
    if len(namesakes) > 1:
        return AttestationError("roster-namesakes", name=row.name)
    if row.last is not None and row.last > today:
        return AttestationError("roster-date-ahead", day=f"{row.last:%d.%m.%Y}")
    return None


async def _by_name(session: AsyncSession, school_id: int) -> dict[str, list[Member]]:
    query = select(Person.name, Member).join(Member, Member.person_id == Person.id).where(Member.school_id == school_id)
    known: dict[str, list[Member]] = {}
    for name, member in await session.execute(query):
        known.setdefault(fold(name), []).append(member)
    return known


async def _add(session: AsyncSession, school_id: int, name: str, today: date) -> Member:
    person = Person(name=name)
    session.add(person)
    await session.flush()
    member = Member(school_id=school_id, person_id=person.id, joined_on=today, attested=False)
    session.add(member)
    await session.flush()
    return member


async def _write(session: AsyncSession, member: Member, row: RosterRow, rules: Rulebook, today: date) -> bool:
    """Write what the row says onto the member; whether anything differed. Empty cells change nothing."""
    before = _facts(member)
    held = set(await session.scalars(select(MemberRole.role).where(MemberRole.member_id == member.id)))
    session.add_all(MemberRole(member_id=member.id, role=role) for role in row.roles if role not in held)
    if member.left_on is not None:
        member.left_on, member.joined_on = None, today
    member.subject = row.subject or member.subject
    member.association = row.association or member.association
    said = any((row.category, row.last, row.target, row.round, row.leave_until))
    if said:
        cycle = _merged(read_cycle(member.cycle) if member.cycle else Cycle(), row, today)
        member.cycle = keep_cycle(cycle, round=row.round or (member.cycle or {}).get("round", ""))
        back = row.leave_until
        member.newcomer = member.newcomer or (back is not None and rules.days.start <= back <= rules.days.end)
    if Role.TEACHER in row.roles and Role.TEACHER not in held:
        member.attested = True  # until the cycle says otherwise (see `db.queries.year.members`)
    return _facts(member) != before or not held.issuperset(row.roles)


def _merged(known: Cycle, row: RosterRow, today: date) -> Cycle:
    return Cycle(
        category=row.category or known.category,
        target=row.target or known.target,
        last=row.last or known.last,
        order=known.order if row.last in (None, known.last) else "",
        early=row.early if row.round else known.early,
        first_head=known.first_head or Role.DIRECTOR in row.roles,
        near_pension=known.near_pension,
        moved_on=known.moved_on,
        suspensions=_leaves(known.suspensions, row, today),
    )


def _leaves(known: tuple[Suspension, ...], row: RosterRow, today: date) -> tuple[Suspension, ...]:
    """The leaves with the row's one; where its beginning is not said, it counts from today."""
    if row.leave_until is None or any(leave.until == row.leave_until for leave in known):
        return known
    starts = row.leave_from or min(today, row.leave_until)
    others = tuple(leave for leave in known if leave.starts != starts)
    return (*others, Suspension(starts, row.leave_until))


def _facts(member: Member) -> tuple[object, ...]:
    return (member.subject, member.association, member.cycle, member.attested, member.newcomer, member.left_on)
