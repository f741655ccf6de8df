"""The chain of the history: whole after writers at the same time, broken by whatever somebody does to its lines."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import IntegrityError

from db import chain
from db.engine import Database
from db.models import History, HistoryHead
from services.founding import found_school
from services.history import record
from tests.clock import NOW


async def write(database: Database, school_id: int, act: str, **details: object) -> None:
    async with database.write() as session:
        record(session, school_id, NOW, None, act, "plan:1", **details)


async def look(database: Database, school_id: int) -> chain.Chain:
    async with database.read() as session:
        return await chain.look(session, school_id)


@pytest.fixture
async def school_id(database: Database) -> int:
    """A school with a chain of six lines."""
    id_ = await found_school(database, "№ 12 мектеп", "Asia/Almaty", "kk", NOW)
    for number in range(5):
        await write(database, id_, "change-plan", number=number, pair=(1, 2), deep={"1": [None, True], "ә": "Ә"})
    return id_


async def test_an_untouched_chain_is_whole(database: Database, school_id: int) -> None:
    found = await look(database, school_id)
    assert (found.count, found.flaw) == (6, None)
    assert len(found.hash) == 64


async def test_writers_at_the_same_time_make_one_chain(database: Database, school_id: int) -> None:
    other = await found_school(database, "№ 13 мектеп", "Asia/Almaty", "kk", NOW)

    async def work(number: int) -> None:
        async with database.write() as session:
            for id_ in (school_id, other) if number % 2 else (other, school_id):
                record(session, id_, NOW + timedelta(seconds=number), None, "change-plan", "plan:1", writer=number)
            await session.flush()  # the rows are there before the chain is taken

    async with asyncio.TaskGroup() as group:
        for number in range(20):
            group.create_task(work(number))
    for id_, count in ((school_id, 26), (other, 21)):
        found = await look(database, id_)
        assert (found.count, found.flaw) == (count, None)


async def test_a_line_of_a_transaction_that_fails_leaves_no_gap(database: Database, school_id: int) -> None:
    async def fail() -> None:
        async with database.write() as session:
            record(session, school_id, NOW, None, "change-plan", "plan:1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    await write(database, school_id, "change-plan")
    found = await look(database, school_id)
    assert (found.count, found.flaw) == (7, None)


@pytest.mark.parametrize(
    "change",
    [
        {"act": "join"},
        {"subject": "plan:2"},
        {"at": NOW + timedelta(seconds=1)},
        {"details": {"number": 9}},
        {"details": {}, "salt": None},
        {"seal": "0"},
        {"hash": "0"},
    ],
    ids=lambda change: "+".join(change),
)
async def test_a_changed_line_is_found(database: Database, school_id: int, change: dict[str, object]) -> None:
    async with database.write() as session:
        await session.execute(update(History).where(History.number == 3).values(change))
    assert (await look(database, school_id)).flaw == chain.Flaw("changed", 3)


@pytest.mark.parametrize("number", [1, 3, 6])
async def test_a_removed_line_is_found(database: Database, school_id: int, number: int) -> None:
    async with database.write() as session:
        await session.execute(delete(History).where(History.number == number))
    flaw = (await look(database, school_id)).flaw
    assert flaw == chain.Flaw("missing", number)


async def test_a_line_beside_the_chain_is_found(database: Database, school_id: int) -> None:
    async with database.write() as session:
        session.add(History(school_id=school_id, at=NOW, act="join", subject="person:1", details={}, seal=""))
    flaw = (await look(database, school_id)).flaw
    assert flaw
    assert flaw.kind == "outside"


async def test_two_lines_that_changed_places_are_found(database: Database, school_id: int) -> None:
    async with database.write() as session:
        for was, becomes in ((3, 100), (4, 3), (100, 4)):
            await session.execute(update(History).where(History.number == was).values(number=becomes))
    assert (await look(database, school_id)).flaw == chain.Flaw("changed", 3)


async def test_a_head_put_back_is_found(database: Database, school_id: int) -> None:
    async with database.write() as session:
        await session.execute(update(HistoryHead).values(count=5))
    assert (await look(database, school_id)).flaw == chain.Flaw("missing", 6)


async def test_a_line_that_a_later_one_says_was_forgotten_may_be_empty(database: Database, school_id: int) -> None:
    async with database.write() as session:
        await session.execute(update(History).where(History.number == 3).values(details={}, salt=None))
        record(session, school_id, NOW, None, chain.FORGOTTEN, "person:1", emptied=[3])
    assert (await look(database, school_id)).flaw is None
    async with database.write() as session:
        await session.execute(update(History).where(History.number == 4).values(details={}, salt=None))
    assert (await look(database, school_id)).flaw == chain.Flaw("changed", 4)


async def test_the_database_itself_refuses_a_fork(database: Database, school_id: int) -> None:
    async with database.read() as session:
        numbers = list(await session.scalars(select(History.number).order_by(History.number)))
        assert numbers == [1, 2, 3, 4, 5, 6]
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            await session.execute(text("UPDATE history SET number = 2 WHERE number = 3"))
