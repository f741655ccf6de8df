"""Reading a stranger's file in a process of its own, so that a bad one can neither stop the bot nor eat its memory."""

import asyncio
import io
import pickle
import resource
import sys
from datetime import date
from pathlib import Path

import structlog

from attestation.errors import AttestationError
from attestation.plan import Plan

MEMORY = 256 * 1024 * 1024
"""Bytes that the worker may take; its interpreter and libraries are among them."""

# Not `-m`: that would take any folder `documents` of the working directory for ours.
_START = "import sys; sys.path.insert(0, sys.argv[1]); from documents.worker import main; main()"
_ROOT = str(Path(__file__).parents[1])
_log = structlog.get_logger()


async def read_plan_safely(
    content: bytes,
    name: str,
    school_year: int | None = None,
    *,
    which: int | None = None,
    today: date | None = None,
    timeout: float = 10.0,  # noqa: ASYNC109 - the worker is killed by it, which a cancelled task could not promise
) -> Plan:
    """As `documents.plan_file.read_plan`, in a worker process that has `timeout` seconds and `MEMORY` bytes.

    Raises AttestationError: those of `read_plan`, `plan-too-slow`, and `plan-too-heavy` when the worker died.
    """
    worker = await asyncio.create_subprocess_exec(
        sys.executable, "-I", "-c", _START, _ROOT, str(timeout),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    question = pickle.dumps((content, name, school_year, which, today))
    try:
        async with asyncio.timeout(timeout):
            said, complaint = await worker.communicate(question)
    except TimeoutError:
        raise AttestationError("plan-too-slow", seconds=round(timeout)) from None
    finally:
        if worker.returncode is None:
            worker.kill()
            await worker.wait()
    if worker.returncode != 0:
        last = complaint.decode(errors="replace").strip().rpartition("\n")[2]
        _log.warning("plan reader died", file=name, exit=worker.returncode, last_words=last)
        raise AttestationError("plan-too-heavy")
    answer = _Answer(io.BytesIO(said)).load()
    if isinstance(answer, Plan):
        return answer
    raise answer


class _Answer(pickle.Unpickler):
    """What the worker says: plans and refusals, and nothing that a hostile file could have made it say."""

    def find_class(self, module: str, name: str) -> object:
        if module in {"attestation.plan", "attestation.roles", "attestation.errors"} or (module, name) in {
            ("datetime", "date"),
        }:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name}")


def main() -> None:
    """The worker: a pickled question on stdin, a pickled plan or refusal on stdout."""
    _limit(float(sys.argv[2]))
    content, name, school_year, which, today = pickle.load(sys.stdin.buffer)  # noqa: S301 - from our own parent
    from documents.plan_file import read_plan

    answer: Plan | AttestationError
    try:
        answer = read_plan(content, name, school_year, which=which, today=today)
    except AttestationError as error:
        answer = error
    except (MemoryError, RecursionError):
        answer = AttestationError("plan-too-heavy")
    sys.stdout.buffer.write(pickle.dumps(answer))


def _limit(seconds: float) -> None:
    """Only soft limits: the one program that may need more, LibreOffice, lifts them for itself."""
    for limit, most in (
        (resource.RLIMIT_DATA, MEMORY),
        (resource.RLIMIT_CPU, int(seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, resource.getrlimit(limit)[1]))
