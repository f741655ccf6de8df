"""Fetch the files of evidence from Telegram, a few at a time."""

import asyncio
from datetime import datetime
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramNotFound
from aiohttp import ClientError, ClientResponseError

from attestation.errors import AttestationError
from attestation.file_types import honest_type, is_picture
from db.engine import Database
from documents.apart import Died, apart
from documents.view import small_jpeg
from services.evidence_files import (
    Missing,
    file_fetched,
    file_not_fetched,
    file_refused,
    missing_files,
    write_file,
)

log = structlog.get_logger()
_MOST_STUCK = 3  # files that do not come until it is no longer taken for their own fault


async def fetch_evidence(db: Database, bot: Bot, folder: Path, now: datetime) -> int:
    """Fetch what is not on disk yet; what fails waits for the next tick. Returns how many files were kept.

    A file that is not what it says is not kept, and its sender is told.

    Trouble on the way, or with the disk, concerns all files and is held against none: they wait as long as it lasts.
    Where Telegram answers and a file does not come, such as a large one over a slow line, the others still do.
    """
    kept = stuck = 0
    for missing in await missing_files(db):
        try:
            await _fetch(db, bot, folder, missing)
            kept += 1
        except AttestationError as refusal:
            log.warning("evidence_refused", evidence=missing.evidence_id, reason=refusal.key)
            await file_refused(db, missing.evidence_id, refusal.key, now)
        except (AiogramError, ClientError, OSError, TimeoutError) as error:
            log.warning("evidence_not_fetched", evidence=missing.evidence_id, reason=type(error).__name__)
            if _refused(error):
                await file_not_fetched(db, missing.evidence_id)
            elif not _stuck(error) or (stuck := stuck + 1) == _MOST_STUCK:
                break
    return kept


def _stuck(error: Exception) -> bool:
    """Whether Telegram has told where the file is, and only its bytes did not come."""
    return isinstance(error, ClientError | TimeoutError)


def _refused(error: Exception) -> bool:
    """Whether this file will not be given out, whatever else works."""
    if isinstance(error, ClientResponseError):
        return error.status < 500
    return isinstance(error, TelegramBadRequest | TelegramNotFound)


async def _fetch(db: Database, bot: Bot, folder: Path, missing: Missing) -> None:
    received = await bot.download(missing.file_id)
    if received is None:
        raise FileNotFoundError(missing.file_id)
    content = received.read()
    type_ = honest_type(missing.name, content)
    view = await _view(content) if is_picture(type_) else None
    written = await asyncio.to_thread(write_file, folder, missing, content, type_, view)
    await file_fetched(db, missing.evidence_id, written)


async def _view(content: bytes) -> bytes | None:
    """The small picture; a stranger's picture that takes too much is kept without one."""
    try:
        return await apart(small_jpeg, content)
    except (TimeoutError, Died) as error:
        log.warning("evidence_not_viewed", reason=str(error) or "too slow")
        return None
