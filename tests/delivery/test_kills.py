"""Killed at random moments, ended under load: nothing is lost, nothing done twice. The oracle is the sandbox's journal.

SANAT_KILLS and SANAT_ENDS say how often (CI: few; `make score`: a thousand).
"""

import os
import random
import signal
from collections import Counter

import pytest

from sandbox.person import Person
from sandbox.server import Server
from sandbox.world import World
from tests.delivery.copies import Forge, forge, moment
from tests.delivery.faults import FAULTS

KILLS = int(os.environ.get("SANAT_KILLS", "10"))
SEEN_WITHIN = 25  # kills
ENDS = int(os.environ.get("SANAT_ENDS", "4"))


class Crowd:
    """People who write, and what they must hear: once each, neither more nor less."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.chance = world, random.Random(seed)
        self.people = [world.person(f"Адам {number}") for number in range(100 + 2 * KILLS)]
        self.due: Counter[tuple[int, str]] = Counter()
        self._number = 0

    async def speak(self) -> None:
        """Somebody writes something that was never written before."""
        person: Person = self.chance.choice(self.people)
        self._number += 1
        if self.chance.random() < 0.5:
            text, often = f"hello {self._number}", 1
            self.due[person.id, text] += 1
        else:
            text, often = f"done {self._number}", self.chance.choice((1, 1, 1, 2))  # who gets no answer says it again
            self.due[person.id, f"ok {text}"] += often
            self.due[person.id, f"recorded {person.id}:{text}"] += 1
        for _ in range(often):
            await person.send(text)

    def heard(self) -> Counter[tuple[int, str]]:
        """What bots have said."""
        return Counter(
            (person.id, message.text or "")
            for person in self.people
            for message in person.chat.messages
            if message.sender.is_bot
        )

    def missing(self) -> Counter[tuple[int, str]]:
        """What was not said."""
        return self.due - self.heard()

    def doubled(self) -> Counter[tuple[int, str]]:
        """What was said too often."""
        return self.heard() - self.due

    async def is_content(self, seconds: float) -> None:
        """Wait until nothing is missing."""
        for _ in range(round(seconds / 0.05)):
            if not self.missing():
                return
            await moment(0.05)


async def test_killed_at_random_moments(world: World, server: Server, database_url: str) -> None:
    crowd = Crowd(world, seed=1)
    async with forge(database_url, server.url) as copies:
        for _ in range(KILLS):
            await _live(crowd, copies, signal.SIGKILL)
        await copies.start()
        await crowd.is_content(30 + KILLS / 10)
    assert not crowd.missing()
    assert crowd.doubled().total() <= max(1, KILLS // 1000)


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_planted_fault_is_seen(world: World, server: Server, sqlite_url: str, fault: str) -> None:
    crowd = Crowd(world, seed=3)
    async with forge(sqlite_url, server.url, fault) as copies:
        for _ in range(SEEN_WITHIN):
            await _live(crowd, copies, signal.SIGKILL)
            if crowd.doubled().total() > 1:
                return
        await copies.start()
        await crowd.is_content(5)
    assert crowd.missing() or crowd.doubled().total() > 1


async def test_ended_under_load(world: World, server: Server, database_url: str) -> None:
    crowd = Crowd(world, seed=2)
    async with forge(database_url, server.url) as copies:
        for _ in range(ENDS):
            await _live(crowd, copies, signal.SIGTERM)
        await copies.start()
        await crowd.is_content(30)
    assert not crowd.missing()
    assert not crowd.doubled()


async def test_another_copy_takes_over_from_a_killed_one(world: World, server: Server, database_url: str) -> None:
    aigul = world.person("Айгүл Сәрсен")
    async with forge(database_url, server.url) as copies:
        first = await copies.start()
        await aigul.ask("hello")
        await copies.start()
        os.kill(first, signal.SIGKILL)
        assert (await aigul.ask("hello again", timeout=15)).text == "hello again"


async def _live(crowd: Crowd, copies: Forge, end: signal.Signals) -> None:
    copy = await copies.start()
    for _ in range(crowd.chance.randrange(2, 20)):
        await crowd.speak()
        if crowd.chance.random() < 0.5:
            await moment(crowd.chance.uniform(0, 0.04))
    await moment(crowd.chance.uniform(0.1, 0.6))
    os.kill(copy, end)
    await copies.ended(copy)
