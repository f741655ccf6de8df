"""The teacher's own clock through the chat: attempts at the test, and the days on which applications are taken."""

from datetime import date

import pytest

from bot.commands.status import _rehearse
from sandbox import Message, Person
from services.calendar import my_diary
from tests.story.conftest import School
from tests.story.test_awards import decide, expert

__all__ = ["expert"]


async def attempts(person: Person) -> Message:
    return await person.tap(await person.tap(await person.ask("/my"), "My category"), "Test attempts")


async def enter(person: Person, typed: str) -> Message:
    await person.tap(await attempts(person), "Enter an attempt")
    await person.wait_for("When was the test")
    return await person.ask(typed)


async def test_attempts_stand_against_the_mark_and_are_counted(school: School, deputy: Person, expert: Person) -> None:
    card = await attempts(expert)
    assert "pass mark" in card.text or "80 %" in card.text
    assert "free 1, paid 1" in card.text
    card = await enter(expert, "30.09.2026 78 %")
    assert "30.09.2026 — 78 %, free. Below the mark" in card.text
    assert "free 0, paid 1" in card.text
    assert "Free attempts a year: 1" in (await enter(expert, "1.10 85 %")).text
    card = await expert.ask("1.10 42/50 paid")  # the question still stands
    assert "01.10.2026 — 84 %, paid. Reaches the mark ✅, holds until 01.10.2027" in card.text
    assert card.content["has_protected_content"]
    card = await expert.tap(card, "Remove 01.10.2026")
    assert "01.10.2026" not in card.text
    assert "free 0, paid 1" in card.text


async def test_a_result_that_runs_out_is_spoken_of(school: School, deputy: Person, expert: Person) -> None:
    await enter(expert, "10.11.2025 85 %")
    actor = await school.actor(expert)
    diary = await my_diary(school.app.db, actor, school.world.clock.now())
    (entry,) = [entry for entry in diary.entries if entry.kind == "result"]
    assert (entry.begins, entry.day) == (date(2026, 10, 11), date(2026, 11, 10))
    await school.travel(2026, 10, 12, 9, 1)  # the 11th is a Sunday
    told = await expert.wait_for("Your test result holds until 10.11.2026")
    assert "My category" in told.labels
    heard = len(expert.chat.messages)
    await school.travel(2026, 10, 13, 9, 1)
    assert len(expert.chat.messages) == heard
    await enter(expert, "13.10.2026 90 %")
    await school.travel(2026, 11, 9, 9, 1)
    assert not [it for it in expert.chat.messages[heard:] if "10.11.2026" in it.text and "Your own dates" in it.text]


async def window(deputy: Person, typed: str) -> Message:
    await deputy.tap(await deputy.tap(await deputy.ask("/my"), "My category"), "Days of applications")
    await deputy.wait_for("On which days are applications taken")
    return await deputy.ask(typed)


async def test_the_days_of_applications_become_the_teachers_own(school: School, deputy: Person, expert: Person) -> None:
    kept = await window(deputy, "9.11-14.11.2026")
    assert "Applications are taken 09.11.2026 – 14.11.2026" in kept.text
    category = await expert.tap(await expert.ask("/my"), "My category")
    assert "09.11.2026 – 14.11.2026" in category.text
    actor = await school.actor(expert)
    told = await _rehearse(school.app.db, school.id, date(2026, 11, 1), date(2026, 11, 14))
    mine = [it for it in told if it["person"] == actor.person_id and "Applications are taken" in str(it["text"])]
    for day in (9, 14):
        await school.travel(2026, 11, day, 9, 1)
        assert "Applications are taken 09.11.2026 – 14.11.2026" in expert.chat.messages[-1].text
    assert mine[-1]["at"] == "2026-11-14T09:00:00+05:00"
    assert mine[0]["kind"] in ("deadline", "digest")


async def test_nothing_more_is_asked_of_whom_the_commission_has_decided_about(
    school: School, deputy: Person, expert: Person
) -> None:
    await window(deputy, "9.11-14.11.2026")
    await decide(deputy, "Fits: pedagogue-researcher", "30.09.2026")
    await school.travel(2026, 11, 14, 9, 1)
    assert not [it for it in expert.chat.messages if "Applications are taken" in it.text and "dates" in it.text]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("14.11-9.11", "lies before the first"), ("1.2.2031", "this school year or the next"), ("32.13", "no such day")],
)
async def test_days_that_do_not_do(teacher: Person, deputy: Person, typed: str, said: str) -> None:
    assert said in (await window(deputy, typed)).text
    assert "Applications are taken" in (await deputy.ask("9.11-14.11.2026")).text
