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
from documents.view import small_jpeg
from services.evidence_files import (
    Missing,
    Written,
    file_fetched,
    file_not_fetched,
    file_refused,
    missing_files,
    write_file,
)

log = structlog.get_logger()


async def fetch_evidence(db: Database, bot: Bot, folder: Path, now: datetime) -> int:
    """Fetch what is not on disk yet; what fails waits for the next tick. Returns how many files were kept.

    A file that is not what it says is not kept, and its sender is told.

    Trouble on the way, or with the disk, concerns all files and is held against none: they wait as long as it lasts.
    """
    kept = 0
    for missing in await missing_files(db):
        try:
            await _fetch(db, bot, folder, missing)
            kept += 1
        except AttestationError as refusal:
            log.warning("evidence_refused", evidence=missing.evidence_id, reason=refusal.key)
            await file_refused(db, missing.evidence_id, refusal.key, now)
        except (AiogramError, ClientError, OSError, TimeoutError) as error:
            log.warning("evidence_not_fetched", evidence=missing.evidence_id, reason=type(error).__name__)
            if not _refused(error):
                break
            await file_not_fetched(db, missing.evidence_id)
    return kept


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
    written = await asyncio.to_thread(_keep, folder, missing, content)
    await file_fetched(db, missing.evidence_id, written)


def _keep(folder: Path, missing: Missing, content: bytes) -> Written:
    """Look at the content, make the small picture, write both: off the loop, for it takes its time."""
    type_ = honest_type(missing.name, content)
    view = small_jpeg(content) if is_picture(type_) else None
    return write_file(folder, missing, content, type_, view)
