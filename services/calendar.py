"""Somebody's dates for their own calendar: as they are now, and private addresses at which phones follow them."""

import hashlib
import secrets
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.diary import Diary, Entry, consultation_entry, lesson_entry, own_entries, step_entries
from attestation.errors import AttestationError
from attestation.meetings import NoticeKind
from attestation.plan import Wording, school_year_of
from attestation.roles import Act, Actor
from db.engine import Database
from db.models import CalendarEvent, CalendarFeed, Notice, NoticeRecipient
from db.queries import consultations, lessons
from db.queries.year import load_year
from services.history import record
from services.schools import school
from services.who import member

MOST_FEEDS = 5
_TOKEN_BYTES = 16  # 128 bits


async def my_diary(db: Database, actor: Actor, now: datetime) -> Diary:
    """The actor's entries. One that has changed since it was last told gets a higher number, as phones expect."""
    actor.require(Act.SEE_OWN_STEPS)
    today = actor.today(now)
    only = actor.person_id if len(actor.roles) == 1 and actor.may(Act.CONFIRM_OWN_STEP) else None
    async with db.read() as session:
        name = (await school(session, actor.school_id)).name
        found = await load_year(session, actor.school_id, today, only)
        entries = [
            *(step_entries(found[1], actor, today) if found else ()),
            *(own_entries(found[1], actor.person_id) if found else ()),
            *await _gatherings(session, actor),
            *await _appointments(session, actor, found[0].year if found else school_year_of(today)),
        ]
        told = await _told(session, actor)
    entries.sort(key=lambda entry: (entry.day, entry.at is not None, entry.at, entry.uid))
    entries = [replace(entry, uid=f"{entry.uid}-{actor.school_id}@sanat") for entry in entries]
    if any(entry.uid not in told or told[entry.uid].digest != _digest(entry) for entry in entries):
        async with db.write() as session:
            told = await _tell(session, actor, entries, now)
    numbered = (
        replace(entry, sequence=told[entry.uid].sequence, changed_at=told[entry.uid].changed_at) for entry in entries
    )
    return Diary(name, actor.timezone, tuple(numbered))


async def _told(session: AsyncSession, actor: Actor) -> dict[str, CalendarEvent]:
    rows = await session.scalars(select(CalendarEvent).where(CalendarEvent.person_id == actor.person_id))
    return {row.uid: row for row in rows}


async def _tell(session: AsyncSession, actor: Actor, entries: list[Entry], now: datetime) -> dict[str, CalendarEvent]:
    """Write down what is told now; two phones at once wait for each other."""
    await school(session, actor.school_id, lock=True)
    told = await _told(session, actor)
    for entry in entries:
        digest, row = _digest(entry), told.get(entry.uid)
        if row is None:
            row = CalendarEvent(
                person_id=actor.person_id,
                uid=entry.uid,
                digest=digest,
                sequence=0,
                changed_at=now.replace(microsecond=0),
            )
            session.add(row)
            told[entry.uid] = row
        elif row.digest != digest:
            row.digest, row.sequence, row.changed_at = digest, row.sequence + 1, now.replace(microsecond=0)
    await session.flush()
    session.expunge_all()
    return told


def _digest(entry: Entry) -> str:
    return hashlib.sha256(repr(replace(entry, sequence=0, changed_at=None)).encode()).hexdigest()


async def _gatherings(session: AsyncSession, actor: Actor) -> list[Entry]:
    """The sittings and meetings to which the actor was called that will be, unless they have said that they cannot."""
    query = (
        select(Notice)
        .join(NoticeRecipient, NoticeRecipient.notice_id == Notice.id)
        .where(Notice.school_id == actor.school_id, NoticeRecipient.person_id == actor.person_id)
        .where(Notice.day.is_not(None), func.coalesce(NoticeRecipient.answer, "") != "not_coming")
        .where(Notice.cancelled_at.is_(None))
    )
    return [
        Entry(
            f"notice-{notice.id}",
            notice.kind,
            Wording.verbatim("; ".join(notice.versions.get(actor.locale) or notice.agenda)),
            None,
            notice.day,
            notice.at_time,
            place=notice.place,
        )
        for notice in await session.scalars(query)
        if notice.day and NoticeKind(notice.kind).is_gathering
    ]


async def _appointments(session: AsyncSession, actor: Actor, year: int) -> list[Entry]:
    """The consultations that the actor has taken, or holds for somebody, and the lessons taught or visited."""
    first = date(year, 8, 1)
    taken = await consultations.times(session, actor.school_id, first=first, teacher_id=actor.person_id)
    held = await consultations.times(session, actor.school_id, first=first, host_id=actor.person_id)
    seen = await lessons.lessons(session, actor.school_id, first=first, of=actor.person_id)
    return [
        *(consultation_entry(each, actor.person_id) for each in (*taken, *held) if each.teacher_id is not None),
        *(lesson_entry(each) for each in seen),
    ]


async def open_feed(db: Database, actor: Actor, now: datetime) -> str:
    """A new private address's token, which is kept only as its hash. Addresses of other phones go on."""
    actor.require(Act.SEE_OWN_STEPS)
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    async with db.write() as session:
        if await _count(session, actor) >= MOST_FEEDS:
            raise AttestationError("calendar-too-many", most=MOST_FEEDS)
        session.add(
            CalendarFeed(school_id=actor.school_id, person_id=actor.person_id, token_hash=_hash(token), created_at=now)
        )
        record(session, actor.school_id, now, actor.person_id, "calendar-opened", f"person:{actor.person_id}")
    return token


async def feeds(db: Database, actor: Actor) -> int:
    """How many addresses the actor has."""
    async with db.read() as session:
        return await _count(session, actor)


async def revoke_feeds(db: Database, actor: Actor, now: datetime) -> None:
    """None of the actor's addresses works any more."""
    async with db.write() as session:
        await session.execute(delete(CalendarFeed).where(*_mine(actor)))
        record(session, actor.school_id, now, actor.person_id, "calendar-revoked", f"person:{actor.person_id}")


async def feed_owner(db: Database, token: str) -> Actor | None:
    """Whose address this is; None for an unknown or revoked one, or of somebody who has left the school."""
    query = select(CalendarFeed.school_id, CalendarFeed.person_id).where(CalendarFeed.token_hash == _hash(token))
    async with db.read() as session:
        found = (await session.execute(query)).one_or_none()
        return await member(session, found[0], found[1]) if found else None


async def _count(session: AsyncSession, actor: Actor) -> int:
    return await session.scalar(select(func.count()).select_from(CalendarFeed).where(*_mine(actor))) or 0


def _mine(actor: Actor) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return CalendarFeed.school_id == actor.school_id, CalendarFeed.person_id == actor.person_id


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
