"""What a school says of itself, changed by its admin: shown before, kept in the audit, taken back within an hour."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import UNDO_FOR
from attestation.errors import AttestationError
from attestation.roles import Act, Actor
from attestation.school_facts import Fact, Value, read_value
from db.engine import Database
from db.models import History, School
from locales import LOCALES
from services.history import record, written
from services.schools import keep_rules, local, reminder_rules, school, school_days

_ACT, _UNDONE = "change-school", "undo-school"
_COLUMNS = (Fact.NAME, Fact.TIMEZONE, Fact.LOCALE)
_REMINDERS = (Fact.LADDER, Fact.DIGEST)  # kept with the rules that /rehearse tunes
_USUAL: Mapping[Fact, Value] = {
    Fact.WEEK: [6],
    Fact.HOURS: ["08:00", "20:00"],
    Fact.CLOSED: [],
    Fact.OPEN: [],
    Fact.BREAKS: [],
}


async def school_facts(db: Database, actor: Actor) -> dict[Fact, Value]:
    """Every fact of the actor's school as it stands."""
    actor.require(Act.RUN_SCHOOL)
    async with db.read() as session:
        the_school = await school(session, actor.school_id)
        return {fact: _value(the_school, fact) for fact in Fact}


async def try_fact(db: Database, actor: Actor, fact: Fact, said: str, now: datetime) -> tuple[Value, Value]:
    """What stands there and what would stand there after these words; nothing is changed.

    Raises AttestationError with the reason for which the words will not do.
    """
    actor.require(Act.RUN_SCHOOL)
    async with db.read() as session:
        the_school = await school(session, actor.school_id)
        known = _value(the_school, fact)
        value = read_value(fact, said, known, local(the_school, now).date())
        _check(the_school, fact, value, now)
        return known, value


async def change_fact(db: Database, actor: Actor, fact: Fact, value: Value, now: datetime) -> int | None:
    """Make the value the school's; the line of the audit by which it can be taken back. Said once more: none."""
    actor.require(Act.RUN_SCHOOL)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        was = _value(the_school, fact)
        if was == value:
            return None
        _check(the_school, fact, value, now)
        return await _put(session, the_school, fact, was, value, actor, now, _ACT)


async def undo_fact(db: Database, actor: Actor, line_id: int, now: datetime) -> Fact:
    """Take a change back, within an hour and unless the fact has been changed since. Said twice it acts once.

    Raises AttestationError("school-undo-late", "school-undo-other" or "button-old").
    """
    actor.require(Act.RUN_SCHOOL)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        line = await session.get(History, line_id)
        if line is None or line.school_id != actor.school_id or line.act != _ACT or "fact" not in line.details:
            raise AttestationError("button-old")
        fact = Fact(line.details["fact"])
        stands = _value(the_school, fact)
        if stands == line.details["before"]:
            return fact
        if stands != line.details["after"]:
            raise AttestationError("school-undo-other")
        if now - line.at > UNDO_FOR:
            raise AttestationError("school-undo-late")
        await _put(session, the_school, fact, stands, line.details["before"], actor, now, _UNDONE)
        return fact


async def _put(
    session: AsyncSession,
    the_school: School,
    fact: Fact,
    was: Value,
    value: Value,
    actor: Actor,
    now: datetime,
    act: str,
) -> int:
    _set(the_school, fact, value)
    if the_school.remind_at is not None:
        the_school.remind_at = now  # what is due, and when, may have changed
    details: dict[str, Any] = {"fact": fact, "before": was, "after": value}
    line = record(session, the_school.id, now, actor.person_id, act, f"school:{the_school.id}", **details)
    await written(session)
    return line.id


def _value(the_school: School, fact: Fact) -> Value:
    if fact in _COLUMNS:
        return str(getattr(the_school, fact))
    own = the_school.settings
    if fact in _REMINDERS:
        rules = reminder_rules(the_school)
        return list(rules.ladder) if fact is Fact.LADDER else "on" if rules.digest else "off"
    if fact is Fact.HOURS:
        usual = _USUAL[fact]
        return [own.get("opens", usual[0]), own.get("closes", usual[1])]
    return [list(it) if isinstance(it, list | tuple) else it for it in own.get(fact, _USUAL[fact])]


def _set(the_school: School, fact: Fact, value: Value) -> None:
    if fact in _COLUMNS:
        setattr(the_school, fact, value)
    elif fact is Fact.LADDER:
        keep_rules(the_school, replace(reminder_rules(the_school), ladder=tuple(map(int, value))))
    elif fact is Fact.DIGEST:
        keep_rules(the_school, replace(reminder_rules(the_school), digest=value == "on"))
    elif fact is Fact.HOURS:
        the_school.settings = {**the_school.settings, "opens": value[0], "closes": value[1]}
    else:
        the_school.settings = {**the_school.settings, fact.value: value}


def _check(the_school: School, fact: Fact, value: Value, now: datetime) -> None:
    """Raise AttestationError for what no school can be: a zone that is none, a week without a working day."""
    if fact is Fact.TIMEZONE and value not in available_timezones():
        raise AttestationError("timezone-unknown", timezone=value)
    if fact is Fact.LOCALE and value not in LOCALES:
        raise AttestationError("school-press")
    if fact is Fact.HOURS and not value[0] <= _hour(the_school) < value[1]:
        raise AttestationError("school-hours-reminders", hour=_hour(the_school))
    tried = School(name="", timezone=the_school.timezone, locale="", settings=dict(the_school.settings))
    _set(tried, fact, value)
    if fact is not Fact.TIMEZONE:
        school_days(tried, local(the_school, now).date())  # refuses a calendar that is never open


def _hour(the_school: School) -> str:
    """The hour at which the school is reminded; it must lie within its open hours."""
    return str(the_school.settings.get("reminders", {}).get("hour", "09:00"))
