"""Is a SQLite file whole? What cannot be read back must not be written on. PostgreSQL looks after itself."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from db.engine import WAY_BACK, Database, StorageError


def flaw(file: Path) -> str | None:
    """What is wrong with a SQLite file, in one line; none when every page and index is whole. Blocking."""
    try:
        with closing(sqlite3.connect(file)) as connection:
            (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
            orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.OperationalError as error:
        raise StorageError(f"database {file}: {error}") from error
    except sqlite3.DatabaseError as error:
        return str(error)
    if found != "ok":
        return " ".join(str(found).split())
    return f"a row of {orphan[0]} belongs to no row of {orphan[2]}" if orphan else None


async def refuse_damaged(database: Database) -> None:
    """Raise StorageError, with the way back, when the SQLite file is there and damaged."""
    file = database.file
    if file is None or not file.exists():
        return
    if found := await asyncio.to_thread(flaw, file):
        raise StorageError(f"database {database.address} is damaged: {found}; {WAY_BACK}")
