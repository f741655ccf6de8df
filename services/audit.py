"""The audit of a school: who did what to what and when, refused attempts too. It is read here, never written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.audit import Kind, about_of
from attestation.roles import Act, Actor
from db import chain
from db.engine import Database
from db.models import History, Occurrence, Person, PlanItem, School
from services.allow import allow
from services.history import REFUSED, record
from services.schools import school

_SUBJECTS = {
    Kind.PEOPLE: ("person:%", "role:%", "school:%"),
    Kind.PLAN: ("plan:%", "row:%"),
    Kind.STEPS: ("step:%", "paper:%", "lesson:%", "consultation:%"),
    Kind.NOTICES: ("notice:%",),
}


_SETTINGS = ("found-school", "tune-reminders", "change-school", "undo-school")


@dataclass(frozen=True, slots=True)
class Said:
    """What was acted upon, as it can be said: the sort of thing, its number, and whose it is."""

    sort: str
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Deed:
    """A line of the audit. `at`: UTC; `author` none: the operator, or somebody whom the school does not know."""

    number: int
    at: datetime
    author_id: int | None
    author: str | None
    act: str
    subject: str
    about: Said
    details: dict[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class Trail:
    """Lines, the newest first; how many there are altogether, and the end of the chain on which all of them hang."""

    deeds: tuple[Deed, ...]
    total: int
    end: str


async def audit(
    db: Database,
    school_id: int,
    by: Actor | None = None,
    *,
    kind: Kind = Kind.ALL,
    author_id: int | None = None,
    since: datetime | None = None,
    limit: int | None = None,
    skip: int = 0,
) -> Trail:
    """Lines of a kind, by an author, since a moment; `limit` of them after the first `skip`. `by` none: operator."""
    allow(by, Act.SEE_AUDIT, school_id)
    wanted = [History.school_id == school_id, *_of_kind(kind)]
    if author_id is not None:
        wanted.append(History.actor_id == author_id)
    if since is not None:
        wanted.append(History.at >= since)
    async with db.read() as session:
        await school(session, school_id)
        total = await session.scalar(select(func.count()).select_from(History).where(*wanted)) or 0
        query = select(History).where(*wanted).order_by(History.number.desc()).limit(limit).offset(skip)
        lines = list(await session.scalars(query))
        names = await _names(session, lines)
        numbers = await _numbers(session, lines)
        _, end = await chain.end(session, school_id)
    return Trail(tuple(_deed(line, names, numbers) for line in lines), total, end)


async def authors(db: Database, actor: Actor) -> list[tuple[int, str]]:
    """Those who have done something in the school, by name."""
    actor.require(Act.SEE_AUDIT)
    acted = select(History.actor_id).where(History.school_id == actor.school_id)
    query = select(Person.id, Person.name).where(Person.id.in_(acted)).order_by(Person.name, Person.id)
    async with db.read() as session:
        return [(id_, name) for id_, name in await session.execute(query)]


async def chains(db: Database) -> list[chain.Chain]:
    """Every school's chain, counted through."""
    async with db.read() as session:
        return [await chain.look(session, id_) for id_ in await session.scalars(select(School.id).order_by(School.id))]


async def refuse(db: Database, school_id: int, person_id: int | None, what: str, why: str, now: datetime) -> None:
    """Somebody tried what they may not: `what` is a command or a kind of button, `why` the id of the refusal."""
    async with db.write() as session:
        record(session, school_id, now, person_id, REFUSED, what, why=why)


def _of_kind(kind: Kind) -> Iterable[ColumnElement[bool]]:
    if kind is Kind.REFUSED:
        yield History.act == REFUSED
    elif kind is Kind.SETTINGS:
        yield History.act.in_(_SETTINGS)
    elif kind is not Kind.ALL:
        yield or_(*(History.subject.like(pattern) for pattern in _SUBJECTS[kind]))
        yield History.act.not_in((REFUSED, *_SETTINGS))


async def _names(session: AsyncSession, lines: Iterable[History]) -> dict[int, str]:
    """The names of those who acted and of those who were acted upon."""
    ids = {line.actor_id for line in lines} | {about_of(line.subject).person_id for line in lines}
    found: dict[int, str] = {}
    for some in batched(sorted(id_ for id_ in ids if id_ is not None)):
        query = select(Person.id, Person.name).where(Person.id.in_(some))
        found |= {row.id: row.name for row in await session.execute(query)}
    return found


async def _numbers(session: AsyncSession, lines: Iterable[History]) -> dict[int, int]:
    """The plan's row of each occurrence that the lines name."""
    ids = {about_of(line.subject).occurrence for line in lines}
    found: dict[int, int] = {}
    for some in batched(sorted(id_ for id_ in ids if id_ is not None)):
        query = select(Occurrence.id, PlanItem.number).join(PlanItem, PlanItem.id == Occurrence.item_id)
        found |= {row.id: row.number for row in await session.execute(query.where(Occurrence.id.in_(some)))}
    return found


def batched(ids: Sequence[int], size: int = 500) -> Iterator[Sequence[int]]:
    """The numbers in parts of as many as SQLite takes in one statement."""
    return (ids[first : first + size] for first in range(0, len(ids), size))


def _deed(line: History, names: dict[int, str], numbers: dict[int, int]) -> Deed:
    about = about_of(line.subject)
    author = names.get(line.actor_id) if line.actor_id is not None else None
    row = numbers.get(about.occurrence) if about.occurrence is not None else None
    name = names.get(about.person_id, "") if about.person_id is not None else ""
    said = Said(about.sort, str(row) if row is not None else about.number, name)
    number, hash_ = line.number or 0, line.hash or ""
    return Deed(number, line.at, line.actor_id, author, line.act, line.subject, said, line.details, hash_)
