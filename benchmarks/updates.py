"""(a) Handled updates a second and their latency, `/my` and `Done`, against a bare aiogram echo bot in the same run."""

import asyncio
import tempfile
from collections.abc import Callable
from datetime import datetime
from statistics import quantiles
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from attestation.roles import Role
from benchmarks.feeding import Feed, feeding, message, press, telegram
from benchmarks.options import Options
from bot.app import App, build
from bot.clock import now_utc
from bot.config import Config
from documents.builtin import built_in_plan
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.plans import load_plan

TOKEN = "42:benchmark"


async def measure(feed: Feed, updates: Callable[[int], dict[str, Any]], chats: list[int]) -> dict[str, float]:
    """Updates a second when many come at once, and milliseconds when they come one by one."""
    few = len(chats) * 3 // 8  # one after the other, for the latency
    rush = (await feed([updates(chat) for chat in chats[few:]]))["seconds"]
    alone = [(await feed([updates(chat)]))["seconds"] * 1000 for chat in chats[:few]]
    return {"per_second": round((len(chats) - few) / rush, 1), **spread(alone)}


def spread(milliseconds: list[float]) -> dict[str, float]:
    """The middle of what was measured, and its slow end."""
    cuts = quantiles(milliseconds, n=100)
    return {f"p{cut}_ms": round(cuts[cut - 1], 2) for cut in (50, 95, 99)}


async def echo(chats: list[int]) -> dict[str, float]:
    """The bare bot."""
    async with telegram() as url, feeding(url) as feed:
        bot = Bot(TOKEN, AiohttpSession(api=TelegramAPIServer.from_base(url)))
        dispatcher = Dispatcher()

        @dispatcher.message()
        async def answer(message: Message) -> None:
            await message.answer(message.text or "")

        async with asyncio.TaskGroup() as group:
            task = group.create_task(dispatcher.start_polling(bot, handle_signals=False))
            await feed([message(1, "warm")])
            found = await measure(feed, lambda chat: message(chat, "/my"), chats)
            await dispatcher.stop_polling()
            await task
        return found


async def school(app: App, chats: list[int], now: datetime) -> int:
    """A school with its plan and a teacher in each chat; its id."""
    school_id = await found_school(app.db, "Bench", "Asia/Almaty", "en", now)
    await load_plan(app.db, school_id, built_in_plan(now.year if now.month >= 8 else now.year - 1), now)
    for chat in chats:
        await joined(app, school_id, Role.TEACHER, chat, now)
    return school_id


async def joined(app: App, school_id: int, role: Role, chat: int, now: datetime) -> None:
    """Somebody joins the school."""
    link = (await invite(app.db, school_id, role, now))[0]
    offer = await open_link(app.db, link.token, chat, now)
    await join(app.db, offer.invitation_id, chat, "en", now, f"Somebody {chat}")


async def sanat(database_url: str, chats: list[int]) -> dict[str, Any]:
    """Our bot, as `sanat run` builds it."""
    async with telegram() as url, feeding(url) as feed:
        settings: dict[str, Any] = {"bot_token": TOKEN, "telegram_api_url": url, "database_url": database_url}
        settings |= {"send_rate": 1000, "allow_paid_broadcast": True, "web_port": 0, "backup_keep": 0}
        app, stop = build(Config(_env_file=None, **settings)), asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(app.run(stop))
            await app.ready.wait()
            await school(app, chats, now_utc())
            keyboards = (await feed([message(chat, "/my") for chat in chats]))["keyboards"]
            mine = await measure(feed, lambda chat: message(chat, "/my"), chats)
            done = await measure(feed, lambda chat: press(chat, keyboards[str(chat)], "Done"), chats)
            stop.set()
        await app.close()
        return {"my": mine, "done": done}


async def updates(options: Options) -> dict[str, Any]:
    """Both bots in turn, several times; the ratio of the medians."""
    rounds: list[dict[str, Any]] = []
    chats = list(range(1000, 1000 + options.chats))
    for _ in range(options.rounds):
        bare = await echo(chats)
        with tempfile.TemporaryDirectory() as folder:
            ours = await sanat(f"sqlite+aiosqlite:///{folder}/bench.db", chats)
        rounds.append({"echo": bare, **ours, "ratio": round(ours["my"]["per_second"] / bare["per_second"], 3)})
    middle = sorted(rounds, key=lambda found: found["ratio"])[options.rounds // 2]
    return {"seed": options.seed, "updates": middle, "ratios": [found["ratio"] for found in rounds]}
