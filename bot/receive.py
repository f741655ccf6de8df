"""Ask Telegram for updates, and keep them before Telegram is told that they were received."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import count
from typing import Any, TypeVar

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import DeleteWebhook, GetMe, SetWebhook, TelegramMethod

from bot.secrecy import one_line
from db import inbox
from db.engine import Database, StorageError
from db.inbox import Received

log = structlog.get_logger()
ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
_LONG_POLL = 25  # seconds for which Telegram may keep a request open
_GREETING = 5  # seconds for which a start waits for the first answer
_ANSWER = 10  # seconds beyond that until a connection is taken for dead
_PASSING = (ClientDecodeError, TelegramAPIError, StorageError)
T = TypeVar("T")
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


async def require_known(bot: Bot) -> None:
    """Raises Unauthorized when Telegram does not know the token. Any other trouble is left to receiving, which retries.

    Asked once and past the session's middlewares: a start does not wait for a line that is down.
    """
    try:
        await bot.session.make_request(bot, GetMe(), timeout=_GREETING)
    except (TelegramUnauthorizedError, TelegramNotFound) as error:
        raise Unauthorized(Unauthorized.__doc__) from error
    except _PASSING:
        return  # receiving meets it too, says so once and tries again


async def receive(
    database: Database,
    bot: Bot,
    now: Callable[[], datetime],
    stored: Callable[[Sequence[Received]], None],
    unkept: Callable[[Sequence[dict[str, Any]]], Awaitable[None]],
) -> None:
    """Receive for ever. `stored` is called with what a batch brought that is new.

    Raises Unauthorized for a wrong token. While updates cannot be kept, Telegram keeps them: they are not acknowledged,
    and `unkept` is awaited with each batch.
    """
    failures, offset = 0, None
    while True:
        updates: list[dict[str, Any]] = []
        try:
            if offset is None:
                async with database.read() as session:
                    offset = await inbox.offset(session, now())
            updates = await _ask(bot, GetRawUpdates(offset=offset), _LONG_POLL + _ANSWER)
            if updates and (new := await _keep(database, updates, now())):
                stored(new)
            # after a silence the inbox is asked, which knows for how long an offset holds
            offset = max(update["update_id"] for update in updates) + 1 if updates else None
            if failures:
                log.info("receiving_again", after=failures)
            failures = 0
        except TelegramConflictError as error:
            failures += 1
            await _make_way(bot, error, failures)
        except _PASSING as error:
            failures += 1
            await unkept(updates)
            await _back_off("receiving_failed", error, failures)


async def announce(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram where to post updates. Raises Unauthorized for a wrong token."""
    for failures in count(1):
        try:
            await _ask(bot, SetWebhook(url=url, secret_token=secret, allowed_updates=list(ALLOWED)), _ANSWER)
        except _PASSING as error:
            await _back_off("webhook_not_set", error, failures)
        else:
            log.info("webhook_set")
            return


async def _ask(bot: Bot, method: TelegramMethod[T], seconds: int) -> T:
    try:
        return await bot(method, request_timeout=seconds)
    except (TelegramUnauthorizedError, TelegramNotFound) as error:  # 404: it does not even look like a token
        raise Unauthorized(Unauthorized.__doc__) from error


async def _make_way(bot: Bot, error: TelegramConflictError, failures: int) -> None:
    """End what stands in the way of polling: a webhook of earlier days is taken away, another poller waited for."""
    if "webhook" in error.message:
        log.warning("webhook_taken_away")
        with suppress(*_PASSING):
            await _ask(bot, DeleteWebhook(drop_pending_updates=False), _ANSWER)
    await _back_off("receiving_failed", error, failures)


async def _back_off(event: str, error: Exception, failures: int) -> None:
    """Wait for what Telegram asks for, else longer each time, spread by chance. The first failure is logged."""
    if failures == 1:
        log.error(event, reason=one_line(error))
    seconds = _BACKOFF[min(failures, len(_BACKOFF)) - 1] * (0.5 + random.random())  # nosec B311 # noqa: S311 - spreads load only
    await asyncio.sleep(error.retry_after if isinstance(error, TelegramRetryAfter) else seconds)


async def _keep(database: Database, updates: list[dict[str, Any]], now: datetime) -> list[Received]:
    async with database.write() as session:
        return await inbox.store(session, updates, now)
