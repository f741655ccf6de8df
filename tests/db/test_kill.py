"""What was committed outlives a program that is killed in the middle of its work."""

import subprocess
import sys

from sqlalchemy import select

from db.engine import Database
from db.models import Setting

_WRITE_FOREVER = """
import asyncio, sys
from db.engine import Database
from db.models import Setting

async def write() -> None:
    database = Database(sys.argv[1])
    for number in range(1_000_000):
        async with database.write() as session:
            session.add(Setting(name=f"left {number}", value={}))
            await session.flush()
            session.add(Setting(name=f"right {number}", value={}))
        print(number, flush=True)

asyncio.run(write())
"""


def _killed_after(lines: int, url: str) -> int:
    """Let the program write, kill it at some moment after so many lines, and return the last number it printed."""
    with subprocess.Popen([sys.executable, "-c", _WRITE_FOREVER, url], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        for _ in range(lines):
            program.stdout.readline()
        program.kill()
        rest = program.stdout.read().split("\n")[:-1]
    return int(rest[-1]) if rest else lines - 1


async def test_nothing_that_was_committed_is_lost_and_nothing_is_half_there(
    database: Database, database_url: str
) -> None:
    printed = _killed_after(50, database_url)
    async with database.read() as session:
        names = [name.split() for name in await session.scalars(select(Setting.name))]
    left, right = ({int(number) for side, number in names if side == which} for which in ("left", "right"))
    assert left == right
    assert left >= set(range(printed + 1))
    assert len(left) <= printed + 2  # committed, and killed before it could say so
