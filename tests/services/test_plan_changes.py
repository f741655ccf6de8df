"""A plan loaded again: rows are known, steps and proof stay with them, and all can be undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from attestation.errors import AttestationError, NotFound, Refused
from attestation.phrases import read_schedule
from attestation.plan import Doubt, Plan, Wording
from attestation.plan_change import Change
from attestation.row_editing import Closing, close, new_row, reschedule, retitle
from db import models
from documents.builtin import built_in_plan
from services.evidence import count_of
from services.founding import found_school
from services.plan_comparison import compare_plan, continue_plan
from services.plan_rows import plan_rows
from services.plan_undo import undo
from services.plans import set_day
from services.status import status
from tests.clock import NOW
from tests.services.conftest import PLAN, Staff, confirmed


def _as_a_file(plan: Plan) -> Plan:
    """The plan as it comes out of a school's file: its own words in one language, closings only proposed."""
    return replace(
        plan,
        items=tuple(
            replace(
                close(item, Closing.SCHOOL),
                title=Wording.verbatim(item.title.kk),
                evidence=Wording.verbatim(item.evidence.kk),
            )
            for item in plan.items
        ),
        warnings=tuple(Doubt(item.number, "scope", "doubt-scope") for item in plan.items),
    )


async def test_the_same_plan_again_differs_in_nothing(staff: Staff) -> None:
    before = await staff.state()
    found = await compare_plan(staff.db, staff.id, PLAN, NOW, staff.deputy)
    assert (found.first, found.changes) == (False, ())
    await staff.load(PLAN)
    assert await staff.state() == before


async def test_what_the_school_has_settled_is_not_asked_again(staff: Staff) -> None:
    plan = await continue_plan(staff.db, staff.id, _as_a_file(PLAN), staff.deputy)
    assert plan.items == PLAN.items
    assert plan.warnings == ()


async def test_the_same_words_under_another_month_are_another_time(staff: Staff) -> None:
    """A cell without a time takes that of the heading over it, and headings move."""
    empty = replace(PLAN.items[2], phrase="")
    await staff.load(replace(PLAN, items=(*PLAN.items[:2], empty, *PLAN.items[3:])))
    october = replace(empty, windows=reschedule(empty, read_schedule("Қазан"), 2026).windows)
    doubt = Doubt(3, "schedule", "doubt-schedule-above", {"phrase": ""})
    plan = replace(PLAN, items=(*PLAN.items[:2], october, *PLAN.items[3:]), warnings=(doubt,))
    found = await continue_plan(staff.db, staff.id, plan, staff.deputy)
    assert found.items[2].windows == october.windows
    assert found.warnings == (doubt,)
    changes = (await compare_plan(staff.db, staff.id, found, NOW, staff.deputy)).changes
    assert [change.kinds for change in changes] == [(Change.MOVED,)]


async def test_a_row_in_front_renumbers_the_rest_and_keeps_their_proof(staff: Staff) -> None:
    teacher = staff.teachers[0]
    key = await confirmed(staff, 13, teacher)
    first = reschedule(new_row(1, "Жаңа ережемен таныстыру"), read_schedule("Тамыз"), 2026)
    plan = replace(PLAN, items=(first, *(replace(item, number=item.number + 1) for item in PLAN.items)))
    found = await compare_plan(staff.db, staff.id, plan, NOW, staff.deputy)
    assert [change.kinds for change in found.changes] == [(Change.NEW,), *[(Change.RENUMBERED,)] * 19]
    assert (found.effect.moved, found.effect.withdrawn, found.effect.put_aside, found.effect.stay) == (0, 0, 0, 1)
    await staff.load(plan)
    assert await staff.step(14, teacher) == key
    assert await count_of(staff.db, teacher, key) == 1
    assert await staff.done() == 1


async def test_rows_in_another_order_are_the_same_rows(staff: Staff) -> None:
    before = {row.id: row.item.title for row in (await plan_rows(staff.db, staff.deputy, NOW)).rows}
    turned = tuple(replace(item, number=20 - item.number) for item in reversed(PLAN.items))
    await staff.load(replace(PLAN, items=turned))
    after = (await plan_rows(staff.db, staff.deputy, NOW)).rows
    assert {row.id: row.item.title for row in after} == before
    assert not any(row.removed for row in after)


async def test_other_words_and_another_month_are_the_same_row(staff: Staff) -> None:
    key = await confirmed(staff, 13, staff.teachers[0])
    row = PLAN.items[12]
    words = replace(row, title=Wording.verbatim(f"{row.title.kk}, қосымша іс-шаралар"))
    plan = replace(PLAN, items=(*PLAN.items[:12], words, *PLAN.items[13:]))
    found = await compare_plan(staff.db, staff.id, plan, NOW, staff.deputy)
    assert [(change.item.number, change.kinds) for change in found.changes] == [(13, (Change.REWORDED,))]
    await staff.load(plan)
    assert await staff.step(13, staff.teachers[0]) == key


async def test_a_window_that_moves_takes_open_and_done_steps_along(staff: Staff) -> None:
    key = await confirmed(staff, 15, staff.teachers[0])
    portfolio = reschedule(PLAN.items[14], read_schedule("Желтоқсан, маусым, тамыз"), 2026)
    plan = replace(PLAN, items=(*PLAN.items[:14], portfolio, *PLAN.items[15:]))
    found = await compare_plan(staff.db, staff.id, plan, NOW, staff.deputy)
    assert (found.effect.moved, found.effect.stay) == (1, 1)
    await staff.load(plan)
    assert await staff.step(15, staff.teachers[0]) == key
    found_after = await status(staff.db, staff.id, NOW)
    assert found_after
    moved = next(step for step in found_after.year.steps() if step.key == key)
    assert moved.due_on == date(2026, 12, 31)


async def test_a_row_that_goes_is_put_aside_with_its_proof_and_comes_back(staff: Staff) -> None:
    key = await confirmed(staff, 13, staff.teachers[0])
    without = replace(PLAN, items=(*PLAN.items[:12], *PLAN.items[13:]))
    found = await compare_plan(staff.db, staff.id, without, NOW, staff.deputy)
    assert [change.kinds for change in found.changes] == [(Change.GONE,)]
    assert found.effect.put_aside == 1
    await staff.load(without)
    assert await staff.done() == 0
    back = await compare_plan(staff.db, staff.id, PLAN, NOW, staff.deputy)
    assert [change.kinds for change in back.changes] == [(Change.BACK,)]
    await staff.load(PLAN)
    assert await staff.step(13, staff.teachers[0]) == key
    assert await staff.done() == 1
    async with staff.db.read() as session:
        assert await session.scalar(select(func.count()).select_from(models.PlanItem)) == 19


async def test_undo_brings_the_former_plan_back_exactly(staff: Staff) -> None:
    await set_day(staff.db, staff.id, 17, date(2026, 10, 20), NOW)
    await confirmed(staff, 13, staff.teachers[0])
    before = await staff.state()
    other = (reschedule(PLAN.items[10], read_schedule("Қараша"), 2026), new_row(2, "Мүлде басқа іс"))
    loaded = await staff.load(replace(PLAN, title="Басқа жоспар", items=other))
    assert loaded.undo is not None
    assert await staff.done() == 0
    await undo(staff.db, staff.deputy, loaded.undo, NOW + timedelta(minutes=59))
    after = await staff.state()
    for table, rows in before.items():
        assert {id_: after[table][id_] for id_ in rows} == rows
    assert all(row["removed_at"] for id_, row in after["plan_item"].items() if id_ not in before["plan_item"])
    assert await staff.done() == 1
    await undo(staff.db, staff.deputy, loaded.undo, NOW + timedelta(hours=5))  # said twice


async def test_undo_has_its_hour_and_its_turn(staff: Staff) -> None:
    first = await staff.load(replace(PLAN, items=PLAN.items[:18]))
    second = await staff.load(replace(PLAN, items=PLAN.items[:17]))
    assert first.undo
    assert second.undo
    with pytest.raises(AttestationError, match="plan-undo-other"):
        await undo(staff.db, staff.deputy, first.undo, NOW)
    with pytest.raises(AttestationError, match="plan-undo-late"):
        await undo(staff.db, staff.deputy, second.undo, NOW + timedelta(hours=1, seconds=1))
    with pytest.raises(Refused):
        await undo(staff.db, staff.teachers[0], second.undo, NOW)


async def test_undo_leaves_what_others_have_done_meanwhile(staff: Staff) -> None:
    loaded = await staff.load(replace(PLAN, items=PLAN.items[:18]))
    await set_day(staff.db, staff.id, 17, date(2026, 10, 20), NOW)
    await confirmed(staff, 13, staff.teachers[1])
    assert loaded.undo
    await undo(staff.db, staff.deputy, loaded.undo, NOW)
    state = await staff.state()
    assert [row["day"] for row in state["occurrence"].values() if row["day"]] == [date(2026, 10, 20)]
    assert await staff.done() == 1


async def test_another_school_has_no_part_in_it(staff: Staff) -> None:
    other = replace(staff.deputy, school_id=await found_school(staff.db, "№ 7", "Asia/Almaty", "kk", NOW))
    loaded = await staff.load(replace(PLAN, items=PLAN.items[:18]))
    assert loaded.undo
    with pytest.raises(AttestationError, match="plan-undo-other"):
        await undo(staff.db, other, loaded.undo, NOW)
    with pytest.raises(AttestationError, match="no-plan"):
        await plan_rows(staff.db, other, NOW)
    with pytest.raises(NotFound):
        await compare_plan(staff.db, staff.id, PLAN, NOW, other)


async def test_the_first_plan_of_a_year_has_nothing_to_be_compared_with(staff: Staff) -> None:
    later = built_in_plan(2027)
    assert (await compare_plan(staff.db, staff.id, later, NOW)).first
    assert await continue_plan(staff.db, staff.id, later) == later
    assert (await staff.load(later)).undo is None


async def test_a_title_that_says_something_else_is_another_row(staff: Staff) -> None:
    other = retitle(replace(PLAN.items[18], windows=()), "Спорт залын жөндеу жұмыстарын жоспарлау")
    found = await compare_plan(staff.db, staff.id, replace(PLAN, items=(*PLAN.items[:18], other)), NOW)
    assert {change.kinds for change in found.changes} == {(Change.NEW,), (Change.GONE,)}


async def test_a_row_that_moves_and_gets_more_words_is_the_same_row(staff: Staff) -> None:
    key = await confirmed(staff, 15, staff.teachers[0])
    first, portfolio = PLAN.items[0], PLAN.items[14]
    more = replace(
        portfolio, number=2, title=Wording.verbatim(f"{portfolio.title.kk} және сараптама комиссиясына беру")
    )
    await staff.load(replace(PLAN, items=(first, more)))
    assert await staff.step(2, staff.teachers[0]) == key


async def test_more_words_beside_other_cells_are_another_row(staff: Staff) -> None:
    other = replace(new_row(2, f"{PLAN.items[14].title.kk} туралы семинар өткізу"), phrase="Ақпан")
    found = await compare_plan(staff.db, staff.id, replace(PLAN, items=(PLAN.items[0], other)), NOW)
    assert (Change.NEW,) in [change.kinds for change in found.changes]
