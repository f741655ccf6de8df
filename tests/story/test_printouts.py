"""/report: papers come as Word and Excel in the language asked for; only those who lead the school get them."""

import io

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from attestation.desk import Printout
from attestation.roles import Role
from cards.desk_callbacks import PrintoutPress
from sandbox import Message, Person
from services.founding import found_school
from tests.clock import NOW
from tests.story.conftest import School


async def files(person: Person, card: Message, label: str) -> tuple[Message, Message]:
    """What comes after a press: the paper as Word, and as Excel."""
    person.push(card, label)
    docx = await person.wait_for(lambda m: m.file is not None and m.file.name.endswith(".docx"), timeout=15)
    xlsx = await person.wait_for(lambda m: m.file is not None and m.file.name.endswith(".xlsx"), timeout=15)
    return docx, xlsx


def words(message: Message) -> str:
    assert message.file
    document = Document(io.BytesIO(message.file.data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def first_sheet(message: Message) -> list[list[object]]:
    assert message.file
    book = CalamineWorkbook.from_filelike(io.BytesIO(message.file.data))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


@pytest.mark.parametrize("role", [Role.DEPUTY_DIRECTOR, Role.DIRECTOR])
async def test_every_paper_comes_in_two_forms(school: School, teacher: Person, role: Role) -> None:
    person = await school.member("Басшы Адам", role)
    card = await person.ask("/report")
    labels = [label for label in card.labels if label not in ("Русский", "English")]
    assert len(labels) == len(Printout)
    for label in labels:
        if label in ("Acquaintance sheet", "Teachers' forms"):  # they ask first of whom or what
            continue
        docx, xlsx = await files(person, card, label)
        assert words(docx)
        assert first_sheet(xlsx)


async def test_who_applied_in_the_chat_stands_in_the_register(school: School, deputy: Person, teacher: Person) -> None:
    await school.member("Екінші Мұғалім")
    await school.travel(2027, 4, 20, 10)
    await teacher.ask("/my")
    await teacher.ask("2 done")
    russian = await deputy.tap(await deputy.ask("/report"), "Русский")
    docx, xlsx = await files(deputy, russian, "applications")
    assert "Журнал регистрации заявлений на аттестацию" in words(docx)
    lines = [row for row in first_sheet(xlsx) if row[0] in (1, 2)]
    assert [(row[2], bool(row[1])) for row in lines] == [("Айгүл Сынақова", True), ("Екінші Мұғалім", False)]


async def test_an_acquaintance_sheet_names_those_who_were_told(school: School, deputy: Person, teacher: Person) -> None:
    card = await deputy.ask("/report")
    none = await deputy.tap(card, "Acquaintance sheet")
    assert none.text.startswith("No notice has been sent yet")
    admin = await school.member("Әкімші Адам", Role.ADMIN)
    draft = await admin.tap(await admin.ask("/notice"), "Order")
    await admin.ask("№ 15 бұйрық")
    draft = await admin.tap(admin.last, "Next")
    draft = await admin.tap(draft, "Everyone")
    await admin.tap(draft, "Send")
    await teacher.wait_for("№ 15 бұйрық")
    await teacher.tap(teacher.last, "read")
    await deputy.wait_for("№ 15 бұйрық")  # it is told to everyone, so it could come in between
    choice = await deputy.tap(await deputy.ask("/report"), "Acquaintance sheet")
    docx, _ = await files(deputy, choice, "Order")
    said = words(docx)
    assert "Таныстыру парағы" in said
    assert "танысты" in said
    assert "Айгүл Сынақова" in said


async def test_nobody_else_gets_papers(school: School, deputy: Person, teacher: Person) -> None:
    assert "/report" not in (await teacher.ask("/help")).text
    assert (await teacher.ask("/report")).text.startswith("This is not open to your role")
    press = PrintoutPress(kind=Printout.ATTESTED, locale="kk").pack()
    assert (await school.forge(teacher, await teacher.ask("/my"), press)).startswith("This is not open to your role")


async def test_papers_do_not_wait_for_a_plan_but_the_plan_itself_does(school: School, deputy: Person) -> None:
    await school.member("Айгүл Сынақова")
    card = await deputy.ask("/report")
    docx, _ = await files(deputy, card, "List of teachers")
    assert "Айгүл Сынақова" in words(docx)
    press = PrintoutPress(kind=Printout.PLAN, locale="kk").pack()
    assert (await school.forge(deputy, card, press)).startswith("The school has no plan yet")


async def test_a_school_sees_only_its_own_people(school: School, deputy: Person, teacher: Person) -> None:
    other = School(school.app, school.world, await found_school(school.app.db, "№ 99", "Asia/Almaty", "kk", NOW))
    await other.member("Бөтен Мұғалім")
    card = await deputy.ask("/report")
    docx, _ = await files(deputy, card, "List of teachers")
    assert "Айгүл Сынақова" in words(docx)
    assert "Бөтен" not in words(docx)


async def test_what_the_platform_asks_is_copied_by_a_tap(school: School, deputy: Person, teacher: Person) -> None:
    person = await deputy.tap(await deputy.tap(await deputy.ask("/status"), "By teacher"), "Айгүл Сынақова")
    card = await deputy.tap(person, "For the platform")
    copied = {button.text: button.copy for row in card.buttons for button in row if button.copy}
    assert "Айгүл Сынақова" in copied.values()
    assert "Айгүл Сынақова" in card.text
    assert (await deputy.tap(card, "Back")).text.startswith("Айгүл Сынақова")
