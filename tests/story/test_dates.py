"""Rows without a date: the deputy gives one to everybody or to one teacher, and reminders count from it."""

from datetime import date

import pytest

from attestation.roles import Role
from bot.app import App
from sandbox import Message, Person
from services.plans import set_day
from services.status import status
from tests.story.conftest import School, reminders


async def open_dates(deputy: Person) -> Message:
    """/status, and from there the rows that need a date."""
    return await deputy.tap(await deputy.ask("/status"), "Needs a date")


async def give(deputy: Person, number: int, whose: str, *typed: str) -> Message:
    """Set the date of a row as the deputy does it; the last answer."""
    card = await deputy.tap(await open_dates(deputy), f"Set the date of row {number}")
    await deputy.tap(card, whose)
    answer = await deputy.wait_for("Type the date")
    for text in typed:
        answer = await deputy.ask(text)
    return answer


async def days(school: School, number: int) -> list[tuple[str | None, date | None]]:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    steps = [step for step in found.year.steps() if step.item.number == number]
    return [(step.teacher.name if step.teacher else None, step.due_on) for step in steps]


async def test_the_rows_that_wait_are_listed_with_their_own_words(deputy: Person, teacher: Person) -> None:
    card = await open_dates(deputy)
    assert [label for label in card.labels if label.startswith("Set")] == [
        f"Set the date of row {number}" for number in (6, 7, 17, 18, 19)
    ]
    assert "choose a day" in card.text


async def test_a_date_for_everyone(school: School, deputy: Person, teacher: Person) -> None:
    await school.member("Екінші Мұғалім")
    answer = await give(deputy, 17, "Everyone", "25.05.2027")
    assert "25 May" in answer.text
    assert "for everyone" in answer.text
    assert await days(school, 17) == [("Айгүл Сынақова", date(2027, 5, 25)), ("Екінші Мұғалім", date(2027, 5, 25))]
    assert "Set the date of row 17" not in (await open_dates(deputy)).labels


async def test_a_date_for_one_teacher_stands_before_everyones(school: School, deputy: Person, teacher: Person) -> None:
    await school.member("Екінші Мұғалім")
    answer = await give(deputy, 17, "Екінші Мұғалім", "20.11.2026")
    assert "Екінші Мұғалім" in answer.text
    assert await days(school, 17) == [("Айгүл Сынақова", None), ("Екінші Мұғалім", date(2026, 11, 20))]
    await give(deputy, 17, "Everyone", "27.11.2026")
    assert await days(school, 17) == [
        ("Айгүл Сынақова", date(2026, 11, 27)),
        ("Екінші Мұғалім", date(2026, 11, 20)),
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("ертең", date(2026, 10, 2)), ("завтра", date(2026, 10, 2)), ("5 қараша", date(2026, 11, 5))],
)
async def test_days_as_people_type_them(
    school: School, deputy: Person, teacher: Person, typed: str, expected: date
) -> None:
    await give(deputy, 18, "Everyone", typed)
    assert await days(school, 18) == [("Айгүл Сынақова", expected)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("32.13", "There is no such day"),
        ("soon", "I do not understand the day"),
        ("25.05.2028", "That day is outside the school year"),
        ("25.05.2025", "That day is outside the school year"),
    ],
)
async def test_a_day_that_will_not_do_is_asked_again(
    school: School, deputy: Person, teacher: Person, typed: str, said: str
) -> None:
    answer = await give(deputy, 17, "Everyone", typed)
    assert said.lower() in answer.text.lower()
    assert await days(school, 17) == [("Айгүл Сынақова", None)]
    assert "25 May" in (await deputy.ask("25.05.2027")).text
    assert await days(school, 17) == [("Айгүл Сынақова", date(2027, 5, 25))]


async def test_a_half_yearly_row_takes_the_day_into_its_half(school: School, deputy: Person, teacher: Person) -> None:
    await give(deputy, 6, "Everyone", "15.03.2027")
    assert await days(school, 6) == [(None, date(2026, 12, 31)), (None, date(2027, 3, 15))]
    await give(deputy, 6, "Everyone", "12.11.2026")
    assert await days(school, 6) == [(None, date(2026, 11, 12)), (None, date(2027, 3, 15))]
    assert "Set the date of row 6" not in (await open_dates(deputy)).labels


async def test_a_day_outside_both_halves_is_refused(school: School, deputy: Person, teacher: Person) -> None:
    answer = await give(deputy, 6, "Everyone", "10.07.2027")
    assert answer.text.startswith("The plan gives row 6 another time")


async def test_reminders_count_from_the_new_date(school: School, deputy: Person, teacher: Person) -> None:
    """Row 17 on Tuesday 8 June 2027: ladder days 25 May, 1, 5 and 7 June, and the day itself."""
    await give(deputy, 17, "Everyone", "08.06.2027")
    named = []
    for day in ((5, 24), (5, 25), (5, 26), (6, 1), (6, 2), (6, 5), (6, 7), (6, 8), (6, 9), (6, 10)):
        before = len(reminders(teacher))
        await school.travel(2027, *day, 9)
        named += [day for message in reminders(teacher)[before:] if "17. " in message.text]
    assert named == [(5, 25), (6, 1), (6, 5), (6, 7), (6, 8), (6, 9)]


async def test_on_a_closed_day_the_word_comes_on_the_open_day_before(
    school: School, deputy: Person, teacher: Person
) -> None:
    """Row 17 on Saturday 9 January 2027: its ladder meets Christmas (the 7th) and the days of New Year."""
    await give(deputy, 17, "Everyone", "09.01.2027")
    named = []
    for day in [(2026, 12, day) for day in range(24, 32)] + [(2027, 1, day) for day in range(1, 12)]:
        before = len(reminders(teacher))
        await school.travel(*day, 9)
        named += [day[1:] for message in reminders(teacher)[before:] if "17. " in message.text]
    assert (1, 1) not in named
    assert (1, 7) not in named
    assert (1, 9) in named, "the last day itself is a working Saturday"


async def test_a_teacher_and_a_head_give_no_dates(school: School, deputy: Person, teacher: Person) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    listed = await open_dates(deputy)
    for person in (teacher, head):
        own = await person.ask("/my")
        toast = await school.forge(person, own, listed.button("Set the date of row 17").data)
        assert toast.startswith("This is not open to your role")
    theirs = await open_dates(head)
    assert "17. " in theirs.text
    assert theirs.labels == ["Summary"]


async def test_before_teachers_come_the_dates_can_be_given(school: School, deputy: Person) -> None:
    await school.load_built_in_plan()
    await give(deputy, 17, "Everyone", "25.05.2027")
    late = await school.member("Кейін Келген")
    assert await days(school, 17) == [(late.name, date(2027, 5, 25))]


async def test_the_operator_gives_dates_by_the_same_rules(app: App, school: School, teacher: Person) -> None:
    title = await set_day(app.db, school.id, 17, date(2027, 5, 25), school.world.clock.now())
    assert title
    assert await days(school, 17) == [("Айгүл Сынақова", date(2027, 5, 25))]
