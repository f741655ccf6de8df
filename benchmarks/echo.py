"""A bare aiogram bot, as a process to compare with: `python -m benchmarks.echo URL`."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from benchmarks.running import TOKEN


async def echo(message: Message) -> None:
    """Say the same."""
    await message.answer(message.text or "")


async def _main(url: str) -> None:
    dispatcher = Dispatcher()
    dispatcher.message.register(echo)
    await dispatcher.start_polling(Bot(TOKEN, AiohttpSession(api=TelegramAPIServer.from_base(url))))


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1]))
