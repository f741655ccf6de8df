"""The bytes of evidence: fetched once from Telegram, kept on disk under their own hash."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select, update

from attestation.roles import Actor
from db import outbox
from db.engine import Database
from db.models import Evidence, School
from services.schools import local, school_days
from services.unproven import goes_back

_TRIES = 20  # after that the file is Telegram's alone, and the log has said so
REFUSED = "file_refused"  # the outbox's kind


@dataclass(frozen=True, slots=True)
class Missing:
    """A file that is not on disk yet."""

    evidence_id: int
    school_id: int
    file_id: str
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """A file on disk: its path below the folder, its SHA-256, its size in bytes, the type that its content shows.

    `view`: the path of its small picture, where there is one.
    """

    path: str
    sha256: str
    size: int
    type: str
    view: str | None = None


async def missing_files(db: Database, limit: int = 20) -> list[Missing]:
    """Files that are still to be fetched, those that failed least first."""
    query = (
        select(Evidence.id, Evidence.school_id, Evidence.file_id, Evidence.name)
        .where(Evidence.path.is_(None), Evidence.refused.is_(None), Evidence.fetch_tries < _TRIES)
        .order_by(Evidence.fetch_tries, Evidence.id)
        .limit(limit)
    )
    async with db.read() as session:
        return [Missing(*row) for row in await session.execute(query)]


def write_file(folder: Path, missing: Missing, content: bytes, type_: str, view: bytes | None) -> Written:
    """Write the bytes, and the small picture, below `folder`. Blocking: call it in a thread.

    The name on disk is the hash, never the name that somebody gave the file.
    """
    sha256 = hashlib.sha256(content).hexdigest()
    path = Path(str(missing.school_id), sha256[:2], sha256)
    _write(folder / path, content, missing.evidence_id)
    shown = path.with_name(f"{sha256}.view.jpg")
    if view:
        _write(folder / shown, view, missing.evidence_id)
    return Written(path.as_posix(), sha256, len(content), type_, shown.as_posix() if view else None)


def _write(target: Path, content: bytes, owner: int) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.{owner}")
    unfinished.write_bytes(content)
    unfinished.replace(target)


async def file_fetched(db: Database, evidence_id: int, written: Written) -> None:
    """The file is on disk."""
    async with db.write() as session:
        await session.execute(
            update(Evidence)
            .where(Evidence.id == evidence_id)
            .values(
                path=written.path,
                sha256=written.sha256,
                size=written.size,
                type=written.type,
                view_path=written.view,
            )
        )


async def file_refused(db: Database, evidence_id: int, key: str, now: datetime) -> None:
    """The file's content is not what can be evidence: it counts no more, and its sender is told why, once.

    What was said done with it alone goes back to what it was before.
    """
    async with db.write() as session:
        row = await session.get(Evidence, evidence_id, with_for_update=True)
        if row is None or row.refused is not None:
            return
        row.refused = key
        went_back = await goes_back(session, row, now)
        school = await session.get_one(School, row.school_id)
        here = local(school, now)
        await outbox.put(
            session,
            key=f"{REFUSED}:{evidence_id}",
            school_id=row.school_id,
            person_id=row.uploader_id,
            kind=REFUSED,
            params={"name": row.name, "why": key, **went_back},
            priority=2,
            due_at=school_days(school, here.date()).next_open_moment(here),
            now=now,
        )


async def file_not_fetched(db: Database, evidence_id: int) -> None:
    """The file could not be fetched this time."""
    async with db.write() as session:
        tries = Evidence.fetch_tries + 1
        await session.execute(update(Evidence).where(Evidence.id == evidence_id).values(fetch_tries=tries))


async def lost_of(db: Database, folder: Path, actor: Actor) -> set[int]:
    """Those of the actor's files that have vanished from the disk; they will be fetched again."""
    query = select(Evidence.id).where(Evidence.school_id == actor.school_id, Evidence.uploader_id == actor.person_id)
    async with db.read() as session:
        ids = list(await session.scalars(query))
    return await lost_files(db, folder, ids)


async def lost_files(db: Database, folder: Path, evidence_ids: list[int]) -> set[int]:
    """Those of the files that were on disk and have vanished; they will be fetched from Telegram again."""
    async with db.read() as session:
        query = select(Evidence.id, Evidence.path).where(Evidence.id.in_(evidence_ids), Evidence.path.is_not(None))
        gone = {id_ for id_, path in await session.execute(query) if not (folder / str(path)).is_file()}
    if gone:
        async with db.write() as session:
            await session.execute(
                update(Evidence).where(Evidence.id.in_(gone)).values(path=None, view_path=None, fetch_tries=0)
            )
    return gone
