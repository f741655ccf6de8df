"""What somebody wishes about their own reminders: an hour, silence until a day, a reminder put off; and why it came."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.occasions import Rule
from attestation.plan import school_year_of
from attestation.reasons import Reason, explain
from attestation.reminders import Line
from attestation.reports import READERS, Span
from attestation.roles import Actor, Role
from attestation.rungs import ReminderRules
from attestation.steps import StepKey
from attestation.told import Told
from attestation.wishes import AS_USUAL, Pause, Wishes, mute_day, pause_ends
from attestation.workdays import SchoolDays
from db.engine import Database
from db.models import Member, OutboxMessage, Snooze
from db.queries.wishes import again_on, load_wishes
from db.queries.year import members
from services.history import record
from services.reminders import look_again, reminder_at, told
from services.schools import reminder_rules, school, school_days


@dataclass(frozen=True, slots=True)
class Mine:
    """A person's wishes, beside what is usual in their school."""

    wishes: Wishes
    days: SchoolDays
    rules: ReminderRules

    @property
    def hour(self) -> time:
        """When the person is reminded."""
        return self.wishes.hour_in(self.days, self.rules.hour)

    def reports(self, roles: Iterable[Role]) -> dict[Span, bool]:
        """The reports that somebody in these roles can read, and whether they are wanted."""
        return {span: span not in self.wishes.unread for span, role in READERS.items() if role in roles}


async def my_wishes(db: Database, actor: Actor, now: datetime) -> Mine:
    """The actor's wishes; a mute that is over is none."""
    today = actor.today(now)
    async with db.read() as session:
        wishes = (await load_wishes(session, actor.school_id, actor.person_id)).get(actor.person_id, AS_USUAL)
        the_school = await school(session, actor.school_id)
    if wishes.muted_until and wishes.muted_until <= today:
        wishes = replace(wishes, muted_until=None)
    return Mine(wishes, school_days(the_school, today), reminder_rules(the_school))


async def choose_hour(db: Database, actor: Actor, hour: time | None, now: datetime) -> None:
    """Remind the actor at this hour of the school's open hours from now on; None: at the school's."""
    days = (await my_wishes(db, actor, now)).days
    if hour and not days.opens <= hour < days.closes:
        raise AttestationError("hour-closed", opens=f"{days.opens:%H:%M}", closes=f"{days.closes:%H:%M}")
    await _wish(db, actor, now, "hour", f"{hour:%H:%M}" if hour else None)


async def mute(db: Database, actor: Actor, until: date | None, now: datetime) -> None:
    """No reminders before the day `until`, those of a last day apart; None: speak again."""
    day = mute_day(until, actor.today(now)) if until else None
    await _wish(db, actor, now, "muted_until", day.isoformat() if day else None)


async def want_report(db: Database, actor: Actor, span: Span, wanted: bool, now: datetime) -> None:
    """Send the actor the report of a span from now on, or no longer."""
    await _wish(db, actor, now, span, None if wanted else "off")


async def _wish(db: Database, actor: Actor, now: datetime, name: str, value: str | None) -> None:
    async with db.write() as session:
        mine = select(Member).where(Member.school_id == actor.school_id, Member.person_id == actor.person_id)
        member = (await session.scalars(mine.with_for_update())).one()
        kept = {key: known for key, known in member.wishes.items() if key != name}
        member.wishes = kept if value is None else {**kept, name: value}
        record(session, actor.school_id, now, actor.person_id, "wish", f"person:{actor.person_id}", **{name: value})
        await look_again(session, actor.school_id, now)


async def pauses(
    db: Database, actor: Actor, chat_id: int, message_id: int, now: datetime
) -> tuple[Told, dict[Pause, date]]:
    """The reminder in this message, and how it can be put off, each with the first day on which it is named again."""
    today = actor.today(now)
    async with db.read() as session:
        _, known = await _reminder(session, actor, chat_id, message_id, now)
        days = school_days(await school(session, actor.school_id), today)
    ends = {pause: _ends(known, pause, today, days) for pause in Pause}
    return known, {pause: min(days_.values()) for pause, days_ in ends.items() if days_}


async def snooze(db: Database, actor: Actor, chat_id: int, message_id: int, pause: Pause, now: datetime) -> Told:
    """Put off what the reminder in this message still names. The last choice counts; said once more, nothing changes.

    Raises `NotFound` when it is no reminder, `AttestationError` when nothing of it can be put off for so long.
    """
    today = actor.today(now)
    async with db.write() as session:
        row, known = await _reminder(session, actor, chat_id, message_id, now)
        ends = _ends(known, pause, today, school_days(await school(session, actor.school_id), today))
        if not ends:
            raise AttestationError("snooze-nothing")
        await session.execute(delete(Snooze).where(Snooze.outbox_id == row.id))
        whose = {"school_id": actor.school_id, "person_id": actor.person_id, "outbox_id": row.id}
        session.add_all(
            Snooze(**whose, occurrence_id=occurrence, teacher_id=teacher, until=until)
            for (occurrence, teacher), until in ends.items()
        )
        return replace(known, again_on=min(ends.values()))


def _ends(known: Told, pause: Pause, today: date, days: SchoolDays) -> dict[StepKey, date]:
    return {
        step.key: ends
        for line in known.standing(today).lines
        if line.rule is not Rule.DATES
        for step in line.steps
        if (ends := pause_ends(pause, today, step.due_on, days))
    }


async def why(
    db: Database, actor: Actor, chat_id: int, message_id: int, now: datetime
) -> tuple[Told, tuple[Reason, ...]]:
    """The reminder in this message, and the reason of each of its lines as it stood on its day."""
    async with db.read() as session:
        row, known = await _reminder(session, actor, chat_id, message_id, now)
        days = school_days(await school(session, actor.school_id), known.day)
        (me,) = await members(session, actor.school_id, school_year_of(known.day), actor.person_id)
    lines = (
        Line(
            line.rule,
            kept["rung"],
            line.steps[0].item,
            date.fromisoformat(kept["due_on"]) if kept["due_on"] else None,
            tuple(step.key for step in line.steps),
        )
        for line, kept in zip(known.lines, row.params["lines"], strict=True)
        if line.steps
    )
    return known, tuple(explain(line, me, known.day, days) for line in lines)


async def _reminder(
    session: AsyncSession, actor: Actor, chat_id: int, message_id: int, now: datetime
) -> tuple[OutboxMessage, Told]:
    row = await reminder_at(session, actor, chat_id, message_id)
    if row is None:
        raise NotFound("reminder-gone")
    known = await told(session, actor.school_id, actor.person_id, row.params, now)
    return row, replace(known, again_on=await again_on(session, row.id))
