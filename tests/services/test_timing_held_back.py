"""A reminder that could not go out on its day is merged into the next one: silence is never followed by a burst."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from attestation.roles import Role
from db import outbox
from db.engine import Database
from db.models import OutboxMessage, SentReminder
from documents.builtin import built_in_plan
from scheduler.delivery import Outgoing, Postponed
from scheduler.reminders import reminder
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.plans import load_plan
from services.reminders import plan_reminders
from tests.clock import NOW

SATURDAY = datetime(2026, 10, 17, 4, tzinfo=UTC)  # 09:00 in Almaty, a fortnight before the end of October
MONDAY = datetime(2026, 10, 19, 4, tzinfo=UTC)


@pytest.fixture
async def teacher(database: Database) -> int:
    """A teacher under attestation, alone in a school that has its plan; the digest of October was not for them."""
    school_id = await found_school(database, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)
    await load_plan(database, school_id, built_in_plan(2026), NOW)
    link = (await invite(database, school_id, Role.TEACHER, NOW))[0]
    offer = await open_link(database, link.token, 501, NOW)
    return (await join(database, offer.invitation_id, 501, "en", NOW, "Айгүл Сынақова")).person_id


async def waiting(database: Database, now: datetime) -> list[outbox.Due]:
    async with database.read() as session:
        return await outbox.due(session, now, 10, ())


async def settle(database: Database, due: outbox.Due, state: str, now: datetime) -> None:
    async with database.write() as session:
        await outbox.settle(session, [outbox.Outcome(due.id, state, 0)], now)


async def keys(database: Database) -> set[str]:
    async with database.read() as session:
        return set(await session.scalars(select(SentReminder.key)))


async def test_on_its_day_within_hours_it_goes_out(database: Database, teacher: int) -> None:
    assert await plan_reminders(database, SATURDAY) == 1
    (due,) = await waiting(database, SATURDAY)
    assert isinstance(await reminder(database, due, SATURDAY + timedelta(hours=10)), Outgoing)


@pytest.mark.parametrize("late", [timedelta(hours=11), timedelta(days=1), timedelta(days=2)])
async def test_later_it_is_dropped_and_what_it_said_goes_into_the_next_one(
    database: Database, teacher: int, late: timedelta
) -> None:
    await plan_reminders(database, SATURDAY)
    (due,) = await waiting(database, SATURDAY)
    said = await keys(database)
    assert await reminder(database, due, SATURDAY + late) is None
    await settle(database, due, "dropped", SATURDAY + late)
    assert await keys(database) == set()
    assert await plan_reminders(database, MONDAY) == 1
    (again,) = await waiting(database, MONDAY)
    assert again.id != due.id
    assert await keys(database) == said
    assert isinstance(await reminder(database, again, MONDAY), Outgoing)
    assert await plan_reminders(database, MONDAY + timedelta(minutes=1)) == 0


async def test_one_that_may_have_gone_out_already_waits_instead(database: Database, teacher: int) -> None:
    await plan_reminders(database, SATURDAY)
    (due,) = await waiting(database, SATURDAY)
    assert await reminder(database, replace(due, doubtful=True), SATURDAY + timedelta(hours=11)) == Postponed(
        datetime(2026, 10, 19, 3, tzinfo=UTC)  # the next open day at 08:00
    )
    assert await keys(database) != set()


async def test_killed_after_it_was_held_back_it_is_not_sent_beside_the_next_one(
    database: Database, teacher: int
) -> None:
    await plan_reminders(database, SATURDAY)
    (due,) = await waiting(database, SATURDAY)
    await reminder(database, due, SATURDAY + timedelta(days=1))
    await plan_reminders(database, MONDAY)
    assert await reminder(database, replace(due, doubtful=True), MONDAY) is None


async def test_a_week_of_silence_makes_one_message(database: Database, teacher: int) -> None:
    day = SATURDAY
    for _ in range(12):  # nothing gets out, whatever is planned
        await plan_reminders(database, day)
        for due in await waiting(database, day + timedelta(hours=12)):
            assert await reminder(database, due, day + timedelta(hours=12)) is None
            await settle(database, due, "dropped", day)
        day += timedelta(days=1)
    assert await plan_reminders(database, day) == 1
    async with database.read() as session:
        left = await session.scalars(select(OutboxMessage).where(OutboxMessage.state == "waiting"))
        assert len(left.all()) == 1
