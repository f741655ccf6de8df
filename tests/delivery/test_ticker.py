"""What need not be done at every tick: once an hour, once at all, or not soon after a start."""

import asyncio
from datetime import datetime, timedelta

import pytest

from scheduler.ticker import Ticker, hourly, once, settled
from tests.clock import NOW


async def test_once_at_the_start_and_then_an_hour_later() -> None:
    done: list[datetime] = []

    async def job(now: datetime) -> None:
        done.append(now)

    tick = hourly(job)
    for minutes in (0, 1, 59, 60, 61, 180):
        await tick(NOW + timedelta(minutes=minutes))
    assert [at - NOW for at in done] == [timedelta(minutes=minutes) for minutes in (0, 60, 180)]


async def test_what_failed_is_tried_at_the_next_tick() -> None:
    tries = 0

    async def job(_: datetime) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError

    tick = hourly(job)
    try:
        await tick(NOW)
    except OSError:
        await tick(NOW + timedelta(seconds=5))
    assert tries == 2


async def test_what_is_done_once_is_tried_until_it_is_done() -> None:
    tries = 0

    async def job(_: datetime) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise OSError

    tick = once(job)
    with pytest.raises(OSError):  # noqa: PT011 - the very one from above
        await tick(NOW)
    for _ in range(3):
        await tick(NOW)
    assert tries == 2


async def test_what_takes_long_leaves_a_start_alone() -> None:
    done: list[datetime] = []

    async def job(now: datetime) -> None:
        done.append(now)

    tick = settled(job, timedelta(minutes=5))
    for minutes in (0, 1, 4, 5, 6):
        await tick(NOW + timedelta(minutes=minutes))
    assert [at - NOW for at in done] == [timedelta(minutes=5), timedelta(minutes=6)]


async def test_nothing_is_done_at_the_very_start() -> None:
    done: list[datetime] = []

    async def job(now: datetime) -> None:
        done.append(now)

    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await Ticker({"job": job}, lambda: NOW, seconds=60).run(asyncio.Event())
    assert done == []
