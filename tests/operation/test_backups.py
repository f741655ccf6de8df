"""A backup is made while others write, is whole or not there at all, and brings everything back."""

import asyncio
import json
import os
import stat
import zipfile
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from db.engine import Database, StorageError
from db.models import Base, Setting
from documents.builtin import built_in_plan
from services.backups import back_up, read_contents, restore
from services.founding import found_school
from services.plans import load_plan
from tests.clock import NOW


@pytest.fixture
async def school(database: Database, tmp_path: Path) -> int:
    """A school with a plan, and a folder with a file of evidence."""
    id_ = await found_school(database, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)
    await load_plan(database, id_, built_in_plan(2026), NOW)
    file = tmp_path / "evidence" / "1" / "ab" / "abcd"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"proof")
    return id_


async def _all(database: Database) -> dict[str, Any]:
    """Every row of every table."""
    async with database.read() as session:
        return {
            name: sorted(map(str, await session.execute(select(table)))) for name, table in Base.metadata.tables.items()
        }


async def test_what_comes_back_is_what_was(
    database: Database, school: int, elsewhere: Database, tmp_path: Path
) -> None:
    made = await back_up(database, tmp_path / "evidence", tmp_path / "out" / "b.zip", NOW)
    back = await restore(elsewhere, tmp_path / "back", tmp_path / "out" / "b.zip", replace=False)
    assert await _all(elsewhere) == await _all(database)
    assert back == made
    assert (made.files, made.rows["school"], made.rows["plan_item"]) == (1, 1, 19)
    assert (tmp_path / "back" / "1" / "ab" / "abcd").read_bytes() == b"proof"
    assert os.listdir(tmp_path / "out") == ["b.zip"]
    assert stat.S_IMODE((tmp_path / "out" / "b.zip").stat().st_mode) == 0o600
    await found_school(elsewhere, "№ 13", "Asia/Almaty", "kk", NOW)  # the numbers of rows go on where they were


async def test_a_backup_under_load_is_one_moment_of_the_database(
    database: Database, school: int, elsewhere: Database, tmp_path: Path
) -> None:
    stop = asyncio.Event()

    async def write_pairs() -> int:
        number = 0
        while not stop.is_set():
            async with database.write() as session:
                session.add_all(Setting(name=f"{side} {number}", value={"text": "ө" * 200}) for side in ("a", "b"))
            number += 1
        return number

    async with asyncio.TaskGroup() as group:
        writer = group.create_task(write_pairs())
        await database.wait_changed(database.changes + 20, 1)
        before = database.changes
        made = await back_up(database, tmp_path / "evidence", tmp_path / "b.zip", NOW)
        after = database.changes
        stop.set()
    assert writer.result() > 0
    assert after > before, "nothing was written meanwhile: the test proves nothing"
    await restore(elsewhere, tmp_path / "back", tmp_path / "b.zip", replace=False)
    async with elsewhere.read() as session:
        names = [name.split() for name in await session.scalars(select(Setting.name))]
    left, right = ({int(number) for side, number in names if side == which} for which in "ab")
    assert left == right == set(range(len(left)))
    assert made.rows["setting"] == len(names)


async def test_what_is_there_is_replaced_only_when_told_so(database: Database, school: int, tmp_path: Path) -> None:
    file, folder = tmp_path / "b.zip", tmp_path / "evidence"
    await back_up(database, folder, file, NOW)
    await found_school(database, "later", "Asia/Almaty", "kk", NOW)
    with pytest.raises(StorageError, match=r"^database [^\n]* is not empty: --force"):
        await restore(database, folder, file, replace=False)
    assert len((await _all(database))["school"]) == 2
    await restore(database, folder, file, replace=True)
    assert len((await _all(database))["school"]) == 1
    await back_up(database, folder, file, NOW + timedelta(days=1))  # an older backup may be written over
    assert read_contents(file).made_at.startswith("2026-10-02")


async def test_a_file_that_is_no_backup_is_not_written_over(database: Database, tmp_path: Path) -> None:
    precious = tmp_path / "precious.docx"
    precious.write_bytes(b"PK plan")
    with pytest.raises(StorageError, match="left alone"):
        await back_up(database, tmp_path / "evidence", precious, NOW)
    assert precious.read_bytes() == b"PK plan"
    with pytest.raises(StorageError, match="no backup of Sanat"):
        await restore(database, tmp_path / "evidence", precious, replace=True)


@pytest.mark.parametrize("place", [0.1, 0.3, 0.5, 0.7, 0.97])
async def test_a_backup_with_a_flipped_byte_changes_nothing(sqlite_url: str, tmp_path: Path, place: float) -> None:
    database = Database(sqlite_url)
    await found_school(database, "№ 12", "Asia/Almaty", "kk", NOW)
    file = tmp_path / "b.zip"
    await back_up(database, tmp_path / "evidence", file, NOW)
    before = await _all(database)
    content = bytearray(file.read_bytes())
    content[int(len(content) * place)] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(StorageError, match=r"^[^\n]*(damaged|another version)[^\n]*$"):
        await restore(database, tmp_path / "evidence", file, replace=True)
    assert await _all(database) == before
    await database.close()


async def test_a_flip_of_any_byte_of_the_contents_is_refused_or_harmless(database: Database, tmp_path: Path) -> None:
    file = tmp_path / "b.zip"
    whole = await back_up(database, tmp_path / "evidence", file, NOW)
    content = file.read_bytes()
    for place in range(len(content) - 1500, len(content)):  # the contents, and the directory after them
        file.write_bytes(content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :])
        with suppress(StorageError):
            assert read_contents(file) == whole


async def test_a_cut_backup_changes_nothing(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    file = tmp_path / "b.zip"
    await back_up(database, tmp_path / "evidence", file, NOW)
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(StorageError, match="damaged"):
        await restore(database, tmp_path / "evidence", file, replace=True)
    await database.close()


def _rewrite(source: Path, target: Path, name: str, content: bytes | str) -> None:
    """The same backup with one member of another content."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, content)


@pytest.mark.parametrize("name", ["evidence/../../outside", "/evidence/x", "evidence/..\\x", "evidence/c:x"])
async def test_a_name_that_leads_outside_is_refused(sqlite_url: str, tmp_path: Path, name: str) -> None:
    database = Database(sqlite_url)
    await back_up(database, tmp_path / "evidence", tmp_path / "b.zip", NOW)
    _rewrite(tmp_path / "b.zip", tmp_path / "evil.zip", name, b"evil")
    with pytest.raises(StorageError, match="damaged"):
        await restore(database, tmp_path / "evidence", tmp_path / "evil.zip", replace=True)
    assert not (tmp_path / "outside").exists()
    await database.close()


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"engine": "postgresql"}, "another kind"),
        ({"revision": "9001"}, "newer version"),
        ({"format": 2}, "another version"),
        ({"rows": {}}, "rows"),
        ({"sha256": "0"}, "damaged"),
        ({"more": 1}, "no backup"),
    ],
)
async def test_a_backup_that_does_not_fit_is_refused(
    sqlite_url: str, tmp_path: Path, changed: dict[str, object], reason: str
) -> None:
    database = Database(sqlite_url)
    await back_up(database, tmp_path / "evidence", tmp_path / "b.zip", NOW)
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        told = json.loads(archive.read("contents.json")) | changed
    _rewrite(tmp_path / "b.zip", tmp_path / "other.zip", "contents.json", json.dumps(told))
    with pytest.raises(StorageError, match=reason):
        await restore(database, tmp_path / "evidence", tmp_path / "other.zip", replace=True)
    await database.close()


@pytest.mark.postgresql
async def test_without_pg_dump_one_line_says_what_to_install(
    postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    database = Database(postgresql_url)
    with pytest.raises(StorageError, match=r"^pg_dump is not on PATH: install"):
        await back_up(database, tmp_path / "evidence", tmp_path / "b.zip", NOW)
    await database.close()
    assert os.listdir(tmp_path) == []
