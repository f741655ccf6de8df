"""/my and its buttons: a teacher sees what is theirs, says it is done, takes it back, adds a file."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from attestation.plan import Window
from attestation.roles import Role
from documents.builtin import built_in_plan
from sandbox import Person
from services.evidence import LIMIT
from services.plans import load_plan
from services.status import status
from tests.story.conftest import School

WINDOW = Window(date(2026, 12, 1), date(2026, 12, 31))


async def test_the_month_shows_the_own_steps_with_what_closes_them(teacher: Person) -> None:
    card = await teacher.ask("/my")
    assert card.text.startswith("October · 0 of 4 done")
    assert "11. Take the online trial test" in card.text
    assert "by 31 October" in card.text
    assert "Closed by:" in card.text
    assert [label for label in card.labels if label.startswith("Done")] == ["Done 11", "Done 13", "Done 10", "Done 12"]
    assert "Those responsible will mark these rows about you: 14, 16." in card.text


@pytest.mark.parametrize(
    ("locale", "done", "said", "heading"),
    [
        ("kk", "Орындалды 10", "Орындалды ✅", "Қазан · орындалғаны: 1 / 4"),
        ("ru", "Готово 10", "Готово ✅", "Октябрь · готово: 1 из 4"),
        ("en", "Done 10", "Done ✅", "October · 1 of 4 done"),
    ],
)
async def test_one_tap_and_it_counts_in_each_language(
    school: School, deputy: Person, locale: str, done: str, said: str, heading: str
) -> None:
    await school.load_built_in_plan()
    person = await school.member("Үлгі Мұғалім", locale=locale)
    card = await person.tap(await person.ask("/my"), done)
    assert card.text.startswith(heading)
    assert said in card.text
    assert done not in card.labels


async def test_a_reviewed_step_waits_for_approval(teacher: Person, deputy: Person, school: School) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "Done 11")
    assert "Sent for review" in card.text
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert found.summary.year.in_review == 1


async def test_done_twice_is_one_record_and_the_same_answer(teacher: Person, school: School) -> None:
    card = await teacher.ask("/my")
    first = await teacher.press(card, "Done 10")
    query = school.world.press(teacher.user, card, first.query.data)
    answer = await school.world.news.until(lambda: query.answer, 30)
    assert (answer or {})["text"] == first.toast == "Marked as done"
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert found.summary.year.done == 1


async def test_undo_within_the_hour_and_not_after(teacher: Person, school: School) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "Done 10")
    card = await teacher.tap(card, "Undo 10")
    assert "Done 10" in card.labels
    card = await teacher.tap(card, "Done 10")
    school.world.travel(timedelta(hours=1, minutes=1))
    pressed = await teacher.press(card, "Undo 10")
    assert pressed.alert
    assert pressed.toast.startswith("After an hour")
    assert (await teacher.ask("/my")).text.startswith("October · 1 of 4 done")


async def test_a_file_is_asked_for_kept_and_found_on_disk(teacher: Person, school: School) -> None:
    asked = await teacher.tap(await teacher.ask("/my"), "Attach 10")
    assert "up to 20 MB" in asked.text
    assert (await teacher.ask("a word")).text.startswith("That is not a file")
    await teacher.send_photo(b"\xff\xd8a picture")
    kept = await teacher.wait_for("The file is kept")
    assert "(1 file)" in kept.text
    await school.app.catch_up(school.world.clock.now())
    files = [path for path in school.app.config.evidence_folder().rglob("*") if path.is_file()]
    assert [path.read_bytes() for path in files] == [b"\xff\xd8a picture"]
    done = await teacher.tap(kept, "Done 10")
    assert "Done ✅" in done.text


async def test_a_photo_alone_asks_which_step_and_confirms_it(teacher: Person) -> None:
    await teacher.send_photo(b"\xff\xd8protocol")
    asked = await teacher.wait_for("Which step is it for?")
    card = await teacher.tap(asked, "Done 13")
    assert "Done ✅" in card.text


async def test_an_album_asks_once_and_belongs_together(teacher: Person) -> None:
    await teacher.send_album([("1.jpg", b"\xff\xd81"), ("2.jpg", b"\xff\xd82"), ("3.pdf", b"%PDF")])
    asked = await teacher.wait_for("Which step is it for?")
    await teacher.tap(asked, "Done 13")
    questions = [message for message in teacher.chat.messages if "Which step" in message.text]
    assert questions == []  # the one question has turned into the step itself
    await teacher.tap(await teacher.ask("/my"), "Attach 13")
    await teacher.send_document("4.pdf", b"%PDF")
    assert "(4 files)" in (await teacher.wait_for("The file is kept")).text


async def test_a_word_alone_asks_which_step(teacher: Person) -> None:
    asked = await teacher.ask("Готово!")
    assert asked.text.startswith("Which step is done?")
    assert asked.labels == ["Done 11", "Done 13", "Done 10", "Done 12"]


async def test_a_word_with_the_number_chooses_at_once(teacher: Person) -> None:
    assert "Sent for review" in (await teacher.ask("11 done")).text


async def test_a_file_that_is_too_large_is_refused_in_one_sentence(teacher: Person) -> None:
    await teacher.send_document("big.zip", bytes(LIMIT + 1))
    assert (await teacher.wait_for()).text == "The file is too large. Please send one of at most 20 MB."


async def test_a_colleague_is_told_that_it_is_not_their_year(school: School, deputy: Person) -> None:
    await school.load_built_in_plan()
    colleague = await school.member("Әріптес Мұғалім", colleague=True)
    assert (await colleague.ask("/my")).text.startswith("You are not under attestation this year")


async def test_an_empty_month_says_what_comes_next(school: School, deputy: Person) -> None:
    december = tuple(item for item in built_in_plan(2026).items if item.number == 11)
    plan = replace(built_in_plan(2026), items=(replace(december[0], windows=(WINDOW,)),))
    await load_plan(school.app.db, school.id, plan, school.world.clock.now())
    teacher = await school.member("Айгүл Сынақова")
    card = await teacher.ask("/my")
    assert card.text.startswith("Nothing is asked of you this month.")
    assert card.text.endswith("Next: Take the online trial test — from 1 December, by 31 December.")


async def test_before_there_is_a_plan_it_says_so(deputy: Person) -> None:
    assert (await deputy.ask("/my")).text.startswith("The school's attestation plan has not been loaded")


async def test_those_who_answer_for_a_row_mark_its_teachers_one_by_one(school: School, teacher: Person) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    card = await head.ask("/my")
    row = await head.tap(card, "16: teachers 0/1")
    assert "Айгүл Сынақова — open" in row.text
    row = await head.tap(row, "Done 16")
    assert "Айгүл Сынақова — done" in row.text


async def test_somebody_elses_step_cannot_be_confirmed(school: School, teacher: Person, deputy: Person) -> None:
    other = await school.member("Басқа Мұғалім")
    card = await teacher.ask("/my")
    stolen = card.button("Done 10").data
    own = await other.ask("/my")
    query = school.world.press(other.user, own, stolen)
    answer = await school.world.news.until(lambda: query.answer, 30)
    assert (answer or {})["text"].startswith("This step is no longer in the plan, or it is not yours")
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert found.summary.year.done == 0
