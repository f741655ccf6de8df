"""A school with its plan, for the services that change it."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlalchemy import select

from attestation.plan import Plan
from attestation.roles import Actor, Role
from attestation.row_editing import PlanRow
from attestation.steps import StepKey
from db import models
from db.engine import Database
from documents.builtin import built_in_plan
from services.evidence import Upload, keep
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.plan_rows import plan_rows
from services.plan_undo import State, snapshot
from services.plans import Loaded, load_plan
from services.status import status
from services.steps import confirm
from services.who import who
from tests.clock import NOW

PLAN = built_in_plan(2026)


@dataclass
class Staff:
    """A school with its plan, a deputy director and two teachers under attestation."""

    db: Database
    id: int
    deputy: Actor
    teachers: tuple[Actor, ...]

    async def load(self, plan: Plan, hours: float = 0) -> Loaded:
        return await load_plan(self.db, self.id, plan, NOW + timedelta(hours=hours), self.deputy)

    async def state(self) -> State:
        async with self.db.read() as session:
            plan = await session.scalar(select(models.Plan.id))
            assert plan
            return await snapshot(session, plan)

    async def seen(self, number: int) -> PlanRow:
        """The row as it is now."""
        found = await plan_rows(self.db, self.deputy, NOW)
        return next(row for row in found.rows if row.item.number == number and not row.removed)

    async def step(self, number: int, teacher: Actor) -> StepKey:
        """The first step of a row, for a teacher."""
        found = await status(self.db, self.id, NOW)
        assert found
        steps = (step for step in found.year.steps() if step.item.number == number)
        return next(step.key for step in steps if step.teacher and step.teacher.id == teacher.person_id)

    async def done(self) -> int:
        found = await status(self.db, self.id, NOW)
        assert found
        return found.summary.year.done


@pytest.fixture
async def staff(database: Database) -> Staff:
    id_ = await found_school(database, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)
    actors = []
    cast = ((Role.DEPUTY_DIRECTOR, "Сәуле"), (Role.TEACHER, "Айгүл"), (Role.TEACHER, "Болат"))
    for telegram, (role, name) in enumerate(cast, 501):
        link = (await invite(database, id_, role, NOW))[0]
        offer = await open_link(database, link.token, telegram, NOW)
        await join(database, offer.invitation_id, telegram, "kk", NOW, name)
        actor = await who(database, telegram)
        assert actor
        actors.append(actor)
    await load_plan(database, id_, PLAN, NOW, actors[0])
    return Staff(database, id_, actors[0], tuple(actors[1:]))


async def confirmed(staff: Staff, number: int, teacher: Actor) -> StepKey:
    """A step that is done, with a file to prove it."""
    key = await staff.step(number, teacher)
    await keep(staff.db, teacher, Upload(1, number, "photo", "file", "proof.jpg", 10, None), key, NOW)
    await confirm(staff.db, teacher, key, NOW)
    return key
