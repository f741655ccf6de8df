"""/calendar: the dates as a file and by a private address, read back by another library."""

import socket
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import vobject

from attestation.diary import Diary, Entry
from attestation.plan import Wording
from attestation.roles import Role
from bot.app import App
from documents.calendar import write_calendar
from locales import LOCALES, texts
from sandbox import Person, Server, World
from tests.story.conftest import School, configured, program

PUBLIC = "https://school.example.kz/sanat"


@pytest.fixture
def port() -> int:
    """A port that is free."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


@pytest.fixture
async def app(world: World, database_url: str, tmp_path: Path, port: int) -> AsyncIterator[App]:
    """The running program, which phones can reach."""
    async with Server(world) as server, program(configured(server, database_url, tmp_path, port, PUBLIC), world) as app:
        yield app


@pytest.fixture
async def phone(app: App, port: int) -> AsyncIterator[aiohttp.ClientSession]:
    """A phone that reaches the web server."""
    async with aiohttp.ClientSession(f"http://127.0.0.1:{port}") as session:
        yield session


def events(content: bytes) -> dict[str, Any]:
    getattr(vobject.icalendar, "__tzidMap").clear()
    calendar = vobject.readOne(content.decode())
    return {event.uid.value: event for event in calendar.contents.get("vevent", [])}


async def file_of(person: Person) -> bytes:
    await person.send("/calendar")
    sent = await person.wait_for(lambda message: bool(message.file))
    assert sent.file
    return sent.file.data


async def address_of(person: Person) -> str:
    await person.send("/calendar")
    card = await person.wait_for(lambda message: bool(message.file))
    told = await person.tap(card, "Private address for a phone")
    assert told.content["has_protected_content"]
    (line,) = [line for line in told.text.splitlines() if line.startswith("https://")]
    assert line.replace("https://", "webcal://") in told.text
    assert line.startswith(f"{PUBLIC}/calendar/")
    return line.removeprefix("https://school.example.kz")


async def test_the_file_holds_the_persons_own_dates(teacher: Person) -> None:
    found = events(await file_of(teacher))
    trial = [event for event in found.values() if event.summary.value.startswith("11. ")]
    assert {event.dtstart.value for event in trial} >= {date(2026, 10, 31), date(2026, 11, 30)}
    assert all(event.dtend.value - event.dtstart.value == timedelta(days=1) for event in trial)
    assert {event.sequence.value for event in trial} == {"0"}
    assert "From 1 October to 31 October" in {event.description.value.splitlines()[0] for event in trial}
    assert not [event for event in found.values() if event.summary.value.startswith("1. ")], "the director's"


async def test_a_change_keeps_the_uid_and_raises_the_number(school: School, teacher: Person) -> None:
    before = events(await file_of(teacher))
    assert {uid: event.sequence.value for uid, event in events(await file_of(teacher)).items()} == {
        uid: event.sequence.value for uid, event in before.items()
    }
    await school.travel(2026, 10, 2, 10)
    await teacher.ask("10 done")
    after = events(await file_of(teacher))
    assert set(after) == set(before)
    changed = {uid for uid in after if after[uid].sequence.value != before[uid].sequence.value}
    assert len(changed) == 1
    (uid,) = changed
    assert after[uid].sequence.value == "1"
    assert after[uid].summary.value.startswith("✓ 10. ")
    assert after[uid].dtstamp.value == datetime(2026, 10, 2, 5, 0, tzinfo=UTC)


async def test_a_private_address_is_followed_until_it_is_revoked(teacher: Person, phone: aiohttp.ClientSession) -> None:
    address = await address_of(teacher)
    async with phone.get(address) as answer:
        assert answer.status == 200
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        assert "no-store" in answer.headers["Cache-Control"]
        assert events(await answer.read())
    other = await address_of(teacher)
    assert other != address
    await teacher.send("/calendar")
    card = await teacher.wait_for(lambda message: bool(message.file))
    await teacher.tap(card, "Close my addresses")
    for gone in (address, other, f"{address[:-5]}A.ics", "/sanat/calendar/x.ics", "/sanat/calendar/"):
        async with phone.get(gone) as answer:
            assert answer.status == 404
            assert await answer.read() in (b"", b"404: Not Found")


async def test_addresses_are_not_without_end(teacher: Person) -> None:
    for _ in range(5):
        await address_of(teacher)
    await teacher.send("/calendar")
    card = await teacher.wait_for(lambda message: bool(message.file))
    pressed = await teacher.press(card, "Private address for a phone")
    assert pressed.toast.startswith("You have 5 addresses already")


async def test_a_sitting_has_its_hour_in_the_schools_zone(school: School, teacher: Person, deputy: Person) -> None:
    admin = await school.member("Әкімші", Role.ADMIN)
    await admin.ask("/notice")
    card = await admin.tap(admin.last, "Sitting")
    for typed in ("20.10.2026", "15:00", "Мұғалімдер бөлмесі", "Тізімді бекіту"):
        card = await admin.ask(typed)
    card = await admin.tap(card, "Next")
    card = await admin.tap(card, "Everyone")
    await admin.tap(card, "Send")
    await school.app.catch_up(school.world.clock.now())
    content = await file_of(teacher)
    (sitting,) = [event for uid, event in events(content).items() if uid.startswith("notice-")]
    assert sitting.dtstart.value == datetime(2026, 10, 20, 10, 0, tzinfo=UTC)
    assert sitting.location.value == "Мұғалімдер бөлмесі"
    assert b"BEGIN:VTIMEZONE" in content
    assert b"DTSTART;TZID=Asia/Almaty:20261020T150000" in content


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2023, 10, 20), 6), (date(2024, 2, 29), 6), (date(2024, 3, 2), 5), (date(2026, 10, 20), 5)]
)
def test_the_zone_is_right_before_and_after_kazakhstan_changed_it(day: date, hours: int) -> None:
    entry = Entry("notice-1@sanat", "sitting", Wording.verbatim("x"), None, day, time(15), changed_at=datetime.now(UTC))
    found = events(write_calendar(texts("en"), Diary("№ 12", "Asia/Almaty", (entry,))))
    assert found["notice-1@sanat"].dtstart.value.utcoffset() == timedelta(hours=hours)


@pytest.mark.parametrize("locale", LOCALES)
def test_an_empty_diary_is_a_calendar_too(locale: str) -> None:
    calendar = vobject.readOne(write_calendar(texts(locale), Diary("№ 12", "Asia/Almaty", ())).decode())
    assert calendar.method.value == "PUBLISH"


async def test_a_deputys_rows_are_one_event_each(deputy: Person, teacher: Person, school: School) -> None:
    await school.member("Екінші Мұғалім")
    found = events(await file_of(deputy))
    october = [e for e in found.values() if e.summary.value.startswith("14. ") and e.dtstart.value.month == 10]
    assert len(october) == 1
