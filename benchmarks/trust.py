"""The figures of trust: hostile files and updates, files read in time, what is erased, kept and refused."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from benchmarks.figures import Line, at_most, passes, said
from benchmarks.options import Options
from benchmarks.plan_corpus import written
from benchmarks.plan_files import SHAPES, Page
from documents.plan_file import read_plan

_LONGEST, _MEMORY = 10.0, 256  # seconds and megabytes in which a file of the chat is read


def reading_lines(options: Options) -> Iterator[Line]:
    """Seconds of the processor for a plan of thirty rows in Word, and for one of ten pages as PDF."""
    for shape, rows, most in (("docx", 30, 1.0), ("pdf", 300, 5.0)):
        content = SHAPES[shape](_page_of(rows))
        fastest = min(_seconds(content) for _ in range(options.rounds))
        yield at_most(f"plan of {rows} rows as {shape}: seconds", round(fastest, 2), most)


def spoilt_lines(options: Options) -> Iterator[Line]:
    """Spoilt files: each is a plan or a refusal in a sentence, in time and within its memory."""
    found = said("tests.documents.fuzz", seed=options.seed, count=options.files)
    name = f"{found['files']} spoilt files"
    yield at_most(f"{name}: tracebacks", found["findings"], 0)
    yield at_most(f"{name}: seconds of the longest", round(found["longest_seconds"], 2), _LONGEST)
    yield at_most(f"{name}: megabytes of the largest", found["most_megabytes"], _MEMORY)


def hostile_lines(options: Options) -> Iterator[Line]:
    """Updates of every kind with bad words, forged buttons, everybody's buttons pressed by everybody else."""
    found = said("tests.hostile.fuzz", seed=options.seed, count=options.updates)
    yield at_most(
        f"{found['updates']} hostile updates: tracebacks and calls refused for a fault of ours", found["findings"], 0
    )


def kept_lines(_options: Options) -> Iterator[Line]:
    """What may not be seen by others, what is erased, what is kept, and what is not started on."""
    operation = "tests/operation/test_"
    yield passes("crossings of roles and schools: no leak", "tests/story/test_crossings.py")
    yield passes("bytes of an erased person: none", f"{operation}privacy.py::test_the_forgotten_leave_no_byte")
    yield passes(
        "backup under load: restored and equal",
        f"{operation}backups.py::test_a_backup_under_load_is_one_moment_of_the_database",
        f"{operation}backups.py::test_what_comes_back_is_what_was",
    )
    yield passes("flipped byte in a backup: refused", f"{operation}backups.py", "-k", "flip")
    yield passes("flipped byte in a database: refused", f"{operation}damage.py", "-k", "flipped")
    yield passes("token: nowhere in logs, tracebacks, metrics", f"{operation}secrecy.py")


def _page_of(rows: int) -> Page:
    """A plan of so many rows: one of the corpus over and over, numbered through."""
    page = next(plan for plan in written() if plan.name == "23-kk-town").page()
    heading, *body = page.rows
    again = (body[number % len(body)] for number in range(rows))
    return replace(page, rows=[heading, *(_numbered(row, number) for number, row in enumerate(again, 1))])


def _numbered(row: Sequence[str], number: int) -> list[str]:
    return [str(number), *row[1:]]


def _seconds(content: bytes) -> float:
    began = time.process_time()
    plan = read_plan(content, "plan", today=date(2026, 9, 1))
    assert len(plan.items) >= 30
    return time.process_time() - began
