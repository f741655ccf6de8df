"""Updates that were received: stored raw before Telegram is told so, handled in order per chat, marked when done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import InboxUpdate
from db.models.base import table_of
from db.once import insert_once

# Telegram numbers updates anew, at random, after a week of silence: an older offset could skip new ones.
_OFFSET_HOLDS = timedelta(days=6)
_INBOX = table_of(InboxUpdate)
# Every update passes these: made once, for making a statement costs more than running it.
_WAITING = (
    select(
        _INBOX.c.update_id,
        _INBOX.c.chat_id,
        _INBOX.c.payload,
        _INBOX.c.received_at,
        _INBOX.c.tries,
        _INBOX.c.after_message_id,
    )
    .where(_INBOX.c.state == "waiting", _INBOX.c.update_id.not_in(bindparam("besides", expanding=True)))
    .order_by(_INBOX.c.update_id)
    .limit(bindparam("most"))
)
_BEGIN = (
    update(_INBOX)
    .where(_INBOX.c.update_id.in_(bindparam("begun", expanding=True)), _INBOX.c.after_message_id.is_(None))
    .values(after_message_id=bindparam("newest"))
)
_SETTLE = (
    update(_INBOX)
    .where(_INBOX.c.update_id == bindparam("settled"))
    .values({name: bindparam(name) for name in ("state", "tries", "error", "message_id", "done_at")})
)


@dataclass(frozen=True, slots=True)
class Received:
    """An update as it waits: `place` is what is kept in order (the chat, else the person, else 0)."""

    update_id: int
    place: int
    payload: dict[str, Any]
    received_at: datetime
    tries: int = 0
    after_message_id: int | None = None  # set: its handling has begun before, perhaps up to its last word


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an update: done, to be tried again (`waiting`), or `parked` for good with its error."""

    update_id: int
    state: str
    tries: int
    error: str | None = None
    message_id: int | None = None  # the newest message of the chat that is known


async def store(session: AsyncSession, updates: Sequence[dict[str, Any]], now: datetime) -> list[Received]:
    """Keep raw updates; those that are there already are passed over. Returns the new ones, the oldest first."""
    rows = [
        {"update_id": raw["update_id"], "chat_id": place(raw), "payload": raw, "received_at": now} for raw in updates
    ]
    new = {row.update_id for row in await insert_once(session, InboxUpdate, rows, "update_id")}
    kept = [Received(row["update_id"], row["chat_id"], row["payload"], now) for row in rows if row["update_id"] in new]
    return sorted(kept, key=lambda received: received.update_id)


def place(raw: dict[str, Any]) -> int:
    """Where an update belongs: the chat it is about, else the person it comes from, else 0. Any JSON is survived."""
    for event in raw.values():
        if isinstance(event, dict):
            message = event.get("message")
            about = message.get("chat") if isinstance(message, dict) else None
            for where in (event.get("chat"), about, event.get("from"), event.get("user")):
                if isinstance(where, dict) and isinstance(where.get("id"), int):
                    return int(where["id"])
    return 0


def message(raw: dict[str, Any]) -> int:
    """The id of the message that an update brings or is about; 0 when there is none."""
    for event in raw.values():
        if isinstance(event, dict):
            inner = event.get("message")
            found = inner.get("message_id") if isinstance(inner, dict) else event.get("message_id")
            return found if isinstance(found, int) else 0
    return 0


async def waiting(session: AsyncSession, besides: Collection[int], limit: int) -> list[Received]:
    """The oldest updates that nobody has in hand, at most `limit`; `besides` are in hand."""
    rows = await session.execute(_WAITING, {"besides": list(besides), "most": limit})
    return [Received(*row) for row in rows]


async def begun(session: AsyncSession) -> set[int]:
    """Places of updates whose handling has begun, in this run or before, and has not ended."""
    query = select(InboxUpdate.chat_id).where(InboxUpdate.state == "waiting", InboxUpdate.after_message_id.is_not(None))
    return set(await session.scalars(query))


async def begin(session: AsyncSession, update_ids: Sequence[int], newest_message_id: int) -> None:
    """Write down that the handling of updates begins, and the newest message that is known at this moment."""
    if update_ids:
        await session.execute(_BEGIN, {"begun": list(update_ids), "newest": newest_message_id})


async def settle(session: AsyncSession, settled: Sequence[Settled], now: datetime) -> None:
    """Write down what became of updates."""
    if settled:
        await session.execute(
            _SETTLE,
            [
                {"settled": it.update_id, "state": it.state, "tries": it.tries, "error": it.error}
                | {"message_id": it.message_id, "done_at": None if it.state == "waiting" else now}
                for it in settled
            ],
        )


async def offset(session: AsyncSession, now: datetime) -> int | None:
    """Which update to ask Telegram for next; none when the last one is too old to tell."""
    newest = await session.scalar(
        select(InboxUpdate.update_id)
        .where(InboxUpdate.received_at > now - _OFFSET_HOLDS)
        .order_by(InboxUpdate.update_id.desc())
        .limit(1)
    )
    return None if newest is None else newest + 1


async def depth(session: AsyncSession) -> int:
    """How many updates wait."""
    return await session.scalar(select(func.count()).where(InboxUpdate.state == "waiting")) or 0


async def clean(session: AsyncSession, before: datetime) -> None:
    """Forget updates that were done before a moment; parked ones stay until somebody has looked."""
    await session.execute(delete(InboxUpdate).where(InboxUpdate.state == "done", InboxUpdate.done_at < before))
