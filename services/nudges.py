"""/remind: a word to those who are behind on a row; first shown, then sent, then who was reached."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.nudge import Limits, Nudge, Reached, behind, rows_behind
from attestation.roles import Act, Actor
from attestation.steps import Item, Year
from db.engine import Database
from db.models import OutboxMessage, Person
from db.queries.wishes import load_wishes
from db.queries.year import load_year
from services.history import record
from services.reminders import put_messages, said
from services.schools import reminder_rules, school, school_days


async def lagging_rows(db: Database, actor: Actor, now: datetime) -> tuple[tuple[Item, int], ...]:
    """The rows that others are behind on, with how many people."""
    actor.require(Act.NUDGE)
    async with db.read() as session:
        year, limits, at = await _facts(session, actor, now)
    items = {occurrence.item.number: occurrence.item for occurrence in year.occurrences}
    found = rows_behind(year, actor.today(at), limits, actor.person_id)
    return tuple((items[number], people) for number, people in found)


async def preview(db: Database, actor: Actor, number: int, now: datetime) -> Nudge:
    """What `nudge` would do."""
    actor.require(Act.NUDGE)
    async with db.read() as session:
        return await _nudge(session, actor, number, now)


async def nudge(db: Database, actor: Actor, number: int, now: datetime) -> Nudge:
    """Write to everybody behind on the row who may be written to; said again on one day, it writes to nobody twice."""
    actor.require(Act.NUDGE)
    async with db.write() as session:
        await school(session, actor.school_id, lock=True)
        found = await _nudge(session, actor, number, now)
        messages = [one.message for one in found.told if one.message]
        await put_messages(session, actor.school_id, messages, now, found.at)
        if found.told:
            told = [one.member.id for one in found.told]
            record(session, actor.school_id, now, actor.person_id, "nudge", f"row:{number}", people=told)
        return found


async def reached(db: Database, actor: Actor, number: int, day: date) -> Reached:
    """Who was reached by the nudges about a row on a local day."""
    actor.require(Act.NUDGE)
    first = f"reminder:{actor.school_id}:{day}:"
    query = (
        select(Person.name, OutboxMessage.state)
        .join(Person, Person.id == OutboxMessage.person_id)
        .where(
            OutboxMessage.key > first, OutboxMessage.key < f"{first}~", OutboxMessage.key.endswith(_mark(number, day))
        )
        .order_by(Person.name, Person.id)
    )
    async with db.read() as session:
        found = [(name, state) for name, state in await session.execute(query)]
    return Reached(
        tuple(name for name, state in found if state == "sent"),
        tuple(name for name, state in found if state in ("waiting", "claimed")),
        tuple(name for name, state in found if state in ("failed", "dropped")),
    )


def _mark(number: int, day: date) -> str:
    return f":nudge:{number}:{day}"


async def _nudge(session: AsyncSession, actor: Actor, number: int, now: datetime) -> Nudge:
    year, limits, at = await _facts(session, actor, now)
    item = next((one.item for one in year.occurrences if one.item.number == number), None)
    if item is None:
        raise NotFound("row-not-found", number=number)
    day = actor.today(at)
    return Nudge(item, at, day, behind(year, number, day, limits, actor.person_id))


async def _facts(session: AsyncSession, actor: Actor, now: datetime) -> tuple[Year, Limits, datetime]:
    """The year, the limits, and when the school is next open."""
    the_school = await school(session, actor.school_id)
    found = await load_year(session, actor.school_id, actor.today(now))
    if found is None:
        raise AttestationError("no-plan")
    days = school_days(the_school, actor.today(now))
    at = days.next_open_moment(actor.local(now))
    sent, spoken = await said(session, actor.school_id, at.date(), date(found[0].year, 6, 1))
    wishes = await load_wishes(session, actor.school_id)
    return found[1], Limits(days, reminder_rules(the_school), sent, spoken, wishes), at
