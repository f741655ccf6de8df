"""The year's rules as a school has them: shown with their source, set otherwise, counted with everywhere."""

from datetime import date

import pytest

from attestation.cycle import Cycle
from attestation.rulebook import Category
from db.cycle_record import keep_cycle
from db.queries.awards import member_row
from sandbox import Message, Person
from services.cycles import known_cycles
from tests.story.conftest import School


@pytest.fixture
async def expert(school: School, teacher: Person) -> Person:
    """The teacher is an expert since December 2021 and aims at researcher."""
    actor = await school.actor(teacher)
    async with school.app.db.write() as session:
        member = await member_row(session, school.id, actor.person_id)
        assert member
        member.cycle = keep_cycle(Cycle(Category.EXPERT, Category.RESEARCHER, date(2021, 12, 20)))
    return teacher


async def rules(deputy: Person) -> Message:
    return await deputy.tap(await deputy.tap(await deputy.ask("/my"), "My category"), "This year's rules")


async def test_it_says_what_the_rules_say_and_whence(deputy: Person, expert: Person) -> None:
    card = await rules(deputy)
    assert card.text.startswith("Rules of the school year 2026/2027")
    assert "Validity of a category — years: 5" in card.text.splitlines()
    assert "pedagogue-researcher — pass mark 80 %" in card.text.splitlines()
    assert "order No. 83" in card.text
    assert "the rules say" not in card.text


async def test_another_term_moves_the_day_and_another_mark_the_line(
    school: School, deputy: Person, expert: Person
) -> None:
    await deputy.tap(await rules(deputy), "Validity of a category")
    changed = await deputy.ask("4")
    assert "Validity of a category — years: 4 (the rules say 5)" in changed.text.splitlines()
    await deputy.tap(changed, "pedagogue-researcher")
    assert "pedagogue-researcher — pass mark 75 % (the rules say 80)" in (await deputy.ask("75 %")).text.splitlines()
    mine = await expert.tap(await expert.ask("/my"), "My category")
    assert "20.12.2025" in mine.text
    assert "75 %" in mine.text
    known = await known_cycles(school.app.db, school.id, school.world.clock.now())
    assert [each.due.on for each in known.values()] == [date(2025, 12, 20)]
    await deputy.tap(await rules(deputy), "Validity of a category")
    assert "the rules say 5" not in (await deputy.ask("5")).text, "the state's own number takes it back"


@pytest.mark.parametrize(
    ("typed", "said"),
    [("five", "the number alone"), ("-1", "the number alone"), ("0", "from 1 to 10"), ("99", "from 1 to 10")],
)
async def test_a_number_that_cannot_be_is_asked_again(deputy: Person, expert: Person, typed: str, said: str) -> None:
    await deputy.tap(await rules(deputy), "Validity of a category")
    assert said in (await deputy.ask(typed)).text
    assert "years: 6" in (await deputy.ask("6")).text


async def test_a_teacher_sets_no_rules(school: School, expert: Person) -> None:
    mine = await expert.tap(await expert.ask("/my"), "My category")
    assert "This year's rules" not in mine.labels
    assert (await school.forge(expert, mine, "ru:validity")).startswith("This is not open to your role")
