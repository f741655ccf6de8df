"""A Telegram that costs next to nothing, as a process of its own: `python -m benchmarks.telegram` prints its port.

POST /feed takes updates (without ids) and answers when as many messages have been sent or edited, or presses answered,
with the seconds it took and the last keyboard in each chat that wrote.
"""

import asyncio
import json
import time
from itertools import count
from typing import Any

from aiohttp import web


class Telegram:
    """Updates that wait, and what the bot has said to them."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.keyboards: dict[int, Any] = {}
        self.said = 0
        self.news = asyncio.Condition()
        self._ids, self._messages = count(1), count(1)

    async def feed(self, request: web.Request) -> web.Response:
        """Offer updates and wait for as many reactions."""
        asked = await request.json()
        begun, before = time.perf_counter(), self.said
        self.updates += [{"update_id": next(self._ids)} | update for update in asked]
        async with self.news:
            self.news.notify_all()
            await self.news.wait_for(lambda: self.said >= before + len(asked))
        seconds = time.perf_counter() - begun
        chats = {next(iter(update.values())).get("chat", {}).get("id") for update in asked}
        keyboards = {chat: keyboard for chat, keyboard in self.keyboards.items() if chat in chats}
        return web.json_response({"seconds": seconds, "keyboards": keyboards})

    async def call(self, request: web.Request) -> web.Response:
        """A method of the Bot API."""
        method = request.match_info["method"]
        form = await request.post()
        if method == "getUpdates":
            return _ok(await self._get_updates(int(str(form.get("offset", 0))), float(str(form.get("timeout", 0)))))
        if method == "getMe":
            return _ok({"id": 42, "is_bot": True, "first_name": "Bench", "username": "bench_bot"})
        if method not in ("sendMessage", "editMessageText"):
            return _ok(True)
        chat = int(str(form["chat_id"]))
        if "reply_markup" in form:
            self.keyboards[chat] = json.loads(str(form["reply_markup"]))
        self.said += 1
        async with self.news:
            self.news.notify_all()
        number = int(str(form.get("message_id") or next(self._messages)))
        return _ok({"message_id": number, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "x"})

    async def _get_updates(self, offset: int, seconds: float) -> list[dict[str, Any]]:
        def waiting() -> list[dict[str, Any]]:
            return [update for update in self.updates if update["update_id"] >= offset][:100]

        self.updates = [update for update in self.updates if update["update_id"] >= offset]
        if not waiting():
            try:
                async with asyncio.timeout(seconds), self.news:
                    await self.news.wait_for(waiting)
            except TimeoutError:
                return []
        return waiting()


def _ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


async def _main() -> None:
    telegram, app = Telegram(), web.Application(client_max_size=2**26)
    app.add_routes([web.post("/feed", telegram.feed), web.post("/bot{token}/{method}", telegram.call)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(_main())
