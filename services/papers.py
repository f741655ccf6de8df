"""The papers of a portfolio: the teacher adds them, a reviewer accepts or returns each."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.errors import AttestationError, NotFound, Refused
from attestation.portfolio import Paper, PaperState, may_judge_papers, papers_asked
from attestation.roles import Act, Actor
from attestation.rulebook import Category
from db import models
from db.cycle_record import read_cycle
from db.engine import Database
from db.models import Evidence, Member, Person
from db.once import insert_once
from db.queries.attempts import school_rules
from db.queries.year import year_in_force
from services.evidence import Upload, add, admit
from services.history import record
from services.outgoing import tell

RETURNED = "paper_returned"  # the outbox's kind


@dataclass(frozen=True, slots=True)
class Portfolio:
    """Somebody's papers of a school year, for the category aimed at (none: not known)."""

    year: int
    target: Category | None
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A paper that waits for a reviewer."""

    id: int
    name: str
    person: str
    at: datetime


async def my_papers(db: Database, actor: Actor, now: datetime) -> Portfolio:
    """The actor's papers as they stand."""
    actor.require(Act.SEE_OWN_STEPS)
    async with db.read() as session:
        return await _portfolio(session, actor, actor.today(now))


async def _portfolio(session: AsyncSession, actor: Actor, today: date) -> Portfolio:
    year = await year_in_force(session, actor.school_id, today)
    kept = await session.scalar(
        select(Member.cycle).where(Member.school_id == actor.school_id, Member.person_id == actor.person_id)
    )
    target = read_cycle(kept).target if kept else None
    rows = {row.name: row for row in await session.scalars(_papers(actor, year))}
    counts = select(Evidence.paper_id, func.count()).where(
        Evidence.paper_id.in_([row.id for row in rows.values()]), Evidence.refused.is_(None)
    )
    grouped = await session.execute(counts.group_by(Evidence.paper_id))
    files = {row[0]: row[1] for row in grouped}
    papers = [
        Paper(rule, PaperState(row.state), row.reason, files.get(row.id, 0), row.at)
        if (row := rows.get(rule.name))
        else Paper(rule)
        for rule in papers_asked(await school_rules(session, actor.school_id, year), target)
    ]
    return Portfolio(year, target, tuple(papers))


def _papers(actor: Actor, year: int) -> Any:
    mine = models.Paper.school_id == actor.school_id, models.Paper.person_id == actor.person_id
    return select(models.Paper).where(*mine, models.Paper.year == year)


async def add_paper(db: Database, actor: Actor, name: str, upload: Upload, now: datetime) -> Paper:
    """Keep a file for a paper of the actor's portfolio; it waits for a reviewer from now on. Twice is once.

    Raises `NotFound` for a paper that is not asked for, AttestationError for a file that cannot be evidence.
    """
    actor.require(Act.CONFIRM_OWN_STEP)
    admit(upload)
    async with db.write() as session:
        portfolio = await _portfolio(session, actor, actor.today(now))
        if name not in {paper.rule.name for paper in portfolio.papers}:
            raise NotFound("paper-not-asked")
        row = await _row(session, actor, portfolio.year, name, now)
        added = await add(session, actor, upload, now, paper_id=row.id, version=row.returns + 1)
        if added is not None:
            row.state, row.at, row.by_id, row.reason = PaperState.ADDED, now, actor.person_id, ""
            record(session, actor.school_id, now, actor.person_id, "paper-added", f"paper:{row.id}", evidence=added)
            await session.flush()
        after = await _portfolio(session, actor, actor.today(now))
        return next(paper for paper in after.papers if paper.rule.name == name)


async def _row(session: AsyncSession, actor: Actor, year: int, name: str, now: datetime) -> models.Paper:
    key = {"school_id": actor.school_id, "person_id": actor.person_id, "year": year, "name": name}
    fresh = {**key, "state": PaperState.OPEN, "at": now, "by_id": actor.person_id, "reason": "", "returns": 0}
    await insert_once(session, models.Paper, [fresh])
    query = _papers(actor, year).where(models.Paper.name == name).with_for_update()
    found: models.Paper = (await session.scalars(query)).one()
    return found


async def waiting_papers(db: Database, actor: Actor, now: datetime) -> tuple[Waiting, ...]:
    """The papers that wait for the actor's decision, the longest waiting first."""
    actor.require(Act.REVIEW)
    if not may_judge_papers(actor, 0):
        return ()
    query = (
        select(models.Paper.id, models.Paper.name, Person.name, models.Paper.at)
        .join(Person, Person.id == models.Paper.person_id)
        .join(Member, (Member.person_id == Person.id) & (Member.school_id == models.Paper.school_id))
        .where(models.Paper.school_id == actor.school_id, models.Paper.state == PaperState.ADDED)
        .where(models.Paper.person_id != actor.person_id, Member.left_on.is_(None))
        .order_by(models.Paper.at, models.Paper.id)
    )
    async with db.read() as session:
        return tuple(Waiting(*row) for row in await session.execute(query))


async def accept_paper(db: Database, actor: Actor, paper_id: int, now: datetime) -> None:
    """Accept a paper."""
    await _judge(db, actor, paper_id, PaperState.ACCEPTED, "", now)


async def return_paper(db: Database, actor: Actor, paper_id: int, reason: str, now: datetime) -> None:
    """Send a paper back with a reason; its teacher is told."""
    if not reason.strip():
        raise AttestationError("return-needs-reason")
    await _judge(db, actor, paper_id, PaperState.RETURNED, reason.strip()[:500], now)


async def _judge(db: Database, actor: Actor, paper_id: int, state: PaperState, reason: str, now: datetime) -> None:
    async with db.write() as session:
        row = await session.get(models.Paper, paper_id, with_for_update=True)
        if row is None or row.school_id != actor.school_id:
            raise NotFound("paper-not-asked")
        if not may_judge_papers(actor, row.person_id):
            raise Refused("refused")
        if row.state == state and row.by_id == actor.person_id:
            return  # the same decision once more
        if row.state != PaperState.ADDED:
            raise AttestationError("review-already-decided")
        row.state, row.at, row.by_id, row.reason = state, now, actor.person_id, reason
        record(session, actor.school_id, now, actor.person_id, f"paper-{state}", f"paper:{row.id}", reason=reason)
        if state is PaperState.ACCEPTED:
            return
        row.returns += 1
        params = {"paper": row.id, "returns": row.returns}
        await tell(session, actor, row.person_id, RETURNED, f"{row.id}:{row.returns}", params, now)


async def still_returned(session: AsyncSession, params: dict[str, Any]) -> tuple[str, str] | None:
    """The name and the reason of a paper that was returned; None once a new file has been added."""
    row = await session.get(models.Paper, params["paper"])
    stands = row is not None and row.state == PaperState.RETURNED and row.returns == params["returns"]
    return (row.name, row.reason) if row and stands else None
