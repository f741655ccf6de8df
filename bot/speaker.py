"""One speaker: the copy that holds the lease polls, answers and sends; the others stand by to take over."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from time import monotonic
from typing import Any

import structlog

from bot.identity import is_dead
from db import lease
from db.engine import Database, StorageError

log = structlog.get_logger()
NAME = lease.SPEAKER
HELD = 10.0  # seconds for which the lease is taken
RENEWED = 3.0  # seconds after which it is taken again, or tried for
DRAINED = 9.0  # seconds from the stop to the hard end of what is still being done

Duty = Callable[[asyncio.Event], Awaitable[None]]
"""What a speaker does until the event is set; ended hard when the lease is lost."""


class _LeaseLost(Exception):
    """Somebody else speaks now"""


async def speak(
    database: Database,
    holder: str,
    now: Callable[[], datetime],
    stop: asyncio.Event,
    duties: Sequence[Duty],
    told: Callable[[bool], None] = lambda speaking: None,
) -> None:
    """Stand by until the lease is free, do the duties while it is held, again and again until `stop`.

    `holder` names this copy; `told(speaking)` hears when it begins and ends. An error of a duty ends everything.
    """
    while not stop.is_set():
        if not await _take(database, holder, now):
            await _wait(stop, RENEWED)
            continue
        log.info("speaking", holder=holder)
        told(True)
        try:
            await _perform(database, holder, now, stop, duties)
        except* _LeaseLost:
            log.warning("lease_lost", holder=holder)
        finally:
            told(False)
    with suppress(StorageError):  # else the next copy waits until the lease has run out
        async with database.write() as session:
            await lease.give_back(session, NAME, holder)


async def until(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Do endless work until `stop`, then end it hard. Its error is raised."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(work)
        await stop.wait()
        task.cancel()


async def _perform(
    database: Database, holder: str, now: Callable[[], datetime], stop: asyncio.Event, duties: Sequence[Duty]
) -> None:
    async with asyncio.TaskGroup() as group:
        renewal = group.create_task(_renew(database, holder, now))
        tasks = [group.create_task(_begin(duty, stop)) for duty in duties]
        limit = group.create_task(_limit(stop, tasks))
        await asyncio.wait(tasks)
        renewal.cancel()
        limit.cancel()


async def _begin(duty: Duty, stop: asyncio.Event) -> None:
    await duty(stop)


async def _limit(stop: asyncio.Event, tasks: Sequence[asyncio.Task[None]]) -> None:
    """Whatever is not finished some seconds after the stop is taken up again by the next start."""
    await stop.wait()
    await asyncio.sleep(DRAINED)
    for task in tasks:
        task.cancel()


async def _renew(database: Database, holder: str, now: Callable[[], datetime]) -> None:
    """Keep the lease; ends with an error when it cannot be kept, so that nobody speaks without it."""
    kept = monotonic()
    while True:
        await asyncio.sleep(RENEWED)
        taken = await _take(database, holder, now)
        if taken or (taken is None and database.is_sqlite):
            kept = monotonic()  # a file that we cannot write, such as on a full disk, nobody else can
        elif monotonic() - kept > HELD - RENEWED:
            raise _LeaseLost


async def _take(database: Database, holder: str, now: Callable[[], datetime]) -> bool | None:
    """Whether we hold the lease now; none when the database does not say."""
    try:
        async with database.write() as session:
            if await lease.take(session, NAME, holder, now(), HELD):
                return True
            other = await lease.holder(session, NAME, now())
            if other and is_dead(other):  # killed: nobody need wait until its lease has run out
                await lease.give_back(session, NAME, other)
                return await lease.take(session, NAME, holder, now(), HELD)
            return False
    except StorageError as error:
        log.error("lease_unavailable", reason=str(error))
        return None


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
