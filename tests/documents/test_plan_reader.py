"""Reading in a process of its own: the same plan, and nothing that a file does reaches the bot."""

import asyncio
import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from attestation.errors import AttestationError
from documents.plan_file import read_plan
from documents.plan_reader import read_plan_safely

PLAN = (Path(__file__).parents[1] / "data" / "plan.kk.txt").read_bytes()


def _readers() -> list[str]:
    """The process ids of our own readers that still run."""
    children = Path("/proc/self/task").glob("*/children")
    running = [pid for file in children for pid in file.read_text().split()]
    return [pid for pid in running if b"documents.apart" in Path(f"/proc/{pid}/cmdline").read_bytes()]


async def test_the_worker_reads_what_the_reader_reads() -> None:
    assert await read_plan_safely(PLAN, "plan.txt") == read_plan(PLAN, "plan.txt")


async def test_year_choice_and_doubts_come_through() -> None:
    words = "№\tАттестаттау шаралары\tМерзімі\tЖауапты\n1\tТест\tбір күні\tкосмонавт\n"
    plan = await read_plan_safely(words.encode(), "x", today=date(2026, 9, 1))
    assert plan == read_plan(words.encode(), "x", today=date(2026, 9, 1))
    assert (await read_plan_safely(PLAN, "x", 2030)).school_year == 2030


async def test_a_refusal_comes_through_with_its_words() -> None:
    with pytest.raises(AttestationError) as refusal:
        await read_plan_safely(b"x" * 3_000_000, "big.txt")
    assert (refusal.value.key, refusal.value.params) == ("plan-too-large-file", {"megabytes": 2})


async def test_a_slow_file_is_given_up() -> None:
    with pytest.raises(AttestationError) as refusal:
        await read_plan_safely(PLAN, "plan.txt", timeout=0.001)
    assert refusal.value.key == "plan-too-slow"


async def test_a_file_that_eats_memory_kills_only_its_reader() -> None:
    paragraphs = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 1_100_000
    namespace = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        xml = b'<w:document xmlns:w="%s"><w:body>%s</w:body></w:document>' % (namespace, paragraphs)
        archive.writestr("word/document.xml", xml)
    with pytest.raises(AttestationError) as refusal:
        await read_plan_safely(buffer.getvalue(), "heavy.docx")
    assert refusal.value.key in {"plan-damaged", "plan-too-heavy"}


async def test_the_bot_goes_on_answering_meanwhile() -> None:
    answered = 0

    async def answer() -> None:
        nonlocal answered
        while True:
            await asyncio.sleep(0)
            answered += 1

    async with asyncio.TaskGroup() as group:
        bot = group.create_task(answer())
        await read_plan_safely(PLAN, "plan.txt")
        bot.cancel()
    assert answered > 100


async def test_a_reading_that_is_cancelled_leaves_no_process_behind() -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await read_plan_safely(PLAN, "plan.txt")
    assert _readers() == []
