"""/status: how the school stands, down to a row and a person; numbers that add up and agree with the command line."""

from dataclasses import asdict

import pytest
from sqlalchemy import select

from attestation.part import Standing
from attestation.roles import Role
from attestation.status import Counts, Summary, by_association, by_month, together
from cards.callbacks import StatusPage, StatusPerson, StatusRow
from db.models import Member
from sandbox import Person
from services.founding import found_school
from services.status import status
from tests.clock import NOW
from tests.story.conftest import School


async def standing(school: School) -> Standing:
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    return found


def added(counts: list[Counts]) -> dict[str, int]:
    return {name: sum(asdict(one)[name] for one in counts) for name in asdict(Counts())}


def adds_up(summary: Summary) -> None:
    assert summary.year.total == sum(asdict(summary.year).values()) > 0
    assert added([row.counts for row in summary.rows]) == asdict(summary.year)
    school_rows = {1, 3, 5, 6, 7, 9}
    teachers = [row.counts for row in summary.rows if row.number not in school_rows]
    assert added([person.counts for person in summary.people]) == added(teachers)


async def test_the_numbers_add_up_all_year_long(school: School, deputy: Person, teacher: Person) -> None:
    await school.member("Екінші Мұғалім")
    await school.member("Әріптес Мұғалім", colleague=True)
    await teacher.ask("/my")
    for moment in [(2026, 10, 5, 10), (2026, 12, 1, 10), (2027, 3, 1, 10), (2027, 8, 20, 10)]:
        await school.travel(*moment)
        await teacher.ask("12 done")
        adds_up((await standing(school)).summary)


async def test_a_teachers_done_is_seen_at_once(school: School, deputy: Person, teacher: Person) -> None:
    before = (await standing(school)).summary
    await teacher.ask("/my")
    await teacher.ask("10 done")
    after = (await standing(school)).summary
    assert (after.year.done, after.month.done) == (before.year.done + 1, before.month.done + 1)
    card = await deputy.ask("/status")
    assert "October: " in card.text
    assert "done 1" in card.text


@pytest.mark.parametrize(
    ("locale", "heading", "to_rows"),
    [("kk", "Жағдай", "Жолдар"), ("ru", "Состояние", "По строкам"), ("en", "Status", "By row")],
)
async def test_in_each_language(school: School, teacher: Person, locale: str, heading: str, to_rows: str) -> None:
    person = await school.member("Тілді Орынбасар", Role.DEPUTY_DIRECTOR, locale=locale)
    card = await person.ask("/status")
    assert heading in card.text.split("\n")[0], card.text
    assert [label for label in card.labels if to_rows in label], card.labels


async def test_down_to_a_row_and_to_a_person(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 11, 5, 10)  # rows 10-14 of October are late
    card = await deputy.ask("/status")
    assert "Rows at risk" in card.text
    assert "Айгүл Сынақова" in card.text
    rows = await deputy.tap(card, "By row")
    assert "More 2/3 →" in rows.labels
    row = await deputy.tap(await deputy.tap(rows, "More 2/3"), "11")
    assert "Айгүл Сынақова — was due 31 October, overdue ❗" in row.text
    people = await deputy.tap(await deputy.ask("/status"), "By teacher")
    person = await deputy.tap(people, "Айгүл Сынақова")
    assert person.text.startswith("Айгүл Сынақова")
    first = person.text.split("\n\n")[1]
    assert "overdue" in first, "what is behind stands first"


async def test_a_teacher_is_found_by_a_part_of_the_name(school: School, deputy: Person, teacher: Person) -> None:
    await school.member("Екінші Мұғалім")
    everybody = await deputy.ask("/teacher")
    assert {"Айгүл Сынақова", "Екінші Мұғалім"} <= set(everybody.labels)
    assert (await deputy.ask("/teacher айгүл")).text.startswith("Айгүл Сынақова")
    assert (await deputy.ask("/teacher Nobody")).text == everybody.text
    assert "not open to your role" in (await teacher.ask("/teacher")).text


async def test_overdue_names_only_what_is_late(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 11, 5, 10)
    card = await deputy.ask("/overdue")
    expected = (await standing(school)).summary.year.overdue
    assert card.text.startswith(f"Overdue: {expected}")
    assert "11. Take the online trial test: Айгүл Сынақова" in card.text


async def test_a_head_and_a_commission_member_see_their_part(school: School, deputy: Person, teacher: Person) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    member = await school.member("Комиссия Мүшесі", Role.COMMISSION_MEMBER)
    everything = {row.number for row in (await standing(school)).summary.rows}
    for person, role in ((head, Role.ASSOCIATION_HEAD), (member, Role.COMMISSION_MEMBER)):
        actor = await school.actor(person)
        part = await status(school.app.db, school.id, school.world.clock.now(), actor)
        assert part
        numbers = {row.number for row in part.summary.rows}
        assert numbers < everything
        assert 16 in numbers
        assert all(role in occurrence.item.roles for occurrence in part.year.occurrences)
        card = await person.ask("/status")
        outside = next(iter(everything - numbers))
        school.world.press(person.user, card, StatusRow(number=outside, page=0).pack())
        assert (await person.wait_for("The plan has no row")).text == f"The plan has no row {outside}."


async def test_the_ids_of_another_school_are_not_found(school: School, deputy: Person, teacher: Person) -> None:
    other = School(school.app, school.world, await found_school(school.app.db, "№ 99", "Asia/Almaty", "kk", NOW))
    stranger = await other.member("Бөтен Мұғалім")
    await other.member("Бөтен Орынбасар", Role.DEPUTY_DIRECTOR)
    await other.load_built_in_plan()
    foreign = await other.actor(stranger)
    card = await deputy.ask("/status")
    assert "Бөтен" not in (await deputy.tap(card, "By teacher")).text
    school.world.press(deputy.user, card, StatusPerson(person=foreign.person_id, page=0).pack())
    assert (await deputy.wait_for("This person is not among")).text
    step = (await other.steps_of(stranger, 10))[0]
    for act in ("done", "undo"):
        press = f"s:{act}:{step.key[0]}:{step.key[1]}:o"
        assert (await school.forge(deputy, card, press)).startswith("This step is no longer in the plan")
    assert (await standing(other)).summary.year.done == 0


async def test_a_teacher_sees_no_figures_and_the_refusal_says_none(school: School, teacher: Person) -> None:
    refused = await teacher.ask("/status")
    assert refused.text.startswith("This is not open to your role")
    assert not any(character.isdigit() for character in refused.text)
    toast = await school.forge(teacher, await teacher.ask("/my"), StatusPage(view="people", page=0).pack())
    assert toast.startswith("This is not open to your role")


async def test_a_school_without_teachers(school: School, deputy: Person) -> None:
    await school.load_built_in_plan()
    card = await deputy.ask("/status")
    assert "School year: " in card.text
    assert (await deputy.tap(card, "By teacher")).text.endswith("There are no teachers under attestation yet.")
    adds_up((await standing(school)).summary)


async def test_who_joins_later_is_not_asked_what_was_over(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 12, 1, 10)
    late = await school.member("Кейін Келген")
    found = await standing(school)
    person = next(person for person in found.summary.people if person.name == late.name)
    assert person.counts.overdue == 0
    assert person.counts.waived == sum(
        step.due_on is not None and step.due_on.isoformat() < "2026-12-01"
        for step in found.year.steps()
        if step.teacher and step.teacher.name == late.name
    )
    assert person.counts.waived > 0
    adds_up(found.summary)
    assert (
        "not asked" in (await deputy.tap(await deputy.tap(await deputy.ask("/status"), "By teacher"), late.name)).text
    )


async def test_before_there_is_a_plan_it_shows_the_way_to_one(deputy: Person) -> None:
    card = await deputy.ask("/status")
    assert card.text.startswith("There is no attestation plan yet. Send your plan's file here")
    assert card.labels == ["Take the ready-made plan of 19 rows"]


async def test_many_and_long_names_stay_within_a_message(school: School, deputy: Person, teacher: Person) -> None:
    for number in range(12):
        await school.member(f"Есімі-Өте-Ұзын Мұғалім {'әб' * 20}{'ғ' * number}")
    await school.travel(2026, 11, 5, 10)
    cards = [await deputy.ask("/status"), await deputy.ask("/overdue")]
    cards += [await deputy.tap(await deputy.ask("/status"), label) for label in ("By row", "By teacher")]
    assert all(len(card.text) <= 4096 for card in cards)
    assert "More 2/2 →" in cards[-1].labels


async def test_by_association_and_by_month_with_the_same_numbers(
    school: School, deputy: Person, teacher: Person
) -> None:
    other = await school.member("Бота Үлгіева")
    async with school.app.db.write() as session:
        member = await session.scalar(select(Member).where(Member.person_id == (await school.actor(other)).person_id))
        assert member
        member.association = "Тіл пәндері"
    teams = await deputy.tap(await deputy.ask("/status"), "By association")
    assert teams.text.index("Тіл пәндері") < teams.text.index("Without an association")
    team = await deputy.tap(teams, "Тіл пәндері")
    assert "Бота Үлгіева" in team.text
    assert "Айгүл" not in team.text
    assert (await deputy.tap(team, "Бота Үлгіева")).text.startswith("Бота Үлгіева")

    found = await standing(school)
    by_team = by_association(found.year, found.summary)
    assert together(one.counts for _, people in by_team for one in people) == together(
        one.counts for one in found.summary.people
    )
    months = by_month(found.year, found.today)
    assert together(months[found.today.replace(day=1)].values()) == found.summary.month
    shown = await deputy.tap(await deputy.ask("/status"), "By month")
    assert "October: " in shown.text
    october = await deputy.tap(shown, "October")
    assert f"{found.summary.month.total} in all" in october.text.split("\n")[0]
    assert (await deputy.tap(october, "11")).text.startswith("11. ")


@pytest.mark.parametrize("view", ["team99", "m209913", "team", "mx", "nonsense"])
async def test_a_view_that_is_not_there_shows_the_one_above(
    school: School, deputy: Person, teacher: Person, view: str
) -> None:
    card = await deputy.ask("/status")
    await school.forge(deputy, card, StatusPage(view=view, page=0).pack())
    assert card.labels


async def test_picked_by_how_steps_stand_and_by_what_waits_for_me(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.ask("/my")
    await teacher.ask("11 done")
    await school.travel(2026, 11, 5, 10)
    year = (await standing(school)).summary.year
    picks = await deputy.tap(await deputy.ask("/status"), "Filter")
    assert f"Overdue: {year.overdue}" in picks.labels
    assert "Mine to review: 1" in picks.labels
    late = await deputy.tap(picks, "Overdue: ")
    assert late.text.startswith(f"Overdue: {year.overdue}\n\n")
    assert late.text.count("was due") == min(8, year.overdue)
    mine = await deputy.tap(await deputy.tap(late, "Filter"), "Mine to review")
    assert "11. " in mine.text
    assert "Айгүл Сынақова" in mine.text
    await deputy.tap(mine, "Go to the review")
    review = await deputy.wait_for(lambda message: "Approve" in message.labels)
    assert "11. " in review.text


async def test_what_was_done_stands_before_what_is_far_ahead_and_its_file_can_be_looked_at(
    school: School, deputy: Person, teacher: Person
) -> None:
    await teacher.send_photo(b"\xff\xd8 a photo", "13 done")
    await teacher.wait_for("Done ✅")
    person = await deputy.ask("/teacher Айгүл")
    assert "by 31 October, done ✅" in person.text, "the first page shows what has been done"
    row = next(label for label in person.labels if label.startswith("Row 13"))
    step = await deputy.tap(person, row)
    await deputy.tap(step, "See the files")
    shown = await deputy.wait_for(lambda message: message.file is not None)
    assert shown.file
    assert shown.file.kind == "photo"
    assert shown.content["has_protected_content"]
