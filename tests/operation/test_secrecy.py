"""Canaries: a token, a name and words are put in, everything goes wrong, and none of them comes out."""

import asyncio
import os
import sqlite3
import sys
from asyncio.subprocess import PIPE
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot import cli
from bot.secrecy import hide, told
from sandbox import Person, Server, World
from sandbox.refusals import Refusal, bad_request, blocked, forbidden
from tests.cli.conftest import Sanat
from tests.cli.conftest import sanat as sanat

TOKEN = "4242424242:AAcanary-tokenCANARYtokenCANARYtoken"
NAME = "Канарейка Сарыторғай"
WORDS = "менің құпия сөзім"
CANARIES = (TOKEN, TOKEN.partition(":")[2], "Канарейка", "Сарыторғай", "құпия", r"\u041a\u0430\u043d\u0430\u0440")


def _silent(text: str) -> None:
    assert [canary for canary in CANARIES if canary in text] == []


async def _typed(settings: dict[str, str], folder: Path, *words: str) -> tuple[int, str]:
    """A command as a program of its own: its exit code and all that it says."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, cwd=folder, env=settings, stdout=PIPE, stderr=PIPE
    )
    out, err = await process.communicate()
    return process.returncode or 0, (out + err).decode()


async def _join(world: World, link: str) -> Person:
    person = world.person(NAME, "en")
    offer = await person.tap(await person.ask(f"/start {link}", timeout=60), "English", timeout=60)
    await person.tap(await person.tap(offer, "Confirm", timeout=60), NAME, timeout=60)
    return person


async def _refused(world: World, person: Person, refusal: Refusal) -> None:
    """The person writes, and Telegram refuses the answer."""
    before = len(world.journal.of("sendMessage"))
    world.faults.refuse("sendMessage", refusal)
    await person.send(WORDS)
    await person.send("/my")
    await world.news.until(lambda: any(not call.ok for call in world.journal.of("sendMessage")[before:]), 30)
    world.faults.clear()


@pytest.mark.parametrize("form", ["console", "json"])
async def test_a_day_on_which_all_goes_wrong_tells_no_secret(tmp_path: Path, unused_tcp_port: int, form: str) -> None:
    root = str(Path(__file__).parents[2])
    world = World()
    world.bot(TOKEN, "school_bot")
    async with Server(world) as server:
        settings = {
            "PYTHONPATH": root,
            "PATH": os.environ["PATH"],
            "BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": server.url,
            "WEB_PORT": str(unused_tcp_port),
            "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": form,
        }
        assert await _typed(settings, tmp_path, "school", "add", "№ 12") == (0, "1\n")
        _, link = await _typed(settings, tmp_path, "invite", "--school", "1", "--role", "admin")
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=tmp_path, env=settings, stdout=PIPE, stderr=PIPE
        )
        try:
            said = await _worst_day(world, bot, tmp_path / "sanat.db", link.strip().partition("=")[2], unused_tcp_port)
        finally:
            if bot.returncode is None:
                bot.kill()
                await bot.wait()
    assert bot.returncode == 1
    assert said.strip().splitlines()[-1].startswith("sanat: Telegram does not know this bot token")
    assert "StorageError" in said, "the database did not fail: the test proves nothing"
    _silent(said)


async def _worst_day(world: World, bot: asyncio.subprocess.Process, file: Path, link: str, port: int) -> str:
    """Telegram refuses in each way, the database loses a table, the token is withdrawn: all that the bot says of it."""
    async with asyncio.TaskGroup() as group:
        talk = group.create_task(bot.communicate())
        person = await _join(world, link)
        for refusal in (
            Refusal(500, "Internal Server Error"),
            forbidden("Forbidden: bot was kicked"),
            blocked(),
            bad_request("can't parse entities"),
        ):
            await _refused(world, person, refusal)
        with closing(sqlite3.connect(file)) as other:
            other.execute("ALTER TABLE member_role RENAME TO gone")  # whatever is done next fails in the database
        await person.send(WORDS)
        async with ClientSession() as http, http.get(f"http://127.0.0.1:{port}/metrics") as page:
            _silent(await page.text())
        await _failed_at_an_update(file)
        world.faults.refuse("getUpdates", Refusal(401, "Unauthorized"))
    out, err = talk.result()
    return (out + err).decode()


async def _failed_at_an_update(file: Path) -> None:
    """Wait until the bot has met the broken database at an update."""
    async with asyncio.timeout(60):
        while True:
            with closing(sqlite3.connect(file)) as look:
                if look.execute("SELECT count(*) FROM inbox WHERE error = 'StorageError'").fetchone()[0]:
                    return
            await asyncio.to_thread(os.sched_yield)


@pytest.mark.parametrize(
    "words", [["invite", "--school", "1", "--role", "admin"], ["doctor"], ["run"], ["people", "--school", "1"]]
)
@pytest.mark.parametrize(
    "broken",
    [
        {"TELEGRAM_API_URL": "nowhere"},
        {"TELEGRAM_API_URL": "http://[bad"},
        {"TELEGRAM_API_URL": "ftp://x"},
        {"DATABASE_URL": f"postgresql+psycopg://sanat:{TOKEN}@127.0.0.1:1/x"},
        {"DATABASE_URL": f"nonsense:{TOKEN}"},
        {"WEBHOOK_URL": "https://school.example/hook", "WEBHOOK_SECRET": f"bad {TOKEN}"},
        {"SEND_RATE": TOKEN},
    ],
    ids=str,
)
def test_settings_that_will_not_do_are_a_line_without_their_values(
    sanat: Sanat, monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int, words: list[str], broken: dict[str, str]
) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("TELEGRAM_API_URL", f"http://127.0.0.1:{unused_tcp_port}")
    for name, value in broken.items():
        monkeypatch.setenv(name, value)
    said = sanat(*words)
    assert said.code == 1
    assert said.err.count("\n") == 1
    _silent(said.out + said.err)


def test_what_nobody_foresaw_is_told_without_values(sanat: Sanat, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise LookupError(f"https://host/bot{TOKEN}/getMe") from ValueError(f"{TOKEN}")

    monkeypatch.setattr(cli, "app", fail)
    said = sanat("people")
    assert said.code == 1
    assert "LookupError: https://host/bot<token>/getMe" in said.err
    assert "caused by" in said.err
    _silent(said.err)


def test_what_is_hidden() -> None:
    assert hide(f"a {TOKEN} b") == "a <token> b"
    assert hide("http://h/bot42:short/getMe") == "http://h/bot<token>/getMe"
    assert hide("42:short", "42:short") == "<token>"
    assert hide("at 10:30, 2026-10-01") == "at 10:30, 2026-10-01"


def test_of_a_group_the_first_error_is_told() -> None:
    with pytest.raises(ExceptionGroup) as raised:
        raise ExceptionGroup("a group", [OSError("in it")])
    assert told(raised.value).splitlines()[-1] == "OSError: in it"
