"""A line that is cut at every kind of call, and clocks that jump: nothing is lost, nothing is done twice."""

from datetime import UTC, datetime, timedelta

import pytest

from db import lease
from db.engine import Database
from sandbox.world import World
from tests.delivery.conftest import Running
from tests.delivery.crowd import Crowd
from tests.delivery.test_sending import settled


class Watch:
    """A clock that runs, and can be put right or wrong."""

    def __init__(self) -> None:
        self.off = timedelta()

    def now(self) -> datetime:
        """What it shows."""
        return datetime.now(UTC) + self.off


async def test_a_line_that_is_cut_at_random_loses_and_doubles_nothing(
    world: World, running: Running, database: Database
) -> None:
    crowd = Crowd(world, 11, 20)
    async with running():
        for _ in range(20):
            cut = crowd.chance.choice((world.faults.cut_before, world.faults.cut_after))
            cut(crowd.chance.choice(("getUpdates", "sendMessage", "sendMessage", "answerCallbackQuery")))
            for _ in range(3):
                await crowd.speak()
        await crowd.is_content(60)
        await settled(database)
    assert {"cut_before", "cut_after"} <= {call.fault for call in world.journal.calls}
    assert crowd.figures() | {"updates": 0, "messages": 0} == dict.fromkeys(crowd.figures(), 0)


@pytest.mark.parametrize(
    "jump", [timedelta(days=3), timedelta(days=-3), timedelta(hours=5), timedelta(hours=-5)], ids=str
)
async def test_a_clock_that_jumps_loses_and_doubles_nothing(
    world: World, running: Running, database: Database, jump: timedelta
) -> None:
    crowd, watch = Crowd(world, 12, 20), Watch()
    async with running(now=watch.now):
        for off in (timedelta(), jump, timedelta()):
            for _ in range(10):
                await crowd.speak()
            await crowd.is_content(30)
            await settled(database)
            watch.off = off
    assert crowd.figures() | {"updates": 0, "messages": 0} == dict.fromkeys(crowd.figures(), 0)


async def test_a_lease_of_a_clock_that_was_put_right_is_nobodys(
    world: World, running: Running, database: Database
) -> None:
    """As after a power cut: the dead held it by a clock that was five hours ahead."""
    person, ahead = world.person("Айгүл Сәрсен"), datetime.now(UTC) + timedelta(hours=5)
    async with database.write() as session:
        await lease.take(session, lease.SPEAKER, "the dead", ahead, 10)
    async with running():
        await person.ask("hello")
