"""What became of notices: the report that is shown to the author and follows what happens, the list, the ledger."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zlib import crc32

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import NotFound
from attestation.ledger import Report
from attestation.meetings import Content
from attestation.roles import Act, Actor
from db import outbox
from db.engine import Database
from db.models import Notice, Person, School
from db.queries import notices as query

PAGE = 6
_SLOT = 2  # seconds: a report is edited at most once in each
_LEAST_IDLE, _MOST_IDLE = 2, 300  # seconds between two looks at a broadcast in which nothing has happened


@dataclass(frozen=True, slots=True)
class Account:
    """A notice and what became of it. Times are UTC."""

    id: int
    content: Content
    report: Report
    sent_at: datetime
    author_id: int


@dataclass(frozen=True, slots=True)
class Board:
    """A report that must be shown anew: where, to whom, in which language and zone."""

    account: Account
    chat_id: int
    message_id: int
    locale: str
    timezone: str


async def account(db: Database, actor: Actor, notice_id: int) -> Account:
    """The notice and what became of it so far."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        return await _account(session, await _notice(session, actor, notice_id))


async def page(db: Database, actor: Actor, number: int) -> tuple[list[Account], int]:
    """A page of the school's notices, the newest first, and how many pages there are; pages count from 0."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        pages = max(1, -(-await query.count(session, actor.school_id) // PAGE))
        notices = await query.newest(session, actor.school_id, min(number, pages - 1) * PAGE, PAGE)
        return [await _account(session, notice) for notice in notices], pages


async def ledger(db: Database, school_id: int) -> list[Account]:
    """Every notice of the school with each recipient's line, the newest first: the operator's proof."""
    async with db.read() as session:
        return [await _account(session, notice) for notice in await query.newest(session, school_id)]


async def follow(db: Database, actor: Actor, notice_id: int, chat_id: int, message_id: int, now: datetime) -> None:
    """Let this message of the author's show the report from now on, in place of the one that did before."""
    async with db.write() as session:
        notice = await _notice(session, actor, notice_id)
        if notice.author_id == actor.person_id:
            notice.report_chat_id, notice.report_message_id = chat_id, message_id
            await refresh(session, notice, now)


async def refresh(session: AsyncSession, notice: Notice, at: datetime, idle: int = 0, seen: str = "") -> None:
    """Let the report be shown anew soon after `at`, once however often it is asked for within a slot of time.

    It is due a second after the slot's end: whatever asked for it has been committed by then. `idle` and `seen` are
    how long nothing has happened (seconds) and what was shown last.
    """
    slot = int(at.timestamp()) // _SLOT + 1
    await outbox.put(
        session,
        key=f"notice-report:{notice.id}:{slot}",
        school_id=notice.school_id,
        person_id=notice.author_id,
        kind="notice-report",
        params={"notice": notice.id, "idle": idle, "seen": seen},
        priority=4,
        due_at=datetime.fromtimestamp(slot * _SLOT + 1, at.tzinfo),
        now=at,
    )


async def board(db: Database, notice_id: int, idle: int, seen: str, now: datetime) -> Board | None:
    """The report to show anew; none when nothing has happened since `seen`, or nobody looks at it.

    While messages still wait it also asks for the next look: when they are due, or soon, or less and less soon when
    nothing happens (Telegram may have asked for a pause).
    """
    async with db.write() as session:
        notice = await session.get(Notice, notice_id)
        author = await session.get(Person, notice.author_id) if notice else None
        if not (notice and author and notice.report_chat_id and notice.report_message_id):
            return None
        found = await _account(session, notice)
        shown = _fingerprint(found.report)
        if due := [line.due_at for line in found.report.waiting if line.due_at]:
            idle = min(max(2 * idle, _LEAST_IDLE), _MOST_IDLE) if shown == seen else 0
            await refresh(session, notice, max(min(due), now + timedelta(seconds=idle)), idle, shown)
        the_school = await session.get_one(School, notice.school_id)
        if shown == seen:
            return None
        return Board(
            found,
            notice.report_chat_id,
            notice.report_message_id,
            author.locale or the_school.locale,
            the_school.timezone,
        )


def _fingerprint(report: Report) -> str:
    """Changes whenever the report would show something else."""
    shown = [(line.person_id, line.fate.value, line.answer, line.reason) for line in report.lines]
    return f"{crc32(repr(shown).encode()):x}"


async def _account(session: AsyncSession, notice: Notice) -> Account:
    return Account(
        notice.id, query.content(notice), await query.ledger(session, notice), notice.sent_at, notice.author_id
    )


async def _notice(session: AsyncSession, actor: Actor, notice_id: int) -> Notice:
    actor.require(Act.SEND_NOTICE)
    notice = await query.of_school(session, actor.school_id, notice_id)
    if notice is None:
        raise NotFound("notice-gone")
    return notice
