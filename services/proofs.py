"""The files by which a step or a paper is proved, as its reviewer needs them."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import may_see_files
from attestation.errors import NotFound
from attestation.proofs import Elsewhere, Proof
from attestation.roles import Actor
from attestation.steps import StepKey
from db.engine import Database
from db.models import Evidence, Occurrence, Person, PlanItem
from db.queries.steps import load_step


async def proofs_of_step(db: Database, actor: Actor, key: StepKey) -> tuple[Proof, ...]:
    """The files of a step, in the order in which they came; without those that were refused."""
    teacher = Evidence.teacher_id.is_(None) if key[1] is None else Evidence.teacher_id == key[1]
    other = or_(
        Evidence.occurrence_id != key[0], Evidence.teacher_id.is_distinct_from(key[1]), Evidence.paper_id.is_not(None)
    )
    async with db.read() as session:
        return await _proofs(session, actor, and_(Evidence.occurrence_id == key[0], teacher), other)


async def proofs_to_see(db: Database, actor: Actor, key: StepKey) -> tuple[Proof, ...]:
    """The files of a step for one who looks at it outside a review. `NotFound` for others, and when it is gone."""
    async with db.read() as session:
        step = await load_step(session, actor.school_id, key)
    if step is None or not may_see_files(actor, step):
        raise NotFound("step-gone")
    return await proofs_of_step(db, actor, key)


async def proofs_of_paper(db: Database, actor: Actor, paper_id: int) -> tuple[Proof, ...]:
    """The files of a paper of the portfolio, in the order in which they came."""
    other = or_(Evidence.paper_id != paper_id, and_(Evidence.paper_id.is_(None), Evidence.occurrence_id.is_not(None)))
    async with db.read() as session:
        return await _proofs(session, actor, Evidence.paper_id == paper_id, other)


async def _proofs(
    session: AsyncSession, actor: Actor, mine: ColumnElement[bool], other: ColumnElement[bool]
) -> tuple[Proof, ...]:
    rows = list(
        await session.scalars(
            select(Evidence)
            .where(Evidence.school_id == actor.school_id, Evidence.refused.is_(None), mine)
            .order_by(Evidence.id)
        )
    )
    twice = await _elsewhere(session, actor, [row.sha256 for row in rows if row.sha256], other)
    return tuple(
        Proof(row.id, row.kind, row.file_id, row.name, row.version, row.view_path, twice.get(row.sha256, ()))
        for row in rows
    )


async def _elsewhere(
    session: AsyncSession, actor: Actor, hashes: Sequence[str], other: ColumnElement[bool]
) -> dict[str | None, tuple[Elsewhere, ...]]:
    """Where else in the school the same bytes have been used, by their hash."""
    query = (
        select(Evidence.sha256, Person.name, PlanItem.number, Evidence.uploaded_at)
        .join(Person, Person.id == Evidence.uploader_id)
        .outerjoin(Occurrence, Occurrence.id == Evidence.occurrence_id)
        .outerjoin(PlanItem, PlanItem.id == Occurrence.item_id)
        .where(Evidence.school_id == actor.school_id, Evidence.refused.is_(None), Evidence.sha256.in_(hashes), other)
        .where(or_(Evidence.occurrence_id.is_not(None), Evidence.paper_id.is_not(None)))
        .order_by(Evidence.id)
    )
    found: dict[str | None, tuple[Elsewhere, ...]] = {}
    for sha256, person, number, at in await session.execute(query):
        found[sha256] = (*found.get(sha256, ()), Elsewhere(person, number, at))
    return found
