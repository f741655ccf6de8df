"""A notice that was sent is changed or called off: everybody who has it is told, nobody twice."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.roles import Role
from bot.app import App
from db.models import History
from sandbox import Message, Person, World
from tests.handlers.conftest import Gate, forge
from tests.handlers.staff import admit, deliver, to_preview


@pytest.fixture
async def admin(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Гүлнар Әкімші", Role.ADMIN)


@pytest.fixture
async def teacher(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Айгүл", Role.TEACHER)


@pytest.fixture
async def report(app: App, admin: Person, teacher: Person) -> Message:
    """The report of a sitting on 5 October at 15:00 that has reached both."""
    report = await admin.tap(await to_preview(admin), "Send")
    await deliver(app)
    return report


def told(person: Person, words: str) -> list[Message]:
    return [message for message in person.chat.messages if words in message.text]


async def details(app: App, act: str) -> list[dict[str, object]]:
    async with app.db.read() as session:
        return list(await session.scalars(select(History.details).where(History.act == act)))


async def changing(admin: Person, report: Message) -> Message:
    await admin.press(report, "Change")
    return await admin.wait_for("Changing a notice that was sent")


async def test_another_text_changes_everybodys_message_where_it_stands(
    app: App, admin: Person, teacher: Person, report: Message
) -> None:
    await teacher.tap(teacher.last, "I'll come")
    card = await changing(admin, report)
    assert "Nothing has been changed yet" in card.text
    assert card.labels == ["Day", "Time", "Place", "Agenda", "Text in Kazakh", "Text in Russian", "Cancel"]
    await admin.tap(card, "Agenda")
    card = await admin.tap(await admin.ask("And the terms"), "Next")
    assert "People who have it: 2." in card.text
    assert "message of its own" not in card.text
    after = await admin.tap(card, "Save")
    assert "Changed: 1 October, 09:00" in after.text
    await deliver(app)
    (notice,) = told(teacher, "Room 204")
    assert notice.text.startswith("Changed ✏️\n\nSitting")
    assert "2. And the terms\n\nYour answer: I’ll come." in notice.text
    assert notice.labels == ["Can't come"]
    assert await details(app, "notice-change") == [{"fields": ["agenda"], "told": 2, "asked_anew": 0}]


async def test_for_another_time_everybody_is_told_and_asked_anew(
    world: World, app: App, admin: Person, teacher: Person, report: Message
) -> None:
    await teacher.tap(teacher.last, "I'll come")
    card = await admin.tap(await changing(admin, report), "Time")
    card = await admin.ask("16:30")
    assert "Answers asked for anew: 1." in card.text
    card = await admin.tap(await admin.tap(card, "Place"), "Back")
    assert "16:30" in card.text
    after = await admin.tap(card, "Save")
    assert "No answer: 2" in after.text
    await deliver(app)
    first, anew = told(teacher, "Room 204")
    assert first.text.startswith("Changed ✏️")
    assert "16:30" in first.text
    assert anew.text.startswith("Another time or place. ✏️ From now on:\n\nSitting")
    assert anew.text.endswith("Please answer once more.")
    assert anew.labels == ["I'll come", "Can't come"]
    await teacher.tap(anew, "I'll come")
    await admin.press(after, "Refresh")
    assert "Coming: 1" in after.text
    world.clock.travel(timedelta(days=4, hours=6, minutes=30))  # 15:30: nothing is said of the old time
    await deliver(app)
    assert [message.text.split("\n")[0] for message in told(teacher, "⏰")] == ["⏰ Today at 16:30"]


async def test_saved_twice_is_changed_once_and_cancel_changes_nothing(
    app: App, admin: Person, teacher: Person, report: Message
) -> None:
    card = await admin.tap(await changing(admin, report), "Place")
    card = await admin.ask("Hall")
    save = card.button("Save").data
    for _ in range(3):
        admin.world.press(admin.user, card, save)
    await admin.world.news.until(lambda: "Changed:" in card.text, 30)
    await deliver(app)
    assert len(told(teacher, "Place: Hall")) == 2  # where it stood, and once in a message of its own
    assert len(await details(app, "notice-change")) == 1
    card = await admin.tap(await changing(admin, report), "Place")
    card = await admin.ask("Yard")
    assert "stays as it was" in (await admin.tap(card, "Cancel")).text
    await deliver(app)
    assert not told(teacher, "Yard")


async def test_what_has_not_gone_out_yet_goes_out_as_it_is_now_and_is_not_marked(
    world: World, app: App, admin: Person, teacher: Person
) -> None:
    world.clock.travel(timedelta(hours=12))
    report = await admin.tap(await to_preview(admin), "Send")
    card = await admin.tap(await changing(admin, report), "Place")
    card = await admin.ask("Hall")
    assert "People who have it: 0." in card.text
    await admin.tap(card, "Save")
    await deliver(app)
    assert not told(teacher, "Hall")
    world.clock.travel(timedelta(hours=11))
    await deliver(app)
    (notice,) = told(teacher, "Hall")
    assert notice.text.startswith("Sitting")


async def test_called_off_everybody_is_told_once_and_old_buttons_answer_kindly(
    world: World, app: App, admin: Person, teacher: Person, report: Message
) -> None:
    (notice,) = told(teacher, "Room 204")
    coming = notice.button("I'll come").data
    await admin.press(report, "Call off")
    card = await admin.wait_for("Shall the notice be called off?")
    assert "Told once, since they have it: 2. Will never get it: 0." in card.text
    off = card.button("Call off").data
    for _ in range(2):
        admin.world.press(admin.user, card, off)
    await admin.world.news.until(lambda: "Called off:" in card.text, 30)
    assert card.labels == ["Refresh", "Acquaintance sheet"]
    await deliver(app)
    assert notice.text.startswith("Cancelled ❌\n\nSitting")
    assert notice.labels == []
    assert len(told(teacher, "This will not be")) == 1
    assert "no need to answer" in await forge(teacher, notice, coming)
    assert await details(app, "notice-cancel") == [{"told": 2}]
    for press in ("Change", "Call off"):
        assert "was cancelled" in await forge(admin, report, report.button(press).data)
    world.clock.travel(timedelta(days=4, hours=5))
    await deliver(app)
    assert not told(teacher, "⏰")


async def test_in_quiet_hours_they_are_told_in_the_morning_or_at_once_if_that_is_urgent(
    world: World, app: App, admin: Person, teacher: Person, report: Message
) -> None:
    world.clock.travel(timedelta(hours=12))
    await admin.press(report, "Call off")
    card = await admin.wait_for("they will be told on 2 October at 08:00")
    assert card.labels == ["Call off", "Call off and tell at once", "Back"]
    assert (await admin.tap(card, "Back")).labels == ["Refresh", "Acquaintance sheet", "Change", "Call off"]
    await admin.press(report, "Call off")
    card = await admin.wait_for(lambda message: "Call off and tell at once" in message.labels)
    await admin.tap(card, "Call off and tell at once")
    await deliver(app)
    assert len(told(teacher, "This will not be")) == 1
    assert await details(app, "notice-cancel") == [{"told": 2, "urgent": True}]


async def test_what_has_begun_or_is_another_schools_is_left_alone(
    world: World, app: App, admin: Person, teacher: Person, report: Message
) -> None:
    change = report.button("Change").data
    assert "not open" in await forge(teacher, teacher.last, change)
    assert "no such notice" in (await forge(admin, report, "nc:999:change")).lower()
    world.clock.travel(timedelta(days=4, hours=6))
    for press in ("Change", "Call off"):
        assert "It has begun" in await forge(admin, report, report.button(press).data)
