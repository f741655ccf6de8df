"""Ask Telegram for updates, and keep them before Telegram is told that they were received."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod

from bot.logs import one_line
from db import inbox
from db.engine import Database, StorageError

log = structlog.get_logger()
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
_LONG_POLL = 25  # seconds for which Telegram may keep a request open
_ANSWER = 10  # seconds beyond that until a connection is taken for dead
_BACKOFF = (0.5, 1.0, 2.0, 5.0, 10.0)


class GetRawUpdates(TelegramMethod[list[dict[str, Any]]]):
    """getUpdates as plain JSON: fields that this version of aiogram does not know survive."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int = _LONG_POLL
    allowed_updates: tuple[str, ...] = ALLOWED


class Unauthorized(Exception):
    """Telegram does not know this bot token: look at BOT_TOKEN"""


async def receive(
    database: Database,
    bot: Bot,
    now: Callable[[], datetime],
    stored: Callable[[], None],
    refused: Callable[[Sequence[dict[str, Any]]], Awaitable[None]] | None = None,
) -> None:
    """Receive for ever. `stored()` is called after each batch that brought something new; `refused(updates)` is awaited
    when updates could not be kept: Telegram will send them again. Raises Unauthorized for a wrong token."""
    failures = 0
    while True:
        try:
            async with database.read() as session:
                offset = await inbox.offset(session, now())
            updates = await bot(GetRawUpdates(offset=offset), request_timeout=_LONG_POLL + _ANSWER)
            if updates and await _keep(database, updates, now()):
                stored()
            if failures:
                log.info("receiving_again", after=failures)
            failures = 0
        except (TelegramUnauthorizedError, TelegramNotFound) as error:  # 404: it does not even look like a token
            raise Unauthorized(Unauthorized.__doc__) from error
        except (ClientDecodeError, TelegramAPIError, StorageError) as error:
            failures += 1
            if failures == 1:
                log.error("receiving_failed", reason=one_line(error))
            await asyncio.sleep(_delay(error, failures))


async def _keep(database: Database, updates: list[dict[str, Any]], now: datetime) -> int:
    async with database.write() as session:
        return await inbox.store(session, updates, now)


def _delay(error: Exception, failures: int) -> float:
    """Seconds until the next attempt: what Telegram asks for, else more each time, spread by chance."""
    if isinstance(error, TelegramRetryAfter):
        return error.retry_after
    return _BACKOFF[min(failures, len(_BACKOFF)) - 1] * (0.5 + random.random())  # noqa: S311 - spreads load only
