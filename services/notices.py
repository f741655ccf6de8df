"""Writing a notice and sending it: one press of Send makes one notice, a message for each recipient, and a report."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.attached import albums
from attestation.audience import Addressee, Circle
from attestation.drafting import Draft, Listing, Offers, Sending
from attestation.errors import AttestationError, NotFound
from attestation.meetings import Content, Question, questions
from attestation.posting import mornings
from attestation.roles import Act, Actor
from db import outbox
from db.engine import Database
from db.models import Notice, NoticeRecipient
from db.outbox import Wanted
from db.queries import notices as query
from db.queries.audience import seated, with_rows
from services.appointments import remind
from services.history import record
from services.notice_quorum import watch
from services.notice_reports import refresh
from services.schools import school, school_days
from services.sittings import candidates

_DAYS, _PLACES = 6, 4


async def offers(db: Database, actor: Actor, draft: Draft, now: datetime) -> Offers:
    """The next open days, the places named last, who is under attestation, the people, or the next mornings."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        match draft.at:
            case Question.DAY:
                days = school_days(await school(session, actor.school_id), actor.today(now))
                return Offers(days=days.next_open_days(actor.today(now), _DAYS))
            case Question.PLACE:
                return Offers(places=tuple(await query.places(session, actor.school_id, _PLACES)))
            case Question.AGENDA:
                return Offers(candidates=await candidates(session, actor.school_id, actor.today(now)))
            case Question.AUDIENCE:
                people, rows = await with_rows(session, actor.school_id, actor.today(now))
                return Offers(people=people, rows=rows)
            case Question.PREVIEW if draft.listing is Listing.NAMES and draft.content.circle:
                return Offers(people=await _held(session, actor, draft.content.circle, now))
            case Question.PREVIEW:
                days = school_days(await school(session, actor.school_id), actor.today(now))
                return Offers(moments=mornings(days, actor.local(now)))
    return Offers()


async def place_of(db: Database, actor: Actor, notice_id: int) -> str:
    """The place that a notice of the actor's school names."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        notice = await query.of_school(session, actor.school_id, notice_id)
    if notice is None:
        raise NotFound("notice-gone")
    return notice.place


async def rehearse(db: Database, actor: Actor, content: Content, now: datetime) -> Sending:
    """What Send would do now. Raises AttestationError when something is missing, past, or nobody would get it."""
    actor.require(Act.SEND_NOTICE)
    async with db.read() as session:
        return await _sending(session, actor, content, now)


async def send(
    db: Database, actor: Actor, draft_key: str, content: Content | None, now: datetime, report_at: tuple[int, int]
) -> int:
    """Send the notice to everybody it is for, once for each `draft_key`; returns its id.

    `report_at` is the chat and the message in which the author will see the report. `content` none: there is no such
    draft any more, so only what was already made of it can be found.
    """
    actor.require(Act.SEND_NOTICE)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)  # two presses at once pass one after the other
        if known := await query.by_draft(session, actor.school_id, draft_key):
            return known.id
        if content is None or content.kind is None or content.circle is None:
            raise NotFound("notice-draft-gone")
        sending = await _sending(session, actor, content, now)
        notice = Notice(
            school_id=the_school.id,
            author_id=actor.person_id,
            kind=content.kind,
            day=content.day if content.kind.is_gathering else None,
            at_time=content.at if content.kind.is_gathering else None,
            place=content.place if content.kind.is_gathering else "",
            agenda=list(content.agenda),
            versions={locale: list(items) for locale, items in content.versions.items()},
            files=[file.data() for file in content.files],
            urgent=content.posting.urgent,
            audience=content.circle.data(),
            draft_key=draft_key,
            sent_at=now,
            report_chat_id=report_at[0],
            report_message_id=report_at[1],
        )
        session.add(notice)
        await session.flush()
        await _address(session, notice, sending, now)
        reached = [person.id for person in sending.people if person.obstacle is None]
        await remind(session, the_school, notice, reached, sending.at, now)
        await watch(session, the_school, notice, sending.at, now)
        await refresh(session, notice, sending.at)
        record(
            session,
            the_school.id,
            now,
            actor.person_id,
            "notice-send",
            f"notice:{notice.id}",
            **_figures(sending, content),
        )
        return notice.id


async def _address(session: AsyncSession, notice: Notice, sending: Sending, now: datetime) -> None:
    """Each person's line in the ledger, and the message to them unless it is known to be in vain."""
    keys = {person.id: f"notice:{notice.id}:{person.id}" for person in sending.people if person.obstacle is None}
    messages = await outbox.put_all(
        session,
        (
            Wanted(key, notice.school_id, person_id, "notice", {"notice": notice.id}, priority=3, due_at=sending.at)
            for person_id, key in keys.items()
        ),
        now,
    )
    await outbox.put_all(session, _albums(notice, keys, sending.at), now)
    lines = [
        {
            "notice_id": notice.id,
            "person_id": person.id,
            "unreachable": person.obstacle,
            "outbox_id": messages.get(keys.get(person.id, "")),
        }
        for person in sending.people
    ]
    await session.execute(insert(NoticeRecipient), lines)


def _albums(notice: Notice, people: Iterable[int], at: datetime) -> Iterator[Wanted]:
    """The files that follow the notice, an album each; of a lower priority, so that they come after it."""
    for number in range(len(albums(query.content(notice).files))):
        for person_id in people:
            yield Wanted(
                key=f"notice-files:{notice.id}:{person_id}:{number}",
                school_id=notice.school_id,
                person_id=person_id,
                kind="notice-files",
                params={"notice": notice.id, "album": number},
                priority=4,
                due_at=at,
            )


async def _sending(session: AsyncSession, actor: Actor, content: Content, now: datetime) -> Sending:
    local = actor.local(now)
    for question in questions(content.kind):
        content.check(question, local)
    people = await _held(session, actor, content.circle, now) if content.circle else ()
    if not people:
        raise AttestationError("notice-to-nobody")
    days = school_days(await school(session, actor.school_id), local.date())
    wanted, goes = content.posting.wanted(local), content.posting.goes(local, days)
    begins = content.begins(local)
    if begins and begins <= goes:
        late = "notice-too-late" if goes > wanted else "notice-posting-late"
        raise AttestationError(late, day=goes.date(), time=f"{goes:%H:%M}")
    return Sending(people, goes.astimezone(UTC), waits=goes > wanted, quiet=days.next_open_moment(goes) > goes)


async def _held(session: AsyncSession, actor: Actor, circle: Circle, now: datetime) -> tuple[Addressee, ...]:
    """Those whom the circle holds now."""
    today = actor.today(now)
    if circle.row:
        people, _ = await with_rows(session, actor.school_id, today)
    else:
        people = await seated(session, actor.school_id, today)
    return circle.among(people)


def _figures(sending: Sending, content: Content) -> dict[str, object]:
    urgent = {"urgent": True} if content.posting.urgent else {}
    later = {"goes": sending.at.isoformat()} if content.posting.day else {}
    return {"people": len(sending.people), "unreachable": len(sending.unreachable), **urgent, **later}
