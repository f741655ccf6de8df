"""The dry run of a stretch of the year: every message to every person, from the code that sends them.

A rule can be tried before it holds: what would come of it stands beside what comes now.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError
from attestation.forecast import Gaps, Load, gaps, load_between
from attestation.occasions import Rule
from attestation.plan import school_year_of
from attestation.rehearsal import as_of, rehearse
from attestation.reminders import Message
from attestation.reports import Report, Span
from attestation.roles import Act, Actor
from attestation.rungs import NOTHING, ReminderRules, Tried
from attestation.steps import Step, StepKey, Year
from attestation.told import Told, ToldLine, fallen
from attestation.workdays import SchoolDays
from db.engine import Database
from db.models import Member, Person, School
from db.queries.wishes import load_wishes
from db.queries.year import load_year
from services.appointments_ahead import appointments_ahead
from services.history import record
from services.reminders import look_again
from services.reports import report_ahead
from services.schools import keep_rules, reminder_rules, school, school_days

Apart = Callable[..., Awaitable[Load]]
"""Works a function out in another process: a thread would make every answer wait for its turn."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A message of the dry run: when it would go, to whom, and what it would say."""

    at: datetime
    to: Actor
    message: Message
    told: Told


async def rehearsal(db: Database, school_id: int, first: date, last: date) -> list[Rehearsed]:
    """Every message of the local days first..last, in order; nothing is sent or recorded.

    Raises `AttestationError` while the school has no plan.
    """
    async with db.read() as session:
        the_school = await school(session, school_id)
        found = await load_year(session, school_id, first)
        if found is None:
            raise AttestationError("no-plan")
        actors = await _actors(session, the_school, found[1])
        wishes = await load_wishes(session, school_id)
        days, rules = school_days(the_school, first), reminder_rules(the_school)
        year = as_of(found[1], first)
        steps = {step.key: step for step in year.steps()}
        rehearsed, reports = [], dict[tuple[Span, datetime], Report | None]()
        for at, message in rehearse(found[1], days, rules, first, last, ZoneInfo(the_school.timezone), wishes):
            told = _told(message, steps, year)
            if span := message.report:
                if (span, at) not in reports:
                    reports[span, at] = await report_ahead(session, the_school, year, span, at)
                told = replace(told, report=reports[span, at])
            if told.lines or told.own or told.report:
                rehearsed.append(Rehearsed(at, actors[message.person_id], message, told))
        return rehearsed


@dataclass(frozen=True, slots=True)
class Outlook:
    """The rest of the school year as it will be reminded of by the rules that hold, and by those that are tried."""

    first: date
    last: date
    names: dict[int, str]
    gaps: Gaps
    rules: ReminderRules
    load: Load
    load_tried: Load | None  # None: they are the same rules
    booked: int  # words before appointments, which no rule holds back


async def outlook(db: Database, actor: Actor, now: datetime, apart: Apart, tried: Tried = NOTHING) -> Outlook:
    """What the rest of the school year brings, with the rules that hold and with those that are tried.

    Raises `AttestationError` while the school has no plan. It takes seconds for a large school, in another process.
    """
    actor.require(Act.TUNE_REMINDERS)
    first = actor.today(now)
    last = date(school_year_of(first) + 1, 8, 31)
    async with db.read() as session:
        the_school = await school(session, actor.school_id)
        found = await load_year(session, actor.school_id, first)
        if found is None:
            raise AttestationError("no-plan")
        wishes = await load_wishes(session, actor.school_id)
    year, days, rules = found[1], school_days(the_school, first), reminder_rules(the_school)
    zone, changed = ZoneInfo(the_school.timezone), tried.over(rules)

    async def load(by: ReminderRules) -> Load:
        return await apart(load_between, year, days, by, first, last, zone, wishes)

    return Outlook(
        first,
        last,
        {member.id: member.name for member in year.members},
        gaps(year, days, first, last),
        rules,
        await load(rules),
        await load(changed) if changed != rules else None,
        len([word for word in await appointments_ahead(db, actor.school_id, first, last) if word.at > now]),
    )


async def calendar(db: Database, actor: Actor, now: datetime) -> SchoolDays:
    """The school's calendar, for one who may change its rules."""
    actor.require(Act.TUNE_REMINDERS)
    async with db.read() as session:
        return school_days(await school(session, actor.school_id), actor.today(now))


async def change_rules(db: Database, actor: Actor, tried: Tried, now: datetime) -> ReminderRules:
    """Make the tried rules the school's. Said once more, nothing changes."""
    actor.require(Act.TUNE_REMINDERS)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        before, days = reminder_rules(the_school), school_days(the_school, actor.today(now))
        rules = tried.over(before)
        if not days.opens <= rules.hour < days.closes:
            raise AttestationError("hour-closed", opens=f"{days.opens:%H:%M}", closes=f"{days.closes:%H:%M}")
        if rules != before:
            keep_rules(the_school, rules)
            details = {"before": _kept(before), "after": _kept(rules)}
            record(session, the_school.id, now, actor.person_id, "tune-reminders", f"school:{the_school.id}", **details)
            await look_again(session, the_school.id, now)
        return rules


def _kept(rules: ReminderRules) -> dict[str, object]:
    return {**asdict(rules), "hour": f"{rules.hour:%H:%M}"}


async def _actors(session: AsyncSession, the_school: School, year: Year) -> dict[int, Actor]:
    query = select(Person.id, Person.locale).join(Member, Member.person_id == Person.id)
    rows = await session.execute(query.where(Member.school_id == the_school.id))
    locales = {person_id: locale or the_school.locale for person_id, locale in rows}
    return {
        member.id: Actor(member.id, the_school.id, member.roles, locales[member.id], the_school.timezone)
        for member in year.members
    }


def _told(message: Message, steps: dict[StepKey, Step], year: Year) -> Told:
    """The message with its steps as they are on its day: open, but for those that wait for review."""
    lines = []
    for line in message.lines:
        known = (steps[key] for key in line.steps)
        opened = known if line.rule is Rule.REVIEW else (step._replace(completion=None) for step in known)
        lines.append(ToldLine(line.rule, tuple(opened)))
    own = tuple(word.day for word in message.own)
    return Told(message.day, tuple(lines), message.grace, vacant=fallen(lines, year), own=own)
