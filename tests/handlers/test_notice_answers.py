"""What recipients say to a notice, and how they see it."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.roles import Role
from bot.app import App
from db.models import History, NoticeRecipient
from db.models import Person as Staff
from sandbox import Message, Person, World
from tests.handlers.conftest import Gate, forge
from tests.handlers.staff import admit, announce, deliver


@pytest.fixture
async def admin(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Admin", Role.ADMIN)


@pytest.fixture
async def teacher(world: World, gate: Gate) -> Person:
    return await admit(world, gate, "Teacher")


@pytest.fixture
async def notice(app: App, gate: Gate, admin: Person, teacher: Person) -> Message:
    """A sitting on 5 October, as the teacher has it."""
    await announce(gate, admin)
    await deliver(app)
    return teacher.last


async def answers(app: App) -> list[tuple[str | None, str]]:
    """What the teacher's line of the ledger says."""
    line = select(NoticeRecipient.answer, NoticeRecipient.reason).join(Staff).where(Staff.name == "Teacher")
    async with app.db.read() as session:
        return [(answer, reason) for answer, reason in await session.execute(line)]


async def test_one_press_answers_and_stands_in_the_notice(app: App, teacher: Person, notice: Message) -> None:
    original = notice.text
    shown = await teacher.tap(notice, "I'll come")
    assert shown is notice
    assert shown.text == f"{original}\n\nYour answer: I’ll come."
    assert shown.labels == ["Can't come"]
    assert await answers(app) == [("coming", "")]


async def test_not_coming_counts_at_once_and_may_have_a_reason(app: App, teacher: Person, notice: Message) -> None:
    asked = await teacher.tap(notice, "Can't come")
    assert await answers(app) == [("not_coming", "")]
    assert asked.labels == ["I'll come", "No reason"]
    await teacher.send("I am <ill> & at home")
    await teacher.wait_for("I pass the reason on")
    await teacher.wait_for("Reason: I am <ill> & at home")
    assert notice.labels == ["I'll come"]
    assert await answers(app) == [("not_coming", "I am <ill> & at home")]
    assert "I did not understand" in (await teacher.ask("thanks")).text


async def test_the_reason_can_be_left_out(app: App, teacher: Person, notice: Message) -> None:
    await teacher.tap(notice, "Can't come")
    shown = await teacher.tap(notice, "No reason")
    assert shown.text.endswith("Your answer: I can’t come.")
    assert "I did not understand" in (await teacher.ask("hello")).text
    assert await answers(app) == [("not_coming", "")]


async def test_a_long_reason_is_asked_for_again(app: App, teacher: Person, notice: Message) -> None:
    await teacher.tap(notice, "Can't come")
    assert "301 characters, and 300 is the most" in (await teacher.ask("x" * 301)).text
    await teacher.send("ill")
    await teacher.wait_for("Reason: ill")
    assert await answers(app) == [("not_coming", "ill")]


async def test_a_change_of_mind_counts_and_takes_the_reason_back(app: App, teacher: Person, notice: Message) -> None:
    await teacher.tap(notice, "Can't come")
    await teacher.send("ill")
    await teacher.wait_for("Reason: ill")
    await teacher.tap(notice, "I'll come")
    assert await answers(app) == [("coming", "")]
    await teacher.tap(notice, "Can't come")
    assert await answers(app) == [("not_coming", "")]


async def test_a_late_answer_counts(world: World, app: App, teacher: Person, notice: Message) -> None:
    world.clock.travel(timedelta(days=10))
    await teacher.tap(notice, "I'll come")
    assert await answers(app) == [("coming", "")]


async def test_a_press_that_arrives_twice_is_recorded_once(app: App, teacher: Person, notice: Message) -> None:
    data = notice.button("I'll come").data
    for _ in range(3):
        await forge(teacher, notice, data)
    async with app.db.read() as session:
        acts = (await session.scalars(select(History.act).where(History.act.startswith("notice-")))).all()
    assert acts == ["notice-send", "notice-coming"]


async def test_an_answer_in_the_middle_of_writing_leaves_the_draft_alone(
    app: App, admin: Person, notice: Message
) -> None:
    own = admin.last
    await admin.tap(await admin.ask("/notice"), "Sitting")
    await admin.ask("5.10")
    await admin.tap(own, "Can't come")
    await admin.send("away")
    await admin.wait_for("Reason: away")
    await admin.send("15:00")
    assert await admin.wait_for("4/7")


async def test_a_reply_to_something_else_is_no_reason(app: App, teacher: Person, notice: Message) -> None:
    other = await teacher.ask("/settings")
    await teacher.tap(notice, "Can't come")
    await teacher.ask("done", reply_to=other)
    assert await answers(app) == [("not_coming", "")]
    await teacher.send("ill", reply_to=notice)
    await teacher.wait_for("I pass the reason on")
    assert await answers(app) == [("not_coming", "ill")]


async def test_an_order_is_read_by_a_press(app: App, gate: Gate, admin: Person, teacher: Person) -> None:
    await announce(gate, admin, kind="order")
    await deliver(app)
    shown = await teacher.tap(teacher.last, "Read")
    assert shown.text.endswith("You have read it.")
    assert shown.labels == []


async def test_only_recipients_can_answer(world: World, app: App, gate: Gate, notice: Message) -> None:
    late = await admit(world, gate, "Zoe")
    data = notice.button("I'll come").data
    for said in (data, data.replace("coming", "read"), data.replace("coming", "no_reason")):
        assert await forge(late, late.last, said) == "There is no such notice, or it is not for you."


async def test_a_sitting_is_not_answered_like_an_order(app: App, teacher: Person, notice: Message) -> None:
    forged = notice.button("I'll come").data.replace("coming", "read")
    assert await forge(teacher, teacher.last, forged) == "There is no such notice, or it is not for you."
    assert await answers(app) == [(None, "")]
