"""One-time links by which people come into a school. Only the hash of a link's token is kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.roles import Act, Actor, Role
from db.engine import Database
from db.models import Invitation, Member, MemberRole, Person, School
from services.allow import allow
from services.history import REFUSED, record
from services.schools import school

LIFETIME = timedelta(hours=72)
_TOKEN_BYTES = 24  # 192 bits of chance; 32 characters, all of which a start link may hold


@dataclass(frozen=True, slots=True)
class Link:
    """A fresh invitation; this is the only time that its token is seen."""

    token: str
    role: Role
    expires: datetime


@dataclass(frozen=True, slots=True)
class Offer:
    """An invitation as it is shown to the one who opened it."""

    invitation_id: int
    school: str
    role: Role
    inviter: str | None  # none: the operator


async def invite(
    db: Database,
    school_id: int,
    role: Role,
    now: datetime,
    *,
    person_id: int | None = None,
    count: int = 1,
    colleague: bool = False,
    by: Actor | None = None,
) -> list[Link]:
    """Make `count` links for a role, good for 72 hours and one use each. `by` none: the operator.

    `person_id`: for this person of the school only, who moves to the Telegram account that opens the link. Of somebody
    who is in another school too only the operator's link moves the account.
    `colleague`: a teacher who is not under attestation this year.
    """
    allow(by, Act.INVITE, school_id)
    if colleague and role is not Role.TEACHER:
        raise AttestationError("colleague-not-teacher")
    expires = now + LIFETIME
    links = [Link(secrets.token_urlsafe(_TOKEN_BYTES), role, expires) for _ in range(count)]
    author = by.person_id if by else None
    async with db.write() as session:
        await school(session, school_id)
        if person_id is not None:
            await _person_of(session, school_id, person_id)
        session.add_all(_kept(link, school_id, author, now, person_id=person_id, colleague=colleague) for link in links)
        record(session, school_id, now, author, "invite", f"role:{role}", count=count, person=person_id)
    return links


async def invite_waiting(db: Database, actor: Actor, now: datetime) -> list[tuple[str, Link]]:
    """A link of their own for each of the school who has no Telegram account yet, by name.

    Raises AttestationError("link-sheet-nobody") when all have joined.
    """
    actor.require(Act.INVITE)
    query = (
        select(Person.id, Person.name, Member.attested, MemberRole.role)
        .join(Member, Member.person_id == Person.id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == actor.school_id, Member.left_on.is_(None), Person.telegram_id.is_(None))
        .order_by(Person.name, Person.id)
    )
    async with db.write() as session:
        waiting: dict[int, tuple[str, bool, set[str]]] = {}
        for person_id, name, attested, held in await session.execute(query):
            waiting.setdefault(person_id, (name, attested, set()))[2].add(held)
        if not waiting:
            raise AttestationError("link-sheet-nobody")
        found = []
        for person_id, (name, attested, roles) in waiting.items():
            role = next(role for role in Role if role in roles)
            colleague = role is Role.TEACHER and not attested
            link = Link(secrets.token_urlsafe(_TOKEN_BYTES), role, now + LIFETIME)
            found.append((name, link))
            session.add(_kept(link, actor.school_id, actor.person_id, now, person_id=person_id, colleague=colleague))
        record(session, actor.school_id, now, actor.person_id, "invite", f"school:{actor.school_id}", count=len(found))
    return found


async def hand_over(db: Database, actor: Actor, now: datetime) -> Link:
    """A link by which somebody takes over the desk of the deputy director, who gives the role up with it.

    A newer link closes the one before.
    """
    actor.require(Act.HAND_OVER)
    link = Link(secrets.token_urlsafe(_TOKEN_BYTES), Role.DEPUTY_DIRECTOR, now + LIFETIME)
    async with db.write() as session:
        await session.execute(
            update(Invitation)
            .where(Invitation.created_by == actor.person_id, Invitation.school_id == actor.school_id)
            .where(Invitation.hands_over, Invitation.used_at.is_(None), Invitation.expires_at > now)
            .values(expires_at=now)
            .execution_options(synchronize_session=False)
        )
        session.add(_kept(link, actor.school_id, actor.person_id, now, hands_over=True))
        record(session, actor.school_id, now, actor.person_id, "hand-over", f"person:{actor.person_id}")
    return link


async def open_link(db: Database, token: str, telegram_id: int, now: datetime) -> Offer:
    """What a link offers to the Telegram account that opened it. Raises AttestationError when it offers nothing."""
    async with db.read() as session:
        found = await session.scalar(select(Invitation).where(Invitation.token_hash == _hash(token)))
        return await _offer(session, found, telegram_id, now)


async def note_refused_link(db: Database, token: str, telegram_id: int, why: str, now: datetime) -> None:
    """A link offered nothing to the Telegram account that opened it: the school that made it has this in its audit.

    Who it was is written down if the school knows the account. One's own link once more is no attempt.
    """
    if why == "invitation-yours":
        return
    async with db.write() as session:
        found = await session.scalar(select(Invitation).where(Invitation.token_hash == _hash(token)))
        if found is None:
            return
        of_school = select(Person.id).join(Member, Member.person_id == Person.id)
        of_school = of_school.where(Person.telegram_id == telegram_id, Member.school_id == found.school_id)
        person_id = await session.scalar(of_school)
        record(session, found.school_id, now, person_id, REFUSED, f"link:{found.id}", why=why)


async def open_again(db: Database, invitation_id: int, telegram_id: int, now: datetime) -> Offer:
    """The same, later in the talk: meanwhile the link may have been used or expired."""
    async with db.read() as session:
        return await _offer(session, await session.get(Invitation, invitation_id), telegram_id, now)


async def usable(
    session: AsyncSession, invitation: Invitation | None, telegram_id: int, now: datetime
) -> tuple[Invitation, Person | None]:
    """The invitation and the person who would join by it, if known. Raises AttestationError, one key for each reason.

    Opened again by the very person who used it, it is `invitation-yours`.
    """
    if invitation is None:
        raise NotFound("invitation-unknown")
    holder = await session.scalar(select(Person).where(Person.telegram_id == telegram_id))
    if invitation.used_at is not None:
        theirs = holder is not None and invitation.used_by == holder.id
        raise AttestationError("invitation-yours" if theirs else "invitation-used")
    if invitation.expires_at <= now:
        raise AttestationError("invitation-expired")
    if invitation.hands_over:
        await _require_desk(session, invitation, holder)
    if invitation.person_id is None:
        return invitation, holder
    if holder is not None and holder.id != invitation.person_id:
        raise AttestationError("invitation-for-another")
    person = await session.get(Person, invitation.person_id)
    if holder is None and invitation.created_by is not None:
        await _require_one_school(session, invitation)
    return invitation, person


async def _require_one_school(session: AsyncSession, invitation: Invitation) -> None:
    """A school's link moves nobody's account who is in another school too: it would open that one as well."""
    elsewhere = select(Member.id).where(Member.person_id == invitation.person_id, Member.left_on.is_(None))
    if await session.scalar(elsewhere.where(Member.school_id != invitation.school_id).limit(1)) is not None:
        raise AttestationError("invitation-two-schools")


def _kept(
    link: Link,
    school_id: int,
    author: int | None,
    now: datetime,
    *,
    person_id: int | None = None,
    colleague: bool = False,
    hands_over: bool = False,
) -> Invitation:
    return Invitation(
        school_id=school_id,
        token_hash=_hash(link.token),
        role=link.role,
        colleague=colleague,
        person_id=person_id,
        hands_over=hands_over,
        created_by=author,
        created_at=now,
        expires_at=link.expires,
    )


async def _require_desk(session: AsyncSession, invitation: Invitation, holder: Person | None) -> None:
    """Whoever made the link still has the role to give up, and does not take it themselves."""
    if holder is not None and holder.id == invitation.created_by:
        raise AttestationError("hand-over-own")
    query = select(MemberRole.role).join(Member).where(Member.school_id == invitation.school_id)
    query = query.where(Member.person_id == invitation.created_by, MemberRole.role == invitation.role)
    if await session.scalar(query) is None:
        raise AttestationError("invitation-used")


async def _offer(session: AsyncSession, invitation: Invitation | None, telegram_id: int, now: datetime) -> Offer:
    invitation, _ = await usable(session, invitation, telegram_id, now)
    school_name = await session.scalar(select(School.name).where(School.id == invitation.school_id))
    inviter = await session.scalar(select(Person.name).where(Person.id == invitation.created_by))
    return Offer(invitation.id, str(school_name), Role(invitation.role), inviter)


async def _person_of(session: AsyncSession, school_id: int, person_id: int) -> None:
    query = select(Member.id).where(Member.school_id == school_id, Member.person_id == person_id)
    if await session.scalar(query) is None:
        raise NotFound("person-not-found", id=person_id)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
