"""A small bot on the real machinery, as a program of its own that can be killed: `python -m tests.delivery.program`.

It answers `hello …` with the same words, records each `done N` and each button that is pressed once (an outbox row, by
its key, tells the sender), and fails on `boom`.
"""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.line import Line
from bot.logs import configure
from bot.traffic import Traffic
from cards.card import Card
from db import outbox
from db.engine import Database
from db.models import Person
from db.once import insert_once
from db.outbox import Due
from scheduler.delivery import Outgoing, Postponed, Renderer
from tests.delivery import faults
from web.metrics import Metrics

TOKEN = "42:secret"
Clock = Callable[[], datetime]


def now_utc() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


async def _text(database: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    if due.params.get("stale"):
        return None
    if now < (opens := datetime.fromisoformat(due.params.get("opens", "2000-01-01T00:00+00:00"))):
        return Postponed(opens)
    text = due.params["text"] or f"recorded {due.key} #{due.id}"
    return Outgoing(due.params.get("group") or due.chat_id or 0, Card(text))


RENDERERS: dict[str, Renderer] = {"text": _text}


def router(database: Database, now: Clock) -> Router:
    """The bot's few words."""
    router = Router()

    @router.message(F.text.startswith("hello"))
    async def hello(message: Message) -> None:
        await message.answer(message.text or "")

    @router.message(F.text == "boom")
    async def boom(message: Message) -> None:
        raise ValueError("boom")

    @router.message(F.text.startswith("done"))
    async def done(message: Message) -> None:
        assert message.text
        async with database.write() as session:
            person = await person_of(session, message.chat.id)
            await outbox.put(session, **order(f"{message.chat.id}:{message.text}", person, now()))
        await message.answer(f"ok {message.text}")

    @router.message(F.text.startswith("button"))
    async def button(message: Message) -> None:
        key = InlineKeyboardButton(text="Press", callback_data="press")
        await message.answer(f"a {message.text}", reply_markup=InlineKeyboardMarkup(inline_keyboard=[[key]]))

    @router.callback_query()
    async def pressed(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        async with database.write() as session:
            person = await person_of(session, query.message.chat.id)
            await outbox.put(
                session, **order(f"press:{query.message.chat.id}:{query.message.message_id}", person, now())
            )
        await query.answer("pressed")

    return router


async def person_of(session: AsyncSession, chat: int) -> int:
    """The row of whoever has this private chat."""
    await insert_once(session, Person, [{"name": "Somebody", "telegram_id": chat}])
    found = await session.scalar(select(Person.id).where(Person.telegram_id == chat))
    assert found
    return found


def order(key: str, person: int | None, now: datetime, text: str = "", **params: Any) -> dict[str, Any]:
    """An outbox row that says "recorded <key> #<its number>", or the text."""
    return {
        "key": key,
        "school_id": None,
        "person_id": person,
        "kind": "text",
        "params": {"text": text} | params,
        "priority": 3,
        "due_at": now,
        "now": now,
    }


def bot_for(url: str) -> Bot:
    """The bot's way to a Telegram at `url`."""
    return Bot(TOKEN, Line(api=TelegramAPIServer.from_base(url), timeout=5))


async def nobody(person_id: int, why: str) -> None:
    """No person is known here."""


async def nowhere(old: int, new: int) -> None:
    """No group is known here."""


def build(
    database: Database,
    bot: Bot,
    now: Clock = now_utc,
    *,
    rate: float = 1000.0,
    unreachable: Callable[[int, str], Awaitable[None]] = nobody,
    migrated: Callable[[int, int], Awaitable[None]] = nowhere,
    metrics: Metrics | None = None,
    probe: bool = True,
) -> tuple[Traffic, Dispatcher]:
    """The machinery with this bot on it."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(router(database, now))
    traffic = Traffic(
        database,
        bot,
        dispatcher,
        now,
        rate=rate,
        renderers=RENDERERS,
        unreachable=unreachable,
        migrated=migrated,
        metrics=metrics or Metrics(),
        probe=probe,
    )
    return traffic, dispatcher


def main(database_url: str, api: str, change: str = "") -> None:
    """Run until SIGTERM, changed by one of `faults` if it is named."""
    if change:
        getattr(faults, change)()
    asyncio.run(_main(database_url, api))


async def _main(database_url: str, api: str) -> None:
    configure("WARNING", "console", TOKEN)
    database, bot, stop = Database(database_url), bot_for(api), asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    traffic, _ = build(database, bot)
    try:
        await traffic.run(identity.name(), stop, poll=True)
    finally:
        await bot.session.close()
        await database.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
