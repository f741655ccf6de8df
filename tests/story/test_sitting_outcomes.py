"""After a sitting its decisions are written down once: rows are closed, cycles begin anew, the minutes say so."""

from datetime import date

import pytest
from sqlalchemy import func, select

from attestation.cycle import Cycle
from attestation.roles import Role
from attestation.rulebook import Category
from attestation.steps import Mark, State
from db.models import SittingOutcome
from sandbox import Message, Person
from services.cycles import known_cycles
from services.status import status
from tests.story.conftest import School
from tests.story.test_printouts import words
from tests.story.test_sittings import NAMES, admin, announced, formed, staff

__all__ = ["admin", "staff"]  # fixtures


@pytest.fixture
async def director(school: School, admin: Person, staff: dict[str, Person]) -> Person:
    """The director, after a sitting to which five of seven had said that they come."""
    await school.load_built_in_plan()
    await school.give_cycle(staff["Төлеген"], Cycle(Category.PEDAGOGUE, Category.MODERATOR, date(2021, 12, 20), "12-ө"))
    director = await school.member("Директор", Role.DIRECTOR)
    await director.ask("/start")
    await formed(admin)
    await announced(admin)
    await school.app.catch_up(school.world.clock.now())
    for name in NAMES[:5]:
        await staff[name].press(staff[name].last, "I'll come")
    return director


async def written_down(director: Person, against: str = "for 4, against 1") -> Message:
    """Who was there as they had said, row 7, and one decision; the preview."""
    card = await director.tap(await director.ask("/commission"), "Decisions of the sitting of 12 October")
    assert "Present: 5 of 7, needed for a quorum 5." in card.text
    card = await director.tap(await director.tap(card, "Next"), "7. Commission sitting")
    card = await director.tap(await director.tap(card, "Next"), "Төлеген")
    card = await director.tap(await director.tap(card, "Fits: pedagogue-moderator"), against)
    assert any(label.startswith("✓ Төлеген: Fits") for label in card.labels)
    return await director.tap(card, "Next")


async def outcomes(school: School) -> int:
    async with school.app.db.read() as session:
        return await session.scalar(select(func.count()).select_from(SittingOutcome)) or 0


async def row_of_school(school: School, number: int) -> list[State]:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    today = date(2026, 10, 12)
    return [step.state(today) for step in found.year.steps() if step.item.number == number]


async def test_confirmed_decisions_close_the_row_and_the_cycle_and_the_teacher_hears(
    school: School, director: Person, staff: dict[str, Person]
) -> None:
    assert "Decisions of the sitting" not in " ".join((await director.ask("/commission")).labels), "not yet held"
    await school.travel(2026, 10, 12, 16)
    preview = await written_down(director)
    assert "Rows that will be closed: 1\n• 7. Commission sitting that approves the list" in preview.text
    assert "Decisions: 1\n• Төлеген: Fits: pedagogue-moderator, for 4, against 1" in preview.text
    assert await row_of_school(school, 7) == [State.OPEN, State.OPEN]
    assert await outcomes(school) == 0, "nothing before Confirm"
    done = await director.tap(preview, "Confirm")
    assert done.text.startswith("The decisions of the sitting of 12 October are written down")
    assert await row_of_school(school, 7) == [State.DONE, State.OPEN]
    actor = await school.actor(staff["Төлеген"])
    known = (await known_cycles(school.app.db, school.id, school.world.clock.now()))[actor.person_id]
    assert (known.cycle.category, known.cycle.last) == (Category.MODERATOR, date(2026, 10, 12))
    await school.app.catch_up(school.world.clock.now())
    await staff["Төлеген"].wait_for("The outcome of your attestation")
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    marks = [step.completion for step in found.year.steps() if step.item.number == 7 and step.completion]
    assert [(it.mark, it.note, it.done_on) for it in marks] == [(Mark.CONFIRMED, "№ 1, 12.10.2026", None)]

    await director.press(done, "Minutes")
    paper = await director.wait_for(lambda message: message.file is not None, timeout=15)
    said = words(paper)
    assert "Қатысқандар: Айгүл, Болат, Дана, Ерлан, Жанар" in said
    assert "жақтап 4, қарсы 1" in said


async def test_it_is_written_down_once_however_often_it_is_pressed(
    school: School, director: Person, staff: dict[str, Person]
) -> None:
    await school.travel(2026, 10, 12, 16)
    card = await director.ask("/commission")
    begin = card.button("Decisions of the sitting").data
    preview = await written_down(director)
    confirm = preview.button("Confirm").data
    await director.tap(preview, "Confirm")
    assert await school.forge(director, preview, confirm)
    assert await outcomes(school) == 1
    again = await school.forge(director, card, begin)
    assert again.startswith("The decisions of this sitting have been written down already")
    assert "Decisions of the sitting" not in " ".join((await director.ask("/commission")).labels)


async def test_who_was_not_there_after_all_takes_the_quorum_away(
    school: School, director: Person, staff: dict[str, Person]
) -> None:
    await school.travel(2026, 10, 12, 16)
    card = await director.tap(await director.ask("/commission"), "Decisions of the sitting")
    card = await director.tap(await director.tap(card, "Жанар"), "Next")
    assert card.text.startswith("There was no quorum: 4 were present, and 5 are needed.")
    card = await director.tap(await director.tap(card, "Нұрлан"), "Next")
    assert "Which rows of the plan has the sitting done?" in card.text


async def test_about_whom_another_commission_decides_is_not_offered(
    school: School, director: Person, staff: dict[str, Person]
) -> None:
    expert = await school.member("Шолпан")
    await school.give_cycle(expert, Cycle(Category.MODERATOR, Category.EXPERT, date(2021, 12, 20), "12-ө"))
    await school.travel(2026, 10, 12, 16)
    card = await director.tap(await director.ask("/commission"), "Decisions of the sitting")
    card = await director.tap(await director.tap(card, "Next"), "Next")
    assert "Төлеген" in card.labels
    assert "Шолпан" not in card.labels


async def test_only_who_may_decide_writes_it_down(
    school: School, director: Person, admin: Person, staff: dict[str, Person]
) -> None:
    await school.travel(2026, 10, 12, 16)
    assert "Decisions of the sitting" not in " ".join((await admin.ask("/commission")).labels)
    begin = (await director.ask("/commission")).button("Decisions of the sitting").data
    for person in (admin, staff["Айгүл"], staff["Төлеген"]):
        assert "not open to your role" in await school.forge(person, person.last, begin)
    assert await outcomes(school) == 0
