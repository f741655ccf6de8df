"""A leader does a colleague's part while the colleague is away: shown first, marked as such, taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from attestation.errors import Refused
from attestation.roles import Role
from attestation.steps import Mark, State
from db.models import History, PlanItem
from sandbox import Message, Person
from services.acting import act_for, review_for
from services.status import status
from services.steps import undo
from tests.story.conftest import School


async def test_the_heads_part_is_done_by_the_deputy_and_says_so(
    school: School, deputy: Person, teacher: Person
) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    person = await deputy.tap(await deputy.tap(await deputy.ask("/status"), "By teacher"), "Айгүл Сынақова")
    step = await deputy.tap(person, "Row 16")
    asked = await deputy.tap(step, "Do it for a colleague")
    assert "I will mark it done for a colleague who is away" in asked.text
    assert "Бірлестік Жетекші" in asked.labels
    done = await deputy.tap(asked, "Бірлестік Жетекші")
    assert "Done in place of: Бірлестік Жетекші" in done.text
    now = (await school.steps_of(teacher, 16))[1]
    actor, absent = await school.actor(deputy), await school.actor(head)
    assert now.completion
    assert (now.completion.by, now.completion.instead_of) == (actor.person_id, "Бірлестік Жетекші")
    async with school.app.db.read() as session:
        (line,) = (await session.scalars(select(History).where(History.act == "step-confirmed"))).all()
    assert (line.actor_id, line.details) == (actor.person_id, {"instead_of": absent.person_id})
    rows = await deputy.tap(await deputy.tap(await deputy.ask("/status"), "By row"), "More 2/3")
    row = await deputy.tap(rows, "16")
    assert "in place of Бірлестік Жетекші" in row.text
    await deputy.tap(done, "Undo")
    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    assert (await school.steps_of(teacher, 16))[1].state(found.today) is not State.DONE


async def test_the_schools_step_of_the_personnel_office(school: School, deputy: Person, teacher: Person) -> None:
    director = await school.member("Мектеп Директоры", Role.DIRECTOR)
    row = await deputy.tap(await deputy.tap(await deputy.ask("/status"), "By row"), "1")
    asked = await deputy.tap(await deputy.tap(row, "Row 1"), "Do it for a colleague")
    done = await deputy.tap(asked, "Мектеп Директоры")
    assert "Done in place of: Мектеп Директоры" in done.text
    back = await deputy.tap(done, "Back")
    assert "in place of Мектеп Директоры" in back.text
    assert director.chat.messages == []


async def test_twice_it_is_done_once_and_others_may_not(school: School, deputy: Person, teacher: Person) -> None:
    head = await school.actor(await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD))
    step = (await school.steps_of(teacher, 16))[1]
    now, actor = school.world.clock.now(), await school.actor(deputy)
    stranger = await school.actor(await school.member("Басқа Мұғалім", colleague=True))
    with pytest.raises(Refused):
        await act_for(school.app.db, head, step.key, actor.person_id, now)
    with pytest.raises(Refused):
        await act_for(school.app.db, actor, step.key, stranger.person_id, now)
    await act_for(school.app.db, actor, step.key, head.person_id, now)
    done = (await school.steps_of(teacher, 16))[1].completion
    await act_for(school.app.db, actor, step.key, head.person_id, now + timedelta(minutes=1))
    assert done == (await school.steps_of(teacher, 16))[1].completion
    assert done
    assert done.instead_of


async def test_a_head_who_is_away_is_reviewed_for_and_told_when_it_can_no_longer_be_taken_back(
    school: School, deputy: Person, teacher: Person
) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    await head.ask("/help")
    async with school.app.db.write() as session:
        await session.execute(update(PlanItem).where(PlanItem.number == 11).values(roles=["association_head"]))
    await teacher.ask("/my")
    await teacher.ask("11 done")
    await deputy.send("/review")
    card = await deputy.wait_for("In the queue")
    whom = await deputy.tap(card, "In place of a colleague")
    assert "the colleague is told an hour later" in whom.text
    chosen = await deputy.tap(whom, "Бірлестік Жетекші")
    assert "You decide in place of: Бірлестік Жетекші" in chosen.text
    await deputy.tap(chosen, "Return")
    await deputy.send("The stamp is missing")
    await deputy.wait_for("Returned")
    step = (await school.steps_of(teacher, 11))[0]
    actor, absent = await school.actor(deputy), await school.actor(head)
    assert step.completion
    assert (step.completion.mark, step.completion.by, step.completion.instead_of) == (
        Mark.RETURNED, actor.person_id, "Бірлестік Жетекші",
    )  # fmt: skip
    async with school.app.db.read() as session:
        (line,) = (await session.scalars(select(History).where(History.act == "review-returned"))).all()
    assert line.details["instead_of"] == absent.person_id
    await school.travel(2026, 10, 1, 9, 59)
    assert not told(head)
    await school.travel(2026, 10, 1, 10, 1)
    (word,) = told(head)
    assert "Сәуле Орынбасар has returned" in word.text
    assert "11. " in word.text
    assert "Айгүл Сынақова" in word.text


def told(person: Person) -> list[Message]:
    return [message for message in person.chat.messages if message.text.startswith("In your place")]


async def test_what_was_done_for_a_colleague_and_taken_back_is_not_told(
    school: School, deputy: Person, teacher: Person
) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    await head.ask("/help")
    actor, absent = await school.actor(deputy), await school.actor(head)
    first, second = (await school.steps_of(teacher, 16))[:2]
    for step in (first, second):
        await act_for(school.app.db, actor, step.key, absent.person_id, school.world.clock.now())
    await undo(school.app.db, actor, first.key, school.world.clock.now())
    await school.travel(2026, 10, 1, 10, 1)
    (word,) = told(head)
    assert "Сәуле Орынбасар has marked as done: 16. " in word.text


async def test_nobody_but_a_leader_decides_for_another_and_not_for_who_reviews_nothing(
    school: School, deputy: Person, teacher: Person
) -> None:
    head = await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD)
    async with school.app.db.write() as session:
        await session.execute(update(PlanItem).where(PlanItem.number == 11).values(roles=["association_head"]))
    await teacher.ask("/my")
    await teacher.ask("11 done")
    key, now = (await school.steps_of(teacher, 11))[0].key, school.world.clock.now()
    actor, absent, mine = [await school.actor(person) for person in (deputy, head, teacher)]
    for who, whose in ((absent, actor), (mine, absent), (actor, mine), (actor, actor)):
        with pytest.raises(Refused):
            await review_for(school.app.db, who, key, whose.person_id, Mark.CONFIRMED, now)
    for _ in range(2):  # said twice, it is done once
        step = await review_for(school.app.db, actor, key, absent.person_id, Mark.CONFIRMED, now)
    assert step.completion
    assert step.completion.instead_of == "Бірлестік Жетекші"
