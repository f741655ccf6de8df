"""What can be opened from a notice's preview: when it goes out, other languages, files."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.roles import Role
from bot.app import App
from db.models import History
from sandbox import Message, Person, World
from tests.handlers.conftest import Gate, forge
from tests.handlers.staff import admit, deliver, to_preview

PICTURE = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000040000000400802000000")


@pytest.fixture
async def admin(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Гүлнар Әкімші", Role.ADMIN)


@pytest.fixture
async def teacher(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Айгүл", Role.TEACHER, "kk")


def with_answers(person: Person) -> list[Message]:
    return [message for message in person.chat.messages if len(message.labels) == 2]


async def test_a_morning_is_chosen_and_it_goes_out_then(world: World, app: App, admin: Person, teacher: Person) -> None:
    opened = await admin.tap(await to_preview(admin), "When")
    assert opened.labels == [
        "At once",
        "2 October, 09:00",
        "5 October, 09:00",
        "8 October, 09:00",
        "Urgent",
        "Back",
        "Next",
        "Cancel",
    ]
    preview = await admin.tap(opened, "2 October, 09:00")
    assert "Will go out on 2 October at 09:00." in preview.text
    report = await admin.tap(preview, "Send")
    assert "Will go out: 2 October, 09:00" in report.text
    world.clock.travel(timedelta(hours=23, minutes=59))
    await deliver(app)
    assert not with_answers(teacher)
    world.clock.travel(timedelta(minutes=1))
    await deliver(app)
    assert len(with_answers(teacher)) == 1


async def test_a_moment_is_typed_and_what_will_not_do_is_said_in_a_sentence(admin: Person) -> None:
    opened = await admin.tap(await to_preview(admin), "When")
    for typed, said in (
        ("yesterday 9:00", "30 September at 09:00 has passed"),
        ("08:30", "1 October at 08:30 has passed"),
        ("5.10", "Please type the day and the time together"),
        ("32.13 9:00", "There is no such day"),
    ):
        assert (await admin.ask(typed)).text.startswith(said)
    preview = await admin.ask("9:30 tomorrow")
    assert "Will go out on 2 October at 09:30." in preview.text
    opened = await admin.tap(preview, "When")
    assert "Will go out on 2 October at 09:30." in opened.text
    again = await admin.ask("5.10 15:00")
    assert again.text.startswith("By 5 October at 15:00 it will have begun")
    assert "Send" not in again.labels
    preview = await admin.tap(await admin.tap(again, "When"), "At once")
    assert "Will go out" not in preview.text
    assert "Send" in preview.labels


async def test_a_moment_in_quiet_hours_waits_for_the_next_opening_and_says_so(
    world: World, app: App, admin: Person, teacher: Person
) -> None:
    await admin.tap(await to_preview(admin), "When")
    preview = await admin.ask("3.10 21:00")
    assert "Those will be quiet hours, so the notice will go out later: on 5 October at 08:00." in preview.text
    await admin.tap(preview, "Send")
    world.clock.travel(timedelta(days=3))  # Sunday
    await deliver(app)
    assert not with_answers(teacher)
    world.clock.travel(timedelta(hours=23))
    await deliver(app)
    assert len(with_answers(teacher)) == 1


async def test_what_is_urgent_overrides_quiet_hours_and_the_history_says_so(
    world: World, app: App, admin: Person, teacher: Person
) -> None:
    world.clock.travel(timedelta(hours=13))
    preview = await to_preview(admin)
    assert "the notice will go out later" in preview.text
    opened = await admin.tap(await admin.tap(preview, "When"), "Urgent")
    assert "✓ Urgent" in opened.labels
    preview = await admin.tap(opened, "Next")
    assert "It goes out as urgent although these are quiet hours." in preview.text
    await admin.tap(preview, "Send")
    await deliver(app)
    assert teacher.last.text.startswith("Аттестаттау комиссиясының отырысы\nШұғыл ❗")
    async with app.db.read() as session:
        details = await session.scalar(select(History.details).where(History.act == "notice-send"))
    assert details == {"people": 2, "unreachable": 0, "urgent": True}


async def test_each_reader_gets_the_text_of_their_language_and_the_preview_shows_it(
    world: World, app: App, gate: Gate, admin: Person, teacher: Person
) -> None:
    russian = await admit(world, gate, "Ольга", locale="ru")
    preview = await to_preview(admin)
    assert [label for label in preview.labels if "·" in label] == ["In Kazakh · 1", "In Russian · 1"]
    opened = await admin.tap(preview, "Text in Kazakh")
    assert "those who read Kazakh will get it" in opened.text
    await admin.ask("Тізімді бекіту")
    opened = await admin.ask("Басқасы")
    assert "2. Басқасы" in opened.text
    opened = await admin.tap(opened, "Undo")
    preview = await admin.tap(opened, "Next")
    assert "1. Approve the list" in preview.text
    seen = await admin.tap(preview, "In Kazakh · 1")
    assert "Орны: Room 204\n\nКүн тәртібі:\n1. Тізімді бекіту" in seen.text
    assert [label for label in seen.labels if "·" in label] == ["In Russian · 1", "In English · 1"]
    seen = await admin.tap(seen, "In Russian · 1")
    assert "Повестка дня:\n1. Approve the list" in seen.text
    await admin.tap(seen, "Send")
    await deliver(app)
    assert "1. Тізімді бекіту" in teacher.last.text
    assert "Басқасы" not in teacher.last.text
    assert "1. Approve the list" in russian.last.text
    answered = await teacher.tap(teacher.last, "Келемін")
    assert "1. Тізімді бекіту" in answered.text


async def test_files_go_with_the_notice_after_it_pictures_apart_from_papers(
    app: App, admin: Person, teacher: Person
) -> None:
    await admin.tap(await to_preview(admin), "Files")
    await admin.send_document("order.pdf", b"%PDF-1.4", "Order <12>")
    opened = await admin.wait_for("1. order.pdf")
    await admin.send_document("order.pdf", b"%PDF-1.4")
    opened = await admin.wait_for("2. order.pdf")
    opened = await admin.tap(opened, "Undo")
    assert "2. order.pdf" not in opened.text
    await admin.send_album([("a.jpg", PICTURE), ("b.jpg", PICTURE)])
    opened = await admin.wait_for("3. JPG")
    cards = [message for message in admin.chat.messages if "2. JPG" in message.text]
    assert cards == [opened], "an album is answered once"
    preview = await admin.tap(opened, "Next")
    assert "Files: 3." in preview.text
    await admin.tap(preview, "Send")
    await deliver(app)
    notice, *files = teacher.chat.messages[-4:]
    assert "Room 204" in notice.text
    kinds = sorted(next(kind for kind in ("photo", "document") if kind in file.content) for file in files)
    assert kinds == ["document", "photo", "photo"]
    assert [file.content["caption"] for file in files if "caption" in file.content] == ["Order <12>"]


async def test_more_files_than_an_album_holds_are_refused_in_a_sentence(app: App, admin: Person) -> None:
    await admin.tap(await to_preview(admin), "Files")
    for number in range(11):
        await admin.send_document(f"{number}.pdf", b"%PDF-1.4")
    refused = await admin.wait_for("No more than 10 files")
    assert "10. 9.pdf" in refused.text
    await admin.send_sticker()
    await admin.wait_for("Here only words")


async def test_a_made_up_press_of_the_preview_changes_nothing(app: App, admin: Person) -> None:
    preview = await to_preview(admin)
    draft = preview.button("Send").data.split(":")[1]
    before = preview.text
    for act in ("say:2026", "say:202613450900", "see:de", "say:202609010900", "list:roles", "list:people", "urgent:x"):
        await forge(admin, preview, f"np:{draft}:preview:{act}")
    await forge(admin, preview, f"np:{draft}:preview:urgent:")
    assert preview.text == before
