"""The wiring: every part made once and given what it needs. Tests and the program build the same thing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import LinkPreviewOptions

from bot.clock import now_utc
from bot.config import Config
from db.engine import Database
from db.fsm import ChatStorage
from handlers import ROUTERS
from handlers.middlewares import Facts

Clock = Callable[[], datetime]


@dataclass(slots=True)
class App:
    """A built program: what `run` runs and what tests look into."""

    config: Config
    db: Database
    bot: Bot
    dispatcher: Dispatcher
    clock: Clock

    async def close(self) -> None:
        """Give back connections and files."""
        await self.bot.session.close()
        await self.db.close()


def build(config: Config, session: BaseSession | None = None, now: Clock = now_utc) -> App:
    """Put the program together. `now` is the one clock of everything below; tests travel with it."""
    db = Database(config.database_url)
    bot = Bot(
        config.token(),
        session or AiohttpSession(api=TelegramAPIServer.from_base(config.telegram_api_url)),
        DefaultBotProperties(
            parse_mode=ParseMode.HTML,
            link_preview=LinkPreviewOptions(is_disabled=True),
            allow_sending_without_reply=True,
        ),
    )
    dispatcher = Dispatcher(storage=ChatStorage(db), disable_fsm=False)
    dispatcher.update.outer_middleware(Facts(db, now, config.locale_default))
    for router in ROUTERS:
        dispatcher.include_router(router())
    return App(config, db, bot, dispatcher, now)
