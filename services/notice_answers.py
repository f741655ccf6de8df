"""A recipient's side of a notice: the message to them, and what they say to it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, and_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation import meetings
from attestation.errors import AttestationError, NotFound
from attestation.meetings import REASON_LENGTH, Answer, Content
from attestation.roles import Act, Actor
from db.engine import Database
from db.models import Member, Notice, NoticeRecipient, Person, School
from db.queries import notices as query
from services.history import record
from services.notice_reports import refresh
from services.schools import local


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice as one recipient has it, with what they have said to it."""

    notice_id: int
    content: Content
    answer: Answer | None
    reason: str


@dataclass(frozen=True, slots=True)
class Addressed:
    """A letter that is to be sent now, to a chat, in a language."""

    letter: Letter
    chat_id: int
    locale: str


async def to_send(db: Database, notice_id: int, person_id: int, now: datetime) -> Addressed | None:
    """The letter as it stands; none when its time has passed, or the recipient has left the school or Telegram."""
    async with db.read() as session:
        found = (
            await session.execute(
                _lines(person_id, notice_id)
                .add_columns(Person, School)
                .join(Person, Person.id == NoticeRecipient.person_id)
                .join(School, School.id == Notice.school_id)
            )
        ).one_or_none()
    if found is None:
        return None
    notice, line, person, school = found
    begins = query.content(notice).begins(local(school, now))
    if person.telegram_id is None or (begins and begins <= now):
        return None
    return Addressed(_letter(notice, line), person.telegram_id, person.locale or school.locale)


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
        return _letter(notice, line)


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
        return _letter(notice, line)


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


def _letter(notice: Notice, line: NoticeRecipient) -> Letter:
    return Letter(notice.id, query.content(notice), Answer(line.answer) if line.answer else None, line.reason)
