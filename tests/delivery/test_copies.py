"""`sanat run`, twice: behind one address, killed, and with a PostgreSQL that goes away and comes back."""

import asyncio
import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from aiohttp import ClientSession

from sandbox.person import Person
from sandbox.server import Server
from sandbox.world import World
from tests.delivery import program
from tests.delivery.copies import Copies, Forge, copies_of
from tests.delivery.front import Front, front

SECRET = "sandbox-secret"
PATIENCE = 60.0  # seconds: other tests may run on the machine at the same time
TAKEOVER = 15.0  # seconds, promised


@pytest.fixture
def sanat(forge: Forge, tmp_path: Path, server: Server) -> Callable[[str], Any]:
    """Copies of `sanat run` with a database."""

    def copies(database_url: str) -> Any:
        settings = f"BOT_TOKEN={program.TOKEN}", f"TELEGRAM_API_URL={server.url}", f"DATABASE_URL={database_url}"
        return copies_of(forge, "tests.delivery.sanat", str(tmp_path), *settings, "BACKUP_KEEP=0")

    return copies


def posted_to(copies: Copies, address: Front) -> None:
    """Start two copies behind an address."""
    hook = f"WEBHOOK_URL=http://127.0.0.1:{address.port}/hook", f"WEBHOOK_SECRET={SECRET}"
    for port in address.ports:
        copies.start(*hook, f"WEB_PORT={port}")


def strangers(world: World, many: int) -> list[Person]:
    """People whom no school knows: each of their messages gets one kind sentence."""
    return [world.person(f"Адам {number}") for number in range(many)]


def answers(person: Person) -> int:
    return sum(message.sender.is_bot for message in person.chat.messages)


async def all_answered(world: World, people: list[Person], each: int) -> None:
    await world.news.until(lambda: all(answers(person) >= each for person in people), PATIENCE)


@pytest.mark.postgresql
async def test_behind_one_address_every_copy_hears_and_one_speaks(
    world: World, sanat: Callable[[str], Any], postgresql_url: str
) -> None:
    people = strangers(world, 10)
    async with front(2) as address:
        with sanat(postgresql_url) as copies:
            posted_to(copies, address)
            for _ in range(3):
                for person in people:
                    await person.send("Сәлем")
            await all_answered(world, people, 3)
    assert [answers(person) for person in people] == [3] * 10
    assert set(address.answered) == set(address.ports)
    assert set(address.answers) == {(200, None)}


@pytest.mark.postgresql
async def test_updates_that_come_twice_and_in_any_order_are_answered_once(
    world: World, sanat: Callable[[str], Any], postgresql_url: str
) -> None:
    people, bot = strangers(world, 10), world.bots[program.TOKEN]
    for _ in range(3):
        for person in people:
            await person.send("Сәлем")
    updates = deepcopy(list(bot.updates.pending)) * 2
    bot.updates.pending.clear()
    random.Random(5).shuffle(updates)
    headers = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    async with front(2) as address, ClientSession(headers=headers) as http:
        with sanat(postgresql_url) as copies:
            posted_to(copies, address)
            await world.news.until(lambda: bot.webhook, PATIENCE)
            for update in updates:
                async with http.post(f"http://127.0.0.1:{address.port}/hook", json=update) as answer:
                    assert answer.status == 200
            await all_answered(world, people, 3)
            (last,) = strangers(world, 1)  # whatever came twice would be said before this
            await last.send("Сәлем")
            await all_answered(world, [last], 1)
    assert [answers(person) for person in people] == [3] * 10


@pytest.mark.postgresql
async def test_a_database_that_goes_away_and_comes_back_under_load_loses_nothing(
    world: World, sanat: Callable[[str], Any], own_postgresql: Any
) -> None:
    people = strangers(world, 10)
    async with front(2) as address:
        with sanat(own_postgresql.address) as copies:
            posted_to(copies, address)
            for person in people:
                await person.send("Сәлем")
            await world.news.until(lambda: answers(people[3]), PATIENCE)  # others are on their way
            await asyncio.to_thread(own_postgresql.stop)
            for person in people:
                await person.send("Сәлем")
            await world.news.until(lambda: (503, "5") in address.answers, PATIENCE)
            await asyncio.to_thread(own_postgresql.start)
            await all_answered(world, people, 2)
    assert [answers(person) for person in people] == [2] * 10
    assert {status for status, _ in address.answers} == {200, 503}


async def test_another_copy_takes_over_from_a_killed_one(
    world: World, sanat: Callable[[str], Any], database_url: str
) -> None:
    (person,) = strangers(world, 1)
    with sanat(database_url) as copies:
        first = copies.start("WEB_PORT=0")
        await person.ask("Сәлем", timeout=PATIENCE)
        copies.start("WEB_PORT=0")
        await copies.end(first)
        since = monotonic()
        await person.ask("Сәлем", timeout=PATIENCE)
        took = monotonic() - since
    print(f"takeover after {took:.1f} s")
    assert took < TAKEOVER
