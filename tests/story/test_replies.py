"""Replies to reminders: a word, a photo, a document or an album confirms; said twice it is said once."""

from datetime import date

import pytest
from sqlalchemy import func, select, update

from attestation.roles import Role
from attestation.steps import Mark
from db.models import Evidence, InboxUpdate
from sandbox import Message, Person
from services.status import status
from tests.story.conftest import School, reminders


@pytest.fixture
async def digest(school: School, teacher: Person) -> Message:
    """The digest of November: rows 10, 11, 12, 13 and 15 are the teacher's own."""
    await teacher.ask("/my")
    await school.travel(2026, 11, 2, 9)
    return reminders(teacher)[-1]


@pytest.fixture
async def single(school: School, teacher: Person) -> Message:
    """A reminder of one step: three days before the last day of row 11, everything else being done."""
    await teacher.ask("/my")
    for number in (10, 12, 13):
        await teacher.ask(f"{number} done")
    await school.travel(2026, 10, 28, 9)
    found = reminders(teacher)[-1]
    assert [label for label in found.labels if label.startswith("Done")] == ["Done 11"]
    return found


async def numbers(school: School) -> dict[str, int]:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    counts = found.summary.year
    return {"done": counts.done, "in_review": counts.in_review}


@pytest.mark.parametrize("word", ["done", "Готово!", "сделано", "Орындалды", "дайын ✅"])
async def test_a_word_confirms_the_one_step(school: School, teacher: Person, single: Message, word: str) -> None:
    answer = await teacher.ask(word, reply_to=single)
    assert answer.text.startswith("11. ")
    assert "Sent for review" in answer.text
    assert await numbers(school) == {"done": 3, "in_review": 1}


async def test_the_same_word_again_gets_the_same_answer(school: School, teacher: Person, single: Message) -> None:
    first = await teacher.ask("done", reply_to=single)
    second = await teacher.ask("done", reply_to=single)
    assert second.text == first.text
    assert await numbers(school) == {"done": 3, "in_review": 1}


async def test_several_steps_are_asked_about_one_button_each(school: School, teacher: Person, digest: Message) -> None:
    asked = await teacher.ask("готово", reply_to=digest)
    assert asked.text.startswith("Which step is done?")
    assert {label.split(" (")[0] for label in asked.labels} == {f"Done {number}" for number in (10, 11, 12, 13, 15)}
    assert await numbers(school) == {"done": 0, "in_review": 0}


async def test_a_number_chooses_at_once_and_never_another_row(school: School, teacher: Person, digest: Message) -> None:
    for number in (10, 12, 13):
        await teacher.ask(f"{number} done", reply_to=digest)
    before = await numbers(school)
    again = await teacher.ask("10 done", reply_to=digest)
    assert again.text.startswith("10. ")
    assert await numbers(school) == before
    await teacher.ask("15 done", reply_to=digest)
    last = await teacher.ask("15 done", reply_to=digest)
    assert last.text.startswith("15. ")
    assert (await numbers(school))["in_review"] == 1, "row 11 was not meant"


async def test_a_row_that_is_not_in_the_reminder_is_asked_about(
    school: School, teacher: Person, single: Message
) -> None:
    asked = await teacher.ask("14 done", reply_to=single)
    assert asked.labels == ["Done 11"]
    assert (await numbers(school))["in_review"] == 0


async def test_a_photo_is_kept_and_confirms_in_one_act(school: School, teacher: Person, single: Message) -> None:
    await teacher.send_photo(b"\xff\xd8protocol", reply_to=single)
    answer = await teacher.wait_for("11. ")
    assert "Sent for review" in answer.text
    async with school.app.db.read() as session:
        kept = (await session.scalars(select(Evidence))).one()
    assert kept.occurrence_id is not None
    assert await numbers(school) == {"done": 3, "in_review": 1}


async def test_an_album_confirms_once_and_all_of_it_is_kept(school: School, teacher: Person, single: Message) -> None:
    await teacher.send_album([("1.jpg", b"\xff\xd81"), ("2.pdf", b"%PDF"), ("3.jpg", b"\xff\xd83")], reply_to=single)
    await teacher.wait_for("11. ")
    await teacher.ask("/my")
    async with school.app.db.read() as session:
        kept = list(await session.scalars(select(Evidence)))
    assert len({(it.occurrence_id, it.teacher_id) for it in kept}) == 1
    assert kept[0].occurrence_id is not None
    assert len(kept) == 3
    answers = [message for message in teacher.chat.messages if "Sent for review" in message.text]
    assert len(answers) == 2, "the answer to the album, and /my"


async def test_a_file_in_reply_to_several_is_kept_while_it_asks(
    school: School, teacher: Person, digest: Message
) -> None:
    await teacher.send_document("report.pdf", b"%PDF report", reply_to=digest)
    asked = await teacher.wait_for("The file is kept. Which step is it for?")
    async with school.app.db.read() as session:
        assert (await session.scalars(select(Evidence))).one().occurrence_id is None
    done = await teacher.tap(asked, "Done 15")
    assert "Sent for review" in done.text
    async with school.app.db.read() as session:
        assert (await session.scalars(select(Evidence))).one().occurrence_id is not None


async def test_a_number_in_the_caption_chooses(school: School, teacher: Person, digest: Message) -> None:
    await teacher.send_photo(b"\xff\xd8", "15 готово", reply_to=digest)
    assert "Sent for review" in (await teacher.wait_for("15. ")).text


async def test_other_words_get_a_hint_and_change_nothing(school: School, teacher: Person, single: Message) -> None:
    hint = await teacher.ask("I will do it tomorrow", reply_to=single)
    assert "reply “done”" in hint.text
    assert hint.labels == ["Done 11"]
    assert (await numbers(school))["in_review"] == 0


async def test_the_reminder_itself_shows_what_was_done_by_its_button(
    school: School, teacher: Person, single: Message
) -> None:
    card = await teacher.tap(single, "Done 11")
    assert card.id == single.id
    assert "Sent for review" in card.text
    assert "Undo 11" in card.labels


async def test_an_old_reminder_does_not_count_the_days_that_are_over(
    school: School, teacher: Person, single: Message
) -> None:
    await school.travel(2026, 11, 5, 10)
    card = await teacher.tap(single, "Done 11")
    assert "days left" not in card.text
    assert "-" not in card.text.split("Closed by")[0]


async def test_the_deputys_word_does_not_close_a_row_of_many_teachers(
    school: School, deputy: Person, teacher: Person
) -> None:
    await school.member("Екінші Мұғалім", Role.TEACHER)
    await deputy.ask("/my")
    await school.travel(2026, 11, 2, 9)
    before = await numbers(school)
    answer = await deputy.ask("14 done", reply_to=reminders(deputy)[-1])
    assert "✅" not in answer.text
    assert await numbers(school) == before


async def test_words_taken_again_after_a_kill_mark_no_other_month(school: School, teacher: Person) -> None:
    await school.travel(2026, 10, 31, 12)
    said = await teacher.ask("11 done")
    await school.travel(2026, 11, 2, 12)
    teacher.catch_up()
    async with school.app.db.write() as session:  # as if the program had been killed before it had answered
        newest = select(func.max(InboxUpdate.update_id)).scalar_subquery()
        again = update(InboxUpdate).where(InboxUpdate.update_id == newest)
        await session.execute(again.values(state="waiting", after_message_id=None))
    answer = await teacher.wait_for(lambda message: message.id != said.id and message.text.startswith("11. "))
    assert answer.text == said.text
    marks = {step.due_on: step.completion and step.completion.mark for step in await school.steps_of(teacher, 11)}
    assert marks[date(2026, 10, 31)] is Mark.SUBMITTED
    assert marks[date(2026, 11, 30)] is None
