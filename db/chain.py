"""The history as a chain: a line that was changed, removed or put in is found (docs/decisions/0010).

Each line has the hash of what it says and of the line before. A transaction ties its lines on as the very last thing
it does, with the school's chain locked: whoever ends later comes later, and nobody waits holding the chain.
"""

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC
from hashlib import sha256
from typing import Any

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import History, HistoryHead
from db.models.base import table_of
from db.once import insert_once
from db.rows import rows

_LINES = "history"
_NOTHING = ""
_HISTORY, _HEADS = table_of(History), table_of(HistoryHead)
_SAID = ("school_id", "at", "actor_id", "act", "subject", "details", "salt", "seal", "number", "hash")
_LINE = insert(_HISTORY).values({name: bindparam(name) for name in _SAID}).returning(_HISTORY.c.id)
_HEAD = select(_HEADS.c.count, _HEADS.c.hash).where(_HEADS.c.school_id == bindparam("school")).with_for_update()
_MOVE_HEAD = (
    update(_HEADS)
    .where(_HEADS.c.school_id == bindparam("school"))
    .values(count=bindparam("lines"), hash=bindparam("newest"))
)
FORGOTTEN = "forget"
"""The act that may empty lines; its details name their numbers as `emptied`."""


def add(session: AsyncSession, line: History) -> None:
    """Add a new line; it is written and tied to the chain when the transaction ends."""
    line.salt = secrets.token_hex(16)
    line.seal = _seal(line.salt, line.details)
    session.info.setdefault(_LINES, []).append(line)


async def close(session: AsyncSession) -> None:
    """Write the session's new lines. Everything else is written first, so that this lock is the last one taken."""
    lines: list[History] = session.info.pop(_LINES, [])
    if not lines:
        return
    await session.flush()
    for school_id in sorted({line.school_id for line in lines}):
        count, newest = await _head(session, school_id)
        for line in (line for line in lines if line.school_id == school_id):
            line.number = count = count + 1
            line.hash = newest = _hash(line, newest)
            line.id = (await session.execute(_LINE, {name: getattr(line, name) for name in _SAID})).scalar_one()
        await session.execute(_MOVE_HEAD, {"school": school_id, "lines": count, "newest": newest})


async def _head(session: AsyncSession, school_id: int) -> tuple[int, str]:
    head = await rows(session, _HEAD, school=school_id)
    if not head:
        await insert_once(session, HistoryHead, [{"school_id": school_id, "count": 0, "hash": _NOTHING}])
        head = await rows(session, _HEAD, school=school_id)
    return head[0][0], head[0][1]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Where a chain is broken. `kind`: "changed", "missing" (this line, or one before it) or "outside" the chain."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True)
class Chain:
    """What a look at a school's chain found; `flaw` none: whole. `hash` is that of its end."""

    school_id: int
    count: int
    hash: str
    flaw: Flaw | None


async def end(session: AsyncSession, school_id: int) -> tuple[int, str]:
    """How many lines a school's chain has, and the hash of the last."""
    head = await session.get(HistoryHead, school_id)
    return (head.count, head.hash) if head else (0, _NOTHING)


async def look(session: AsyncSession, school_id: int) -> Chain:
    """Count a school's chain through, from its first line to its head."""
    count, end_ = await end(session, school_id)
    query = select(History).where(History.school_id == school_id).order_by(History.number, History.id)
    lines = list(await session.scalars(query))
    return Chain(school_id, count, end_, _flaw(lines, count, end_))


def _flaw(lines: list[History], count: int, end: str) -> Flaw | None:
    emptied = _emptied(lines)
    before = _NOTHING
    for place, line in enumerate((line for line in lines if line.number is not None), 1):
        if line.number != place:
            return Flaw("missing", place)
        if line.hash != _hash(line, before) or not (_sealed(line) or (place in emptied and not line.details)):
            return Flaw("changed", place)
        before = str(line.hash)
    outside = next((line for line in lines if line.number is None), None)
    if outside:
        return Flaw("outside", outside.id)
    tied = len(lines)
    return None if (tied, before) == (count, end) else Flaw("missing", min(tied, count) + 1)


def _emptied(lines: Iterable[History]) -> set[int]:
    """The numbers of lines that were rightly emptied, each by a later one."""
    return {
        number
        for line in lines
        if line.act == FORGOTTEN
        for number in line.details.get("emptied", ())
        if line.number is not None and number < line.number
    }


def _sealed(line: History) -> bool:
    return line.salt is not None and line.seal == _seal(line.salt, line.details)


def _seal(salt: str, details: dict[str, Any]) -> str:
    kept = json.loads(json.dumps(details))  # as the database gives it back: keys are strings, tuples lists
    return sha256((salt + json.dumps(kept, sort_keys=True)).encode()).hexdigest()


def _hash(line: History, before: str) -> str:
    at = line.at.astimezone(UTC).isoformat(timespec="microseconds")
    said = [before, line.school_id, line.number, at, line.actor_id, line.act, line.subject, line.seal]
    return sha256(json.dumps(said).encode()).hexdigest()
