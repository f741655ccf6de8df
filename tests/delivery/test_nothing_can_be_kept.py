"""While nothing can be written down nothing is acknowledged; people hear so once, and are answered afterwards."""

import sqlite3
from contextlib import closing

import pytest

from db.engine import Database
from sandbox.world import World
from tests.delivery.conftest import Running

pytestmark = pytest.mark.sqlite


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """SQLite only: its lock can be held from outside."""
    return sqlite_url


async def test_people_are_told_once_to_wait_and_then_answered(
    world: World, running: Running, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.sqlite._TURNS", 1)
    aigul, marat = world.person("Айгүл Сәрсен", "kk"), world.person("Марат Оспан", "ru")
    assert database.file
    async with running():
        await aigul.ask("hello")
        with closing(sqlite3.connect(database.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert "Хабарыңыз жоғалмайды" in (await aigul.ask("hello 1")).text
            await aigul.send("hello 2")
            assert "не потеряется" in (await marat.ask("hello 3")).text
            other.execute("ROLLBACK")
        await aigul.wait_for("hello 2")
        await marat.wait_for("hello 3")
    said = [message.text for message in aigul.chat.messages if message.sender.is_bot]
    assert [text for text in said if text.startswith("hello")] == ["hello", "hello 1", "hello 2"]
    assert len(said) == 4
