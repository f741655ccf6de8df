"""The year's rules as a school has them: shown with their source, set otherwise, counted with everywhere."""

from datetime import date

import pytest

from attestation.cycle import Cycle
from attestation.rulebook import Category, load_rules
from db.cycle_record import keep_cycle
from db.queries.awards import member_row
from db.queries.year import load_year
from sandbox import Message, Person
from services.cycles import known_cycles
from services.rehearsal import rehearsal
from services.rules import rules_of
from tests.clock import NOW
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


async def test_who_decides_and_how_long_somebody_must_have_worked_stand_on_the_category_and_are_set_by_the_school(
    school: School, deputy: Person, expert: Person
) -> None:
    mine = await expert.tap(await expert.ask("/my"), "My category")
    assert "Decided by the region's commission." in mine.text
    assert "Years of work asked for: at least 4." in mine.text
    card = await deputy.tap(await rules(deputy), "Who decides")
    assert "pedagogue-researcher — the region's commission" in card.text.splitlines()
    choice = await deputy.tap(card, "pedagogue-researcher")
    changed = await deputy.tap(choice, "the district's (city's) commission")
    assert (
        "pedagogue-researcher — the district's (city's) commission (the rules say the region's commission)"
        in changed.text.splitlines()
    )
    years = await deputy.tap(await deputy.tap(changed, "Back"), "Years of work")
    await deputy.tap(years, "pedagogue-researcher")
    assert "pedagogue-researcher — years of work: 6 (the rules say 4)" in (await deputy.ask("6")).text.splitlines()
    mine = await expert.tap(await expert.ask("/my"), "My category")
    assert "Decided by the district's (city's) commission." in mine.text
    assert "at least 6." in mine.text


async def test_a_paper_that_the_school_leaves_out_leaves_the_portfolio_and_comes_back(
    school: School, deputy: Person, expert: Person
) -> None:
    async def portfolio() -> str:
        first = await expert.tap(await expert.ask("/my"), "My portfolio")
        return f"{first.text}\n{(await expert.tap(first, 'More 2')).text}"

    assert "essay" in await portfolio()
    card = await deputy.tap(await rules(deputy), "Papers of the portfolio")
    changed = await deputy.tap(await deputy.tap(card, "essay"), "not asked for")
    assert "essay (250–300 words) — not asked for (the rules say asked for)" in changed.text.splitlines()
    async with school.app.db.read() as session:
        found = await load_year(session, school.id, school.world.clock.now().date())
    assert found
    assert not any("essay" in member.missing for member in found[1].members)
    assert "essay" not in await portfolio()
    await deputy.tap(await deputy.tap(changed, "essay"), "asked for")
    assert "essay" in await portfolio()


async def test_with_two_rounds_there_are_two_windows_of_applications_and_each_is_reminded_of(
    school: School, deputy: Person, expert: Person
) -> None:
    async def window(typed: str) -> str:
        await deputy.tap(await deputy.tap(await deputy.ask("/my"), "My category"), "Days of applications")
        return (await deputy.ask(typed)).text

    assert "Applications are taken 10.02.2027 – 15.02.2027." in await window("10.02-15.02.2027")
    assert "Applications are taken 05.04.2027 – 10.04.2027." in await window("5.04-10.04.2027"), "one round: one window"
    await deputy.tap(await rules(deputy), "Rounds of attestation")
    assert "Rounds of attestation — in a school year: 2 (the rules say 1)" in (await deputy.ask("2")).text
    both = "Applications are taken 10.02.2027 – 15.02.2027, 05.04.2027 – 10.04.2027."
    assert both in await window("10.02-15.02.2027")
    ahead = await rehearsal(school.app.db, school.id, date(2027, 1, 20), date(2027, 4, 20))
    me = (await school.actor(expert)).person_id
    named = {day.last for it in ahead if it.message.person_id == me for day in it.told.own}
    assert {date(2027, 2, 15), date(2027, 4, 10)} <= named


async def test_a_teacher_sets_no_rules_and_what_cannot_be_chosen_is_not(
    school: School, deputy: Person, expert: Person
) -> None:
    mine = await expert.tap(await expert.ask("/my"), "My category")
    assert "This year's rules" not in mine.labels
    for forged in ("ru:validity:", "ru:paper:", "ru:level-expert:school"):
        assert (await school.forge(expert, mine, forged)).startswith("This is not open to your role")
    card = await rules(deputy)
    for wrong in ("ru:level-expert:village", "ru:paper-passport:asked", "ru:validity:5"):
        assert not (await school.forge(deputy, card, wrong)).startswith("This is not open")
    assert await rules_of(school.app.db, await school.actor(deputy), NOW) == load_rules(2026)
