"""What a message is about: an answered question keeps its file, a number names an open row, a return its step."""

from datetime import date

import pytest
from sqlalchemy import select

from attestation.occasions import Rule
from attestation.roles import Role
from attestation.steps import State
from cards.callbacks import StatusRow
from db.models import Evidence
from documents.builtin import built_in_plan
from sandbox import Message, Person
from services.plans import load_plan
from services.rehearsal import rehearsal
from services.status import status
from tests.story.conftest import School, reminders


async def files_of(school: School) -> list[tuple[bool, int | None]]:
    """Of each kept file, whether it belongs to a step, and to whose."""
    async with school.app.db.read() as session:
        found = await session.scalars(select(Evidence).order_by(Evidence.id))
        return [(it.occurrence_id is not None, it.teacher_id) for it in found]


@pytest.fixture
async def asked(teacher: Person) -> Message:
    """A file is kept, and it is asked which step it is for."""
    await teacher.send_document("act.pdf", b"%PDF act", "With the psychologist")
    return await teacher.wait_for("Which step is it for?")


@pytest.mark.parametrize("word", ["13", "№ 13.", "13 done", "готово 13"])
@pytest.mark.parametrize("replied", [True, False])
async def test_the_asked_file_goes_with_the_number(
    school: School, teacher: Person, asked: Message, word: str, replied: bool
) -> None:
    answer = await teacher.ask(word, reply_to=asked if replied else None)
    assert answer.text.startswith("13. ")
    assert "The file is kept: 1 file" in answer.text
    assert "With the psychologist" in answer.text
    assert await files_of(school) == [(True, (await school.actor(teacher)).person_id)]
    assert (await teacher.ask("10")).text.startswith("I did not understand that"), "nothing is asked any more"


async def test_two_files_that_were_asked_about_go_together(school: School, teacher: Person, asked: Message) -> None:
    await teacher.send_photo(b"\xff\xd8second")
    await teacher.wait_for("Which step is it for?")
    assert "Files are kept: 2" in (await teacher.ask("13")).text
    assert [there for there, _ in await files_of(school)] == [True, True]


async def test_a_button_answers_the_question_and_the_next_word_takes_no_file(
    school: School, teacher: Person, asked: Message
) -> None:
    await teacher.tap(asked, "Done 13")
    answer = await teacher.ask("10 done")
    assert "file" not in answer.text
    assert [there for there, _ in await files_of(school)] == [True]


async def test_a_wrong_number_asks_again_and_keeps_the_file(school: School, teacher: Person, asked: Message) -> None:
    again = await teacher.ask("99")
    assert "Row 99 is not open for you; open: 11, 13, 10, 12." in again.text
    assert await files_of(school) == [(False, None)]
    await teacher.ask("13")
    assert [there for there, _ in await files_of(school)] == [True]


async def test_cancel_at_the_question_says_that_the_file_stays(school: School, teacher: Person, asked: Message) -> None:
    answer = await teacher.ask("/cancel")
    assert answer.text.startswith("Stopped: choosing the step for a file. The file stays kept")
    await teacher.ask("13 done")
    assert await files_of(school) == [(False, None)]
    assert (await teacher.ask("/cancel")).text.startswith("There is nothing to stop")


async def test_a_number_alone_is_nothing_unless_it_was_asked(teacher: Person) -> None:
    assert (await teacher.ask("13")).text.startswith("I did not understand that")


async def test_an_open_row_that_the_reminder_lacks_is_marked(school: School, teacher: Person) -> None:
    await school.travel(2026, 10, 28, 8, 40)
    for row in (10, 12, 13):
        await teacher.ask(f"{row} done")
    await school.travel(2026, 10, 28, 9)
    reminder = reminders(teacher)[-1]
    await teacher.tap(await teacher.ask("/my"), "Undo 13")
    assert [label for label in reminder.labels if label.startswith("Done")] == ["Done 11"]
    answer = await teacher.ask("13 done", reply_to=reminder)
    assert answer.text.startswith("13. ")
    assert "Undo 13" in answer.labels


async def test_a_row_that_is_nobodys_is_named_with_the_open_ones(teacher: Person) -> None:
    answer = await teacher.ask("99 done")
    assert answer.text.splitlines()[0] == "Row 99 is not open for you; open: 11, 13, 10, 12."
    for number in (10, 11, 12, 13):
        await teacher.ask(f"{number} done")
    last = await teacher.ask("99 done")
    assert last.text == "Row 99 is not open for you, nor is any other. All your steps: /my"


@pytest.fixture
async def returned(school: School, teacher: Person, deputy: Person) -> Message:
    """The word that row 11 was returned, while other rows of the teacher are open."""
    await teacher.ask("11 done")
    await deputy.tap(await deputy.ask("/review"), "Return")
    await deputy.ask("The stamp is missing")
    await school.travel(2026, 10, 6, 9)
    return next(message for message in teacher.chat.messages if "The stamp is missing" in message.text)


async def test_what_was_returned_is_sent_again_from_its_message(teacher: Person, returned: Message) -> None:
    assert returned.labels[:2] == ["Done 11", "Attach 11"]
    assert "Sent for review" in (await teacher.tap(returned, "Done 11")).text


async def test_what_was_returned_is_returned_again_after_undo(teacher: Person, returned: Message) -> None:
    for _ in range(2):
        await teacher.tap(await teacher.tap(returned, "Done 11"), "Undo 11")
        card = await teacher.ask("/my")
        assert "Returned to you: 11" in card.text
        assert "Reason: The stamp is missing" in card.text


async def test_a_word_in_reply_to_a_return_is_about_its_step(teacher: Person, returned: Message) -> None:
    answer = await teacher.ask("done", reply_to=returned)
    assert answer.text.startswith("11. ")


async def test_a_file_in_reply_to_a_return_is_for_its_step(school: School, teacher: Person, returned: Message) -> None:
    await teacher.send_document("anew.pdf", b"%PDF stamp", reply_to=returned)
    answer = await teacher.wait_for("11. ")
    assert "The file is kept: 1 file" in answer.text
    assert [there for there, _ in await files_of(school)] == [True]


async def test_a_word_in_reply_to_an_approval_marks_no_other_step(
    school: School, teacher: Person, deputy: Person
) -> None:
    for number in (10, 11, 13):
        await teacher.ask(f"{number} done")
    await deputy.tap(await deputy.ask("/review"), "Approve")
    await school.travel(2026, 10, 6, 9)
    approval = next(message for message in teacher.chat.messages if message.text.startswith("Approved"))
    assert (await teacher.ask("done", reply_to=approval)).text.startswith("11. ")
    assert "Done 12" in (await teacher.ask("/my")).labels


async def test_what_waits_for_review_is_not_counted_as_done(teacher: Person) -> None:
    await teacher.ask("11 done")
    await teacher.ask("10 done")
    assert (await teacher.ask("/my")).text.startswith("October · 1 of 4 done, 1 in review")


async def test_an_overdue_step_marked_by_mistake_can_be_taken_back_in_my(school: School, teacher: Person) -> None:
    await school.travel(2027, 1, 31, 23, 50)
    card = await teacher.ask("/my")
    label = next(label for label in card.labels if label.startswith("Done 11"))
    card = await teacher.tap(card, label)
    await school.travel(2027, 2, 1, 0, 20)
    card = await teacher.ask("/my")
    while not any(label.startswith("Undo 11") for label in card.labels):
        card = await teacher.tap(card, "→")
    await teacher.tap(card, next(label for label in card.labels if label.startswith("Undo 11")))


async def test_a_colleague_sees_the_whole_plan(school: School, teacher: Person) -> None:
    colleague = await school.member("Әріптес Мұғалім", colleague=True)
    theirs = await teacher.ask("/plan")
    card = await colleague.ask("/plan")
    assert "11. " in card.text
    assert "14. " in card.text
    assert "teachers" not in theirs.text


async def test_a_loaded_plan_needs_as_many_dates_as_the_status_says(school: School, teacher: Person) -> None:
    loaded = await load_plan(school.app.db, school.id, built_in_plan(2026), school.world.clock.now())
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert set(loaded.needs_date) == {occurrence.item.number for occurrence in found.undated} > {17, 18, 19}


async def test_a_row_that_nobody_answers_for_is_the_deputys(school: School, teacher: Person, deputy: Person) -> None:
    card = await deputy.ask("/my")
    assert "Done 1" in card.labels, "row 1 is the director's, and the school has none"
    await school.forge(deputy, card, StatusRow(number=1, page=0).pack())
    row = await deputy.wait_for("Nobody in the school holds the post")
    assert "Done ✅" in (await deputy.tap(row, "Done 1")).text
    await school.member("Марат Директор", Role.DIRECTOR)
    await school.forge(deputy, await deputy.ask("/my"), StatusRow(number=1, page=0).pack())
    assert "Nobody in the school" not in (await deputy.wait_for("1. ")).text


async def test_the_deputys_digest_asks_for_dates_while_rows_lack_them(
    school: School, teacher: Person, deputy: Person
) -> None:
    await deputy.ask("/my")
    await teacher.ask("/my")
    await school.travel(2026, 11, 2, 9)
    digest = reminders(deputy)[-1]
    line = next(line for line in digest.text.splitlines() if line.startswith("No date yet: "))
    assert line.endswith("17, 18, 19")
    assert "No date yet" not in reminders(teacher)[-1].text
    button = next(label for label in digest.labels if label.startswith("Needs a date") or "date" in label.casefold())
    assert "17" in (await deputy.tap(digest, button)).text


async def test_the_rehearsal_of_the_past_says_what_was_overdue(school: School, teacher: Person) -> None:
    (waived, *_) = [step for step in await school.steps_of(teacher, 2) if step.due_on == date(2026, 9, 30)]
    assert waived.state(date(2026, 10, 5)) is State.WAIVED, "the teacher joined in October"
    said = await rehearsal(school.app.db, school.id, date(2026, 10, 1), date(2026, 10, 5))
    lines = [
        step
        for one in said
        for line in one.told.lines
        if line.rule is Rule.OVERDUE
        for step in line.steps
        if step.key == waived.key
    ]
    assert lines
    assert all(step.state(date(2026, 10, 1)) is State.OVERDUE for step in lines)


async def test_a_reminder_of_a_row_that_nobody_answers_for_says_why_it_came(
    school: School, teacher: Person, deputy: Person
) -> None:
    await deputy.ask("/my")
    await school.travel(2026, 11, 2, 9)
    fallen = "Nobody in the school holds a post that answers for these rows, so they fall to you: 1"
    assert fallen in reminders(deputy)[-1].text, "row 1 is the director's, and the school has none"
    assert fallen in (await deputy.ask("/my")).text
    await school.member("Марат Директор", Role.DIRECTOR)
    assert fallen not in (await deputy.ask("/my")).text


async def test_my_tells_how_many_files_a_step_has(school: School, teacher: Person) -> None:
    card = await teacher.ask("/my")
    assert "📎" not in card.text
    await teacher.tap(card, "Attach 11")
    await teacher.send_document("protocol.pdf", b"%PDF-1.4 a protocol")
    await teacher.wait_for("The file is kept")
    line = next(part for part in (await teacher.ask("/my")).text.split("\n\n") if part.startswith("11. "))
    assert line.endswith("The file is kept: 1 file 📎")


async def test_a_row_named_twice_for_its_teachers_has_the_months_on_its_buttons(
    school: School, teacher: Person, deputy: Person
) -> None:
    await deputy.ask("/my")
    await school.travel(2026, 11, 2, 9)
    labels = reminders(deputy)[-1].labels
    assert "14 (October): teachers 0/1" in labels
    assert len(set(labels)) == len(labels)
