"""The bytes of evidence: fetched once from Telegram, kept on disk under their own hash."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, update

from db.engine import Database
from db.models import Evidence

_TRIES = 20  # after that the file is Telegram's alone, and the log has said so


@dataclass(frozen=True, slots=True)
class Missing:
    """A file that is not on disk yet."""

    evidence_id: int
    school_id: int
    file_id: str
    name: str


async def missing_files(db: Database, limit: int = 20) -> list[Missing]:
    """Files that are still to be fetched, those that failed least first."""
    query = (
        select(Evidence.id, Evidence.school_id, Evidence.file_id, Evidence.name)
        .where(Evidence.path.is_(None), Evidence.fetch_tries < _TRIES)
        .order_by(Evidence.fetch_tries, Evidence.id)
        .limit(limit)
    )
    async with db.read() as session:
        return [Missing(*row) for row in await session.execute(query)]


def write_file(folder: Path, missing: Missing, content: bytes) -> tuple[str, str]:
    """Write the bytes below `folder`; returns the path from there, and the SHA-256. Blocking: call it in a thread.

    The name on disk is the hash, never the name that somebody gave the file.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    path = Path(str(missing.school_id), sha256[:2], sha256)
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(f".{missing.evidence_id}")
    unfinished.write_bytes(content)
    unfinished.replace(target)
    return path.as_posix(), sha256


async def file_fetched(db: Database, evidence_id: int, path: str, sha256: str, size: int) -> None:
    """The file is on disk."""
    async with db.write() as session:
        await session.execute(
            update(Evidence).where(Evidence.id == evidence_id).values(path=path, sha256=sha256, size=size)
        )


async def file_not_fetched(db: Database, evidence_id: int) -> None:
    """The file could not be fetched this time."""
    async with db.write() as session:
        tries = Evidence.fetch_tries + 1
        await session.execute(update(Evidence).where(Evidence.id == evidence_id).values(fetch_tries=tries))
