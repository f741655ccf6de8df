"""The plan as a file in the deputy's chat: read, shown page by page, confirmed, and loaded anew without harm."""

import asyncio
import os
from pathlib import Path

import pytest
from sqlalchemy import select

from attestation.roles import Role
from db.models import Evidence, Occurrence, Plan
from sandbox import Message, Person
from services.status import status
from tests.story.conftest import School

OURS = Path(__file__).parents[1] / "data" / "plan.kk.txt"
REAL = Path(__file__).parents[3] / "shared" / "data" / "school-plan-2022-2023.kk.txt"
beside = pytest.mark.skipif(
    not REAL.exists() and not os.environ.get("CI"), reason="the real plan is not beside the clone"
)
PATIENCE = 60  # seconds: a file is read in a process of its own, on a machine that may be busy


async def send(person: Person, name: str, content: bytes) -> Message:
    """Send a file; the answer that has buttons or is no plea for patience."""
    await person.send_document(name, content)
    return await person.wait_for(lambda message: "one moment" not in message.text, timeout=PATIENCE)


async def load(person: Person, content: bytes, confirm: str = "Confirm") -> Message:
    card = await send(person, "plan.txt", content)
    card = await person.wait_for(lambda message: any(confirm in label for label in message.labels), timeout=PATIENCE)
    return await person.tap(card, confirm, timeout=PATIENCE)


async def numbers(school: School) -> dict[str, int]:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    year = found.summary.year
    return {"total": year.total, "done": year.done, "in_review": year.in_review}


@pytest.mark.parametrize("file", [OURS, pytest.param(REAL, marks=beside)], ids=["ours", "real"])
async def test_a_file_of_another_year_is_loaded_for_this_one(school: School, deputy: Person, file: Path) -> None:
    loaded = await load(deputy, await asyncio.to_thread(file.read_bytes))
    assert "2026–2027" in loaded.text
    assert "19 rows" in loaded.text
    assert any("Needs a date" in label for label in loaded.labels)
    teacher = await school.member("Айгүл Сынақова")
    card = await teacher.ask("/my")
    assert "11. " in card.text, "the trial test of October"


async def test_a_pasted_plan_is_read_too_also_amid_the_review_of_another(school: School, deputy: Person) -> None:
    text = OURS.read_text("utf-8")
    assert len(text) <= 4096, "what Telegram lets one message hold"
    for _ in range(2):  # the second time in the place of the first, never as the answer to its question
        await deputy.send(text)
        card = await deputy.wait_for(lambda message: any("Confirm" in it for it in message.labels), timeout=PATIENCE)
        assert "2026–2027" in card.text
    loaded = await deputy.tap(card, "Confirm", timeout=PATIENCE)
    assert "19 rows" in loaded.text


async def test_a_long_text_that_is_no_plan_is_told_the_way(deputy: Person) -> None:
    await deputy.send("Құрметті әріптестер, ертең жиналыс болады.\n" * 8)
    heard = await deputy.wait_for(lambda message: "as a file" in message.text, timeout=PATIENCE)
    assert heard.text.count(".") <= 3


@pytest.mark.parametrize(("locale", "confirm"), [("kk", "Растау"), ("ru", "Подтвердить"), ("en", "Confirm")])
async def test_in_each_language(school: School, locale: str, confirm: str) -> None:
    person = await school.member("Тілді Орынбасар", Role.DEPUTY_DIRECTOR, locale=locale)
    loaded = await load(person, OURS.read_bytes(), confirm)
    assert "19" in loaded.text


async def test_loading_again_keeps_what_was_confirmed_and_doubles_nothing(school: School, deputy: Person) -> None:
    await load(deputy, OURS.read_bytes())
    teacher = await school.member("Айгүл Сынақова")
    await teacher.ask("/my")
    await teacher.ask("11 done")
    before = await numbers(school)
    assert before["in_review"] == 1
    await load(deputy, OURS.read_bytes())
    assert await numbers(school) == before
    async with school.app.db.read() as session:
        assert len(list(await session.scalars(select(Plan)))) == 1
        active = list(await session.scalars(select(Occurrence).where(Occurrence.removed_at.is_(None))))
    windows = [(occurrence.item_id, occurrence.starts_on, occurrence.ends_on) for occurrence in active]
    assert len(set(windows)) == len(windows)


async def test_two_presses_of_confirm_load_once(school: School, deputy: Person) -> None:
    await send(deputy, "plan.txt", OURS.read_bytes())
    card = await deputy.wait_for(lambda message: any("Confirm" in label for label in message.labels), timeout=PATIENCE)
    data = card.button("Confirm").data
    await deputy.press(card, "Confirm", timeout=PATIENCE)
    await school.forge(deputy, card, data)
    async with school.app.db.read() as session:
        assert len(list(await session.scalars(select(Plan)))) == 1
    assert (await numbers(school))["total"] > 0


async def test_the_ready_made_plan_by_a_button(school: School, deputy: Person) -> None:
    card = await deputy.tap(await deputy.ask("/status"), "Take the ready-made plan", timeout=PATIENCE)
    loaded = await deputy.tap(card, "Confirm", timeout=PATIENCE)
    assert "19 rows" in loaded.text
    assert (await deputy.ask("/status")).text.startswith("Status")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.docx", b"PK\x03\x04 damaged"),
        ("plan.txt", b"no plan at all"),
        ("photo.png", b"\x89PNG\r\n\x1a\n"),
        ("plan.csv", "№;Іс-шаралар;Мерзімі;Жауаптылар;Аяқтау формасы\n".encode()),
    ],
    ids=["damaged", "no-plan", "picture", "empty-table"],
)
async def test_a_file_without_a_plan_gets_one_clear_sentence(
    school: School, deputy: Person, name: str, content: bytes
) -> None:
    answer = await send(deputy, name, content)
    assert answer.text
    assert not [label for label in answer.labels if "Confirm" in label]
    await deputy.ask("/help")
    said = [message.text for message in deputy.chat.messages if message.sender.is_bot]
    assert len(said) == 2, said
    async with school.app.db.read() as session:
        assert not list(await session.scalars(select(Plan)))


async def test_a_deputys_paper_that_is_no_plan_may_be_evidence(school: School, deputy: Person) -> None:
    await school.load_built_in_plan()
    answer = await send(deputy, "order.txt", "Бұйрық № 12, комиссия құрамы туралы".encode())
    assert "The file is kept. Which step is it for?" in answer.text
    done = await deputy.tap(answer, "Done 3")
    assert "Done ✅" in done.text


async def test_a_hundred_rows_and_an_unknown_phrase(school: School, deputy: Person) -> None:
    rows = [
        f"{n};Аттестаттау іс-шарасы нөмірі {n};{'Қазан' if n != 50 else 'ыңғайлы кезде бір рет'};Директор;Хаттама"
        for n in range(1, 101)
    ]
    head = "Педагогтерді аттестаттау жоспары 2026-2027 оқу жылы\n№;Іс-шаралар;Мерзімі;Жауаптылар;Аяқтау формасы"
    loaded = await load(deputy, "\n".join([head, *rows]).encode())
    assert "100 rows" in loaded.text
    assert "50" in loaded.text
    dates = await deputy.tap(await deputy.ask("/status"), "Needs a date")
    assert "ыңғайлы кезде бір рет" in dates.text, "kept in the school's own words, and asked of the deputy"


async def test_a_teachers_document_is_evidence_not_a_plan(school: School, deputy: Person, teacher: Person) -> None:
    await teacher.send_document("plan.txt", OURS.read_bytes())
    assert (await teacher.wait_for()).text.startswith("The file is kept. Which step is it for?")
    async with school.app.db.read() as session:
        assert len(list(await session.scalars(select(Evidence)))) == 1


async def test_a_teacher_cannot_press_the_deputys_button(school: School, deputy: Person) -> None:
    person = await school.member("Айгүл Сынақова")
    offered = (await deputy.ask("/status")).button("Take the ready-made plan").data
    toast = await school.forge(person, await person.ask("/my"), offered)
    assert toast.startswith("This is not open to your role")
