"""A world that stands still on 1 October 2026, its server, and a real aiogram Bot that talks to it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox import Clock, Person, Server, World

TOKEN = "42:sandbox-secret"


@pytest.fixture
def world() -> World:
    world = World(Clock(datetime(2026, 10, 1, 4, tzinfo=UTC), running=False))
    world.bot(TOKEN, "school_bot")
    return world


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    async with Server(world) as server:
        yield server


@pytest.fixture
async def bot(server: Server) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(server.url))
    async with Bot(TOKEN, session, default=DefaultBotProperties(parse_mode="HTML")).context() as bot:
        yield bot


@pytest.fixture
def teacher(world: World) -> Person:
    return world.person("Айгүл Сынақова", language_code="kk")
