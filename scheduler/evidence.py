"""Fetch the files of evidence from Telegram, a few at a time."""

import asyncio
from pathlib import Path

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramNotFound
from aiohttp import ClientError, ClientResponseError

from db.engine import Database
from services.evidence_files import Missing, file_fetched, file_not_fetched, missing_files, write_file

log = structlog.get_logger()


async def fetch_evidence(db: Database, bot: Bot, folder: Path) -> int:
    """Fetch what is not on disk yet; what fails waits for the next tick. Returns how many files were kept.

    Trouble on the way, or with the disk, concerns all files and is held against none: they wait as long as it lasts.
    """
    kept = 0
    for missing in await missing_files(db):
        try:
            await _fetch(db, bot, folder, missing)
            kept += 1
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
    path, sha256 = await asyncio.to_thread(write_file, folder, missing, content)
    await file_fetched(db, missing.evidence_id, path, sha256, len(content))
