"""The report that follows what happens to a notice, and the list of notices."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from attestation.roles import Role
from bot.app import App
from db.models import Member, MemberRole, OutboxMessage
from db.models import Person as Staff
from sandbox import Message, Person, World
from services.founding import found_school
from services.notice_reports import board
from tests.clock import NOW
from tests.handlers.conftest import Gate, forge
from tests.handlers.staff import admit, announce, deliver

SLOT = timedelta(seconds=4)  # after it, what has happened stands in the report


@pytest.fixture
async def admin(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Admin", Role.ADMIN)


async def report_of(gate: Gate, admin: Person, key: str = "1:1") -> Message:
    """A notice is on its way; the message that shows its report."""
    report = admin.last
    await announce(gate, admin, key=key)
    return report


async def test_the_report_follows_answers_in_place(world: World, app: App, gate: Gate, admin: Person) -> None:
    dana, olga = await admit(world, gate, "Dana"), await admit(world, gate, "Olga")
    report = await report_of(gate, admin)
    await deliver(app)
    world.clock.travel(SLOT)
    await deliver(app)
    assert "Recipients: 3\n\nSent: 3\nNot reachable: 0\n\nComing: 0\nNot coming: 0\nNo answer: 3" in report.text
    await dana.tap(dana.last, "I'll come")
    await olga.tap(olga.last, "Can't come")
    await olga.send("ill <b>")
    await olga.wait_for("Reason")
    world.clock.travel(SLOT)
    await deliver(app)
    assert "Coming: 1 — Dana\nNot coming: 1 — Olga (ill <b>)\nNo answer: 1 — Admin" in report.text
    assert report.labels == ["Refresh", "Acquaintance sheet", "Change", "Call off"]


async def test_many_events_make_one_edit(world: World, app: App, gate: Gate, admin: Person) -> None:
    staff = [await admit(world, gate, f"Teacher {number}") for number in range(6)]
    await report_of(gate, admin)
    await deliver(app)
    world.clock.travel(SLOT)
    await deliver(app)
    edits = len(world.journal.of("editMessageText"))
    for person in staff:
        await person.press(person.last, "I'll come")
    world.clock.travel(SLOT)
    await deliver(app)
    assert len(world.journal.of("editMessageText")) == edits + len(staff) + 1


async def test_whom_it_does_not_reach_is_named_with_the_reason(
    world: World, app: App, gate: Gate, admin: Person
) -> None:
    await admit(world, gate, "Dana")
    blocker = await admit(world, gate, "Olga")
    async with app.db.write() as session:
        session.add(staff := Staff(name="Zoe"))
        await session.flush()
        member = Member(school_id=gate.school_id, person_id=staff.id, joined_on=NOW.date(), attested=True)
        session.add(member)
        await session.flush()
        session.add(MemberRole(member_id=member.id, role=Role.TEACHER))
    report = await report_of(gate, admin)
    blocker.chat.blocked = True  # the bot learns of it in the middle of the broadcast
    await deliver(app)
    world.clock.travel(SLOT)
    await deliver(app)
    assert "Recipients: 4\n\nSent: 2\nNot reachable: 2 — Olga (has stopped the bot); Zoe (has not joined the bot)" in (
        report.text
    )


async def test_refresh_shows_the_numbers_of_this_moment(world: World, app: App, gate: Gate, admin: Person) -> None:
    await announce(gate, admin)
    await deliver(app)
    listed = await admin.ask("/notices")
    assert listed.labels == ["Sitting of the attestation commission, 5 October · 1/1"]
    report = await admin.tap(listed, "5 October")
    assert report is not listed
    own = next(message for message in admin.chat.messages if "I'll come" in message.labels)
    await admin.press(own, "I'll come")
    refreshed = await admin.press(report, "Refresh")
    assert "Coming: 1 — Admin" in report.text
    assert refreshed.toast == ""
    world.clock.travel(SLOT)
    await deliver(app)  # the opened message follows from now on
    await admin.press(own, "Can't come")
    world.clock.travel(SLOT)
    await deliver(app)
    assert "Not coming: 1 — Admin" in report.text


async def test_the_list_has_pages(app: App, gate: Gate, admin: Person) -> None:
    assert "No notices yet" in (await admin.ask("/notices")).text
    for number in range(8):
        await announce(gate, admin, key=f"1:{number}")
    listed = await admin.ask("/notices")
    assert len(listed.labels) == 7
    assert listed.labels[-1] == "More 2/2 →"
    listed = await admin.tap(listed, "More")
    assert len(listed.labels) == 3


async def test_another_school_sees_nothing(world: World, app: App, gate: Gate, admin: Person) -> None:
    notice_id = await announce(gate, admin)
    elsewhere = Gate(app.db, await found_school(app.db, "№ 13", "Asia/Almaty", "en", NOW))
    stranger = await admit(world, elsewhere, "Other", Role.ADMIN)
    assert "No notices yet" in (await stranger.ask("/notices")).text
    for data in (f"nr:{notice_id}:1", f"nr:{notice_id}:0", f"na:{notice_id}:coming", f"na:{notice_id}:no_reason"):
        assert await forge(stranger, stranger.last, data) == "There is no such notice, or it is not for you."


async def test_a_teacher_sees_no_report(world: World, app: App, gate: Gate, admin: Person) -> None:
    notice_id = await announce(gate, admin)
    teacher = await admit(world, gate, "Teacher")
    for data in (f"nr:{notice_id}:1", f"nr:{notice_id}:0", "nl:0"):
        assert "not open" in await forge(teacher, teacher.last, data)


async def test_a_sitting_that_has_passed_is_no_longer_sent(world: World, app: App, gate: Gate, admin: Person) -> None:
    report = await report_of(gate, admin)
    world.clock.travel(timedelta(days=5))
    await deliver(app)
    world.clock.travel(SLOT)
    await deliver(app)
    assert "I'll come" not in {label for message in admin.chat.messages for label in message.labels}
    assert "Sent: 0\nNot reachable: 1 — Admin (not sent in time)" in report.text


async def test_a_report_in_the_chat_of_a_lost_phone_is_not_renewed(
    world: World, app: App, gate: Gate, admin: Person
) -> None:
    report = await report_of(gate, admin)
    before = report.text
    async with app.db.write() as session:
        await session.execute(update(Staff).values(telegram_id=999_999))
    world.clock.travel(SLOT)
    await deliver(app)
    assert report.text == before


async def test_while_nothing_happens_the_report_is_looked_at_less_and_less(
    world: World, app: App, gate: Gate, admin: Person
) -> None:
    notice_id = await announce(gate, admin)
    shown, due_at = 0, NOW
    for _ in range(12):
        async with app.db.read() as session:
            looks = select(OutboxMessage).where(OutboxMessage.kind == "notice-report")
            last = await session.scalar(looks.order_by(OutboxMessage.due_at.desc()).limit(1))
        assert last
        due_at = last.due_at
        shown += await board(app.db, notice_id, last.params["slot"], last.params["seen"], due_at) is not None
    assert shown == 1
    assert timedelta(minutes=8) < due_at - NOW < timedelta(minutes=30)
