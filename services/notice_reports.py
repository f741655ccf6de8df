"""What became of notices: the report that is shown to the author and follows what happens, the list, the ledger."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zlib import crc32

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.commission import Quorum, quorum
from attestation.errors import NotFound
from attestation.ledger import Account, Report
from attestation.meetings import NoticeKind
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.rulebook import load_rules
from db import outbox
from db.engine import Database
from db.models import Notice
from db.queries import notices as query
from db.queries.commission import body_on
from services.outgoing import addressee
from services.schools import school

PAGE = 6
SLOT = 2  # seconds: a report is edited at most once in each; longer by as much for each thousand of recipients
_LONGEST_SLOT = 256  # seconds between two looks at a broadcast in which nothing happens


@dataclass(frozen=True, slots=True)
class Board:
    """A report that must be shown anew: where, and to whom."""

    account: Account
    chat_id: int
    message_id: int
    author: Actor


async def account(db: Database, actor: Actor, notice_id: int) -> Account:
    """The notice and what became of it so far."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        return await account_of(session, await _notice(session, actor, notice_id))


async def page(db: Database, actor: Actor, number: int) -> tuple[list[Account], int, int]:
    """A page of the school's notices (counted from 0; one that is gone means the last), which, and of how many."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        pages = max(1, -(-await query.count(session, actor.school_id) // PAGE))
        number = min(max(number, 0), pages - 1)
        notices = await query.newest(session, actor.school_id, number * PAGE, PAGE)
        return [await account_of(session, notice) for notice in notices], number, pages


async def ledger(db: Database, school_id: int) -> list[Account]:
    """Every notice of the school with each recipient's line, the newest first: the operator's proof.

    `NotFound` when there is no such school.
    """
    async with db.read() as session:
        await school(session, school_id)
        return [await account_of(session, notice) for notice in await query.newest(session, school_id)]


async def follow(db: Database, actor: Actor, notice_id: int, chat_id: int, message_id: int, now: datetime) -> None:
    """Let this message of the author's show the report from now on, in place of the one that did before."""
    async with db.write() as session:
        notice = await _notice(session, actor, notice_id)
        if notice.author_id == actor.person_id:
            notice.report_chat_id, notice.report_message_id = chat_id, message_id
            await refresh(session, notice, now)


async def refresh(session: AsyncSession, notice: Notice, at: datetime, slot: int = SLOT, seen: str = "") -> None:
    """Let the report be shown anew soon after `at`: once in a slot of `slot` seconds, however often it is asked for.

    It is due a second after the slot's end: by then whatever asked for it has been committed. The message is known by
    when it is due, so that several reasons to look make one look. `seen` tells what was shown last.
    """
    due = (int(at.timestamp()) // slot + 1) * slot
    await outbox.put(
        session,
        key=f"notice-report:{notice.id}:{due}",
        school_id=notice.school_id,
        person_id=notice.author_id,
        kind="notice-report",
        params={"notice": notice.id, "slot": slot, "seen": seen},
        priority=4,
        due_at=datetime.fromtimestamp(due + 1, UTC),
        now=at,
    )


async def board(db: Database, notice_id: int, slot: int, seen: str, now: datetime) -> Board | None:
    """The report to show anew; none when nothing has happened since `seen`, or nobody looks at it.

    While messages still wait it also asks for the next look: when they are due, or soon, or less and less soon when
    nothing happens (Telegram may have asked for a pause).
    """
    async with db.write() as session:
        notice = await session.get_one(Notice, notice_id)
        to = await addressee(session, notice.school_id, notice.author_id)
        if to is None or to.chat_id != notice.report_chat_id or notice.report_message_id is None:
            return None
        found = await account_of(session, notice)
        shown = _fingerprint(found)
        if due := [line.due_at for line in found.report.waiting if line.due_at]:
            shortest = SLOT * (1 + len(found.report.lines) // 1000)
            slot = min(2 * slot, _LONGEST_SLOT) if shown == seen else shortest
            await refresh(session, notice, max(min(due), now), slot, shown)
        if shown == seen or not to.actor.may(Act.SEND_NOTICE):
            return None
        return Board(found, to.chat_id, notice.report_message_id, to.actor)


def _fingerprint(account: Account) -> str:
    """Changes whenever the report would show something else."""
    shown: list[tuple[object, ...]] = [
        (line.person_id, line.fate.value, line.answer, line.reason) for line in account.report.lines
    ]
    shown.append((account.changed_at, account.cancelled_at))
    return f"{crc32(repr(shown).encode()):x}"


async def account_of(session: AsyncSession, notice: Notice) -> Account:
    """The notice and what became of it so far."""
    report = await query.ledger(session, notice)
    changed, cancelled = notice.changed_at, notice.cancelled_at
    content, by = query.content(notice), notice.author_id
    seats = await _quorum(session, notice, report)
    return Account(notice.id, content, report, notice.sent_at, by, changed, cancelled, seats)


async def _quorum(session: AsyncSession, notice: Notice, report: Report) -> Quorum | None:
    if notice.kind != NoticeKind.SITTING or notice.day is None:
        return None
    body = await body_on(session, notice.school_id, notice.day)
    if body is None:
        return None
    answers = {line.person_id: line.answer for line in report.lines}
    return quorum(body, answers, load_rules(school_year_of(notice.day)).commission)


async def _notice(session: AsyncSession, actor: Actor, notice_id: int) -> Notice:
    actor.require(Act.SEND_NOTICE)
    notice = await query.of_school(session, actor.school_id, notice_id)
    if notice is None:
        raise NotFound("notice-gone")
    return notice
