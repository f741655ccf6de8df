"""The whole program on a local Telegram, on each database: receiving, answering, reminding, sending."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from attestation.cycle import Cycle
from attestation.roles import Actor, Role
from attestation.status import steps_of_person
from attestation.steps import Step
from bot.app import App, build
from bot.config import Config
from db.cycle_record import keep_cycle
from db.queries.awards import member_row
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

    async def give_cycle(self, person: Person, cycle: Cycle) -> None:
        """What is known of the person's category, as HR has it."""
        actor = await self.actor(person)
        async with self.app.db.write() as session:
            member = await member_row(session, self.id, actor.person_id)
            assert member
            member.cycle = keep_cycle(cycle)

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


def configured(server: Server, database_url: str, folder: Path, port: int = 0, public_url: str | None = None) -> Config:
    """The settings of a story; `port`: where phones reach the program, none by default."""
    return Config(
        _env_file=None,
        bot_token=TOKEN,
        telegram_api_url=server.url,
        database_url=database_url,
        evidence_dir=folder / "evidence",
        web_port=port,
        public_url=public_url,
        backup_keep=0,
    )


@asynccontextmanager
async def program(config: Config, world: World, killed: bool = False) -> AsyncIterator[App]:
    """The program while the block lasts; then it is asked to stop, or is killed."""
    app, stop = build(config, now=world.clock.now), asyncio.Event()
    app.ticker = Ticker(app.jobs, world.clock.now, seconds=3600)  # the story's clock moves when the story travels
    try:
        async with asyncio.TaskGroup() as group:
            running = group.create_task(app.run(stop))
            await app.ready.wait()
            yield app
            if killed:
                running.cancel()
            stop.set()
    finally:
        await app.close()


def world_at(now: datetime) -> World:
    """A local Telegram with our bot in it, at a moment that stands still."""
    world = World(Clock(now, running=False))
    world.bot(TOKEN, "school_bot")
    return world


@pytest.fixture
def world() -> World:
    return world_at(NOW)


@pytest.fixture
async def app(world: World, database_url: str, tmp_path: Path) -> AsyncIterator[App]:
    """The running program."""
    async with Server(world) as server, program(configured(server, database_url, tmp_path), world) as app:
        yield app


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
