"""`sanat doctor`: each check finds what it is for, and says what to do."""

import os
import socket
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot import identity
from bot.clock import now_utc
from bot.config import Config
from bot.doctor import Finding
from bot.doctor.machine import machine
from bot.doctor.storage import folders, storage
from bot.doctor.telegram import telegram
from db import lease, outbox
from db.engine import Database
from sandbox import Server, World
from tests.cli.conftest import Sanat
from tests.cli.conftest import sanat as sanat

TOKEN = "42:sandbox-secret"


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    world = World()
    world.bot(TOKEN, "school_bot")
    async with Server(world) as server:
        yield server


def _config(folder: Path, **settings: object) -> Config:
    given: dict[str, object] = {"bot_token": TOKEN, "database_url": f"sqlite+aiosqlite:///{folder}/sanat.db"}
    return Config(_env_file=None, **given | {"web_port": 0} | settings)  # type: ignore[arg-type] # settings by name


def _found(findings: list[Finding], check: str) -> Finding:
    (finding,) = [finding for finding in findings if finding.check == check]
    assert bool(finding.todo) == (finding.verdict != "ok")
    return finding


async def test_telegram_knows_us(server: Server, tmp_path: Path) -> None:
    findings = await telegram(_config(tmp_path, telegram_api_url=server.url), now_utc)
    assert [(finding.check, finding.verdict) for finding in findings] == [
        ("token", "ok"),
        ("clock", "ok"),
        ("webhook", "ok"),
    ]
    assert findings[0].found == "@school_bot"


@pytest.mark.parametrize("token", ["42:another", "nonsense", "1:" + "x" * 40])
async def test_a_wrong_token_is_refused_and_never_shown(server: Server, tmp_path: Path, token: str) -> None:
    findings = await telegram(_config(tmp_path, telegram_api_url=server.url, bot_token=token), now_utc)
    assert _found(findings, "token").verdict == "failed"
    assert token not in str(findings)


async def test_no_token_is_said(tmp_path: Path) -> None:
    (finding,) = await telegram(_config(tmp_path, bot_token=None), now_utc)
    assert (finding.check, finding.verdict) == ("token", "failed")
    (finding,) = await telegram(_config(tmp_path, bot_token=None, bot_token_file=tmp_path / "none"), now_utc)
    assert "BOT_TOKEN_FILE" in finding.found


async def test_no_network_is_said_without_the_token(tmp_path: Path, unused_tcp_port: int) -> None:
    settings = _config(tmp_path, telegram_api_url=f"http://127.0.0.1:{unused_tcp_port}")
    (finding,) = await telegram(settings, now_utc)
    assert (finding.check, finding.verdict) == ("telegram", "failed")
    assert TOKEN not in str(finding)


@pytest.mark.parametrize("hours", [-3, 3])
async def test_a_wrong_clock_is_seen(server: Server, tmp_path: Path, hours: int) -> None:
    config = _config(tmp_path, telegram_api_url=server.url)
    clock = _found(await telegram(config, lambda: now_utc() + timedelta(hours=hours)), "clock")
    assert clock.verdict == "warning"
    assert abs(float(clock.found.split()[0]) - hours * 3600) < 60


@pytest.mark.parametrize(
    ("hook", "wanted", "verdict"),
    [
        ("", "https://school.example/hook", "warning"),
        ("https://old.example/hook", None, "warning"),
        ("https://school.example/hook", "https://school.example/hook", "ok"),
    ],
)
async def test_where_telegram_posts(
    server: Server, tmp_path: Path, hook: str, wanted: str | None, verdict: str
) -> None:
    async with Bot(TOKEN, AiohttpSession(api=TelegramAPIServer.from_base(server.url))).context() as bot:
        await bot.set_webhook(hook)
    config = _config(tmp_path, telegram_api_url=server.url, webhook_url=wanted, webhook_secret="s")
    assert _found(await telegram(config, now_utc), "webhook").verdict == verdict


async def test_the_database_is_named_and_not_touched(tmp_path: Path) -> None:
    findings = await storage(_config(tmp_path), now_utc())
    assert _found(findings, "database").verdict == "warning"
    assert not (tmp_path / "sanat.db").exists()
    expected = "warning" if sqlite3.sqlite_version_info < (3, 51, 3) else "ok"
    assert _found(findings, "sqlite").verdict == expected
    assert sqlite3.sqlite_version in _found(findings, "sqlite").found


async def test_a_database_in_order(database: Database, database_url: str, tmp_path: Path) -> None:
    findings = await storage(_config(tmp_path, database_url=database_url), now_utc())
    checks = ("database", "migrations", "speaker", "outbox")
    assert [_found(findings, check).verdict for check in checks] == ["ok"] * 4
    if database.file:
        assert str(database.file) in _found(findings, "database").found


async def test_an_older_database_is_told(sqlite_url: str, tmp_path: Path) -> None:
    database = Database(sqlite_url)
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    await database.close()
    assert _found(await storage(_config(tmp_path), now_utc()), "migrations").verdict == "warning"


async def test_a_damaged_database_fails(sqlite_url: str, tmp_path: Path) -> None:
    (tmp_path / "sanat.db").write_bytes(b"PK" * 5000)
    finding = _found(await storage(_config(tmp_path), now_utc()), "database")
    assert (finding.verdict, "sanat restore" in finding.todo) == ("failed", True)


async def test_no_server_fails_without_its_password(tmp_path: Path, unused_tcp_port: int) -> None:
    url = f"postgresql+psycopg://sanat:secret@127.0.0.1:{unused_tcp_port}/sanat"
    finding = _found(await storage(_config(tmp_path, database_url=url), now_utc()), "database")
    assert finding.verdict == "failed"
    assert "secret" not in str(finding)


@pytest.mark.postgresql
@pytest.mark.parametrize(
    ("program", "verdict", "words"),
    [
        (None, "ok", "for the server's"),
        ("9.6.24", "warning", "9, older than the server"),
        ("", "warning", "not on PATH"),
    ],
    ids=["as-new", "older", "missing"],
)
async def test_backups_of_postgresql_need_a_pg_dump_as_new_as_the_server(
    postgresql_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None, verdict: str, words: str
) -> None:
    if program is not None:
        monkeypatch.setenv("PATH", str(tmp_path))
    if program:
        (tmp_path / "pg_dump").write_text(f'#!/bin/sh\necho "pg_dump (PostgreSQL) {program}"\n')
        (tmp_path / "pg_dump").chmod(0o700)
    finding = _found(await storage(_config(tmp_path, database_url=postgresql_url), now_utc()), "pg_dump")
    assert finding.verdict == verdict
    assert words in finding.found


@pytest.mark.parametrize(("minutes", "verdict"), [(1, "ok"), (11, "warning")])
async def test_messages_that_wait_too_long(sqlite_url: str, tmp_path: Path, minutes: int, verdict: str) -> None:
    database, now = Database(sqlite_url), now_utc()
    async with database.write() as session:
        await lease.take(session, lease.SPEAKER, identity.name(), now, 60)
        row: dict[str, Any] = {
            "key": "k",
            "school_id": None,
            "person_id": None,
            "kind": "x",
            "params": {},
            "priority": 1,
        }
        await outbox.put(session, **row, due_at=now - timedelta(minutes=minutes), now=now)
    findings = await storage(_config(tmp_path), now)
    assert _found(findings, "outbox").verdict == verdict
    assert "runs" in _found(findings, "speaker").found
    await database.close()


def test_folders(tmp_path: Path) -> None:
    config = _config(tmp_path)
    findings = folders(config, now_utc())
    assert _found(findings, "newest backup").verdict == "warning"
    (tmp_path / "backups").mkdir()
    newest = tmp_path / "backups" / "sanat-2026-10-01.zip"
    newest.touch()
    assert _found(folders(config, now_utc()), "newest backup").verdict == "ok"
    assert _found(folders(config, now_utc() + timedelta(days=3)), "newest backup").verdict == "warning"
    (tmp_path / "evidence").write_text("a file, not a folder")
    assert _found(folders(config, now_utc()), "evidence").verdict == "failed"
    assert _found(folders(_config(tmp_path, backup_keep=0), now_utc()), "backups").verdict == "warning"


def test_the_machine(tmp_path: Path, unused_tcp_port: int) -> None:
    findings = machine(_config(tmp_path, web_port=unused_tcp_port))
    assert {finding.verdict for finding in findings} == {"ok"}
    assert "free" in _found(findings, "web port").found
    with socket.create_server(("127.0.0.1", unused_tcp_port)):
        assert "in use" in _found(machine(_config(tmp_path, web_port=unused_tcp_port)), "web port").found
    bad = machine(_config(tmp_path, tz_default="Asia/Nowhere", web_host="192.0.2.1", web_port=unused_tcp_port))
    assert (_found(bad, "time zones").verdict, _found(bad, "web port").verdict) == ("failed", "warning")


def test_what_cannot_work_is_exit_1(sanat: Sanat, tmp_path: Path) -> None:
    said = sanat("doctor", "--json")
    assert (said.code, said.err) == (1, "sanat: cannot work: token\n")
    assert {"check", "verdict", "found", "todo"} == set(said.document[0])
    told = sanat("doctor").out
    assert "failed   token: BOT_TOKEN is missing" in told
    assert "-> set BOT_TOKEN" in told
    assert os.listdir(tmp_path) == []
