"""What is said about a step beside done: a note, a day in the past, that it cannot be done."""

from datetime import date

import pytest
from sqlalchemy import select, update

from db.models import Completion, PlanItem
from sandbox import Person
from tests.clock import NOW
from tests.story.conftest import School


async def mark(school: School) -> Completion:
    async with school.app.db.read() as session:
        return (await session.scalars(select(Completion))).one()


async def test_done_with_a_day_and_the_row_is_kept_as_said(school: School, teacher: Person) -> None:
    await teacher.ask("/my")
    answer = await teacher.ask("done 11 30.09")
    assert "Sent for review" in answer.text
    assert "Done on 30 September" in answer.text
    assert str((await mark(school)).done_on) == "2026-09-30"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("done 11 32.13", "There is no such day"),
        ("done 11 15.12", "15 December has not come yet"),
        ("done 11 tomorrow", "has not come yet"),
        ("done 11 15.05.2019", "more than a year ago"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_in_one_sentence(
    school: School, teacher: Person, typed: str, said: str
) -> None:
    await teacher.ask("/my")
    assert said in (await teacher.ask(typed)).text
    async with school.app.db.read() as session:
        assert await session.scalar(select(Completion)) is None


async def test_after_done_another_day_can_be_said(school: School, teacher: Person) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "Done 10")
    card = await teacher.tap(card, "More 10")
    assert card.labels == ["Attach 10", "Undo 10", "On another day", "Back"]
    asked = await teacher.tap(card, "On another day")
    assert "on which day" in asked.text
    assert "has not come yet" in (await teacher.ask("ертең")).text
    answer = await teacher.ask("yesterday")
    assert "Done on 30 September" in answer.text or "Done on" in answer.text
    assert (await mark(school)).done_on is not None


async def test_today_said_on_a_later_day_is_that_day(school: School, teacher: Person) -> None:
    await teacher.ask("10 done")
    await school.travel(2026, 10, 2, 12)
    card = await teacher.tap(await teacher.ask("/my"), "More 10")
    await teacher.tap(card, "On another day")
    assert "Done on 2 October" in (await teacher.ask("today")).text
    assert (await mark(school)).done_on == date(2026, 10, 2)


async def test_a_note_after_the_word_is_kept_and_shown_to_the_reviewer(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("/my")
    answer = await teacher.ask("11 готово: балл 34 из 50")
    assert "Note: балл 34 из 50" in answer.text
    card = await deputy.ask("/review")
    assert "Note: балл 34 из 50" in card.text


async def test_words_in_reply_to_the_steps_card_become_its_note(school: School, teacher: Person) -> None:
    card = await teacher.ask("10 done")
    answer = await teacher.ask("I talked with the methodist", reply_to=card)
    assert "Note: I talked with the methodist" in answer.text
    assert (await mark(school)).note == "I talked with the methodist"


async def test_words_before_the_button_are_not_lost(school: School, teacher: Person) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "More 10")
    hint = await teacher.ask("I talked with the methodist", reply_to=card)
    assert "reply “done”" in hint.text
    done = await teacher.tap(hint, "Done 10")
    assert "Note: I talked with the methodist" in done.text


async def test_words_before_a_button_that_is_refused_stay_for_the_next(school: School, teacher: Person) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "More 10")
    hint = await teacher.ask("I talked with the methodist", reply_to=card)
    row = update(PlanItem).where(PlanItem.number == 10)
    for removed_at in (NOW, None):
        async with school.app.db.write() as session:
            await session.execute(row.values(removed_at=removed_at))
        pressed = await teacher.press(hint, "Done 10")
    assert pressed.message
    assert "Note: I talked with the methodist" in pressed.message.text


async def test_cannot_goes_to_the_responsible_and_the_step_stays_open(
    school: School, deputy: Person, teacher: Person
) -> None:
    await deputy.ask("/status")
    card = await teacher.tap(await teacher.ask("/my"), "More 10")
    await teacher.tap(card, "Can't do it")
    answer = await teacher.ask("The centre is closed until spring")
    assert "Can't be done: The centre is closed until spring" in answer.text
    assert "Done 10" in answer.labels
    await school.app.catch_up(school.world.clock.now())
    told = [it.text for it in deputy.chat.messages if "cannot do this" in it.text]
    assert len(told) == 1
    assert "Айгүл Сынақова cannot do this: 10." in told[0]
    assert "Reason: The centre is closed until spring" in told[0]
    card = await deputy.tap(await deputy.ask("/status"), "By row")
    card = await deputy.tap(await deputy.tap(card, "More 2"), "10")
    assert "cannot: The centre is closed until spring" in card.text
    undone = await teacher.tap(answer, "Undo 10")
    assert "Can't be done" not in undone.text


async def test_cannot_of_a_step_that_is_done_is_refused(school: School, teacher: Person) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "More 10")
    await teacher.tap(card, "Can't do it")
    await teacher.ask("/my")
    await teacher.tap(card, "Can't do it")
    async with school.app.db.read() as session:
        assert await session.scalar(select(Completion)) is None
    assert (await teacher.ask("because")).text.startswith("10. ")
