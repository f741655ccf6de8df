"""A database that cannot be used is one named error with one line, whatever the driver calls it."""

import gc
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.engine import Database, StorageError
from db.migrate import migrate
from db.models import Setting


async def _fails(database: Database) -> str:
    with pytest.raises(StorageError) as caught:
        async with database.write() as session:
            session.add(Setting(name="text", value={"long": "ө" * 100_000}))
    await database.close()
    gc.collect()  # whatever was left open complains now
    assert "\n" not in str(caught.value)
    return str(caught.value)


async def test_no_folder(tmp_path: Path) -> None:
    assert f"there is no folder {tmp_path}/no" in await _fails(Database(f"sqlite+aiosqlite:///{tmp_path}/no/such.db"))


async def test_not_a_file(tmp_path: Path) -> None:
    assert "unable to open" in await _fails(Database(f"sqlite+aiosqlite:///{tmp_path}"))


async def test_an_upgrade_names_them_too(tmp_path: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}")
    with pytest.raises(StorageError, match="unable to open"):
        await migrate(database)
    await database.close()


async def test_not_a_database(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    path.write_bytes(b"PK" * 5000)
    assert "file is not a database" in await _fails(Database(f"sqlite+aiosqlite:///{path}"))


async def test_damaged(sqlite_url: str) -> None:
    _damage(Path(sqlite_url.partition("///")[2]))
    assert "malformed" in await _fails(Database(sqlite_url))


def _damage(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


async def test_full(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.sqlite._PRAGMAS", ("max_page_count=1",))
    assert "full" in await _fails(Database(sqlite_url))


async def test_locked_by_another_program(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.sqlite._PRAGMAS", ("busy_timeout=10",))
    with closing(sqlite3.connect(sqlite_url.partition("///")[2], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert "locked" in await _fails(Database(sqlite_url))


async def test_no_server(unused_tcp_port: int) -> None:
    message = await _fails(Database(f"postgresql+psycopg://sanat:secret@127.0.0.1:{unused_tcp_port}/sanat"))
    assert "connection" in message
    assert "secret" not in message


@pytest.mark.parametrize("url", ["sanat.db", "sqlite:///sanat.db", "mysql+none://u:secret@h/d"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(StorageError, match="DATABASE_URL") as caught:
        Database(url)
    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__
