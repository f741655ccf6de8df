"""Real processes of a program, to be killed and ended."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Forge:
    """Starts copies. One serves all tests of a run: what is slow, loading the program, is done once."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.delivery.forge"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def start(self, module: str, *what: str) -> int:
        """A new copy that runs the module's `main` with these words; its process id."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps([module, *what]), file=self._process.stdin, flush=True)
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """Kill everything that was started."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()


class Copies:
    """Copies of one program with one database and one Telegram."""

    def __init__(self, forge: Forge, module: str, *what: str) -> None:
        self._forge, self._module, self._what = forge, module, what
        self._alive: set[int] = set()

    def start(self, *more: str) -> int:
        """A new copy, told `more` than all others; its process id."""
        copy = self._forge.start(self._module, *self._what, *more)
        self._alive.add(copy)
        return copy

    async def end(self, copy: int, how: signal.Signals = signal.SIGKILL) -> None:
        """Send a signal that ends a copy, and wait until it is gone."""
        os.kill(copy, how)
        async with asyncio.timeout(15):
            while _lives(copy):
                await moment(0.005)
        self._alive.discard(copy)

    def kill_all(self) -> None:
        """End what still lives."""
        for copy in self._alive:
            if _lives(copy):
                os.kill(copy, signal.SIGKILL)


@contextmanager
def copies_of(forge: Forge, module: str, *what: str) -> Iterator[Copies]:
    """Copies of a program; those that are left at the end are killed."""
    copies = Copies(forge, module, *what)
    try:
        yield copies
    finally:
        copies.kill_all()


def _lives(copy: int) -> bool:
    try:
        os.kill(copy, 0)
    except ProcessLookupError:
        return False
    return True


async def moment(seconds: float) -> None:
    """Let other processes live for so long: a kill at a random moment needs one."""
    await asyncio.sleep(seconds)
