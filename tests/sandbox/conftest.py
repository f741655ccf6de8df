"""A world that stands still on 1 October 2026, 09:00 in Almaty, its server, and those who use it."""

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientSession

from sandbox import Clock, Person, Server, World
from sandbox.facts import check, returns

TOKEN = "42:sandbox-secret"
Ask = Callable[..., Coroutine[Any, Any, tuple[int, Any]]]


@pytest.fixture
def world() -> Iterator[World]:
    """Whatever a test did, all that bots were told is held against the facts of the Bot API."""
    world = World(Clock(datetime(2026, 10, 1, 4, tzinfo=UTC), running=False))
    world.bot(TOKEN, "school_bot")
    yield world
    for call in world.journal.calls:
        if call.result is not None:
            check(call.result, returns(call.method))
    for update in world.bots[TOKEN].updates.pending:
        check(update, ["Update"])


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    async with Server(world) as server:
        yield server


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as http:
        yield http


@pytest.fixture
def ask(server: Server, http: ClientSession) -> Ask:
    """A bare call of the Bot API: status and body."""

    async def ask(method: str, **params: Any) -> tuple[int, Any]:
        async with http.post(f"{server.url}/bot{TOKEN}/{method}", json=params) as response:
            return response.status, await response.json()

    return ask


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    yield Bot(TOKEN, session, default=DefaultBotProperties(parse_mode="HTML"))
    connections = await session.create_session()
    await connections.close()  # aiogram's own close waits a quarter of a second for TLS, which is not used here


@pytest.fixture
def teacher(world: World) -> Person:
    return world.person("Айгүл Сынақова", language_code="kk")
