"""The built program and a local Telegram, on each database: people press and type, the bot answers over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiogram.methods import GetUpdates

from attestation.roles import Role
from bot.app import App, build
from bot.config import Config
from db.engine import Database
from locales import texts as texts_of
from sandbox import Clock, Message, Person, Server, World
from services.founding import found_school
from services.invitations import invite
from services.people import Someone, people
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
    return Config(
        _env_file=None, bot_token=TOKEN, telegram_api_url=server.url, database_url=database_url, backup_keep=0
    )


@asynccontextmanager
async def running(config: Config, world: World) -> AsyncIterator[App]:
    """The program, fed with what people do while the block lasts. What a handler raises fails the test."""
    app = build(config, now=world.clock.now)
    try:
        async with asyncio.TaskGroup() as group:
            feeding = group.create_task(_feed(app))
            yield app
            feeding.cancel()
    finally:
        await app.close()


@pytest.fixture
async def app(config: Config, world: World) -> AsyncIterator[App]:
    async with running(config, world) as app:
        yield app


async def _feed(app: App) -> None:
    offset = 0
    while True:
        for update in await app.bot(GetUpdates(offset=offset, timeout=50)):
            offset = update.update_id + 1
            await app.dispatcher.feed_update(app.bot, update)


@pytest.fixture
async def school_id(app: App) -> int:
    return await found_school(app.db, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)


class Gate:
    """The way into the school."""

    def __init__(self, db: Database, school_id: int) -> None:
        self.db = db
        self.school_id = school_id

    async def link(self, role: Role = Role.TEACHER, person_id: int | None = None, colleague: bool = False) -> str:
        """The token of a fresh invitation."""
        links = await invite(self.db, self.school_id, role, NOW, person_id=person_id, colleague=colleague)
        return links[0].token

    async def join(self, person: Person, role: Role = Role.TEACHER, locale: str = "en") -> Message:
        """Let somebody in under the Telegram name; the welcome."""
        texts = texts_of(locale)
        await person.start(await self.link(role))
        asked = await person.wait_for(texts("language-choose"))
        offer = await person.tap(asked, texts("language-name"))
        name = await person.tap(offer, texts("button-confirm"))
        return await person.tap(name, person.name)

    async def people(self) -> dict[str, Someone]:
        """Who is in the school, by name."""
        return {person.name: person for person in await people(self.db, self.school_id)}


@pytest.fixture
def gate(app: App, school_id: int) -> Gate:
    return Gate(app.db, school_id)


async def forge(person: Person, message: Message, data: str) -> str:
    """Send a press that no button of the message has, as a changed client can; the toast that answers it."""
    query = person.world.press(person.user, message, data)
    answer = await person.world.news.until(lambda: query.answer, 30)
    return str((answer or {}).get("text", ""))
