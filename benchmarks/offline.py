"""What one update costs without a network: a Telegram in this process, which answers at once."""

import asyncio
import gc
import tempfile
import time
from collections.abc import AsyncGenerator
from itertools import count
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType

from attestation.roles import Role
from benchmarks.feeding import message, press
from benchmarks.options import Options
from benchmarks.updates import TOKEN, joined, school, spread
from bot.app import build
from bot.clock import now_utc
from bot.config import Config
from bot.receive import GetRawUpdates

_TEACHERS, _DEPUTY = 100, 999  # how many there are at most; her chat


class Offline(BaseSession):
    """Offers one update at a time and sees when it has been reacted to."""

    def __init__(self) -> None:
        super().__init__()
        self._updates: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._reacted = asyncio.Event()
        self._numbers = count(1)
        self.keyboard: dict[str, Any] = {}

    async def offer(self, update: dict[str, Any]) -> float:
        """Milliseconds from the moment when Telegram gave the update until the bot's answer is on its way."""
        self._reacted.clear()
        begun = time.perf_counter()
        self._updates.put_nowait({"update_id": next(self._numbers)} | update)
        await self._reacted.wait()
        return (time.perf_counter() - begun) * 1000

    async def make_request(self, bot: Bot, method: TelegramMethod[TelegramType], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram names it
        """Updates when there are some; everything else is fine at once."""
        if isinstance(method, GetRawUpdates):
            return [await self._updates.get()]
        if method.__api_method__ not in ("sendMessage", "editMessageText"):
            return True
        asked = method.model_dump(warnings=False)
        self.keyboard = asked.get("reply_markup") or self.keyboard
        self._reacted.set()
        where = {"id": asked["chat_id"], "type": "private"}
        told = {"message_id": asked.get("message_id") or next(self._numbers), "date": 1, "chat": where, "text": "x"}
        return self.check_response(bot, method, 200, self.json_dumps({"ok": True, "result": told})).result

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """No file is fetched here."""
        raise NotImplementedError
        yield b""

    async def close(self) -> None:
        """Nothing was opened."""


async def offline(options: Options) -> dict[str, Any]:
    """Percentiles of one update after the other, on SQLite, in a school of a hundred teachers at most."""
    chats, session = range(1000, 1000 + min(options.chats, _TEACHERS)), Offline()
    with tempfile.TemporaryDirectory() as folder:
        settings: dict[str, Any] = {"bot_token": TOKEN, "database_url": f"sqlite+aiosqlite:///{folder}/bench.db"}
        settings |= {"send_rate": 1000, "allow_paid_broadcast": True, "web_port": 0, "backup_keep": 0}
        app, stop = build(Config(_env_file=None, **settings), session), asyncio.Event()
        gc.freeze()  # as `sanat run` does
        async with asyncio.TaskGroup() as group:
            group.create_task(app.run(stop))
            await app.ready.wait()
            id_ = await school(app, list(chats), now_utc())
            await joined(app, id_, Role.DEPUTY_DIRECTOR, _DEPUTY, now_utc())
            found: dict[str, list[float]] = {"help": [], "plan": [], "my": [], "done": [], "status": []}
            for chat in chats:
                for word in ("help", "plan", "my"):
                    found[word].append(await session.offer(message(chat, f"/{word}")))
                found["done"].append(await session.offer(press(chat, session.keyboard, "Done")))
                found["status"].append(await session.offer(message(_DEPUTY, "/status")))
            stop.set()
        await app.close()
    return {"seed": options.seed, **{word: spread(times) for word, times in found.items()}}
