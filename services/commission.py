"""The attestation commission of a school: who sits in it, and forming a new one."""

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.commission import Body, Seating, faults
from attestation.errors import NotFound
from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.rulebook import CommissionRules, load_rules
from db.engine import Database
from db.models import Commission, CommissionSeat
from db.queries.audience import addressees
from db.queries.commission import body_on
from services.history import record
from services.schools import school


def rules_on(day: date) -> CommissionRules:
    """What the rules of the day's school year say of commissions."""
    return load_rules(school_year_of(day)).commission


async def seating(db: Database, actor: Actor, now: datetime) -> Seating:
    """The commission in force with what has become wrong about it, and the people of the school."""
    actor.require(Act.SET_COMMISSION)
    today = actor.today(now)
    async with db.read() as session:
        people = await addressees(session, actor.school_id, today)
        body = await body_on(session, actor.school_id, today)
    if body is None:
        return Seating(None, people)
    rules = rules_on(today)
    return Seating(body, people, tuple(faults(body, people, rules)), body.last_day(rules))


async def form(db: Database, actor: Actor, body: Body, key: str, now: datetime) -> None:
    """Let this commission sit from today on, once for each `key`.

    Raises AttestationError with the first reason why it may not, `NotFound` for somebody of another school.
    """
    actor.require(Act.SET_COMMISSION)
    today = actor.today(now)
    async with db.write() as session:
        await school(session, actor.school_id, lock=True)  # two presses at once pass one after the other
        if await session.scalar(select(Commission.id).where(Commission.key == key)):
            return
        people = await addressees(session, actor.school_id, today)
        for fault in faults(body, people, rules_on(today)):
            raise fault
        await _keep(session, actor, body, key, now)


async def _keep(session: AsyncSession, actor: Actor, body: Body, key: str, now: datetime) -> None:
    if body.chair is None or body.secretary is None:
        raise NotFound("button-old")
    formed = Commission(
        school_id=actor.school_id,
        since=actor.today(now),
        chair_id=body.chair,
        secretary_id=body.secretary,
        by_id=actor.person_id,
        at=now,
        key=key,
    )
    session.add(formed)
    await session.flush()
    session.add_all(CommissionSeat(commission_id=formed.id, person_id=id_) for id_ in sorted(body.members))
    subject, figures = f"commission:{formed.id}", {"members": len(body.members)}
    record(session, actor.school_id, now, actor.person_id, "commission-form", subject, **figures)
