"""A school's list of teachers and their cycles: compared with the school, then brought in at once.

A list can have thousands of rows, and the bot answers others meanwhile: comparing is done in a thread, writing in
slices between which the loop goes on; it is one transaction all the same.
"""

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.cycle import Cycle
from attestation.errors import AttestationError, Outdated
from attestation.plan import school_year_of
from attestation.roles import Act, Actor, Role
from attestation.roster import Entry, RosterProblem, RosterRow, entered, same_person
from attestation.rulebook import load_rules
from db.cycle_record import keep_cycle, read_cycle
from db.engine import Database
from db.models import History, Member, MemberRole, Person, School
from services.allow import allow
from services.history import record, written
from services.roster_undo import facts, former
from services.schools import local, school

ACT = "bring-in-roster"
_AT_ONCE = 50  # rows that are written without a pause


@dataclass(frozen=True, slots=True)
class Change:
    """A row that changes somebody of the school, or adds them (`was` none)."""

    row: RosterRow
    name: str  # as the school writes it
    was: Entry | None
    becomes: Entry


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a list would do. `same` rows change nothing; `absent` are those whom it does not name: they stay."""

    changes: tuple[Change, ...]
    same: int
    problems: tuple[RosterProblem, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a list; a row that changes nothing is counted nowhere. `line` can be taken back."""

    added: int
    changed: int
    problems: tuple[RosterProblem, ...]
    line: int | None


async def compare(
    db: Database, school_id: int, rows: Iterable[RosterRow], now: datetime, by: Actor | None = None
) -> Comparison:
    """What bringing the list in would change; nothing is. `by` none: the operator."""
    allow(by, Act.INVITE, school_id)
    async with db.read() as session:
        the_school = await school(session, school_id)
        found, _ = await _compare(session, school_id, rows, local(the_school, now).date())
        return found


async def bring_in(
    db: Database,
    school_id: int,
    rows: Iterable[RosterRow],
    now: datetime,
    by: Actor | None = None,
    *,
    key: str = "",
    shown: int | None = None,
) -> Brought:
    """Add who is new and change what differs. People are known by their names; nobody is taken away.

    `by` none: the operator. Bringing in the same list again changes nothing; with the `key` of a list that was brought
    in already, what came of it then is told again. Where two people of the school bear the same name, their rows are
    problems, for nobody can say whose they are. `shown`: how many changes the author has seen; raises Outdated
    ("roster-changed") when there would be others.
    """
    allow(by, Act.INVITE, school_id)
    async with db.write() as session:
        the_school = await school(session, school_id, lock=True)
        if key and (line := await _line_of(session, school_id, key)):
            return Brought(line.details["added"], line.details["changed"], (), line.id)
        today = local(the_school, now).date()
        found, ids = await _compare(session, school_id, rows, today)
        if shown is not None and shown != len(found.changes):
            raise Outdated("roster-changed")
        if not found.changes:
            return Brought(0, 0, found.problems, None)
        undo: list[dict[str, object]] = []
        for first in range(0, len(found.changes), _AT_ONCE):
            changes = found.changes[first : first + _AT_ONCE]
            places = await _places(session, the_school, changes, ids, today)
            undo += [_write(session, member, change, today) for member, change in zip(places, changes, strict=True)]
            await session.flush()
            await asyncio.sleep(0)  # others have their turn
        counts = {
            "added": sum(change.was is None for change in found.changes),
            "changed": sum(change.was is not None for change in found.changes),
        }
        the_school.remind_at = now
        author = by.person_id if by else None
        line = record(session, school_id, now, author, ACT, f"school:{school_id}", **counts, key=key, former=undo)
        await written(session)
        return Brought(**counts, problems=found.problems, line=line.id)


async def _line_of(session: AsyncSession, school_id: int, key: str) -> History | None:
    query = select(History).where(History.school_id == school_id, History.act == ACT).order_by(History.id.desc())
    return next((line for line in await session.scalars(query.limit(5)) if line.details.get("key") == key), None)


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    member_id: int
    entry: Entry


async def _compare(
    session: AsyncSession, school_id: int, rows: Iterable[RosterRow], today: date
) -> tuple[Comparison, dict[str, int]]:
    """What a list would do, and the members whom it knows, by what makes two names the same."""
    of_school = Member.school_id == school_id
    roles = select(MemberRole.member_id, MemberRole.role).join(Member, Member.id == MemberRole.member_id)
    held = (await session.execute(roles.where(of_school))).all()
    columns = Member.id, Member.subject, Member.association, Member.cycle, Member.attested, Member.newcomer
    people = select(Person.name, *columns, Member.left_on).join(Member, Member.person_id == Person.id)
    everybody = (await session.execute(people.where(of_school).order_by(Person.name))).all()
    return await asyncio.to_thread(_found, everybody, held, list(rows), today)


def _found(
    everybody: Sequence[Row[*tuple[Any, ...]]],
    held: Sequence[Row[int, str]],
    rows: Sequence[RosterRow],
    today: date,
) -> tuple[Comparison, dict[str, int]]:
    roles: dict[int, set[Role]] = {}
    for member_id, role in held:
        roles.setdefault(member_id, set()).add(Role(role))
    known: dict[str, list[_Place]] = {}
    for row in everybody:
        place = _Place(row.name, row.id, _entry(row, roles.get(row.id, set())))
        known.setdefault(same_person(row.name), []).append(place)
    return _compared(known, rows, today), {key: places[0].member_id for key, places in known.items()}


def _entry(row: Row[*tuple[Any, ...]], roles: Iterable[Role]) -> Entry:
    return Entry(
        roles=frozenset(roles),
        subject=row.subject,
        association=row.association,
        cycle=read_cycle(row.cycle) if row.cycle else None,
        round=(row.cycle or {}).get("round", ""),
        attested=row.attested,
        newcomer=row.newcomer,
        here=row.left_on is None,
    )


def _compared(known: dict[str, list[_Place]], rows: Iterable[RosterRow], today: date) -> Comparison:
    rules = load_rules(school_year_of(today))
    changes: list[Change] = []
    problems: list[RosterProblem] = []
    named: set[str] = set()
    same = 0
    for row in rows:
        key = same_person(row.name)
        namesakes = known.get(key, [])
        named.add(key)
        if doubt := _doubt(row, namesakes, today):
            problems.append(RosterProblem(row.number, doubt))
            continue
        was = namesakes[0].entry if namesakes else None
        becomes = entered(was or Entry(), row, rules, today)
        if was == becomes:
            same += 1
        else:
            changes.append(Change(row, namesakes[0].name if namesakes else row.name, was, becomes))
    absent = [place.name for key, places in known.items() if key not in named for place in places if place.entry.here]
    return Comparison(tuple(changes), same, tuple(problems), tuple(absent))


def _doubt(row: RosterRow, namesakes: list[_Place], today: date) -> AttestationError | None:
    if len(namesakes) > 1:
        return AttestationError("roster-namesakes", name=row.name)
    if row.last is not None and row.last > today:
        return AttestationError("roster-date-ahead", day=f"{row.last:%d.%m.%Y}")
    return None


async def _places(
    session: AsyncSession, the_school: School, changes: Sequence[Change], ids: dict[str, int], today: date
) -> list[Member]:
    """The place in the school of each change, in their order; who is new is given one."""
    people = {change.row.number: Person(name=change.name) for change in changes if change.was is None}
    session.add_all(people.values())
    await session.flush()
    new = {
        number: Member(school_id=the_school.id, person_id=person.id, joined_on=today, attested=False)
        for number, person in people.items()
    }
    session.add_all(new.values())
    await session.flush()
    wanted = [ids[same_person(change.name)] for change in changes if change.was is not None]
    there = {member.id: member for member in await session.scalars(select(Member).where(Member.id.in_(wanted)))}
    return [new.get(change.row.number) or there[ids[same_person(change.name)]] for change in changes]


def _write(session: AsyncSession, member: Member, change: Change, today: date) -> dict[str, object]:
    """Write the change onto the member; what to put back should it be taken back."""
    was, becomes = change.was or Entry(), change.becomes
    before = facts(member)
    fresh = sorted(becomes.roles - was.roles)
    session.add_all(MemberRole(member_id=member.id, role=role) for role in fresh)
    if member.left_on is not None:
        member.left_on, member.joined_on = None, today
    member.subject, member.association = becomes.subject, becomes.association
    if (becomes.cycle, becomes.round) != (was.cycle, was.round):
        member.cycle = keep_cycle(becomes.cycle or Cycle(), round=becomes.round)
    member.attested, member.newcomer = becomes.attested, becomes.newcomer
    return former(member, before, fresh, added=change.was is None)
