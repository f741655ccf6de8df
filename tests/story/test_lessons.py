"""Lessons through the chat: planned, visitors invited and reminded, held, written about; reports."""

import pytest

from attestation.roles import Role
from attestation.steps import Mark
from cards.year_callbacks import LessonPress
from sandbox import Message, Person
from services.lessons import mine
from tests.story.conftest import School


@pytest.fixture
async def head(school: School, teacher: Person) -> Person:
    """The head of an association, whose chat is open."""
    person = await school.member("Бірлестік Жетекшісі", Role.ASSOCIATION_HEAD)
    await person.ask("/help")
    return person


async def lessons(person: Person) -> Message:
    return await person.tap(await person.tap(await person.ask("/my"), "My category"), "Lessons and reports")


async def to_preview(person: Person, kind: str = "Open lesson", day: str = "7.10", hour: str = "10:00") -> Message:
    """Plan as a teacher does: kind, day, hour, class, topic, place."""
    await person.tap(await person.tap(await lessons(person), "Plan one"), kind)
    for typed in (day, hour, "7 ә", "Бөлшектер"):
        await person.ask(typed)
    return await person.ask("Room 12")


async def plan(person: Person, kind: str = "Open lesson", hour: str = "10:00") -> Message:
    return await person.tap(await to_preview(person, kind, hour=hour), "Confirm")


async def test_an_open_lesson_is_planned_seen_and_closes_row_thirteen(
    school: School, teacher: Person, head: Person
) -> None:
    card = await plan(teacher)
    assert card.text == "Open lesson: Бөлшектер\n7 October, Wednesday, 10:00\n7 ә · Room 12\nTeacher: Айгүл Сынақова"
    assert any("7 October, 10:00 · Open lesson: Бөлшектер" in label for label in (await lessons(teacher)).labels)
    await school.travel(2026, 10, 7, 11)
    one = await teacher.tap(await lessons(teacher), "Бөлшектер")
    await teacher.press(one, "It was held")
    assert "Row 13 of the plan is marked" in one.text
    first = next(step for step in await school.steps_of(teacher, 13) if step.due_on and step.due_on.month == 10)
    assert first.completion
    assert first.completion.note == "Бөлшектер"


async def test_a_visitor_is_invited_reminded_and_writes_a_note(school: School, teacher: Person, head: Person) -> None:
    card = await plan(teacher)
    guests = await teacher.tap(card, "Invite")
    head.catch_up()
    await teacher.press(guests, "Бірлестік Жетекшісі")
    assert "Invited: 1" in guests.text
    await school.travel(2026, 10, 2, 9, 30)
    assert "7 October, Wednesday, 10:00" in (await head.wait_for("You are invited")).text
    head.catch_up()
    await school.travel(2026, 10, 6, 10)
    assert len([message for message in head.news() if "Reminder" in message.text]) == 1
    head.catch_up()
    await school.travel(2026, 10, 7, 9)
    assert len([message for message in head.news() if "Reminder" in message.text]) == 1
    await school.travel(2026, 10, 7, 11)
    await head.tap(await head.tap(await lessons(head), "Бөлшектер"), "Write a note")
    asked = await head.wait_for("Did it reach its goal")
    await head.tap(asked, "Partly")
    await head.ask("Топтық жұмыс")
    teacher.catch_up()
    done = await head.ask("Уақытты бөлу")
    assert "Goal reached: Partly\nWent well: Топтық жұмыс\nAdvice: Уақытты бөлу" in done.text
    visits = next(step for step in await school.steps_of(teacher, 16) if step.due_on and step.due_on.month == 10)
    assert visits.completion
    assert visits.completion.mark is Mark.CONFIRMED
    await school.travel(2026, 10, 7, 11, 1)
    told = await teacher.wait_for("A visitor has written a note")
    assert "Топтық жұмыс" in (await teacher.tap(told, "Open")).text


async def test_notes_are_read_by_those_concerned_only(school: School, teacher: Person, head: Person) -> None:
    other = await school.member("Комиссия Мүшесі", Role.COMMISSION_MEMBER)
    guests = await teacher.tap(await plan(teacher), "Invite")
    await teacher.press(guests, "Бірлестік Жетекшісі")
    await school.travel(2026, 10, 7, 11)
    one = await head.tap(await lessons(head), "Бөлшектер")
    await head.tap(one, "Write a note")
    await head.ask("Иә")
    (lesson,) = await mine(school.app.db, await school.actor(head), school.world.clock.now())
    card = await other.ask("/my")
    await school.forge(other, card, LessonPress(act="open", lesson=lesson.id).pack())
    assert "Бөлшектер" in card.text
    assert "Иә" not in card.text


async def test_a_creative_report_names_its_occasion_and_goes_to_review(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.tap(await teacher.tap(await lessons(teacher), "Plan one"), "Creative report")
    await teacher.ask("7.10")
    asked = await teacher.ask("15:00")
    assert "Where is the report given" in asked.text
    await teacher.tap(asked, "Seminar")
    await teacher.ask("Саралап оқыту")
    card = await teacher.tap(await teacher.ask("Room 5"), "Confirm")
    assert "Seminar · Room 5" in card.text
    await school.travel(2026, 10, 7, 16)
    one = await teacher.tap(await lessons(teacher), "Саралап")
    await teacher.press(one, "It was held")
    (report,) = await school.steps_of(teacher, 17)
    assert report.completion
    assert report.completion.mark is Mark.SUBMITTED


async def test_a_clash_is_shown_and_does_not_forbid(school: School, teacher: Person, head: Person) -> None:
    await plan(teacher)
    preview = await to_preview(teacher, "Out-of-class event", hour="10:30")
    assert "At the same time: open lesson, 10:00, Айгүл Сынақова, Room 12" in preview.text
    assert "Confirm" in preview.labels
    again = await teacher.tap(preview, "Confirm")
    assert again.text.startswith("Out-of-class event")


async def test_the_deputy_plans_a_visit_and_the_teacher_is_told(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("/help")
    whose = await deputy.tap(await lessons(deputy), "Plan one")
    asked = await deputy.tap(whose, "Айгүл Сынақова")
    await deputy.tap(asked, "Lesson visit")
    for typed in ("7.10", "10:00", "7 ә", "Бөлшектер"):
        await deputy.ask(typed)
    preview = await deputy.ask("Room 12")
    teacher.catch_up()
    card = await deputy.tap(preview, "Confirm")
    assert "Invited: Сәуле Орынбасар" in card.text
    await school.travel(2026, 10, 1, 10, 0)
    assert "Lesson visit: Бөлшектер" in (await teacher.wait_for("Planned for you")).text


async def test_what_is_called_off_is_told_and_no_longer_spoken_of(
    school: School, teacher: Person, head: Person
) -> None:
    guests = await teacher.tap(await plan(teacher), "Invite")
    await teacher.press(guests, "Бірлестік Жетекшісі")
    one = await teacher.tap(await lessons(teacher), "Бөлшектер")
    head.catch_up()
    await teacher.press(one, "Call it off")
    await school.travel(2026, 10, 2, 9, 30)
    assert "Бөлшектер" in (await head.wait_for("It will not take place")).text
    head.catch_up()
    await school.travel(2026, 10, 7, 9, 30)
    assert not any("Reminder" in message.text for message in head.news())


@pytest.mark.parametrize(
    ("typed", "said"), [("30.09", "has passed"), ("32.13", "no such day"), ("жоқ", "do not understand")]
)
async def test_a_day_that_does_not_do_is_asked_again(teacher: Person, typed: str, said: str) -> None:
    await teacher.tap(await teacher.tap(await lessons(teacher), "Plan one"), "Open lesson")
    answer = await teacher.ask(typed)
    assert said in answer.text
    assert "2/7" in answer.text
    assert "3/7" in (await teacher.ask("ертең")).text
