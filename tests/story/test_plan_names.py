"""Plans that name people, in the chat: whom they mean is shown or asked, and the row is that person's from then on."""

import pytest

from attestation.roles import Role
from sandbox import Message, Person
from services.plan_rows import plan_rows
from services.status import status
from tests.story.conftest import School, reminders
from tests.story.test_plan_review import plan, send

TWO = "1\tАттестаттау комиссиясын құру\tҚазан\tОІЖ орынбасары Қалиева С.Т.\tБұйрық\n"
TEACHERS = "2\tАттестаттау стендін жаңарту\tҚазан\tСапарова Айгүлге\tСтенд\n"
UNCLEAR = "3\tНормативтік құжаттар банкін жинау\tҚазан\tАхметов Б.\tБанк\n"


@pytest.fixture
async def teacher(school: School) -> Person:
    return await school.member("Айгүл Сапарова")


@pytest.fixture
async def other(school: School) -> Person:
    """A second deputy director."""
    return await school.member("Қалиева Сәуле Тоқтарқызы", Role.DEPUTY_DIRECTOR)


async def loaded(deputy: Person, rows: str) -> Message:
    return await deputy.tap(await send(deputy, plan(rows)), "Confirm")


async def test_a_row_is_that_deputys_whom_it_names(school: School, deputy: Person, other: Person) -> None:
    card = await send(deputy, plan(TWO))
    assert "Қалиева Сәуле Тоқтарқызы" in card.text
    assert card.labels == ["Confirm", "Cancel"]
    await deputy.tap(card, "Confirm")
    assert "1. Аттестаттау комиссиясын құру" in (await other.ask("/my")).text
    assert "Аттестаттау комиссиясын құру" not in (await deputy.ask("/my")).text


async def test_a_teacher_who_is_named_is_reminded_and_closes_the_schools_row(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("/my")
    await loaded(deputy, TEACHERS)
    for day in range(24, 31):
        await school.travel(2026, 10, day, 10)
    word = reminders(teacher)[-1]
    assert "Аттестаттау стендін жаңарту" in word.text
    assert reminders(deputy) == []
    why = await teacher.tap(word, "Why")
    assert "The plan names you as the one who answers for it." in why.text
    await teacher.tap(await teacher.ask("/my"), "Done")
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert (found.summary.year.done, found.summary.year.total) == (1, 1)


async def test_whom_an_unclear_name_means_is_asked_with_the_likely_people(school: School, deputy: Person) -> None:
    await school.member("Ахметов Болат")
    await school.member("Бекзат Ахметов")
    card = await send(deputy, plan(UNCLEAR))
    assert "Who of the school is “Ахметов Б.”?" in card.text
    assert card.labels[:3] == ["Ахметов Болат", "Бекзат Ахметов", "Leave it so"]
    card = await deputy.tap(card, "Бекзат Ахметов")
    assert "To be settled" not in card.text
    await deputy.tap(card, "Confirm")
    again = await send(deputy, plan(UNCLEAR))
    assert "It does not differ from the plan in force." in again.text
    assert again.labels == ["Confirm", "Cancel"]


async def test_a_name_of_nobody_is_asked_for_a_post_and_kept(school: School, deputy: Person) -> None:
    card = await send(deputy, plan(UNCLEAR))
    assert "nobody of the school has it" in card.text
    await deputy.tap(await deputy.tap(card, "secretary"), "Confirm")
    found = await plan_rows(school.app.db, await school.actor(deputy), school.world.clock.now())
    cell = found.plan.items[0].responsible
    assert (cell.phrase, cell.roles, cell.persons) == ("Ахметов Б.", (Role.SECRETARY,), ())


async def test_who_joins_later_is_known_when_the_plan_comes_again(school: School, deputy: Person) -> None:
    await loaded(deputy, TWO)
    await school.member("Сәуле Қалиева", Role.HR)
    card = await send(deputy, plan(TWO))
    assert "One row differs" in card.text
    changes = await deputy.tap(card, "Changes: 1")
    assert "who answers: deputy director → Сәуле Қалиева, deputy director" in changes.text


async def test_a_name_that_was_left_as_it_is_is_not_asked_again(school: School, deputy: Person) -> None:
    await school.member("Ахметов Болат")
    await school.member("Бекзат Ахметов")
    card = await deputy.tap(await send(deputy, plan(UNCLEAR)), "Leave it so")
    await deputy.tap(card, "Confirm")
    again = await send(deputy, plan(TWO + UNCLEAR))  # a changed plan, the row as it was
    assert "Ахметов Б.”?" not in again.text
    await deputy.tap(again, "Confirm")
    once_more = await send(deputy, plan(TWO + UNCLEAR))
    assert once_more.labels == ["Confirm", "Cancel"]
    reworded = await send(deputy, plan(TWO + UNCLEAR.replace("Ахметов Б.", "Ахметов Б., хатшы")))
    assert "Who of the school is “Ахметов Б.”?" in reworded.text


async def test_who_joins_later_is_seen_in_the_row_and_takes_it_by_one_tap(school: School, deputy: Person) -> None:
    await loaded(deputy, TWO)
    newcomer = await school.member("Saule Kaliyeva", Role.HR)  # as her phone writes her
    rows = await deputy.tap(await deputy.ask("/plan"), "Edit rows")
    assert "⚠️ Who of the school is “Қалиева С.Т.”?" in rows.text
    card = await deputy.tap(rows, "Row 1")
    assert "⚠️ “Қалиева С.Т.”: the school has somebody of that name, Saule Kaliyeva." in card.text
    preview = await deputy.tap(card, "Saule Kaliyeva")
    assert "who answers: deputy director → Saule Kaliyeva, deputy director" in preview.text
    changed = await deputy.tap(preview, "Confirm")
    assert "⚠️" not in changed.text
    assert "Аттестаттау комиссиясын құру" in (await newcomer.ask("/my")).text


async def test_a_person_is_typed_for_a_row(school: School, deputy: Person, teacher: Person) -> None:
    await school.member("Сапарова Анар")
    await loaded(deputy, TWO)
    card = await deputy.tap(await deputy.tap(await deputy.ask("/plan"), "Edit rows"), "Row 1")
    await deputy.tap(card, "Responsible")
    assert (await deputy.ask("Жұмабаев Қ.")).text.startswith("I know neither such a post nor such a name.")
    asked = await deputy.ask("Сапарова А., хатшы")
    assert asked.text == "Who of the school is “Сапарова А.”?"
    preview = await deputy.tap(asked, "Айгүл Сапарова")
    assert "who answers: deputy director → Айгүл Сапарова, secretary" in preview.text
    changed = await deputy.tap(preview, "Confirm")
    assert "Responsible: Сапарова А., хатшы (Айгүл Сапарова, secretary)" in changed.text
    assert "1. " in (await teacher.ask("/my")).text


async def test_a_forgotten_person_answers_for_nothing(school: School, deputy: Person, teacher: Person) -> None:
    await loaded(deputy, TEACHERS)
    await teacher.tap(await teacher.ask("/forget"), "Forget me")
    found = await plan_rows(school.app.db, await school.actor(deputy), school.world.clock.now())
    assert found.plan.items[0].responsible.persons == ()
    assert "Аттестаттау стендін жаңарту" in (await deputy.ask("/my")).text
