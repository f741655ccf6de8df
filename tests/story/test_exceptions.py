"""The leaders leave a step out for somebody, or give it another day; both show before, hold after, can be undone."""

import pytest
from sqlalchemy import select

from attestation.roles import Role
from attestation.steps import State
from db.models import History
from sandbox import Message, Person
from services.status import status
from tests.story.conftest import School, reminders


async def opened(deputy: Person, teacher: Person, label: str) -> Message:
    """A step of the teacher, opened from /status."""
    card = await deputy.tap(await deputy.ask("/status"), "By teacher")
    return await deputy.tap(await deputy.tap(card, teacher.name), label)


async def states(school: School, teacher: Person, number: int) -> list[State]:
    today = (await school.actor(teacher)).today(school.world.clock.now())
    return [step.state(today) for step in await school.steps_of(teacher, number)]


async def test_a_step_is_left_out_for_a_reason_that_only_the_leaders_see(
    school: School, deputy: Person, teacher: Person
) -> None:
    card = await opened(deputy, teacher, "Row 10")
    before = await status(school.app.db, school.id, school.world.clock.now())
    asked = await deputy.tap(card, "Not asked")
    assert "This will no longer be asked for" in asked.text
    assert teacher.name in asked.text
    left_out = await deputy.tap(asked, "On leave")
    assert "Not asked: On leave" in left_out.text
    assert State.WAIVED in await states(school, teacher, 10)
    after = await status(school.app.db, school.id, school.world.clock.now())
    assert before
    assert after
    assert after.summary.year.waived == before.summary.year.waived + 1
    assert after.summary.year.total == before.summary.year.total
    assert "On leave" not in (await teacher.ask("/my")).text

    again = await deputy.tap(left_out, "Ask again")
    assert "Not asked" not in again.text
    assert State.WAIVED not in await states(school, teacher, 10)


async def test_the_reason_can_be_typed(school: School, deputy: Person, teacher: Person) -> None:
    asked = await deputy.tap(await opened(deputy, teacher, "Row 10"), "Not asked")
    assert "Why?" in asked.text
    assert "Not asked: moved to another school" in (await deputy.ask("moved  to another school")).text
    async with school.app.db.read() as session:
        rows = (await session.scalars(select(History).where(History.act == "step-waived"))).all()
    assert [row.details for row in rows] == [{"reason": "moved to another school"}]


async def test_what_is_left_out_is_not_reminded_of(school: School, deputy: Person, teacher: Person) -> None:
    await teacher.ask("/my")
    asked = await deputy.tap(await opened(deputy, teacher, "Row 11"), "Not asked")
    await deputy.tap(asked, "Not needed this year")
    await school.travel(2026, 10, 17, 9)  # 14 days before the end of October
    word = reminders(teacher)[-1].text
    assert "13." in word
    assert "11." not in word


async def test_what_is_done_is_not_left_out(school: School, deputy: Person, teacher: Person) -> None:
    card = await opened(deputy, teacher, "Row 10")
    await teacher.tap(await teacher.ask("/my"), "Done 10")
    asked = await deputy.tap(card, "Not asked")
    assert "already" in asked.text or "Why?" in asked.text
    assert "marked as done" in (await deputy.ask("on leave")).text
    assert State.DONE in await states(school, teacher, 10)


async def test_another_day_holds_for_one_teacher_and_can_be_taken_back(
    school: School, deputy: Person, teacher: Person
) -> None:
    other = await school.member("Бота Үлгіева")
    card = await opened(deputy, teacher, "Row 10")
    asked = await deputy.tap(card, "Another day")
    assert "Reminders will count from it" in asked.text
    assert "There is no such day" in (await deputy.ask("32.13")).text
    assert "outside the school year" in (await deputy.ask("01.02.2029")).text
    moved = await deputy.ask("20.11.2026")
    assert "20 November" in moved.text
    assert any(str(step.due_on) == "2026-11-20" for step in await school.steps_of(teacher, 10))
    assert all(str(step.due_on) != "2026-11-20" for step in await school.steps_of(other, 10))
    back = await deputy.tap(moved, "As in the plan")
    assert "20 November" not in back.text
    assert all(str(step.due_on) != "2026-11-20" for step in await school.steps_of(teacher, 10))


@pytest.mark.parametrize("role", [Role.TEACHER, Role.ADMIN, Role.COMMISSION_MEMBER])
async def test_nobody_else_may(school: School, deputy: Person, teacher: Person, role: Role) -> None:
    card = await opened(deputy, teacher, "Row 10")
    buttons = [button for row in card.buttons for button in row if button.text in ("Not asked", "Another day")]
    person = teacher if role is Role.TEACHER else await school.member("Басқа Адам", role)
    shown = await person.ask("/my")
    for button in buttons:
        assert "not open to your role" in await school.forge(person, shown, button.data)
    assert State.WAIVED not in await states(school, teacher, 10)
