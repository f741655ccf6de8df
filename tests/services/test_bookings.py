"""Whatever people do with consultations, and however much of it at once: nobody is booked twice, no times meet."""

import asyncio
from collections import Counter
from collections.abc import Awaitable
from datetime import date, datetime, time, timedelta
from itertools import count
from random import Random

import pytest
from sqlalchemy import select

from attestation.consultations import Opening, overlaps
from attestation.errors import AttestationError
from attestation.roles import Actor, Role
from db.models import ConsultationTime, OutboxMessage
from services.consultations import close, leave, open_times, take
from services.invitations import invite, open_link
from services.joining import join
from services.who import who
from tests.clock import NOW
from tests.services.conftest import Staff

DAYS = tuple(date(2026, 10, 5) + timedelta(days=n) for n in range(3))


@pytest.fixture
async def hosts(staff: Staff) -> tuple[Actor, ...]:
    """The deputy director and the head of an association."""
    link = (await invite(staff.db, staff.id, Role.ASSOCIATION_HEAD, NOW))[0]
    offer = await open_link(staff.db, link.token, 601, NOW)
    await join(staff.db, offer.invitation_id, 601, "kk", NOW, "Жетекші")
    head = await who(staff.db, 601)
    assert head
    return staff.deputy, head


async def times(staff: Staff) -> list[ConsultationTime]:
    async with staff.db.read() as session:
        return list(await session.scalars(select(ConsultationTime).where(ConsultationTime.closed_at.is_(None))))


def an_act(
    staff: Staff, hosts: tuple[Actor, ...], known: list[ConsultationTime], chance: Random, now: datetime
) -> Awaitable[object]:
    host, teacher = chance.choice(hosts), chance.choice(staff.teachers)
    id_ = chance.choice(known).id if known else 1
    match chance.choice(("open", "take", "take", "take", "leave", "close") if known else ("open",)):
        case "open":
            begin = chance.randrange(8 * 60, 17 * 60, 10)
            start, end = time(*divmod(begin, 60)), time(*divmod(begin + 60, 60))
            days = tuple(chance.sample(DAYS, 2))
            return open_times(staff.db, host, Opening(days, start, end, chance.choice((15, 20, 30)), "12", ""), now)
        case "take":
            return take(staff.db, teacher, id_, now)
        case "leave":
            return leave(staff.db, teacher, id_, now)
    return close(staff.db, host, id_, now)


@pytest.mark.parametrize("seed", range(4))
async def test_nobody_is_booked_twice(staff: Staff, hosts: tuple[Actor, ...], seed: int) -> None:
    chance, moments = Random(seed), (NOW + timedelta(seconds=n) for n in count())
    for _ in range(12):
        known = await times(staff)
        acts = [an_act(staff, hosts, known, chance, next(moments)) for _ in range(chance.choice((1, 2, 4)))]
        for outcome in await asyncio.gather(*acts, return_exceptions=True):
            assert outcome is None or not isinstance(outcome, BaseException) or isinstance(outcome, AttestationError)
        standing = await times(staff)
        taken = [each for each in standing if each.teacher_id is not None]
        assert set(Counter(each.teacher_id for each in taken).values()) <= {1}
        for each in standing:
            others = [(o.day, o.at_time, o.minutes) for o in standing if o.host_id == each.host_id and o is not each]
            assert not overlaps(each.day, each.at_time, each.minutes, others)
        await the_reminders_are_those_of(staff, taken)


async def the_reminders_are_those_of(staff: Staff, taken: list[ConsultationTime]) -> None:
    """A taken time has its words waiting, for both; others have none."""
    async with staff.db.read() as session:
        waiting = select(OutboxMessage).where(OutboxMessage.kind == "consultation", OutboxMessage.state == "waiting")
        rows = list(await session.scalars(waiting))
    told = {(row.params["time"], row.person_id) for row in rows}
    assert told == {(each.id, person) for each in taken for person in (each.teacher_id, each.host_id)}
