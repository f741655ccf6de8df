"""Reminders as their readers wish them: put off, at an own hour, silenced; and why one came."""

import pytest

from attestation.roles import Role
from attestation.roster import RosterRow
from sandbox import Message, Person
from services.roster import bring_in
from services.status import status
from tests.story.conftest import School


def reminders(person: Person) -> list[Message]:
    """The messages that came by themselves, oldest first; the buttons under them are all the same."""
    return [message for message in person.chat.messages if "Why?" in message.labels]


@pytest.fixture
async def settled(school: School, teacher: Person) -> Person:
    """The teacher on the eve of October's last fortnight, whose digest of the month has been read."""
    await teacher.ask("/start")  # a bot may write only to who has written to it
    await school.travel(2026, 10, 16, 9)
    return teacher


async def newest(person: Person) -> Message:
    return reminders(person)[-1]


async def test_a_reminder_put_off_until_tomorrow_comes_tomorrow_and_not_before(school: School, settled: Person) -> None:
    await school.travel(2026, 10, 17, 9)  # a Saturday: 14 days before the end of October
    asked = await settled.tap(await newest(settled), "Snooze")
    assert asked.labels[0] == "Next working day, 19 October"
    told = await settled.tap(asked, "Next working day")
    assert "I will come back to it on 19 October" in told.text
    before = len(reminders(settled))
    await school.travel(2026, 10, 18, 12)
    assert len(reminders(settled)) == before
    await school.travel(2026, 10, 19, 9)
    assert len(reminders(settled)) == before + 1
    assert (await newest(settled)).text.startswith("You put this off until today")


async def test_put_off_until_before_the_deadline_the_words_between_are_spared(school: School, settled: Person) -> None:
    await school.travel(2026, 10, 17, 9)
    asked = await settled.tap(await newest(settled), "Snooze")
    await settled.tap(asked, "Before the deadline")
    before = len(reminders(settled))
    for day in (24, 28, 29):
        await school.travel(2026, 10, day, 9)
    assert len(reminders(settled)) == before
    await school.travel(2026, 10, 30, 9)
    assert "1 day left" in (await newest(settled)).text
    await school.travel(2026, 10, 31, 9)
    assert "Today is the last day" in (await newest(settled)).text


async def test_why_names_the_plan_the_rule_the_days_and_who_decides(school: School, settled: Person) -> None:
    await school.travel(2026, 10, 24, 9)
    card = await newest(settled)
    why = await settled.tap(card, "Why?")
    assert why.text.startswith("Why this came on 24 October")
    assert "11. In the plan:" in why.text
    assert "It is your own step." in why.text
    assert "I write 7 days before the last day." in why.text
    assert (
        "The last day is 31 October: 7 days ahead, working days among them: 5." in why.text
    )  # the 25th is Republic Day
    assert "Decided by:" in why.text
    back = await settled.tap(why, "Back")
    assert back.text == card.text


async def test_an_hour_of_ones_own(school: School, settled: Person) -> None:
    colleague = await school.member("Болат Мысалов")
    await colleague.ask("/start")
    hours = await settled.tap(await settled.ask("/settings"), "Hour of reminders")
    assert hours.labels[0] == "08:00"
    assert "19:00" in hours.labels
    chosen = await settled.tap(hours, "18:00")
    assert "Reminders come at 18:00" in chosen.text
    await school.travel(2026, 10, 17, 9)
    assert len(reminders(colleague)) == 1
    before = len(reminders(settled))
    await school.travel(2026, 10, 17, 17, 59)
    assert len(reminders(settled)) == before
    await school.travel(2026, 10, 17, 18)
    assert len(reminders(settled)) == before + 1


async def test_muted_only_the_last_day_speaks_and_afterwards_one_message_catches_up(
    school: School, settled: Person
) -> None:
    asked = await settled.tap(await settled.ask("/settings"), "Mute reminders")
    assert "On the last day of a step I write all the same" in asked.text
    muted = await settled.ask("05.11.2026")
    assert "No reminders before 5 November" in muted.text
    before = len(reminders(settled))
    for day in (17, 24, 28, 30):
        await school.travel(2026, 10, day, 9)
    assert len(reminders(settled)) == before
    await school.travel(2026, 10, 31, 9)
    assert len(reminders(settled)) == before + 1
    assert "Today is the last day" in (await newest(settled)).text
    await school.travel(2026, 11, 2, 9)
    await school.travel(2026, 11, 4, 9)
    assert len(reminders(settled)) == before + 1
    await school.travel(2026, 11, 5, 9)
    assert len(reminders(settled)) == before + 2
    assert (await newest(settled)).text.startswith("Overdue")


async def test_a_mute_ends_within_sixty_days_and_can_be_taken_back(school: School, settled: Person) -> None:
    await settled.tap(await settled.ask("/settings"), "Mute reminders")
    assert (await settled.ask("01.06.2027")).text.startswith("Please name a day from 17 October to 15 December")
    await settled.ask("20.10.2026")
    card = await settled.tap(await settled.ask("/settings"), "Remind me again")
    assert "Mute reminders" in card.labels
    await school.travel(2026, 10, 17, 9)
    assert "14 days left" in (await newest(settled)).text


async def test_the_overdue_word_says_who_sees_it_next_and_after_the_grace_they_do(
    school: School, settled: Person, deputy: Person
) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    for person in (head, deputy):
        await person.ask("/start")
    roles = {"Айгүл Сынақова": (Role.TEACHER,), "Бірлестік Жетекші": (Role.ASSOCIATION_HEAD,)}
    rows = [RosterRow(1, name, held, association="Математика") for name, held in roles.items()]
    await bring_in(school.app.db, school.id, rows, school.world.clock.now())
    await school.travel(2026, 11, 2, 9)
    told = await newest(settled)
    assert "In 3 working days (5 November) the association head, then the deputy director, will see it" in told.text
    assert told.text.index("will see it as overdue") < told.text.index("November: what is ahead"), (
        "under what it is about"
    )
    for day in (3, 4):
        await school.travel(2026, 11, day, 9)
    assert not [message for message in head.chat.messages if "Overdue with others" in message.text]
    await school.travel(2026, 11, 5, 9)
    (seen,) = [message for message in head.chat.messages if "Overdue with others" in message.text]
    assert "Not marked by: Айгүл Сынақова" in seen.text
    assert not [message for message in deputy.chat.messages if "Overdue with others" in message.text]
    for day in (6, 9):
        await school.travel(2026, 11, day, 9)
    assert [message for message in deputy.chat.messages if "Overdue with others" in message.text]


async def test_done_in_time_nobody_else_hears_of_it(school: School, settled: Person, deputy: Person) -> None:
    await deputy.ask("/start")
    await settled.tap(await settled.ask("/my"), "Done 11")
    await deputy.tap(await deputy.ask("/review"), "Approve")
    for day in (2, 5, 9, 10):
        await school.travel(2026, 11, day, 9)
    seen = [message.text for message in deputy.chat.messages if "Overdue with others" in message.text]
    assert "Take the online trial test" not in " ".join(seen)


async def test_nothing_is_lost_on_somebody_who_cannot_be_written_to(
    school: School, settled: Person, deputy: Person
) -> None:
    await settled.block()
    for day in (17, 24, 28, 30, 31):
        await school.travel(2026, 10, day, 9)
    await school.travel(2026, 11, 2, 9)
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert found.summary.year.overdue >= 1
    before = len(reminders(settled))
    await settled.unblock()
    await settled.ask("/start")
    await school.travel(2026, 11, 3, 9)
    assert len(reminders(settled)) == before + 1
    assert (await newest(settled)).text.startswith("Overdue")


async def test_after_days_without_the_bot_one_message_catches_up(school: School, settled: Person) -> None:
    await school.travel(2026, 11, 12, 9)
    assert len(reminders(settled)) == 1
    assert (await newest(settled)).text.startswith("Overdue")
    assert "November: what is ahead" in (await newest(settled)).text
