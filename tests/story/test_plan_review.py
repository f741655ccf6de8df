"""A plan's file in the chat: doubts are answered by a tap or by typing, and Confirm makes it the school's plan."""

import pytest

from attestation.plan import Scope
from attestation.roles import Role
from handlers import patience
from sandbox import Message, Person
from services.plan_rows import plan_rows
from tests.story.conftest import School

TITLE = "Мұғалімдерді аттестаттау жоспары 2026-2027 оқу жылы"
HEAD = "\n\n№\tІс-шаралар\tМерзімі\tЖауаптылар\tАяқтау формасы\n"
SURE = "1\tАттестаттау комиссиясын құру\tТамыз\tДиректор\tБұйрық\n"
DOUBTFUL = (
    SURE
    + "2\tСпорт залын жөндеу\tҚазан, қараша\tҒарышкер\tАкт\n"
    + "3\tПортфолио дайындау\tбір кезде\tМұғалімдер\tПортфолио\n"
)


def plan(rows: str, title: str = TITLE) -> bytes:
    """A plan as a text file."""
    return (title + HEAD + rows).encode()


async def send(person: Person, content: bytes, name: str = "plan.txt") -> Message:
    """Send a file, and wait for the last word about it."""
    await person.send_document(name, content)
    return await person.wait_for(lambda message: "reading the file" not in message.text, timeout=20)


async def test_a_plan_without_doubts_is_confirmed_at_once(school: School, deputy: Person) -> None:
    card = await send(deputy, plan(SURE))
    assert card.text.startswith(TITLE)
    assert "Тамыз → 1–31 August" in card.text
    assert card.labels == ["Confirm", "Cancel"]
    loaded = await deputy.tap(card, "Confirm")
    assert "1 rows" in loaded.text
    assert "Undo" not in loaded.labels  # there was nothing before


async def test_doubts_come_first_and_one_tap_settles_each(school: School, deputy: Person) -> None:
    card = await send(deputy, plan(DOUBTFUL))
    assert "To be settled: 1 of 3" in card.text
    assert "The plan says: “бір кезде”" in card.text
    assert "Confirm · doubts left: 3" in card.labels
    card = await deputy.tap(card, "all year")
    assert "The plan says: “Ғарышкер”" in card.text
    card = await deputy.tap(card, "deputy director")
    assert "done once for the school" in card.text
    card = await deputy.tap(card, "Each teacher")
    assert "To be settled" not in card.text
    assert card.labels == ["Confirm", "Cancel"]
    await deputy.tap(card, "Confirm")
    items = (await plan_rows(school.app.db, await school.actor(deputy), school.world.clock.now())).plan.items
    assert (items[1].responsible.roles, items[1].scope) == ((Role.DEPUTY_DIRECTOR,), Scope.TEACHER)
    assert items[2].phrase == "жыл бойы"


async def test_answers_are_typed_too(school: School, deputy: Person) -> None:
    await send(deputy, plan(DOUBTFUL))
    refusal = await deputy.ask("білмеймін")
    assert refusal.text.startswith("I see no time in this.")
    card = await deputy.ask("5 қазан")
    assert "5 қазан → 5 October" in card.text
    card = await deputy.ask("директор, ӘБ жетекшісі")
    assert "director, head of a subject association" in card.text
    assert (await deputy.ask("мектеп")).text == "Press one of the buttons here."
    card = await deputy.tap(card, "Once for the school")
    assert (await deputy.ask("тағы бірдеңе")).text.startswith("Nothing is left to settle.")


async def test_a_doubt_can_wait_and_confirm_always_works(school: School, deputy: Person) -> None:
    card = await send(deputy, plan(DOUBTFUL))
    card = await deputy.tap(card, "Another question")
    assert "To be settled: 2 of 3" in card.text
    card = await deputy.tap(card, "deputy director")
    assert "To be settled: 2 of 2" in card.text
    card = await deputy.tap(card, "Another question")
    assert "“бір кезде”" in card.text
    loaded = await deputy.tap(card, "Confirm · doubts left: 2")
    assert "These rows need dates: 3." in loaded.text


async def test_a_second_tap_on_an_answer_answers_nothing_else(school: School, deputy: Person) -> None:
    first = await send(deputy, plan(DOUBTFUL))
    data = first.button("all year").data
    card = await deputy.tap(first, "all year")
    query = school.world.press(deputy.user, card, data)
    await school.world.news.until(lambda: query.answer is not None, 30)
    assert "To be settled: 1 of 2" in card.text


async def test_many_rows_are_turned_page_by_page(school: School, deputy: Person) -> None:
    rows = "".join(f"{n}\tАшық сабақ {n}\tҚазан\tМұғалімдер\tТалдау\n" for n in range(1, 13))
    card = await send(deputy, plan(rows))
    assert "4. Ашық сабақ 4" in card.text
    card = await deputy.tap(card, "2/3")
    assert "5. Ашық сабақ 5" in card.text
    assert "4. Ашық сабақ 4" not in card.text


async def test_the_longest_doubts_fit_into_a_message(school: School, deputy: Person) -> None:
    rows = "".join(
        f"{n}\t{'Өте ұзын атау ' * 40}{n}\t{'бір кезде ' * 60}\t{'Белгісіз Лауазым ' * 40}\t{'Дәлел ' * 60}\n"
        for n in range(1, 9)
    )
    card = await send(deputy, plan("0\tАшық сабақ\tҚазан\tМұғалімдер\tТалдау\n" + rows))
    assert "doubts left" in " ".join(card.labels)
    while "→" in " ".join(card.labels):
        card = await deputy.tap(card, "→")


async def test_a_year_that_is_not_named_is_asked(school: School, deputy: Person) -> None:
    card = await send(deputy, plan(SURE, "Мұғалімдерді аттестаттау жоспары"))
    assert "Which school year is the plan for?" in card.text
    card = await deputy.tap(card, "2027–2028")
    assert "School year 2027–2028" in card.text
    assert card.labels == ["Confirm", "Cancel"]


async def test_of_two_plans_one_is_chosen(school: School, deputy: Person) -> None:
    other = "Екінші аттестаттау жоспары 2026-2027 оқу жылы" + HEAD + "1\tЭссе жазу\tҚараша\tМұғалімдер\tЭссе\n"
    card = await send(deputy, plan(SURE) + b"\n\n" + other.encode())
    assert "2 plans" in card.text
    card = await deputy.tap(card, "2")
    assert "Эссе жазу" in card.text
    assert "Confirm" in card.labels


async def test_the_number_of_a_plan_may_be_typed(school: School, deputy: Person) -> None:
    other = "Екінші аттестаттау жоспары 2026-2027 оқу жылы" + HEAD + "1\tЭссе жазу\tҚараша\tМұғалімдер\tЭссе\n"
    await send(deputy, plan(SURE) + b"\n\n" + other.encode())
    assert (await deputy.ask("екінші")).text == "Press one of the buttons here."
    assert (await deputy.ask("7", timeout=20)).text == "The file holds 2 plans; choose a number from 1."
    assert "Эссе жазу" in (await deputy.ask("2.", timeout=20)).text


async def test_of_two_plans_none_may_be_chosen(school: School, deputy: Person) -> None:
    other = "Екінші аттестаттау жоспары 2026-2027 оқу жылы" + HEAD + "1\tЭссе жазу\tҚараша\tМұғалімдер\tЭссе\n"
    card = await send(deputy, plan(SURE) + b"\n\n" + other.encode())
    assert (await deputy.tap(card, "Cancel")).text.startswith("The plan was not loaded.")


@pytest.mark.parametrize("name", ["plan.docx", "plan.pdf"])
async def test_a_file_that_cannot_be_read_says_one_sentence(school: School, deputy: Person, name: str) -> None:
    card = await send(deputy, b"\x00\x01\x02" * 500, name)
    assert card.text == "I cannot read this file. Please send the plan as Word (DOCX), Excel, PDF or text."


async def test_a_file_that_takes_long_says_so_and_then_shows_the_plan(
    school: School, deputy: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_PATIENCE", 0.0)  # any file takes longer than that
    await deputy.send_document("plan.txt", plan(SURE))
    waiting = await deputy.wait_for("reading the file")
    card = await deputy.wait_for("rows. Is this right?", timeout=20)
    assert card.id == waiting.id
