"""Asking for messages: each key once, whoever asks, one by one or many together."""

from dataclasses import replace
from datetime import timedelta

from db import outbox
from db.engine import Database
from db.outbox import Wanted
from tests.clock import NOW


def wanted(number: int) -> Wanted:
    return Wanted(f"key {number}", None, None, "text", {"text": str(number)}, priority=3, due_at=NOW)


async def test_many_at_once_are_each_asked_for_once(database: Database) -> None:
    async with database.write() as session:
        first = await outbox.put_all(session, [wanted(number) for number in range(3)], NOW)
    async with database.write() as session:
        more = await outbox.put_all(session, [wanted(number) for number in range(2500)], NOW)
        assert await outbox.put_all(session, [], NOW) == {}
    assert set(first) == {"key 0", "key 1", "key 2"}
    assert len(more) == 2497
    assert not set(first) & set(more)
    async with database.read() as session:
        due = await outbox.due(session, NOW, 5000, ())
        assert await outbox.depth(session, NOW) == (2500, NOW)
        assert await outbox.depth(session, NOW - timedelta(seconds=1)) == (0, None)
    assert {message.key: message.id for message in due} == first | more
    assert {message.params["text"] for message in due} == {str(number) for number in range(2500)}


async def test_asking_for_many_wakes_the_delivery(database: Database) -> None:
    before = database.asked
    async with database.write() as session:
        await outbox.put_all(session, [wanted(1)], NOW)
    assert database.asked == before + 1


async def test_asking_for_what_is_due_later_wakes_nobody(database: Database) -> None:
    before = database.asked
    async with database.write() as session:
        later = replace(wanted(1), due_at=NOW + timedelta(minutes=1))
        assert len(await outbox.put_all(session, [later], NOW)) == 1
    assert database.asked == before
