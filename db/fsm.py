"""What a chat is in the middle of, kept where everything else is: a wizard survives a restart."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from db.engine import Database
from db.models import ChatState
from db.once import insert_once


class ChatStorage(BaseStorage):
    """aiogram's storage over the table `chat_state`. Each change is a write of its own, so none may run inside another;
    what changes nothing, such as clearing a chat that is in the middle of nothing, is only a read.

    `data` is JSON: keep plain values in it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Put the chat into a state, or out of any."""
        name = state.state if isinstance(state, State) else state
        if name != await self.get_state(key):
            async with self._changing(key) as row:
                row.state = name

    async def get_state(self, key: StorageKey) -> str | None:
        """The state of the chat."""
        row = await self._find(key)
        return row.state if row else None

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace what the wizard has gathered."""
        if dict(data) != await self.get_data(key):
            async with self._changing(key) as row:
                row.data = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """What the wizard has gathered."""
        row = await self._find(key)
        return row.data if row else {}

    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        """Add to what the wizard has gathered; two at once both get in. Returns all of it."""
        async with self._changing(key) as row:
            row.data = {**row.data, **data}
        return row.data

    async def close(self) -> None:
        """Leave the database open: it is its owner's."""

    async def _find(self, key: StorageKey) -> ChatState | None:
        async with self._database.read() as session:
            return await session.get(ChatState, _name(key))

    @asynccontextmanager
    async def _changing(self, key: StorageKey) -> AsyncIterator[ChatState]:
        fresh: dict[str, Any] = {"key": _name(key), "state": None, "data": {}}
        async with self._database.write() as session:
            await session.execute(insert_once(session, ChatState, [fresh]))
            yield await session.get_one(ChatState, _name(key), with_for_update=True)


def _name(key: StorageKey) -> str:
    parts = (key.bot_id, key.chat_id, key.user_id, key.thread_id, key.business_connection_id, key.destiny)
    return ":".join("" if part is None else str(part) for part in parts)
