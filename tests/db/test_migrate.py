"""What happens to a database when the program starts."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from subprocess import PIPE

import pytest
from alembic import command
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from db.engine import Database, StorageError
from db.migrate import LOCK, migrate
from db.migrations import config, revisions
from db.models import MemberRole, School, Setting
from tests.clock import NOW


async def _back(database: Database, steps: int) -> None:
    async with database.engine.begin() as connection:
        await connection.run_sync(lambda sync: command.downgrade(config(sync), f"-{steps}"))


async def _revision(database: Database) -> str:
    async with database.read() as session:
        return str(await session.scalar(text("SELECT version_num FROM alembic_version")))


async def test_nothing_to_do_waits_for_no_writer(database: Database, database_url: str) -> None:
    other = Database(database_url)
    async with database.write() as session, asyncio.timeout(30):
        session.add(Setting(name="half done", value={}))
        await session.flush()
        await migrate(other)
    await other.close()


_START = """
import asyncio, sys
from db.engine import Database
from db.migrate import migrate

async def start() -> None:
    database = Database(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    await migrate(database)
    await database.close()

asyncio.run(start())
"""


def test_processes_that_start_at_once_on_no_file_make_one_database(tmp_path: Path) -> None:
    address = f"sqlite+aiosqlite:///{tmp_path}/new.db"
    start = [sys.executable, "-c", _START, address]
    programs = [subprocess.Popen(start, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True) for _ in range(3)]
    assert [program.stdout and program.stdout.readline() for program in programs] == ["ready\n"] * 3
    for program in programs:
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()
    assert [program.communicate()[1] for program in programs] == [""] * 3
    assert _rows(tmp_path / "new.db", "SELECT version_num FROM alembic_version") == [(revisions()[-1],)]
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


async def test_a_start_with_nothing_to_do_waits_for_nobody(database: Database, database_url: str) -> None:
    await migrate(database)
    other = Database(database_url)
    async with other.write() as session:
        await session.connection()  # a writer at work
        if not other.is_sqlite:
            await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": LOCK})  # an upgrade under way
        async with asyncio.timeout(60):
            await migrate(database)
    await other.close()


async def test_several_starting_at_once_apply_each_revision_once(database_url: str, database: Database) -> None:
    await _back(database, len(revisions()))
    copies = [Database(database_url) for _ in range(4)]
    await asyncio.gather(*(migrate(copy) for copy in copies))
    assert await _revision(database) == revisions()[-1]
    for copy in copies:
        await copy.close()


async def test_a_newer_database_is_refused_in_one_sentence(database: Database) -> None:
    async with database.write() as session:
        await session.execute(text("UPDATE alembic_version SET version_num = '9001'"))
    with pytest.raises(StorageError, match=r"^[^\n]*newer version[^\n]*9001[^\n]*$"):
        await migrate(database)
    assert await _revision(database) == "9001"


@pytest.fixture
async def older(sqlite_url: str) -> AsyncIterator[Database]:
    """A school's SQLite file, made before the last revision."""
    database = Database(sqlite_url)
    await _back(database, 1)
    async with database.write() as session:
        session.add(School(name="№ 5", timezone="Asia/Almaty", locale="kk", created_at=NOW))
    yield database
    await database.close()


def _rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


async def test_a_file_with_data_is_copied_before_an_upgrade(older: Database) -> None:
    await migrate(older)
    copy = Path(f"{older.url.database}.{revisions()[-2]}.before-upgrade")
    assert _rows(copy, "SELECT name, version_num FROM school, alembic_version") == [("№ 5", revisions()[-2])]


async def test_without_a_copy_nothing_is_upgraded(older: Database) -> None:
    os.mkdir(f"{older.url.database}.fresh-copy")  # in the way of the copy
    with pytest.raises(StorageError, match="copy"):
        await migrate(older)
    assert await _revision(older) == revisions()[-2]


async def test_an_upgrade_that_orphans_rows_leaves_no_trace(older: Database) -> None:
    with closing(sqlite3.connect(str(older.url.database))) as connection:  # this one does not look at foreign keys
        connection.execute("INSERT INTO member_role VALUES (99, 'teacher')")
        connection.commit()
    with pytest.raises(StorageError, match="1 rows"):
        await migrate(older)
    assert await _revision(older) == revisions()[-2]


async def test_foreign_keys_hold_again_after_an_upgrade(older: Database) -> None:
    await migrate(older)
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        async with older.write() as session:
            session.add(MemberRole(member_id=99, role="teacher"))
