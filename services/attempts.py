"""Attempts at the test: a teacher's own; and the days on which applications are taken, entered for the school."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.attempts import Attempt, MyAttempts, left, require_possible
from attestation.errors import AttestationError
from attestation.own_days import Event
from attestation.own_rules import windows_with
from attestation.plan import Window, require_in_year, school_year_of
from attestation.roles import Act, Actor
from db import models
from db.engine import Database
from db.queries.attempts import WINDOWS, attempts_of, entered_windows, rules_with, school_rules
from db.queries.awards import cycle_of, member_row
from services.history import record
from services.reminders import look_again
from services.schools import school


async def mine(db: Database, actor: Actor, now: datetime) -> MyAttempts:
    """The actor's own attempts."""
    actor.require(Act.CONFIRM_OWN_STEP)
    async with db.read() as session:
        return await _mine(session, actor, now)


async def enter(db: Database, actor: Actor, attempt: Attempt, now: datetime) -> MyAttempts:
    """Write an attempt down, one for a day: another takes its place.

    Raises AttestationError("attempt-too-many") for more of its sort than the rules allow in a school year.
    """
    actor.require(Act.CONFIRM_OWN_STEP)
    async with db.write() as session:
        await member_row(session, actor.school_id, actor.person_id, lock=True)
        known = await _mine(session, actor, now)
        require_possible(attempt, [each for each in known.attempts if each.day != attempt.day], known.rules)
        row = await _row(session, actor, attempt.day) or models.Attempt(
            school_id=actor.school_id, person_id=actor.person_id, day=attempt.day
        )
        row.percent, row.paid, row.at = attempt.percent, attempt.paid, now
        session.add(row)
        return await _changed(session, actor, "attempt", now)


async def remove(db: Database, actor: Actor, day: date, now: datetime) -> MyAttempts:
    """Take the attempt of the day out again. Said twice, it is once."""
    actor.require(Act.CONFIRM_OWN_STEP)
    async with db.write() as session:
        row = await _row(session, actor, day)
        if row is None:
            return await _mine(session, actor, now)
        await session.delete(row)
        return await _changed(session, actor, "attempt-removed", now)


async def _row(session: AsyncSession, actor: Actor, day: date) -> models.Attempt | None:
    query = select(models.Attempt).where(models.Attempt.school_id == actor.school_id, models.Attempt.day == day)
    return await session.scalar(query.where(models.Attempt.person_id == actor.person_id))


async def _changed(session: AsyncSession, actor: Actor, act: str, now: datetime) -> MyAttempts:
    record(session, actor.school_id, now, actor.person_id, act, f"person:{actor.person_id}")
    await session.flush()
    await look_again(session, actor.school_id, now)
    return await _mine(session, actor, now)


async def _mine(session: AsyncSession, actor: Actor, now: datetime) -> MyAttempts:
    today = actor.today(now)
    rules = await school_rules(session, actor.school_id, school_year_of(today))
    member = await member_row(session, actor.school_id, actor.person_id)
    target = cycle_of(member.cycle if member else None).target
    found = (await attempts_of(session, actor.school_id, actor.person_id)).get(actor.person_id, [])
    free, paid = (left(found, rules, today, each) for each in (False, True))
    return MyAttempts(tuple(found), rules, rules.pass_marks.get(target) if target else None, free, paid)


async def set_window(db: Database, actor: Actor, window: Window, now: datetime) -> tuple[Window, ...]:
    """Enter the days on which applications are taken, of the school year that they lie in, and return all of that year.

    There is one window for each round of the year's rules; said anew, the nearest one changes.
    """
    actor.require(Act.SET_DATES)
    year = school_year_of(window.start)
    if year not in (school_year_of(actor.today(now)), school_year_of(actor.today(now)) + 1):
        raise AttestationError("window-other-year")
    require_in_year(window.end, year)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        rounds = rules_with(the_school.settings, year).rounds.count
        windows = windows_with(entered_windows(the_school.settings, year), window, rounds)
        days = [[each.start.isoformat(), each.end.isoformat()] for each in windows]
        known = the_school.settings.get(WINDOWS, {})
        the_school.settings = {**the_school.settings, WINDOWS: {**known, str(year): days}}
        subject = f"school:{actor.school_id}"
        record(
            session, actor.school_id, now, actor.person_id, "set-window", subject, event=Event.APPLICATIONS, days=days
        )
        await session.flush()
        await look_again(session, actor.school_id, now)
    return windows
