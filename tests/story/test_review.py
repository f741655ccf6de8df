"""Review: a teacher's word waits for approval; approved or returned with a reason, and the teacher is told."""

import pytest

from attestation.roles import Role
from cards.desk_callbacks import ReviewPress
from cards.press import of_step
from sandbox import Message, Person
from services.status import status
from tests.story.conftest import School


@pytest.fixture
async def sent(school: School, teacher: Person, deputy: Person) -> Message:
    """The queue's card for the deputy, with row 11 of the teacher in it."""
    await teacher.ask("/my")
    await teacher.ask("11 done")
    card = await deputy.ask("/review")
    assert "Айгүл Сынақова" in card.text
    assert "11. Take the online trial test" in card.text
    return card


async def in_review(school: School) -> int:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    return found.summary.year.in_review


async def test_approved_it_is_done_and_the_teacher_is_told(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    teacher.catch_up()
    pressed = await deputy.press(sent, "Approve")
    assert pressed.toast == "Marked as done"
    await deputy.wait_for("Nothing waits for review")
    assert sent.labels == []
    told = await teacher.wait_for("Approved ✅ 11.")
    assert told.text.startswith("Approved")
    assert await in_review(school) == 0
    assert "Done ✅" in (await teacher.ask("/my")).text


async def test_returned_with_a_reason_that_the_teacher_reads(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    teacher.catch_up()
    asked = await deputy.tap(sent, "Return")
    assert asked.text.startswith("Why does it go back?")
    assert (await deputy.ask("No <signature> & date")).text.startswith("Returned")
    told = await teacher.wait_for("Returned ↩️ 11.")
    assert "Reason: No <signature> & date" in told.text
    card = await teacher.ask("/my")
    assert "Reason: No <signature> & date" in card.text
    assert card.labels[0] == "Done 11", "what was returned stands first"
    assert "Sent for review" in (await teacher.tap(card, "Done 11")).text
    assert await in_review(school) == 1


async def test_the_same_press_twice_is_the_same_answer(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    data = sent.button("Approve").data
    await deputy.press(sent, "Approve")
    assert await school.forge(deputy, sent, data) == "Marked as done"
    await teacher.ask("/my")
    words = [message for message in teacher.chat.messages if message.text.startswith("Approved")]
    assert len(words) == 1


async def test_the_second_reviewer_hears_that_it_was_decided(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    director = await school.member("Директор Үлгіев", Role.DIRECTOR)
    other = await director.ask("/review")
    await director.tap(other, "Return")
    await deputy.press(sent, "Approve")
    assert (await director.ask("It is late")).text.startswith("This one has been decided already")
    assert (await director.ask("It is late")).text != "This one has been decided already", "the reason is not awaited"
    pressed = await director.press(other, "Approve")
    assert pressed.alert
    assert pressed.toast.startswith("This one has been decided already")
    await teacher.send("/my")  # the word about the decision may come first
    assert "Done ✅" in (await teacher.wait_for("October ·")).text


async def test_in_quiet_hours_the_teacher_is_told_in_the_morning(
    school: School, teacher: Person, deputy: Person
) -> None:
    await teacher.ask("/my")
    await teacher.ask("11 done")
    await school.travel(2026, 10, 3, 21)  # Saturday night
    teacher.catch_up()
    await deputy.press(await deputy.ask("/review"), "Approve")
    await school.travel(2026, 10, 4, 12)
    assert not [message for message in teacher.news() if message.text.startswith("Approved")]
    await school.travel(2026, 10, 5, 8)
    assert [message for message in teacher.news() if message.text.startswith("Approved")]


async def test_nobody_approves_their_own_step(school: School, deputy: Person, teacher: Person) -> None:
    both = await school.member("Өзі Мұғалім", Role.TEACHER)
    await school.also(both, Role.DEPUTY_DIRECTOR)
    await both.ask("/my")
    await both.ask("11 done")
    assert (await both.ask("/review")).text == "Nothing waits for review."
    step = (await school.steps_of(both, 11))[0]
    press = ReviewPress(act="approve", occurrence=step.key[0], teacher=step.key[1] or 0).pack()
    toast = await school.forge(both, await deputy.ask("/review"), press)
    assert toast.startswith("This is not open to your role")


async def test_the_files_come_before_the_card(school: School, teacher: Person, deputy: Person) -> None:
    await teacher.tap(await teacher.ask("/my"), "Attach 11")
    await teacher.send_photo(b"\xff\xd8 protocol")
    await teacher.wait_for("The file is kept")
    await teacher.ask("11 done")
    await deputy.send("/review")
    shown = await deputy.wait_for("files: 1")
    before = deputy.chat.messages[deputy.chat.messages.index(shown) - 1]
    assert before.file is not None


async def test_a_teacher_may_not_review(school: School, teacher: Person, sent: Message) -> None:
    assert (await teacher.ask("/review")).text.startswith("This is not open to your role")
    toast = await school.forge(teacher, await teacher.ask("/my"), sent.button("Approve").data)
    assert toast.startswith("This is not open to your role")
    assert await in_review(school) == 1


@pytest.mark.parametrize(
    ("locale", "approved"),
    [("kk", "Қабылданды ✅ 11."), ("ru", "Принято ✅ 11.")],
)
async def test_the_word_comes_in_the_teachers_language(
    school: School, deputy: Person, locale: str, approved: str
) -> None:
    await school.load_built_in_plan()
    person = await school.member("Тілді Мұғалім", locale=locale)
    await person.ask("/my")
    await person.ask("11 done")
    person.catch_up()
    await deputy.press(await deputy.ask("/review"), "Approve")
    assert (await person.wait_for()).text.startswith(approved)


async def test_it_goes_back_for_one_of_the_usual_reasons(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    teacher.catch_up()
    asked = await deputy.tap(sent, "Return")
    await deputy.tap(asked, "Not complete")
    await deputy.wait_for("Nothing waits for review")
    assert asked.text.startswith("Returned")
    assert "Reason: Not complete" in (await teacher.wait_for("Returned ↩️ 11.")).text
    assert "unexpected" not in (await deputy.ask("No date")).text, "no reason is awaited any more"
    assert await in_review(school) == 0


async def test_what_came_without_a_file_is_approved_at_once(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    second, third = await school.member("Бота Үлгіева"), await school.member("Вера Пробная")
    for person in (second, third):
        await person.ask("/my")
        await person.ask("11 done")
    await third.tap(await third.ask("/my"), "Attach 11")
    await third.send_photo(b"\xff\xd8\xff\xe0 a protocol")
    await third.wait_for("The file is kept")
    card = await deputy.ask("/review")
    shown = await deputy.tap(card, "Approve all of row 11 without a file: 2")
    assert "Айгүл Сынақова, Бота Үлгіева" in shown.text
    assert "Вера" not in shown.text
    assert await in_review(school) == 3, "nothing has happened yet"
    elsewhere = ReviewPress(act="all", **of_step((await school.steps_of(third, 11))[0].key)).pack()
    assert "/help" in await school.forge(deputy, shown, elsewhere), "below a card that has shown others"
    assert await in_review(school) == 3
    await deputy.tap(shown, "Confirm")
    assert (await deputy.wait_for("Вера Пробная")).text.startswith("Вера Пробная")
    assert shown.text.startswith("Approved: 2")
    assert await in_review(school) == 1
    await second.wait_for("Approved ✅ 11.")


async def test_of_two_who_approve_all_at_once_nothing_is_decided_twice(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    second = await school.member("Бота Үлгіева")
    await second.ask("/my")
    await second.ask("11 done")
    other = await school.member("Екінші Орынбасар", Role.DEPUTY_DIRECTOR)
    mine = await deputy.tap(await deputy.ask("/review"), "Approve all of row 11")
    theirs = await other.tap(await other.ask("/review"), "Approve all of row 11")
    await deputy.tap(mine, "Confirm")
    await deputy.wait_for("Nothing waits")
    await other.tap(theirs, "Confirm")
    await other.wait_for("Nothing waits")
    assert mine.text.startswith("Approved: 2")
    assert theirs.text.startswith("Approved: 0")
    await school.app.catch_up(school.world.clock.now())
    assert len([message for message in second.chat.messages if message.text.startswith("Approved ✅")]) == 1


async def test_a_reason_that_is_awaited_waits_while_others_are_looked_at(
    school: School, teacher: Person, deputy: Person, sent: Message
) -> None:
    second = await school.member("Бота Үлгіева")
    await second.ask("/my")
    await second.ask("11 done")
    card = await deputy.ask("/review")
    await deputy.tap(card, "Return")
    await deputy.tap(card, "Approve all of row 11")
    assert (await deputy.ask("No stamp")).text == "Returned; the teacher is told why."
    assert await in_review(school) == 1
