"""What was deleted leaves no bytes behind: SQLite's file is written anew and its write-ahead log emptied."""

from contextlib import suppress
from typing import Any

from db.engine import Database, StorageError


async def scrub(database: Database) -> None:
    """Let no deleted byte remain in the SQLite file; one that is busy keeps zeros where they were (secure_delete)."""
    if not database.is_sqlite:
        return  # PostgreSQL's own vacuum frees dead rows in its time
    with suppress(StorageError), database.named_errors():
        async with database.engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            await driver.execute("VACUUM")
            await driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
