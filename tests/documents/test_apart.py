"""Work in a process of its own: the same answers, bounded time and memory, and nothing of it stays in ours."""

import asyncio
import operator
import os
import pickle
import subprocess
import sys
import time
from pathlib import Path

import pytest

from attestation.errors import AttestationError
from documents.apart import Died, apart
from documents.plan_file import read_plan
from locales import texts

ROOT = Path(__file__).parents[2]
HEAVY = ("PIL", "docx", "xlsxwriter", "pdfplumber", "python_calamine")

PROGRAM = """
import asyncio, sys
from documents import apart
from documents.printout import Paper
from documents.printout_docx import paper_as_docx
from documents.printout_xlsx import paper_as_xlsx
from documents.view import small_jpeg

async def main():
    paper = Paper("file", "School", "Title", ())
    made = [await apart.apart(write, paper) for write in (paper_as_docx, paper_as_xlsx)]
    assert await apart.apart(small_jpeg, b"no picture") is None
    print(*(content[:2].decode() for content in made), *(name for name in sys.argv[1:] if name in sys.modules))

asyncio.run(main())
"""


async def test_it_is_another_process() -> None:
    assert await apart(os.getpid) != os.getpid()


async def test_a_refusal_comes_through_with_its_places() -> None:
    with pytest.raises(AttestationError) as refusal:
        await apart(read_plan, b"x" * 3_000_000, "big.txt")
    assert (refusal.value.key, refusal.value.params) == ("plan-too-large-file", {"megabytes": 2})


async def test_a_fault_is_told_by_its_last_words() -> None:
    with pytest.raises(Died, match="exit 1: ZeroDivisionError: integer division or modulo by zero"):
        await apart(operator.floordiv, 1, 0)


async def test_more_memory_than_allowed_is_not_given() -> None:
    assert len(await apart(bytes, 1_000_000)) == 1_000_000
    with pytest.raises(Died, match="MemoryError"):
        await apart(bytes, 200_000_000, memory=100_000_000)


async def test_more_time_than_allowed_is_not_given() -> None:
    with pytest.raises(TimeoutError):
        await apart(time.sleep, 60, timeout=0.5)


async def test_an_answer_that_could_run_code_is_not_read() -> None:
    with pytest.raises(pickle.UnpicklingError, match="pathlib"):
        await apart(Path, "somewhere")


async def test_texts_are_known_by_their_language() -> None:
    for locale in ("kk", "ru", "en"):
        assert pickle.loads(pickle.dumps(texts(locale))) is texts(locale)


async def test_no_more_than_two_at_once() -> None:
    most = 0

    async def watch() -> None:
        nonlocal most
        while True:
            most = max(most, len(_children()))
            await asyncio.sleep(0.01)

    async with asyncio.TaskGroup() as group:
        watcher = group.create_task(watch())
        async with asyncio.TaskGroup() as work:
            for _ in range(4):
                work.create_task(apart(time.sleep, 0.2))
        watcher.cancel()
    assert most == 2


def test_what_draws_and_writes_is_never_loaded_here() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM, *HEAVY], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["PK", "PK"]


def _children() -> list[str]:
    """The process ids of our own that work apart."""
    children = Path("/proc/self/task").glob("*/children")
    return [pid for file in children for pid in file.read_text().split() if b"documents.apart" in _command(pid)]


def _command(pid: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):  # it has ended meanwhile
        return b""
