"""Where a bot runs nothing is brought back."""

import asyncio
from pathlib import Path

from bot import identity
from bot.clock import now_utc
from db import lease
from db.engine import Database
from tests.cli.conftest import Sanat
from tests.cli.conftest import sanat as sanat


def test_a_running_bot_must_be_stopped_first(sanat: Sanat, tmp_path: Path) -> None:
    sanat("school", "add", "№ 12")
    sanat("backup", tmp_path / "b.zip")

    async def speak(holder: str) -> None:
        database = Database(f"sqlite+aiosqlite:///{tmp_path}/sanat.db")
        async with database.write() as session:
            await lease.take(session, lease.SPEAKER, holder, now_utc(), 60)
        await database.close()

    asyncio.run(speak(identity.name()))
    said = sanat("restore", "--force", tmp_path / "b.zip")
    assert (said.code, said.err) == (1, "sanat: the bot is running on this database: stop it first\n")
    asyncio.run(_free(tmp_path))
    assert sanat("restore", "--force", tmp_path / "b.zip").code == 0


async def _free(folder: Path) -> None:
    database = Database(f"sqlite+aiosqlite:///{folder}/sanat.db")
    async with database.write() as session:
        await lease.give_back(session, lease.SPEAKER, identity.name())
    await database.close()
