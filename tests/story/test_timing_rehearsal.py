"""/rehearse: the deputy director sees what will be sent, tries a rule, and makes it the school's."""

import pytest
from sqlalchemy import select

from attestation.roles import Role
from db.models import History
from sandbox import Person
from tests.story.conftest import School

PATIENCE = 60  # seconds: it is worked out in a process of its own, on a machine that may be busy


async def test_it_counts_what_will_be_sent_and_names_what_the_plan_lacks(teacher: Person, deputy: Person) -> None:
    card = await deputy.ask("/rehearse", timeout=PATIENCE)
    assert card.text.startswith("Reminders from 1 October to 31 August, if nothing more were done")
    assert "Messages: " in card.text
    assert "to 2 people" in card.text
    assert "Rows without a date: 6, 7, 17, 18, 19." in card.text
    assert "Rows for which nobody here answers: " in card.text
    assert "31 January: I say so on 30 January" in card.text  # a Sunday
    assert "Now: at 09:00; 14, 7, 3, 1, 0 days before the last day; at most 3 a week" in card.text


async def test_a_rule_is_tried_shown_beside_the_old_one_and_holds_once_confirmed(
    school: School, teacher: Person, deputy: Person
) -> None:
    await teacher.ask("/start")
    card = await deputy.tap(await deputy.ask("/rehearse", timeout=PATIENCE), "Try another hour")
    card = await deputy.tap(card, "11:00", timeout=PATIENCE)
    assert "Tried: at 11:00; 14, 7, 3, 1, 0 days" in card.text
    assert "As many messages as now." in card.text
    card = await deputy.tap(await deputy.tap(card, "Try other days"), "3, 0", timeout=PATIENCE)
    assert "Tried: at 11:00; 3, 0 days before the last day" in card.text
    assert "Difference: -" in card.text
    card = await deputy.tap(await deputy.tap(card, "Try another limit"), "2", timeout=PATIENCE)
    assert "at most 2 a week" in card.text
    held = await deputy.tap(card, "Confirm")
    assert held.text == "This holds from now on: at 11:00; 3, 0 days before the last day; at most 2 a week"
    async with school.app.db.read() as session:
        rows = (await session.scalars(select(History).where(History.act == "tune-reminders"))).all()
    assert [(row.details["before"]["ladder"], row.details["after"]["ladder"]) for row in rows] == [
        ([14, 7, 3, 1, 0], [3, 0])
    ]
    heard = len(teacher.chat.messages)
    await school.travel(2026, 10, 17, 12)  # 14 days before the end of October
    await school.travel(2026, 10, 28, 10, 59)
    assert len(teacher.chat.messages) == heard
    await school.travel(2026, 10, 28, 11)
    assert "3 days left" in teacher.chat.messages[-1].text


async def test_given_up_nothing_changes(school: School, teacher: Person, deputy: Person) -> None:
    card = await deputy.tap(await deputy.ask("/rehearse", timeout=PATIENCE), "Try other days")
    card = await deputy.tap(await deputy.tap(card, "7, 1, 0", timeout=PATIENCE), "Cancel", timeout=PATIENCE)
    assert "Tried" not in card.text
    assert "14, 7, 3, 1, 0 days before the last day" in card.text


@pytest.mark.parametrize("role", [Role.TEACHER, Role.ADMIN, Role.ASSOCIATION_HEAD])
async def test_it_is_for_those_who_lead(school: School, teacher: Person, role: Role) -> None:
    person = teacher if role is Role.TEACHER else await school.member("Басқа Адам", role)
    refused = await person.ask("/rehearse", timeout=PATIENCE)
    assert refused.text.startswith("This is not open to your role")


async def test_before_there_is_a_plan_it_says_so(deputy: Person) -> None:
    assert (await deputy.ask("/rehearse", timeout=PATIENCE)).text.startswith("The school has no plan yet")
