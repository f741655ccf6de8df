"""SQLite without threads: a query of a school's file takes microseconds, handing it to another thread takes longer.

What may last is another process's write: it is waited for without holding up the event loop.
"""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool
from sqlalchemy.util import await_only

READ_ONLY = "sanat_read_only"
"""Execution option of a transaction that writes nothing."""
# The wait comes first, for the others may have to wait; deleted personal data is overwritten.
_PRAGMAS = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON")
_PATIENCE = 20  # milliseconds for which the whole program may stand still for another process's write
_TURNS = 400  # how often it then asks again, a moment apart, before it gives up: about ten seconds
_MOMENT = 0.025 - _PATIENCE / 1000  # seconds


class _Connection(aiosqlite.Connection):
    """aiosqlite's connection, whose work is done where it is asked for: nothing can be cancelled halfway."""

    def __await__(self) -> Generator[Any, None, aiosqlite.Connection]:
        self._connection = self._connector()
        return self
        yield  # a generator, as awaiting demands; there is nothing to wait for

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return fn(*args, **kwargs)

    def stop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def sqlite_engine(url: URL) -> AsyncEngine:
    """An engine over one file: short reads beside each other, a write takes its lock when it begins."""
    engine = create_async_engine(
        url, poolclass=AsyncAdaptedQueuePool, pool_size=4, max_overflow=0, async_creator=partial(_connect, url)
    )
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


async def _connect(url: URL) -> aiosqlite.Connection:
    path = Path(url.database or "").absolute()  # noqa: ASYNC240 - a look at one folder, not a wait
    if not path.parent.is_dir():
        raise sqlite3.OperationalError(f"there is no folder {path.parent}")
    # no isolation level: the driver's own BEGIN comes too late, it lost concurrent writes
    connection = await _Connection(lambda: sqlite3.connect(path, isolation_level=None, check_same_thread=False), 64)
    try:
        for pragma in _PRAGMAS:
            await _patiently(partial(connection.execute, f"PRAGMA {pragma}"))
        await connection.execute(f"PRAGMA busy_timeout={_PATIENCE}")
    except BaseException:  # a damaged file: the pool does not know this connection yet, so nobody else closes it
        connection.stop()
        raise
    return connection


async def _patiently(ask: Callable[[], Awaitable[object]]) -> None:
    """A new file's change to WAL does not heed the busy timeout while another process makes the same change."""
    for _ in range(_TURNS):
        try:
            await ask()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            await asyncio.sleep(_MOMENT)
        else:
            return
    await ask()  # once more, for the error that callers know


def _begin(connection: Connection) -> None:
    begin = "BEGIN" if connection.get_execution_options().get(READ_ONLY, False) else "BEGIN IMMEDIATE"
    cursor = connection.connection.cursor()
    try:
        for _ in range(_TURNS):
            try:
                cursor.execute(begin)  # past SQLAlchemy, whose way is a third of what a short read costs
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    break
                await_only(asyncio.sleep(_MOMENT))
            else:
                return
    finally:
        cursor.close()
    connection.exec_driver_sql(begin)  # once more, for the error that callers know
