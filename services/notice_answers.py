"""What a recipient says to a notice."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation import meetings
from attestation.errors import AttestationError, NotFound
from attestation.meetings import REASON_LENGTH, Answer
from attestation.roles import Act, Actor
from db.engine import Database
from db.models import Notice, NoticeRecipient
from db.queries import notices as query
from services.history import record
from services.notice_letters import Letter, letter, lines
from services.notice_quorum import watch_refusal
from services.notice_reports import refresh


async def answer(db: Database, actor: Actor, notice_id: int, said: Answer, now: datetime) -> Letter:
    """Say that one comes, does not come, or has read it. The last word counts, also a late one.

    To a cancelled notice nothing is said: the letter tells it. `NotFound` for whoever is not a recipient.
    """
    async with db.write() as session:
        notice, line, sent_at = await _own(session, actor, notice_id)
        if said not in meetings.answers(query.content(notice).kind or meetings.NoticeKind.ANNOUNCEMENT):
            raise NotFound("notice-gone")
        if line.answer != said and not notice.cancelled_at:
            line.answer, line.answered_at, line.reason = said, now, ""
            record(session, notice.school_id, now, actor.person_id, f"notice-{said}", f"notice:{notice.id}")
            if said is Answer.NOT_COMING:
                await watch_refusal(session, notice, now)
            await refresh(session, notice, now)
        return letter(notice, line, sent_at, actor.locale)


async def give_reason(db: Database, actor: Actor, notice_id: int, text: str, now: datetime) -> Letter:
    """Say why one does not come; refused when it is too long, or when one comes after all."""
    reason = " ".join(text.split())
    if len(reason) > REASON_LENGTH:
        raise AttestationError("notice-reason-too-long", most=REASON_LENGTH, length=len(reason))
    async with db.write() as session:
        notice, line, sent_at = await _own(session, actor, notice_id)
        if notice.cancelled_at:
            raise AttestationError("notice-was-cancelled")
        if line.answer != Answer.NOT_COMING:
            raise AttestationError("notice-reason-not-needed")
        if line.reason != reason:
            line.reason = reason
            record(session, notice.school_id, now, actor.person_id, "notice-reason", f"notice:{notice.id}")
            await refresh(session, notice, now)
        return letter(notice, line, sent_at, actor.locale)


async def _own(session: AsyncSession, actor: Actor, notice_id: int) -> tuple[Notice, NoticeRecipient, datetime | None]:
    actor.require(Act.ANSWER_NOTICE)
    mine = lines(actor.person_id, notice_id).with_for_update(of=NoticeRecipient)
    found = (await session.execute(mine)).one_or_none()
    if found is None:
        raise NotFound("notice-gone")
    return found[0], found[1], found[2]
