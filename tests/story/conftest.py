"""The whole program on a local Telegram, on each database: receiving, answering, reminding, sending."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from attestation.roles import Actor, Role
from attestation.status import steps_of_person
from attestation.steps import Step
from bot.app import App, build
from bot.config import Config
from documents.builtin import built_in_plan
from sandbox import Clock, Message, Person, Server, World
from scheduler.ticker import Ticker
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.plans import load_plan
from services.status import status
from services.who import who
from tests.clock import NOW

TOKEN = "42:sandbox-secret"
ALMATY = ZoneInfo("Asia/Almaty")


class School:
    """A school at the beginning of October 2026, and the way through its year."""

    def __init__(self, app: App, world: World, id_: int) -> None:
        self.app, self.world, self.id = app, world, id_

    async def member(self, name: str, role: Role = Role.TEACHER, locale: str = "en", colleague: bool = False) -> Person:
        """Somebody with a phone who has joined."""
        person, now = self.world.person(name, locale), self.world.clock.now()
        link = (await invite(self.app.db, self.id, role, now, colleague=colleague))[0]
        offer = await open_link(self.app.db, link.token, person.id, now)
        await join(self.app.db, offer.invitation_id, person.id, locale, now, name)
        return person

    async def actor(self, person: Person) -> Actor:
        """The person as the services know them."""
        actor = await who(self.app.db, person.id)
        assert actor
        return actor

    async def forge(self, person: Person, message: Message, data: str | None) -> str:
        """Send a press that no button of the message has (any more); the toast that answers it."""
        query = self.world.press(person.user, message, data or "")
        answer = await self.world.news.until(lambda: query.answer, 30)
        return str((answer or {}).get("text", ""))

    async def load_built_in_plan(self) -> None:
        """The plan of 19 rows, for 2026/2027."""
        await load_plan(self.app.db, self.id, built_in_plan(2026), self.world.clock.now())

    async def also(self, person: Person, role: Role) -> None:
        """Give somebody of the school one role more."""
        now, actor = self.world.clock.now(), await self.actor(person)
        link = (await invite(self.app.db, self.id, role, now, person_id=actor.person_id))[0]
        offer = await open_link(self.app.db, link.token, person.id, now)
        await join(self.app.db, offer.invitation_id, person.id, actor.locale, now, None)

    async def steps_of(self, person: Person, number: int) -> tuple[Step, ...]:
        """The person's own steps of a row, by date."""
        found = await status(self.app.db, self.id, self.world.clock.now())
        assert found
        actor = await self.actor(person)
        return tuple(step for step in steps_of_person(found.year, actor.person_id) if step.item.number == number)

    async def travel(self, year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> None:
        """Go to a moment on the school's clock; everything that is due then has been sent after it."""
        self.world.clock.go_to(datetime(year, month, day, hour, minute, tzinfo=ALMATY))
        await self.app.catch_up(self.world.clock.now())


@pytest.fixture
def world() -> World:
    world = World(Clock(NOW, running=False))
    world.bot(TOKEN, "school_bot")
    return world


@pytest.fixture
async def app(world: World, database_url: str, tmp_path: Path) -> AsyncIterator[App]:
    """The running program."""
    stop = asyncio.Event()
    async with Server(world) as server:
        config = Config(
            _env_file=None,
            bot_token=TOKEN,
            telegram_api_url=server.url,
            database_url=database_url,
            evidence_dir=tmp_path / "evidence",
            web_port=0,
            backup_keep=0,
        )
        app = build(config, now=world.clock.now)
        app.ticker = Ticker(app.jobs, world.clock.now, seconds=3600)  # the story's clock moves when the story travels
        async with asyncio.TaskGroup() as group:
            group.create_task(app.run(stop))
            await app.ready.wait()
            yield app
            stop.set()
        await app.close()


@pytest.fixture
async def school(app: App, world: World) -> School:
    return School(app, world, await found_school(app.db, "№ 12 мектеп", "Asia/Almaty", "kk", NOW))


@pytest.fixture
async def deputy(school: School) -> Person:
    return await school.member("Сәуле Орынбасар", Role.DEPUTY_DIRECTOR)


@pytest.fixture
async def teacher(school: School, deputy: Person) -> Person:
    """A teacher under attestation in a school that has its plan."""
    await school.load_built_in_plan()
    return await school.member("Айгүл Сынақова")


def reminders(person: Person) -> list[Message]:
    """The messages that came by themselves, oldest first."""
    headings = ("October:", "November:", "Due soon", "Overdue", "Waiting for your review")
    return [message for message in person.chat.messages if message.text.startswith(headings)]
