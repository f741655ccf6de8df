"""A plan in every format, sent by deputies who speak different languages; and the changed one in October."""

from collections.abc import Callable
from pathlib import Path

import pytest

from attestation.roles import Role
from benchmarks.plan_files import Page, bare_pdf, commas, docx, old_windows, pdf, piped, stacked, tabbed, web_page, xlsx
from benchmarks.plan_pdf import FONT
from sandbox import Message, Person
from services.evidence import count_of
from services.plan_rows import plan_rows
from tests.story.conftest import School
from tests.story.test_evidence import attach

PATIENCE = 60  # seconds: a file is read in a process of its own, on a machine that may be busy
HEAD = ("№", "Мероприятие", "Сроки", "Ответственные", "Форма завершения")
ROWS = (
    HEAD,
    ("1", "Создание аттестационной комиссии", "август", "директор", "приказ"),
    ("2", "Сдача портфолио", "октябрь", "учителя", "портфолио"),
    ("3", "Посещение уроков", "ноябрь", "заместитель директора по УВР", "справка"),
)
CHANGED = (
    HEAD,
    ("1", "Разъяснение новых правил аттестации", "октябрь", "директор", "протокол"),
    ("2", "Создание аттестационной комиссии", "август", "директор", "приказ"),
    ("3", "Сдача портфолио аттестуемыми", "ноябрь", "учителя", "портфолио"),
)
TITLE = ("План аттестации педагогов на 2026-2027 учебный год",)
needs_font = pytest.mark.skipif(not Path(FONT).exists(), reason="a PDF needs a font with Kazakh letters")
CONFIRM = {"kk": "Растау", "ru": "Подтвердить", "en": "Confirm"}


async def sent(person: Person, name: str, content: bytes) -> Message:
    """Send a file; the review of what was understood."""
    await person.send_document(name, content)
    return await person.wait_for(lambda message: TITLE[0] in message.text, timeout=PATIENCE)


@pytest.mark.parametrize(
    ("locale", "name", "write"),
    [
        ("kk", "plan.docx", docx),
        ("ru", "plan.xlsx", xlsx),
        ("en", "plan.html", web_page),
        ("kk", "plan.csv", commas),
        ("ru", "plan.txt", old_windows),
        ("en", "plan.txt", stacked),
        ("kk", "plan.txt", piped),
        pytest.param("ru", "plan.pdf", pdf, marks=needs_font),
        pytest.param("en", "plan.pdf", bare_pdf, marks=needs_font),
    ],
)
async def test_any_format_in_any_language_is_the_schools_plan(
    school: School, locale: str, name: str, write: Callable[[Page], bytes]
) -> None:
    person = await school.member("Тілді Орынбасар", Role.DEPUTY_DIRECTOR, locale=locale)
    card = await sent(person, name, write(Page(TITLE, ROWS, ())))
    assert card.labels[0] == CONFIRM[locale]
    await person.tap(card, CONFIRM[locale], timeout=PATIENCE)
    found = await plan_rows(school.app.db, await school.actor(person), school.world.clock.now())
    cells = [(item.title.kk, item.phrase, item.responsible.phrase, item.evidence.kk) for item in found.plan.items]
    assert cells == [row[1:] for row in ROWS[1:]]


async def test_in_october_the_changed_plan_keeps_what_was_done_and_can_be_taken_back(
    school: School, deputy: Person
) -> None:
    await deputy.tap(await sent(deputy, "plan.docx", docx(Page(TITLE, ROWS, ()))), "Confirm", timeout=PATIENCE)
    teacher = await school.member("Айгүл Сынақова")
    await teacher.tap(await teacher.ask("/my"), "Done 2")
    await attach(school, teacher, 2, "portfolio.pdf", b"%PDF-1.4 portfolio")
    (step,) = await school.steps_of(teacher, 2)
    assert step.completion
    card = await sent(deputy, "plan.txt", tabbed(Page(TITLE, CHANGED, ())))
    changes = await deputy.tap(card, "Changes: 4")
    assert "new row" in changes.text
    assert "number: 1 → 2" in changes.text
    assert "number: 2 → 3; time: 1–31 October → 1–30 November; other words" in changes.text
    assert "goes out of the plan" in changes.text
    assert "One done step stays." in changes.text
    loaded = await deputy.tap(await deputy.tap(changes, "Back"), "Confirm", timeout=PATIENCE)
    (moved,) = await school.steps_of(teacher, 3)
    assert (moved.key, moved.completion) == (step.key, step.completion)
    assert await count_of(school.app.db, await school.actor(teacher), step.key) == 1
    await deputy.tap(loaded, "Undo")
    (back,) = await school.steps_of(teacher, 2)
    assert (back.key, back.completion, back.due_on) == (step.key, step.completion, step.due_on)
