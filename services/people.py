"""Who is in a school, and what somebody may change about themselves."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select, update

from attestation.roles import Act, Actor, Role
from db.engine import Database
from db.models import Member, MemberRole, Person, School
from db.rows import rows
from services.allow import allow
from services.schools import school

_MYSELF = (
    select(Person.name, School.name)
    .join(Member, Member.person_id == Person.id)
    .join(School, School.id == Member.school_id)
    .where(Member.person_id == bindparam("person"), Member.school_id == bindparam("school"))
)


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of a school. Reachable: there is a Telegram account, and it has not stopped the bot."""

    id: int
    name: str
    roles: tuple[Role, ...]
    telegram_id: int | None
    reachable: bool
    attested: bool
    cycle: dict[str, Any] | None  # as services.roster keeps it


async def people(db: Database, school_id: int, by: Actor | None = None) -> list[Someone]:
    """Everybody in the school now, by name, each with the roles in their usual order. `by` none: the operator."""
    allow(by, Act.SEE_PEOPLE, school_id)
    return await _everybody(db, school_id)


async def unreached(db: Database, actor: Actor) -> list[Someone]:
    """Those of the school whom the bot does not reach, by name: who has not joined, and who has stopped it."""
    actor.require(Act.PRINT_PAGES)
    return [one for one in await _everybody(db, actor.school_id) if not one.reachable]


async def _everybody(db: Database, school_id: int) -> list[Someone]:
    query = (
        select(Person, Member, MemberRole.role)
        .join(Member, Member.person_id == Person.id)
        .join(MemberRole, MemberRole.member_id == Member.id)
        .where(Member.school_id == school_id, Member.left_on.is_(None))
        .order_by(Person.name, Person.id)
    )
    async with db.read() as session:
        await school(session, school_id)
        everybody = (await session.execute(query)).all()
    found: dict[int, tuple[Person, Member, set[str]]] = {}
    for person, member, role in everybody:
        found.setdefault(person.id, (person, member, set()))[2].add(role)
    return [
        Someone(
            id=person.id,
            name=person.name,
            roles=tuple(role for role in Role if role in roles),
            telegram_id=person.telegram_id,
            reachable=person.telegram_id is not None and person.unreachable is None,
            attested=member.attested,
            cycle=member.cycle,
        )
        for person, member, roles in found.values()
    ]


@dataclass(frozen=True, slots=True)
class Myself:
    """What somebody is shown about themselves."""

    name: str
    school: str
    roles: tuple[Role, ...]


async def myself(db: Database, actor: Actor) -> Myself:
    """The actor's own name, and the school that the chat is about."""
    async with db.read() as session:
        ((name, school_name),) = await rows(session, _MYSELF, person=actor.person_id, school=actor.school_id)
    return Myself(name, school_name, tuple(role for role in Role if role in actor.roles))


async def choose_language(db: Database, actor: Actor, locale: str) -> None:
    """Write to the actor in this language from now on."""
    async with db.write() as session:
        await session.execute(update(Person).where(Person.id == actor.person_id).values(locale=locale))
