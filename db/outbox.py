"""Messages that must be sent: a row with a unique key each; claimed, then sent, dropped or failed; kept to count."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import OutboxMessage
from db.once import insert_once

PRIORITIES = (1, 2, 3, 4)  # deadlines of the last day, deadlines, notices, digests and reports


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose time has come. `after_message_id`: the newest message known when it was first claimed."""

    id: int
    key: str
    school_id: int | None
    person_id: int | None
    kind: str
    params: dict[str, Any]
    tries: int
    after_message_id: int | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed message: `sent`, `dropped`, `failed`, or `waiting` until `due_at`."""

    id: int
    state: str
    tries: int
    due_at: datetime | None = None
    chat_id: int | None = None
    message_id: int | None = None
    error: str | None = None


_DUE = (
    OutboxMessage.id,
    OutboxMessage.key,
    OutboxMessage.school_id,
    OutboxMessage.person_id,
    OutboxMessage.kind,
    OutboxMessage.params,
    OutboxMessage.tries,
    OutboxMessage.after_message_id,
)


async def put(
    session: AsyncSession,
    *,
    key: str,
    school_id: int | None,
    person_id: int | None,
    kind: str,
    params: dict[str, Any],
    priority: int,
    due_at: datetime,
    now: datetime,
) -> int | None:
    """Ask for a message. Returns its id, or none when a message with this key was asked for before."""
    row = {
        "key": key,
        "school_id": school_id,
        "person_id": person_id,
        "kind": kind,
        "params": params,
        "priority": priority,
        "created_at": now,
        "due_at": due_at,
    }
    return await session.scalar(insert_once(session, OutboxMessage, [row]).returning(OutboxMessage.id))


async def claim(session: AsyncSession, now: datetime, limit: int, newest_message_id: int | None) -> list[Due]:
    """Take up to `limit` due messages, the most urgent first. They are nobody else's until they are settled.

    Only the holder of the speaker's lease calls this; `newest_message_id` is what a probe starts from after a crash.
    """
    taken: list[Due] = []
    for priority in PRIORITIES:  # one index walk each: a single query would sort everything that is due
        if len(taken) < limit:
            taken += await _claim(session, now, priority, limit - len(taken), newest_message_id)
    return taken


async def _claim(session: AsyncSession, now: datetime, priority: int, limit: int, newest: int | None) -> list[Due]:
    due = (
        select(OutboxMessage.id)
        .where(OutboxMessage.state == "waiting", OutboxMessage.priority == priority, OutboxMessage.due_at <= now)
        .order_by(OutboxMessage.due_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    ids = (await session.scalars(due)).all()
    if not ids:
        return []
    rows = await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(ids))
        .values(state="claimed", after_message_id=newest)
        .returning(*_DUE)
        .execution_options(synchronize_session=None)
    )
    return sorted((Due(*row) for row in rows), key=lambda due: ids.index(due.id))


async def claimed(session: AsyncSession) -> list[Due]:
    """Messages that a run before this one claimed and never settled: it is not known whether they went out."""
    rows = await session.execute(select(*_DUE).where(OutboxMessage.state == "claimed").order_by(OutboxMessage.id))
    return [Due(*row) for row in rows]


async def settle(session: AsyncSession, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Write down what became of claimed messages."""
    if outcomes:
        await session.execute(
            update(OutboxMessage),
            [
                {"id": it.id, "state": it.state, "tries": it.tries, "error": it.error, "chat_id": it.chat_id}
                | {"message_id": it.message_id, "sent_at": now if it.state == "sent" else None}
                | ({"due_at": it.due_at} if it.due_at else {})
                for it in outcomes
            ],
        )


async def drop(session: AsyncSession, keys: Sequence[str]) -> None:
    """Take back messages that have not gone out yet."""
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.key.in_(keys), OutboxMessage.state == "waiting")
        .values(state="dropped")
        .execution_options(synchronize_session=None)
    )


async def next_due(session: AsyncSession) -> datetime | None:
    """When the next message is due; none when none waits."""
    firsts = [
        await session.scalar(
            select(func.min(OutboxMessage.due_at)).where(
                OutboxMessage.state == "waiting", OutboxMessage.priority == priority
            )
        )
        for priority in PRIORITIES
    ]
    return min((first for first in firsts if first), default=None)


async def depth(session: AsyncSession, now: datetime) -> tuple[int, datetime | None]:
    """How many messages are due and wait, and since when the oldest does."""
    count, oldest = (
        await session.execute(
            select(func.count(), func.min(OutboxMessage.due_at)).where(
                OutboxMessage.state == "waiting", OutboxMessage.due_at <= now
            )
        )
    ).one()
    return count, oldest
