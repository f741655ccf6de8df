"""A notice that was sent is changed or cancelled: whoever has it is told, whoever has not gets it as it is then.

Each change is one revision; every message about it has a key with the revision's number, so that it goes out once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.ledger import CallingOff, Change
from attestation.meetings import Content, Question, questions
from attestation.roles import Act, Actor
from db import outbox
from db.engine import Database
from db.models import Notice, NoticeRecipient, OutboxMessage
from db.outbox import Wanted
from db.queries import notices as query
from services.appointments import KIND as APPOINTMENT
from services.appointments import remind
from services.history import record
from services.notice_quorum import KIND as QUORUM
from services.notice_quorum import watch
from services.notice_reports import refresh
from services.outgoing import next_open_moment
from services.schools import school

EDIT, CHANGED, CANCELLED = "notice-edit", "notice-changed", "notice-cancelled"  # the outbox's kinds
_FIXED = (Question.KIND, Question.AUDIENCE, Question.PREVIEW)  # what stays as it was sent
_CLAIMED_SOON = timedelta(seconds=5)


async def written(db: Database, actor: Actor, notice_id: int, now: datetime) -> Content:
    """What the notice says, to be changed. AttestationError when it was cancelled or what it calls to has begun."""
    async with db.read() as session:
        return query.content(await _standing(session, actor, notice_id, now))


async def rehearse_change(db: Database, actor: Actor, notice_id: int, content: Content, now: datetime) -> Change:
    """What `change` would do now. Raises AttestationError when something is missing, past, or nothing is new."""
    async with db.read() as session:
        notice = await _standing(session, actor, notice_id, now)
        fresh = _as_changed(notice, content)
        if fresh == query.content(notice):
            raise AttestationError("notice-nothing-new")
        return await _change(session, actor, notice, fresh, now)


async def change(db: Database, actor: Actor, notice_id: int, content: Content, now: datetime) -> None:
    """Let the notice say this from now on; the same once more changes nothing. Kind, audience and files stay.

    What people have is changed where it stands; of another day, time or place they are told in a message of its own,
    in open hours. For another day or time everybody is asked anew.
    """
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        notice = await _standing(session, actor, notice_id, now)
        before, fresh = query.content(notice), _as_changed(notice, content)
        if fresh == before:
            return
        planned = await _change(session, actor, notice, fresh, now)
        notice.day, notice.at_time, notice.place = fresh.day, fresh.at, fresh.place
        notice.agenda = list(fresh.agenda)
        notice.versions = {locale: list(items) for locale, items in fresh.versions.items()}
        notice.revision, notice.changed_at = notice.revision + 1, now
        await session.flush()
        people = await _people(session, notice)
        await _edit(session, notice, people, now)
        if planned.tells:
            await outbox.drop_under(session, f"{CHANGED}:{notice.id}:")
            has_it = [each.person_id for each in people if each.has_it]
            await outbox.put_all(session, _words(CHANGED, notice, has_it, planned.tells), now)
        if _moved(before, fresh):
            ask = NoticeRecipient.notice_id == notice.id
            await session.execute(update(NoticeRecipient).where(ask).values(answer=None, answered_at=None, reason=""))
            waiting = [each.due_at for each in people if not each.has_it]
            goes = max([now, *waiting])
            await remind(session, the_school, notice, [it.person_id for it in people], goes, now)
            await watch(session, the_school, notice, goes, now)
        await refresh(session, notice, now)
        what = [name for name in ("day", "at", "place", "agenda", "versions") if _differs(before, fresh, name)]
        figures = {"told": planned.has_it, "asked_anew": planned.asked}
        act, subject = "notice-change", f"notice:{notice.id}"
        record(session, the_school.id, now, actor.person_id, act, subject, fields=what, **figures)


async def rehearse_cancel(db: Database, actor: Actor, notice_id: int, now: datetime) -> CallingOff:
    """What `cancel` would do now."""
    async with db.read() as session:
        notice = await _standing(session, actor, notice_id, now)
        people = await _people(session, notice)
        has_it = sum(each.has_it for each in people)
        opens = await next_open_moment(session, actor, now)
        return CallingOff(has_it, len(people) - has_it, opens.astimezone(UTC), opens > now)


async def cancel(db: Database, actor: Actor, notice_id: int, urgent: bool, now: datetime) -> None:
    """Call the notice off: whoever has it is told once, in open hours unless it is `urgent`; nobody else gets it.

    Once more is no other cancelling.
    """
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        if (known := await _notice(session, actor, notice_id)).cancelled_at:
            return
        notice = await _standing(session, actor, known.id, now)
        kinds = ("notice", "notice-files", EDIT, CHANGED, APPOINTMENT, QUORUM)
        await outbox.drop_under(session, *(f"{kind}:{notice.id}:" for kind in kinds))  # first: what is claimed by now
        people = [each for each in await _people(session, notice) if each.has_it]  # has to be told
        notice.revision, notice.cancelled_at = notice.revision + 1, now
        await session.flush()
        await _edit(session, notice, people, now)
        at = now if urgent else await next_open_moment(session, actor, now)
        has_it = [each.person_id for each in people]
        await outbox.put_all(session, _words(CANCELLED, notice, has_it, at, urgent=urgent), now)
        await refresh(session, notice, now)
        details = {"told": len(has_it)} | ({"urgent": True} if urgent else {})
        record(session, the_school.id, now, actor.person_id, "notice-cancel", f"notice:{notice.id}", **details)


@dataclass(frozen=True, slots=True)
class _Person:
    person_id: int
    answered: bool
    state: str
    due_at: datetime

    @property
    def has_it(self) -> bool:
        """Whether it has been sent, or may be at this moment."""
        return self.state in ("sent", "claimed")


async def _people(session: AsyncSession, notice: Notice) -> Sequence[_Person]:
    """The recipients who have it or will get it."""
    answered = NoticeRecipient.answer.is_not(None)
    rows = await session.execute(
        select(NoticeRecipient.person_id, answered, OutboxMessage.state, OutboxMessage.due_at)
        .join(OutboxMessage, OutboxMessage.id == NoticeRecipient.outbox_id)
        .where(NoticeRecipient.notice_id == notice.id, OutboxMessage.state.in_(("sent", "claimed", "waiting")))
    )
    return [_Person(*row) for row in rows]


async def _change(session: AsyncSession, actor: Actor, notice: Notice, fresh: Content, now: datetime) -> Change:
    local, before = actor.local(now), query.content(notice)
    for question in questions(fresh.kind):
        if question not in _FIXED:
            fresh.check(question, local)
    people = await _people(session, notice)
    has_it = sum(each.has_it for each in people)
    if not (_moved(before, fresh) or before.place != fresh.place):
        return Change(has_it, 0, None, waits=False)
    opens = local if notice.urgent else await next_open_moment(session, actor, now)
    goes = max([opens, *(actor.local(each.due_at) for each in people if not each.has_it)])
    begins = fresh.begins(local)
    if begins and begins <= goes:  # whoever still waits for the notice would never get it
        late = "notice-change-late" if goes > opens else "notice-too-late"
        raise AttestationError(late, day=goes.date(), time=f"{goes:%H:%M}")
    asked = sum(each.answered for each in people) if _moved(before, fresh) else 0
    return Change(has_it, asked, opens.astimezone(UTC), waits=opens > local)


async def _edit(session: AsyncSession, notice: Notice, people: Sequence[_Person], now: datetime) -> None:
    """Let what people have be changed where it stands; also where it may be on its way with the old words."""
    soon = [each.person_id for each in people if each.has_it or each.due_at <= now + _CLAIMED_SOON]
    await outbox.put_all(session, _words(EDIT, notice, soon, now), now)


def _words(kind: str, notice: Notice, people: Sequence[int], at: datetime, urgent: bool = False) -> list[Wanted]:
    params = {"notice": notice.id, "revision": notice.revision} | ({"urgent": True} if urgent else {})
    return [
        Wanted(f"{kind}:{notice.id}:{person}:{notice.revision}", notice.school_id, person, kind, params, 3, at)
        for person in people
    ]


def _as_changed(notice: Notice, content: Content) -> Content:
    """What may be changed of it, on what the notice is."""
    said = query.content(notice)
    new = replace(said, agenda=content.agenda, versions=content.versions)
    if new.kind and new.kind.is_gathering:
        new = replace(new, day=content.day, at=content.at, place=content.place)
    return new


def _moved(before: Content, after: Content) -> bool:
    return (before.day, before.at) != (after.day, after.at)


def _differs(before: Content, after: Content, name: str) -> bool:
    return bool(getattr(before, name) != getattr(after, name))


async def _notice(session: AsyncSession, actor: Actor, notice_id: int) -> Notice:
    actor.require(Act.SEND_NOTICE)
    notice = await query.of_school(session, actor.school_id, notice_id)
    if notice is None:
        raise NotFound("notice-gone")
    return notice


async def _standing(session: AsyncSession, actor: Actor, notice_id: int, now: datetime) -> Notice:
    """The notice, while there is something to change about it."""
    notice = await _notice(session, actor, notice_id)
    if notice.cancelled_at:
        raise AttestationError("notice-was-cancelled")
    begins = query.content(notice).begins(actor.local(now))
    if begins and begins <= actor.local(now):
        raise AttestationError("notice-has-begun")
    return notice
