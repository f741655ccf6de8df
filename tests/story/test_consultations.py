"""Consultations through the chat: opened, taken, moved, given back, spoken of before, noted and confirmed."""

import asyncio
from collections.abc import Sequence

import pytest

from attestation.errors import AttestationError
from attestation.roles import Role
from attestation.steps import Mark
from sandbox import Message, Person
from services.consultations import board, take
from services.forgetting import forget
from tests.story.conftest import School
from tests.story.test_year_end import link_of, take_over


async def open_times(
    host: Person, *answers: str, hours: str = "14:00-16:00", minutes: str = "30", day: str = "6.10"
) -> Message:
    """Open times as a host does: day, hours, length, place, topic, Confirm."""
    asked = await host.tap(await host.ask("/consult"), "My open times" if "Free" in host.last.text else "Open times")
    assert "1/6" in asked.text
    await host.ask(day)
    asked = await host.ask(hours)
    await host.tap(asked, minutes)
    asked = await host.ask("Room 12")
    asked = await host.tap(asked, "Portfolio")
    return await host.tap(asked, "Confirm")


def free(card: Message) -> Sequence[str]:
    return [label for label in card.labels if "October" in label]


async def test_a_host_opens_times_and_a_teacher_takes_one_with_one_tap(
    school: School, deputy: Person, teacher: Person
) -> None:
    opened = await open_times(deputy)
    assert "Open now: 4" in opened.text
    card = await teacher.ask("/consult")
    assert free(card) == [f"6 October, Tuesday, {at} · Сәуле Орынбасар" for at in ("14:00", "14:30", "15:00", "15:30")]
    pressed = await teacher.press(card, "14:30")
    assert pressed.toast == "It is yours"
    assert "You have this time:\n6 October, Tuesday, 14:30 · 30 min · Сәуле Орынбасар" in card.text
    assert "Room 12" in card.text
    assert "Portfolio" in card.text
    assert len(free(card)) == 3
    held = await deputy.ask("/consult")
    assert "taken: 1" in held.text
    assert "6 October, Tuesday, 14:30 · Айгүл Сынақова" in held.labels


async def test_another_tap_moves_and_one_more_gives_it_back(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    card = await teacher.ask("/consult")
    await teacher.press(card, "14:00")
    await teacher.press(card, "15:30")
    assert "6 October, Tuesday, 15:30" in card.text
    assert [label[20:25] for label in free(card)] == ["14:00", "14:30", "15:00"]
    await teacher.press(card, "Give it back")
    assert "You have this time" not in card.text
    assert len(free(card)) == 4


async def test_a_time_that_was_just_taken_is_refused_kindly_and_ones_own_is_kept(
    school: School, deputy: Person, teacher: Person
) -> None:
    await open_times(deputy, hours="14:00-15:00")
    second = await school.member("Екінші Мұғалім")
    mine, theirs = await teacher.ask("/consult"), await second.ask("/consult")
    await teacher.press(mine, "14:00")
    await second.press(theirs, "14:30")
    pressed = await teacher.press(mine, "14:30")
    assert "just taken" in pressed.toast
    assert mine.text.startswith("A colleague has just taken this time")
    assert "You have this time:\n6 October, Tuesday, 14:00" in mine.text
    assert free(mine) == []


async def test_two_hundred_at_once_for_twenty_times(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy, hours="08:00-18:00")
    now = school.world.clock.now()
    people = [await school.member(f"Мұғалім {number:03}") for number in range(200)]
    actors = [await school.actor(person) for person in people]
    times = (await board(school.app.db, actors[0], now)).free
    assert len(times) == 20
    said = await asyncio.gather(
        *(take(school.app.db, actor, times[place % 20].id, now) for place, actor in enumerate(actors)),
        return_exceptions=True,
    )
    refused = [each for each in said if isinstance(each, AttestationError)]
    assert {error.key for error in refused} == {"consult-taken"}
    assert len(refused) == 180
    assert len({each.id for each in said if not isinstance(each, BaseException)}) == 20
    after = await board(school.app.db, await school.actor(deputy), now)
    assert len({each.teacher_id for each in after.held}) == 20


async def test_two_phones_of_one_person_hold_one_time(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    now, actor = school.world.clock.now(), await school.actor(teacher)
    times = (await board(school.app.db, actor, now)).free
    await asyncio.gather(*(take(school.app.db, actor, each.id, now) for each in times))
    after = await board(school.app.db, await school.actor(deputy), now)
    assert [each.teacher_id for each in after.held if each.teacher_id] == [actor.person_id]


async def test_both_are_reminded_a_day_and_an_hour_before(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    await teacher.press(await teacher.ask("/consult"), "14:30")
    for person in (teacher, deputy):
        person.catch_up()
    await school.travel(2026, 10, 5, 14, 29)
    assert not any("Reminder" in message.text for message in [*teacher.news(), *deputy.news()])
    await school.travel(2026, 10, 5, 14, 30)
    for person, other in ((teacher, "Сәуле Орынбасар"), (deputy, "Айгүл Сынақова")):
        (said,) = [message for message in person.news() if "Reminder" in message.text]
        assert other in said.text
        person.catch_up()
    await school.travel(2026, 10, 6, 13, 30)
    for person in (teacher, deputy):
        assert len([message for message in person.news() if "Reminder" in message.text]) == 1


async def test_an_hour_that_falls_into_quiet_hours_is_spoken_of_in_the_evening_before(
    school: School, deputy: Person, teacher: Person
) -> None:
    await open_times(deputy, hours="08:30-09:00")
    await teacher.press(await teacher.ask("/consult"), "08:30")
    await school.travel(2026, 10, 5, 18, 59)
    teacher.catch_up()
    await school.travel(2026, 10, 5, 19, 0)
    assert len([message for message in teacher.news() if "Reminder" in message.text]) == 1
    teacher.catch_up()
    await school.travel(2026, 10, 6, 8, 29)
    assert not [message for message in teacher.news() if "Reminder" in message.text]


async def test_a_time_that_was_left_is_not_spoken_of(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    card = await teacher.ask("/consult")
    await teacher.press(card, "14:30")
    await teacher.press(card, "Give it back")
    for person in (teacher, deputy):
        person.catch_up()
    await school.travel(2026, 10, 6, 14, 0)
    assert not any("Reminder" in message.text for message in [*teacher.news(), *deputy.news()])


async def test_a_closed_time_is_told_to_its_teacher(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    await teacher.press(await teacher.ask("/consult"), "14:30")
    held = await deputy.ask("/consult")
    one = await deputy.tap(held, "14:30")
    teacher.catch_up()
    await deputy.press(one, "Close this time")
    await school.travel(2026, 10, 1, 10, 0)
    told = await teacher.wait_for("will not take place")
    assert "14:30" in told.text
    assert len(free(await teacher.ask("/consult"))) == 3


async def test_times_of_a_host_who_leaves_are_closed_and_told(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    await teacher.press(await teacher.ask("/consult"), "14:30")
    teacher.catch_up()
    token = await link_of(deputy)
    await take_over(school.world.person("Жаңа Орынбасар", "en"), token, "Жаңа Орынбасар")
    await school.app.catch_up(school.world.clock.now())
    assert "14:30" in (await teacher.wait_for("will not take place")).text
    assert free(await teacher.ask("/consult")) == []


async def test_a_time_of_a_teacher_who_leaves_is_free_again(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    other = await school.member("Ербол Қайратов")
    await teacher.press(await teacher.ask("/consult"), "14:30")
    assert len(free(await other.ask("/consult"))) == 3
    await forget(school.app.db, teacher.id, school.app.config.evidence_folder(), school.world.clock.now())
    assert len(free(await other.ask("/consult"))) == 4


async def test_difficulties_are_noted_confirmed_and_close_row_ten(
    school: School, deputy: Person, teacher: Person
) -> None:
    await open_times(deputy)
    await teacher.press(await teacher.ask("/consult"), "14:30")
    await school.travel(2026, 10, 6, 15, 5)
    one = await deputy.tap(await deputy.ask("/consult"), "14:30")
    pressed = await deputy.press(one, "Came")
    assert pressed.toast == "The teacher came"
    await deputy.tap(one, "Note difficulties")
    teacher.catch_up()
    await deputy.ask("Рефлексия жазу")
    await school.travel(2026, 10, 6, 15, 6)
    asked = await teacher.wait_for("Difficulties found")
    assert "Рефлексия жазу" in asked.text
    await teacher.press(asked, "confirm")
    assert "row 10 of the plan is done" in asked.text
    step = (await school.steps_of(teacher, 10))[0]
    assert step.completion
    assert step.completion.mark is Mark.CONFIRMED
    assert step.completion.note == ""  # what was found stands nowhere else
    past = await deputy.tap(await deputy.ask("/consult"), "Past consultations")
    assert "Рефлексия жазу" in past.text


async def test_difficulties_are_seen_by_nobody_else(school: School, deputy: Person, teacher: Person) -> None:
    head = await school.member("Бірлестік Жетекшісі", Role.ASSOCIATION_HEAD)
    await open_times(deputy)
    await teacher.press(await teacher.ask("/consult"), "14:30")
    await school.travel(2026, 10, 6, 15, 5)
    one = await deputy.tap(await deputy.ask("/consult"), "14:30")
    await deputy.tap(one, "Note difficulties")
    await deputy.ask("Рефлексия жазу")
    past = await head.tap(await head.ask("/consult"), "Past consultations")
    assert "no consultation yet" in past.text
    stranger = await school.member("Екінші Мұғалім")
    assert "no consultation yet" in (await stranger.tap(await stranger.ask("/consult"), "Past consultations")).text


async def test_a_no_show_is_marked(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    await teacher.press(await teacher.ask("/consult"), "14:30")
    await school.travel(2026, 10, 6, 15, 5)
    one = await deputy.tap(await deputy.ask("/consult"), "14:30")
    await deputy.press(one, "No-show")
    assert "The teacher did not come" in one.text
    assert (await school.steps_of(teacher, 10))[0].completion is None


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30.09", "has passed"),
        ("32.13", "no such day"),
        ("xyz", "do not understand the day"),
    ],
)
async def test_a_day_that_does_not_do_is_asked_again(school: School, deputy: Person, typed: str, said: str) -> None:
    await deputy.tap(await deputy.ask("/consult"), "Open times")
    answer = await deputy.ask(typed)
    assert said in answer.text
    assert "1/6" in answer.text
    assert "2/6" in (await deputy.ask("ертең, 7.10")).text


async def test_a_time_that_has_passed_cannot_be_taken(school: School, deputy: Person, teacher: Person) -> None:
    await open_times(deputy)
    card = await teacher.ask("/consult")
    await school.travel(2026, 10, 6, 14, 45)
    pressed = await teacher.press(card, "14:30")
    assert "has passed" in pressed.toast
    assert len(free(card)) == 2
