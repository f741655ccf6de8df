"""Gather everything that somebody has given in a school year, for the file that they take with them."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.archive import Archive, KeptFile, Said, Section
from attestation.plan import Wording
from attestation.roles import Act, Actor
from attestation.steps import State, Step
from db.engine import Database
from db.models import Evidence, Occurrence, Paper, Person, Plan, PlanItem, School
from db.queries.year import load_year
from services.papers import my_papers

_SHOWN = (State.DONE, State.IN_REVIEW)


async def my_archive(
    db: Database, actor: Actor, now: datetime, pages: Mapping[int, tuple[KeptFile, ...]] = MappingProxyType({})
) -> Archive:
    """The actor's rows that have a file or are done, then the papers of the portfolio.

    `pages`: by row, the pages of forms that were written about the actor.
    """
    actor.require(Act.SEE_OWN_STEPS)
    portfolio = await my_papers(db, actor, now)
    async with db.read() as session:
        found = await load_year(session, actor.school_id, actor.today(now), actor.person_id)
        files = await _files(session, actor)
        papers = await _papers(session, actor, portfolio.year)
        school = await session.get_one(School, actor.school_id)
        me = await session.get_one(Person, actor.person_id)
        titles = await _titles(session, actor, portfolio.year)
    steps = [
        step for step in (found[1].steps() if found else ()) if step.teacher and step.teacher.id == actor.person_id
    ]
    rows = [
        _row(number, title, steps, files, actor, now, pages.get(number, ())) for number, title in sorted(titles.items())
    ]
    states = {paper.rule.name: paper.state for paper in portfolio.papers}
    return Archive(
        school=school.name,
        person=me.name,
        year=portfolio.year,
        target=portfolio.target,
        made_at=actor.local(now),
        sections=(
            *(row for row in rows if row.files or row.said),
            *(
                Section(None, None, name, states.get(name, state), (), kept)
                for name, (id_, state) in papers.items()
                if (kept := _kept(files, actor, paper=id_))
            ),
        ),
    )


def _row(
    number: int,
    title: Wording,
    steps: list[Step],
    files: list[tuple[Evidence, int | None, str]],
    actor: Actor,
    now: datetime,
    pages: tuple[KeptFile, ...],
) -> Section:
    today = actor.today(now)
    mine = [step for step in steps if step.item.number == number and step.state(today) in _SHOWN]
    said = tuple(
        Said(step.due_on, step.state(today), it.done_on or actor.local(it.at).date(), it.note, it.reason)
        for step in mine
        if (it := step.completion)
    )
    return Section(number, title, None, None, said, (*_kept(files, actor, number=number), *pages))


def _kept(
    files: list[tuple[Evidence, int | None, str]], actor: Actor, number: int | None = None, paper: int | None = None
) -> tuple[KeptFile, ...]:
    return tuple(
        KeptFile(
            name=row.name,
            path=row.path,
            view=row.view_path,
            sha256=row.sha256 or "",
            size=row.size or 0,
            type=row.type or "",
            version=row.version,
            at=actor.local(row.uploaded_at),
            uploader=uploader,
        )
        for row, of_row, uploader in files
        if (row.paper_id == paper if paper is not None else row.paper_id is None and of_row == number)
    )


async def _files(session: AsyncSession, actor: Actor) -> list[tuple[Evidence, int | None, str]]:
    """The files about the actor, each with its row's number and its sender's name."""
    query = (
        select(Evidence, PlanItem.number, Person.name)
        .join(Person, Person.id == Evidence.uploader_id)
        .outerjoin(Occurrence, Occurrence.id == Evidence.occurrence_id)
        .outerjoin(PlanItem, PlanItem.id == Occurrence.item_id)
        .outerjoin(Paper, Paper.id == Evidence.paper_id)
        .where(Evidence.school_id == actor.school_id, Evidence.refused.is_(None))
        .where((Evidence.teacher_id == actor.person_id) | (Paper.person_id == actor.person_id))
        .order_by(Evidence.id)
    )
    return [(row, number, name) for row, number, name in await session.execute(query)]


async def _papers(session: AsyncSession, actor: Actor, year: int) -> dict[str, tuple[int, str]]:
    query = select(Paper.name, Paper.id, Paper.state).where(
        Paper.school_id == actor.school_id, Paper.person_id == actor.person_id, Paper.year == year
    )
    return {name: (id_, state) for name, id_, state in await session.execute(query.order_by(Paper.id))}


async def _titles(session: AsyncSession, actor: Actor, year: int) -> dict[int, Wording]:
    """The rows of the year's plan, those too that were taken out of it: their files stay."""
    query = (
        select(PlanItem.number, PlanItem.title)
        .join(Plan, Plan.id == PlanItem.plan_id)
        .where(Plan.school_id == actor.school_id, Plan.year == year)
        .order_by(PlanItem.removed_at.is_(None), PlanItem.id)
    )
    return {number: Wording(**title) for number, title in await session.execute(query)}
