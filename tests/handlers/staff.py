"""People who are in the school already, and the loop that sends what is due: for tests that begin after joining."""

import asyncio
from datetime import date, datetime, time

from sqlalchemy import func, select

from attestation.audience import EVERYONE
from attestation.meetings import Content, NoticeKind
from attestation.roles import Actor, Role
from bot.app import App
from db import lease
from db.models import OutboxMessage
from sandbox import Message, World
from sandbox import Person as Phone
from services.invitations import open_link
from services.joining import join
from services.notices import send
from services.who import who
from tests.clock import NOW
from tests.handlers.conftest import Gate


async def admit(
    world: World, gate: Gate, name: str, role: Role = Role.TEACHER, locale: str = "en", colleague: bool = False
) -> Phone:
    """Somebody with a phone who has joined the school."""
    phone = world.person(name, locale)
    await phone.ask("/start")  # the chat with the bot is open
    offer = await open_link(gate.db, await gate.link(role, colleague=colleague), phone.id, NOW)
    await join(gate.db, offer.invitation_id, phone.id, locale, NOW, name)
    return phone


async def actor_of(gate: Gate, phone: Phone) -> Actor:
    """The person behind the phone."""
    actor = await who(gate.db, phone.id)
    assert actor
    return actor


async def deliver(app: App) -> None:
    """Send everything that is due, also what becomes due by it, as the program does."""
    stop = asyncio.Event()
    async with app.db.write() as session:  # the right to claim, of a copy that has no name as long as it does not run
        await lease.take(session, lease.SPEAKER, "", app.clock(), 60)
    await app.traffic.delivery.recall()
    async with asyncio.timeout(30), asyncio.TaskGroup() as group:
        group.create_task(app.traffic.delivery.run(stop))
        while True:
            seen = app.db.changes
            async with app.db.read() as session:
                due = OutboxMessage.state.in_(["waiting", "claimed"]) & (OutboxMessage.due_at <= app.clock())
                if not await session.scalar(select(func.count()).where(due)):
                    break
            await app.db.wait_changed(seen, 1)
        stop.set()


async def announce(gate: Gate, admin: Phone, kind: str = "sitting", key: str = "1:1", now: datetime = NOW) -> int:
    """A notice to everyone, of a sitting on 5 October at 15:00; its report is the newest message of the admin."""
    content = Content(NoticeKind(kind), date(2026, 10, 5), time(15), "Room 204", ("Approve the list",), EVERYONE)
    return await send(gate.db, await actor_of(gate, admin), key, content, now, (admin.id, admin.last.id))


async def to_place(admin: Phone) -> Message:
    """A sitting on 5 October at 15:00, up to the question of its place."""
    asked = await admin.tap(await admin.ask("/notice"), "Sitting")
    assert asked.text.startswith("New notice · 2/7")
    await admin.ask("05.10.2026")
    return await admin.ask("15:00")


async def to_preview(admin: Phone, place: str = "Room 204", agenda: str = "Approve the list") -> Message:
    """A sitting on 5 October at 15:00 for everyone, up to its preview."""
    await to_place(admin)
    await admin.ask(place)
    asked = await admin.tap(await admin.ask(agenda), "Next")
    return await admin.tap(asked, "Everyone")
