"""The plan changed by a row: what it would do to steps is told first, and done exactly, and undone."""

from dataclasses import replace

import pytest

from attestation.errors import NotFound, Outdated, Refused
from attestation.phrases import read_schedule
from attestation.row_editing import Closing, PlanRow, close, new_row, reschedule
from services.plan_rows import change_row, effect_of_row, plan_rows
from services.plan_undo import undo
from tests.clock import NOW
from tests.services.conftest import PLAN, Staff, confirmed


async def test_a_row_says_what_would_happen_before_it_does(staff: Staff) -> None:
    await confirmed(staff, 11, staff.teachers[0])  # sent for review, which is done as far as the teacher goes
    row = await staff.seen(11)
    item = reschedule(PLAN.items[10], read_schedule("Қараша, желтоқсан, мамыр, маусым, шілде"), 2026)
    found = await effect_of_row(staff.db, staff.deputy, row, item, NOW)
    assert (found.moved, found.stay, found.withdrawn, found.added) == (1, 1, 0, 0)
    before = await staff.state()
    change = await change_row(staff.db, staff.deputy, row, item, NOW)
    assert change
    assert (await plan_rows(staff.db, staff.deputy, NOW)).row(row.id).item.windows == tuple(sorted(item.windows))
    await undo(staff.db, staff.deputy, change, NOW)
    assert await staff.state() == before


async def test_a_row_taken_out_and_put_back_is_the_same(staff: Staff) -> None:
    key, row = await confirmed(staff, 13, staff.teachers[0]), await staff.seen(13)
    found = await effect_of_row(staff.db, staff.deputy, row, None, NOW)
    assert (found.put_aside, found.withdrawn) == (1, 16)  # September was over before the other one joined
    before = await staff.state()
    await change_row(staff.db, staff.deputy, row, None, NOW)
    assert await staff.done() == 0
    taken = (await plan_rows(staff.db, staff.deputy, NOW)).row(row.id)
    assert taken.removed
    back = await effect_of_row(staff.db, staff.deputy, taken, taken.item, NOW)
    assert back.added == 16
    await change_row(staff.db, staff.deputy, taken, taken.item, NOW)
    assert await staff.state() == before
    assert await staff.step(13, staff.teachers[0]) == key


async def test_a_new_row_takes_its_place_and_the_others_make_room(staff: Staff) -> None:
    row = reschedule(new_row(3, "Жаңа ережемен таныстыру"), read_schedule("Қазан"), 2026)
    before = await staff.state()
    change = await change_row(staff.db, staff.deputy, None, row, NOW)
    again = await change_row(staff.db, staff.deputy, None, row, NOW)  # after a restart
    assert change == again
    rows = (await plan_rows(staff.db, staff.deputy, NOW)).rows
    assert [found.item.number for found in rows] == list(range(1, 21))
    assert rows[2].item.title.kk == "Жаңа ережемен таныстыру"
    assert change
    await undo(staff.db, staff.deputy, change, NOW)
    rows = (await plan_rows(staff.db, staff.deputy, NOW)).rows
    assert [found.item.number for found in rows if not found.removed] == list(range(1, 20))
    assert (await staff.state())["plan"] == before["plan"]


@pytest.mark.parametrize(("number", "place"), [(11, 2), (2, 11), (5, 19), (19, 1), (4, 99)])
async def test_a_row_moves_and_keeps_its_steps(staff: Staff, number: int, place: int) -> None:
    row = await staff.seen(number)
    order = [item.title for item in PLAN.items]
    title = order.pop(number - 1)
    order.insert(min(place, 19) - 1, title)
    await change_row(staff.db, staff.deputy, row, replace(PLAN.items[number - 1], number=place), NOW)
    rows = (await plan_rows(staff.db, staff.deputy, NOW)).rows
    assert [found.item.title for found in rows] == order
    assert [found.item.number for found in rows] == list(range(1, 20))


async def test_whose_row_it_is_changes_the_steps(staff: Staff) -> None:
    row = await staff.seen(13)
    found = await effect_of_row(staff.db, staff.deputy, row, close(PLAN.items[12], Closing.SCHOOL), NOW)
    assert (found.withdrawn, found.added) == (16, 9)


async def test_nothing_new_is_no_change(staff: Staff) -> None:
    assert await change_row(staff.db, staff.deputy, await staff.seen(5), PLAN.items[4], NOW) is None


async def test_a_row_that_is_not_there_is_refused(staff: Staff) -> None:
    for act in (effect_of_row, change_row):
        with pytest.raises(NotFound, match="row-gone"):
            await act(staff.db, staff.deputy, PlanRow(999, PLAN.items[4], removed=False), PLAN.items[4], NOW)
        with pytest.raises(Refused):
            await act(staff.db, staff.teachers[0], await staff.seen(5), PLAN.items[4], NOW)
    with pytest.raises(NotFound, match="row-gone"):
        (await plan_rows(staff.db, staff.deputy, NOW)).row(999)


async def test_of_two_who_change_a_row_the_second_is_told(staff: Staff) -> None:
    seen = await staff.seen(3)
    first = reschedule(seen.item, read_schedule("Қазан"), 2026)
    await change_row(staff.db, staff.deputy, seen, first, NOW)
    with pytest.raises(Outdated, match="row-changed-meanwhile"):
        await change_row(staff.db, staff.deputy, seen, close(seen.item, Closing.TEACHER), NOW)
    with pytest.raises(Outdated):
        await change_row(staff.db, staff.deputy, seen, None, NOW)
    assert (await staff.seen(3)).item.phrase == "Қазан"


async def test_a_row_that_has_been_moved_meanwhile_is_not_moved_back(staff: Staff) -> None:
    seen = await staff.seen(11)
    await change_row(staff.db, staff.deputy, None, new_row(3, "Жаңа іс"), NOW)
    with pytest.raises(Outdated):
        await change_row(staff.db, staff.deputy, seen, close(seen.item, Closing.SCHOOL), NOW)


async def test_the_same_change_by_two_is_one(staff: Staff) -> None:
    seen = await staff.seen(3)
    item = reschedule(seen.item, read_schedule("Қараша, тамыз"), 2026)
    change = await change_row(staff.db, staff.deputy, seen, item, NOW)
    assert await change_row(staff.db, staff.deputy, seen, item, NOW) == change
    added = reschedule(new_row(20, "Эссе жазу"), read_schedule("Қараша, тамыз"), 2026)
    for _ in range(2):  # the second time after a restart
        await change_row(staff.db, staff.deputy, None, added, NOW)
    assert len((await plan_rows(staff.db, staff.deputy, NOW)).rows) == 20
