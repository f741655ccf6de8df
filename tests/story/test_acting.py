"""A leader does a colleague's part while the colleague is away: shown first, marked as such, taken back."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.errors import Refused
from attestation.roles import Role
from attestation.steps import State
from db.models import History
from sandbox import Person
from services.acting import act_for
from services.status import status
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
