"""The way from a benchmark to a bot under test: a Telegram of its own, updates, and how long they take."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientSession

Feed = Callable[[list[dict[str, Any]]], Coroutine[Any, Any, dict[str, Any]]]


@asynccontextmanager
async def telegram() -> AsyncIterator[str]:
    """The address of a fast Telegram in its own process."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.telegram", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    try:
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}"
    finally:
        process.kill()
        await process.wait()


def message(chat: int, text: str) -> dict[str, Any]:
    """An update: somebody writes."""
    user = {"id": chat, "is_bot": False, "first_name": "Somebody", "language_code": "en"}
    where = {"id": chat, "type": "private", "first_name": "Somebody"}
    return {"message": {"message_id": chat, "date": int(time.time()), "chat": where, "from": user, "text": text}}


def press(chat: int, keyboard: dict[str, Any], word: str) -> dict[str, Any]:
    """An update: somebody presses the first button with this word."""
    button = next(key for row in keyboard["inline_keyboard"] for key in row if word in key["text"])
    below = message(chat, "x")["message"]
    query = {"id": str(time.perf_counter_ns()), "from": below["from"], "chat_instance": "1", "message": below}
    return {"callback_query": query | {"data": button["callback_data"]}}


@asynccontextmanager
async def feeding(url: str) -> AsyncIterator[Feed]:
    """A way to offer updates to the bot that polls this Telegram."""
    async with ClientSession(url) as session:

        async def feed(updates: list[dict[str, Any]]) -> dict[str, Any]:
            async with session.post("/feed", json=updates) as response:
                answer: dict[str, Any] = await response.json()
                return answer

        yield feed
