"""Results of trial tests: a teacher's own, shown to the deputy director only where the teacher agrees."""

from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.plan import school_year_of
from attestation.roles import Act, Actor
from attestation.steps import SETTLED, Step
from attestation.trial_tests import Part, TrialResult, Trials, is_trial_test
from db.engine import Database
from db.models import Member, Person, TrialTest
from db.queries.attempts import school_rules
from db.queries.awards import cycle_of, member_row
from db.queries.year import load_year
from services.history import record
from services.steps import confirm_in


async def mine(db: Database, actor: Actor, now: datetime) -> Trials:
    """The actor's own results."""
    actor.require(Act.CONFIRM_OWN_STEP)
    async with db.read() as session:
        return await _trials(session, actor, actor.person_id, now)


async def shared(db: Database, actor: Actor, now: datetime) -> tuple[Trials, ...]:
    """The results of those who have agreed that the deputy director sees them, by name."""
    actor.require(Act.SEE_SHARED_TRIALS)
    async with db.read() as session:
        query = (
            select(TrialTest.person_id)
            .join(Person, Person.id == TrialTest.person_id)
            .join(Member, (Member.person_id == Person.id) & (Member.school_id == TrialTest.school_id))
            .where(TrialTest.school_id == actor.school_id, TrialTest.shared, Member.left_on.is_(None))
            .group_by(TrialTest.person_id)
            .order_by(func.max(Person.name))
        )
        people = list(await session.scalars(query))
        return tuple([await _trials(session, actor, person_id, now) for person_id in people])


async def _trials(session: AsyncSession, actor: Actor, person_id: int, now: datetime) -> Trials:
    query = select(TrialTest).where(TrialTest.school_id == actor.school_id, TrialTest.person_id == person_id)
    rows = list(await session.scalars(query.order_by(TrialTest.day)))
    name = await session.scalar(select(Person.name).where(Person.id == person_id))
    member = await member_row(session, actor.school_id, person_id)
    target = cycle_of(member.cycle if member else None).target
    marks = (await school_rules(session, actor.school_id, school_year_of(actor.today(now)))).pass_marks
    results = tuple(TrialResult(row.day, tuple(Part(*part) for part in row.parts)) for row in rows)
    return Trials(name or "", results, marks.get(target) if target else None, bool(rows and rows[-1].shared))


async def enter(db: Database, actor: Actor, result: TrialResult, now: datetime) -> tuple[Trials, Step | None]:
    """Keep a result, one for a day (another takes its place), and say that the month's trial test is done."""
    actor.require(Act.CONFIRM_OWN_STEP)
    async with db.write() as session:
        await member_row(session, actor.school_id, actor.person_id, lock=True)
        newest = select(TrialTest).where(TrialTest.school_id == actor.school_id)
        newest = newest.where(TrialTest.person_id == actor.person_id).order_by(TrialTest.day.desc())
        rows = list(await session.scalars(newest))
        row = next((row for row in rows if row.day == result.day), None) or TrialTest(
            school_id=actor.school_id, person_id=actor.person_id, day=result.day, shared=bool(rows and rows[0].shared)
        )
        row.parts, row.at = [[part.name, part.points, part.most] for part in result.parts], now
        session.add(row)
        await session.flush()
        record(session, actor.school_id, now, actor.person_id, "trial-test", f"person:{actor.person_id}")
        step = await _step(session, actor, result, now)
        if step:
            await confirm_in(session, actor, step.key, now)
        return await _trials(session, actor, actor.person_id, now), step


async def _step(session: AsyncSession, actor: Actor, result: TrialResult, now: datetime) -> Step | None:
    """The teacher's own step of trial tests whose month holds the day, while nothing has been said about it."""
    found = await load_year(session, actor.school_id, actor.today(now), actor.person_id)
    for step in found[1].steps() if found else ():
        own = step.teacher is not None and step.teacher.id == actor.person_id and is_trial_test(step.item)
        settled = step.completion is not None and step.completion.mark in SETTLED
        if own and not settled and step.touches(result.day, result.day):
            return step
    return None


async def share(db: Database, actor: Actor, agreed: bool, now: datetime) -> Trials:
    """Let the deputy director see the results, or no longer; later ones follow the last word."""
    actor.require(Act.CONFIRM_OWN_STEP)
    async with db.write() as session:
        await session.execute(
            update(TrialTest)
            .where(TrialTest.school_id == actor.school_id, TrialTest.person_id == actor.person_id)
            .values(shared=agreed)
            .execution_options(synchronize_session=False)
        )
        act = "trials-shared" if agreed else "trials-private"
        record(session, actor.school_id, now, actor.person_id, act, f"person:{actor.person_id}")
        return await _trials(session, actor, actor.person_id, now)
