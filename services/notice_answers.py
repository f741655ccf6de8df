"""A recipient's side of a notice: the message to them, and what they say to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import meetings
from attestation.attached import Attached, albums
from attestation.errors import AttestationError, NotFound
from attestation.meetings import REASON_LENGTH, Answer, Content
from attestation.roles import Act, Actor
from db.engine import Database
from db.models import Member, Notice, NoticeRecipient, OutboxMessage
from db.outbox import Due
from db.queries import notices as query
from services.history import record
from services.notice_reports import refresh
from services.outgoing import Addressee, addressee, next_open_moment


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice as one recipient has it, with what they have said to it."""

    notice_id: int
    content: Content
    answer: Answer | None
    reason: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter to be sent `at` a moment, to a chat, in a language."""

    letter: Letter
    at: datetime
    chat_id: int
    locale: str


async def to_send(
    db: Database, school_id: int | None, notice_id: int, person_id: int | None, now: datetime
) -> Outgoing | None:
    """The letter, and `now` or the school's next opening; none when by then the gathering will have begun.

    None too when the recipient has left the school or has no Telegram account any more.
    """
    async with db.read() as session:
        to = await addressee(session, school_id, person_id)
        if to is None:
            return None
        notice, line = (await session.execute(_lines(to.actor.person_id, notice_id))).one()
        letter = _letter(notice, line, to.actor.locale)
        opens = to.actor.local(now) if notice.urgent else await next_open_moment(session, to.actor, now)
    begins = letter.content.begins(opens)
    if begins and begins <= opens:
        return None
    return Outgoing(letter, opens, to.chat_id, to.actor.locale)


async def files_to_send(db: Database, message: Due, now: datetime) -> tuple[tuple[Attached, ...], Addressee] | None:
    """The album that follows the notice, once the notice itself is there; empty while it is still on its way.

    None when the notice has not reached its recipient, or they have left.
    """
    async with db.read() as session:
        to = await addressee(session, message.school_id, message.person_id)
        if to is None:
            return None
        notice, line = (await session.execute(_lines(to.actor.person_id, message.params["notice"]))).one()
        letter = await session.get_one(OutboxMessage, line.outbox_id)
    if letter.state in ("waiting", "claimed"):
        return (), to
    found = albums(query.content(notice).files)[message.params["album"]]
    return (found, to) if letter.state == "sent" else None


async def answer(db: Database, actor: Actor, notice_id: int, said: Answer, now: datetime) -> Letter:
    """Say that one comes, does not come, or has read it. The last word counts, also a late one.

    `NotFound` for whoever is not a recipient.
    """
    async with db.write() as session:
        notice, line = await _own(session, actor, notice_id)
        if said not in meetings.answers(query.content(notice).kind or meetings.NoticeKind.ANNOUNCEMENT):
            raise NotFound("notice-gone")
        if line.answer != said:
            line.answer, line.answered_at, line.reason = said, now, ""
            record(session, notice.school_id, now, actor.person_id, f"notice-{said}", f"notice:{notice.id}")
            await refresh(session, notice, now)
        return _letter(notice, line, actor.locale)


async def give_reason(db: Database, actor: Actor, notice_id: int, text: str, now: datetime) -> Letter:
    """Say why one does not come; refused when it is too long, or when one comes after all."""
    reason = " ".join(text.split())
    if len(reason) > REASON_LENGTH:
        raise AttestationError("notice-reason-too-long", most=REASON_LENGTH, length=len(reason))
    async with db.write() as session:
        notice, line = await _own(session, actor, notice_id)
        if line.answer != Answer.NOT_COMING:
            raise AttestationError("notice-reason-not-needed")
        if line.reason != reason:
            line.reason = reason
            record(session, notice.school_id, now, actor.person_id, "notice-reason", f"notice:{notice.id}")
            await refresh(session, notice, now)
        return _letter(notice, line, actor.locale)


def _lines(person_id: int, notice_id: int) -> Select[Notice, NoticeRecipient]:
    """The person's line of the notice, while the person belongs to the notice's school."""
    return (
        select(Notice, NoticeRecipient)
        .join(NoticeRecipient, NoticeRecipient.notice_id == Notice.id)
        .join(Member, and_(Member.school_id == Notice.school_id, Member.person_id == NoticeRecipient.person_id))
        .where(Notice.id == notice_id, NoticeRecipient.person_id == person_id, Member.left_on.is_(None))
    )


async def _own(session: AsyncSession, actor: Actor, notice_id: int) -> tuple[Notice, NoticeRecipient]:
    actor.require(Act.ANSWER_NOTICE)
    mine = _lines(actor.person_id, notice_id).with_for_update(of=NoticeRecipient)
    found = (await session.execute(mine)).one_or_none()
    if found is None:
        raise NotFound("notice-gone")
    return found[0], found[1]


def _letter(notice: Notice, line: NoticeRecipient, locale: str) -> Letter:
    content = query.content(notice).read_in(locale)
    return Letter(notice.id, content, Answer(line.answer) if line.answer else None, line.reason)
