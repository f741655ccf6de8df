"""Individual consultations: experts open times, teachers take, change and give them back. A time has one taker."""

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import CursorResult, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.consultations import Board, Consultation, News, Opening, overlaps
from attestation.errors import AttestationError, NotFound
from attestation.roles import Act, Actor
from db.engine import Database
from db.models import ConsultationTime, Member
from db.once import insert_once
from db.queries import consultations as query
from services.consultation_words import forget, remind, tell
from services.history import record
from services.schools import school, school_days

_PAST = timedelta(days=366)
_DAYS = 6


async def board(db: Database, actor: Actor, now: datetime) -> Board:
    """The times of the actor's school as they are now."""
    if not actor.may(Act.TAKE_CONSULTATION):
        actor.require(Act.HOLD_CONSULTATION)
    async with db.read() as session:
        found = await query.times(session, actor.school_id, first=actor.today(now) - _PAST)
    ahead = [each for each in found if each.begins(actor.timezone) > now]
    mine = [each for each in ahead if each.teacher_id == actor.person_id]
    return Board(
        taken=mine[0] if mine else None,
        free=tuple(each for each in ahead if each.teacher_id is None and each.host_id != actor.person_id),
        held=tuple(each for each in found if each.host_id == actor.person_id and (each in ahead or _waits(each))),
    )


def _waits(consultation: Consultation) -> bool:
    return consultation.teacher_id is not None and consultation.outcome is None


async def days_ahead(db: Database, actor: Actor, now: datetime) -> tuple[date, ...]:
    """The next open days, offered to a host."""
    async with db.read() as session:
        days = school_days(await school(session, actor.school_id), actor.today(now))
    return days.next_open_days(actor.today(now), _DAYS)


async def open_times(db: Database, actor: Actor, opening: Opening, now: datetime) -> tuple[int, int]:
    """Open the times: how many there are now, and how many were left out, for they have passed or meet own others.

    Said twice, the same times are open once.
    """
    actor.require(Act.HOLD_CONSULTATION)
    wanted = opening.times()
    async with db.write() as session:
        await _alone(session, actor)
        days = sorted(opening.days)
        held = await query.times(session, actor.school_id, first=days[0], last=days[-1], host_id=actor.person_id)
        known = {(each.day, each.at) for each in held}
        others = [(each.day, each.at, each.minutes) for each in held]
        here = actor.local(now)
        fresh = [
            (day, at)
            for day, at in wanted
            if datetime.combine(day, at, here.tzinfo) > here and not overlaps(day, at, opening.minutes, others)
        ]
        if fresh:
            rows = [_row(actor, opening, day, at) for day, at in fresh]
            await insert_once(session, ConsultationTime, rows)
            record(session, actor.school_id, now, actor.person_id, "open-consultations", "", count=len(fresh))
        standing = len(fresh) + len(known.intersection(wanted))
    return standing, len(wanted) - standing


def _row(actor: Actor, opening: Opening, day: date, at: time) -> dict[str, Any]:
    return {
        "school_id": actor.school_id,
        "host_id": actor.person_id,
        "day": day,
        "at_time": at,
        "minutes": opening.minutes,
        "place": opening.place,
        "topic": opening.topic,
        "difficulties": "",
    }


async def take(db: Database, actor: Actor, id_: int, now: datetime) -> Consultation:
    """Take a free time; the one taken before is given back in the same act, so nothing is lost when this one is gone.

    Raises `consult-taken` when somebody else was faster, `consult-past-time`, `consult-own`, or `NotFound`.
    """
    actor.require(Act.TAKE_CONSULTATION)
    async with db.write() as session:
        await _alone(session, actor)
        wanted = await _ahead(session, actor, id_, now)
        if wanted.teacher_id == actor.person_id:
            return wanted
        if wanted.host_id == actor.person_id:
            raise AttestationError("consult-own")
        before = await query.times(session, actor.school_id, first=actor.today(now), teacher_id=actor.person_id)
        taken = await session.execute(
            update(ConsultationTime)
            .where(ConsultationTime.id == id_)
            .where(ConsultationTime.teacher_id.is_(None), ConsultationTime.closed_at.is_(None))
            .values(teacher_id=actor.person_id, taken_at=now)
            .execution_options(synchronize_session=False)
        )
        if not _changed(taken):
            raise AttestationError("consult-taken")
        for each in before:
            if each.begins(actor.timezone) > now:
                await _give_back(session, actor, each, now)
        mine = await _ahead(session, actor, id_, now)
        await remind(session, actor, mine, now)
        await tell(session, actor, mine, News.TAKEN, now)
        record(session, actor.school_id, now, actor.person_id, "take-consultation", f"consultation:{id_}")
        return mine


async def leave(db: Database, actor: Actor, id_: int, now: datetime) -> None:
    """Give a time back before it begins. Said twice, or of a time that is no longer the actor's, it changes nothing."""
    actor.require(Act.TAKE_CONSULTATION)
    async with db.write() as session:
        mine = await query.one(session, actor.school_id, id_)
        if mine and mine.teacher_id == actor.person_id:
            if mine.begins(actor.timezone) <= now:
                raise AttestationError("consult-past-time")
            await _give_back(session, actor, mine, now)
            record(session, actor.school_id, now, actor.person_id, "leave-consultation", f"consultation:{id_}")


async def close(db: Database, actor: Actor, id_: int, now: datetime) -> None:
    """The host takes a time back; a teacher who has it is told."""
    actor.require(Act.HOLD_CONSULTATION)
    async with db.write() as session:
        row = await query.row(session, actor.school_id, id_)
        if row is None or row.host_id != actor.person_id:
            return
        await _close(session, actor, row, await _ahead(session, actor, id_, now), now)
        record(session, actor.school_id, now, actor.person_id, "close-consultation", f"consultation:{id_}")


async def _close(
    session: AsyncSession, actor: Actor, row: ConsultationTime, closed: Consultation, now: datetime
) -> None:
    row.closed_at = now
    if closed.teacher_id is not None:
        await forget(session, closed, row.taken_at)
        await tell(session, actor, closed, News.CLOSED, now)


async def depart(session: AsyncSession, actor: Actor, now: datetime) -> None:
    """Of somebody who holds consultations no more: the times ahead are closed, and who has taken one is told.

    What they have taken themselves is free again where their roles no longer let them take any.
    """
    today = actor.today(now)
    if not actor.may(Act.HOLD_CONSULTATION):
        for each in await query.times(session, actor.school_id, first=today, host_id=actor.person_id):
            row = await query.row(session, actor.school_id, each.id)
            if row is not None and each.begins(actor.timezone) > now:
                await _close(session, actor, row, each, now)
    if not actor.may(Act.TAKE_CONSULTATION):
        for each in await query.times(session, actor.school_id, first=today, teacher_id=actor.person_id):
            if each.begins(actor.timezone) > now:
                await _give_back(session, actor, each, now)


async def _ahead(session: AsyncSession, actor: Actor, id_: int, now: datetime) -> Consultation:
    found = await query.one(session, actor.school_id, id_)
    if found is None:
        raise NotFound("consult-gone")
    if found.begins(actor.timezone) <= now:
        raise AttestationError("consult-past-time")
    return found


async def _give_back(session: AsyncSession, actor: Actor, mine: Consultation, now: datetime) -> None:
    await forget(session, mine, await query.taken_at(session, mine.id))
    freed = await session.execute(
        update(ConsultationTime)
        .where(ConsultationTime.id == mine.id, ConsultationTime.teacher_id == actor.person_id)
        .values(teacher_id=None, taken_at=None)
        .execution_options(synchronize_session=False)
    )
    if _changed(freed):
        await tell(session, actor, mine, News.LEFT, now)


async def _alone(session: AsyncSession, actor: Actor) -> None:
    """What one person does from two phones comes one after the other."""
    query = select(Member.id).where(Member.school_id == actor.school_id, Member.person_id == actor.person_id)
    await session.scalar(query.with_for_update())


def _changed(result: Any) -> bool:
    return isinstance(result, CursorResult) and result.rowcount == 1
