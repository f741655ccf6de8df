"""A damaged database is refused in one line that names the way back, and the way leads back."""

import asyncio
import random
import re
import shutil
from pathlib import Path

import pytest

from bot.app import build
from bot.config import Config
from db.engine import Database, StorageError
from db.migrate import migrate
from db.soundness import refuse_damaged
from documents.builtin import built_in_plan
from services.founding import found_school
from services.plans import load_plan
from tests.cli.conftest import Sanat
from tests.cli.conftest import sanat as sanat
from tests.clock import NOW

VERSIONS = Path(__file__).parents[2] / "db" / "migrations" / "versions"


async def _school(url: str) -> None:
    database = Database(url)
    await migrate(database)
    for name in ("№ 12 мектеп", "№ 13 мектеп"):
        await load_plan(
            database, await found_school(database, name, "Asia/Almaty", "kk", NOW), built_in_plan(2026), NOW
        )
    await database.close()


def _file(url: str) -> Path:
    return Path(url.partition("///")[2])


def _flip(file: Path, places: list[int]) -> None:
    content = bytearray(file.read_bytes())
    for place in places:
        content[place] ^= 0xFF
    file.write_bytes(content)


async def test_a_whole_database_is_let_through(sqlite_url: str, tmp_path: Path) -> None:
    await _school(sqlite_url)
    for url in (sqlite_url, f"sqlite+aiosqlite:///{tmp_path}/none.db"):
        database = Database(url)
        await refuse_damaged(database)
        await database.close()
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("seed", range(8))
async def test_the_bot_does_not_start_on_a_file_with_a_flipped_page(sqlite_url: str, seed: int) -> None:
    await _school(sqlite_url)
    file = _file(sqlite_url)
    chance = random.Random(seed)
    page = chance.randrange(1, file.stat().st_size // 4096) * 4096 if seed else 0
    _flip(file, [page + place for place in range(100)])
    app = build(Config(_env_file=None, bot_token="42:secret", database_url=sqlite_url, web_port=0))
    with pytest.raises(StorageError, match=r"^[^\n]*sanat restore --force[^\n]*$"):
        await app.run(asyncio.Event())
    await app.close()


async def test_a_single_flipped_byte_in_an_index_is_seen(sqlite_url: str) -> None:
    """SQLite keeps no sums of its pages: a letter changed in a text that no index holds reads as that letter."""
    await _school(sqlite_url)
    file = _file(sqlite_url)
    version = max(path.name[:4] for path in VERSIONS.glob("0*.py")).encode()
    index = re.search(version, file.read_bytes())  # alembic_version stands in its table and in its key
    assert index
    _flip(file, [index.start()])
    database = Database(sqlite_url)
    with pytest.raises(StorageError, match="damaged"):
        await refuse_damaged(database)
    await database.close()


def test_the_way_back_leads_back(sanat: Sanat, tmp_path: Path) -> None:
    sanat("school", "add", "№ 12")
    assert sanat("backup", tmp_path / "b.zip").code == 0
    _flip(tmp_path / "sanat.db", list(range(20)))
    for command in (["people", "--school", 1], ["backup", tmp_path / "c.zip"], ["school", "add", "x"]):
        said = sanat(*command)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
        assert "sanat restore --force FILE" in said.err
    assert not (tmp_path / "c.zip").exists()
    assert sanat("restore", tmp_path / "b.zip").code == 1
    assert sanat("restore", "--force", tmp_path / "b.zip").code == 0
    assert sanat("people", "--school", 1).code == 0
    assert (tmp_path / "sanat.db.damaged").exists()


def test_backup_and_restore_on_the_command_line(sanat: Sanat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sanat("school", "add", "№ 12")
    made = sanat("backup", tmp_path / "b.zip", "--json")
    assert (made.code, made.document["rows"]["school"], made.document["evidence_files"]) == (0, 1, 0)
    assert sanat("backup", tmp_path / "sanat.db").err.endswith("left alone\n")
    assert sanat("restore", tmp_path / "none.zip").err.endswith("No such file or directory\n")
    again = sanat("restore", tmp_path / "b.zip")
    assert (again.code, again.out) == (1, "")
    assert "not empty" in again.err
    monkeypatch.setenv("DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path}/new/sanat.db")
    assert sanat("restore", tmp_path / "b.zip", "--json").document == made.document
    assert "№ 12" not in sanat("people", "--school", 1).err
    shutil.rmtree(tmp_path / "new")
    assert "whole" in sanat("restore", tmp_path / "b.zip").out
