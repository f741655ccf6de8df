"""The sandbox without HTTP: a session of aiogram that hands calls to it in the same process. For the sake of speed."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile

import sandbox.bots
from bot.receive import GetRawUpdates
from sandbox import World
from sandbox.bot_api import perform
from sandbox.files import Upload
from sandbox.refusals import Refusal


class Offline(BaseSession):
    """Updates are what `offer` was given, not what the world says; all other calls go to the world."""

    def __init__(self, world: World, bot: sandbox.bots.Bot) -> None:
        super().__init__()
        self._world, self._bot = world, bot
        self._updates: asyncio.Queue[list[dict[str, Any]]] = asyncio.Queue()

    def offer(self, updates: list[dict[str, Any]]) -> None:
        """What the bot receives next."""
        self._updates.put_nowait(updates)

    async def make_request(self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram names it
        """Ask the world, as HTTP would."""
        if isinstance(method, GetRawUpdates):
            return await self._updates.get()
        files: dict[str, InputFile] = {}
        asked = {
            name: self.prepare_value(value, bot=bot, files=files)
            for name, value in method.model_dump(warnings=False).items()
        }
        raw = {name: value for name, value in asked.items() if value}
        uploads = {
            name: Upload(file.filename or name, b"".join([part async for part in file.read(bot)]))
            for name, file in files.items()
        }
        try:
            result, _ = await perform(self._world, self._bot, method.__api_method__, raw | uploads, uploads)
        except Refusal as refusal:
            return self.check_response(bot, method, refusal.code, self.json_dumps(refusal.as_api())).result
        return self.check_response(bot, method, 200, self.json_dumps({"ok": True, "result": result})).result

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """No file that an update names exists."""
        raise NotImplementedError
        yield b""

    async def close(self) -> None:
        """Nothing was opened."""
