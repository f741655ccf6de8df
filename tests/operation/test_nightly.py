"""The ticker's backup: once a night, a few kept, a failure told and tried again."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from structlog.testing import capture_logs

from db.engine import Database
from scheduler.backups import NightlyBackup, newest_backup
from services.backups import read_contents

ALMATY = ZoneInfo("Asia/Almaty")


@pytest.fixture
def nightly(database: Database, tmp_path: Path) -> NightlyBackup:
    return NightlyBackup(database, tmp_path / "evidence", tmp_path / "backups", 3, ALMATY)


def _at(day: int, hour: int) -> datetime:
    return datetime(2026, 10, day, hour, 30, tzinfo=ALMATY).astimezone(UTC)


def _names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder)) if folder.exists() else []


async def test_one_each_night_and_the_oldest_go(nightly: NightlyBackup, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    await nightly(_at(1, 1))
    assert _names(folder) == []
    for day in range(1, 6):
        await nightly(_at(day, 2))
        made = read_contents(folder / f"sanat-2026-10-0{day}.zip").made_at
        await nightly(_at(day, 23))
        assert read_contents(folder / f"sanat-2026-10-0{day}.zip").made_at == made
        (folder / "sanat.zip.bak").touch()  # not ours
    assert _names(folder) == [*(f"sanat-2026-10-0{day}.zip" for day in (3, 4, 5)), "sanat.zip.bak"]
    newest = newest_backup(folder)
    assert newest
    assert newest.name == "sanat-2026-10-05.zip"


async def test_a_failure_is_told_once_an_hour_and_made_up(nightly: NightlyBackup, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with capture_logs() as logs:
        for minutes in (0, 1, 59, 61):
            await nightly(_at(1, 2) + timedelta(minutes=minutes))
    assert [line["event"] for line in logs] == ["backup_failed"] * 2
    (tmp_path / "backups").unlink()
    await nightly(_at(1, 6))
    assert _names(tmp_path / "backups") == ["sanat-2026-10-01.zip"]


async def test_what_a_kill_left_is_thrown_away_after_a_day(nightly: NightlyBackup, tmp_path: Path) -> None:
    for name, age in (("old", 90_000), ("young", 60)):
        left = tmp_path / "backups" / f".sanat-unfinished-{name}"
        left.mkdir(parents=True)
        then = datetime.now(UTC).timestamp() - age
        os.utime(left, (then, then))
    await nightly(_at(1, 2))
    assert _names(tmp_path / "backups") == [".sanat-unfinished-young", "sanat-2026-10-01.zip"]
