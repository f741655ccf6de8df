"""One holder at a time, whoever asks when, on both databases."""

import asyncio
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count

from sqlalchemy import select

from db import lease
from db.engine import Database
from tests.clock import NOW


async def _take(database: Database, holder: str, now: datetime) -> bool:
    async with database.write() as session:
        return await lease.take(session, "speaker", holder, now, seconds=10)


async def _holder(database: Database, now: datetime) -> str | None:
    async with database.read() as session:
        return await lease.holder(session, "speaker", now)


async def test_the_first_gets_it_and_the_second_does_not(database: Database) -> None:
    assert await _holder(database, NOW) is None
    assert await _take(database, "one", NOW)
    assert not await _take(database, "two", NOW)
    assert await _holder(database, NOW) == "one"


async def test_the_holder_holds_it_longer(database: Database) -> None:
    assert await _take(database, "one", NOW)
    assert await _take(database, "one", NOW + timedelta(seconds=9))
    assert not await _take(database, "two", NOW + timedelta(seconds=11))
    assert await _holder(database, NOW + timedelta(seconds=18)) == "one"


async def test_what_was_not_held_longer_is_free_at_its_end(database: Database) -> None:
    assert await _take(database, "one", NOW)
    assert not await _take(database, "two", NOW + timedelta(seconds=9.999))
    assert await _holder(database, NOW + timedelta(seconds=10)) is None
    assert await _take(database, "two", NOW + timedelta(seconds=10))
    assert not await _take(database, "one", NOW + timedelta(seconds=10))


async def test_given_back_it_is_free_at_once(database: Database) -> None:
    assert await _take(database, "one", NOW)
    async with database.write() as session:
        await lease.give_back(session, "speaker", "two")  # not two's to give
    assert not await _take(database, "two", NOW)
    async with database.write() as session:
        await lease.give_back(session, "speaker", "one")
    assert await _take(database, "two", NOW)


async def test_whoever_takes_over_waits_for_what_the_one_before_has_under_way(database: Database) -> None:
    ended: list[str] = []

    async def take_over() -> None:
        assert await _take(database, "two", NOW + timedelta(seconds=10))
        ended.append("taken over")

    assert await _take(database, "one", NOW)
    async with asyncio.TaskGroup() as group, database.write() as session:
        assert await lease.keep(session, "speaker", "one")
        group.create_task(take_over())
        for _ in range(20):
            await session.scalar(select(1))
        ended.append("written")
    assert ended == ["written", "taken over"]
    async with database.write() as session:
        assert not await lease.keep(session, "speaker", "one")
        assert await lease.keep(session, "speaker", "two")


async def test_leases_of_different_names_are_free_of_each_other(database: Database) -> None:
    async with database.write() as session:
        assert await lease.take(session, "speaker", "one", NOW, seconds=10)
        assert await lease.take(session, "clock", "two", NOW, seconds=10)


async def test_of_many_who_ask_at_once_one_gets_it(database: Database, database_url: str) -> None:
    copies = [Database(database_url) for _ in range(3)]
    for now in (NOW, NOW + timedelta(seconds=10), NOW + timedelta(seconds=20)):  # the first time, and each time it ends
        names = [f"{copy}-{now:%S}" for copy in range(12)]
        answers = await asyncio.gather(*(_take(copies[n % 3], name, now) for n, name in enumerate(names)))
        (winner,) = [name for name, got in zip(names, answers, strict=True) if got]
        assert await _holder(database, now) == winner
    for copy in copies:
        await copy.close()


async def test_never_two_hold_it_while_all_take_and_give_back(database: Database, database_url: str) -> None:
    holding: set[str] = set()
    turns = dict.fromkeys(("one", "two", "three"), 0)

    async def live(name: str, clock: Iterator[int]) -> None:
        copy = Database(database_url)
        while turns[name] < 10:
            if await _take(copy, name, NOW + timedelta(milliseconds=next(clock))):
                holding.add(name)
                assert holding == {name}
                await asyncio.sleep(0)
                assert holding == {name}
                holding.remove(name)
                turns[name] += 1
                async with copy.write() as session:
                    await lease.give_back(session, "speaker", name)
        await copy.close()

    clock = count()  # ten seconds last through 10,000 looks at it
    async with asyncio.TaskGroup() as group:
        for name in turns:
            group.create_task(live(name, clock))
    assert min(turns.values()) == 10
