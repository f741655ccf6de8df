"""The whole bot, whose clock is a file: a copy that can be killed while a test travels in time."""

import asyncio
import os
import signal
from datetime import UTC, datetime
from pathlib import Path

from bot.app import build
from bot.config import Config
from bot.logs import configure
from scheduler.ticker import Ticker
from tests.delivery import faults
from tests.delivery.program import TOKEN


def write_clock(file: Path, moment: datetime) -> None:
    """Let all copies see this moment, whole or not at all."""
    draft = file.with_suffix(".new")
    draft.write_text(moment.isoformat())
    draft.replace(file)


def main(folder: str, database_url: str, api: str, *fault: str) -> None:
    """Run until SIGTERM, by the clock in `folder`; with one of `faults` if it is named."""
    for name in fault:
        faults.FAULTS[name]()
    os.chdir(folder)
    configure("WARNING", "console", TOKEN)
    asyncio.run(_main(Path(folder) / "clock", database_url, api))


async def _main(clock: Path, database_url: str, api: str) -> None:
    def now() -> datetime:
        return datetime.fromisoformat(clock.read_text()).astimezone(UTC)

    config = Config(
        _env_file=None, bot_token=TOKEN, telegram_api_url=api, database_url=database_url, web_port=0, backup_keep=0
    )
    app, stop = build(config, now=now), asyncio.Event()
    app.ticker = Ticker(app.jobs, now, seconds=0.1)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    try:
        await app.run(stop)
    finally:
        await app.close()
