"""The two ways into the database, on both: nothing lost, nothing half done, nothing seen too early."""

import asyncio
from time import perf_counter

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError, InternalError
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Setting


async def _value(session: AsyncSession, *, lock: bool = False) -> int:
    query = select(Setting).where(Setting.name == "counter").execution_options(populate_existing=True)
    return int((await session.scalars(query.with_for_update() if lock else query)).one().value["n"])


async def _set(session: AsyncSession, number: int) -> None:
    await session.execute(update(Setting).where(Setting.name == "counter").values(value={"n": number}))


@pytest.fixture
async def counter(database: Database) -> Database:
    """A database with one counter at 0."""
    async with database.write() as session:
        session.add(Setting(name="counter", value={"n": 0}))
    return database


async def _increment(database: Database) -> None:
    async with database.write() as session:
        await _set(session, await _value(session, lock=True) + 1)


async def test_of_200_increments_at_once_none_is_lost(counter: Database, database_url: str) -> None:
    other = Database(database_url)  # another process has its own connections
    async with asyncio.TaskGroup() as group:
        for _ in range(100):
            group.create_task(_increment(counter))
            group.create_task(_increment(other))
    await other.close()
    async with counter.read() as session:
        assert await _value(session) == 200


async def test_a_read_sees_one_state_while_others_write(counter: Database) -> None:
    async with counter.read() as session:
        before = await _value(session)
        await _increment(counter)
        assert await _value(session) == before
    async with counter.read() as session:
        assert await _value(session) == before + 1


async def test_a_read_changes_nothing(counter: Database) -> None:
    async def mistake() -> None:
        async with counter.read() as session:
            await _set(session, 5)

    if counter.is_sqlite:
        await mistake()  # forgotten at the end; PostgreSQL says that it is one
    else:
        with pytest.raises(InternalError, match="read-only"):
            await mistake()
    async with counter.read() as session:
        assert await _value(session) == 0


async def _fail(database: Database) -> None:
    async with database.write() as session:
        await _set(session, 5)
        raise LookupError


async def test_a_write_that_fails_leaves_no_trace(counter: Database) -> None:
    with pytest.raises(LookupError):
        await _fail(counter)
    async with counter.read() as session:
        assert await _value(session) == 0


async def test_a_write_that_is_cancelled_leaves_no_trace_and_no_lock(counter: Database) -> None:
    inside = asyncio.Event()

    async def hang() -> None:
        async with counter.write() as session:
            await _set(session, 5)
            inside.set()
            await asyncio.Event().wait()

    for _ in range(20):  # more often than there are connections
        async with asyncio.TaskGroup() as group:
            task = group.create_task(hang())
            await inside.wait()
            task.cancel()
        inside.clear()
    await _increment(counter)
    async with counter.read() as session:
        assert await _value(session) == 1


async def test_a_write_cancelled_at_any_moment_is_whole_or_not_there(counter: Database) -> None:
    async def both(number: int) -> None:
        async with counter.write() as session:
            session.add(Setting(name=f"left {number}", value={}))
            await session.flush()
            session.add(Setting(name=f"right {number}", value={}))

    cancelled = 0
    async with asyncio.TaskGroup() as group:
        for number in range(40):
            task = group.create_task(both(number))
            for _ in range(int(1.27**number)):  # turns of the loop: from none of it to all of it
                await asyncio.sleep(0)
            cancelled += task.cancel()
    async with counter.read() as session:
        names = [name.split() for name in await session.scalars(select(Setting.name)) if name != "counter"]
    left, right = ({number for side, number in names if side == which} for which in ("left", "right"))
    assert left == right
    assert 40 - cancelled <= len(left)
    assert 0 < cancelled < 40
    assert counter.is_sqlite or len(left) < 40  # SQLite's work has no halfway: only its lock is waited for
    await _increment(counter)


async def test_reads_pass_while_writes_wait_for_each_other(counter: Database) -> None:
    async with asyncio.TaskGroup() as group, asyncio.timeout(30), counter.write() as session:
        await _set(session, 1)
        for _ in range(8):  # more than there are connections to SQLite
            group.create_task(_increment(counter))
        for _ in range(20):
            async with counter.read() as reading:
                assert await _value(reading) == 0
    async with counter.read() as session:
        assert await _value(session) == 9


async def test_a_write_within_a_write_is_refused_instead_of_waiting_forever(counter: Database) -> None:
    async with counter.write() as session:
        with pytest.raises(RuntimeError, match="hand the session on"):
            await _increment(counter)
        await _set(session, 7)
    async with counter.read() as session:
        assert await _value(session) == 7


async def test_foreign_keys_are_looked_at(database: Database) -> None:
    with pytest.raises(IntegrityError):
        async with database.write() as session:
            await session.execute(text("INSERT INTO member_role VALUES (99, 'teacher')"))


async def test_a_write_wakes_who_waits_for_it(counter: Database) -> None:
    seen = counter.changes
    async with asyncio.TaskGroup() as group:
        waits = [group.create_task(counter.wait_changed(seen, seconds=60)) for _ in range(2)]
        await asyncio.sleep(0)
        await _increment(counter)
        start = perf_counter()
        await asyncio.gather(*waits)
    assert perf_counter() - start < 1


async def test_what_was_written_since_one_looked_is_not_waited_for(counter: Database) -> None:
    seen = counter.changes
    await _increment(counter)
    async with asyncio.timeout(1):
        await counter.wait_changed(seen, seconds=60)


async def test_a_write_that_failed_wakes_nobody(counter: Database) -> None:
    seen = counter.changes
    with pytest.raises(LookupError):
        await _fail(counter)
    await counter.wait_changed(seen, seconds=0.001)
    assert counter.changes == seen
