"""Notices and their ledgers, read as facts for the rules."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.ledger import Fate, Line, Report
from attestation.meetings import Addressee, Answer, Circle, Content, NoticeKind
from attestation.roles import Role
from db.models import Member, MemberRole, Notice, NoticeRecipient, OutboxMessage, Person

_REFUSALS = ("blocked", "deactivated", "not_started", "not_found")  # Telegram's, as the outbox names them


async def addressees(session: AsyncSession, school_id: int) -> tuple[Addressee, ...]:
    """The people of the school by name, without those who have left."""
    query = (
        select(Person, Member.attested, MemberRole.role)
        .join(Member, Member.person_id == Person.id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == school_id, Member.left_on.is_(None))
        .order_by(Person.name, Person.id)
    )
    roles: dict[int, set[Role]] = {}
    people: dict[int, tuple[Person, bool]] = {}
    for person, attested, role in await session.execute(query):
        people[person.id] = person, attested
        roles.setdefault(person.id, set()).add(Role(role))
    return tuple(
        Addressee(id_, person.name, frozenset(roles[id_]), attested, _obstacle(person))
        for id_, (person, attested) in people.items()
    )


def _obstacle(person: Person) -> str | None:
    return person.unreachable or (None if person.telegram_id else "no_account")


def content(notice: Notice) -> Content:
    """What the notice says and to whom."""
    return Content(
        kind=NoticeKind(notice.kind),
        day=notice.day,
        at=notice.at_time,
        place=notice.place,
        agenda=tuple(notice.agenda),
        circle=Circle.of_data(notice.audience),
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
    query = (
        select(NoticeRecipient, Person, OutboxMessage, Member.left_on)
        .join(Person, Person.id == NoticeRecipient.person_id)
        .outerjoin(OutboxMessage, OutboxMessage.id == NoticeRecipient.outbox_id)
        .outerjoin(Member, and_(Member.person_id == Person.id, Member.school_id == notice.school_id))
        .where(NoticeRecipient.notice_id == notice.id)
        .order_by(Person.name, Person.id)
    )
    return Report(tuple(_line(notice, *row) for row in await session.execute(query)))


def _line(
    notice: Notice, recipient: NoticeRecipient, person: Person, message: OutboxMessage | None, left_on: date | None
) -> Line:
    why = None
    if recipient.answer or (message and message.state == "sent"):  # an answer proves that it has arrived
        fate = Fate.SENT
    elif message and message.state in ("waiting", "claimed"):
        fate = Fate.WAITING
    else:
        fate = Fate.UNREACHABLE
        why = recipient.unreachable or _why(person, message, left_on is not None)
    return Line(
        person_id=person.id,
        name=person.name,
        fate=fate,
        why=why,
        queued_at=notice.sent_at if message else None,
        due_at=message.due_at if message else None,
        sent_at=message.sent_at if message else None,
        message_id=message.message_id if message else None,
        answer=Answer(recipient.answer) if recipient.answer else None,
        answered_at=recipient.answered_at,
        reason=recipient.reason,
    )


def _why(person: Person, message: OutboxMessage | None, left: bool) -> str:
    """Why a message that was asked for did not go out: it was refused by Telegram, or no longer worth sending."""
    if message and message.error in _REFUSALS:
        return message.error
    if left:
        return "left"
    if obstacle := _obstacle(person):
        return obstacle
    if message and message.state == "dropped":
        return "late"
    return "failed"
