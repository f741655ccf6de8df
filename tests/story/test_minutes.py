"""The papers of a sitting: an agenda drafted from who is under attestation, and minutes drafted after it."""

from datetime import date

from attestation.cycle import Cycle
from attestation.rulebook import Category
from sandbox import Person
from tests.story.conftest import School
from tests.story.test_printouts import words
from tests.story.test_sittings import NAMES, admin, announced, formed, staff

__all__ = ["admin", "staff"]  # fixtures


async def test_an_agenda_is_drafted_from_those_under_attestation(
    school: School, admin: Person, staff: dict[str, Person]
) -> None:
    await admin.tap(await admin.ask("/notice"), "Sitting")
    for typed in ("12.10.2026", "15:00", "Room 204"):
        asked = await admin.ask(typed)
    asked = await admin.tap(asked, "Draft of the agenda")
    assert "1. Teachers whose portfolio is not complete: Төлеген\n2. Decisions and votes" in asked.text
    assert "Undo" in asked.labels


async def test_minutes_say_who_was_there_and_leave_room_for_what_was_decided(
    school: School, admin: Person, staff: dict[str, Person]
) -> None:
    await formed(admin)
    await school.give_cycle(staff["Төлеген"], Cycle(Category.MODERATOR, Category.EXPERT, date(2021, 12, 20)))
    report = await announced(admin)
    await school.app.catch_up(school.world.clock.now())
    for name in NAMES[:5]:
        await staff[name].press(staff[name].last, "I'll come")
    await staff["Марат"].press(staff["Марат"].last, "Can't come")
    await staff["Марат"].ask("ill")
    early = await school.forge(admin, report, report.button("Minutes").data)
    assert early.startswith("The sitting has not begun yet")
    await school.travel(2026, 10, 12, 16)
    await admin.press(report, "Minutes")
    paper = await admin.wait_for(lambda message: message.file is not None, timeout=15)
    said = words(paper)
    assert "Аттестаттау комиссиясы отырысының хаттамасы" in said
    assert "Төраға: Айгүл" in said
    assert "Хатшы: Сәуле" in said
    assert "Айгүл, Болат, Дана, Ерлан, Жанар" in said
    assert "Қатыспағандар: Марат (ill), Нұрлан" in said
    assert "7 мүшенің 5 қатысты, керегі 5 — бар." in said
    assert "1. The list" in said
    assert "Төлеген" in said, "the candidate's line"
    assert "ауданға (қалаға) жіберіледі" in said, "an expert's category is not the school's to give"
    assert paper.file
    assert paper.file.name == "Хаттама-1.docx"
