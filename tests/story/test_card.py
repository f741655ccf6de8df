"""The one card: pinned, edited in place, never a pile; it says how the month stands in its first lines."""

from datetime import date, timedelta

from attestation.roles import Role
from sandbox import Person
from sandbox.refusals import forbidden
from services.plan_rows import change_row, plan_rows
from services.plan_undo import undo
from services.plans import set_day
from tests.clock import NOW
from tests.story.conftest import School


async def test_it_says_first_what_is_done_and_what_is_next(teacher: Person) -> None:
    card = await teacher.ask("/my")
    assert card.text.splitlines()[:2] == [
        "October · 0 of 4 done",
        "Next: Take the online trial test — 30 days left",
    ]


async def test_what_waits_and_what_was_returned_is_said(school: School, deputy: Person, teacher: Person) -> None:
    await teacher.ask("11 done")
    card = await teacher.ask("/my")
    assert "Waiting for approval: 11" in card.text
    await deputy.tap(await deputy.ask("/review"), "Return")
    await deputy.ask("No stamp")
    await teacher.wait_for("Returned ↩️ 11.")
    card = await teacher.ask("/my")
    assert "Returned to you: 11" in card.text
    assert "Reason: No stamp" in card.text


async def test_the_newest_card_is_pinned_and_the_one_before_is_closed(school: School, teacher: Person) -> None:
    first = await teacher.ask("/my")
    await school.app.catch_up(school.world.clock.now())
    assert teacher.chat.pinned == [first.id]
    second = await teacher.ask("/start")
    await school.app.catch_up(school.world.clock.now())
    assert teacher.chat.pinned == [second.id]
    await school.travel(2026, 10, 1, 9, 2)
    assert first.labels == []
    assert first.text == "Your card is further down. Here it is: /my"
    assert second.labels


async def test_a_word_elsewhere_shows_on_the_card_in_place(school: School, teacher: Person) -> None:
    card = await teacher.ask("/my")
    await teacher.ask("10 done")
    count = len(teacher.chat.messages)
    await school.travel(2026, 10, 1, 9, 2)
    assert card.text.startswith("October · 1 of 4 done")
    assert "Undo 10" in card.labels
    assert len(teacher.chat.messages) == count


async def test_a_plan_that_was_loaded_shows_on_the_cards_that_had_none(school: School) -> None:
    teacher = await school.member("Ғали Жаңа")
    card = await teacher.ask("/start")
    assert "has not been loaded yet" in card.text
    await teacher.ask("/help")  # by then it is known which message is the card
    await school.load_built_in_plan()
    await school.travel(2026, 10, 1, 9, 2)
    assert card.text.startswith("October · 0 of 4 done")


async def test_a_plan_that_was_changed_and_taken_back_shows_on_the_cards(
    school: School, deputy: Person, teacher: Person
) -> None:
    card, leader, db = await teacher.ask("/my"), await school.actor(deputy), school.app.db
    await teacher.ask("/help")  # by then it is known which message is the card
    row = next(row for row in (await plan_rows(db, leader, NOW)).rows if row.item.number == 10)
    change = await change_row(db, leader, row, None, NOW)
    assert change
    await school.travel(2026, 10, 1, 9, 2)
    assert card.text.startswith("October · 0 of 3 done")
    await undo(db, leader, change, school.world.clock.now())
    await school.travel(2026, 10, 1, 9, 5)
    assert card.text.startswith("October · 0 of 4 done")


async def test_a_day_that_was_set_shows_on_the_cards(school: School, deputy: Person, teacher: Person) -> None:
    card = await teacher.ask("/my")
    await teacher.ask("/help")
    await set_day(school.app.db, school.id, 17, date(2026, 10, 20), NOW, by=await school.actor(deputy))
    await school.travel(2026, 10, 1, 9, 2)
    assert card.text.startswith("October · 0 of 5 done")


async def test_a_decision_of_the_reviewer_shows_on_the_teachers_card(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("11 done")
    card = await teacher.ask("/my")
    await deputy.tap(await deputy.ask("/review"), "Return")
    await deputy.ask("No stamp")
    await school.travel(2026, 10, 1, 9, 2)
    assert "Returned ↩️ Reason: No stamp" in card.text


async def test_a_card_that_was_deleted_is_forgotten(school: School, teacher: Person) -> None:
    card = await teacher.ask("/my")
    await teacher.ask("10 done")
    await teacher.delete(card)
    await school.travel(2026, 10, 1, 9, 2)
    await school.travel(2026, 10, 1, 9, 5)
    again = await teacher.ask("/my")
    assert again.text.startswith("October · 1 of 4 done")


async def test_somebody_without_steps_has_a_card_too(school: School, teacher: Person) -> None:
    secretary = await school.member("Хатшы", Role.SECRETARY)
    card = await secretary.ask("/start")
    await school.app.catch_up(school.world.clock.now())
    assert secretary.chat.pinned == [card.id]


async def test_a_card_that_may_not_be_changed_holds_up_nobody_elses(school: School, teacher: Person) -> None:
    gone = await school.member("Ескі Мұғалім")
    await gone.ask("/my")
    card = await teacher.ask("/my")
    await gone.ask("10 done")
    school.world.travel(timedelta(seconds=1))  # the longest stale comes first
    await teacher.ask("10 done")
    # nobody tells the bot of an account that is gone
    school.world.faults.refuse("editMessageText", forbidden("user is deactivated"), times=99, chat_id=gone.id)
    await school.travel(2026, 10, 1, 9, 2)
    assert "Undo 10" in card.labels
