"""The end of a cycle through the chat: decision, order, certificate; the teacher's category and the next due year."""

from datetime import date

import pytest

from attestation.awards import Paper
from attestation.cycle import Cycle
from attestation.errors import Refused
from attestation.roles import Role
from attestation.rulebook import Category
from attestation.steps import Mark
from sandbox import Message, Person
from services import awards
from services.cycles import known_cycles
from tests.story.conftest import School

CYCLE = Cycle(Category.EXPERT, Category.RESEARCHER, date(2021, 12, 20), "12-ө")


@pytest.fixture
async def expert(school: School, teacher: Person) -> Person:
    """The teacher, an expert since December 2021, who aims at the category of a researcher."""
    await school.give_cycle(teacher, CYCLE)
    return teacher


async def person_card(staff: Person, name: str = "Айгүл Сынақова") -> Message:
    category = await staff.tap(await staff.ask("/my"), "My category")
    return await staff.tap(await staff.tap(category, "Decisions and certificates"), name)


async def decide(deputy: Person, choice: str, typed: str) -> Message:
    await deputy.tap(await person_card(deputy), choice)
    await deputy.wait_for("when was it decided")
    return await deputy.ask(typed)


async def test_a_teacher_sees_the_category_and_how_its_day_came_about(expert: Person) -> None:
    card = await expert.tap(await expert.ask("/my"), "My category")
    assert "Your category: pedagogue-expert" in card.text
    assert "You aim at: pedagogue-researcher, pass mark of the test: 80 %" in card.text
    assert "Next attestation due by 20.12.2026" in card.text
    assert "Last award or confirmation: 20.12.2021, order 12-ө" in card.text
    assert "A category holds 5 years" in card.text
    assert "edition of 25 February 2025" in card.text
    assert "Decisions" not in " ".join(card.labels)


async def test_a_teacher_of_whom_nothing_is_known_is_told_what_to_say_to_whom(teacher: Person) -> None:
    card = await teacher.tap(await teacher.ask("/my"), "My category")
    assert "Your category: not known yet" in card.text
    assert "personnel office" in card.text


async def test_from_the_decision_to_the_certificate(school: School, deputy: Person, expert: Person) -> None:
    await school.travel(2026, 12, 21, 10)
    await expert.ask("/my")
    card = await decide(deputy, "Fits: pedagogue-researcher", "18.12.2026")
    assert "fits the category aimed at, pedagogue-researcher, 18.12.2026" in card.text
    await school.travel(2026, 12, 21, 10, 1)
    told = await expert.wait_for("The outcome of your attestation")
    assert "Next attestation due by 18.12.2031, that is in 2031" in told.text
    assert "that is in 2031" in (await expert.tap(told, "My category")).text

    await deputy.tap(await person_card(deputy), "Order")
    assert "Order: No. 45-ө, 19.12.2026" in (await deputy.ask("№ 45-ө, 19.12.2026")).text
    (eighteen,) = await school.steps_of(expert, 18)
    assert eighteen.completion
    assert eighteen.completion.mark is Mark.CONFIRMED
    assert eighteen.completion.note == "№ 45-ө, 19.12.2026"
    assert eighteen.completion.done_on == date(2026, 12, 19)

    await deputy.tap(await person_card(deputy), "Certificate")
    await deputy.ask("0012, 21.12.2026")
    (nineteen,) = await school.steps_of(expert, 19)
    assert nineteen.completion
    assert nineteen.completion.note == "№ 0012, 21.12.2026"
    actor = await school.actor(expert)
    known = (await known_cycles(school.app.db, school.id, school.world.clock.now()))[actor.person_id]
    assert known.cycle == Cycle(Category.RESEARCHER, None, date(2026, 12, 19), "45-ө")
    assert known.due.on == date(2031, 12, 19)


async def test_the_year_stays_the_teachers_after_the_decision(school: School, deputy: Person, expert: Person) -> None:
    before = len(await school.steps_of(expert, 13))
    await decide(deputy, "Fits: pedagogue-researcher", "1.10.2026")
    assert len(await school.steps_of(expert, 13)) == before > 0


async def test_a_decision_said_again_corrects_and_starts_from_the_cycle_before(
    school: School, deputy: Person, expert: Person
) -> None:
    await decide(deputy, "Fits: pedagogue-researcher", "30.09.2026")
    card = await decide(deputy, "Does not fit: pedagogue-expert", "30.09.2026")
    assert "Category: pedagogue-expert\nAims at: pedagogue-researcher" in card.text
    actor = await school.actor(expert)
    known = (await known_cycles(school.app.db, school.id, school.world.clock.now()))[actor.person_id]
    assert known.cycle.category is Category.EXPERT
    assert known.due.on == date(2031, 9, 30)


async def test_the_personnel_office_closes_the_rows_of_the_papers_that_it_writes_down(
    school: School, deputy: Person, expert: Person
) -> None:
    hr = await school.member("Кадр Қызметкері", Role.HR)
    await decide(deputy, "Fits: pedagogue-researcher", "30.09.2026")
    for button, typed, number in (("Order", "№ 45, 1.10.2026", 18), ("Certificate", "№ 46, 30.09.2026", 19)):
        await hr.tap(await person_card(hr), button)
        await hr.ask(typed)
        (step,) = await school.steps_of(expert, number)
        assert step.completion
        assert step.completion.mark is Mark.CONFIRMED
        assert step.completion.by == (await school.actor(hr)).person_id
    assert step.completion
    assert step.completion.note == "№ 46, 30.09.2026"
    assert step.completion.done_on == date(2026, 9, 30)


async def test_a_teacher_cannot_write_down_a_paper(school: School, deputy: Person, expert: Person) -> None:
    await decide(deputy, "Fits: pedagogue-researcher", "30.09.2026")
    paper, now = Paper("45", date(2026, 10, 1)), school.world.clock.now()
    actor = await school.actor(expert)
    with pytest.raises(Refused):
        await awards.order(school.app.db, actor, actor.person_id, paper, now)
    assert [step.completion for step in await school.steps_of(expert, 18)] == [None]


async def test_nobody_decides_about_themselves(school: School, deputy: Person, expert: Person) -> None:
    await school.also(deputy, Role.TEACHER)
    await deputy.tap(await person_card(deputy, "Сәуле Орынбасар"), "Fits: pedagogue-moderator")
    assert "Nobody writes down the decision about themselves" in (await deputy.ask("30.09.2026")).text


@pytest.mark.parametrize(
    ("typed", "said"),
    [("ертең", "has not come yet"), ("32.13", "no such day"), ("1.1.2020", "more than a year ago")],
)
async def test_a_day_of_decision_that_does_not_do(
    school: School, deputy: Person, expert: Person, typed: str, said: str
) -> None:
    assert said in (await decide(deputy, "Fits: pedagogue-researcher", typed)).text
    assert "30.09.2026" in (await deputy.ask("30.09.2026")).text  # the question still stands


async def test_a_paper_without_a_number_is_asked_again(school: School, deputy: Person, expert: Person) -> None:
    await decide(deputy, "Fits: pedagogue-researcher", "30.09.2026")
    await deputy.tap(await person_card(deputy), "Order")
    assert "number of the paper" in (await deputy.ask("30.09.2026")).text
    assert "No. 7, 30.09.2026" in (await deputy.ask("№7 30.09.2026")).text
