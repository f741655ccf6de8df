"""Who cannot be written to: the deputy director hears of each once, and of many together."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from attestation.roles import Actor
from db import outbox
from db.models import OutboxMessage, Person
from db.outbox import Due
from scheduler.delivery import Outgoing, Postponed
from scheduler.reminders import RENDERERS
from services.reach import LOST, lost, reachable_again
from services.reminders import KIND, plan_reminders
from tests.clock import NOW
from tests.services.conftest import Staff

REMINDED = datetime(2026, 10, 17, 4, tzinfo=UTC)  # a fortnight before the end of October, at 09:00 in Almaty


async def told(staff: Staff) -> list[Due]:
    """The messages about lost people that wait, by when they are due."""
    async with staff.db.read() as session:
        found = await outbox.due(session, NOW + timedelta(days=1), 100, ())
    return [message for message in found if message.kind == LOST]


async def says(staff: Staff, message: Due) -> str:
    outgoing = await RENDERERS[LOST](staff.db, message, NOW)
    assert not isinstance(outgoing, Postponed)
    return outgoing.card.text if isinstance(outgoing, Outgoing) else ""


async def settle(staff: Staff, messages: Sequence[Due]) -> None:
    async with staff.db.write() as session:
        ids = [message.id for message in messages]
        await session.execute(update(OutboxMessage).where(OutboxMessage.id.in_(ids)).values(state="sent"))


async def test_who_is_lost_at_the_same_time_is_named_in_one_message(staff: Staff) -> None:
    for teacher in staff.teachers:
        await lost(staff.db, teacher.person_id, "blocked", NOW)
        await lost(staff.db, teacher.person_id, "blocked", NOW)
    (message,) = await told(staff)
    assert "Айгүл, Болат" in await says(staff, message)


async def test_who_is_lost_after_the_message_went_out_is_told_of_minutes_later(staff: Staff) -> None:
    first, second = staff.teachers
    await lost(staff.db, first.person_id, "blocked", NOW)
    told_first = await told(staff)
    assert "Айгүл" in await says(staff, told_first[0])
    await settle(staff, told_first)
    await lost(staff.db, second.person_id, "blocked", NOW + timedelta(seconds=1))
    (later,) = await told(staff)
    async with staff.db.read() as session:
        due_at = await session.scalar(select(OutboxMessage.due_at).where(OutboxMessage.id == later.id))
    assert due_at
    assert timedelta(0) < due_at - NOW <= timedelta(minutes=10)
    assert "Болат" in await says(staff, later)
    assert "Айгүл" not in await says(staff, later)


async def test_who_can_be_reached_again_is_not_named(staff: Staff) -> None:
    first, second = staff.teachers
    for teacher in staff.teachers:
        await lost(staff.db, teacher.person_id, "blocked", NOW)
    (message,) = await told(staff)
    await reachable_again(staff.db, first, NOW)
    assert "Айгүл" not in await says(staff, message)
    await reachable_again(staff.db, second, NOW)
    assert await says(staff, message) == ""


async def test_who_comes_back_on_the_same_day_hears_of_it_that_day(staff: Staff) -> None:
    teacher, later = staff.teachers[0], REMINDED + timedelta(hours=1)
    await plan_reminders(staff.db, REMINDED)
    (before,) = await due_to(staff, teacher)
    async with staff.db.write() as session:
        await session.execute(update(OutboxMessage).where(OutboxMessage.id == before.id).values(state="failed"))
    await lost(staff.db, teacher.person_id, "blocked", REMINDED)
    await reachable_again(staff.db, teacher, later)
    await plan_reminders(staff.db, later)
    (again,) = await due_to(staff, teacher)
    assert isinstance(await RENDERERS[KIND](staff.db, again, later), Outgoing)


async def due_to(staff: Staff, teacher: Actor) -> list[Due]:
    """The reminders that wait for somebody."""
    async with staff.db.read() as session:
        found = await outbox.due(session, REMINDED + timedelta(hours=2), 100, ())
    return [message for message in found if message.kind == KIND and message.person_id == teacher.person_id]


async def test_many_names_fit_into_one_message(staff: Staff) -> None:
    async with staff.db.write() as session:
        session.add_all(Person(name="Ә" * 80, unreachable="blocked") for _ in range(60))
    async with staff.db.read() as session:
        people = (await session.scalars(select(Person.id))).all()
    await lost(staff.db, staff.teachers[0].person_id, "blocked", NOW)
    (message,) = await told(staff)
    async with staff.db.write() as session:
        await session.execute(
            update(OutboxMessage).where(OutboxMessage.id == message.id).values(params={"people": list(people)})
        )
    text = await says(staff, message)
    assert 2000 < len(text) < 4096
