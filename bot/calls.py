"""Every call to Telegram passes here: paced, halted when Telegram asks for it, and never blindly repeated."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, cast

import structlog
from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import Message

from bot.newest import Newest
from bot.pacing import Pacer
from bot.probe import find
from scheduler.refusals import PASSING, surely_not_sent

log = structlog.get_logger()
_BACKOFF = (0.5, 1.0, 2.0, 4.0)  # seconds, each with up to as much again by chance


@dataclass(frozen=True, slots=True)
class Errand:
    """What a call is made for. `doubt_after`: it may have been made before, when this message was the newest."""

    reply: bool = True
    doubt_after: int | None = None


# aiogram asks pydantic for these types at every call; pydantic forgets what nobody keeps, and builds it anew in 8 ms
_KEPT = (Response[Message], Response[bool], Response[Message | bool], Response[list[dict[str, Any]]])
_REPLY = Errand()
_errand: ContextVar[Errand] = ContextVar("errand", default=_REPLY)


@contextmanager
def errand(what: Errand) -> Iterator[None]:
    """Calls within are made for this."""
    token = _errand.set(what)
    try:
        yield
    finally:
        _errand.reset(token)


class Calls(BaseRequestMiddleware):
    """The way to Telegram. `halted(seconds)` is awaited when Telegram asks for a pause, to remember it.

    `may_speak()` is awaited before each call; it returns when this copy is surely the one that speaks.
    """

    def __init__(
        self,
        pacer: Pacer,
        newest: Newest,
        halted: Callable[[int], Awaitable[None]],
        may_speak: Callable[[], Awaitable[None]],
        *,
        probe: bool = True,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._pacer, self._newest, self._halted, self._may_speak = pacer, newest, halted, may_speak
        self._probe, self._sleep = probe, sleep

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        if method.__api_method__ == GetUpdates.__api_method__:
            return await make_request(bot, method)
        what = _errand.get()
        doubt = what.doubt_after
        for pause in (*_BACKOFF, None):
            if doubt is not None and (found := await self._find(make_request, bot, method, doubt)):
                return cast(Response[TelegramType], found)
            before = self._newest.anywhere
            try:
                return await self._make(make_request, bot, method, what.reply, _place(method))
            except PASSING as error:
                if pause is None:
                    raise
                if not surely_not_sent(error):
                    doubt = before if doubt is None else doubt
            await self._sleep(pause * (1 + random.random()))  # nosec B311 # noqa: S311 - spreads load, guards nothing
        raise AssertionError("the last attempt returns or raises")

    async def _make(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
        reply: bool,
        place: int | None,
    ) -> Response[TelegramType]:
        while True:
            await self._pacer.unpaused()
            try:
                async with self._pacer.turn(place, reply) if counts(method) else nullcontext():
                    await self._may_speak()
                    result = await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                self._pacer.pause(refusal.retry_after)
                await self._halted(refusal.retry_after)
                if not reply:
                    raise  # its row says when to try again
            except TelegramBadRequest as refusal:
                if _so_already(method, refusal):
                    return cast(Response[TelegramType], True)
                raise
            else:
                for message in result if isinstance(result, list) else (result,):
                    if isinstance(message, Message):
                        self._newest.saw(message.chat.id, message.message_id)
                return result

    async def _find(
        self, make_request: NextRequestMiddlewareType[Any], bot: Bot, method: TelegramMethod[Any], after: int
    ) -> Message | None:
        chat = new_in(method)
        if not self._probe or chat is None:
            return None

        async def ask(question: TelegramMethod[Any]) -> Any:
            return await self._make(make_request, bot, question, reply=True, place=None)  # no word in the chat

        return await find(ask, bot, method, chat, after, self._newest)


def counts(method: TelegramMethod[Any]) -> bool:
    """Whether Telegram counts a call as a message."""
    name = method.__api_method__
    return name.startswith(("send", "copy", "forward", "edit")) and name != "sendChatAction"


def new_in(method: TelegramMethod[Any]) -> int | None:
    """The chat in which a call puts a new message; none when it does not."""
    return _place(method) if counts(method) and not method.__api_method__.startswith("edit") else None


def _place(method: TelegramMethod[Any]) -> int | None:
    """The chat that a call is about; edits use up its pace too."""
    chat = getattr(method, "chat_id", None)
    return chat if isinstance(chat, int) else None


def _so_already(method: TelegramMethod[Any], refusal: TelegramBadRequest) -> bool:
    """A repeated edit or answer to a press that changes nothing has done what was asked."""
    if isinstance(method, AnswerCallbackQuery):
        return "query is too old" in refusal.message
    return method.__api_method__.startswith("edit") and "message is not modified" in refusal.message
