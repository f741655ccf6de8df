"""The line to Telegram: aiogram's, which asks at the last moment, before a call's words leave, who may speak."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import GetUpdates, TelegramMethod
from aiohttp import FormData
from aiohttp.abc import AbstractStreamWriter
from aiohttp.payload import Payload

MaySpeak = Callable[[], Awaitable[None]]


async def _anybody() -> None:
    """Nobody else is there to speak."""


class Line(AiohttpSession):
    """`may_speak()` is awaited when the connection stands and nothing is written yet; updates are asked for without it.

    A copy may freeze while it connects, and wake after another has said the same: asked before that is asked too early.
    """

    def __init__(self, **how: Any) -> None:
        super().__init__(**how)
        self.may_speak: MaySpeak = _anybody

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData:
        """What a call says, in the form in which it is sent."""
        form = super().build_form_data(bot, method)
        return form if method.__api_method__ == GetUpdates.__api_method__ else _Form(form, self.may_speak)


class _Form(FormData):
    def __init__(self, form: FormData, may_speak: MaySpeak) -> None:
        super().__init__()
        self._form, self._may_speak = form, may_speak

    def __call__(self) -> Payload:
        return _Words(self._form(), self._may_speak)


class _Words(Payload):
    """A body whose first byte leaves in the same breath as the answer that it may."""

    def __init__(self, body: Payload, may_speak: MaySpeak) -> None:
        super().__init__(body, headers=body.headers)
        self._body, self._may_speak = body, may_speak

    @property
    def size(self) -> int | None:
        return self._body.size

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        return self._body.decode(encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        await self._may_speak()
        await self._body.write(writer)

    async def write_with_length(self, writer: AbstractStreamWriter, content_length: int | None) -> None:
        await self._may_speak()
        await self._body.write_with_length(writer, content_length)

    async def close(self) -> None:
        await self._body.close()
