"""All that goes to and from Telegram, joined: one pacer, one memory of messages, receiving, handling, sending."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.methods import TelegramMethod

from bot.apology import Apology
from bot.calls import Calls, Errand, errand
from bot.line import Line
from bot.newest import Newest
from bot.pacing import Pacer
from bot.receive import receive
from bot.speaker import Duty, Voice, speak, until
from bot.workers import Workers
from db.engine import Database, StorageError
from db.pause import pause, paused_until
from scheduler.delivery import Delivery, OnMigrated, OnUnreachable, Renderer
from web.metrics import Metrics

log = structlog.get_logger()


class Traffic:
    """The program's life on the line. `run` ends when `stop` is set and what was begun is finished.

    `begins()` is called whenever this copy begins to speak: what it remembered may have changed meanwhile.
    `locale` is spoken to those whose phone speaks none of ours, when there is no database to ask.
    """

    def __init__(
        self,
        database: Database,
        bot: Bot,
        dispatcher: Dispatcher,
        now: Callable[[], datetime],
        *,
        rate: float,
        renderers: Mapping[str, Renderer],
        unreachable: OnUnreachable,
        migrated: OnMigrated,
        metrics: Metrics,
        begins: Callable[[], None] = lambda: None,
        locale: str = "kk",
        probe: bool = True,
    ) -> None:
        self._database, self._bot, self._now, self._metrics, self._begins = database, bot, now, metrics, begins
        self._pacer, self._apology = Pacer(rate), Apology(bot, locale)
        self._newest, self._voice = Newest(database), Voice()
        self._engaged: set[int] = set()
        self.workers = Workers(database, bot, dispatcher, self._newest, now, metrics.handled, self._engaged)
        self.delivery = Delivery(
            database,
            self._send,
            renderers,
            now,
            newest=lambda: self._newest.anywhere,
            unreachable=unreachable,
            migrated=migrated,
            counted=metrics.sent,
            engaged=self._engaged,
            resting=self._pacer.resting,
            released=self.workers.wake,
            may_claim=self._voice.holds,
            at_once=max(8, round(rate / 4)),  # enough to keep the rate when an answer takes a quarter of a second
        )
        if isinstance(bot.session, Line):
            bot.session.may_speak = self._voice.regained
        bot.session.middleware(Calls(self._pacer, self._newest, self._halted, self._voice.regained, probe=probe))

    async def run(self, holder: str, stop: asyncio.Event, *, poll: bool, more: Sequence[Duty] = ()) -> None:
        """Speak whenever this copy, named `holder`, has the lease. `more` are further duties of the speaker."""
        receive = [self._receive] if poll else []  # first: nobody waits for the rest
        duties = [*receive, self._converse, *more]
        await speak(self._database, holder, self._now, stop, duties, self._voice, self._metrics.speaks)

    async def _converse(self, stop: asyncio.Event) -> None:
        """Answer and send. First, what earlier runs left unfinished must be known, and a pause be obeyed."""
        self._begins()
        self._engaged.clear()
        await self._newest.recall()
        await self._pause_again()
        await self.workers.recall()
        await self.delivery.recall()
        async with asyncio.TaskGroup() as group:
            group.create_task(self.workers.run(stop))
            group.create_task(self.delivery.run(stop))

    async def _pause_again(self) -> None:
        async with self._database.read() as session:
            end = await paused_until(session)
        if end and (left := (end - self._now()).total_seconds()) > 0:
            self._pacer.pause(left)

    async def _receive(self, stop: asyncio.Event) -> None:
        await until(stop, receive(self._database, self._bot, self._now, self.workers.bring, self._apology))

    async def _send(self, method: TelegramMethod[Any], doubt_after: int | None = None) -> Any:
        with errand(Errand(reply=False, doubt_after=doubt_after)):
            return await self._bot(method)

    async def _halted(self, seconds: int) -> None:
        self._metrics.halted()
        log.warning("paused_by_telegram", seconds=seconds)
        try:
            async with self._database.write() as session:
                await pause(session, self._now() + timedelta(seconds=seconds))
        except StorageError as error:
            log.error("pause_not_stored", reason=str(error))
