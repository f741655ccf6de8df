"""Send what is due: claim, see whether it is still true, render, send, write down what became of it."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

import structlog
from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramMigrateToChat,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from aiogram.types import Message
from sqlalchemy.ext.asyncio import AsyncSession

from cards.card import Card
from db import outbox
from db.engine import Database, StorageError
from db.outbox import Due, Outcome
from scheduler.methods import method
from scheduler.refusals import PASSING, surely_not_sent, unreachable

log = structlog.get_logger()
_TRIES = 5  # how often a message that cannot be rendered is tried
_BACKOFF = (2.0, 10.0, 30.0, 120.0, 300.0)  # seconds until the next try, and up to as much again by chance
_IDLE = 1.0  # seconds after which to look for due messages though nothing was written
_BREATH = 0.05  # seconds in which writes are taken for one


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message as it is sent now; with `edit_message_id` it takes the place of one that stands already."""

    chat_id: int
    card: Card
    edit_message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Postponed:
    """The message is true, but now is not the time (quiet hours); it waits `until` then."""

    until: datetime


Renderer = Callable[[Database, Due, datetime], Awaitable[Outgoing | Postponed | None]]
"""What a message says now, by its kind; None when it is no longer true."""


class Send(Protocol):
    """The paced way to Telegram. `doubt_after`: it may have gone out before, when this message was the newest."""

    async def __call__(self, method: TelegramMethod[Any], doubt_after: int | None = None) -> Any: ...


OnUnreachable = Callable[[int, str], Awaitable[None]]
OnMigrated = Callable[[int, int], Awaitable[None]]


class Delivery:
    """The loop over the outbox. One copy of the program runs it at a time: the holder of the speaker's lease.

    `newest()` is the newest message known; `unreachable(person_id, why)` is awaited when a person cannot be written to,
    `migrated(old, new)` when a group got another id; `counted(result)` is told of each message's end. `engaged` are the
    chats in which somebody is just speaking: one voice at a time, else a probe could take one message for another.
    `resting()` are those that have heard so much that they have to wait; `released()` is called when some are free.
    `may_claim(session)`: whether this copy is the one that speaks and stays it until the transaction ends; what another
    claims, or claims after whoever took over has looked, nobody would send.
    """

    def __init__(
        self,
        database: Database,
        send: Send,
        renderers: Mapping[str, Renderer],
        now: Callable[[], datetime],
        newest: Callable[[], int],
        unreachable: OnUnreachable,
        migrated: OnMigrated,
        counted: Callable[[str], None],
        engaged: set[int],
        resting: Callable[[], set[int]],
        released: Callable[[], None],
        may_claim: Callable[[AsyncSession], Awaitable[bool]],
        at_once: int = 8,
    ) -> None:
        self._database, self._send, self._renderers, self._now = database, send, renderers, now
        self._may_claim = may_claim
        self._newest, self._unreachable, self._migrated = newest, unreachable, migrated
        self._counted, self._engaged, self._at_once = counted, engaged, at_once
        self._resting, self._released = resting, released
        self._doubtful: list[Due] = []
        self._outcomes: list[tuple[Due, Outcome]] = []
        self._hands: set[asyncio.Task[None]] = set()
        self._wake = asyncio.Event()

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop`; what is on its way then still gets its answer written down."""
        async with asyncio.TaskGroup() as group:
            watch = group.create_task(self._watch())
            group.create_task(self._wake_at(stop))
            while not stop.is_set():
                self._wake.clear()
                try:
                    await self._exchange(group, stop)
                except StorageError as error:
                    log.error("outbox_unavailable", reason=str(error))
                    await asyncio.sleep(_IDLE)
                    continue
                with suppress(TimeoutError):
                    async with asyncio.timeout(_IDLE):
                        await self._wake.wait()
            watch.cancel()
        await self._settle([])

    async def recall(self) -> None:
        """Take up what an earlier run claimed and never settled. Before anybody speaks: their chats are engaged.

        What this copy has not written down of its own earlier run is forgotten: another may have settled it since.
        """
        self._outcomes.clear()
        async with self._database.read() as session:
            self._doubtful = await outbox.claimed(session)
        self._engaged |= {due.chat_id for due in self._doubtful if due.chat_id}

    async def _wake_at(self, stop: asyncio.Event) -> None:
        await stop.wait()
        self._wake.set()

    async def _watch(self) -> None:
        asked = self._database.asked
        while True:
            await self._database.wait_changed(self._database.changes, 60)
            if asked != self._database.asked:
                asked = self._database.asked
                self._wake.set()
                await asyncio.sleep(_BREATH)

    async def _exchange(self, group: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        """Write down what became of messages, and take as many as there are free hands."""
        room = self._at_once - len(self._hands)
        for due in self._doubtful[:room]:
            self._hire(group.create_task(self._deliver(due, stop)))
        del self._doubtful[:room]
        room = self._at_once - len(self._hands)
        found: list[Due] = []
        if room:
            async with self._database.read() as session:
                found = await outbox.due(session, self._now(), room, self._engaged | self._resting())
        free: dict[int, Due] = {}
        for due in found:
            if due.chat_id not in self._engaged:  # a worker may have been faster than the query
                free.setdefault(due.chat_id or -due.id, due)  # one a chat
        for due in await self._settle(list(free.values())):
            self._hire(group.create_task(self._deliver(due, stop)))

    async def _settle(self, free: list[Due]) -> list[Due]:
        """Write down what became of messages, and claim those that are `free`; returns the claimed."""
        if not (self._outcomes or free):
            return []
        self._engaged |= _chats(free)
        settled, newest = list(self._outcomes), self._newest()
        try:
            async with self._database.write() as session:
                taken = [due.id for due in free] if await self._may_claim(session) else []
                await outbox.settle(session, [outcome for _, outcome in settled], self._now())
                claimed = await outbox.claim(session, taken, newest)
        except BaseException:
            self._engaged -= _chats(free)
            raise
        del self._outcomes[: len(settled)]
        self._engaged -= _chats([due for due, _ in settled]) | _chats([due for due in free if due.id not in claimed])
        if settled:
            self._released()
        return [due if due.doubtful else replace(due, after_message_id=newest) for due in free if due.id in claimed]

    def _hire(self, hand: asyncio.Task[None]) -> None:
        def dismiss(ended: asyncio.Task[None]) -> None:
            self._hands.discard(ended)
            self._wake.set()

        self._hands.add(hand)
        hand.add_done_callback(dismiss)

    async def _deliver(self, due: Due, stop: asyncio.Event) -> None:
        in_doubt = due.doubtful
        with structlog.contextvars.bound_contextvars(outbox_id=due.id, kind=due.kind):
            for failed in range(1_000_000):
                try:
                    outcome = await self._attempt(due, in_doubt)
                except PASSING as error:
                    if not in_doubt and surely_not_sent(error):
                        outcome = self._later(due, type(error).__name__)
                    elif stop.is_set():
                        return  # it stays claimed: the next run finds out
                    else:
                        in_doubt = True
                        await asyncio.sleep(_jitter(failed))
                        continue
                except StorageError:
                    outcome = self._later(due, "database")
                except Exception as error:  # a renderer's fault concerns its message only
                    log.exception("message_unrenderable")
                    outcome = self._later(due, type(error).__name__)
                    if due.tries + 1 >= _TRIES:
                        outcome = Outcome(due.id, "failed", due.tries + 1, error=type(error).__name__)
                self._outcomes.append((due, replace(outcome, doubtful=in_doubt)))
                self._counted(outcome.state)
                return

    def _later(self, due: Due, error: str) -> Outcome:
        pause = timedelta(seconds=_jitter(due.tries))
        return Outcome(due.id, "waiting", due.tries + 1, due_at=self._now() + pause, error=error)

    async def _attempt(self, due: Due, in_doubt: bool) -> Outcome:
        """Send a message as it reads now. Raises what is trouble on the way."""
        outgoing = await self._renderers[due.kind](self._database, replace(due, doubtful=in_doubt), self._now())
        if outgoing is None:
            return Outcome(due.id, "dropped", due.tries)
        if isinstance(outgoing, Postponed):
            return Outcome(due.id, "waiting", due.tries, due_at=outgoing.until)
        try:
            message_id = await self._post(outgoing, (due.after_message_id or 0) if in_doubt else None)
        except TelegramRetryAfter as refusal:
            pause = timedelta(seconds=refusal.retry_after)
            return Outcome(due.id, "waiting", due.tries, due_at=self._now() + pause)
        except TelegramMigrateToChat as moved:
            await self._migrated(outgoing.chat_id, moved.migrate_to_chat_id)
            outgoing = replace(outgoing, chat_id=moved.migrate_to_chat_id)
            message_id = await self._post(outgoing, None)
        except PASSING:
            raise
        except TelegramUnauthorizedError as refusal:  # the token's fault, not the message's: it waits for a better one
            return self._later(due, type(refusal).__name__)
        except TelegramAPIError as refusal:
            return await self._refused(due, refusal)
        return Outcome(due.id, "sent", due.tries, chat_id=outgoing.chat_id, message_id=message_id)

    async def _refused(self, due: Due, refusal: AiogramError) -> Outcome:
        why = unreachable(refusal)
        if why and due.person_id is not None:
            await self._unreachable(due.person_id, why)
        if not why:
            log.error("message_refused", reason=str(refusal))
        return Outcome(due.id, "failed", due.tries + 1, error=why or str(refusal))

    async def _post(self, outgoing: Outgoing, doubt_after: int | None) -> int | None:
        call = method(outgoing.chat_id, outgoing.card, outgoing.edit_message_id)
        result = await self._send(call, doubt_after)
        first = result[0] if isinstance(result, list) else result  # of an album
        return first.message_id if isinstance(first, Message) else outgoing.edit_message_id


def _chats(messages: Sequence[Due]) -> set[int]:
    return {due.chat_id for due in messages if due.chat_id}


def _jitter(failed: int) -> float:
    """Seconds until the next try."""
    return _BACKOFF[min(failed, len(_BACKOFF) - 1)] * (1 + random.random())  # nosec B311 # noqa: S311 - spreads load only
