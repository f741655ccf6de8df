"""(d) What a tick costs over a thousand to a million pending reminders, with none due and with one in a hundred due."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from statistics import median
from time import perf_counter, process_time
from typing import Any

from sqlalchemy import text

from benchmarks.databases import fresh, machine
from benchmarks.options import Options
from benchmarks.running import TOKEN
from benchmarks.school import school_with_plan
from bot.app import build
from bot.clock import now_utc
from bot.config import Config
from db import outbox
from db.engine import Database

_TICKS = 40
_HANDS = 8  # messages that the delivery asks for at once
_NUMBERS = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) SELECT i FROM n",
    "postgresql": "SELECT i FROM generate_series(1, :count) AS n(i)",
}
_FILL = """
INSERT INTO outbox (key, kind, params, priority, created_at, due_at, state, tries)
SELECT 'bench:' || :first || ':' || i, 'reminder', '{}', 1 + i % 4, :now, :due, 'waiting', 0 FROM (NUMBERS) AS numbers
"""


async def ticks(options: Options) -> dict[str, Any]:
    """Milliseconds of a tick by the number of pending reminders, once on each database."""
    found: dict[str, Any] = {"seed": options.seed, **machine()}
    for kind in options.kinds:
        async with fresh(kind) as url:
            found[kind] = await _on(url, kind, options.pending)
    return found


async def _on(url: str, kind: str, sizes: tuple[int, ...]) -> dict[str, Any]:
    now, db = now_utc(), Database(url)
    await school_with_plan(db, now)
    settings: dict[str, Any] = {"bot_token": TOKEN, "database_url": url, "backup_keep": 0, "web_port": 0}
    app = build(Config(_env_file=None, **settings))
    work = {name: app.jobs[name] for name in ("reminders", "evidence", "retention")}

    async def tick(moment: datetime) -> None:
        for job in work.values():
            await job(moment)
        async with db.read() as session:
            await outbox.due(session, moment, _HANDS, ())

    found: dict[str, Any] = {}
    before = 0
    for size in sizes:
        await _fill(db, kind, size - before, size, now, now + timedelta(days=30))
        before = size
        found[str(size)] = await _timed(lambda: tick(now))
    await _fill(db, kind, sizes[-1] // 100, 0, now, now - timedelta(hours=1))
    found["one in a hundred due"] = await _timed(lambda: tick(now))
    found["largest_to_smallest"] = round(found[str(sizes[-1])]["fastest_ms"] / found[str(sizes[0])]["fastest_ms"], 2)
    await app.close()
    await db.close()
    return found


async def _fill(db: Database, kind: str, count: int, first: int, now: datetime, due: datetime) -> None:
    moment = "%Y-%m-%d %H:%M:%S.%f" if kind == "sqlite" else "%Y-%m-%d %H:%M:%S.%f+00"
    values = {"count": count, "first": str(first), "now": f"{now:{moment}}", "due": f"{due:{moment}}"}
    statement = _FILL.replace("NUMBERS", _NUMBERS[kind])
    if kind == "postgresql":
        statement = statement.replace(":now", "CAST(:now AS timestamptz)").replace(":due", "CAST(:due AS timestamptz)")
        statement = statement.replace("'{}'", "CAST('{}' AS json)").replace(
            "'bench:' || :first", "'bench:' || CAST(:first AS text)"
        )
    async with db.write() as session:
        await session.execute(text(statement), values)
        await session.execute(text("ANALYZE"))


async def _timed(tick: Callable[[], Awaitable[None]]) -> dict[str, float]:
    """The middle, the fastest (which other work on the machine disturbs least) and the slowest of many ticks."""
    await tick()
    times, busy = [], []
    for _ in range(_TICKS):
        begun, cpu = perf_counter(), process_time()
        await tick()
        times.append((perf_counter() - begun) * 1000)
        busy.append((process_time() - cpu) * 1000)
    found = {"ms": median(times), "cpu_ms": median(busy), "fastest_ms": min(times), "slowest_ms": max(times)}
    return {what: round(milliseconds, 2) for what, milliseconds in found.items()}
