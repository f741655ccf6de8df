"""What need not be done at every tick is done once an hour."""

from datetime import datetime, timedelta

from scheduler.ticker import hourly
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
