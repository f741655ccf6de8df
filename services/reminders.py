"""Reminders: what is due becomes rows of the outbox, each reminder once; and the rehearsal of a year."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.escalation import Grace, Witness
from attestation.occasions import Rule, of_last_day
from attestation.reminders import Line, Message, due, hours
from attestation.roles import Actor
from attestation.steps import StepKey
from attestation.told import Told, ToldLine, fallen
from attestation.workdays import SchoolDays
from db import outbox
from db.engine import Database
from db.models import OutboxMessage, School, SentReminder
from db.once import insert_once
from db.outbox import Wanted
from db.queries.wishes import again_on, load_wishes
from db.queries.year import load_year
from services.reports import report_of
from services.schools import at, local, reminder_rules, school, school_days, schools_to_remind

KIND = "reminder"


async def plan_reminders(db: Database, now: datetime) -> int:
    """Put what is due now into the outbox, for every school whose time has come. Returns how many messages.

    A repeat, a restart or a second copy of the program finds the reminders' keys taken and adds nothing.
    """
    async with db.read() as session:
        waiting = [the_school.id for the_school in await schools_to_remind(session, now)]
    count = 0
    for school_id in waiting:
        async with db.write() as session:
            count += await _plan_school(session, await school(session, school_id, lock=True), now)
    return count


async def _plan_school(session: AsyncSession, the_school: School, now: datetime) -> int:
    here = local(the_school, now)
    days, rules = school_days(the_school, here.date()), reminder_rules(the_school)
    wishes = await load_wishes(session, the_school.id)
    the_school.remind_at = at(the_school, *_next_look(days, lambda day: hours(days, rules, wishes, day), here))
    found = await load_year(session, the_school.id, here.date())
    if found is None:
        return 0
    since = date(found[0].year, 6, 1)  # nothing of a plan is said before the summer in which it is made
    sent, spoken = await said(session, the_school.id, here.date(), since)
    messages = due(found[1], days, rules, here, sent, spoken, wishes)
    await put_messages(session, the_school.id, messages, now)
    return len(messages)


def _next_look(days: SchoolDays, hours_of: Callable[[date], tuple[time, ...]], here: datetime) -> tuple[date, time]:
    """The next hour of an open day at which somebody is reminded, after this moment."""
    today = here.date()
    later = [hour for hour in hours_of(today) if hour > here.time()]
    if days.is_open(today) and later:
        return today, later[0]
    day = days.next_open(today + timedelta(days=1))
    return day, hours_of(day)[0]


async def said(
    session: AsyncSession, school_id: int, today: date, since: date
) -> tuple[dict[str, date], dict[int, list[date]]]:
    """The keys of all reminders sent, with their days, and by person the days of this week's messages.

    What named a last day is none of them: it stands apart from the week's budget.
    """
    monday = today - timedelta(days=today.weekday())
    keys: dict[str, date] = {}
    spoken: dict[int, dict[int, date]] = defaultdict(dict)
    apart: set[int] = set()
    query = select(SentReminder.key, SentReminder.person_id, SentReminder.outbox_id, SentReminder.day)
    query = query.where(SentReminder.school_id == school_id, SentReminder.day >= since)
    for key, person_id, message, day in await session.execute(query):
        keys[key] = day
        if day >= monday:
            spoken[person_id][message] = day
        if of_last_day(key):
            apart.add(message)
    return keys, {
        person_id: [day for message, day in messages.items() if message not in apart]
        for person_id, messages in spoken.items()
    }


async def put_messages(
    session: AsyncSession, school_id: int, messages: Iterable[Message], now: datetime, due_at: datetime | None = None
) -> None:
    """Ask for the messages, `due_at` a moment of their day (none: now); asked for again, nothing happens."""
    wanted = {f"reminder:{school_id}:{message.day}:{message.keys[0]}": message for message in messages}
    ids = await outbox.put_all(
        session, (_wanted(key, school_id, message, due_at or now) for key, message in wanted.items()), now
    )
    rows = [
        {
            "school_id": school_id,
            "person_id": message.person_id,
            "day": message.day,
            "key": key,
            "outbox_id": ids[of],
        }
        for of, message in wanted.items()
        if of in ids
        for key in message.keys
    ]
    if rows:
        await insert_once(session, SentReminder, rows)


def _wanted(key: str, school_id: int, message: Message, due_at: datetime) -> Wanted:
    return Wanted(
        key=key,
        school_id=school_id,
        person_id=message.person_id,
        kind=KIND,
        params={
            "day": message.day.isoformat(),
            "kind": message.kind.value,
            "lines": [_line(it) for it in message.lines],
            "report": message.report and message.report.value,
            "own": [[word.day.event.value, word.day.last.isoformat()] for word in message.own],
            "grace": message.grace and [message.grace.days, message.grace.on.isoformat(), message.grace.first.value],
        },
        priority=1 if message.last_day else 4 if message.kind == "digest" else 2,
        due_at=due_at,
    )


def _line(line: Line) -> dict[str, Any]:
    due_on = line.due_on.isoformat() if line.due_on else None
    return {"rule": line.rule.value, "rung": line.rung, "due_on": due_on, "steps": [list(key) for key in line.steps]}


async def told(session: AsyncSession, school_id: int, person_id: int, params: dict[str, Any], now: datetime) -> Told:
    """A reminder of the outbox, with its steps as they are now."""
    today = local(await school(session, school_id), now).date()
    lines = [(Rule(line["rule"]), [(key[0], key[1]) for key in line["steps"]]) for line in params["lines"]]
    only_own = all(teacher == person_id for _, keys in lines for _, teacher in keys)
    found = await load_year(session, school_id, today, person_id if only_own else None)
    now_known = {step.key: step for step in found[1].steps()} if found else {}
    me = next((member for member in found[1].members if member.id == person_id), None) if found else None
    named = {(event, date.fromisoformat(last)) for event, last in params.get("own", ())}
    known = tuple(ToldLine(rule, tuple(now_known[key] for key in keys if key in now_known)) for rule, keys in lines)
    return Told(
        date.fromisoformat(params["day"]),
        known,
        _grace(*params["grace"]) if params["grace"] else None,
        vacant=fallen(known, found[1]) if found and not only_own else (),
        own=tuple(day for day in me.own_days if (day.event.value, day.last) in named) if me else (),
        report=await report_of(session, school_id, person_id, params, now),
    )


def _grace(days: int, on: str, first: str) -> Grace:
    return Grace(days, date.fromisoformat(on), Witness(first))


async def told_at(db: Database, actor: Actor, chat_id: int, message_id: int, now: datetime) -> Told | None:
    """The reminder that stands in this message of the actor's chat; None for any other message."""
    async with db.read() as session:
        found = await reminder_at(session, actor, chat_id, message_id)
        if found is None:
            return None
        known = await told(session, actor.school_id, actor.person_id, found.params, now)
        return replace(known, again_on=await again_on(session, found.id))


async def step_at(db: Database, actor: Actor, chat_id: int, message_id: int) -> StepKey | None:
    """The one step that an unasked message in the actor's chat is about, such as the word that it was returned."""
    query = select(OutboxMessage.params).where(
        OutboxMessage.chat_id == chat_id,
        OutboxMessage.message_id == message_id,
        OutboxMessage.school_id == actor.school_id,
        OutboxMessage.person_id == actor.person_id,
    )
    async with db.read() as session:
        params = await session.scalar(query)
    occurrence, teacher = (params or {}).get("step", (None, None))
    return None if occurrence is None else (occurrence, teacher)


async def reminder_at(session: AsyncSession, actor: Actor, chat_id: int, message_id: int) -> OutboxMessage | None:
    """The outbox's row of the reminder that stands in this message of the actor's chat."""
    return await session.scalar(
        select(OutboxMessage).where(
            OutboxMessage.chat_id == chat_id,
            OutboxMessage.message_id == message_id,
            OutboxMessage.school_id == actor.school_id,
            OutboxMessage.person_id == actor.person_id,
            OutboxMessage.kind == KIND,
        )
    )


async def hold_back(db: Database, message: outbox.Due, now: datetime) -> None:
    """A message has not gone out on its day: its reminders count as unsaid, and go into the next one together."""
    async with db.write() as session:
        await school(session, message.school_id or 0, lock=True)  # as planning does first, or each waits for the other
        await session.execute(delete(SentReminder).where(SentReminder.outbox_id == message.id))
        await look_again(session, message.school_id, now)


async def held_back(session: AsyncSession, message: outbox.Due) -> bool:
    """Whether that has been done, though the program ended before it was written down."""
    query = select(func.count()).where(SentReminder.outbox_id == message.id)
    return not await session.scalar(query)


async def look_again(session: AsyncSession, school_id: int | None, now: datetime) -> None:
    """Let the school look for due reminders at the next tick: something about them has changed."""
    await session.execute(update(School).where(School.id == school_id, School.remind_at > now).values(remind_at=now))
