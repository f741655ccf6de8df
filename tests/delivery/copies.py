"""Real processes of the small bot, to be killed and ended."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

_ROOT = Path(__file__).parents[2]


class Forge:
    """Starts copies, and ends them."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def start(self) -> int:
        """A new copy; its process id."""
        assert self._process.stdin
        self._process.stdin.write(b"\n")
        await self._process.stdin.drain()
        return int(await self.line())

    async def line(self) -> str:
        """What the forge says next."""
        assert self._process.stdout
        return (await self._process.stdout.readline()).decode().strip()

    async def ended(self, pid: int) -> None:
        """Wait until a copy is gone."""
        async with asyncio.timeout(12):
            while True:
                try:
                    os.kill(pid, 0)
                except ProcessLookupError:
                    return
                await moment(0.01)


@asynccontextmanager
async def forge(database_url: str, api: str, fault: str = "") -> AsyncIterator[Forge]:
    """A forge for one database and one Telegram; copies that are left at the end are killed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.delivery.forge",
        database_url,
        api,
        fault,
        cwd=_ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    forge = Forge(process)
    try:
        assert await forge.line() == "ready"
        yield forge
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        await process.wait()


async def moment(seconds: float) -> None:
    """Let other processes live for so long: a kill at a random moment needs one."""
    await asyncio.sleep(seconds)
