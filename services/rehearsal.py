"""The dry run of a stretch of the year: every message to every person, from the code that sends them."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError
from attestation.occasions import Rule
from attestation.rehearsal import rehearse
from attestation.reminders import Message
from attestation.roles import Actor
from attestation.steps import Step, StepKey, Year
from attestation.told import Told, ToldLine
from db.engine import Database
from db.models import Member, Person, School
from db.queries.wishes import load_wishes
from db.queries.year import load_year
from services.schools import reminder_rules, school, school_days


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
    steps = {step.key: step for step in found[1].steps()}
    return [
        Rehearsed(at, actors[message.person_id], message, _told(message, steps))
        for at, message in rehearse(found[1], days, rules, first, last, ZoneInfo(the_school.timezone), wishes)
    ]


async def _actors(session: AsyncSession, the_school: School, year: Year) -> dict[int, Actor]:
    query = select(Person.id, Person.locale).join(Member, Member.person_id == Person.id)
    rows = await session.execute(query.where(Member.school_id == the_school.id))
    locales = {person_id: locale or the_school.locale for person_id, locale in rows}
    return {
        member.id: Actor(member.id, the_school.id, member.roles, locales[member.id], the_school.timezone)
        for member in year.members
    }


def _told(message: Message, steps: dict[StepKey, Step]) -> Told:
    """The message with its steps as they are on its day: open, but for those that wait for review."""
    lines = []
    for line in message.lines:
        known = (steps[key] for key in line.steps)
        opened = known if line.rule is Rule.REVIEW else (step._replace(completion=None) for step in known)
        lines.append(ToldLine(line.rule, tuple(opened)))
    return Told(message.day, tuple(lines), message.grace)
