"""/notice from the first question to Send, as an admin meets it."""

import pytest
from sqlalchemy import func, select

from attestation.roles import Role
from bot.app import App
from db.models import Notice
from sandbox import Person, World
from tests.handlers.conftest import Gate, forge
from tests.handlers.staff import admit, deliver, to_place, to_preview

QUESTIONS = {
    "kk": ("Отырыс", "ертең", "сағат 15:00", "Келесі", "Барлығы", "Жіберу"),
    "ru": ("Заседание", "завтра", "в 15:00", "Далее", "Все", "Отправить"),
    "en": ("Sitting", "tomorrow", "3 pm", "Next", "Everyone", "Send"),
}


@pytest.fixture
async def admin(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Гүлнар Әкімші", Role.ADMIN)


@pytest.fixture
async def teacher(world: World, gate: Gate) -> Person:
    return await admit(world, gate, 'Айгүл <b>&"', Role.TEACHER)


async def notices(app: App) -> int:
    async with app.db.read() as session:
        return await session.scalar(select(func.count()).select_from(Notice)) or 0


async def test_the_preview_is_the_message_that_everyone_gets(app: App, admin: Person, teacher: Person) -> None:
    preview = await to_preview(admin, "Room <204> & hall", "<b>List</b>\nTerms & dates")
    notice = (
        "Sitting of the attestation commission\nMonday, 5 October 2026, 15:00\nPlace: Room <204> & hall\n\n"
        "Agenda:\n1. <b>List</b>\n2. Terms & dates"
    )
    assert notice in preview.text
    assert preview.text.startswith("New notice · 7/7")
    assert 'To: everyone, 2 people: Айгүл <b>&", Гүлнар Әкімші' in preview.text
    assert preview.labels == [
        "Send",
        "When",
        "Files",
        "Recipients",
        "Text in Kazakh",
        "Text in Russian",
        "Back",
        "Cancel",
    ]
    await admin.tap(preview, "Send")
    await deliver(app)
    for person in (admin, teacher):
        assert person.last.text == notice
        assert person.last.labels == ["I'll come", "Can't come"]


@pytest.mark.parametrize("locale", QUESTIONS)
async def test_a_notice_is_written_in_each_language(world: World, app: App, gate: Gate, locale: str) -> None:
    admin = await admit(world, gate, "Әкімші", Role.ADMIN, locale)
    sitting, tomorrow, three, on, everyone, send = QUESTIONS[locale]
    await admin.tap(await admin.ask("/notice"), sitting)
    for typed in (tomorrow, three, "204", "Тізім"):
        asked = await admin.ask(typed)
    preview = await admin.tap(await admin.tap(asked, on), everyone)
    await admin.tap(preview, send)
    await deliver(app)
    assert "15:00" in admin.last.text
    assert {"kk": "2026 жылғы 2 қазан, жұма", "ru": "2 октября 2026 г., пятница", "en": "Friday, 2 October 2026"}[
        locale
    ] in admin.last.text


async def test_each_recipient_reads_it_in_their_own_language(world: World, app: App, gate: Gate, admin: Person) -> None:
    kazakh = await admit(world, gate, "Дана", locale="kk")
    russian = await admit(world, gate, "Ольга", locale="ru")
    await admin.tap(await to_preview(admin), "Send")
    await deliver(app)
    assert "Аттестаттау комиссиясының отырысы\n2026 жылғы 5 қазан, дүйсенбі, сағат 15:00" in kazakh.last.text
    assert "Заседание аттестационной комиссии\n5 октября 2026 г., понедельник, 15:00" in russian.last.text
    assert (kazakh.last.labels, russian.last.labels) == (["Келемін", "Келе алмаймын"], ["Приду", "Не смогу"])


async def test_buttons_answer_as_well_as_words(app: App, admin: Person) -> None:
    await admin.tap(await to_preview(admin, "Library"), "Send")
    asked = await admin.tap(await admin.ask("/notice"), "Meeting")
    asked = await admin.tap(asked, "2 October")
    asked = await admin.tap(asked, "11:00")
    asked = await admin.tap(asked, "Library")
    preview = await admin.tap(await admin.tap(asked, "Next"), "Everyone")
    assert "Meeting\nFriday, 2 October 2026, 11:00\nPlace: Library" in preview.text


@pytest.mark.parametrize(("kind", "labels"), [("Announcement", []), ("Order", ["Read"])])
async def test_questions_that_a_kind_does_not_need_are_left_out(
    app: App, admin: Person, kind: str, labels: list[str]
) -> None:
    asked = await admin.tap(await admin.ask("/notice"), kind)
    assert asked.text.startswith("New notice · 2/4")
    asked = await admin.ask("First line\nSecond line")
    preview = await admin.tap(await admin.tap(asked, "Next"), "Everyone")
    assert preview.text.startswith("New notice · 4/4")
    await admin.tap(preview, "Send")
    await deliver(app)
    assert admin.last.text.endswith("First line\nSecond line")
    assert admin.last.labels == labels


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("32.13", "There is no such day"),
        ("30.09.2026", "30 September has passed"),
        ("someday", "I do not understand the day"),
        ("Tuesday 5.10", "5 October is a Monday"),
    ],
)
async def test_a_day_that_will_not_do_is_asked_again(admin: Person, typed: str, said: str) -> None:
    await admin.tap(await admin.ask("/notice"), "Sitting")
    again = await admin.ask(typed)
    assert again.text.startswith(said)
    assert "2/7" in again.text
    assert "3/7" in (await admin.ask("today")).text
    assert "08:59 has passed today" in (await admin.ask("08:59")).text
    assert "3/7" in (await admin.ask("25:00")).text
    assert "4/7" in (await admin.ask("09:01")).text


async def test_too_much_is_refused_and_nothing_is_lost(admin: Person) -> None:
    await to_place(admin)
    assert "That is too long: 201 characters" in (await admin.ask("x" * 201)).text
    await admin.ask("Room 204")
    await admin.ask("First")
    again = await admin.ask("y" * 4000)
    assert "it would make 4,015 characters, and 2,400 is the most" in again.text
    assert "1. First" in again.text
    await admin.ask("Second")
    assert "1. First\n2. Second" in admin.last.text
    assert "2." not in (await admin.tap(admin.last, "Undo")).text.partition("1. First")[2]


async def test_what_has_no_words_is_asked_again(admin: Person) -> None:
    await to_place(admin)
    await admin.send_sticker()
    again = await admin.wait_for("Here only words")
    assert "4/7" in again.text
    await admin.send_location()
    await admin.wait_for("Here only words")
    assert "5/7" in (await admin.ask("Room 204")).text


async def test_back_loses_nothing(admin: Person) -> None:
    preview = await to_preview(admin)
    asked = preview
    for number in range(6, 0, -1):
        asked = await admin.tap(asked, "Back")
        assert f"· {number}/7" in asked.text
    assert "Back" not in asked.labels
    for _ in range(6):
        asked = await admin.tap(asked, "Next")
    assert asked.text == preview.text


async def test_cancel_throws_the_draft_away(app: App, admin: Person) -> None:
    preview = await to_preview(admin)
    send = preview.button("Send").data
    assert "was not sent" in (await admin.tap(preview, "Cancel")).text
    assert "no longer being written" in await forge(admin, preview, send)
    assert await notices(app) == 0
    assert "I did not understand" in (await admin.ask("Room 204")).text


async def test_send_pressed_again_sends_once(app: App, admin: Person, teacher: Person) -> None:
    preview = await to_preview(admin)
    send = preview.button("Send").data
    for _ in range(3):
        admin.world.press(admin.user, preview, send)
    report = await admin.wait_for("Recipients: 2")
    await deliver(app)
    await admin.press(report, "Refresh")
    assert await notices(app) == 1
    assert [message.text for message in teacher.chat.messages if "Room 204" in message.text] == [teacher.last.text]


async def test_a_button_of_a_question_answered_before_shows_where_the_draft_stands(admin: Person) -> None:
    first = await admin.ask("/notice")
    other = first.button("Meeting").data
    await admin.tap(first, "Sitting")
    await admin.ask("5.10")
    assert "You have answered" in await forge(admin, first, other)
    assert first.text.startswith("New notice · 3/7")


async def test_another_draft_leaves_the_old_one_behind(app: App, admin: Person) -> None:
    preview = await to_preview(admin)
    await to_preview(admin, "Another room")
    await admin.press(preview, "Send")
    assert "no longer being written" in admin.toasts[-1]
    assert await notices(app) == 0
    await admin.tap(admin.last, "Send")
    assert await notices(app) == 1


async def test_a_made_up_press_is_refused_and_changes_nothing(admin: Person) -> None:
    await to_place(admin)
    await admin.ask("Hall")
    asked = await admin.tap(await admin.ask("Agenda"), "Next")
    draft = asked.button("Everyone").data.split(":")[1]
    before = asked.text
    for act in ("pick:abc", "pick:999999", "list:none", "page:x", "jump:", "say:party"):
        await forge(admin, asked, f"np:{draft}:audience:{act}")
    await forge(admin, asked, f"np:{draft}:nowhere:next:")
    assert admin.toasts[:1] == ["This button has done its part. What I can do: /help"]
    assert "7/7" not in asked.text
    preview = await admin.tap(asked, "Everyone")
    assert "7/7" in preview.text
    assert before.splitlines()[0] == "New notice · 6/7"
