"""What the papers of a school are made from, read in one go."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from attestation.cycle import Cycle, next_due
from attestation.desk import Colleague, Decision, Desk, Meeting, applications
from attestation.errors import NotFound
from attestation.ledger import Account
from attestation.part import standing
from attestation.plan import Plan, school_year_of
from attestation.roles import Act, Actor, Role
from attestation.rulebook import Category, Rulebook
from attestation.steps import Year
from db.cycle_record import read_cycle
from db.engine import Database
from db.models import Award, ConsultationTime, Lesson, Member, NoticeRecipient, Person
from db.queries import notices
from db.queries.attempts import school_rules
from db.queries.year import load_year, members
from services.allow import allow
from services.history import record
from services.notice_reports import account_of, ledger
from services.plan_rows import plan_rows
from services.schools import school

_NOTICES = 8


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A school as its papers name it, and the clock and language that they follow."""

    name: str
    timezone: str
    locale: str


async def letterhead(db: Database, school_id: int, by: Actor | None = None) -> Letterhead:
    """The school's. `by` none: the operator. `NotFound` when there is no such school."""
    allow(by, Act.MAKE_PAPERS, school_id)
    async with db.read() as session:
        found = await school(session, school_id)
        return Letterhead(found.name, found.timezone, found.locale)


async def desk(db: Database, actor: Actor, now: datetime) -> Desk:
    """Everything about the school year of today, also while there is no plan."""
    actor.require(Act.MAKE_PAPERS)
    today = actor.today(now)
    async with db.read() as session:
        the_school = await school(session, actor.school_id)
        found = await load_year(session, actor.school_id, today)
        school_year = found[0].year if found else school_year_of(today)
        year = found[1] if found else await _planless(session, actor.school_id, school_year)
        rules = await school_rules(session, actor.school_id, school_year)
        colleagues = await _colleagues(session, actor, year, rules, today)
        meetings = await _meetings(session, actor.school_id, school_year)
    return Desk(the_school.name, school_year, standing(year, today), colleagues, rules, meetings)


async def printed_plan(db: Database, actor: Actor, now: datetime) -> Plan:
    """The plan in force. AttestationError("no-plan") while there is none."""
    actor.require(Act.MAKE_PAPERS)
    return (await plan_rows(db, actor, now)).plan


async def told_notices(db: Database, actor: Actor) -> tuple[Account, ...]:
    """The newest notices, each with what became of it."""
    actor.require(Act.MAKE_PAPERS)
    return tuple((await ledger(db, actor.school_id))[:_NOTICES])


async def acquaintance(db: Database, actor: Actor, notice_id: int, now: datetime) -> tuple[Account, Letterhead]:
    """What the acquaintance sheet of a notice is made from; from now on each of its lines says that it was printed.

    For those who make the school's papers and for those who send notices. `NotFound` for another school's notice.
    """
    if not actor.may(Act.SEND_NOTICE):
        actor.require(Act.MAKE_PAPERS)
    async with db.write() as session:
        notice = await notices.of_school(session, actor.school_id, notice_id)
        if notice is None:
            raise NotFound("notice-gone")
        of_it = NoticeRecipient.notice_id == notice.id
        await session.execute(update(NoticeRecipient).where(of_it).values(printed_at=now))
        record(session, actor.school_id, now, actor.person_id, "notice-print", f"notice:{notice.id}")
        found = await school(session, actor.school_id)
        return await account_of(session, notice), Letterhead(found.name, found.timezone, found.locale)


async def _planless(session: AsyncSession, school_id: int, school_year: int) -> Year:
    return Year((), tuple(await members(session, school_id, school_year)), {}, {})


async def _colleagues(
    session: AsyncSession, actor: Actor, year: Year, rules: Rulebook, today: date
) -> tuple[Colleague, ...]:
    applied, zone = applications(year), ZoneInfo(actor.timezone)
    query = select(Member.person_id, Member.subject, Member.cycle).where(Member.school_id == actor.school_id)
    kept = {person_id: (subject, cycle) for person_id, subject, cycle in await session.execute(query)}
    decided = await _decisions(session, actor.school_id, rules.school_year)
    found = []
    for member in year.members:
        if Role.TEACHER not in member.roles:
            continue
        subject, record = kept[member.id]
        cycle = read_cycle(record) if record else Cycle()
        step = applied.get(member.id)
        day = (
            step.completion.done_on or step.completion.at.astimezone(zone).date() if step and step.completion else None
        )
        due = next_due(cycle, rules, today)
        decision = decided.get(member.id)
        found.append(
            Colleague(member.id, member.name, subject, member.association, member.attested, cycle, due, day, decision)
        )
    return tuple(found)


async def _decisions(session: AsyncSession, school_id: int, school_year: int) -> dict[int, Decision]:
    rows = await session.scalars(select(Award).where(Award.school_id == school_id, Award.year == school_year))
    return {
        row.person_id: Decision(Category(row.category), row.order, row.ordered_on, row.certificate, row.certified_on)
        for row in rows
    }


async def _meetings(session: AsyncSession, school_id: int, school_year: int) -> tuple[Meeting, ...]:
    first, last = date(school_year, 8, 1), date(school_year + 1, 8, 31)
    host, teacher = aliased(Person), aliased(Person)
    taken = (
        select(ConsultationTime, host.name, teacher.name)
        .join(host, host.id == ConsultationTime.host_id)
        .join(teacher, teacher.id == ConsultationTime.teacher_id)
        .where(ConsultationTime.school_id == school_id, ConsultationTime.closed_at.is_(None))
        .where(ConsultationTime.day.between(first, last))
    )
    shown = (
        select(Lesson, Person.name)
        .join(Person, Person.id == Lesson.teacher_id)
        .where(Lesson.school_id == school_id, Lesson.cancelled_at.is_(None), Lesson.day.between(first, last))
    )
    found = [
        Meeting("consultation", row.day, row.at_time, whom, by, row.topic, row.place)
        for row, by, whom in await session.execute(taken)
    ]
    found += [
        Meeting(row.kind, row.day, row.at_time, whose, row.group, row.topic, row.place)
        for row, whose in await session.execute(shown)
    ]
    return tuple(sorted(found, key=lambda one: (one.day, one.at, one.teacher)))
