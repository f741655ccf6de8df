"""A notice on its way to one recipient, and what follows it there: files, a change, word that it is cancelled."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.attached import Attached, albums
from attestation.meetings import Answer, Content, Standing
from db.engine import Database
from db.models import Member, Notice, NoticeRecipient, OutboxMessage
from db.outbox import Due
from db.queries import notices as query
from services.outgoing import addressee, next_open_moment


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice as one recipient has it, with what they have said to it."""

    notice_id: int
    content: Content
    answer: Answer | None
    reason: str
    standing: Standing = Standing.AS_SENT


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter to be sent `at` a moment, to a chat, in a language."""

    letter: Letter
    at: datetime
    chat_id: int
    locale: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A letter and its message in the recipient's chat; none as long as it is on its way. `revision`: of the notice."""

    outgoing: Outgoing
    message_id: int | None
    revision: int

    def album(self, number: int) -> tuple[Attached, ...]:
        """The files that follow it as this album."""
        return albums(self.outgoing.letter.content.files)[number]


async def to_send(
    db: Database, school_id: int | None, notice_id: int, person_id: int | None, now: datetime
) -> Outgoing | None:
    """The letter, and `now` or the school's next opening; none when by then the gathering will have begun.

    None too when it was cancelled, or the recipient has left the school or has no Telegram account any more.
    """
    async with db.read() as session:
        found = await _found(session, school_id, notice_id, person_id, now)
    if found is None or found[0].letter.standing is Standing.CANCELLED:
        return None
    begins = found[0].letter.content.begins(found[0].at)
    return None if begins and begins <= found[0].at else found[0]


async def arrived(db: Database, due: Due, now: datetime) -> Arrived | None:
    """The letter after which the message `due` comes; none where it has not arrived, and will not in this form.

    A letter that still waits says what is new by itself when it goes out; its files wait with it.
    """
    async with db.read() as session:
        found = await _found(session, due.school_id, due.params["notice"], due.person_id, now)
        if found is None:
            return None
        outgoing, notice, outbox_id = found
        message = await session.get(OutboxMessage, outbox_id) if outbox_id else None
    if message is None:
        return None
    if message.state == "claimed" or (message.state == "waiting" and "album" in due.params):
        return Arrived(outgoing, None, notice.revision)
    if message.state != "sent" or message.chat_id != outgoing.chat_id:
        return None
    return Arrived(outgoing, message.message_id, notice.revision)


async def _found(
    session: AsyncSession, school_id: int | None, notice_id: int, person_id: int | None, now: datetime
) -> tuple[Outgoing, Notice, int | None] | None:
    to = await addressee(session, school_id, person_id)
    if to is None:
        return None
    notice, line, sent_at = (await session.execute(lines(to.actor.person_id, notice_id))).one()
    opens = to.actor.local(now) if notice.urgent else await next_open_moment(session, to.actor, now)
    found = letter(notice, line, sent_at, to.actor.locale)
    return Outgoing(found, opens, to.chat_id, to.actor.locale), notice, line.outbox_id


def lines(person_id: int, notice_id: int) -> Select[Notice, NoticeRecipient, datetime | None]:
    """The person's line of the notice and when it was sent, while the person belongs to the notice's school."""
    return (
        select(Notice, NoticeRecipient, OutboxMessage.sent_at)
        .join(NoticeRecipient, NoticeRecipient.notice_id == Notice.id)
        .join(Member, and_(Member.school_id == Notice.school_id, Member.person_id == NoticeRecipient.person_id))
        .outerjoin(OutboxMessage, OutboxMessage.id == NoticeRecipient.outbox_id)
        .where(Notice.id == notice_id, NoticeRecipient.person_id == person_id, Member.left_on.is_(None))
    )


def letter(notice: Notice, line: NoticeRecipient, sent_at: datetime | None, locale: str) -> Letter:
    """The notice as the recipient has it; "changed" only for whom it reached before the change."""
    standing = Standing.AS_SENT
    if notice.cancelled_at:
        standing = Standing.CANCELLED
    elif notice.changed_at and sent_at and sent_at <= notice.changed_at:
        standing = Standing.CHANGED
    content = query.content(notice).read_in(locale)
    return Letter(notice.id, content, Answer(line.answer) if line.answer else None, line.reason, standing)
