"""What is booked stands in the preview, in /rehearse and in the calendar, just as it is said when its time comes."""

import re
from collections import Counter
from datetime import date, datetime
from html import unescape

import pytest
from sqlalchemy import select

from attestation.consultations import Reminded
from attestation.lessons import Lesson
from attestation.roles import Role
from bot.commands.status import _rehearse
from db.models import OutboxMessage
from documents.calendar import write_calendar
from locales import texts
from sandbox import Person
from services.appointments_ahead import appointments_ahead
from services.calendar import my_diary
from services.lessons import call_off, mine
from tests.story.conftest import School
from tests.story.test_consultations import open_times
from tests.story.test_lessons import plan

_KINDS, _BEFORE = ("appointment", "consultation", "lesson"), ("day", "hour", "before")
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 10)


@pytest.fixture
async def head(school: School, teacher: Person) -> Person:
    return await school.member("Бірлестік Жетекшісі", Role.ASSOCIATION_HEAD)


@pytest.fixture
async def booked(school: School, deputy: Person, teacher: Person, head: Person) -> None:
    """Two consultations one after the other, one in the quiet of the morning, a lesson with a visitor, a sitting."""
    await open_times(deputy, hours="14:00-15:00")
    await open_times(deputy, hours="08:30-09:00", day="8.10")
    second, third = await school.member("Екінші Мұғалім"), await school.member("Үшінші Мұғалім")
    for person, label in ((teacher, "14:00"), (second, "14:30"), (third, "8 October")):
        await person.press(await person.ask("/consult"), label)
    guests = await teacher.tap(await plan(teacher), "Invite")
    await teacher.press(guests, "Бірлестік Жетекшісі")
    admin = await school.member("Әкімші", Role.ADMIN)
    await admin.ask("/notice")
    card = await admin.tap(admin.last, "Sitting")
    for typed in ("9.10.2026", "15:00", "Мұғалімдер бөлмесі", "Тізімді бекіту"):
        card = await admin.ask(typed)
    card = await admin.tap(await admin.tap(card, "Next"), "Everyone")
    await admin.tap(card, "Send")


def plain(text: str) -> str:
    return unescape(re.sub(r"</?\w+>", "", text))


async def test_the_preview_says_just_what_is_said_then(school: School, booked: None) -> None:
    told = await _rehearse(school.app.db, school.id, FIRST, LAST)
    assert [it["at"] for it in told] == sorted(str(it["at"]) for it in told)
    expected = [(str(it["at"]), plain(str(it["text"]))) for it in told if it["kind"] == "appointment"]
    assert len(expected) > 10
    assert "8:30" in " ".join(text for at, text in expected if at == "2026-10-07T19:00:00+05:00")
    heard: list[tuple[str, str]] = []
    for at in sorted({at for at, _ in expected}):
        before = {person: len(person.chat.messages) for person in school.world.people.values()}
        moment = datetime.fromisoformat(at)
        await school.travel(moment.year, moment.month, moment.day, moment.hour, moment.minute)
        heard += [(at, it.text) for person, count in before.items() for it in person.chat.messages[count:]]
    assert not Counter(expected) - Counter(heard)
    async with school.app.db.read() as session:
        query = select(OutboxMessage).where(OutboxMessage.state == "sent", OutboxMessage.kind.in_(_KINDS))
        sent = [row for row in await session.scalars(query) if row.params.get("word", "").startswith(_BEFORE)]
    assert len(sent) == len(expected)


async def test_the_past_stands_in_the_preview_too(school: School, booked: None) -> None:
    before = await appointments_ahead(school.app.db, school.id, FIRST, LAST)
    await school.travel(2026, 10, 10, 12)
    assert await appointments_ahead(school.app.db, school.id, FIRST, LAST) == before


async def test_what_is_given_back_or_called_off_is_not_spoken_of(
    school: School, booked: None, teacher: Person, deputy: Person
) -> None:
    actor = await school.actor(teacher)
    await teacher.press(await teacher.ask("/consult"), "Give it back")
    (lesson,) = await mine(school.app.db, actor, school.world.clock.now())
    await call_off(school.app.db, actor, lesson.id, school.world.clock.now())
    found = await appointments_ahead(school.app.db, school.id, FIRST, LAST)
    assert not any(isinstance(word.said, Lesson) for word in found)
    consultations = [word.said for word in found if isinstance(word.said, Reminded)]
    assert consultations
    assert not any(each.teacher_id == actor.person_id for said in consultations for each in said.consultations)


async def test_the_rehearsal_counts_what_is_booked(school: School, booked: None, deputy: Person) -> None:
    found = await appointments_ahead(school.app.db, school.id, FIRST, LAST)
    card = await deputy.ask("/rehearse", timeout=60)
    assert f"lessons, sittings and meetings: {len(found)} messages" in card.text


async def test_the_calendar_has_them_with_their_hours(
    school: School, booked: None, teacher: Person, deputy: Person, head: Person
) -> None:
    now = school.world.clock.now()

    async def timed(person: Person) -> list[tuple[str, date, str, int, str]]:
        diary = await my_diary(school.app.db, await school.actor(person), now)
        return [(it.kind, it.day, f"{it.at:%H:%M}", it.minutes, it.title.kk) for it in diary.entries if it.at]

    lesson = ("lesson", date(2026, 10, 7), "10:00", 45, "Айгүл Сынақова · Бөлшектер")
    sitting = ("sitting", date(2026, 10, 9), "15:00", 60, "Тізімді бекіту")
    mine = ("consultation", date(2026, 10, 6), "14:00", 30, "Сәуле Орынбасар · Portfolio")
    assert await timed(teacher) == [mine, lesson, sitting]
    assert await timed(head) == [lesson, sitting]
    assert [entry[2:] for entry in await timed(deputy)][:2] == [
        ("14:00", 30, "Айгүл Сынақова · Portfolio"),
        ("14:30", 30, "Екінші Мұғалім · Portfolio"),
    ]
    for locale, word in (("kk", "Жеке кеңес"), ("ru", "Консультация"), ("en", "Consultation")):
        diary = await my_diary(school.app.db, await school.actor(teacher), now)
        assert word in write_calendar(texts(locale), diary).decode()
