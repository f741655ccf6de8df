"""/remind: exactly those who are behind are written to, once a day, and the deputy sees who was reached."""

from attestation.roles import Role
from cards.desk_callbacks import NudgePress
from sandbox import Person
from tests.story.conftest import School

LATE = (2026, 11, 12, 10)  # Thursday; rows 10 - 14 of October are late, and their own reminders were said days ago


async def late_school(school: School, teacher: Person) -> Person:
    """Another teacher, who has done what the first has not."""
    other = await school.member("Екінші Мұғалім")
    await teacher.ask("/my")  # before that nobody can write to them
    await other.ask("/my")
    await other.ask("11 done")
    for day in range(1, 12):
        await school.travel(2026, 11, day, 9)
    await school.travel(*LATE)
    return other


async def test_only_those_who_are_behind_get_it_and_can_answer_it(
    school: School, deputy: Person, teacher: Person
) -> None:
    other = await late_school(school, teacher)
    rows = await deputy.ask("/remind")
    assert rows.text.startswith("Whom shall I remind?")
    shown = await deputy.tap(rows, "Row 11")
    assert "Will get it (1): Айгүл Сынақова" in shown.text
    assert "It goes out at once." in shown.text
    assert "Екінші" not in shown.text
    teacher.catch_up()
    other.catch_up()
    report = await deputy.tap(shown, "Send")
    assert report.text.startswith("Row 11 · reminder of 12 November")
    word = await teacher.wait_for("Overdue")
    assert "11. Take the online trial test" in word.text
    assert "10." not in word.text
    assert other.news() == []
    assert "Reached (1): Айгүл Сынақова" in (await deputy.tap(report, "Refresh")).text
    await teacher.tap(word, "Done 11")
    assert (await school.steps_of(teacher, 11))[0].completion


async def test_nobody_is_written_to_twice_a_day(school: School, deputy: Person, teacher: Person) -> None:
    await late_school(school, teacher)
    shown = await deputy.tap(await deputy.ask("/remind"), "Row 11")
    await deputy.tap(shown, "Send")
    await teacher.wait_for("Overdue")
    again = await deputy.tap(await deputy.ask("/remind"), "Row 11")
    assert "There is nobody to write to right now." in again.text
    assert "Айгүл Сынақова — reminded of this row today already" in again.text
    other_row = await deputy.tap(await deputy.ask("/remind"), "Row 13")
    assert "Айгүл Сынақова — has had enough messages" in other_row.text
    teacher.catch_up()
    await school.forge(deputy, shown, NudgePress(act="send", number=11).pack())
    assert teacher.news() == []


async def test_at_night_it_waits_for_the_morning(school: School, deputy: Person, teacher: Person) -> None:
    await late_school(school, teacher)
    await school.travel(2026, 11, 12, 21)
    shown = await deputy.tap(await deputy.ask("/remind"), "Row 11")
    assert "The school is closed now, so it goes out on 13 November at 08:00." in shown.text
    teacher.catch_up()
    report = await deputy.tap(shown, "Send")
    assert "Waiting (1): Айгүл Сынақова" in report.text
    assert teacher.news() == []
    await school.travel(2026, 11, 13, 8)
    await teacher.wait_for("Overdue")
    teacher.catch_up()
    await school.travel(2026, 11, 13, 9)
    assert teacher.news() == [], "the nudge is the word of that day"


async def test_who_cannot_be_reached_or_asked_for_silence_is_named(
    school: School, deputy: Person, teacher: Person
) -> None:
    await late_school(school, teacher)
    await teacher.block()
    await school.travel(2026, 11, 12, 10, 5)
    await deputy.send("/remind")
    rows = await deputy.wait_for(lambda message: any("Row 11" in label for label in message.labels))
    shown = await deputy.tap(rows, "Row 11")
    assert "Айгүл Сынақова — not connected" in shown.text
    assert "Send" not in " ".join(shown.labels)


async def test_a_row_that_staff_close_is_said_to_staff(school: School, deputy: Person, teacher: Person) -> None:
    director = await school.member("Директор Адам", Role.DIRECTOR)
    await late_school(school, teacher)
    await school.travel(2026, 12, 2, 12)
    rows = await director.ask("/remind")
    row = next(label for label in rows.labels if label.startswith("Row 14"))
    shown = await director.tap(rows, row)
    assert "Сәуле Орынбасар" in shown.text
    assert "Айгүл" not in shown.text


async def test_only_leaders_nudge(school: School, deputy: Person, teacher: Person) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    for person in (teacher, head):
        assert (await person.ask("/remind")).text.startswith("This is not open to your role")
        toast = await school.forge(person, person.last, NudgePress(act="send", number=11).pack())
        assert toast.startswith("This is not open to your role")


async def test_without_a_plan_or_such_a_row_it_says_so(school: School, deputy: Person) -> None:
    assert (await deputy.ask("/remind")).text.startswith("The school has no plan yet")
    await school.load_built_in_plan()
    card = await deputy.ask("/remind")
    assert card.text == "Nobody is behind, there is nothing to remind of."
    press = NudgePress(act="row", number=99).pack()
    assert await school.forge(deputy, card, press) == "The plan has no row 99."
