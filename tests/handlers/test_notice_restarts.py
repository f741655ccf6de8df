"""The program stops in the middle of a notice, and is started again."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from attestation.roles import Role
from bot.config import Config
from sandbox import Person, World
from services.founding import found_school
from services.notice_changes import cancel
from tests.clock import NOW
from tests.handlers.conftest import Gate
from tests.handlers.staff import actor_of, admit, announce, to_place
from tests.story.conftest import program

_PATIENCE = 20.0


async def test_a_draft_survives_restarts(config: Config, world: World) -> None:
    async with program(config, world) as app:
        gate = Gate(app.db, await found_school(app.db, "№ 12", "Asia/Almaty", "en", NOW))
        admin = await admit(world, gate, "Admin", Role.ADMIN)
        await to_place(admin)
        await admin.ask("Room 204")
    async with program(config, world, killed=True):
        await admin.send("Approve the list")
        asked = await admin.wait_for("Agenda:\n1. Approve the list", timeout=_PATIENCE)
    async with program(config, world):  # what was done at the kill may be done again, and is not done twice
        admin.push(asked, "Next")
        asked = await admin.wait_for("6/7", timeout=_PATIENCE)
        preview = await admin.tap(asked, "Everyone")
        assert "1. Approve the list" in preview.text
        assert "2." not in preview.text.partition("Agenda")[2].partition("To:")[0]
        admin.push(preview, "Send")
        await admin.wait_for(lambda message: "I'll come" in message.labels, timeout=_PATIENCE)


async def test_a_broadcast_that_was_broken_off_reaches_everyone_once(config: Config, world: World) -> None:
    async with program(config, world, killed=True) as app:
        gate = Gate(app.db, await found_school(app.db, "№ 12", "Asia/Almaty", "en", NOW))
        admin = await admit(world, gate, "Admin", Role.ADMIN)
        staff = [await admit(world, gate, f"Teacher {number}") for number in range(4)]
        world.faults.hang("sendMessage", chat_id=staff[2].id)
        await announce(gate, admin)
        await world.news.until(lambda: all(map(notices, [admin, *staff[:2], staff[3]])), _PATIENCE)
    world.faults.release()
    world.clock.travel(timedelta(seconds=5))
    async with program(config, world):
        await world.news.until(lambda: notices(staff[2]), _PATIENCE)
        await while_time_passes(world, lambda: "Sent: 5" in admin.chat.log[report_id(admin)].text)
    assert [notices(person) for person in [admin, *staff]] == [1, 1, 1, 1, 1]


async def test_calling_off_that_was_broken_off_is_told_to_everyone_once(config: Config, world: World) -> None:
    async with program(config, world, killed=True) as app:
        gate = Gate(app.db, await found_school(app.db, "№ 12", "Asia/Almaty", "en", NOW))
        admin = await admit(world, gate, "Admin", Role.ADMIN)
        staff = [await admit(world, gate, f"Teacher {number}") for number in range(3)]
        everybody = [admin, *staff]
        notice_id = await announce(gate, admin)
        await world.news.until(lambda: all(map(notices, everybody)), _PATIENCE)
        world.faults.hang("sendMessage", chat_id=staff[1].id)
        await cancel(app.db, await actor_of(gate, admin), notice_id, False, world.clock.now())
        others = [admin, staff[0], staff[2]]
        await world.news.until(lambda: all(words(person) for person in others), _PATIENCE)
    world.faults.release()
    world.clock.travel(timedelta(seconds=5))
    async with program(config, world):
        await world.news.until(lambda: words(staff[1]), _PATIENCE)
        await world.news.until(lambda: not any(map(notices, everybody)), _PATIENCE)
    assert [words(person) for person in everybody] == [1, 1, 1, 1]


def words(person: Person) -> int:
    """How often somebody was told that it will not be."""
    return sum("This will not be" in message.text for message in person.chat.messages)


async def while_time_passes(world: World, look: Callable[[], bool]) -> None:
    """Wait for something that the program looks for every few seconds."""
    for _ in range(10):
        world.clock.travel(timedelta(seconds=4))
        with suppress(TimeoutError):
            await world.news.until(look, 2)
            return
    raise TimeoutError


def notices(person: Person) -> int:
    """How many messages of the person's chat can be answered."""
    return sum("Can't come" in message.labels for message in person.chat.messages)


def report_id(admin: Person) -> int:
    """The message that became the report: the bot's first one."""
    return next(message.id for message in admin.chat.messages if message.sender.is_bot)
