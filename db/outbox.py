"""Messages that must be sent: a row with a unique key each; claimed, then sent, dropped or failed; kept to count."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import ASKED
from db.models import OutboxMessage, Person
from db.once import insert_once
from db.rows import rows

PRIORITIES = (1, 2, 3, 4)  # deadlines of the last day, deadlines, notices, digests and reports


@dataclass(frozen=True, slots=True)
class Wanted:
    """A message to ask for."""

    key: str
    school_id: int | None
    person_id: int | None
    kind: str
    params: dict[str, Any]
    priority: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """A message whose time has come.

    `doubtful`: it may have gone out already, after `after_message_id`, the newest message known when it was claimed.
    """

    id: int
    key: str
    school_id: int | None
    person_id: int | None
    kind: str
    params: dict[str, Any]
    tries: int
    after_message_id: int | None
    chat_id: int | None  # the person's private chat, if it is for a person
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a claimed message: `sent`, `dropped`, `failed`, or `waiting` until `due_at`.

    `doubtful`: one that waits may have gone out all the same.
    """

    id: int
    state: str
    tries: int
    due_at: datetime | None = None
    chat_id: int | None = None
    message_id: int | None = None
    error: str | None = None
    doubtful: bool = False


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
    if due_at <= now:
        session.info[ASKED] = True
    new = await insert_once(session, OutboxMessage, [row], "id")
    return new[0].id if new else None


async def put_all(session: AsyncSession, wanted: Iterable[Wanted], now: datetime) -> dict[str, int]:
    """Ask for many messages at once. Returns the ids by key, without those asked for before."""
    asked = [asdict(each) | {"created_at": now} for each in wanted]
    if any(row["due_at"] <= now for row in asked):
        session.info[ASKED] = True
    return {row.key: row.id for row in await insert_once(session, OutboxMessage, asked, "key", "id")}


async def due(session: AsyncSession, now: datetime, limit: int, besides: Collection[int]) -> list[Due]:
    """Up to `limit` messages whose time has come, the most urgent first; none to the chats `besides`."""
    found: list[Due] = []
    for priority in PRIORITIES:  # one index walk each: a single query would sort everything that is due
        if len(found) < limit:
            wanted = {"priority": priority, "now": now, "besides": list(besides), "most": limit - len(found)}
            found += [Due(*row) for row in await rows(session, _due(), **wanted)]
    return found


@cache
def _due() -> Select[*tuple[Any, ...]]:
    besides: BindParameter[int] = bindparam("besides", expanding=True)
    return (
        _messages()
        .where(OutboxMessage.state == "waiting", OutboxMessage.priority == bindparam("priority"))
        .where(OutboxMessage.due_at <= bindparam("now"))
        .where(or_(Person.telegram_id.is_(None), Person.telegram_id.not_in(besides)))
        .order_by(OutboxMessage.due_at)
        .limit(bindparam("most"))
    )


async def asked(
    session: AsyncSession, school_id: int, kinds: Collection[str], since: datetime, before: datetime
) -> list[tuple[datetime, Due]]:
    """A school's messages of these kinds, whatever became of them, due in a stretch of time, each with its moment."""
    query = (
        _messages()
        .add_columns(OutboxMessage.due_at)
        .where(OutboxMessage.school_id == school_id, OutboxMessage.kind.in_(kinds))
        .where(OutboxMessage.due_at >= since, OutboxMessage.due_at < before)
        .order_by(OutboxMessage.due_at, OutboxMessage.id)
    )
    return [(row[-1], Due(*row[:-1])) for row in await session.execute(query)]


async def claim(session: AsyncSession, ids: Sequence[int], newest_message_id: int) -> set[int]:
    """Take messages: they are nobody else's until they are settled. Returns the ids of those that were still free.

    Only the holder of the speaker's lease calls this; `newest_message_id` is what a probe starts from after a crash. Of
    a message that may have gone out before, what was the newest then stays.
    """
    if not ids:
        return set()
    taken = await session.scalars(
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(ids), OutboxMessage.state == "waiting")
        .values(state="claimed", after_message_id=func.coalesce(OutboxMessage.after_message_id, newest_message_id))
        .returning(OutboxMessage.id)
        .execution_options(synchronize_session=None)
    )
    return set(taken)


async def claimed(session: AsyncSession) -> list[Due]:
    """Messages that a run before this one claimed and never settled: it is not known whether they went out."""
    query = _messages().where(OutboxMessage.state == "claimed").order_by(OutboxMessage.id)
    return [Due(*row) for row in await session.execute(query)]


def _messages() -> Select[*tuple[Any, ...]]:
    """The columns of `Due`, in its order."""
    return select(
        OutboxMessage.id,
        OutboxMessage.key,
        OutboxMessage.school_id,
        OutboxMessage.person_id,
        OutboxMessage.kind,
        OutboxMessage.params,
        OutboxMessage.tries,
        OutboxMessage.after_message_id,
        Person.telegram_id,
        OutboxMessage.after_message_id.is_not(None),
    ).outerjoin(Person, Person.id == OutboxMessage.person_id)


async def settle(session: AsyncSession, outcomes: Sequence[Outcome], now: datetime) -> None:
    """Write down what became of claimed messages."""
    if outcomes:
        await session.execute(
            update(OutboxMessage),
            [
                {"id": it.id, "state": it.state, "tries": it.tries, "error": it.error, "chat_id": it.chat_id}
                | {"message_id": it.message_id, "sent_at": now if it.state == "sent" else None}
                | ({"due_at": it.due_at} if it.due_at else {})
                | ({"after_message_id": None} if it.state == "waiting" and not it.doubtful else {})
                for it in outcomes
            ],
        )


async def send_after_all(session: AsyncSession, which: Select[int], now: datetime) -> None:
    """Let messages that have failed, by their ids, go out: what hindered them is over."""
    session.info[ASKED] = True
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(which))
        .values(state="waiting", due_at=now, tries=0, after_message_id=None)
        .execution_options(synchronize_session=None)
    )


async def drop(session: AsyncSession, keys: Sequence[str]) -> None:
    """Take back messages that have not gone out yet."""
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.key.in_(keys), OutboxMessage.state == "waiting")
        .values(state="dropped")
        .execution_options(synchronize_session=None)
    )


async def drop_under(session: AsyncSession, *beginnings: str) -> None:
    """Take back the messages that have not gone out yet and whose keys begin so."""
    keys = or_(*(OutboxMessage.key.startswith(beginning, autoescape=True) for beginning in beginnings))
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.state == "waiting", keys)
        .values(state="dropped")
        .execution_options(synchronize_session=None)
    )


async def depth(session: AsyncSession, now: datetime) -> tuple[int, datetime | None]:
    """How many messages are due and wait, and since when the oldest does."""
    count, oldest = (
        await session.execute(
            select(func.count(), func.min(OutboxMessage.due_at)).where(
                OutboxMessage.state == "waiting",
                OutboxMessage.priority.in_(PRIORITIES),  # so that the index is walked, not all that ever waits
                OutboxMessage.due_at <= now,
            )
        )
    ).one()
    return count, oldest


async def on_its_way(session: AsyncSession, now: datetime) -> bool:
    """Whether a message that is due has not been settled yet."""
    query = select(OutboxMessage.id).where(OutboxMessage.state.in_(("waiting", "claimed")), OutboxMessage.due_at <= now)
    return await session.scalar(query.limit(1)) is not None
