"""The queue of updates, against a plain list."""

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.refusals import Refusal, conflict
from sandbox.updates import Updates


def queue(count: int = 0) -> Updates:
    updates = Updates(lambda: None)
    for number in range(count):
        updates.add("message", {"number": number})
    return updates


def numbers(taken: list[dict[str, Any]]) -> list[int]:
    return [update["message"]["number"] for update in taken]


@given(st.integers(0, 120), st.integers(-130, 130), st.integers(-5, 130))
def test_any_offset_and_limit(count: int, offset: int, limit: int) -> None:
    updates = queue(count)
    first = updates.pending[0]["update_id"] if count else 0
    taken = asyncio.run(updates.take(first + offset if offset > 0 else offset, limit, 0))
    left = list(range(count))[offset:]
    assert numbers(list(updates.pending)) == left
    assert numbers(taken) == left[: limit if 1 <= limit <= 100 else 100]


@given(st.lists(st.sampled_from(["message", "callback_query", "chat_member"]), max_size=20))
def test_ids_grow_by_one_for_what_is_queued(kinds: list[str]) -> None:
    updates = queue()
    for kind in kinds:
        updates.add(kind, {})
    kept = [kind for kind in kinds if kind != "chat_member"]
    assert [next(key for key in update if key != "update_id") for update in updates.pending] == kept
    ids = [update["update_id"] for update in updates.pending]
    assert ids == list(range(ids[0], ids[0] + len(ids))) if ids else not kept


def test_the_wish_for_kinds_is_remembered() -> None:
    updates = queue()
    updates.allow(["chat_member"])
    updates.allow(None)
    updates.add("message", {})
    updates.add("chat_member", {})
    updates.allow([])
    updates.add("message", {})
    assert [sorted(update)[0] for update in updates.pending] == ["chat_member", "message"]


async def test_an_interrupted_poll_says_why_and_nothing_is_lost() -> None:
    updates = queue()
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(refused(updates))
        await asyncio.sleep(0)
        assert updates.polled
        updates.interrupt(conflict("terminated"))
    assert poll.result().description == "Conflict: terminated"
    assert not updates.polled
    updates.interrupt(conflict("nobody waits"))
    updates.wake()
    updates.add("message", {"number": 0})
    assert numbers(await updates.take(0, 100, 30)) == [0]


async def refused(updates: Updates) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        await updates.take(0, 100, 30)
    return refusal.value


async def test_several_updates_may_wake_one_poll() -> None:
    updates = queue()
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(updates.take(0, 100, 30))
        await asyncio.sleep(0)
        updates.add("message", {"number": 0})
        updates.add("message", {"number": 1})
    assert numbers(poll.result()) == [0, 1]
