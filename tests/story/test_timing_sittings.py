"""Before a sitting: who comes is reminded a day and an hour before, who has not answered is asked the day before."""

from datetime import date, time

import pytest

from attestation.audience import EVERYONE
from attestation.meetings import Content, NoticeKind
from attestation.roles import Role
from sandbox import Message, Person
from services.notices import send
from tests.story.conftest import School

MONDAY = date(2026, 10, 12)


@pytest.fixture
async def admin(school: School, deputy: Person) -> Person:
    admin = await school.member("Әкімгер Мысалова", Role.ADMIN)
    for person in (admin, deputy):
        await person.ask("/start")
    return admin


async def announced(
    school: School, admin: Person, at: time = time(15), kind: NoticeKind = NoticeKind.SITTING, day: date = MONDAY
) -> None:
    content = Content(kind, day, at, "Room 204", ("Approve the list",), EVERYONE)
    now = school.world.clock.now()
    await send(school.app.db, await school.actor(admin), f"1:{at}{day}", content, now, (admin.id, admin.last.id))
    await school.app.catch_up(now)


def spoken(person: Person) -> list[Message]:
    return [message for message in person.chat.messages if message.text.startswith("⏰")]


async def test_who_comes_hears_a_day_and_an_hour_before_and_who_is_silent_is_asked_once(
    school: School, deputy: Person, admin: Person
) -> None:
    await announced(school, admin)
    await deputy.tap(await deputy.wait_for("Room 204"), "I'll come")
    await school.travel(2026, 10, 10, 14, 59)
    assert not spoken(deputy)
    await school.travel(2026, 10, 10, 15)  # Saturday: Sunday is a day off
    assert spoken(deputy)[0].text.startswith("⏰ On 12 October at 15:00")
    assert "Your answer: I’ll come." in spoken(deputy)[0].text
    assert "You have not answered yet" in spoken(admin)[0].text
    assert spoken(admin)[0].labels == ["I'll come", "Can't come"]
    await school.travel(2026, 10, 12, 14)
    assert spoken(deputy)[-1].text.startswith("⏰ Today at 15:00")
    assert len(spoken(admin)) == 1


async def test_who_cannot_come_is_left_in_peace(school: School, deputy: Person, admin: Person) -> None:
    await announced(school, admin)
    await deputy.tap(await deputy.wait_for("Room 204"), "Can't come")
    await school.travel(2026, 10, 12, 14)
    assert not spoken(deputy)


async def test_an_hour_before_that_is_too_early_goes_the_evening_before_in_one_message(
    school: School, deputy: Person, admin: Person
) -> None:
    await announced(school, admin, time(8, 30), day=date(2026, 10, 13))
    await deputy.tap(await deputy.wait_for("Room 204"), "I'll come")
    await school.travel(2026, 10, 12, 8, 30)
    assert not spoken(deputy)
    assert spoken(admin)[0].text.startswith("⏰ Tomorrow at 08:30")  # who is silent is asked a day before
    await school.travel(2026, 10, 12, 19)
    assert [message.text.split("\n")[0] for message in spoken(deputy)] == ["⏰ Tomorrow at 08:30"]
    await school.travel(2026, 10, 13, 8)
    assert len(spoken(deputy)) == len(spoken(admin)) == 1


async def test_of_a_meeting_only_who_comes_is_reminded(school: School, deputy: Person, admin: Person) -> None:
    await announced(school, admin, kind=NoticeKind.MEETING)
    await deputy.tap(await deputy.wait_for("Room 204"), "I'll come")
    await school.travel(2026, 10, 10, 15)
    assert len(spoken(deputy)) == 1
    assert not spoken(admin)
