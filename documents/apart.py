"""Heavy or risky work in a short-lived process: it can neither stop the bot nor leave its libraries in its memory."""

import asyncio
import io
import pickle  # nosec B403 # between this program and its own child
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from attestation.errors import AttestationError

MEMORY = 512 * 1024 * 1024
"""Bytes that the process may take; its interpreter and libraries are among them."""

# Not `-m`: that would take any folder `documents` of the working directory for ours.
_START = "import sys; sys.path.insert(0, sys.argv[1]); from documents.apart import main; main()"
_ROOT = str(Path(__file__).parents[1])
_AT_ONCE = 2  # processes: more would take the machine's memory together
_OURS = {
    f"attestation.{name}" for name in ("plan", "roles", "errors", "forecast", "roster", "rulebook")
}  # whose values an answer may hold
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
T = TypeVar("T")


class Died(Exception):
    """The process ended without an answer: it ran out of memory or processor time, or the function failed"""


async def apart(
    function: Callable[..., T],
    *args: object,
    timeout: float = 30.0,  # noqa: ASYNC109 - the process is killed by it, which a cancelled task could not promise
    memory: int = MEMORY,
) -> T:
    """What `function(*args)` gives, worked out in a process of its own with `timeout` seconds and `memory` bytes.

    The function stands in a module; arguments can be pickled; the answer is made of bytes, numbers, plans and the like.
    Raises AttestationError as the function does, TimeoutError, and Died, which tells the process's last words.
    """
    async with _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(_AT_ONCE)):
        said = await _ask(pickle.dumps((function, args)), timeout, memory)
    answer = _Answer(io.BytesIO(said)).load()
    if isinstance(answer, AttestationError):
        raise answer
    return cast(T, answer)


async def _ask(question: bytes, seconds: float, memory: int) -> bytes:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-I", "-c", _START, _ROOT, str(seconds), str(memory),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(seconds):
            said, complaint = await process.communicate(question)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        last = complaint.decode(errors="replace").strip().rpartition("\n")[2]
        raise Died(f"exit {process.returncode}: {last}")
    return said


class _Answer(pickle.Unpickler):
    """What the process says: values, plans, loads and refusals; nothing else that a hostile file could make it say."""

    def find_class(self, module: str, name: str) -> object:
        if module in _OURS or (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def main() -> None:
    """The process: a pickled question on stdin, a pickled answer or refusal on stdout."""
    _limit(float(sys.argv[2]), int(sys.argv[3]))
    function, args = pickle.load(sys.stdin.buffer)  # nosec B301 # noqa: S301 - from our own parent
    try:
        answer = function(*args)
    except AttestationError as error:
        answer = error
    sys.stdout.buffer.write(pickle.dumps(answer))


def _limit(seconds: float, memory: int) -> None:
    """Only soft limits: the one program that may need more, LibreOffice, lifts them for itself."""
    for limit, most in (
        (resource.RLIMIT_DATA, memory),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, resource.getrlimit(limit)[1]))
