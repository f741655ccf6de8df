"""The program stops in the middle of a notice, and is started again."""

import asyncio

from attestation.roles import Role
from bot.app import App
from bot.config import Config
from sandbox import Person, World
from services.founding import found_school
from tests.clock import NOW
from tests.handlers.conftest import Gate, running
from tests.handlers.staff import admit, announce, deliver
from tests.handlers.test_notices import to_place


async def test_a_draft_survives_a_restart(config: Config, world: World) -> None:
    async with running(config, world) as app:
        admin = await admit(world, await open_gate(app), "Admin", Role.ADMIN)
        await to_place(admin)
        await admin.ask("Room 204")
    async with running(config, world) as app:
        asked = await admin.ask("Approve the list")
        assert "1. Approve the list" in asked.text
        preview = await admin.tap(await admin.tap(asked, "Next"), "Everyone")
    async with running(config, world) as app:
        await admin.tap(preview, "Send")
        await deliver(app)
        assert "Place: Room 204" in admin.last.text


async def test_a_broadcast_that_was_broken_off_reaches_everyone_once(config: Config, world: World) -> None:
    async with running(config, world) as app:
        gate = await open_gate(app)
        admin = await admit(world, gate, "Admin", Role.ADMIN)
        staff = [await admit(world, gate, f"Teacher {number}") for number in range(4)]
        await announce(gate, admin)
        world.faults.hang("sendMessage", chat_id=staff[2].id)
        async with asyncio.TaskGroup() as group:
            broken = group.create_task(app.traffic.delivery.run(asyncio.Event()))
            await world.news.until(lambda: all(map(has_notice, [admin, *staff[:2], staff[3]])), 10)
            broken.cancel()
        world.faults.release()
    async with running(config, world) as app:
        await deliver(app)
        assert [notices(person) for person in [admin, *staff]] == [1, 1, 1, 1, 1]


async def open_gate(app: App) -> Gate:
    return Gate(app.db, await found_school(app.db, "№ 12", "Asia/Almaty", "en", NOW))


def notices(person: Person) -> int:
    return sum("I'll come" in message.labels for message in person.chat.messages)


def has_notice(person: Person) -> bool:
    return notices(person) > 0
