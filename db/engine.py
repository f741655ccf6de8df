"""The database as two ways in: a short read, and a short write that is committed whole or leaves no trace.

SQLite: one writer at a time, taken at the transaction's start (BEGIN IMMEDIATE), so what a write reads stays true
until it commits. PostgreSQL: writes run side by side under READ COMMITTED; a write that changes a row because of
what it read there must lock it (`select(...).with_for_update()`, which SQLite ignores) or say so in its WHERE. A row
to which others point (a school, a person) is locked with `key_share`: a row that points to it can be added meanwhile.
Without it two writers waited for each other, one with the school, the other with a person of it.

A committed write outlives the process (kill -9). A power cut may take the last seconds of a SQLite file with it,
never its consistency: `synchronous=FULL` would keep them for 0.17 ms a commit instead of 0.01 ms on a server's disk,
and for several milliseconds on an office computer's. PostgreSQL keeps them by its own settings.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    InvalidRequestError,
    OperationalError,
)
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from db import chain
from db.sqlite import READ_ONLY, sqlite_engine

ASKED = "asked"
# Milliseconds after which PostgreSQL ends a transaction whose program stands still (a machine that was paused or has
# lost its network): whoever takes over in 15 s must not wait for the rows that it holds.
_STANDS_STILL = 8000
_ENDED = "25P03"  # PostgreSQL's word for having done so
_SQLITE_READ = {READ_ONLY: True}
_POSTGRESQL_READ = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
WAY_BACK = "stop the bot and bring the newest backup back: sanat restore --force FILE (docs/operator.md)"


class StorageError(Exception):
    """The database cannot be used: not there, locked, full, damaged, too new. The message is one line that says why."""


class Database:
    """A school's data. `read()` and `write()` give a session; a write commits at its end or leaves no trace.

    `changes` counts the writes that this object has committed, `asked` those of them that asked for a message that is
    due (whose session's `info` has ASKED). Raises StorageError for an unusable address.
    """

    def __init__(self, url: str | URL) -> None:
        try:
            self.url = make_url(url)
            self.engine = _engine(self.url)
        except (ArgumentError, InvalidRequestError, ModuleNotFoundError):
            raise StorageError(
                "DATABASE_URL must be like sqlite+aiosqlite:///sanat.db or postgresql+psycopg://user:password@host/name"
            ) from None  # the cause would show the password
        self.changes = self.asked = 0
        self._changed = asyncio.Event()
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False, autoflush=False)
        reading = self.engine.execution_options(**(_SQLITE_READ if self.is_sqlite else _POSTGRESQL_READ))
        self._reading = async_sessionmaker(reading, expire_on_commit=False, autoflush=False)
        # SQLite takes one writer at a time: writers of this process queue here, in order, instead of
        # waiting inside the driver; other processes are waited for by BEGIN IMMEDIATE and the busy timeout.
        self._turn: AbstractAsyncContextManager[Any] = asyncio.Lock() if self.is_sqlite else nullcontext()
        self._writers: set[asyncio.Task[Any] | None] = set()

    @property
    def is_sqlite(self) -> bool:
        """Whether this is the file database of a single school, not a PostgreSQL server."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def file(self) -> Path | None:
        """The SQLite file; none on PostgreSQL."""
        return Path(self.url.database or "").absolute() if self.is_sqlite else None

    @property
    def address(self) -> str:
        """Which database this is, without the password."""
        return self.url.render_as_string(hide_password=True)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """A session that sees one state of the data, that of its first query, and changes nothing."""
        with self.named_errors():
            async with self._reading() as session:
                yield session

    @asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """A transaction: committed when the block ends, rolled back when it raises. Never hold a network call in it."""
        task = asyncio.current_task()
        if task in self._writers:
            raise RuntimeError("a write within a write would wait for itself: hand the session on")
        self._writers.add(task)
        try:
            with self.named_errors():
                async with self._turn, self._sessions() as session, session.begin():
                    yield session
                    await chain.close(session)
        finally:
            self._writers.discard(task)
        self.changes += 1
        self.asked += ASKED in session.info
        self._changed.set()
        self._changed = asyncio.Event()

    async def wait_changed(self, seen: int, seconds: float) -> None:
        """Wait until `changes` is no longer `seen`, at most so many seconds. Another process's writes wake nobody.

        Take `changes` before looking for work, so that what is written meanwhile is not slept over.
        """
        if self.changes == seen:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._changed.wait()

    @contextmanager
    def named_errors(self) -> Iterator[None]:
        """Turn what the drivers say about an unusable database into StorageError; a broken constraint stays itself."""
        try:
            yield
        except DBAPIError as error:
            stood_still = getattr(error.orig, "sqlstate", None) == _ENDED  # the connection is gone; the next is fine
            if not (
                isinstance(error, OperationalError | InterfaceError) or type(error) is DatabaseError or stood_still
            ):
                raise
            reason, _, _ = str(error.orig).partition("\n")
            damaged = (
                self.is_sqlite and type(error) is DatabaseError
            )  # what sqlite3 calls a file that is broken or none
            raise StorageError(f"database {self.address}: {reason}{f'; {WAY_BACK}' if damaged else ''}") from error

    async def close(self) -> None:
        """Give back every connection."""
        await self.engine.dispose()


def _engine(url: URL) -> AsyncEngine:
    if url.get_backend_name() == "sqlite":
        return sqlite_engine(url)
    options = f"-c idle_in_transaction_session_timeout={_STANDS_STILL} {url.query.get('options', '')}"  # the last holds
    return create_async_engine(
        url, pool_pre_ping=True, pool_size=5, max_overflow=5, connect_args={"options": options.strip()}
    )
