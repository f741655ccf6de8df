"""One speaker: the copy that holds the lease polls, answers and sends; the others stand by to take over."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from datetime import datetime
from math import inf
from time import monotonic
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

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


class Voice:
    """Whether this copy may speak: whether its lease surely holds still, by a clock that nobody turns.

    A process that stood still (a paused machine, a laptop that slept) wakes up amid its work; meanwhile another copy
    may have taken over, so what it was about to say must wait until it knows.
    """

    def __init__(self) -> None:
        self._until = inf  # before a lease was ever taken, nobody else is asked
        self._holder = ""
        self._kept = asyncio.Event()

    @property
    def surely(self) -> bool:
        """Whether the lease holds."""
        return monotonic() < self._until

    async def regained(self) -> None:
        """Return once the lease holds. Whoever waits when it is lost is cancelled with all that a speaker does."""
        while not self.surely:
            self._kept.clear()
            await self._kept.wait()

    async def holds(self, session: AsyncSession) -> bool:
        """Whether the lease is ours until the end of this transaction: whoever takes over waits for it.

        Before a lease was ever taken, nobody else is asked, as with `surely`.
        """
        return not self._holder or await lease.keep(session, NAME, self._holder)

    def keep(self, holder: str, since: float) -> None:
        """The lease was taken by this copy, `holder`; it was asked for at `since` (monotonic seconds)."""
        self._until, self._holder = since + HELD - RENEWED, holder
        self._kept.set()


async def speak(
    database: Database,
    holder: str,
    now: Callable[[], datetime],
    stop: asyncio.Event,
    duties: Sequence[Duty],
    voice: Voice,
    told: Callable[[bool], None] = lambda speaking: None,
) -> None:
    """Stand by until the lease is free, do the duties while it is held, again and again until `stop`.

    `holder` names this copy; `told(speaking)` hears when it begins and ends. An error of a duty ends everything.
    """
    while not stop.is_set():
        since = monotonic()
        if not await _take(database, holder, now):
            await _wait(stop, RENEWED)
            continue
        voice.keep(holder, since)
        log.info("speaking", holder=holder)
        told(True)
        try:
            await _perform(database, holder, now, stop, duties, voice)
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
    database: Database,
    holder: str,
    now: Callable[[], datetime],
    stop: asyncio.Event,
    duties: Sequence[Duty],
    voice: Voice,
) -> None:
    async with asyncio.TaskGroup() as group:
        renewal = group.create_task(_renew(database, holder, now, voice))
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


async def _renew(database: Database, holder: str, now: Callable[[], datetime], voice: Voice) -> None:
    """Keep the lease; ends with an error when it cannot be kept, so that nobody speaks without it."""
    while True:
        await asyncio.sleep(RENEWED)
        since = monotonic()
        taken = await _take(database, holder, now)
        if taken or (taken is None and database.is_sqlite):
            voice.keep(holder, since)  # a file that we cannot write, such as on a full disk, nobody else can
        elif taken is False or not voice.surely:
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
