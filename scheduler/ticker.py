"""The clock's hand: APScheduler fires ticks and holds no data; what is due stands in the database."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from db.engine import StorageError

log = structlog.get_logger()
Job = Callable[[datetime], Awaitable[object]]
"""Work that looks in the database for what is due at a moment (UTC), and does it."""


def hourly(job: Job) -> Job:
    """The job, done once and then an hour after it was done."""
    next_at: datetime | None = None

    async def when_due(now: datetime) -> None:
        nonlocal next_at
        if next_at is None or now >= next_at:
            await job(now)
            next_at = now + timedelta(hours=1)

    return when_due


def once(job: Job) -> Job:
    """The job, until it has been done."""
    done = False

    async def if_new(now: datetime) -> None:
        nonlocal done
        if not done:
            await job(now)
            done = True

    return if_new


def settled(job: Job, wait: timedelta) -> Job:
    """The job, from `wait` after the first tick on: what takes the machine's breath leaves a start alone."""
    begins: datetime | None = None

    async def when_settled(now: datetime) -> None:
        nonlocal begins
        begins = begins or now + wait
        if now >= begins:
            await job(now)

    return when_settled


class Ticker:
    """Runs each job every few seconds, one run of a job at a time. A late tick is never dropped.

    The first tick is not at once: after a start, people are heard and answered first.
    """

    def __init__(self, jobs: Mapping[str, Job], now: Callable[[], datetime], seconds: float = 5.0) -> None:
        self._jobs, self._now, self._seconds = jobs, now, seconds

    async def run(self, stop: asyncio.Event) -> None:
        """Tick until `stop`; jobs that have begun then are finished."""
        scheduler = AsyncIOScheduler(timezone=UTC)
        running: set[asyncio.Event] = set()
        for name, job in self._jobs.items():
            scheduler.add_job(
                self._tick,
                "interval",
                [name, job, running],
                id=name,
                seconds=self._seconds,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )
        scheduler.start()
        try:
            await stop.wait()
        finally:
            scheduler.remove_all_jobs()
            for ended in tuple(running):
                await ended.wait()
            scheduler.shutdown(wait=False)

    async def _tick(self, name: str, job: Job, running: set[asyncio.Event]) -> None:
        ended = asyncio.Event()
        running.add(ended)
        try:
            await job(self._now())
        except StorageError as error:
            log.error("tick_failed", job=name, reason=str(error))
        except Exception:  # the loop's edge: one job's fault must not end the others; the next tick tries again
            log.exception("tick_failed", job=name)
        finally:
            running.discard(ended)
            ended.set()
