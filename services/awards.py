"""The decision, the order and the certificate: written down by staff, told to the teacher, closing the plan's rows."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.awards import (
    Award,
    Candidate,
    Decision,
    Paper,
    is_certificate,
    is_order,
    may_decide_about,
    renewed,
    require_choice,
)
from attestation.cycle import NextDue, next_due
from attestation.errors import AttestationError, NotFound, Refused
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.steps import SETTLED, Item, Mark
from db import models
from db.cycle_record import keep_cycle
from db.engine import Database
from db.models import Member, Person
from db.queries.attempts import school_rules
from db.queries.awards import award_facts, award_row, cycle_of, member_row, newest_award
from db.queries.year import load_year, members, year_in_force
from services.history import record
from services.outgoing import tell
from services.schools import local, school
from services.steps import Words, confirm_in

KIND = "award"


async def candidates(db: Database, actor: Actor, now: datetime) -> tuple[Candidate, ...]:
    """Everybody who is under attestation in the school year, by name."""
    actor.require(Act.RECORD_AWARD)
    async with db.read() as session:
        return await candidates_in(session, actor, now)


async def candidates_in(session: AsyncSession, actor: Actor, now: datetime) -> tuple[Candidate, ...]:
    """The same within a transaction that does more."""
    year = await year_in_force(session, actor.school_id, actor.today(now))
    people = [each for each in await members(session, actor.school_id, year) if each.attested]
    return tuple([await _candidate(session, actor, person.id, person.name, year, now) for person in people])


async def candidate(db: Database, actor: Actor, person_id: int, now: datetime) -> Candidate:
    """One of them, or anybody else of the school; `NotFound` for others."""
    actor.require(Act.RECORD_AWARD)
    async with db.read() as session:
        return await _named(session, actor, person_id, now)


async def _named(session: AsyncSession, actor: Actor, person_id: int, now: datetime) -> Candidate:
    name = await session.scalar(select(Person.name).where(Person.id == person_id))
    year = await year_in_force(session, actor.school_id, actor.today(now))
    return await _candidate(session, actor, person_id, name or "", year, now)


async def _candidate(
    session: AsyncSession, actor: Actor, person_id: int, name: str, year: int, now: datetime
) -> Candidate:
    member = await member_row(session, actor.school_id, person_id)
    if member is None:
        raise NotFound("person-not-found", id=person_id)
    row = await award_row(session, actor.school_id, year, person_id)
    cycle = cycle_of(row.former if row else member.cycle)
    known = next_due(cycle_of(member.cycle), await school_rules(session, actor.school_id, year), actor.today(now))
    return Candidate(person_id, name, cycle, known, award_facts(row) if row else None)


async def decide(db: Database, actor: Actor, person_id: int, decision: Decision, now: datetime) -> Candidate:
    """Write down the commission's decision: the cycle begins anew, and the teacher is told. Said again, it corrects."""
    async with db.write() as session:
        await decide_in(session, actor, person_id, decision, now)
        return await _named(session, actor, person_id, now)


async def decide_in(session: AsyncSession, actor: Actor, person_id: int, decision: Decision, now: datetime) -> None:
    """`decide` within a transaction that does more, such as writing down all of a sitting."""
    member = await _theirs(session, actor, person_id)
    year = await year_in_force(session, actor.school_id, actor.today(now))
    row = await award_row(session, actor.school_id, year, person_id)
    former = row.former if row else member.cycle
    require_choice(cycle_of(former), decision, actor.today(now))
    if row and award_facts(row).decision == decision:
        return
    if row is None:
        row = models.Award(school_id=actor.school_id, person_id=person_id, year=year, former=former)
        session.add(row)
    row.category, row.fits, row.decided_on = decision.category, decision.fits, decision.on
    row.by_id, row.at = actor.person_id, now
    await session.flush()
    await _renew(session, member, row, now)
    await _tell(session, actor, row, now)
    record(session, actor.school_id, now, actor.person_id, "decide-category", f"person:{person_id}")
    await session.flush()


async def order(db: Database, actor: Actor, person_id: int, paper: Paper, now: datetime) -> Candidate:
    """The order has come: the cycle counts from its day, and the plan's row of orders is done for the teacher."""
    return await _paper(db, actor, person_id, paper, now, is_order)


async def certificate(db: Database, actor: Actor, person_id: int, paper: Paper, now: datetime) -> Candidate:
    """The certificate is issued: the plan's row of certificates is done for the teacher."""
    return await _paper(db, actor, person_id, paper, now, is_certificate)


async def _paper(
    db: Database, actor: Actor, person_id: int, paper: Paper, now: datetime, row_of: Callable[[Item], bool]
) -> Candidate:
    async with db.write() as session:
        member = await _theirs(session, actor, person_id)
        year = await year_in_force(session, actor.school_id, actor.today(now))
        row = await award_row(session, actor.school_id, year, person_id)
        if row is None:
            raise AttestationError("award-decision-first")
        if row_of is is_order:
            row.order, row.ordered_on = paper.number, paper.on
        else:
            row.certificate, row.certified_on = paper.number, paper.on
        row.at = now
        await session.flush()
        await _renew(session, member, row, now)
        await _close(session, actor, person_id, paper, now, row_of)
        await _tell(session, actor, row, now)
        act = "order-of-category" if row_of is is_order else "certificate-of-category"
        record(session, actor.school_id, now, actor.person_id, act, f"person:{person_id}")
        await session.flush()
        return await _named(session, actor, person_id, now)


async def _theirs(session: AsyncSession, actor: Actor, person_id: int) -> Member:
    actor.require(Act.RECORD_AWARD)
    member = await member_row(session, actor.school_id, person_id, lock=True)
    if member is None:
        raise NotFound("person-not-found", id=person_id)
    if not may_decide_about(actor, person_id):
        raise Refused("award-own")
    return member


async def _renew(session: AsyncSession, member: Member, row: models.Award, now: datetime) -> None:
    award = award_facts(row)
    cycle = renewed(cycle_of(row.former), award.decision, award.order)
    member.cycle = keep_cycle(cycle, round=(row.former or {}).get("round", ""))
    (await school(session, member.school_id)).remind_at = now


async def _close(
    session: AsyncSession, actor: Actor, person_id: int, paper: Paper, now: datetime, row_of: Callable[[Item], bool]
) -> None:
    """Confirm the teacher's step of the row with the paper's number: who may write the paper down closes its row."""
    found = await load_year(session, actor.school_id, actor.today(now), person_id)
    note = f"№ {paper.number}, {paper.on:%d.%m.%Y}"
    for step in found[1].steps() if found else ():
        if step.teacher is not None and step.teacher.id == person_id and row_of(step.item):
            settled = step.completion is not None and step.completion.mark in SETTLED
            if not settled or (step.completion and step.completion.note != note):
                await confirm_in(session, actor, step.key, now, Words(paper.on, note), Mark.CONFIRMED)
            return


async def _tell(session: AsyncSession, actor: Actor, row: models.Award, now: datetime) -> None:
    await tell(session, actor, row.person_id, KIND, f"{row.id}:{now.isoformat()}", {"at": now.isoformat()}, now)


async def told(session: AsyncSession, to: Actor, params: dict[str, str], now: datetime) -> tuple[Award, NextDue] | None:
    """What the teacher is told; None when something newer was written down since, of which another word speaks."""
    newest = select(models.Award.at).where(
        models.Award.school_id == to.school_id, models.Award.person_id == to.person_id
    )
    at = await session.scalar(newest.order_by(models.Award.at.desc()).limit(1))
    award = await newest_award(session, to.school_id, to.person_id)
    member = await member_row(session, to.school_id, to.person_id)
    if at is None or award is None or member is None or at != datetime.fromisoformat(params["at"]):
        return None
    today = local(await school(session, to.school_id), now).date()
    rules = await school_rules(session, to.school_id, school_year_of(today))
    return award, next_due(cycle_of(member.cycle), rules, today)
