"""A list of teachers brought into a school."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from attestation.cycle import Standing
from attestation.errors import NotFound, Refused
from attestation.roles import Actor, Role
from attestation.roster import RosterRow
from attestation.rulebook import Category
from db.engine import Database
from db.models import History, Member, School
from services.cycles import known_cycles, next_due_year
from services.founding import found_school
from services.invitations import invite, open_link
from services.joining import join
from services.people import people
from services.roster import bring_in, compare
from tests.clock import NOW

AIGUL = RosterRow(2, "Айгүл Сынақова", category=Category.EXPERT, last=date(2021, 12, 20), target=Category.RESEARCHER)
YERLAN = RosterRow(3, "Ерлан Үлгіұлы", (Role.TEACHER, Role.ASSOCIATION_HEAD), subject="Тарих")


@pytest.fixture
async def school_id(database: Database) -> int:
    return await found_school(database, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)


async def test_the_same_list_again_changes_nothing(database: Database, school_id: int) -> None:
    first = await bring_in(database, school_id, [AIGUL, YERLAN], NOW)
    assert (first.added, first.changed, first.problems) == (2, 0, ())
    again = await bring_in(database, school_id, [AIGUL, YERLAN], NOW + timedelta(days=40))
    assert (again.added, again.changed, again.problems) == (0, 0, ())
    async with database.read() as session:
        assert await session.scalar(select(func.count()).where(History.act == "bring-in-roster")) == 1
        assert (await session.get_one(School, school_id)).remind_at == NOW


async def test_what_differs_is_changed_and_nothing_is_taken_away(database: Database, school_id: int) -> None:
    await bring_in(database, school_id, [AIGUL, YERLAN], NOW)
    moved = replace(AIGUL, category=None, last=None, target=Category.MASTER, roles=(Role.COMMISSION_MEMBER,))
    changed = await bring_in(database, school_id, [moved], NOW)
    assert (changed.added, changed.changed) == (0, 1)
    aigul, yerlan = await people(database, school_id)
    assert aigul.roles == (Role.TEACHER, Role.COMMISSION_MEMBER)
    assert yerlan.name == "Ерлан Үлгіұлы"
    cycle = (await known_cycles(database, school_id, NOW))[aigul.id].cycle
    assert (cycle.category, cycle.last, cycle.target) == (Category.EXPERT, date(2021, 12, 20), Category.MASTER)


async def test_a_spelling_without_kazakh_letters_is_the_same_person(database: Database, school_id: int) -> None:
    await bring_in(database, school_id, [AIGUL], NOW)
    assert (await bring_in(database, school_id, [replace(AIGUL, name="АЙГУЛ СЫНАКОВА")], NOW)).added == 0


async def test_who_joins_by_a_link_for_them_keeps_cycle_and_roles(database: Database, school_id: int) -> None:
    await bring_in(database, school_id, [replace(YERLAN, category=Category.MODERATOR, last=date(2024, 9, 1))], NOW)
    (before,) = await people(database, school_id)
    (link,) = await invite(database, school_id, Role.TEACHER, NOW, person_id=before.id)
    offer = await open_link(database, link.token, 501, NOW)
    joined = await join(database, offer.invitation_id, 501, "kk", NOW)
    assert (joined.person_id, joined.name, joined.attested) == (before.id, "Ерлан Үлгіұлы", False)
    (after,) = await people(database, school_id)
    assert (after.roles, after.telegram_id) == (before.roles, 501)
    actor = Actor(before.id, school_id, frozenset(after.roles), "kk", "Asia/Almaty")
    assert await next_due_year(database, actor, NOW) == 2029


async def test_namesakes_and_a_day_ahead_are_problems(database: Database, school_id: int) -> None:
    for number in (501, 502):
        (link,) = await invite(database, school_id, Role.TEACHER, NOW)
        offer = await open_link(database, link.token, number, NOW)
        await join(database, offer.invitation_id, number, "kk", NOW, "Айгүл Сынақова")
    ahead = replace(YERLAN, category=Category.EXPERT, last=date(2026, 10, 2))
    brought = await bring_in(database, school_id, [AIGUL, ahead], NOW)
    assert [(problem.row, problem.error.key) for problem in brought.problems] == [
        (2, "roster-namesakes"),
        (3, "roster-date-ahead"),
    ]
    assert (brought.added, brought.changed) == (0, 0)


async def test_a_leave_stops_the_clock_and_a_return_makes_a_newcomer(database: Database, school_id: int) -> None:
    away = replace(AIGUL, leave_until=date(2027, 9, 1))
    back = replace(
        YERLAN,
        category=Category.EXPERT,
        last=date(2022, 9, 1),
        leave_from=date(2024, 9, 1),
        leave_until=date(2026, 9, 1),
    )
    await bring_in(database, school_id, [away, back], NOW)
    cycles = await known_cycles(database, school_id, NOW)
    aigul, yerlan = await people(database, school_id)
    assert cycles[aigul.id].due.standing is Standing.SUSPENDED
    assert cycles[yerlan.id].due.on == date(2028, 9, 1)  # 3 years remained, 2 after the return at most
    async with database.read() as session:
        newcomers = {member.person_id: member.newcomer for member in await session.scalars(select(Member))}
    assert newcomers == {aigul.id: False, yerlan.id: True}
    later = await bring_in(database, school_id, [away, back], NOW + timedelta(days=30))
    assert later.changed == 0


async def test_only_an_admin_of_the_school_brings_a_list_in(database: Database, school_id: int) -> None:
    for role in set(Role) - {Role.ADMIN}:
        with pytest.raises(Refused):
            await bring_in(database, school_id, [AIGUL], NOW, Actor(1, school_id, frozenset({role}), "kk", "UTC"))
    with pytest.raises(NotFound):
        await bring_in(database, school_id + 1, [AIGUL], NOW, Actor(1, school_id, frozenset({Role.ADMIN}), "kk", "UTC"))
    with pytest.raises(NotFound):
        await bring_in(database, school_id + 1, [AIGUL], NOW)


@asynccontextmanager
async def never_long_alone() -> AsyncIterator[None]:
    """Within the block the loop has its turns: the longest stretch without one is a small part of the work, by CPU."""
    longest, done = [0.0], asyncio.Event()

    async def turns() -> None:
        while not done.is_set():
            before = time.thread_time()
            await asyncio.sleep(0)
            longest[0] = max(longest[0], time.thread_time() - before)

    begun = time.process_time()
    async with asyncio.TaskGroup() as group:
        group.create_task(turns())
        await asyncio.sleep(0)
        yield
        done.set()
    assert longest[0] < (time.process_time() - begun) / 3


async def test_five_thousand_rows_leave_the_loop_its_turns(database: Database, school_id: int) -> None:
    rows = [RosterRow(n, f"Сынақ{n} Айгүл{n // 7}", subject="Тарих") for n in range(2, 5002)]
    async with never_long_alone():
        assert (await bring_in(database, school_id, rows, NOW)).added == 5000
    changed = [replace(row, subject="Химия") for row in rows[::2]]
    async with never_long_alone():
        found = await compare(database, school_id, changed, NOW)
    assert (len(found.changes), found.same, len(found.absent)) == (2500, 0, 2500)
    assert (await bring_in(database, school_id, changed, NOW)).changed == 2500
    assert len(await people(database, school_id)) == 5000
