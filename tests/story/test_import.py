"""/import: a list of teachers comes as a file, is shown before it counts, and can be taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from attestation.roles import Role
from db.models import Member, Person
from sandbox import Message
from sandbox import Person as Phone
from services.people import people
from tests.rosters import HEADINGS, roster, workbook
from tests.story.conftest import School

PATIENCE = 60  # seconds: a file is read in a process of its own, on a machine that may be busy
LIST = [["Аты-жөні", "Пәні", "Санаты"], ["Айгүл Сынақова", "Тарих", "сарапшы"], ["Ерлан Үлгіұлы", "Химия", ""]]


@pytest.fixture
async def admin(school: School) -> Phone:
    return await school.member("Болат Әкімші", Role.ADMIN)


async def send(admin: Phone, content: bytes, name: str = "list.xlsx") -> Message:
    await admin.ask("/import", timeout=PATIENCE)
    await admin.send_document(name, content)
    return await admin.wait_for(lambda message: "moment" not in message.text, timeout=PATIENCE)


async def lines(admin: Phone, card: Message) -> tuple[Message, list[str]]:
    """Every line of the preview, page by page; and the card as it then is."""
    found = [line for line in card.text.splitlines() if line.startswith(("⚠️", "✏️", "➕"))]
    while more := next((label for label in card.labels if label.startswith("More")), None):
        card = await admin.tap(card, more, timeout=PATIENCE)
        found += [line for line in card.text.splitlines() if line.startswith(("⚠️", "✏️", "➕"))]
    return card, found


@pytest.mark.parametrize("locale", ["kk", "ru"])
async def test_of_120_rows_with_15_faults_105_come_in_right(school: School, admin: Phone, locale: str) -> None:
    content, good, bad = roster(locale)
    card = await send(admin, content)
    assert "Doubtful rows: 15 · people who change: 0 · new: 105 · unchanged: 0" in card.text
    assert "Телефон" in card.text, "a column that means nothing here is named"
    told = [line for line in card.text.splitlines() if line.startswith(("⚠️", "➕"))]
    assert all(line.startswith("⚠️") for line in told), "doubtful rows first"
    card = await admin.tap(card, "More", timeout=PATIENCE)
    told += [line for line in card.text.splitlines() if line.startswith("⚠️")]
    assert {int(line.split()[2].rstrip(":")) for line in told} == bad
    done = await admin.tap(card, "Confirm", timeout=PATIENCE)
    assert "105 new, 0 changed" in done.text
    found = {one.name: one for one in await people(school.app.db, school.id) if one.name != "Болат Әкімші"}
    assert set(found) == {truth.name for truth in good}
    for truth in good:
        cycle = found[truth.name].cycle or {}
        assert (cycle["category"], cycle["last"]) == (truth.category, truth.last.isoformat())
        assert found[truth.name].roles == (Role.TEACHER,)


async def test_again_only_what_differs_is_shown_and_who_is_left_out_stays(school: School, admin: Phone) -> None:
    await admin.tap(await send(admin, workbook(LIST)), "Confirm", timeout=PATIENCE)
    again = [LIST[0], ["Сынақова Айгүл", "Тарих", "зерттеуші"], ["Марат Жаңа", "Дене шынықтыру", ""]]
    card = await send(admin, workbook(again))
    assert "people who change: 1 · new: 1 · unchanged: 0" in card.text
    assert "In the school but not in the list: 2, they stay as they are (Болат Әкімші, Ерлан Үлгіұлы)" in card.text
    assert "✏️ Айгүл Сынақова: pedagogue-expert → pedagogue-researcher" in card.text
    await admin.tap(card, "Confirm", timeout=PATIENCE)
    names = [one.name for one in await people(school.app.db, school.id)]
    assert names == ["Айгүл Сынақова", "Болат Әкімші", "Ерлан Үлгіұлы", "Марат Жаңа"]


async def test_undo_puts_back_what_the_list_changed_and_spares_who_has_joined(school: School, admin: Phone) -> None:
    await admin.tap(await send(admin, workbook(LIST)), "Confirm", timeout=PATIENCE)
    second = [LIST[0], ["Айгүл Сынақова", "География", "шебер"], ["Марат Жаңа", "", ""], ["Сара Жаңа", "", ""]]
    done = await admin.tap(await send(admin, workbook(second)), "Confirm", timeout=PATIENCE)
    async with school.app.db.write() as session:
        person = await session.scalar(select(Person).where(Person.name == "Сара Жаңа"))
        assert person
        person.telegram_id = 99_001
    data = done.button("Undo").data
    undone = await admin.tap(done, "Undo")
    assert "3 people are as before" in undone.text
    found = {one.name: one for one in await people(school.app.db, school.id)}
    assert set(found) == {"Айгүл Сынақова", "Болат Әкімші", "Ерлан Үлгіұлы", "Сара Жаңа"}
    assert (found["Айгүл Сынақова"].cycle or {})["category"] == "expert"
    async with school.app.db.read() as session:
        assert await session.scalar(select(Member.subject).where(Member.subject == "География")) is None
    await school.forge(admin, undone, data)
    assert "3 people are as before" in undone.text, "said twice it acts once"


async def test_undo_is_for_an_hour(school: School, admin: Phone) -> None:
    done = await admin.tap(await send(admin, workbook(LIST)), "Confirm", timeout=PATIENCE)
    school.world.clock.go_to(school.world.clock.now() + timedelta(minutes=61))
    assert "More than an hour has passed" in (await admin.press(done, "Undo")).toast


async def test_what_changed_meanwhile_is_shown_before_anything_is_written(school: School, admin: Phone) -> None:
    card = await send(admin, workbook(LIST))
    await school.member("Айгүл Сынақова", colleague=True)
    await school.member("Ерлан Үлгіұлы", colleague=True)
    other = await school.member("Гүл Екінші", Role.ADMIN)
    await other.tap(await send(other, workbook(LIST[:2])), "Confirm", timeout=PATIENCE)
    shown = await admin.tap(card, "Confirm", timeout=PATIENCE)
    assert "Meanwhile the school's data have changed" in shown.text
    assert "1 changed" in (await admin.tap(shown, "Confirm", timeout=PATIENCE)).text


async def test_what_is_no_list_is_said_in_a_sentence_and_another_is_awaited(school: School, admin: Phone) -> None:
    assert "no heading row" in (await send(admin, workbook([["Қызғалдақ"], ["Раушан"]]))).text
    await admin.send_document("list.csv", b"\x7fELF\0\0\0")
    card = await admin.wait_for("cannot be read", timeout=PATIENCE)
    assert card.labels == []
    assert "send the list as a file" in (await admin.ask("салем")).text
    await admin.send_document("list.csv", "ФИО;Предмет\nЕрлан Баев;Химия".encode("cp1251"))
    card = await admin.wait_for("What I have read", timeout=PATIENCE)
    data = card.button("Confirm").data
    assert "nothing has changed" in (await admin.tap(card, "Cancel")).text
    assert "done its part" in await school.forge(admin, card, data)


async def test_others_do_not_bring_lists_in(school: School) -> None:
    teacher = await school.member("Айгүл Сынақова")
    assert "your role" in (await teacher.ask("/import")).text


async def test_the_template_comes_in_ones_language_and_reads_back(school: School) -> None:
    admin = await school.member("Болат Әкімші", Role.ADMIN, locale="ru")
    asked = await admin.ask("/import", timeout=PATIENCE)
    assert asked.file
    assert asked.file.name == "uchitelya.xlsx"


async def test_five_thousand_rows_come_in(school: School, admin: Phone) -> None:
    names = [
        [f"Сынақ{chr(0x430 + n % 30)}{chr(0x430 + n // 30 % 30)} Айгүл{chr(0x430 + n // 900)}"] for n in range(5000)
    ]
    card = await send(admin, workbook([["ФИО"], *names]))
    assert "new: 5,000" in card.text
    assert "5,000 new" in (await admin.tap(card, "Confirm", timeout=PATIENCE)).text
    async with school.app.db.read() as session:
        assert await session.scalar(select(func.count()).select_from(Member)) == 5001


def test_both_lists_have_eight_columns_in_an_order_of_their_own() -> None:
    assert len(HEADINGS["kk"]) == len(HEADINGS["ru"]) == 8
