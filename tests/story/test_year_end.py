"""The year's end through the chat, in May; and the desk of the deputy director that passes to somebody else."""

import re
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from attestation.roles import Role
from sandbox import Message, Person
from services.year_end import year_end
from tests.story.conftest import School


@pytest.fixture
async def may(school: School, teacher: Person) -> None:
    school.world.clock.go_to(school.world.clock.now().replace(year=2027, month=5, day=12))


async def test_the_next_year_is_opened_and_taken_back(
    school: School, deputy: Person, teacher: Person, may: None
) -> None:
    card = await deputy.tap(await deputy.ask("/plan"), "Year's end")
    assert card.text.startswith("From 2026/2027 to 2027/2028. Nothing has been changed yet.")
    assert "Rows: 19, each on the same days a year later." in card.text
    assert "Rows that wait for a date: 17, 18, 19" in card.text
    assert "Stay under attestation: 1\nАйгүл Сынақова: the due date is not known" in card.text
    opened = await deputy.tap(card, "Confirm")
    assert opened.text.startswith("The year 2027/2028 is open.")
    await deputy.tap(opened, "Archive of the year")
    sent = await deputy.wait_for(lambda message: bool(message.file))
    assert sent.file
    assert sent.file.name == "year-2026-2027.xlsx"
    sheets = CalamineWorkbook.from_filelike(BytesIO(sent.file.data)).sheet_names
    assert len(sheets) >= 4
    again = await deputy.tap(opened, "Undo")
    assert "Nothing has been changed yet" in again.text
    assert not (await year_end(school.app.db, await school.actor(deputy), school.world.clock.now())).opened


async def test_too_early_it_says_from_when(teacher: Person, deputy: Person) -> None:
    pressed = await deputy.press(await deputy.ask("/plan"), "Year's end")
    assert pressed.toast == "The next school year can be opened from 1 May on."


async def test_teachers_have_no_such_buttons(school: School, teacher: Person, deputy: Person) -> None:
    assert not {"Year's end", "Hand over the desk"} & set((await teacher.ask("/plan")).labels)
    director = await school.member("Директор", Role.DIRECTOR)
    labels = (await director.ask("/plan")).labels
    assert "Year's end" in labels
    assert "Hand over the desk" not in labels


async def link_of(deputy: Person) -> str:
    asked = await deputy.tap(await deputy.ask("/plan"), "Hand over the desk")
    assert "works once" in asked.text
    await deputy.tap(asked, "Make the link")
    card = await deputy.wait_for("A link for the new deputy director")
    assert card.content["has_protected_content"]
    found = re.search(r"start=([\w-]+)", card.text)
    assert found
    return found[1]


async def take_over(person: Person, token: str, name: str) -> Message:
    await person.send(f"/start {token}")
    asked = await person.tap(await person.wait_for(lambda message: "English" in message.labels), "English")
    await person.tap(asked, "Confirm")
    await person.wait_for("name")
    return await person.ask(name)


async def test_the_desk_passes_on_and_the_one_before_is_told(school: School, teacher: Person, deputy: Person) -> None:
    await school.also(deputy, Role.TEACHER)
    token = await link_of(deputy)
    successor = school.world.person("Жаңа Орынбасар", "en")
    await take_over(successor, token, "Жаңа Орынбасар")
    assert (await school.actor(successor)).roles == {Role.DEPUTY_DIRECTOR}
    assert (await school.actor(deputy)).roles == {Role.TEACHER}
    await school.travel(2026, 10, 2, 10)
    assert "Your other roles stay" in (await deputy.wait_for("Жаңа Орынбасар is deputy director now")).text
    assert (await deputy.ask("/status")).text.startswith("This is not open to your role")
    assert (await successor.ask("/status")).text.startswith("Status · 2 October")


async def test_who_has_no_other_role_leaves_and_a_link_works_once(
    school: School, teacher: Person, deputy: Person
) -> None:
    first, token = await link_of(deputy), await link_of(deputy)
    own = await deputy.ask(f"/start {token}")
    assert "for the one who takes over from you" in own.text
    stranger = school.world.person("Бөтен Адам", "en")
    assert "has expired" in (await stranger.ask(f"/start {first}")).text
    successor = school.world.person("Жаңа Орынбасар", "en")
    await take_over(successor, token, "Жаңа Орынбасар")
    assert "has been used" in (await stranger.ask(f"/start {token}")).text
    await school.travel(2026, 10, 2, 10)
    assert "you have left the school" in (await deputy.wait_for("is deputy director now")).text
    assert (await school.actor(successor)).roles == {Role.DEPUTY_DIRECTOR}
