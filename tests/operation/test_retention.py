"""What has served its time goes by itself; after an incident it can be told who could see what."""

import os
from datetime import timedelta
from pathlib import Path

from sqlalchemy import select

from db import inbox
from db.engine import Database
from db.inbox import Settled
from db.models import InboxUpdate
from scheduler.retention import RAW, tidy_up
from tests.cli.conftest import Sanat
from tests.cli.conftest import sanat as sanat
from tests.clock import NOW


async def _left(database: Database) -> list[int]:
    async with database.read() as session:
        return sorted(await session.scalars(select(InboxUpdate.update_id)))


async def test_raw_updates_go_after_a_week_but_not_those_that_wait(database: Database) -> None:
    async with database.write() as session:
        await inbox.store(session, [{"update_id": number} for number in range(4)], NOW)
        await inbox.settle(session, [Settled(0, "done", 0), Settled(1, "parked", 5)], NOW)
        await inbox.settle(session, [Settled(2, "done", 0)], NOW + timedelta(days=6))
    await tidy_up(database, RAW, NOW + timedelta(days=6, hours=23))
    assert await _left(database) == [0, 1, 2, 3]
    await tidy_up(database, RAW, NOW + timedelta(days=7, hours=1))
    assert await _left(database) == [1, 2, 3]


async def test_copies_from_before_an_upgrade_go_with_the_backups(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    for name, days in (("sanat.db.0001.before-upgrade", 8), ("sanat.db.0002.before-upgrade", 6)):
        (tmp_path / name).touch()
        then = (NOW - timedelta(days=days)).timestamp()
        os.utime(tmp_path / name, (then, then))
    await tidy_up(database, timedelta(days=7), NOW)
    assert [name for name in os.listdir(tmp_path) if "before" in name] == ["sanat.db.0002.before-upgrade"]
    await database.close()


LIST = """Т.А.Ә.;Пәні;Рөлі
Айгүл Сынақова;Математика;мұғалім
Болат Бөтенов;Тарих;мұғалім
Сәуле Орынбасарова;;директордың орынбасары
"""


def test_who_could_see_what(sanat: Sanat, tmp_path: Path) -> None:
    sanat("school", "add", "№ 12")
    (tmp_path / "list.csv").write_text(LIST, "utf-8")
    sanat("roster", "load", "--school", 1, tmp_path / "list.csv")
    everybody = {it["name"]: it for it in sanat("incident-report", "--school", 1, "--json").document}
    assert len(everybody) == 3
    assert everybody["Болат Бөтенов"]["could_see"] == []
    assert "review" in everybody["Сәуле Орынбасарова"]["could_see"]
    about = everybody["Айгүл Сынақова"]["id"]
    told = sanat("incident-report", "--school", 1, "--person", about, "--since", "01.10.2026")
    assert "Бөтенов" not in told.out
    assert "only their own" in told.out
    assert "Орынбасарова" in told.out
    unknown = sanat("incident-report", "--school", 1, "--person", 99)
    assert (unknown.code, unknown.err.count("\n")) == (1, 1)
