"""A consistent copy of the whole database in one file, made while others write, and back from it.

SQLite: VACUUM INTO, and SQLite's own page-by-page backup into a file that others may hold open. PostgreSQL: pg_dump
and pg_restore in the custom format.
"""

import asyncio
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, MetaData, Select, func, inspect, select, table, text

from db import postgresql_dump
from db.engine import Database, StorageError
from db.soundness import flaw

Rows = dict[str, int]
"""How many rows each table holds."""


async def dump(database: Database, target: Path) -> Rows:
    """Copy everything into the new file `target`; what it holds. Raises StorageError when the copy is not whole."""
    if database.file:
        await asyncio.to_thread(copy_file, database.file, target)
        return await asyncio.to_thread(rows_of_file, target)
    with database.named_errors():
        async with database.read() as session:
            snapshot = str(await session.scalar(text("SELECT pg_export_snapshot()")))
            rows = await (await session.connection()).run_sync(_rows)
            await postgresql_dump.dump(database.url, target, snapshot)
    return rows


async def load(database: Database, source: Path) -> Rows:
    """Put what `dump` wrote in the place of everything that is there; what the database holds then."""
    if database.file:
        await asyncio.to_thread(_load_file, source, database.file)
        return await asyncio.to_thread(rows_of_file, database.file)
    with database.named_errors():
        async with database.engine.begin() as connection:
            await connection.run_sync(_drop_all)
        await postgresql_dump.load(database.url, source)
        async with database.read() as session:
            return await (await session.connection()).run_sync(_rows)


async def is_empty(database: Database) -> bool:
    """Whether there is nothing that a copy would replace. A file that cannot be read is not nothing."""
    if database.file and not (database.file.exists() and database.file.stat().st_size):
        return True
    async with database.read() as session:
        rows = await (await session.connection()).run_sync(_rows)
    return not sum(count for table, count in rows.items() if table != "alembic_version")


def copy_file(file: Path, target: Path) -> None:
    """Copy a SQLite file that others may be writing; `target` must not exist. Blocking."""
    try:
        with closing(sqlite3.connect(file)) as source:
            source.execute("VACUUM INTO ?", (str(target),))
        shutil.copymode(file, target)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(f"no copy could be made of {file}: {error}") from error


def rows_of_file(file: Path) -> Rows:
    """What a SQLite file holds. Raises StorageError when it is not whole. Blocking."""
    if found := flaw(file):
        raise StorageError(f"{file.name} is damaged: {found}")
    with closing(sqlite3.connect(file)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        names = sorted(name for (name,) in tables)
        return {name: connection.execute(str(_count(name))).fetchone()[0] for name in names}


def _load_file(source: Path, file: Path) -> None:
    """Replace a file's content; what cannot be read is moved aside first, to `<file>.damaged`."""
    if file.exists() and _unreadable(file):
        for ending in ("", "-wal", "-shm"):
            if (part := Path(f"{file}{ending}")).exists():
                part.replace(f"{file}.damaged{ending}")
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with closing(sqlite3.connect(source)) as whole, closing(sqlite3.connect(file, timeout=10)) as place:
            whole.backup(place)  # one transaction: whoever has the file open sees the old state or the new one
    except sqlite3.Error as error:
        raise StorageError(f"database {file}: {error}") from error


def _unreadable(file: Path) -> bool:
    return file.stat().st_size > 0 and flaw(file) is not None


def _rows(connection: Connection) -> Rows:
    names = sorted(inspect(connection).get_table_names())
    return {name: connection.scalar(_count(name)) or 0 for name in names}


def _count(name: str) -> Select[int]:
    return select(func.count()).select_from(table(name))


def _drop_all(connection: Connection) -> None:
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)
