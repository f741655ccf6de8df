"""Killed at random moments, ended under load: nothing is lost, nothing done twice. The oracle is what people heard.

SANAT_KILLS and SANAT_ENDS say how often, SANAT_SEED which chance: see `tests.delivery.kills`.
"""

import json
import os
import signal
from collections.abc import Callable
from time import monotonic

import pytest

from sandbox.server import Server
from sandbox.world import World
from tests.delivery.copies import Forge, copies_of
from tests.delivery.crowd import Crowd, live
from tests.delivery.faults import FAULTS

KILLS = int(os.environ.get("SANAT_KILLS", "50"))
ENDS = int(os.environ.get("SANAT_ENDS", "5"))
SEED = int(os.environ.get("SANAT_SEED", "1"))
SEEN_WITHIN = 15  # kills

Report = Callable[[str, int, Crowd, float], None]


@pytest.fixture
def report(request: pytest.FixtureRequest) -> Report:
    """Print the figures as a line of JSON: what `tests.delivery.kills` shows."""

    def report(what: str, often: int, crowd: Crowd, since: float) -> None:
        database = request.node.callspec.params["database_url"]
        figures = {"database": database, what: often, "seed": SEED, **crowd.figures()}
        print("\n" + json.dumps(figures | {"seconds": round(monotonic() - since, 1)}))
        print(*crowd.troubles(), sep="\n")

    return report


async def test_killed_at_random_moments(
    world: World, server: Server, database_url: str, forge: Forge, report: Report
) -> None:
    crowd, since = Crowd(world, SEED, 100 + 2 * KILLS), monotonic()
    with copies_of(forge, "tests.delivery.program", database_url, server.url) as copies:
        for _ in range(KILLS):
            await live(crowd, copies, signal.SIGKILL)
        copies.start()
        await crowd.is_content(30 + KILLS / 10)
    report("kills", KILLS, crowd, since)
    assert crowd.lost() == 0
    assert crowd.effects_doubled() == 0
    assert crowd.messages_doubled() <= 1


async def test_ended_under_load(world: World, server: Server, database_url: str, forge: Forge, report: Report) -> None:
    crowd, since = Crowd(world, SEED, 100 + 2 * ENDS), monotonic()
    with copies_of(forge, "tests.delivery.program", database_url, server.url) as copies:
        for _ in range(ENDS):
            await live(crowd, copies, signal.SIGTERM)
        copies.start()
        await crowd.is_content(30 + ENDS / 10)
    report("ends", ENDS, crowd, since)
    assert crowd.lost() == 0
    assert crowd.effects_doubled() == 0
    assert crowd.messages_doubled() == 0


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_planted_fault_is_seen(world: World, server: Server, sqlite_url: str, forge: Forge, fault: str) -> None:
    crowd = Crowd(world, 3, 200)
    with copies_of(forge, "tests.delivery.program", sqlite_url, server.url, fault) as copies:
        for _ in range(SEEN_WITHIN):
            await live(crowd, copies, signal.SIGKILL)
            if _broken(crowd):
                return
        copies.start()
        await crowd.is_content(5)
    assert crowd.lost() or _broken(crowd)


def _broken(crowd: Crowd) -> bool:
    return crowd.effects_doubled() > 0 or crowd.messages_doubled() > 1
