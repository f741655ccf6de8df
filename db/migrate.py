"""Bring a database to the tables that this program knows: at every start, and in every command that touches it."""

import asyncio
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncConnection

from db.copies import copy_file
from db.engine import Database, StorageError
from db.migrations import config, revisions

LOCK = 0x53414E4154  # "SANAT": PostgreSQL's advisory lock under which one process migrates and the others wait


async def migrate(database: Database) -> None:
    """Apply the missing revisions, all or none. Several processes may do so at once: one works, the others wait.

    A SQLite file that holds data is copied first, to `<file>.<revision>.before-upgrade`. Raises StorageError when
    the database was made by a newer program.
    """
    newest = revisions()[-1]
    with database.named_errors():
        async with database.read() as session:  # a read: a start with nothing to do waits for no writer
            if await (await session.connection()).run_sync(_revision) == newest:
                return
        async with database.engine.connect() as connection:
            await _foreign_keys(connection, "OFF")  # else copying a parent table empties the tables that hang on it
            try:
                async with connection.begin():
                    await _upgrade(connection, newest)
            finally:
                await _foreign_keys(connection, "ON")


async def revision(database: Database) -> str:
    """The revision of a migrated database."""
    with database.named_errors():
        async with database.read() as session:
            return str(await (await session.connection()).run_sync(_revision))


async def _upgrade(connection: AsyncConnection, newest: str) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    if not is_sqlite:
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})
        await connection.execute(text("SET LOCAL idle_in_transaction_session_timeout = 0"))  # a slow machine's upgrade
    found = await connection.run_sync(_revision)  # again: another process may have been faster
    if found == newest:
        return
    if is_sqlite and found is not None:
        await asyncio.to_thread(_copy, connection.engine.url.database or "", found)
    await connection.run_sync(_alembic_upgrade)
    if is_sqlite and (broken := (await connection.exec_driver_sql("PRAGMA foreign_key_check")).fetchall()):
        raise StorageError(f"the upgrade would leave {len(broken)} rows without the row that they belong to")


def _revision(connection: Connection) -> str | None:
    """The revision of the database; none when it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in revisions():
        raise StorageError(f"the database was made by a newer version of this program (revision {found}): upgrade it")
    return None if found is None else str(found)


def _alembic_upgrade(connection: Connection) -> None:
    from alembic import command  # here: only an upgrade pays for its import

    command.upgrade(config(connection), "head")


async def _foreign_keys(connection: AsyncConnection, state: str) -> None:
    """Switch SQLite's foreign keys; the driver's own cursor, for inside a transaction the PRAGMA does nothing."""
    if connection.dialect.name == "sqlite":
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.execute(f"PRAGMA foreign_keys={state}")


def _copy(file: str, revision: str) -> None:
    """Keep the state before an upgrade: readers are not kept out by the transaction that is about to change it."""
    kept, fresh = Path(f"{file}.{revision}.before-upgrade"), Path(f"{file}.fresh-copy")
    try:
        fresh.unlink(missing_ok=True)
        copy_file(Path(file), fresh)
        fresh.replace(kept)
    except (OSError, StorageError) as error:
        raise StorageError(f"no upgrade, because no copy could be made before it: {error}") from error
