"""`sanat school`, `sanat invite`, `sanat people`."""

import asyncio
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.engine import Database
from sandbox import Server, World
from services.invitations import open_link
from services.joining import join
from tests.cli.conftest import Sanat


def test_a_school_is_added_and_named_by_its_id(sanat: Sanat) -> None:
    assert sanat("school", "add", "№ 12 мектеп").out == "1\n"
    second = sanat("school", "add", "№ 7 <b>", "--timezone", "Asia/Qyzylorda", "--locale", "ru", "--json")
    assert second.document == {"id": 2, "name": "№ 7 <b>"}
    assert (second.code, second.err) == (0, "")


@pytest.mark.parametrize("role", ["teacher", "association_head", "admin"])
def test_links_as_json_need_no_network(sanat: Sanat, school: int, role: str) -> None:
    said = sanat("invite", "--school", school, "--role", role, "--count", 3, "--json")
    assert len({link["token"] for link in said.document}) == 3
    for link in said.document:
        assert set(link) == {"token", "role", "expires"}
        assert re.fullmatch(r"[A-Za-z0-9_-]{22,64}", link["token"])
        assert link["role"] == role
        left = datetime.fromisoformat(link["expires"]) - datetime.now(UTC)
        assert timedelta(hours=71, minutes=59) < left <= timedelta(hours=72)


def test_links_for_people_bear_the_bots_name(sanat: Sanat, school: int, monkeypatch: pytest.MonkeyPatch) -> None:
    async def invite() -> str:
        world = World()
        world.bot("42:secret", "school_bot")
        async with Server(world) as server:
            monkeypatch.setenv("BOT_TOKEN", "42:secret")
            monkeypatch.setenv("TELEGRAM_API_URL", server.url)
            said = await asyncio.to_thread(sanat, "invite", "--school", school, "--role", "teacher", "--count", 2)
            return str(said.out)

    links = asyncio.run(invite()).splitlines()
    assert len(links) == 2
    assert all(re.fullmatch(r"https://t\.me/school_bot\?start=[\w-]{32}", link) for link in links)


def test_people_are_listed_with_roles_and_reach(sanat: Sanat, school: int, tmp_path: Path) -> None:
    token = sanat("invite", "--school", school, "--role", "teacher", "--json").document[0]["token"]

    async def come_in() -> None:
        database = Database(f"sqlite+aiosqlite:///{tmp_path}/sanat.db")
        now = datetime.now(UTC)
        offer = await open_link(database, token, 501, now)
        await join(database, offer.invitation_id, 501, "kk", now, "Айгүл Сынақова")
        await database.close()

    asyncio.run(come_in())
    assert sanat("people", "--school", school, "--json").document == [
        {
            "id": 1,
            "name": "Айгүл Сынақова",
            "roles": ["teacher"],
            "telegram_id": 501,
            "reachable": True,
            "cycle": None,
        }
    ]
    assert sanat("people", "--school", school).out == "1\tАйгүл Сынақова\tteacher\treachable\n"
    personal = sanat("invite", "--school", school, "--role", "admin", "--person", 1, "--json")
    assert personal.code == 0


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (["school", "add", "X", "--timezone", "Mars/One"], 1, "Mars/One"),
        (["school", "add", "X", "--locale", "de"], 2, "de"),
        (["school", "add"], 2, "NAME"),
        (["school", "add", "  "], 1, "name"),
        (["invite", "--school", "9", "--role", "teacher", "--json"], 1, "school 9"),
        (["invite", "--school", "1", "--role", "cook", "--json"], 2, "cook"),
        (["invite", "--school", "one", "--role", "teacher"], 2, "one"),
        (["invite", "--school", "1", "--role", "teacher", "--count", "0"], 2, "count"),
        (["invite", "--school", "1", "--role", "teacher", "--person", "77", "--json"], 1, "person 77"),
        (["invite", "--school", "1", "--role", "director", "--colleague", "--json"], 1, "colleague"),
        (["invite", "--school", "1", "--role", "teacher"], 1, "BOT_TOKEN"),
        (["people", "--school", "9"], 1, "school 9"),
        (["people"], 2, "school"),
        (["fly"], 2, "fly"),
    ],
    ids=str,
)
def test_what_cannot_be_done_is_said_in_one_line(
    sanat: Sanat, school: int, words: list[str], code: int, reason: str
) -> None:
    said = sanat(*words)
    assert (said.code, said.out) == (code, "")
    assert said.err.count("\n") == 1
    assert reason in said.err


def test_a_wrong_setting_is_named_without_its_value(sanat: Sanat, school: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEND_RATE", "secret-words")
    said = sanat("people", "--school", school)
    assert (said.code, said.out) == (1, "")
    assert "SEND_RATE" in said.err
    assert "secret-words" not in said.err


def test_an_unusable_database_is_said_in_one_line(sanat: Sanat, monkeypatch: pytest.MonkeyPatch) -> None:
    for address in ("nonsense", "sqlite+aiosqlite:////nowhere/at/all.db"):
        monkeypatch.setenv("DATABASE_URL", address)
        said = sanat("people", "--school", 1)
        assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    "words", [["--help"], ["school", "--help"], ["school", "add", "--help"], ["invite", "--help"], ["people", "--help"]]
)
def test_every_command_explains_itself(sanat: Sanat, words: list[str]) -> None:
    said = sanat(*words)
    assert said.code == 0
    assert said.out.startswith("Usage: sanat")
