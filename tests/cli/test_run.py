"""`sanat run` as a program of its own: quick to answer, clean to stop, clear about what is wrong."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest

from sandbox import Server, World

TOKEN = "42:sandbox-secret"
ROOT = Path(__file__).parents[2]
DATABASE = "sqlite+aiosqlite:///run.db"
PATIENCE = 60.0  # seconds: other tests may run on the machine at the same time


@asynccontextmanager
async def sanat_run(folder: Path, **settings: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The program with these settings and no others."""
    kept: Mapping[str, str] = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run",
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT), "WEB_PORT": "0", "DATABASE_URL": DATABASE, **settings},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        yield program
    finally:
        if program.returncode is None:
            program.kill()
            await program.wait()


async def test_it_answers_soon_after_the_start_and_sigterm_ends_it_cleanly(tmp_path: Path) -> None:
    world = World()
    world.bot(TOKEN, "school_bot")
    stranger = world.person("Бейтаныс Адам", "ru")
    await stranger.start()
    async with Server(world) as server:
        begun = monotonic()
        async with sanat_run(tmp_path, BOT_TOKEN=TOKEN, TELEGRAM_API_URL=server.url) as program:
            answer = await stranger.wait_for(timeout=PATIENCE)
            took = monotonic() - begun
            assert answer.text
            program.send_signal(signal.SIGTERM)
            out, err = await asyncio.wait_for(program.communicate(), PATIENCE)
    assert program.returncode == 0, err.decode()
    assert TOKEN not in (out + err).decode()
    assert b"Traceback" not in err
    print(f"first answer after {took:.1f} s")


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({}, "BOT_TOKEN is missing"),
        ({"BOT_TOKEN": "nonsense"}, "BOT_TOKEN does not look like a bot token"),
        ({"BOT_TOKEN_FILE": "nowhere"}, "BOT_TOKEN_FILE cannot be read"),
        ({"BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://school.example/hook"}, "WEBHOOK_SECRET"),
        ({"BOT_TOKEN": TOKEN, "SEND_RATE": "500"}, "ALLOW_PAID_BROADCAST"),
        ({"BOT_TOKEN": TOKEN, "DATABASE_URL": "nothing"}, "DATABASE_URL"),
    ],
    ids=["missing", "malformed", "file", "secret", "rate", "database"],
)
async def test_what_is_wrong_is_one_line_and_exit_1(tmp_path: Path, settings: dict[str, str], words: str) -> None:
    async with sanat_run(tmp_path, **settings) as program:
        out, err = await asyncio.wait_for(program.communicate(), PATIENCE)
    assert program.returncode == 1
    assert out == b""
    lines = err.decode().strip().splitlines()
    assert len(lines) == 1
    assert words in lines[0]
    assert "Value error" not in lines[0]
    assert TOKEN not in lines[0]


async def test_a_token_that_telegram_does_not_know_is_one_line_and_exit_1(tmp_path: Path) -> None:
    world = World()
    world.bot(TOKEN, "school_bot")
    async with (
        Server(world) as server,
        sanat_run(tmp_path, BOT_TOKEN="43:another", TELEGRAM_API_URL=server.url) as program,
    ):
        out, err = await asyncio.wait_for(program.communicate(), PATIENCE)
    assert program.returncode == 1, err.decode()
    assert out == b""
    assert err.decode() == "sanat: Telegram does not know this bot token: look at BOT_TOKEN\n"
