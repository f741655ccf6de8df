"""The paper bridge: a page of steps for whom the bot does not reach, and its codes, which a granted hand takes in.

A code alone does nothing: it only says which step of whom is meant. Who opens it must hold a role of the same school
that may confirm on paper, and can put no other mark on the step than the page's holder could.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import require_undo
from attestation.errors import AttestationError, NotFound
from attestation.on_paper import page_steps, signed_mark
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.steps import SETTLED, Member, Step, StepKey
from db.engine import Database
from db.models import Member as MemberRow
from db.models import Person, StepCode
from db.queries.steps import load_step, take_mark
from db.queries.year import load_year, members
from services.history import REFUSED, record
from services.schools import school
from services.steps import confirm_in, step_of, subject

PREFIX = "p-"
"""How the token of such a code begins; together with its length it is told from a link to join."""
_TOKEN_BYTES = 16  # 128 bits of chance, so that a code stays coarse enough for an old phone's camera


@dataclass(frozen=True, slots=True)
class PageStep:
    """A step as it stands on a page; `token` of its code, which is seen this once, or none."""

    step: Step
    token: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """Somebody's page. `school_year`: the calendar year of its August; `today` is the school's day."""

    name: str
    school: str
    school_year: int
    today: date
    steps: tuple[PageStep, ...]


@dataclass(frozen=True, slots=True)
class Coded:
    """What a code leads to: a step, whose page it stands on, and whether a signature can close it now."""

    step: Step
    name: str
    open: bool


async def print_page(db: Database, actor: Actor, person_id: int, now: datetime) -> Page:
    """Somebody's page with fresh codes; those of the pages before are good no more.

    `NotFound` for nobody of the school, AttestationError("no-plan") while there is none, ("page-empty") where the plan
    asks nothing of them.
    """
    actor.require(Act.PRINT_PAGES)
    today = actor.today(now)
    async with db.write() as session:
        the_school = await school(session, actor.school_id)
        found = await load_year(session, actor.school_id, today)
        if found is None:
            raise AttestationError("no-plan")
        me = next((member for member in found[1].members if member.id == person_id), None)
        if me is None:
            raise NotFound("person-not-found", id=person_id)
        await _revoke(session, actor, person_id, now)
        steps = tuple(_coded(session, actor, me, step, now) for step in page_steps(found[1], me))
        if not steps:
            raise AttestationError("page-empty", name=me.name)
        codes = sum(it.token is not None for it in steps)
        record(session, actor.school_id, now, actor.person_id, "page-print", f"person:{person_id}", codes=codes)
        return Page(me.name, the_school.name, found[0].year, today, steps)


async def revoke_page(db: Database, actor: Actor, person_id: int, now: datetime) -> int:
    """The codes of the person's page that were not taken in are good no more; how many there were."""
    actor.require(Act.PRINT_PAGES)
    async with db.write() as session:
        if count := await _revoke(session, actor, person_id, now):
            record(session, actor.school_id, now, actor.person_id, "page-revoke", f"person:{person_id}", codes=count)
        return count


async def open_code(db: Database, actor: Actor, token: str, now: datetime) -> Coded:
    """What a code leads to, for one who may confirm on paper in its school. `NotFound` for everybody else's codes.

    Raises AttestationError("page-code-revoked", "page-code-used" or "step-gone").
    """
    actor.require(Act.CONFIRM_ON_PAPER)
    async with db.read() as session:
        code = await _code(session, actor, token)
        if code.used_at is not None:
            raise AttestationError("page-code-used")
        holder = await _holder(session, actor, code, now)
        step = await load_step(session, actor.school_id, (code.occurrence_id, code.teacher_id))
        if step is None:
            raise NotFound("step-gone")
        return _what(actor, step, holder)


async def confirm_on_paper(db: Database, actor: Actor, token: str, now: datetime) -> Coded:
    """Mark the step for the page's holder, who has signed for it. A code works once; a second tap changes nothing."""
    actor.require(Act.CONFIRM_ON_PAPER)
    async with db.write() as session:
        code = await _code(session, actor, token, lock=True)
        key: StepKey = (code.occurrence_id, code.teacher_id)
        step, holder = await step_of(session, actor, key), await _holder(session, actor, code, now)
        if code.used_at is not None:
            if code.used_by != actor.person_id:
                raise AttestationError("page-code-used")
            return _what(actor, step, holder)
        if step.completion and step.completion.mark in SETTLED:
            return _what(actor, step, holder)  # said in another way meanwhile: the code is not needed
        mark = signed_mark(_as_actor(actor, holder), step)
        if mark is None:
            raise NotFound("step-gone")
        await confirm_in(session, actor, key, now, granted=mark, instead_of=holder.id, on_paper=True)
        code.used_at, code.used_by = now, actor.person_id
        await session.flush()
        return _what(actor, await step_of(session, actor, key), holder)


async def undo_on_paper(db: Database, actor: Actor, token: str, now: datetime) -> Coded:
    """Take back what one has taken in, within an hour; the code is good again. Said twice it acts once."""
    actor.require(Act.CONFIRM_ON_PAPER)
    async with db.write() as session:
        code = await _code(session, actor, token, lock=True)
        key: StepKey = (code.occurrence_id, code.teacher_id)
        step, holder = await step_of(session, actor, key), await _holder(session, actor, code, now)
        if code.used_at is not None and step.completion and step.completion.mark in SETTLED:
            require_undo(actor, step.completion, now)
            await take_mark(session, key, now)
            record(session, actor.school_id, now, actor.person_id, "step-undo", subject(key))
            code.used_at = code.used_by = None
            await session.flush()
            step = await step_of(session, actor, key)
        return _what(actor, step, holder)


async def note_refused_code(db: Database, actor: Actor | None, token: str, telegram_id: int, now: datetime) -> None:
    """Somebody outside a code's school has opened it: that school has this in its audit."""
    async with db.write() as session:
        code = await session.scalar(select(StepCode).where(StepCode.token_hash == _hash(token)))
        if code is None or (actor and actor.school_id == code.school_id):
            return  # in their own school every refusal is kept anyway
        known = select(Person.id).join(MemberRow, MemberRow.person_id == Person.id)
        known = known.where(Person.telegram_id == telegram_id, MemberRow.school_id == code.school_id)
        record(session, code.school_id, now, await session.scalar(known), REFUSED, f"code:{code.id}", why="refused")


def _coded(session: AsyncSession, actor: Actor, me: Member, step: Step, now: datetime) -> PageStep:
    if signed_mark(_as_actor(actor, me), step) is None:
        return PageStep(step, None)
    token = PREFIX + secrets.token_urlsafe(_TOKEN_BYTES)
    session.add(
        StepCode(
            school_id=actor.school_id,
            token_hash=_hash(token),
            person_id=me.id,
            occurrence_id=step.key[0],
            teacher_id=step.key[1],
            created_by=actor.person_id,
            created_at=now,
        )
    )
    return PageStep(step, token)


async def _revoke(session: AsyncSession, actor: Actor, person_id: int, now: datetime) -> int:
    theirs = StepCode.school_id == actor.school_id, StepCode.person_id == person_id
    waiting = StepCode.revoked_at.is_(None), StepCode.used_at.is_(None)
    codes: Sequence[StepCode] = (await session.scalars(select(StepCode).where(*theirs, *waiting))).all()
    await session.execute(update(StepCode).where(*theirs, *waiting).values(revoked_at=now))
    return len(codes)


async def _code(session: AsyncSession, actor: Actor, token: str, lock: bool = False) -> StepCode:
    query = select(StepCode).where(StepCode.token_hash == _hash(token), StepCode.school_id == actor.school_id)
    code = await session.scalar(query.with_for_update(key_share=True) if lock else query)
    if code is None:
        raise NotFound("page-code-unknown")
    if code.revoked_at is not None:
        raise AttestationError("page-code-revoked")
    return code


async def _holder(session: AsyncSession, actor: Actor, code: StepCode, now: datetime) -> Member:
    found = await members(session, actor.school_id, school_year_of(actor.today(now)), code.person_id)
    if not found:
        raise NotFound("person-not-found", id=code.person_id)
    return found[0]


def _what(actor: Actor, step: Step, holder: Member) -> Coded:
    return Coded(step, holder.name, signed_mark(_as_actor(actor, holder), step) is not None)


def _as_actor(by: Actor, member: Member) -> Actor:
    return Actor(member.id, by.school_id, member.roles, by.locale, by.timezone)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
