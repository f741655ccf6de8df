"""Short forms through the chat: asked one by one, confirmed once, kept in versions, printed, private."""

import io
import json
import zipfile
from typing import Any

import pytest
from docx import Document
from sqlalchemy import select

from attestation.forms import ANSWER_LENGTH, FormKind
from attestation.roles import Role
from attestation.steps import Mark, Step
from cards.year_callbacks import FormAnswer, FormPress
from db.fsm import ChatStorage
from db.models import ChatState, History, Member, WrittenForm
from locales import texts
from sandbox import Message, Person
from services.forgetting import forget
from services.my_data import my_data
from tests.story.conftest import School


@pytest.fixture
async def head(school: School, teacher: Person) -> Person:
    """The head of an association, whose chat is open."""
    person = await school.member("Бірлестік Жетекшісі", Role.ASSOCIATION_HEAD)
    await person.ask("/help")
    return person


async def one(school: School, teacher: Person, row: int, month: int = 10) -> Step:
    """The teacher's step of a row; of one done each month, that of the month."""
    steps = await school.steps_of(teacher, row)
    return next((step for step in steps if step.starts_on and step.starts_on.month == month), steps[0])


async def opened(school: School, person: Person, step: Step, act: str = "open") -> Message:
    """The step's form, as its button shows it."""
    card = await person.ask("/my")
    await school.forge(
        person, card, FormPress(act=act, occurrence=step.key[0], teacher=step.key[1] or 0, view="").pack()
    )
    return card


async def filled(school: School, person: Person, step: Step, answers: list[str]) -> Message:
    """The preview, after the answers; an empty one is skipped."""
    card = await person.tap(await opened(school, person, step), "Fill in")
    for said in answers:
        card = await person.ask(said) if said else await person.tap(card, "Next")
    return card


async def versions(school: School) -> list[WrittenForm]:
    async with school.app.db.read() as session:
        return list(await session.scalars(select(WrittenForm).order_by(WrittenForm.id)))


async def chat_states(school: School) -> list[tuple[str | None, dict[str, Any]]]:
    async with school.app.db.read() as session:
        return [(row.state, row.data) for row in await session.scalars(select(ChatState))]


def words(document: bytes) -> str:
    """All text of a Word file, cells by line."""
    paper = Document(io.BytesIO(document))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


async def file_after(person: Person, card: Message, label: str) -> tuple[str, bytes]:
    """Name and bytes of what comes after a press; it is written in a process apart, which takes a while."""
    person.push(card, label)
    message = await person.wait_for(lambda message: message.file is not None, timeout=30)
    assert message.file
    return message.file.name, message.file.data


async def test_the_individual_plan_is_asked_step_by_step_and_closes_row_thirteen(
    school: School, teacher: Person
) -> None:
    step = await one(school, teacher, 13)
    card = await teacher.ask("/my")
    more = next(
        button for button in card.labels if button.endswith("13") and "Done" not in button and "Attach" not in button
    )
    card = await teacher.tap(await teacher.tap(card, more), "Form")
    assert "Nothing has been written yet" in card.text
    card = await teacher.tap(card, "Fill in")
    assert "1/6" in card.text
    assert "Back" not in card.labels
    card = await teacher.ask("Саралап оқыту\n\n  Бағалау ")
    assert "2/6" in card.text
    card = await teacher.tap(card, "Back")
    assert "Written before: Саралап оқыту\nБағалау" in card.text
    for _ in range(5):
        card = await teacher.tap(card, "Next")
    assert "6/6" in card.text
    assert "Goal: Саралап оқыту\nБағалау" in card.text
    assert "Open lessons" not in card.text
    card = await teacher.tap(card, "Confirm")
    assert "Version 1, 1 October, Айгүл Сынақова" in card.text
    done = await one(school, teacher, 13)
    assert done.completion
    assert done.completion.mark is Mark.CONFIRMED
    async with school.app.db.read() as session:
        acts = list(
            await session.scalars(select(History.act).where(History.subject == f"step:{step.key[0]}:{step.key[1]}"))
        )
    assert acts == ["write-form", "step-confirmed"]


async def test_an_edit_is_a_new_version_and_the_old_one_stays(school: School, teacher: Person) -> None:
    step = await one(school, teacher, 13)
    card = await teacher.tap(await filled(school, teacher, step, ["Мақсат", "", "", "", ""]), "Confirm")
    card = await teacher.tap(card, "Edit")
    assert "Written before: Мақсат" in card.text
    card = await teacher.ask("Жаңа мақсат")
    for _ in range(4):
        card = await teacher.tap(card, "Next")
    card = await teacher.tap(card, "Confirm")
    assert "Жаңа мақсат" in card.text
    assert "Version 2" in card.text
    assert [(row.version, row.answers) for row in await versions(school)] == [
        (1, {"goal": "Мақсат"}),
        (2, {"goal": "Жаңа мақсат"}),
    ]


async def test_two_edits_on_one_message_are_two_versions(school: School, teacher: Person) -> None:
    card = await filled(school, teacher, await one(school, teacher, 13), ["Мақсат", "", "", "", ""])
    card = await teacher.tap(card, "Confirm")
    for _ in range(2):
        card = await teacher.tap(card, "Edit")
        for _ in range(5):
            card = await teacher.tap(card, "Next")
        card = await teacher.tap(card, "Confirm")
    assert "Version 3" in card.text


async def test_the_next_month_begins_with_what_was_written_in_the_last(school: School, teacher: Person) -> None:
    september, october = await one(school, teacher, 13, 9), await one(school, teacher, 13, 10)
    assert september.key != october.key
    await teacher.tap(await filled(school, teacher, september, ["Мақсат", "", "", "", ""]), "Confirm")
    card = await teacher.tap(await opened(school, teacher, october), "Fill in")
    assert "Written before: Мақсат" in card.text


async def test_a_form_that_says_nothing_is_not_kept(school: School, teacher: Person) -> None:
    card = await filled(school, teacher, await one(school, teacher, 13), [""] * 5)
    await teacher.press(card, "Confirm")
    assert await versions(school) == []
    assert (await one(school, teacher, 13)).completion is None


async def test_confirmed_twice_it_is_kept_once(school: School, teacher: Person) -> None:
    card = await filled(school, teacher, await one(school, teacher, 13), ["Мақсат", "", "", "", ""])
    storage, (before,) = school.app.dispatcher.storage, await chat_states(school)
    await teacher.press(card, "Confirm")
    async with school.app.db.write() as session:  # as if the program had been stopped before the chat was tidied
        row = (await session.scalars(select(ChatState))).one()
        row.state, row.data = before
    assert isinstance(storage, ChatStorage)
    storage.forget()
    await school.forge(teacher, card, FormAnswer(at=5, act="confirm").pack())
    assert len(await versions(school)) == 1


@pytest.mark.parametrize("said", ["x" * (ANSWER_LENGTH + 1), "  \n "])
async def test_an_answer_that_does_not_do_is_asked_again(school: School, teacher: Person, said: str) -> None:
    await teacher.tap(await opened(school, teacher, await one(school, teacher, 13)), "Fill in")
    assert "1/6" in (await teacher.ask(said)).text
    assert "2/6" in (await teacher.ask("Мақсат")).text


async def test_cancel_keeps_nothing_and_shows_the_step(school: School, teacher: Person) -> None:
    card = await filled(school, teacher, await one(school, teacher, 13), ["Мақсат"])
    card = await teacher.tap(card, "Cancel")
    assert "13." in card.text
    assert await versions(school) == []


async def test_the_head_writes_the_note_of_row_four_from_the_list_of_teachers(
    school: School, teacher: Person, head: Person
) -> None:
    step = await one(school, teacher, 4, 9)
    card = await filled(school, head, step, ["Олимпиада", "Семинар", "Курс", "Сай"])
    await head.tap(card, "Confirm")
    done = await one(school, teacher, 4, 9)
    assert done.completion
    assert done.completion.by == (await school.actor(head)).person_id
    (row,) = await versions(school)
    assert row.kind == FormKind.ACHIEVEMENTS
    assert row.answers["conclusion"] == "Сай"


async def test_a_head_of_another_association_is_refused(school: School, teacher: Person, head: Person) -> None:
    async with school.app.db.write() as session:
        for person, association in ((teacher, "Математика"), (head, "Тарих")):
            id_ = (await school.actor(person)).person_id
            member = (await session.scalars(select(Member).where(Member.person_id == id_))).one()
            member.association = association
    step = await one(school, teacher, 4, 9)
    press = FormPress(act="write", occurrence=step.key[0], teacher=step.key[1] or 0, view="").pack()
    assert await school.forge(head, await head.ask("/my"), press) == texts("en").label("form-not-yours")


async def test_others_see_nothing(school: School, teacher: Person, deputy: Person) -> None:
    step = await one(school, teacher, 12)
    await deputy.ask("/help")
    await deputy.tap(await filled(school, deputy, step, ["Талап", "", "", "Қарашаға дейін"]), "Confirm")
    other = await school.member("Бөтен Мұғалім")
    for act in ("open", "write", "kk"):
        press = FormPress(act=act, occurrence=step.key[0], teacher=step.key[1] or 0, view="").pack()
        assert await school.forge(other, await other.ask("/my"), press) == texts("en").label("form-not-yours")
    assert "Талап" in (await opened(school, teacher, step)).text


@pytest.mark.parametrize(
    ("page", "asked", "author"), [("kk", "Келісілгені", "Толтырған"), ("ru", "Договорённости", "Заполнил(а)")]
)
async def test_the_page_comes_in_the_language_of_its_button(
    school: School, teacher: Person, deputy: Person, page: str, asked: str, author: str
) -> None:
    step = await one(school, teacher, 12)
    await deputy.ask("/help")
    card = await deputy.tap(await filled(school, deputy, step, ["Талап", "", "", "Қарашаға дейін"]), "Confirm")
    name, content = await file_after(deputy, card, texts(page).label("language-name"))
    assert name.endswith("-Айгүл Сынақова-2026-10-01.docx")
    text = words(content)
    assert "№ 12 мектеп" in text
    assert asked in text
    assert "Қарашаға дейін" in text
    assert author in text


async def test_reference_material_gathers_what_visitors_wrote(school: School, teacher: Person, head: Person) -> None:
    card = await teacher.ask("/my")
    card = await teacher.tap(
        await teacher.tap(await teacher.tap(card, "My category"), "Lessons and reports"), "Plan one"
    )
    await teacher.tap(card, "Open lesson")
    for typed in ("7.10", "10:00", "7 ә", "Бөлшектер"):
        await teacher.ask(typed)
    guests = await teacher.tap(await teacher.tap(await teacher.ask("Room 12"), "Confirm"), "Invite")
    await teacher.press(guests, "Бірлестік Жетекшісі")
    await school.travel(2026, 10, 7, 11)
    lessons = await head.tap(await head.tap(await head.ask("/my"), "My category"), "Lessons and reports")
    await head.tap(await head.tap(lessons, "Бөлшектер"), "Write a note")
    await head.tap(await head.wait_for("Did it reach its goal"), "Partly")
    await head.ask("Топтық жұмыс")
    await head.ask("Уақытты бөлу")
    step = await one(school, teacher, 16)
    preview = await filled(school, head, step, ["", "", "", "Ұсынылады"])
    assert "notes of one lesson" in preview.text
    card = await head.tap(preview, "Confirm")
    _, content = await file_after(head, card, "Русский")
    text = words(content)
    for said in ("07.10.2026", "7 ә", "Бөлшектер", "Бірлестік Жетекшісі", "Частично", "Топтық жұмыс", "Ұсынылады"):
        assert said in text


async def test_the_portfolio_has_the_pages_and_report_prints_all_of_a_kind(
    school: School, teacher: Person, deputy: Person
) -> None:
    await teacher.tap(
        await filled(school, teacher, await one(school, teacher, 13), ["Мақсат", "", "", "", ""]), "Confirm"
    )
    portfolio = await teacher.tap(await teacher.ask("/my"), "portfolio")
    _, content = await file_after(teacher, portfolio, "Everything as a ZIP")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        (page,) = [name for name in package.namelist() if name.startswith("13/")]
        assert "Мақсат" in words(package.read(page))
    menu = await deputy.tap(await deputy.ask("/report"), texts("en").label("printout-file-forms"))
    _, content = await file_after(deputy, menu, "Personal work plans: 1")
    assert "Мақсат" in words(content)


async def test_a_draft_survives_a_change_of_the_program(school: School, teacher: Person) -> None:
    """The draft stands in the database: a program that starts anew asks on where it was."""
    await filled(school, teacher, await one(school, teacher, 13), ["Мақсат", "Ашық сабақ"])
    storage = school.app.dispatcher.storage
    assert isinstance(storage, ChatStorage)
    storage.forget()
    card = await teacher.ask("Апталық")
    assert "4/6" in card.text


async def test_forgetting_erases_the_forms_and_mydata_shows_them(school: School, teacher: Person) -> None:
    await teacher.tap(
        await filled(school, teacher, await one(school, teacher, 13), ["Мақсат", "", "", "", ""]), "Confirm"
    )
    folder = school.app.config.evidence_folder()
    with zipfile.ZipFile(io.BytesIO(await my_data(school.app.db, teacher.id, folder))) as package:
        rows = json.loads(package.read("mydata.json"))["rows"]["written_form"]
    assert [row["answers"] for row in rows] == [{"goal": "Мақсат"}]
    await forget(school.app.db, teacher.id, folder, school.world.clock.now())
    assert await versions(school) == []
