"""Trial tests through the chat: typed, compared with the pass mark, drawn, private unless shared."""

import io
from datetime import date

import pytest
from PIL import Image

from attestation.cycle import Cycle
from attestation.roles import Role
from attestation.rulebook import Category
from attestation.steps import Mark
from sandbox import Message, Person
from tests.story.conftest import School


@pytest.fixture
async def expert(school: School, teacher: Person) -> Person:
    """The teacher, who aims at the category of an expert: 70 per cent."""
    await school.give_cycle(teacher, Cycle(Category.MODERATOR, Category.EXPERT, date(2021, 12, 20)))
    return teacher


async def trials(person: Person) -> Message:
    return await person.tap(await person.tap(await person.ask("/my"), "My category"), "Trial tests")


async def enter(person: Person, typed: str) -> Message:
    await person.tap(await trials(person), "Enter a result")
    return await person.ask(typed)


async def test_a_result_stands_against_the_pass_mark_and_closes_the_month(school: School, expert: Person) -> None:
    card = await enter(expert, "мазмұны 25/30, педагогика 12/20")
    assert "Pass mark of the category you aim at: 70 %" in card.text
    assert "01.10.2026 — 74 %, passed" in card.text
    assert "мазмұны 25/30, педагогика 12/20" in card.text
    assert "row 11 of the plan is marked" in card.text
    assert "Only you see your results" in card.text
    first = (await school.steps_of(expert, 11))[0]
    assert first.completion
    assert first.completion.mark is Mark.SUBMITTED
    assert first.completion.note == ""  # no score where others read


async def test_the_next_month_is_compared_with_the_last(school: School, expert: Person) -> None:
    await enter(expert, "60 %")
    await school.travel(2026, 11, 3, 10)
    card = await enter(expert, "2.11 66 %")
    assert "02.11.2026 — 66 %, below the mark" in card.text
    assert "6 points above the last time" in card.text


async def test_a_result_of_140_percent_is_refused_in_one_sentence(expert: Person) -> None:
    answer = await enter(expert, "140 %")
    assert answer.text == "There is no such result: 100 at most. Please check it and type it again."
    assert "65 %" in (await expert.ask("65 %")).text  # the question still stands


async def test_the_same_day_again_corrects(expert: Person) -> None:
    await enter(expert, "60 %")
    card = await enter(expert, "61 %")
    assert "60 %, below" not in card.text
    assert "61 %" in card.text


async def test_the_picture_is_a_small_picture(school: School, expert: Person) -> None:
    await enter(expert, "60 %")
    await school.travel(2026, 11, 3, 10)
    await enter(expert, "75 %")
    await expert.tap(await trials(expert), "As a picture")
    sent = await expert.wait_for(lambda message: message.file is not None)
    assert sent.file
    image = Image.open(io.BytesIO(sent.file.data))
    assert image.size == (900, 520)
    assert len(image.getcolors(1_000_000) or []) > 10
    assert "03.11.2026 — 75 %, passed" in sent.text  # what it shows stands in words too


async def test_the_deputy_sees_only_who_agrees(school: School, deputy: Person, expert: Person) -> None:
    await enter(expert, "64 %")

    async def seen() -> str:
        return (await deputy.tap(await deputy.tap(await deputy.ask("/my"), "My category"), "Teachers' trial")).text

    assert "Nobody has agreed" in await seen()
    assert "64" not in await seen()
    card = await trials(expert)
    await expert.press(card, "Show to the deputy director")
    assert "You and the deputy director" in card.text
    assert "Айгүл Сынақова" in await seen()
    assert "64 %" in await seen()
    await expert.press(card, "Show no longer")
    assert "64" not in await seen()


@pytest.mark.parametrize("role", [role for role in Role if role not in (Role.DEPUTY_DIRECTOR, Role.TEACHER)])
async def test_nobody_else_is_offered_them(school: School, expert: Person, role: Role) -> None:
    other = await school.member("Басқа Біреу", role)
    card = await other.tap(await other.ask("/my"), "My category")
    assert not [label for label in card.labels if "trial" in label.lower()]
