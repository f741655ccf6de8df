"""The operator's evening: an empty folder, the lock without what only developers need, a bare environment, a token."""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
from asyncio.subprocess import PIPE
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.request import urlopen

import pytest

from sandbox import Server, World
from tests.supply.locked import ROOT

TOKEN = "42:sandbox-secret"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make venv` makes of a fresh copy of the sources that an image is made of."""
    folder = tmp_path_factory.mktemp("srv") / "sanat"
    folder.mkdir()
    names = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").split() if line.startswith("!")]
    for name in (*names, "Makefile"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    made = subprocess.run(["make", "venv", f"PYTHON={sys.executable}"], cwd=folder, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return folder


def test_nothing_is_installed_that_only_developers_need(installed: Path) -> None:
    packages = installed.glob(".venv/lib/python*/site-packages/*.dist-info")
    there = {path.name.partition("-")[0].lower() for path in packages}
    assert {"aiogram", "sqlalchemy"} <= there
    assert there.isdisjoint({"pytest", "hypothesis", "mypy", "pip_audit"})


def _typing(sanat: Path, folder: Path, settings: dict[str, str]) -> Callable[..., Awaitable[str]]:
    """A shell with nothing in its environment but the settings."""

    async def type_(*words: str) -> str:
        process = await asyncio.create_subprocess_exec(
            sanat, *words, env=settings, cwd=folder, stdout=PIPE, stderr=PIPE
        )
        out, err = await process.communicate()
        assert process.returncode == 0, err.decode()
        assert TOKEN not in (out + err).decode()
        return out.decode()

    return type_


async def test_up_in_an_evening(installed: Path, tmp_path: Path, unused_tcp_port: int) -> None:
    sanat = installed / ".venv" / "bin" / "sanat"
    world = World()
    world.bot(TOKEN, "school_bot")
    (tmp_path / "token").write_text(f"{TOKEN}\n")
    async with Server(world) as server:
        settings = {
            "BOT_TOKEN_FILE": str(tmp_path / "token"),
            "TELEGRAM_API_URL": server.url,
            "WEB_PORT": str(unused_tcp_port),
            "LOG_FORMAT": "json",
        }
        type_ = _typing(sanat, tmp_path, settings)
        assert await type_("school", "add", "№ 12 мектеп-гимназия") == "1\n"
        assert "19 rows" in await type_("plan", "load", "--school", "1")
        link = (await type_("invite", "--school", "1", "--role", "admin")).strip()
        assert link.startswith("https://t.me/school_bot?start=")
        bot = await asyncio.create_subprocess_exec(
            sanat, "run", env=settings, cwd=tmp_path, stderr=PIPE, start_new_session=True
        )
        person = world.person("Әкімгер Мысалова", "kk")
        offer = await person.ask(f"/start {link.partition('=')[2]}", timeout=60)
        assert "Қазақша" in str(offer.buttons)
        await asyncio.to_thread(_alive, unused_tcp_port)
        found = {check["check"]: check for check in json.loads(await type_("doctor", "--json"))}
        assert found["speaker"]["found"] == "a copy of the bot runs"
        await type_("backup", "copy.zip")
        bot.send_signal(signal.SIGTERM)
        _, said = await asyncio.wait_for(bot.communicate(), 30)
        assert bot.returncode == 0
        assert TOKEN not in said.decode()
        assert [line for line in said.decode().splitlines() if json.loads(line)["level"] == "error"] == []
        os.remove(tmp_path / "sanat.db")
        await type_("restore", "copy.zip")
        assert json.loads(await type_("people", "--school", "1", "--json")) == []


def _alive(port: int) -> None:
    with urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
        assert json.load(answer)["speaking_here"] is True
