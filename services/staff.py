"""One person of the school, as its admin looks after them: roles, a new phone, leaving and coming back.

A school always keeps an admin: the last one can neither lose the role nor leave.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound
from attestation.roles import Act, Actor, Role
from db.engine import Database
from db.models import Invitation, Member, MemberRole, Person, PlanItem, School
from services.consultations import depart
from services.history import record
from services.schools import local, school


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody of the school, or who has been (`left_on`)."""

    id: int
    name: str
    roles: frozenset[Role]
    subject: str
    association: str
    telegram_id: int | None
    reachable: bool
    left_on: date | None
    attested: bool  # taken as under attestation, until a cycle says otherwise


async def look_after(db: Database, actor: Actor, person_id: int) -> Staff:
    """The person as the school has them. Raises NotFound for anybody else."""
    actor.require(Act.SEE_PEOPLE)
    async with db.read() as session:
        return await _staff(session, await _member(session, actor, person_id, lock=False))


async def set_role(db: Database, actor: Actor, person_id: int, role: Role, held: bool, now: datetime) -> Staff:
    """The person holds the role, or no longer does, from the next act on. Said once more, nothing changes.

    Raises AttestationError("staff-last-admin" or "staff-last-role").
    """
    actor.require(Act.INVITE)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        member = await _member(session, actor, person_id)
        roles = await _roles(session, member)
        if member.left_on is None and held != (role in roles):
            if held:
                session.add(MemberRole(member_id=member.id, role=role))
                member.attested = member.attested or role is Role.TEACHER
            else:
                await _give_up(session, member, roles, role)
                await depart(session, _as_actor(actor, person_id, roles - {role}), now)
            the_school.remind_at = now if the_school.remind_at else None
            subject, details = f"person:{person_id}", {"role": role, "held": held}
            record(session, actor.school_id, now, actor.person_id, "change-roles", subject, **details)
            await session.flush()
        return await _staff(session, member)


async def let_go(db: Database, actor: Actor, person_id: int, now: datetime) -> Staff:
    """The person leaves the school today; what they did stays. Raises AttestationError("staff-last-admin").

    Rows of the plan that named them fall to their posts; their consultations are called off.
    """
    actor.require(Act.INVITE)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        member = await _member(session, actor, person_id)
        if member.left_on is None:
            if Role.ADMIN in await _roles(session, member):
                await _require_another_admin(session, member)
            member.left_on = local(the_school, now).date()
            for row in await session.scalars(select(PlanItem).where(PlanItem.school_id == the_school.id)):
                if person_id in row.persons:
                    row.persons = [id_ for id_ in row.persons if id_ != person_id]
            await depart(session, _as_actor(actor, person_id, frozenset()), now)
            await _close_links(session, member, now)
            the_school.remind_at = now if the_school.remind_at else None
            record(session, actor.school_id, now, actor.person_id, "leave-school", f"person:{person_id}")
        return await _staff(session, member)


async def take_back(db: Database, actor: Actor, person_id: int, now: datetime) -> Staff:
    """Who has left is of the school again, with the roles of then."""
    actor.require(Act.INVITE)
    async with db.write() as session:
        the_school = await school(session, actor.school_id, lock=True)
        member = await _member(session, actor, person_id)
        if member.left_on is not None:
            member.joined_on, member.left_on = local(the_school, now).date(), None
            if not await _roles(session, member):
                session.add(MemberRole(member_id=member.id, role=Role.TEACHER))
            the_school.remind_at = now if the_school.remind_at else None
            record(session, actor.school_id, now, actor.person_id, "return-school", f"person:{person_id}")
        return await _staff(session, member)


async def cut_off(db: Database, actor: Actor, person_id: int, now: datetime) -> int | None:
    """The person's phone is lost: its Telegram account is theirs no longer, at once, and open links are closed.

    The number of the account, for its menu to be taken away; none when there was none. Raises
    AttestationError("staff-cut-off-own") for one's own.
    """
    actor.require(Act.INVITE)
    if person_id == actor.person_id:
        raise AttestationError("staff-cut-off-own")
    async with db.write() as session:
        member = await _member(session, actor, person_id)
        person = await session.get_one(Person, person_id, with_for_update={"key_share": True})
        account, person.telegram_id, person.card_message_id = person.telegram_id, None, None
        await _close_links(session, member, now)
        if account is not None:
            record(session, actor.school_id, now, actor.person_id, "cut-off", f"person:{person_id}")
        return account


async def schools_of(db: Database, actor: Actor) -> list[tuple[int, str]]:
    """The schools that the actor is in, by name: number and name of each."""
    query = select(School.id, School.name).join(Member, Member.school_id == School.id)
    mine = query.where(Member.person_id == actor.person_id, Member.left_on.is_(None)).order_by(School.name, School.id)
    async with db.read() as session:
        return [(id_, name) for id_, name in await session.execute(mine)]


async def choose_school(db: Database, actor: Actor, school_id: int, now: datetime) -> None:
    """The chat is about this school from now on. Raises NotFound for one that the actor is not in."""
    async with db.write() as session:
        mine = select(Member.id).where(Member.person_id == actor.person_id, Member.school_id == school_id)
        if await session.scalar(mine.where(Member.left_on.is_(None))) is None:
            raise NotFound("school-not-found", id=school_id)
        await session.execute(update(Person).where(Person.id == actor.person_id).values(school_id=school_id))
        record(session, school_id, now, actor.person_id, "choose-school", f"person:{actor.person_id}")


async def _member(session: AsyncSession, actor: Actor, person_id: int, *, lock: bool = True) -> Member:
    query = select(Member).where(Member.school_id == actor.school_id, Member.person_id == person_id)
    member = await session.scalar(query.with_for_update(key_share=True) if lock else query)
    if member is None:
        raise NotFound("person-not-found", id=person_id)
    return member


async def _roles(session: AsyncSession, member: Member) -> frozenset[Role]:
    held = await session.scalars(select(MemberRole.role).where(MemberRole.member_id == member.id))
    return frozenset(map(Role, held))


async def _give_up(session: AsyncSession, member: Member, roles: frozenset[Role], role: Role) -> None:
    if role is Role.ADMIN:
        await _require_another_admin(session, member)
    if roles == {role}:
        raise AttestationError("staff-last-role")
    mine = MemberRole.member_id == member.id
    await session.execute(delete(MemberRole).where(mine, MemberRole.role == role))


async def _require_another_admin(session: AsyncSession, member: Member) -> None:
    """Somebody else of the school is an admin who can be written to; the school's row is locked meanwhile."""
    others = (
        select(func.count())
        .select_from(MemberRole)
        .join(Member, Member.id == MemberRole.member_id)
        .join(Person, Person.id == Member.person_id)
        .where(Member.school_id == member.school_id, Member.left_on.is_(None), Member.id != member.id)
        .where(MemberRole.role == Role.ADMIN, Person.telegram_id.is_not(None))
    )
    if not await session.scalar(others):
        raise AttestationError("staff-last-admin")


async def _close_links(session: AsyncSession, member: Member, now: datetime) -> None:
    """Links that were made for the person and not used yet are good no more."""
    theirs = update(Invitation).where(Invitation.person_id == member.person_id, Invitation.used_at.is_(None))
    await session.execute(theirs.where(Invitation.school_id == member.school_id, Invitation.expires_at > now)
                          .values(expires_at=now).execution_options(synchronize_session=False))  # fmt: skip


async def _staff(session: AsyncSession, member: Member) -> Staff:
    person = await session.get_one(Person, member.person_id)
    return Staff(
        id=person.id,
        name=person.name,
        roles=await _roles(session, member),
        subject=member.subject,
        association=member.association,
        telegram_id=person.telegram_id,
        reachable=person.telegram_id is not None and person.unreachable is None,
        left_on=member.left_on,
        attested=member.attested,
    )


def _as_actor(by: Actor, person_id: int, roles: frozenset[Role]) -> Actor:
    return Actor(person_id, by.school_id, roles, by.locale, by.timezone)
