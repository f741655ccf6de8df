"""The next school year is opened with the plan and the cycles, nothing of the one before is touched, and it can be
taken back as long as nobody has worked in it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select, update

from attestation.awards import Decision
from attestation.cycle import Cycle
from attestation.errors import AttestationError, Refused
from attestation.forms import FORMS, form_of
from attestation.plan import Window
from attestation.rulebook import Category
from db import models
from db.cycle_record import keep_cycle
from db.engine import Database
from db.models import Member
from documents.builtin import built_in_plan
from services import forms
from services.awards import decide
from services.plan_rows import plan_rows
from services.plans import load_plan, set_day
from services.status import status
from services.steps import confirm, undo
from services.year_end import archive, open_next, take_back, year_end
from tests.clock import NOW
from tests.services.conftest import PLAN, Staff

JUNE = datetime(2027, 6, 15, 6, tzinfo=UTC)
SEPTEMBER = datetime(2027, 9, 10, 6, tzinfo=UTC)


@pytest.fixture
async def june(staff: Staff) -> Staff:
    """A year with one step done, a newcomer, a teacher who has her category, and one whose turn comes next year."""
    await staff.load(PLAN)
    first, second = staff.teachers
    await confirm(staff.db, first, await staff.step(12, first), NOW)
    cycles = {
        first.person_id: Cycle(Category.EXPERT, Category.RESEARCHER, date(2021, 12, 20)),
        second.person_id: Cycle(Category.MODERATOR, Category.EXPERT, date(2023, 3, 1)),
    }
    async with staff.db.write() as session:
        for person_id, cycle in cycles.items():
            values = {"cycle": keep_cycle(cycle), "newcomer": person_id == second.person_id}
            await session.execute(update(Member).where(Member.person_id == person_id).values(**values))
    decision = Decision(Category.RESEARCHER, fits=True, on=date(2027, 5, 20))
    await decide(staff.db, staff.deputy, first.person_id, decision, JUNE)
    return staff


async def plans(db: Database) -> list[int]:
    async with db.read() as session:
        return list(await session.scalars(select(models.Plan.year).order_by(models.Plan.year)))


async def everything(db: Database) -> dict[str, list[object]]:
    """Every row of the school's year, but for the history."""
    tables = (models.Plan, models.PlanItem, models.Occurrence, models.Completion, models.Member)
    async with db.read() as session:
        return {
            table.__tablename__: [tuple(row) for row in await session.execute(select(table.__table__).order_by("id"))]
            for table in tables
        }


async def test_the_difference_is_shown_and_nothing_happens(june: Staff) -> None:
    before = await everything(june.db)
    end = await year_end(june.db, june.deputy, JUNE)
    assert (end.school_year, end.opened, end.undoable) == (2026, False, False)
    assert len(end.rows) == 19
    assert end.rows[0].before == (Window(date(2026, 8, 1), date(2026, 8, 31)),)
    assert end.rows[0].after == (Window(date(2027, 8, 1), date(2027, 8, 31)),)
    assert end.undated == (17, 18, 19)
    assert end.counts.done == 1
    first, second = june.teachers
    assert [(it.id, it.awarded, it.due_on) for it in end.leaving] == [
        (first.person_id, Category.RESEARCHER, date(2032, 5, 20))
    ]
    assert [(it.id, it.due_on) for it in end.coming] == [(second.person_id, date(2028, 3, 1))]
    assert len(end.newcomers) == 1
    assert await everything(june.db) == before


async def test_opened_it_is_the_year_after_and_the_old_one_stays(june: Staff) -> None:
    before = await everything(june.db)
    end = await open_next(june.db, june.deputy, JUNE)
    assert (end.opened, end.undoable) == (True, True)
    after = await everything(june.db)
    for table in ("plan", "plan_item", "occurrence", "completion"):
        assert [row for row in after[table] if row in before[table]] == before[table]
    assert after["completion"] == before["completion"]

    still = await status(june.db, june.id, JUNE)  # the old plan runs on until August
    assert still
    assert still.summary.year.done == 1
    begun = await status(june.db, june.id, SEPTEMBER)
    assert begun
    assert begun.summary.year.done == 0
    second = june.teachers[1].person_id
    assert {step.teacher.id for step in begun.year.steps() if step.teacher} == {second}
    rows = await plan_rows(june.db, june.deputy, SEPTEMBER)
    assert [row.item.windows for row in rows.rows] == [item.windows for item in built_in_plan(2027).items]
    kept, year = await archive(june.db, june.deputy, SEPTEMBER)
    assert (year, kept.summary.year.done, kept.today) == (2026, 1, date(2027, 7, 31))


async def test_said_twice_or_at_once_it_is_taken_once(june: Staff) -> None:
    ends = await asyncio.gather(*(open_next(june.db, june.deputy, JUNE) for _ in range(4)))
    assert len(set(ends)) == 1
    assert await plans(june.db) == [2026, 2027]
    async with june.db.read() as session:
        opened = select(func.count()).select_from(models.History).where(models.History.act == "open-year")
        assert await session.scalar(opened) == 1


async def test_taken_back_all_is_as_before(june: Staff) -> None:
    before = await everything(june.db)
    await open_next(june.db, june.deputy, JUNE)
    for _ in range(2):
        end = await take_back(june.db, june.deputy, JUNE)
        assert not end.opened
    assert await everything(june.db) == before
    assert (await open_next(june.db, june.deputy, JUNE)).opened


async def use_a_day(staff: Staff) -> None:
    await set_day(staff.db, staff.id, 17, date(2027, 10, 5), SEPTEMBER)


async def use_a_mark(staff: Staff) -> None:
    found = await status(staff.db, staff.id, SEPTEMBER)
    assert found
    key = next(step.key for step in found.year.steps() if step.item.number == 3)
    await confirm(staff.db, staff.deputy, key, SEPTEMBER)


async def use_a_form(staff: Staff) -> None:
    """A form was written; the mark that came with it was taken back, the form stays."""
    found = await status(staff.db, staff.id, SEPTEMBER)
    assert found
    key = next(step.key for step in found.year.steps() if form_of(step.item) and step.due_on)
    draft = await forms.begin(staff.db, staff.deputy, key, "draft", "")
    question = next(iter(FORMS[draft.kind].questions))
    await forms.write(staff.db, staff.deputy, replace(draft, answers={question: "Жақсы"}), SEPTEMBER)
    await undo(staff.db, staff.deputy, key, SEPTEMBER)


async def use_a_code(staff: Staff) -> None:
    """A page with the code of a step was printed."""
    found = await status(staff.db, staff.id, SEPTEMBER)
    assert found
    step, teacher = next(iter(found.year.steps())), staff.teachers[0].person_id
    code = models.StepCode(
        school_id=staff.id, token_hash="hash", person_id=teacher, occurrence_id=step.key[0], teacher_id=step.key[1],
        created_by=staff.deputy.person_id, created_at=SEPTEMBER,
    )  # fmt: skip
    async with staff.db.write() as session:
        session.add(code)


async def use_the_plan(staff: Staff) -> None:
    await load_plan(staff.db, staff.id, built_in_plan(2027), SEPTEMBER, staff.deputy)


@pytest.mark.parametrize("use", [use_a_day, use_a_mark, use_a_form, use_a_code, use_the_plan])
async def test_once_somebody_has_worked_in_it_it_stays(june: Staff, use: Callable[[Staff], Awaitable[None]]) -> None:
    await open_next(june.db, june.deputy, JUNE)
    assert (await year_end(june.db, june.deputy, SEPTEMBER)).undoable
    await use(june)
    assert not (await year_end(june.db, june.deputy, SEPTEMBER)).undoable
    with pytest.raises(AttestationError, match="year-end-in-use"):
        await take_back(june.db, june.deputy, SEPTEMBER)
    assert await plans(june.db) == [2026, 2027]


async def test_not_in_autumn_nor_over_a_plan_that_was_loaded(june: Staff) -> None:
    with pytest.raises(AttestationError, match="year-end-early"):
        await open_next(june.db, june.deputy, NOW)
    await load_plan(june.db, june.id, built_in_plan(2027), JUNE, june.deputy)
    with pytest.raises(AttestationError, match="year-end-loaded"):
        await open_next(june.db, june.deputy, JUNE)


async def test_a_late_deputy_opens_the_year_that_has_begun(june: Staff) -> None:
    end = await open_next(june.db, june.deputy, SEPTEMBER)
    assert end.school_year == 2026
    found = await status(june.db, june.id, SEPTEMBER)
    assert found
    assert found.summary.year.done == 0


async def test_it_is_for_those_who_lead(june: Staff) -> None:
    for act in (year_end, open_next, take_back, archive):
        with pytest.raises(Refused):
            await act(june.db, june.teachers[0], JUNE)
