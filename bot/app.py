"""The wiring: every part made once and given what it needs. Tests and the program build the same thing."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import LinkPreviewOptions

from bot import identity
from bot.clock import now_utc
from bot.config import Config
from bot.line import Line
from bot.receive import announce
from bot.traffic import Traffic
from db import outbox
from db.engine import Database, StorageError
from db.fsm import ChatStorage
from db.migrate import migrate
from db.soundness import refuse_damaged
from handlers import ROUTERS
from handlers.conditions import ask_in_place
from handlers.menus import show_menus_to_strangers
from handlers.middlewares import Facts
from handlers.my import draw
from scheduler import appointments, awards, consultations, handing_over, lessons, notices, pinned, reminders
from scheduler.backups import NightlyBackup
from scheduler.delivery import Renderer
from scheduler.evidence import fetch_evidence
from scheduler.pinned import pin_cards, refresh_cards
from scheduler.retention import tidy_up
from scheduler.ticker import Job, Ticker, hourly, once, settled
from services.reach import lost
from services.reminders import plan_reminders
from web.calendar import feeds
from web.health import health
from web.metrics import Metrics
from web.server import serve
from web.webhook import webhook

Clock = Callable[[], datetime]
_SETTLED = timedelta(minutes=5)  # from the start until a backup may be made
RENDERERS: Mapping[str, Renderer] = {
    **reminders.RENDERERS,
    **notices.RENDERERS,
    **pinned.RENDERERS,
    **consultations.RENDERERS,
    **awards.RENDERERS,
    **lessons.RENDERERS,
    **appointments.RENDERERS,
    **handing_over.RENDERERS,
}


@dataclass(slots=True)
class App:
    """A built program: what `run` runs and what tests look into."""

    config: Config
    db: Database
    bot: Bot
    dispatcher: Dispatcher
    clock: Clock
    metrics: Metrics
    traffic: Traffic
    ticker: Ticker
    jobs: Mapping[str, Job]
    ready: asyncio.Event  # set once the database is migrated

    async def run(self, stop: asyncio.Event) -> None:
        """Receive, answer and send until `stop`; then finish what has begun."""
        await refuse_damaged(self.db)
        await migrate(self.db)
        self.ready.set()
        posted = self.config.webhook_url is not None
        duties = [self.ticker.run, *([self._announce] if posted else [])]
        async with asyncio.TaskGroup() as group:
            if self.config.web_port:
                group.create_task(self._serve(stop))
            await self.traffic.run(identity.name(), stop, poll=not posted, more=duties)

    async def _serve(self, stop: asyncio.Event) -> None:
        routes = health(self.db, self.metrics, self.clock)
        if (url := self.config.webhook_url) and (secret := self.config.webhook_secret):
            path = urlsplit(url).path or "/"
            bring = self.traffic.workers.bring
            routes.append(webhook(path, secret.get_secret_value(), self.db, self.clock, bring))
        if address := self.config.feed_address():
            routes.append(feeds(urlsplit(address).path, self.db, self.clock))
        await serve(routes, self.config.web_host, self.config.web_port, stop, self.metrics, needed=bool(url))

    async def _announce(self, _: asyncio.Event) -> None:
        url, secret = self.config.webhook_url, self.config.webhook_secret
        if url and secret:
            await announce(self.bot, url, secret.get_secret_value())

    async def catch_up(self, now: datetime) -> None:
        """Do what is due at `now`, and wait until it has been sent: for a clock that travels."""
        for job in self.jobs.values():
            try:
                await job(now)
            except StorageError:  # a connection was lost: as the next tick would
                await job(now)
        while True:
            seen = self.db.changes
            async with self.db.read() as session:
                if not await outbox.on_its_way(session, now):
                    return
            await self.db.wait_changed(seen, 1)

    async def close(self) -> None:
        """Give back connections and files."""
        await self.bot.session.close()
        await self.db.close()


def build(config: Config, session: BaseSession | None = None, now: Clock = now_utc) -> App:
    """Put the program together. `now` is the one clock of everything below; tests travel with it."""
    db, metrics = Database(config.database_url), Metrics()
    bot = Bot(
        config.token(),
        session or Line(api=TelegramAPIServer.from_base(config.telegram_api_url)),
        DefaultBotProperties(
            parse_mode=ParseMode.HTML,
            link_preview=LinkPreviewOptions(is_disabled=True),
            allow_sending_without_reply=True,
        ),
    )
    chats = ChatStorage(db)
    dispatcher = Dispatcher(storage=chats, disable_fsm=False)
    dispatcher["folder"] = config.evidence_folder()
    dispatcher["backups"] = config.backup_keep  # days for which a backup lives on
    dispatcher["feed_address"] = config.feed_address()
    dispatcher.update.outer_middleware(Facts(db, now, config.locale_default))
    for router in ROUTERS:
        dispatcher.include_router(ask_in_place(router()))

    async def unreachable(person_id: int, why: str) -> None:
        await lost(db, person_id, why, now())

    traffic = Traffic(
        db,
        bot,
        dispatcher,
        now,
        rate=config.send_rate,
        renderers=RENDERERS,
        unreachable=unreachable,
        migrated=_no_groups,
        metrics=metrics,
        begins=chats.forget,
        locale=config.locale_default,
        probe=config.probe,
    )
    jobs = _jobs(db, bot, config)
    return App(config, db, bot, dispatcher, now, metrics, traffic, Ticker(jobs, now), jobs, asyncio.Event())


def _jobs(db: Database, bot: Bot, config: Config) -> Mapping[str, Job]:
    async def remind(now: datetime) -> None:
        await plan_reminders(db, now)

    async def fetch(now: datetime) -> None:
        await fetch_evidence(db, bot, config.evidence_folder(), now)

    async def cards(now: datetime) -> None:
        await refresh_cards(db, bot, draw, now)
        await pin_cards(db, bot)

    jobs: dict[str, Job] = {"reminders": remind, "evidence": fetch, "cards": cards}

    async def tidy(now: datetime) -> None:
        await tidy_up(db, timedelta(days=config.backup_keep or 7), now)

    jobs["retention"] = hourly(tidy)

    async def menus(_: datetime) -> None:
        await show_menus_to_strangers(bot, config.locale_default)

    jobs["menus"] = once(menus)
    if config.backup_keep:
        zone = ZoneInfo(config.tz_default)
        nightly = NightlyBackup(db, config.evidence_folder(), config.backup_folder(), config.backup_keep, zone)
        jobs["backup"] = settled(nightly, _SETTLED)
    return jobs


async def _no_groups(old: int, new: int) -> None:
    """Nothing is sent to groups yet, so there is nothing to follow."""
