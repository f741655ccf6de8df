"""A wizard's state and data in the database: kept apart by chat, kept through a restart, never half lost."""

import asyncio
from dataclasses import replace

import pytest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import StorageKey

from db.engine import Database
from db.fsm import ChatStorage

_KEY = StorageKey(bot_id=42, chat_id=-1001234567890, user_id=7_000_000_001)


class _Notice(StatesGroup):
    place = State()


@pytest.fixture
def storage(database: Database) -> ChatStorage:
    """The storage of a fresh database."""
    return ChatStorage(database)


async def test_a_chat_is_in_no_state_and_has_no_data_at_first(storage: ChatStorage) -> None:
    assert await storage.get_state(_KEY) is None
    assert await storage.get_data(_KEY) == {}


async def test_a_wizard_survives_a_restart(storage: ChatStorage, database_url: str) -> None:
    await storage.set_state(_KEY, _Notice.place)
    await storage.set_data(_KEY, {"kind": "sitting", "place": "мәжіліс залы", "agenda": [1, None]})
    await storage.close()
    later = Database(database_url)
    again = ChatStorage(later)
    assert await again.get_state(_KEY) == "_Notice:place"
    assert await again.get_data(_KEY) == {"kind": "sitting", "place": "мәжіліс залы", "agenda": [1, None]}
    await later.close()


async def test_state_and_data_do_not_touch_each_other(storage: ChatStorage) -> None:
    await storage.set_data(_KEY, {"n": 1})
    await storage.set_state(_KEY, "asking")
    await storage.set_data(_KEY, {"m": 2})
    assert await storage.get_state(_KEY) == "asking"
    assert await storage.get_data(_KEY) == {"m": 2}
    await storage.set_state(_KEY)
    assert await storage.get_state(_KEY) is None
    assert await storage.get_data(_KEY) == {"m": 2}


async def test_aiograms_clear_forgets_all(storage: ChatStorage) -> None:
    context = FSMContext(storage, _KEY)
    await context.set_state(_Notice.place)
    await context.update_data(kind="order")
    assert await context.get_value("kind") == "order"
    await context.clear()
    assert (await context.get_state(), await context.get_data()) == (None, {})


@pytest.mark.parametrize(
    "other",
    [
        replace(_KEY, bot_id=43),
        replace(_KEY, chat_id=7_000_000_001),
        replace(_KEY, user_id=1),
        replace(_KEY, thread_id=3),
        replace(_KEY, business_connection_id="3"),
        replace(_KEY, destiny="aside"),
    ],
)
async def test_chats_are_kept_apart(storage: ChatStorage, other: StorageKey) -> None:
    await storage.set_data(_KEY, {"whose": "mine"})
    await storage.set_data(other, {"whose": "theirs"})
    assert await storage.get_data(_KEY) == {"whose": "mine"}
    assert await storage.get_data(other) == {"whose": "theirs"}


async def test_of_many_additions_at_once_none_is_lost(storage: ChatStorage) -> None:
    await asyncio.gather(*(storage.update_data(_KEY, {str(number): number}) for number in range(40)))
    assert await storage.get_data(_KEY) == {str(number): number for number in range(40)}


async def test_what_was_read_is_a_copy(storage: ChatStorage) -> None:
    await storage.set_data(_KEY, {"n": 1})
    data = await storage.update_data(_KEY, {"m": [2]})
    data["m"].append(3)
    (await storage.get_data(_KEY))["n"] = 9
    assert await storage.get_data(_KEY) == {"n": 1, "m": [2]}


async def test_what_another_copy_wrote_is_read_by_the_one_that_takes_over(
    storage: ChatStorage, database: Database
) -> None:
    assert await storage.get_state(_KEY) is None
    await ChatStorage(database).set_state(_KEY, "asking")
    storage.forget()
    assert await storage.get_state(_KEY) == "asking"


async def test_what_a_caller_does_to_the_data_is_not_remembered(storage: ChatStorage) -> None:
    await storage.set_data(_KEY, {"chosen": [1]})
    data = await storage.get_data(_KEY)
    data["chosen"].append(2)
    assert await storage.get_data(_KEY) == {"chosen": [1]}
    await storage.set_data(_KEY, data)
    assert await storage.get_data(_KEY) == {"chosen": [1, 2]}
