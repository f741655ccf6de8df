"""/status says what has changed since a week ago, also when marks were taken back or sent back meanwhile."""

from sandbox import Person
from services.status import status
from tests.story.conftest import School


async def change(school: School) -> tuple[int, int, int]:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert found.trend
    return found.trend.done, found.trend.in_review, found.trend.overdue


async def test_what_was_done_in_the_week_is_said(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 10, 6, 10)
    await teacher.ask("/my")
    await teacher.ask("10 done")
    await school.travel(2026, 10, 20, 10)
    assert await change(school) == (0, 0, 0), "it is older than a week"
    await teacher.ask("12 done")
    await teacher.ask("11 done")
    assert await change(school) == (1, 1, 0)
    card = await deputy.ask("/status")
    assert "Since 13 October: done +1 · in review +1 · overdue 0" in card.text


async def test_what_was_taken_back_or_returned_is_as_it_was(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 10, 6, 10)
    await teacher.ask("/my")
    await teacher.ask("11 done")
    await school.travel(2026, 10, 20, 10)
    card = await deputy.ask("/review")
    teacher.catch_up()
    await deputy.tap(card, "Approve")
    await teacher.wait_for("Approved")
    assert await change(school) == (1, -1, 0)
    await teacher.ask("/my")
    said = await teacher.ask("10 done")
    assert await change(school) == (2, -1, 0)
    await teacher.tap(said, "Undo")
    assert await change(school) == (1, -1, 0)


async def test_what_has_become_overdue_is_counted(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 11, 5, 10)
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert found.trend
    assert found.trend.overdue == sum(
        step.due_on is not None and step.due_on.isoformat() >= "2026-10-29" and step.state(found.today) == "overdue"
        for step in found.year.steps()
    )
    assert found.trend.overdue > 0
    assert f"overdue +{found.trend.overdue}" in (await deputy.ask("/status")).text
