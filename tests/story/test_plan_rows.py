"""/plan for the deputy director: rows changed one at a time, October's plan beside the present one, and files out."""

from dataclasses import replace
from datetime import timedelta

import pytest

from attestation.plan import Wording
from attestation.roles import Role
from documents.builtin import built_in_plan
from documents.plan_file import read_plan
from documents.write_docx import plan_as_docx
from sandbox import Message, Person
from services.plan_rows import plan_rows
from services.plans import load_plan
from services.status import status
from tests.story.conftest import School
from tests.story.test_plan_review import send

SCHOOL = "№ 12 мектеп"


async def row(deputy: Person, number: int) -> Message:
    """The card of a row, from /plan."""
    card = await deputy.tap(await deputy.ask("/plan"), "Edit rows")
    while f"Row {number}" not in card.labels:
        card = await deputy.tap(card, "→")
    return await deputy.tap(card, f"Row {number}")


async def counts(school: School) -> tuple[int, int]:
    """Steps done or in review, and all steps."""
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    return found.summary.year.done + found.summary.year.in_review, found.summary.year.total


async def test_teachers_see_the_plan_without_its_tools(teacher: Person) -> None:
    labels = (await teacher.ask("/plan")).labels
    assert "Edit rows" not in labels
    assert "File" not in labels


async def test_a_time_that_moves_says_what_becomes_of_the_steps(
    school: School, deputy: Person, teacher: Person
) -> None:
    await school.member("Болат Үлгіұлы")
    await teacher.tap(await teacher.ask("/my"), "Done 11")
    card = await row(deputy, 11)
    assert "Time: October, November, May, June, July" in card.text
    await deputy.tap(card, "Time")
    preview = await deputy.ask("желтоқсан, қараша, мамыр, маусым, шілде")
    assert "One open step will move to 1–31 December." in preview.text
    assert "One done step stays." in preview.text
    before = await counts(school)
    changed = await deputy.tap(preview, "Confirm")
    assert changed.text.startswith("The plan is changed.")
    assert await counts(school) == before
    assert "Time: December, November" in changed.text
    undone = await deputy.tap(changed, "Undo")
    assert undone.text == "The plan is as it was before."
    assert "Time: October, November, May, June, July" in (await row(deputy, 11)).text


async def test_an_unclear_time_asks_which_one_is_meant(school: School, deputy: Person, teacher: Person) -> None:
    await deputy.tap(await row(deputy, 3), "Time")
    card = await deputy.ask("қыркүйек қазан -")
    assert card.text.endswith("Which one is right?")
    preview = await deputy.tap(card, card.labels[0])
    assert "Confirm" in preview.labels
    assert (await deputy.tap(await deputy.tap(preview, "Back"), "Time")).labels[0] == "all year"
    assert (await deputy.ask("белгісіз")).text.startswith("I see no time in this.")


async def test_what_the_school_keeps_beside_the_usual_columns_stands_with_the_row(
    school: School, deputy: Person
) -> None:
    words = (
        "№\tАттестаттау шаралары\tМерзімі\tЖауапты\tҚатысушылар\n1\tТест\tқазан\tМұғалімдер\t9-сынып <мұғалімдері>\n"
    )
    plan = read_plan(words.encode(), "plan.txt", 2026)
    await load_plan(school.app.db, school.id, plan, school.world.clock.now())
    assert "Қатысушылар: 9-сынып <мұғалімдері>" in (await row(deputy, 1)).text


async def test_each_cell_is_changed_in_its_way(school: School, deputy: Person, teacher: Person) -> None:
    await deputy.tap(await row(deputy, 3), "Title")
    changed = await deputy.tap(await deputy.ask("Тізімді бекіту <b>"), "Confirm")
    assert "3. Тізімді бекіту <b>" in changed.text
    await deputy.tap(changed, "Evidence")
    changed = await deputy.tap(await deputy.ask("Хаттама"), "Confirm")
    assert "Evidence: Хаттама" in changed.text
    changed = await deputy.tap(await deputy.tap(await deputy.tap(changed, "Responsible"), "secretary"), "Confirm")
    assert "Responsible: хатшы (secretary)" in changed.text
    asked = await deputy.tap(changed, "Who marks it")
    preview = await deputy.tap(asked, "Each teacher, then reviewed")
    assert "One step will be added." not in preview.text  # September was over before the teacher joined
    assert "Who marks it: Each teacher, then reviewed" in (await deputy.tap(preview, "Confirm")).text


async def test_a_row_is_added_removed_and_put_back(school: School, deputy: Person, teacher: Person) -> None:
    card = await deputy.tap(await deputy.ask("/plan"), "Edit rows")
    await deputy.tap(card, "Add a row")
    assert "Choose the time or type it" in (await deputy.ask("Эссе жазу")).text
    asked = await deputy.ask("15 қарашаға дейін")
    preview = await deputy.tap(asked, "teacher")
    assert "new row" in preview.text
    assert "One step will be added." in preview.text
    added = await deputy.tap(preview, "Confirm")
    assert "20. Эссе жазу" in added.text
    assert "by 15 November (1–15 November)" in added.text
    preview = await deputy.tap(added, "Remove from the plan")
    assert "One open step will go." in preview.text
    removed = await deputy.tap(preview, "Confirm")
    assert "This row has been removed" in removed.text
    back = await deputy.tap(await deputy.tap(removed, "Put back"), "Confirm")
    assert "This row has been removed" not in back.text


async def test_a_row_moves_to_another_place(school: School, deputy: Person, teacher: Person) -> None:
    await deputy.tap(await row(deputy, 11), "Number")
    assert (await deputy.ask("99")).text == "Type a number between 1 and 19."
    preview = await deputy.ask("2")
    assert "number: 11 → 2" in preview.text
    assert "No step changes by it." in preview.text
    moved = await deputy.tap(preview, "Confirm")
    assert "2. Take the online trial test" in moved.text


async def test_what_stays_the_same_is_not_confirmed(school: School, deputy: Person, teacher: Person) -> None:
    await deputy.tap(await row(deputy, 3), "Time")
    preview = await deputy.ask("Қыркүйек")
    assert (preview.text, preview.labels) == ("Nothing would change.", ["Back"])


async def test_confirm_twice_changes_once(school: School, deputy: Person, teacher: Person) -> None:
    await deputy.tap(await row(deputy, 3), "Time")
    preview = await deputy.ask("қазан")
    data = preview.button("Confirm").data
    changed = await deputy.tap(preview, "Confirm")
    query = school.world.press(deputy.user, changed, data)
    answer = await school.world.news.until(lambda: query.answer, 30)
    assert (answer or {})["text"].startswith("This button has done its part.")


async def test_undo_has_an_hour(school: School, deputy: Person, teacher: Person) -> None:
    await deputy.tap(await row(deputy, 3), "Time")
    changed = await deputy.tap(await deputy.ask("қазан"), "Confirm")
    school.world.travel(timedelta(hours=1, minutes=1))
    pressed = await deputy.press(changed, "Undo")
    assert pressed.alert
    assert pressed.toast.startswith("More than an hour has passed")


async def test_october_shows_the_difference_and_undo_restores_the_plan(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.tap(await teacher.ask("/my"), "Done 10")
    before = await counts(school)
    old = built_in_plan(2026)
    titled = replace(old.items[2], title=Wording.verbatim("Аттестатталатын мұғалімдердің нақты тізімін бекіту"))
    items = (old.items[0], *old.items[3:19], titled)
    plan = replace(old, items=tuple(replace(item, number=number) for number, item in enumerate(items, 1)))
    card = await send(deputy, plan_as_docx(plan, SCHOOL), "plan.docx")
    assert "18 rows differ from the plan in force." in card.text
    assert "doubts left" not in " ".join(card.labels)
    changes = await deputy.tap(card, "Changes: 18")
    assert "One done step stays." in changes.text
    assert "goes out of the plan" in changes.text
    assert "number: 4 → 2" in changes.text
    loaded = await deputy.tap(await deputy.tap(changes, "Back"), "Confirm")
    assert "For an hour" in loaded.text
    assert (await counts(school))[0] == before[0]
    assert (await deputy.tap(loaded, "Undo")).text == "The plan is as it was before."
    assert await counts(school) == before


async def test_the_same_plan_again_changes_nothing(school: School, deputy: Person, teacher: Person) -> None:
    card = await send(deputy, plan_as_docx(built_in_plan(2026), SCHOOL), "plan.docx")
    assert "It does not differ from the plan in force." in card.text
    assert card.labels[-2:] == ["Confirm", "Cancel"]


async def test_the_plan_comes_out_as_word_and_excel(school: School, deputy: Person, teacher: Person) -> None:
    card = await deputy.ask("/plan")
    pressed = await deputy.press(card, "File", timeout=60)
    assert pressed.toast == "Making the files…"
    assert not any(message.file for message in deputy.chat.messages)  # answered before they are made
    await deputy.wait_for(lambda message: bool(message.file and message.file.name.endswith(".xlsx")), timeout=60)
    found = [message for message in deputy.chat.messages if message.file]
    assert [message.file.name for message in found if message.file] == ["plan-2026-2027.docx", "plan-2026-2027.xlsx"]
    for message in found:
        assert message.file
        plan = read_plan(message.file.data, "plan")
        assert [item.title.kk for item in plan.items] == [item.title.kk for item in built_in_plan(2026).items]


@pytest.mark.parametrize(
    ("locale", "edit", "which", "time", "typed", "said"),
    [
        ("kk", "Жолдарды өзгерту", "3-жол", "Мерзімі", "қазан", "1 ашық істің мерзімі ауысады: 1–31 қазан."),
        ("ru", "Изменить строки", "Строка 3", "Срок", "август", "1 открытое дело получит другой срок: 1–31 августа."),
    ],
)
async def test_rows_are_changed_in_each_language(
    school: School, deputy: Person, locale: str, edit: str, which: str, time: str, typed: str, said: str
) -> None:
    await load_plan(school.app.db, school.id, built_in_plan(2026), school.world.clock.now())
    other = await school.member("Басқа Орынбасар", Role.DEPUTY_DIRECTOR, locale)
    card = await other.tap(await other.tap(await other.ask("/plan"), edit), which)
    await other.tap(card, time)
    assert said in (await other.ask(typed)).text


async def test_of_two_deputies_in_one_row_the_second_sees_what_the_first_made_of_it(
    school: School, deputy: Person, teacher: Person
) -> None:
    other = await school.member("Басқа Орынбасар", Role.DEPUTY_DIRECTOR)
    await deputy.tap(await row(deputy, 3), "Time")
    await other.tap(await row(other, 3), "Evidence")
    mine, theirs = await deputy.ask("қазан"), await other.ask("Хаттама")
    await deputy.tap(mine, "Confirm")
    told = await other.tap(theirs, "Confirm")
    assert told.text.startswith("Somebody else has changed this row meanwhile, so your change was not made.")
    assert "Time: October" in told.text
    assert "Хаттама" not in told.text
    assert "Undo" not in told.labels
    await other.tap(told, "Evidence")
    changed = await other.tap(await other.ask("Хаттама"), "Confirm")
    assert "Time: October" in changed.text
    assert "Evidence: Хаттама" in changed.text


async def test_a_file_is_not_loaded_over_what_another_has_changed_meanwhile(
    school: School, deputy: Person, teacher: Person
) -> None:
    other = await school.member("Басқа Орынбасар", Role.DEPUTY_DIRECTOR)
    card = await send(deputy, plan_as_docx(built_in_plan(2026), SCHOOL), "plan.docx")
    assert "It does not differ from the plan in force." in card.text
    await other.tap(await row(other, 3), "Time")
    await other.tap(await other.ask("қазан"), "Confirm")
    told = await deputy.tap(card, "Confirm")
    assert "Somebody else has changed the plan meanwhile" in told.text
    assert "One row differs from the plan in force." in told.text
    assert "Time: October" in (await row(other, 3)).text
    await deputy.tap(told, "Confirm")
    assert "Time: September" in (await row(other, 3)).text


async def test_a_file_that_comes_while_a_row_is_asked_about_is_read_as_a_plan(
    school: School, deputy: Person, teacher: Person
) -> None:
    await deputy.tap(await row(deputy, 3), "Time")
    card = await send(deputy, plan_as_docx(built_in_plan(2026), SCHOOL), "plan.docx")
    assert "It does not differ from the plan in force." in card.text


async def test_the_button_of_a_row_that_is_gone_says_so(school: School, deputy: Person, teacher: Person) -> None:
    card = await deputy.tap(await deputy.ask("/plan"), "Edit rows")
    found = await plan_rows(school.app.db, await school.actor(deputy), school.world.clock.now())
    gone = card.button("Row 1").data or ""
    toast = await school.forge(deputy, card, gone.replace(str(found.rows[0].id), "9999"))
    assert toast == "The plan has no such row any more."


async def test_a_new_rows_questions_can_be_gone_back_to(school: School, deputy: Person, teacher: Person) -> None:
    card = await deputy.tap(await deputy.tap(await deputy.ask("/plan"), "Edit rows"), "Add a row")
    assert (await deputy.tap(card, "Back")).text.startswith("Rows of the plan")
    await deputy.tap(await deputy.tap(await deputy.ask("/plan"), "Edit rows"), "Add a row")
    await deputy.ask("Эсе жазу")
    asked = await deputy.ask("қазан")
    assert "Choose the time or type it" in (asked := await deputy.tap(asked, "Back")).text
    assert "Type what is to be done." in (await deputy.tap(asked, "Back")).text
    await deputy.ask("Эссе жазу")
    await deputy.ask("қараша")
    preview = await deputy.ask("хатшы")
    assert "Who answers for it?" in (await deputy.tap(preview, "Back")).text
    added = await deputy.tap(await deputy.ask("директор"), "Confirm")
    assert "20. Эссе жазу" in added.text
    assert "Time: November" in added.text
    assert "Responsible: директор (director)" in added.text
