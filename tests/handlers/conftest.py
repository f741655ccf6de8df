"""The built program and a local Telegram, on each database: people press and type, the bot answers over HTTP."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram.methods import GetUpdates

from attestation.roles import Role
from bot.app import App, build
from bot.config import Config
from db.engine import Database
from sandbox import Clock, Server, World
from services.founding import found_school
from services.invitations import invite
from tests.clock import NOW

TOKEN = "42:sandbox-secret"


@pytest.fixture
def world() -> World:
    world = World(Clock(NOW, running=False))
    world.bot(TOKEN, "school_bot")
    return world


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    async with Server(world) as server:
        yield server


@pytest.fixture
def config(database_url: str, server: Server) -> Config:
    return Config(_env_file=None, bot_token=TOKEN, telegram_api_url=server.url, database_url=database_url)


@pytest.fixture
async def app(config: Config, world: World) -> AsyncIterator[App]:
    """The program, fed with what people do until the test ends. What a handler raises fails the test."""
    app = build(config, now=world.clock.now)
    async with asyncio.TaskGroup() as group:
        feeding = group.create_task(_feed(app))
        yield app
        feeding.cancel()
    await app.close()


async def _feed(app: App) -> None:
    offset = 0
    while True:
        for update in await app.bot(GetUpdates(offset=offset, timeout=50)):
            offset = update.update_id + 1
            await app.dispatcher.feed_update(app.bot, update)


@pytest.fixture
async def school_id(app: App) -> int:
    return await found_school(app.db, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)


@pytest.fixture
def gate(app: App, school_id: int) -> "Gate":
    return Gate(app.db, school_id)


class Gate:
    """The way into the school, in one call."""

    def __init__(self, db: Database, school_id: int) -> None:
        self.db = db
        self.school_id = school_id

    async def link(self, role: Role = Role.TEACHER, person_id: int | None = None, colleague: bool = False) -> str:
        """The token of a fresh invitation."""
        links = await invite(self.db, self.school_id, role, NOW, person_id=person_id, colleague=colleague)
        return links[0].token
