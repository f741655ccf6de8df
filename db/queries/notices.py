"""Notices and their ledgers, read as facts for the rules."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.attached import Attached
from attestation.audience import Circle
from attestation.ledger import Fate, Line, Report
from attestation.meetings import Answer, Content, NoticeKind
from attestation.posting import Posting
from db.models import Member, Notice, NoticeRecipient, OutboxMessage, Person

_REFUSALS = ("blocked", "deactivated", "not_started", "not_found")  # Telegram's, as the outbox names them


def content(notice: Notice) -> Content:
    """What the notice says and to whom."""
    return Content(
        kind=NoticeKind(notice.kind),
        day=notice.day,
        at=notice.at_time,
        place=notice.place,
        agenda=tuple(notice.agenda),
        circle=Circle.of_data(notice.audience),
        posting=Posting(urgent=notice.urgent),
        versions={locale: tuple(items) for locale, items in notice.versions.items()},
        files=tuple(Attached.of_data(file) for file in notice.files),
    )


async def by_draft(session: AsyncSession, school_id: int, draft_key: str) -> Notice | None:
    """The notice that was made of a draft."""
    return await session.scalar(select(Notice).where(Notice.school_id == school_id, Notice.draft_key == draft_key))


async def of_school(session: AsyncSession, school_id: int, notice_id: int) -> Notice | None:
    """The notice, when it is this school's."""
    return await session.scalar(select(Notice).where(Notice.school_id == school_id, Notice.id == notice_id))


async def newest(session: AsyncSession, school_id: int, skip: int = 0, limit: int | None = None) -> Sequence[Notice]:
    """The school's notices, the newest first."""
    query = select(Notice).where(Notice.school_id == school_id).order_by(Notice.id.desc()).offset(skip).limit(limit)
    return (await session.scalars(query)).all()


async def count(session: AsyncSession, school_id: int) -> int:
    """How many notices the school has sent."""
    return await session.scalar(select(func.count()).where(Notice.school_id == school_id)) or 0


async def places(session: AsyncSession, school_id: int, limit: int) -> list[tuple[int, str]]:
    """The places used last, each once, with the newest notice that names it."""
    latest = func.max(Notice.id)
    query = (
        select(latest, Notice.place)
        .where(Notice.school_id == school_id, Notice.place != "")
        .group_by(Notice.place)
        .order_by(latest.desc())
        .limit(limit)
    )
    return [(notice_id, place) for notice_id, place in await session.execute(query)]


async def ledger(session: AsyncSession, notice: Notice) -> Report:
    """The line of every recipient, by name."""
    query = (  # columns, not objects: a broadcast has thousands of recipients, and its report is drawn while it lasts
        select(
            Person.id,
            Person.name,
            Person.unreachable,
            Person.telegram_id,
            NoticeRecipient.unreachable,
            NoticeRecipient.answer,
            NoticeRecipient.answered_at,
            NoticeRecipient.reason,
            NoticeRecipient.printed_at,
            OutboxMessage.state,
            OutboxMessage.error,
            OutboxMessage.due_at,
            OutboxMessage.sent_at,
            OutboxMessage.message_id,
            Member.left_on,
        )
        .select_from(NoticeRecipient)
        .join(Person, Person.id == NoticeRecipient.person_id)
        .outerjoin(OutboxMessage, OutboxMessage.id == NoticeRecipient.outbox_id)
        .outerjoin(Member, and_(Member.person_id == Person.id, Member.school_id == notice.school_id))
        .where(NoticeRecipient.notice_id == notice.id)
        .order_by(Person.name, Person.id)
    )
    return Report(tuple(_line(notice, _Row._make(row)) for row in await session.execute(query)))


class _Row(NamedTuple):
    person_id: int
    name: str
    unreachable: str | None
    telegram_id: int | None
    obstacle: str | None  # when the notice was sent
    answer: str | None
    answered_at: datetime | None
    reason: str
    printed_at: datetime | None
    state: str | None  # of the message; none: there is none
    error: str | None
    due_at: datetime | None
    sent_at: datetime | None
    message_id: int | None
    left_on: date | None


def _line(notice: Notice, row: _Row) -> Line:
    why = None
    if row.answer or row.state == "sent":  # an answer proves that it has arrived
        fate = Fate.SENT
    elif row.state in ("waiting", "claimed"):
        fate = Fate.WAITING
    else:
        fate = Fate.UNREACHABLE
        why = row.obstacle or _why(row, notice)
    return Line(
        person_id=row.person_id,
        name=row.name,
        fate=fate,
        why=why,
        queued_at=notice.sent_at if row.state else None,
        due_at=row.due_at,
        sent_at=row.sent_at,
        message_id=row.message_id,
        answer=Answer(row.answer) if row.answer else None,
        answered_at=row.answered_at,
        reason=row.reason,
        printed_at=row.printed_at,
    )


def _why(row: _Row, notice: Notice) -> str:
    """Why a message that was asked for did not go out: it was refused by Telegram, or no longer worth sending."""
    if row.error in _REFUSALS:
        return row.error
    if notice.cancelled_at and row.state == "dropped":
        return "cancelled"
    if row.left_on is not None:
        return "left"
    if row.unreachable:
        return row.unreachable
    if row.telegram_id is None:
        return "no_account"
    return "late" if row.state == "dropped" else "failed"
