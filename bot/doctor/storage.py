"""What is kept: the database, its tables, who speaks, what waits; evidence, backups and room for them."""

import asyncio
import os
import shutil
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import text

from bot.config import Config
from bot.doctor import Finding, failed, ok, warning
from bot.identity import is_dead
from db import lease, outbox, postgresql_dump
from db.chain import Chain
from db.engine import WAY_BACK, Database, StorageError
from db.migrate import revision
from db.migrations import revisions
from db.soundness import flaw
from scheduler.backups import newest_backup
from services.audit import chains

_SAFE_SQLITE = (3, 51, 3)
_LATE = timedelta(minutes=10)
_STALE = timedelta(days=2)
_ROOM = 1024**3  # bytes
_ADDRESS = "DATABASE_URL"


async def storage(config: Config, now: datetime) -> list[Finding]:
    """Look at the database without changing it."""
    try:
        db = Database(config.database_url)
    except StorageError as error:
        return [failed("database", str(error), f"correct {_ADDRESS}")]
    try:
        return [*_library(db), *await _database(db, now)]
    finally:
        await db.close()


def _library(db: Database) -> list[Finding]:
    if not db.is_sqlite:
        return []
    version = sqlite3.sqlite_version
    if sqlite3.sqlite_version_info < _SAFE_SQLITE:
        todo = "run one copy of the bot only, keep the nightly backups; a newer Python image or system brings 3.51.3"
        return [warning("sqlite", f"{version}, older than 3.51.3, has a rare fault of the write-ahead log", todo)]
    return [ok("sqlite", version)]


async def _database(db: Database, now: datetime) -> list[Finding]:
    if db.file and not db.file.exists():
        return [warning("database", f"{db.file} is not there", "the first command makes it; or correct DATABASE_URL")]
    try:
        if db.file and (found := await asyncio.to_thread(flaw, db.file)):
            return [failed("database", f"{db.file}: {found}", WAY_BACK)]
        at = await revision(db)
        reached = ok("database", f"{db.file or db.address}, whole" if db.file else db.address)
        if at != revisions()[-1]:
            return [reached, warning("migrations", f"at {at}, newest {revisions()[-1]}", "the next start upgrades it")]
        async with db.read() as session:
            holder = await lease.holder(session, lease.SPEAKER, now)
            waiting, since = await outbox.depth(session, now)
            version = None if db.is_sqlite else await session.scalar(text("SHOW server_version_num"))
    except StorageError as error:
        return [failed("database", str(error), f"look at {_ADDRESS}, and whether the server runs")]
    chained = [_chain(chain) for chain in await chains(db)]
    dumping = [await _pg_dump(int(version))] if version else []
    return [
        reached,
        ok("migrations", f"at {at}"),
        *dumping,
        *chained,
        _speaker(holder),
        _waiting(waiting, since, holder, now),
    ]


async def _pg_dump(server_version: int) -> Finding:
    """Backups are made by PostgreSQL's own program, which refuses a server that is newer than itself."""
    server, ours = server_version // 10_000, await postgresql_dump.version()
    todo = f"install PostgreSQL's client programs of version {server}, or there are no backups"
    if ours is None:
        return warning("pg_dump", "it is not on PATH", todo)
    if ours < server:
        return warning("pg_dump", f"{ours}, older than the server, which is {server}", todo)
    return ok("pg_dump", f"{ours}, for the server's {server}")


def _chain(chain: Chain) -> Finding:
    """The audit of a school: is each line as it was written, and none gone."""
    check = f"audit of school {chain.school_id}"
    if chain.flaw is None:
        return ok(check, f"whole, {chain.count} lines, ends with {chain.hash[:12]}")
    found = {
        "changed": f"line {chain.flaw.number} is not as it was written",
        "missing": f"line {chain.flaw.number} is missing",
        "outside": f"the line with id {chain.flaw.number} was put in from outside",
    }[chain.flaw.kind]
    todo = "somebody has changed the database by hand: compare with a backup or an exported audit, see who may write"
    return failed(check, found, todo)


def _speaker(holder: str | None) -> Finding:
    if holder is None:
        return ok("speaker", "no copy of the bot runs")
    return ok(
        "speaker", "one that was killed; the next start takes over" if is_dead(holder) else "a copy of the bot runs"
    )


def _waiting(waiting: int, since: datetime | None, holder: str | None, now: datetime) -> Finding:
    if holder and since and now - since > _LATE:
        late = int((now - since).total_seconds() / 60)
        return warning("outbox", f"{waiting} messages wait, the oldest for {late} min", "read the log for what hinders")
    return ok("outbox", f"{waiting} messages wait")


def folders(config: Config, now: datetime) -> list[Finding]:
    """Evidence and backups: can they be written, is there room, is there a backup."""
    found = [_writable("evidence", config.evidence_folder(), "EVIDENCE_DIR")]
    if not config.backup_keep:
        return [*found, warning("backups", "switched off", "set BACKUP_KEEP, or copy with `sanat backup` yourself")]
    found.append(_writable("backups", config.backup_folder(), "BACKUP_DIR"))
    newest = newest_backup(config.backup_folder())
    if newest is None:
        found.append(warning("newest backup", "there is none", "a running bot makes one each night"))
    elif (age := now.timestamp() - newest.stat().st_mtime) > _STALE.total_seconds():
        found.append(
            warning("newest backup", f"{newest.name}, {age / 86400:.0f} days old", "read the log: backup_failed")
        )
    else:
        found.append(ok("newest backup", newest.name))
    return found


def _writable(check: str, folder: Path, setting: str) -> Finding:
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        return failed(check, f"{folder} cannot be written", f"give it to the bot's user, or set {setting}")
    free = shutil.disk_usage(there).free
    told = f"{folder}, {free / _ROOM:.1f} GB free"
    return ok(check, told) if free > _ROOM else warning(check, told, "make room")
