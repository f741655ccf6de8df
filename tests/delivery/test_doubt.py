"""The delivery alone, on a way to Telegram that fails as it is told: what it keeps in mind, and what it must forget."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db import outbox
from db.engine import Database
from db.models import OutboxMessage
from scheduler.delivery import Delivery, Send
from tests.delivery import program

NEWEST = 70


async def _anybody(_: AsyncSession) -> bool:
    return True


def delivery(
    database: Database,
    send: Send,
    may_claim: Callable[[AsyncSession], Awaitable[bool]] = _anybody,
) -> Delivery:
    return Delivery(
        database,
        send,
        program.RENDERERS,
        program.now_utc,
        newest=lambda: NEWEST,
        unreachable=program.nobody,
        migrated=program.nowhere,
        counted=lambda state: None,
        engaged=set(),
        resting=set,
        released=lambda: None,
        may_claim=may_claim,
    )


async def ordered(database: Database) -> None:
    async with database.write() as session:
        person = await program.person_of(session, 501)
        await outbox.put(session, **program.order("key", person, program.now_utc(), "notice"))


async def state(database: Database) -> str | None:
    async with database.read() as session:
        return await session.scalar(select(OutboxMessage.state))


@asynccontextmanager
async def at_work(it: Delivery) -> AsyncIterator[None]:
    """Until the block ends; then it is ended hard, as when the lease is lost."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(it.run(asyncio.Event()))
        yield
        task.cancel()


async def test_a_message_of_which_nobody_knows_is_looked_for_from_where_it_was_claimed(database: Database) -> None:
    doubts: list[int | None] = []

    async def send(method: TelegramMethod[Any], doubt_after: int | None = None) -> Any:
        doubts.append(doubt_after)
        if len(doubts) == 1:
            raise TelegramNetworkError(method, "the answer was lost")

    await ordered(database)
    async with at_work(delivery(database, send)):
        while await state(database) != "sent":
            await database.wait_changed(database.changes, 1)
    assert doubts == [None, NEWEST]


async def test_what_another_copy_has_settled_meanwhile_is_left_alone(database: Database) -> None:
    settles, calls = asyncio.Event(), 0

    async def send(method: TelegramMethod[Any], doubt_after: int | None = None) -> Any:
        raise TelegramRetryAfter(method, "Too Many Requests", retry_after=0)

    async def may_claim(_: AsyncSession) -> bool:
        nonlocal calls
        calls += 1
        if calls == 2:  # the answer is about to be written down when this copy loses the lease
            settles.set()
            await asyncio.Event().wait()
        return True

    await ordered(database)
    it = delivery(database, send, may_claim)
    async with at_work(it):
        await settles.wait()
    async with database.write() as session:
        await session.execute(update(OutboxMessage).values(state="sent"))  # the copy that has taken over
    await it.recall()
    async with at_work(it):
        await database.wait_changed(database.changes, 1.5)
    assert await state(database) == "sent"
