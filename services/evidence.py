"""Files that prove a step: kept the moment they come, given to a step at once or when their owner says to which."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from attestation.confirming import mark_of
from attestation.errors import AttestationError, NotFound
from attestation.file_types import claimed
from attestation.roles import Actor
from attestation.steps import StepKey
from db.engine import Database
from db.models import Evidence, History
from db.once import insert_once
from db.queries.steps import count_files, load_step
from services.history import record
from services.steps import NO_WORDS, Confirmed, Words, confirm_in, subject

LIMIT = 20 * 1024 * 1024  # bytes; what Telegram lets a bot download
_NAME_LENGTH = 200  # characters; a longer name keeps its end, which says what it is
_ALBUM_TIME = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came in a message. `album`: what joins the messages of one album."""

    chat_id: int
    message_id: int
    kind: str  # "photo" or "document"
    file_id: str
    name: str
    size: int | None
    album: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept file; `step` is none while it is unknown what it proves. `asked`: the album's first file has answered."""

    evidence_id: int
    step: StepKey | None
    asked: bool


async def keep(db: Database, actor: Actor, upload: Upload, step: StepKey | None, now: datetime) -> Kept:
    """Keep a file for a step (without confirming it), or until its owner says for which. Twice is once.

    The later files of an album follow its first. Raises `AttestationError` for a file that is too large.
    """
    admit(upload)
    async with db.write() as session:
        first = await _first_of_album(session, actor, upload, now)
        if step is None and first and first.occurrence_id is not None:
            step = first.occurrence_id, first.teacher_id
        if step is not None:
            await _require(session, actor, step)
        if step:
            version = await _version(session, actor, step)
            added = await add(session, actor, upload, now, occurrence_id=step[0], teacher_id=step[1], version=version)
        elif first:  # an album for a paper of the portfolio, or one of which it is still unknown what it is for
            added = await add(session, actor, upload, now, paper_id=first.paper_id, version=first.version)
        else:
            added = await add(session, actor, upload, now, version=1)
        if added is None:
            kept = await _same_message(session, upload)
            known = (kept.occurrence_id, kept.teacher_id) if kept.occurrence_id is not None else None
            return Kept(kept.id, known, asked=first is not None)
        if step is not None:
            record(session, actor.school_id, now, actor.person_id, "evidence", subject(step), evidence=added)
        return Kept(added, step, asked=first is not None)


def admit(upload: Upload) -> None:
    """Raise AttestationError for a file that is too large, empty, or of a type that proves nothing."""
    if upload.size is not None and upload.size > LIMIT:
        raise AttestationError("file-too-large", limit=LIMIT // (1024 * 1024))
    if upload.size == 0:
        raise AttestationError("file-empty")
    claimed(upload.name)


async def add(session: AsyncSession, actor: Actor, upload: Upload, now: datetime, **where: int | None) -> int | None:
    """The id of the file's new row; None when this message's file is there already. `where`: what it is for."""
    row = {
        "school_id": actor.school_id,
        "uploader_id": actor.person_id,
        "chat_id": upload.chat_id,
        "message_id": upload.message_id,
        "kind": upload.kind,
        "file_id": upload.file_id,
        "name": _name(actor, upload, now),
        "size": upload.size,
        "album": upload.album,
        "uploaded_at": now,
        **where,
    }
    new = await insert_once(session, Evidence, [row], "id")
    return new[0].id if new else None


def _name(actor: Actor, upload: Upload, now: datetime) -> str:
    """The file's name; a photo comes without one, and is called by the minute on the school's clock."""
    if upload.kind == "photo":
        return f"{actor.local(now):%Y-%m-%d %H-%M}.jpg"
    return upload.name[-_NAME_LENGTH:]


async def confirm_with(
    db: Database, actor: Actor, evidence_id: int, step: StepKey, now: datetime, words: Words = NO_WORDS
) -> Confirmed:
    """Give a kept file, and the rest of its album, to a step and confirm the step, in one act."""
    async with db.write() as session:
        kept = await session.get(Evidence, evidence_id)
        if kept is None or kept.uploader_id != actor.person_id or kept.school_id != actor.school_id:
            raise NotFound("step-gone")
        said = words if words.said_in else replace(words, said_in=kept.message_id)
        confirmed = await confirm_in(session, actor, step, now, said)
        version = await _version(session, actor, step)
        for row in await _album(session, kept):
            row.occurrence_id, row.teacher_id = step
            row.version = version
        record(session, actor.school_id, now, actor.person_id, "evidence", subject(step), evidence=evidence_id)
        return confirmed


async def count_of(db: Database, actor: Actor, step: StepKey) -> int:
    """How many files prove a step."""
    async with db.read() as session:
        return (await count_files(session, actor.school_id, (step,))).get(step, 0)


async def _require(session: AsyncSession, actor: Actor, step: StepKey) -> None:
    """Whoever may confirm a step may add files to it."""
    found = await load_step(session, actor.school_id, step)
    if found is None:
        raise NotFound("step-gone")
    mark_of(actor, found)


async def _version(session: AsyncSession, actor: Actor, step: StepKey) -> int:
    """Which version of the step's evidence a file belongs to: each return begins a new one."""
    returned = select(func.count()).where(
        History.school_id == actor.school_id, History.subject == subject(step), History.act == "review-returned"
    )
    return 1 + (await session.scalar(returned) or 0)


async def _first_of_album(session: AsyncSession, actor: Actor, upload: Upload, now: datetime) -> Evidence | None:
    if upload.album is None:
        return None
    return await session.scalar(
        select(Evidence)
        .where(Evidence.album == upload.album, Evidence.uploader_id == actor.person_id)
        .where(Evidence.uploaded_at > now - _ALBUM_TIME, Evidence.message_id != upload.message_id)
        .order_by(Evidence.id)
        .limit(1)
    )


async def _same_message(session: AsyncSession, upload: Upload) -> Evidence:
    query = select(Evidence).where(Evidence.chat_id == upload.chat_id, Evidence.message_id == upload.message_id)
    return (await session.scalars(query)).one()


async def _album(session: AsyncSession, kept: Evidence) -> list[Evidence]:
    if kept.album is None:
        return [kept]
    return list(
        await session.scalars(
            select(Evidence).where(Evidence.album == kept.album, Evidence.uploader_id == kept.uploader_id)
        )
    )
