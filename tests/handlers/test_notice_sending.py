"""Whom a notice reaches, when it goes out, and who may send it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from attestation.roles import Role
from bot.app import App
from db.models import Notice, OutboxMessage
from sandbox import Person, World
from tests.handlers.conftest import Gate, forge
from tests.handlers.staff import admit, deliver, to_place, to_preview


@pytest.fixture
async def admin(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Гүлнар Әкімші", Role.ADMIN)


@pytest.fixture
async def teacher(world: World, gate: Gate) -> Person:
    return await admit(world, gate, 'Айгүл <b>&"', Role.TEACHER)


async def notices(app: App) -> int:
    async with app.db.read() as session:
        return await session.scalar(select(func.count()).select_from(Notice)) or 0


async def test_people_are_chosen_by_name_and_by_role(world: World, gate: Gate, app: App, admin: Person) -> None:
    for number in range(10):
        await admit(world, gate, f"Teacher {number}", colleague=number > 2)
    await admit(world, gate, "Member", Role.COMMISSION_MEMBER)
    asked = await to_place(admin)
    asked = await admin.tap(await admin.ask("Hall"), "Next")
    assert "Please type the text first" in asked.text
    asked = await admin.tap(await admin.ask("Agenda"), "Next")
    assert asked.labels[:3] == ["Everyone · 12", "Under attestation · 3", "Commission members · 1"]
    roles = await admin.tap(asked, "By role")
    assert roles.labels[:3] == ["teacher · 10", "member of the attestation commission · 1", "administrator · 1"]
    names = await admin.tap(await admin.tap(roles, "Back"), "Choose people")
    assert "Next" not in names.labels
    names = await admin.tap(names, "Teacher 3")
    names = await admin.tap(names, "More 2/2")
    names = await admin.tap(names, "Teacher 9")
    names = await admin.tap(names, "Teacher 8")
    names = await admin.tap(names, "Teacher 8")
    assert "Chosen: 2." in names.text
    assert "✓ Teacher 9" in names.labels
    preview = await admin.tap(names, "Next")
    assert "chosen people, 2 people: Teacher 3, Teacher 9" in preview.text
    await admin.tap(preview, "Send")
    await deliver(app)
    told = {person.name for person in world.people.values() if "I'll come" in person.last.labels}
    assert told == {"Teacher 3", "Teacher 9"}


async def test_nobody_is_no_audience(admin: Person) -> None:
    await to_place(admin)
    await admin.ask("Hall")
    asked = await admin.tap(await admin.ask("Agenda"), "Next")
    again = await admin.tap(asked, "Commission members · 0")
    assert again.text.startswith("There is nobody in it")
    assert "6/7" in again.text


async def test_in_quiet_hours_it_waits_and_the_sender_is_told(
    world: World, app: App, admin: Person, teacher: Person
) -> None:
    world.clock.travel(timedelta(hours=12))  # 21:00
    preview = await to_preview(admin)
    assert "so the notice will go out later: on 2 October at 08:00" in preview.text
    report = await admin.tap(preview, "Send")
    assert "Will go out: 2 October, 08:00" in report.text
    before = teacher.last
    await deliver(app)
    assert teacher.last is before
    world.clock.travel(timedelta(hours=11))
    await deliver(app)
    assert "Room 204" in teacher.last.text


async def test_a_sitting_before_the_next_working_hours_cannot_be_announced(world: World, admin: Person) -> None:
    world.clock.travel(timedelta(hours=12))
    await admin.tap(await admin.ask("/notice"), "Meeting")
    for typed in ("tomorrow", "08:00", "Hall"):
        asked = await admin.ask(typed)
    preview = await admin.tap(await admin.tap(asked, "Next"), "Everyone")
    assert preview.text.startswith("Nothing is sent in quiet hours")
    assert "Send" not in preview.labels


async def test_a_notice_whose_time_passed_while_it_was_written_is_not_sent(
    world: World, app: App, admin: Person
) -> None:
    await admin.tap(await admin.ask("/notice"), "Meeting")
    for typed in ("today", "09:30", "Hall"):
        asked = await admin.ask(typed)
    preview = await admin.tap(await admin.tap(asked, "Next"), "Everyone")
    world.clock.travel(timedelta(hours=1))
    again = await admin.tap(preview, "Send")
    assert again.text.startswith("09:30 has passed today")
    assert await notices(app) == 0


async def test_only_an_admin_writes_notices(app: App, admin: Person, teacher: Person) -> None:
    for command in ("/notice", "/notices"):
        assert "not open to your role" in (await teacher.ask(command)).text
    preview = await to_preview(admin)
    for button in [key for row in preview.buttons for key in row]:
        said = await forge(teacher, teacher.last, button.data)
        assert "not open" in said or "no longer" in said
    assert await notices(app) == 0
    async with app.db.read() as session:
        assert not await session.scalar(select(func.count()).select_from(OutboxMessage))
