"""Faults planted on purpose, each of which the tests of kills must be able to see."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity, speaker
from bot.calls import Calls
from db import inbox, outbox
from db.engine import Database


def acknowledge_early() -> None:
    """Telegram is told that updates were received one batch before they are kept."""
    store, held, offset = inbox.store, list[dict[str, Any]](), 0

    async def keep_the_batch_before(
        session: AsyncSession, updates: Sequence[dict[str, Any]], now: datetime
    ) -> list[inbox.Received]:
        nonlocal held, offset
        before, held = held, list(updates)
        offset = int(held[-1]["update_id"]) + 1
        return await store(session, before, now)

    async def asked_next(session: AsyncSession, now: datetime) -> int | None:
        return offset or None

    inbox.store, inbox.offset = keep_the_batch_before, asked_next


def drop_commits() -> None:
    """One write in ten leaves no trace, though it seemed to succeed."""
    write, chance = Database.write, random.Random(1)

    @asynccontextmanager
    async def write_or_not(self: Database) -> AsyncIterator[AsyncSession]:
        async with write(self) as session:
            yield session
            if chance.random() < 0.1:
                await session.rollback()

    Database.write = write_or_not  # type: ignore[method-assign] # the real one, but for its commit


def forget_keys() -> None:
    """Every message has a key of its own, whatever it is about."""
    put = outbox.put

    async def put_anew(session: AsyncSession, **row: Any) -> int | None:
        return await put(session, **row | {"key": uuid4().hex})

    outbox.put = put_anew


def never_look() -> None:
    """What was begun before is done again without a look whether it was done; over a slow link, to be seen sooner."""

    async def see_nothing(*_: object) -> None: ...

    make = Calls._make

    async def slowly(*call: Any) -> Any:
        made = await make(*call)
        await asyncio.sleep(0.05)  # the moment between an answer and its record, in which a kill leaves a doubt
        return made

    Calls._find = see_nothing  # type: ignore[assignment] # it returns what the real one returns when it finds nothing
    Calls._make = slowly  # type: ignore[assignment] # the real one, later


FAULTS: dict[str, Callable[[], None]] = {
    fault.__name__: fault for fault in (acknowledge_early, drop_commits, forget_keys, never_look)
}


def keep_speaking() -> None:
    """A copy that has lost its lease goes on as if it had it."""

    async def go_on(_: object) -> None: ...

    speaker.Voice.regained = go_on  # type: ignore[method-assign,assignment] # it returns at once, as if sure


def live_apart() -> None:
    """No fault: copies on two machines, where nobody sees another die; in haste, with a tenth of the lease's times."""
    identity._place = lambda: ""  # type: ignore[assignment] # it remembers nothing, and need not
    speaker.HELD, speaker.RENEWED = speaker.HELD / 10, speaker.RENEWED / 10


def live_apart_and_keep_speaking() -> None:
    """Both."""
    live_apart()
    keep_speaking()
