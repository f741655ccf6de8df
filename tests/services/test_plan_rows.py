"""The plan changed by a row: what it would do to steps is told first, and done exactly, and undone."""

from dataclasses import replace

import pytest

from attestation.errors import NotFound, Refused
from attestation.phrases import read_schedule
from attestation.row_editing import Closing, close, new_row, reschedule
from services.plan_rows import change_row, effect_of_row, plan_rows
from services.plan_undo import undo
from tests.clock import NOW
from tests.services.conftest import PLAN, Staff, confirmed


async def test_a_row_says_what_would_happen_before_it_does(staff: Staff) -> None:
    await confirmed(staff, 11, staff.teachers[0])  # sent for review, which is done as far as the teacher goes
    row = await staff.row(11)
    item = reschedule(PLAN.items[10], read_schedule("Қараша, желтоқсан, мамыр, маусым, шілде"), 2026)
    found = await effect_of_row(staff.db, staff.deputy, row, item, NOW)
    assert (found.moved, found.stay, found.withdrawn, found.added) == (1, 1, 0, 0)
    before = await staff.state()
    change = await change_row(staff.db, staff.deputy, row, item, NOW)
    assert change
    assert (await plan_rows(staff.db, staff.deputy, NOW)).row(row).item.windows == tuple(sorted(item.windows))
    await undo(staff.db, staff.deputy, change, NOW)
    assert await staff.state() == before


async def test_a_row_taken_out_and_put_back_is_the_same(staff: Staff) -> None:
    key, row = await confirmed(staff, 13, staff.teachers[0]), await staff.row(13)
    found = await effect_of_row(staff.db, staff.deputy, row, None, NOW)
    assert (found.put_aside, found.withdrawn) == (1, 16)  # September was over before the other one joined
    before = await staff.state()
    await change_row(staff.db, staff.deputy, row, None, NOW)
    assert await staff.done() == 0
    taken = (await plan_rows(staff.db, staff.deputy, NOW)).row(row)
    assert taken.removed
    back = await effect_of_row(staff.db, staff.deputy, row, taken.item, NOW)
    assert back.added == 16
    await change_row(staff.db, staff.deputy, row, taken.item, NOW)
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
    row = await staff.row(number)
    order = [item.title for item in PLAN.items]
    title = order.pop(number - 1)
    order.insert(min(place, 19) - 1, title)
    await change_row(staff.db, staff.deputy, row, replace(PLAN.items[number - 1], number=place), NOW)
    rows = (await plan_rows(staff.db, staff.deputy, NOW)).rows
    assert [found.item.title for found in rows] == order
    assert [found.item.number for found in rows] == list(range(1, 20))


async def test_whose_row_it_is_changes_the_steps(staff: Staff) -> None:
    row = await staff.row(13)
    found = await effect_of_row(staff.db, staff.deputy, row, close(PLAN.items[12], Closing.SCHOOL), NOW)
    assert (found.withdrawn, found.added) == (16, 9)


async def test_nothing_new_is_no_change(staff: Staff) -> None:
    assert await change_row(staff.db, staff.deputy, await staff.row(5), PLAN.items[4], NOW) is None


async def test_a_row_that_is_not_there_is_refused(staff: Staff) -> None:
    for act in (effect_of_row, change_row):
        with pytest.raises(NotFound, match="row-gone"):
            await act(staff.db, staff.deputy, 999, PLAN.items[4], NOW)
        with pytest.raises(Refused):
            await act(staff.db, staff.teachers[0], await staff.row(5), PLAN.items[4], NOW)
    with pytest.raises(NotFound, match="row-gone"):
        (await plan_rows(staff.db, staff.deputy, NOW)).row(999)
