"""(f) How long a start takes, to the first answer, and how much memory the program holds then and after a while."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from attestation.roles import Role
from benchmarks.crowd import fill
from benchmarks.databases import fresh, machine
from benchmarks.options import Options
from benchmarks.running import TOKEN, Running, running
from benchmarks.school import school_with_plan
from bot.clock import now_utc
from db.engine import Database
from sandbox import Server, World

_TEACHER = 2_000
_PATIENCE = 120.0


async def start(options: Options) -> dict[str, Any]:
    """Seconds and megabytes, once on each database, and those of a bare aiogram echo bot in the same run."""
    found: dict[str, Any] = {"seed": options.seed, **machine()}
    bare = [await _bare(options.chats) for _ in range(options.rounds)]
    found["bare_aiogram"] = min(bare, key=lambda each: each["cpu_seconds"])
    for kind in options.kinds:
        async with fresh(kind) as url:
            db = Database(url)
            await fill(db, await school_with_plan(db, now_utc()), range(_TEACHER, _TEACHER + 100), Role.TEACHER)
            await db.close()
            async with Server(_world()) as server:  # one for all starts: the database knows which updates it has had
                starts = [await _start(server, url, options.chats) for _ in range(options.rounds)]
            found[kind] = min(starts, key=lambda each: each["cpu_seconds"])
            ratios = [each["cpu_seconds"] / found["bare_aiogram"]["cpu_seconds"] for each in starts]
            found[kind]["cpu_to_bare"] = round(median(ratios), 2)
    return found


async def _start(server: Server, url: str, updates: int) -> dict[str, Any]:
    begun = perf_counter()
    async with running(server.url, url) as program:
        return await _measured(server.world, program, begun, updates)


async def _bare(updates: int) -> dict[str, Any]:
    async with Server(_world()) as server:
        begun = perf_counter()
        async with _echo(server.url) as program:
            return await _measured(server.world, program, begun, updates)


def _world() -> World:
    world = World()
    world.bot(TOKEN)
    for number in range(100):
        world.person(f"Somebody {number}", "en", user_id=_TEACHER + number)
    return world


async def _measured(world: World, program: Running, begun: float, updates: int) -> dict[str, Any]:
    people = list(world.people.values())
    await people[0].ask("/my", timeout=_PATIENCE)
    found: dict[str, Any] = {"first_answer_seconds": round(perf_counter() - begun, 2)}
    found |= {"cpu_seconds": program.cpu(), "rss_mb": program.memory()["rss_mb"]}
    for number in range(updates):
        await people[number % len(people)].ask("/my", timeout=_PATIENCE)
    return found | {f"after_{updates}": program.memory()}


@asynccontextmanager
async def _echo(url: str) -> AsyncIterator[Running]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "benchmarks.echo", url, cwd=Path(__file__).parents[1]
    )
    try:
        yield Running(process.pid)
    finally:
        process.kill()
        await process.wait()
