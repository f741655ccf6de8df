"""Handle what was received: in order within a chat, at the same time across chats, each update until it is done."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.methods import TelegramMethod
from aiogram.types import Update

from bot.calls import Errand, errand
from bot.newest import Newest
from bot.reading import Unreadable, read
from bot.secrecy import one_line
from db import inbox
from db.engine import Database, StorageError
from db.inbox import Received, Settled
from scheduler.refusals import PASSING

log = structlog.get_logger()
TRIES = 3
_PASSING = (*PASSING, TelegramRetryAfter, StorageError)
_AT_ONCE = 16  # updates in hand at the same time
_IN_MEMORY = 256  # updates read ahead
_DRAIN = 8.0  # seconds after the stop in which what has been received is still answered
_IDLE = 0.3  # seconds after which to look into the inbox though it is known: another copy may have received
_BACKOFF = (0.2, 1.0, 5.0, 15.0)  # seconds until an update that failed is tried again


class Workers:
    """The loop between the inbox and the dispatcher. `handled(seconds, state)` is told of each update's end.

    `engaged` are the chats in which somebody is just speaking, a worker or the delivery: one voice at a time, else a
    probe could take one message for another.
    """

    def __init__(
        self,
        database: Database,
        bot: Bot,
        dispatcher: Dispatcher,
        newest: Newest,
        now: Callable[[], datetime],
        handled: Callable[[float, str], None],
        engaged: set[int],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._database, self._bot, self._dispatcher, self._newest = database, bot, dispatcher, newest
        self._now, self._handled, self._engaged, self._clock = now, handled, engaged, clock
        self._chats: OrderedDict[int, deque[Received]] = OrderedDict()  # what waits in memory, in order
        self._held: dict[int, int] = {}  # updates in memory, with their places
        self._again: set[int] = set()  # places whose first update was begun by an earlier run, or may be tried again
        self._failed: dict[int, int] = {}  # how often updates in memory have failed, also in passing
        self._settled: list[Settled] = []
        self._crew: set[asyncio.Task[None]] = set()
        self._more = True  # whether the inbox may have updates that are not in memory
        self._read_at = clock()  # when the inbox was last read
        self._reading = False  # while older updates are being read, newer ones must not overtake them
        self._wake = asyncio.Event()

    def bring(self, fresh: Sequence[Received]) -> None:
        """Updates were received, and kept. They are read back only when older ones are not in memory either."""
        if self._more or self._reading or len(self._held) + len(fresh) > _IN_MEMORY:
            self._more = True
        else:
            self._take_up(fresh)
        self._wake.set()

    def wake(self) -> None:
        """Look again: a chat is free, or another copy has received something."""
        self._wake.set()

    async def recall(self) -> None:
        """Take up what earlier runs began. Before anybody speaks: their chats are engaged."""
        for memory in (self._chats, self._held, self._failed, self._settled):
            memory.clear()
        self._more = True
        async with self._database.read() as session:
            self._again = await inbox.begun(session)
        self._engaged |= self._again

    async def run(self, stop: asyncio.Event) -> None:
        """Handle updates until `stop`, then what is there already, for eight seconds at most."""
        end: float | None = None
        async with asyncio.TaskGroup() as group:
            group.create_task(self._wake_at(stop))
            while end is None or (self._held and self._clock() < end):
                self._wake.clear()
                try:
                    starting = await self._exchange()
                except StorageError as error:
                    log.error("inbox_unavailable", reason=str(error))
                    await asyncio.sleep(1)
                    continue
                for update in starting:
                    self._hire(group.create_task(self._handle(update)))
                if stop.is_set() and end is None:
                    end = self._clock() + _DRAIN
                elif not self._settled:
                    with suppress(TimeoutError):
                        async with asyncio.timeout(_IDLE):
                            await self._wake.wait()
                    self._more = self._more or self._clock() - self._read_at >= _IDLE
            for task in self._crew:
                task.cancel()
        await self._write([])

    async def _wake_at(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    def _hire(self, task: asyncio.Task[None]) -> None:
        def dismiss(ended: asyncio.Task[None]) -> None:
            self._crew.discard(ended)
            self._wake.set()

        self._crew.add(task)
        task.add_done_callback(dismiss)

    async def _exchange(self) -> list[Received]:
        """Bring in what waits, write down what is done and what begins now; returns the latter."""
        if self._more and len(self._held) <= _IN_MEMORY // 2:
            room, self._more, self._read_at = _IN_MEMORY - len(self._held), False, self._clock()
            self._reading = True
            try:
                async with self._database.read() as session:
                    fresh = await inbox.waiting(session, self._held.keys(), room)
            except BaseException:
                self._more = True
                raise
            finally:
                self._reading = False
            self._more = self._more or len(fresh) == room
            self._take_up(fresh)
        starting = self._startable(_AT_ONCE - len(self._crew))
        places = {update.place for update in starting}
        taken = places - self._engaged
        self._engaged |= taken
        try:
            await self._write(starting)
        except BaseException:
            self._engaged -= taken
            raise
        self._engaged |= places  # a chat that was just done with may go on
        self._again -= places
        for update in starting:
            self._chats[update.place].popleft()
        return starting

    def _take_up(self, fresh: Sequence[Received]) -> None:
        for update in fresh:
            if update.update_id not in self._held:
                self._held[update.update_id] = update.place
                self._chats.setdefault(update.place, deque()).append(update)
                self._newest.comes(update.place, inbox.message(update.payload))

    def _startable(self, most: int) -> list[Received]:
        """The first update of each chat in which nobody is speaking."""
        done = {self._held[it.update_id] for it in self._settled if it.state != "waiting"}
        first: list[Received] = []
        for place, queue in self._chats.items():
            if len(first) >= most:
                break
            if queue and (place in done or place in self._again or place not in self._engaged):
                first.append(queue[0])
        return first

    async def _write(self, starting: list[Received]) -> None:
        if not (self._settled or starting):
            return
        settled = list(self._settled)
        async with self._database.write() as session:
            await inbox.settle(session, settled, self._now())
            await inbox.begin(session, [update.update_id for update in starting], self._newest.anywhere)
        del self._settled[: len(settled)]
        for it in settled:
            if it.state != "waiting":
                place = self._held.pop(it.update_id)
                self._engaged.discard(place)
                if self._chats[place]:
                    self._chats.move_to_end(place)
                else:
                    del self._chats[place]

    async def _handle(self, update: Received) -> None:
        started = self._clock()
        begun = self._newest.anywhere
        self._newest.saw(update.place, inbox.message(update.payload))
        with (
            structlog.contextvars.bound_contextvars(update_id=update.update_id),
            errand(Errand(reply=True, doubt_after=update.after_message_id)),
        ):
            state, tries, error = await self._try(update)
            self._handled(self._clock() - started, state)
        if state == "waiting":
            again = replace(update, tries=tries, after_message_id=update.after_message_id or begun)
            self._chats[update.place].appendleft(again)
            failed = self._failed[update.update_id] = self._failed.get(update.update_id, -1) + 1
            delay = _BACKOFF[min(failed, len(_BACKOFF) - 1)]
            asyncio.get_running_loop().call_later(delay, self._try_again, update.place)
        self._settled.append(Settled(update.update_id, state, tries, error, self._newest.known(update.place) or None))

    def _try_again(self, place: int) -> None:
        self._again.add(place)
        self._wake.set()

    async def _try(self, update: Received) -> tuple[str, int, str | None]:
        """State, tries and error after one more try."""
        try:
            await self._feed(update)
        except _PASSING as error:
            log.warning("update_delayed", reason=type(error).__name__)
            return "waiting", update.tries, type(error).__name__
        except TelegramForbiddenError:
            log.info("update_unanswerable")
            return "done", update.tries, "blocked"
        except Unreadable as error:  # nor will it be the next time
            log.warning("update_parked", tries=update.tries + 1, reason="unreadable")
            return "parked", update.tries + 1, one_line(error)
        except Exception as error:  # whatever a handler raises: the other updates must go on
            tries = update.tries + 1
            state = "waiting" if tries < TRIES else "parked"
            log.exception("update_failed" if state == "waiting" else "update_parked", tries=tries)
            return state, tries, one_line(error)
        return "done", update.tries, None

    async def _feed(self, update: Received) -> None:
        if not (update.payload.keys() & Update.model_fields.keys()) - {"update_id"}:
            log.info("update_unknown", kinds=sorted(update.payload.keys()))
            return
        event = read(update.payload, self._bot)
        answer = await self._dispatcher.feed_update(self._bot, event, late=self._late(update))
        if isinstance(answer, TelegramMethod):
            await self._bot(answer)

    def _late(self, update: Received) -> timedelta:
        """How long ago it was sent, as far as that is known."""
        message: Any = update.payload.get("message")
        sent = message.get("date") if isinstance(message, dict) else None
        moment = datetime.fromtimestamp(sent, UTC) if isinstance(sent, int) else update.received_at
        return max(timedelta(), self._now() - moment)
