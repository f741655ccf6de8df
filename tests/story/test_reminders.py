"""Reminders as people get them: when, how often, in which words, and never twice."""

import asyncio
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.app import build
from db.models import School as Row
from sandbox import Message, Person, Refusal
from services.reminders import plan_reminders
from tests.story.conftest import ALMATY, School, reminders


def local(message: Message) -> datetime:
    """When a message came, on the school's clock."""
    return datetime.fromtimestamp(message.date, ALMATY)


async def test_the_digest_comes_on_the_first_working_day_at_nine(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("/my")
    await school.travel(2026, 10, 31, 19)
    teacher.catch_up()
    await school.travel(2026, 11, 1, 9)  # a Sunday
    await school.travel(2026, 11, 2, 8, 59)
    assert not [message for message in teacher.news() if "November: what is ahead" in message.text]
    await school.travel(2026, 11, 2, 9)
    digest = next(message for message in teacher.news() if "November: what is ahead" in message.text)
    assert local(digest).time() == time(9)
    for number in (11, 13, 15):
        assert f"{number}. " in digest.text
    assert "Done 15" in digest.labels


@pytest.mark.parametrize(
    ("eve", "first"),
    [
        (date(2026, 12, 31), date(2027, 1, 5)),  # New Year, a Sunday, and a day off for the Saturday of New Year
        (date(2027, 2, 27), date(2027, 3, 1)),
        (date(2027, 4, 30), date(2027, 5, 4)),  # May Day, a Sunday, and a day off for the Saturday of May Day
    ],
)
async def test_a_digest_moves_to_the_next_working_day(school: School, teacher: Person, eve: date, first: date) -> None:
    await teacher.ask("/my")
    await school.travel(eve.year, eve.month, eve.day, 9)  # all that is late by then is said
    teacher.catch_up()
    for day in (eve + timedelta(days=ahead) for ahead in range(1, (first - eve).days)):
        await school.travel(day.year, day.month, day.day, 9)
        assert teacher.news() == [], f"nothing on {day:%d %b}"
    await school.travel(first.year, first.month, first.day, 9)
    assert any("what is ahead" in message.text for message in teacher.news())


async def test_one_merged_message_a_day(school: School, teacher: Person) -> None:
    await teacher.ask("/my")
    await school.travel(2026, 11, 2, 9)
    teacher.catch_up()
    for minute in (1, 30, 59):
        await school.travel(2026, 11, 2, 10, minute)
    assert teacher.news() == []
    last = reminders(teacher)[-1]
    assert "Overdue" in last.text
    assert "November: what is ahead" in last.text


async def test_what_was_done_meanwhile_is_not_named(school: School, teacher: Person) -> None:
    await teacher.ask("/my")
    for number in (10, 11, 13):
        await teacher.ask(f"{number} done")
    await school.travel(2026, 11, 2, 9)
    last = reminders(teacher)[-1]
    assert "Overdue" not in last.text
    assert "11. " in last.text, "the November one"
    assert "31 October" not in last.text


async def test_overdue_is_said_once(school: School, teacher: Person) -> None:
    await teacher.ask("/my")
    for day in range(1, 30):
        await school.travel(2026, 11, day, 9)
    named = [message for message in reminders(teacher) if "was due 31 October" in message.text]
    assert len(named) == 1


async def test_a_restart_repeats_nothing(school: School, teacher: Person) -> None:
    await teacher.ask("/my")
    await school.travel(2026, 11, 2, 9)
    before = len(teacher.chat.messages)
    other = build(school.app.config, now=school.world.clock.now)
    async with school.app.db.write() as session:  # as if the time to look had come again
        row = await session.get_one(Row, school.id)
        row.remind_at = school.world.clock.now()
    first, second = await asyncio.gather(
        plan_reminders(other.db, school.world.clock.now()), plan_reminders(school.app.db, school.world.clock.now())
    )
    await other.close()
    await school.app.catch_up(school.world.clock.now())
    assert (first, second) == (0, 0)
    assert len(teacher.chat.messages) == before


async def test_delayed_into_the_night_it_comes_on_the_next_open_day_and_once(school: School, teacher: Person) -> None:
    """Planned on Saturday at 09:00, but can be sent only at night: the next open morning has it, in one message."""
    await teacher.ask("/my")
    saturday = datetime(2026, 10, 24, 9, tzinfo=ALMATY)
    school.world.clock.go_to(saturday.replace(hour=21))
    teacher.catch_up()
    assert await plan_reminders(school.app.db, saturday) > 0
    await school.app.catch_up(school.world.clock.now())
    for day in (25, 26):
        await school.travel(2026, 10, day, 9)
    assert teacher.news() == [], "not at night, not on Republic Day, a Sunday, nor on the Monday given for it"
    for hour in (8, 9, 10, 12):
        await school.travel(2026, 10, 27, hour)
    assert [(local(message).hour, "11. " in message.text) for message in teacher.news()] == [(9, True)]


async def test_a_day_before_the_last_it_says_how_many_days_are_left(school: School, teacher: Person) -> None:
    await teacher.ask("/my")
    await school.travel(2026, 10, 28, 9)
    assert "3 days left." in reminders(teacher)[-1].text
    await school.travel(2026, 10, 30, 9)
    assert "1 day left." in reminders(teacher)[-1].text
    await school.travel(2026, 10, 31, 9)  # a working Saturday
    assert "Today is the last day." in reminders(teacher)[-1].text


@pytest.mark.parametrize(
    ("locale", "words"),
    [("kk", ("Қараша", "дейін", "Орындалды")), ("ru", ("Ноябрь", "до 30 ноября", "Готово"))],
)
async def test_in_the_persons_language(school: School, teacher: Person, locale: str, words: tuple[str, ...]) -> None:
    person = await school.member("Тілді Мұғалім", locale=locale)
    await person.ask("/my")
    await school.travel(2026, 11, 2, 9)
    last = person.last
    for word in words[:2]:
        assert word in last.text
    assert any(words[2] in label for label in last.labels)


async def test_who_blocks_the_bot_is_told_of_once_and_comes_back_by_start(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("/my")
    await deputy.ask("/my")
    school.world.faults.clear()
    teacher.chat.blocked = True  # as when the news of it was lost
    deputy.catch_up()
    await school.travel(2026, 10, 28, 9)
    await school.travel(2026, 10, 28, 10)
    await school.travel(2026, 10, 30, 9)
    told = [message for message in deputy.news() if "cannot be reached" in message.text]
    assert len(told) == 1
    assert "Айгүл Сынақова" in told[0].text
    await teacher.start()
    await teacher.wait_for()
    await school.travel(2026, 10, 31, 9)
    assert "Today is the last day." in reminders(teacher)[-1].text


async def test_evidence_survives_an_outage_and_a_file_that_is_refused(
    school: School, teacher: Person, tmp_path: Path
) -> None:
    await teacher.ask("/my")
    school.world.faults.refuse("getFile", Refusal(400, "Bad Request: wrong file_id"))
    await teacher.send_photo(b"\xff\xd8first")
    await teacher.wait_for("Which step")
    now = school.world.clock.now()
    await school.app.catch_up(now)
    school.world.faults.answer("getFile", 502, "bad gateway", times=30)
    await teacher.send_photo(b"\xff\xd8second")
    await teacher.wait_for("Which step")
    for _ in range(25):
        await school.app.jobs["evidence"](now)
    school.world.faults.clear()
    await school.app.catch_up(now)
    await school.app.catch_up(now)
    files = {path.read_bytes() for path in (tmp_path / "evidence").rglob("*") if path.is_file()}
    assert b"\xff\xd8second" in files


async def test_a_file_that_does_not_come_keeps_no_other_waiting(
    school: School, teacher: Person, tmp_path: Path
) -> None:
    await teacher.ask("/my")
    for number in range(3):
        await teacher.send_photo(b"\xff\xd8%d" % number)
        await teacher.wait_for("Which step")
    school.world.faults.answer("download", 502)
    await school.app.jobs["evidence"](school.world.clock.now())
    files = {path.read_bytes() for path in (tmp_path / "evidence").rglob("*") if path.is_file()}
    assert {b"\xff\xd81", b"\xff\xd82"} <= files
    assert b"\xff\xd80" not in files
    await school.app.jobs["evidence"](school.world.clock.now())
    assert (
        len(
            [
                path
                for path in (tmp_path / "evidence").rglob("*")
                if path.is_file() and path.read_bytes() == b"\xff\xd80"
            ]
        )
        == 1
    )
