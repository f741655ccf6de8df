"""Backups: one ZIP that holds the database and the files of evidence, read back before it counts, and back from it."""

import asyncio
import hashlib
import json
import os
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from db import copies
from db.copies import Rows
from db.engine import Database, StorageError
from db.migrate import migrate, revision
from db.migrations import revisions

_FORMAT = 1
_CONTENTS, _DATABASE, _EVIDENCE = "contents.json", "database", "evidence/"
_UNFINISHED = ".sanat-unfinished-"
_MEGABYTE = 1024 * 1024
_DAMAGED = (BadZipFile, zlib.error, EOFError, KeyError, RuntimeError, TypeError, ValueError, AttributeError)
"""What the standard library says of a damaged archive, and what comes of a table of contents that is none."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds. `made_at`: UTC, ISO. `rows`: by table. `files`: those of evidence."""

    made_at: str
    engine: str  # "sqlite" or "postgresql"
    revision: str
    rows: Rows
    files: int
    sha256: str  # of the database's copy
    format: int = _FORMAT


async def back_up(db: Database, evidence: Path, target: Path, now: datetime) -> Contents:
    """Write everything into `target`, readable by its owner only; the bot may run meanwhile.

    Raises StorageError when no whole backup could be made: whatever stood there before stands there still.
    """
    if not await asyncio.to_thread(_may_be_written, target):
        raise StorageError(f"{target} is there and is no backup of Sanat: it is left alone")
    with _workshop(target.parent) as folder:
        rows = await copies.dump(db, folder / _DATABASE)
        engine, at = db.url.get_backend_name(), await revision(db)
        contents = await asyncio.to_thread(_pack, folder, evidence, engine, at, rows, now)
        (folder / "backup").replace(target)
    return contents


async def restore(db: Database, evidence: Path, source: Path, *, replace: bool) -> Contents:
    """Put a backup in the place of the database, and its files of evidence beside those that are there.

    Raises StorageError when the backup is damaged or does not fit, and, unless told to `replace`, when the database
    holds anything already. Nothing has been changed then.
    """
    contents = await asyncio.to_thread(read_contents, source)
    if contents.engine != db.url.get_backend_name():
        raise StorageError(f"{source.name} is of a {contents.engine} database, DATABASE_URL names another kind")
    if contents.revision not in revisions():
        raise StorageError(f"{source.name} was made by a newer version of this program: upgrade it")
    if not replace and not await _is_free(db):
        raise StorageError(f"database {db.address} is not empty: --force replaces what is there")
    with _workshop(db.file.parent if db.file else Path(tempfile.gettempdir())) as folder:
        await asyncio.to_thread(_unpack, source, folder, contents)
        loaded = await copies.load(db, folder / _DATABASE)
    if loaded != contents.rows:
        raise StorageError(f"database {db.address} does not hold what {source.name} does")
    await asyncio.to_thread(_unpack_evidence, source, evidence)
    await migrate(db)
    return contents


def read_contents(source: Path) -> Contents:
    """What a backup says of itself. Raises StorageError for a file that is none."""
    try:
        with ZipFile(source) as archive:
            told = json.loads(archive.read(_CONTENTS))
            if told.get("format") != _FORMAT:
                raise StorageError(f"{source.name} was made by another version of this program")
            return Contents(**told)
    except _DAMAGED:
        raise StorageError(f"{source.name} is no backup of Sanat, or is damaged") from None
    except OSError as error:
        raise StorageError(f"{source}: {error.strerror}") from None


def _may_be_written(target: Path) -> bool:
    """A new file, or a backup of ours; anything else could be the database itself."""
    if not target.exists():
        return True
    try:
        read_contents(target)
    except StorageError:
        return False
    return True


async def _is_free(db: Database) -> bool:
    try:
        return await copies.is_empty(db)
    except StorageError:  # damaged, or not a database: somebody should look at it first
        return False


@contextmanager
def _workshop(parent: Path) -> Iterator[Path]:
    """A folder on the target's own disk that only we can read. What a kill left there a day ago is thrown away."""
    try:
        parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=parent) as folder:
            for left in parent.glob(f"{_UNFINISHED}*"):
                if Path(folder).stat().st_mtime - left.stat().st_mtime > 86_400:
                    shutil.rmtree(left, ignore_errors=True)
            yield Path(folder)
    except OSError as error:
        raise StorageError(f"{error.filename or parent}: {error.strerror}") from error


def _pack(folder: Path, evidence: Path, engine: str, at: str, rows: Rows, now: datetime) -> Contents:
    database, packed = folder / _DATABASE, folder / "backup"
    packed.touch(0o600)
    files = 0
    with ZipFile(packed, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        archive.write(database, _DATABASE)
        for file in sorted(evidence.rglob("*")):
            with suppress(FileNotFoundError):  # erased meanwhile
                if file.is_file():
                    archive.write(file, _EVIDENCE + file.relative_to(evidence).as_posix(), ZIP_STORED)
                    files += 1
        contents = Contents(now.isoformat(), engine, at, rows, files, _sha256(database))
        archive.writestr(_CONTENTS, json.dumps(asdict(contents), indent=1))
    with packed.open("rb+") as written:
        os.fsync(written.fileno())
        with ZipFile(written) as archive:
            if broken := archive.testzip():  # reads every byte back
                raise StorageError(f"the backup could not be read back: {broken}")
    return contents


def _unpack(source: Path, folder: Path, contents: Contents) -> None:
    """Lay the database's copy out, once all of the backup was found whole."""
    try:
        with ZipFile(source) as archive:
            broken = archive.testzip()
            for member in archive.infolist():
                _inside(member)
            with archive.open(_DATABASE) as packed, (folder / _DATABASE).open("wb") as copy:
                shutil.copyfileobj(packed, copy, _MEGABYTE)
    except _DAMAGED:
        raise StorageError(f"{source.name} is damaged") from None
    if broken or _sha256(folder / _DATABASE) != contents.sha256:
        raise StorageError(f"{source.name} is damaged: {broken or _DATABASE}")
    if contents.engine == "sqlite" and copies.rows_of_file(folder / _DATABASE) != contents.rows:
        raise StorageError(f"{source.name} does not hold the rows that it names")


def _unpack_evidence(source: Path, evidence: Path) -> None:
    try:
        with ZipFile(source) as archive:
            for member in archive.infolist():
                if member.filename.startswith(_EVIDENCE):
                    target = evidence / member.filename.removeprefix(_EVIDENCE)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(archive.read(member))
    except OSError as error:
        raise StorageError(f"{error.filename or evidence}: {error.strerror}") from error


def _inside(member: ZipInfo) -> None:
    """Raise ValueError for a name that leads out of the folder it is unpacked in."""
    parts = PurePosixPath(member.filename).parts
    if member.filename.startswith("/") or ".." in parts or "\\" in member.filename or ":" in member.filename:
        raise ValueError(member.filename)


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
