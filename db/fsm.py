"""What a chat is in the middle of, kept where everything else is: a wizard survives a restart."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from copy import deepcopy
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from db.engine import Database
from db.models import ChatState
from db.once import insert_once

_REMEMBERED = 10_000  # chats


class ChatStorage(BaseStorage):
    """aiogram's storage over the table `chat_state`. Each change is a write of its own, so none may run inside another;
    what changes nothing, such as clearing a chat that is in the middle of nothing, is only a read.

    `data` is JSON: keep plain values in it. What was read once is remembered, for only one copy of the program handles
    updates at a time; one that takes over calls `forget`.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[str, tuple[str | None, dict[str, Any]]] = {}

    def forget(self) -> None:
        """Read everything anew: another copy may have handled updates meanwhile."""
        self._known.clear()

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Put the chat into a state, or out of any."""
        name = state.state if isinstance(state, State) else state
        if name != await self.get_state(key):
            async with self._changing(key) as row:
                row.state = name

    async def get_state(self, key: StorageKey) -> str | None:
        """The state of the chat."""
        return (await self._find(key))[0]

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Replace what the wizard has gathered."""
        if dict(data) != await self.get_data(key):
            async with self._changing(key) as row:
                row.data = dict(data)

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """What the wizard has gathered."""
        return deepcopy((await self._find(key))[1])

    async def update_data(self, key: StorageKey, data: Mapping[str, Any]) -> dict[str, Any]:
        """Add to what the wizard has gathered; two at once both get in. Returns all of it."""
        async with self._changing(key) as row:
            row.data = {**row.data, **data}
        return row.data

    async def close(self) -> None:
        """Leave the database open: it is its owner's."""

    async def _find(self, key: StorageKey) -> tuple[str | None, dict[str, Any]]:
        name = _name(key)
        if name not in self._known:
            async with self._database.read() as session:
                row = await session.get(ChatState, name)
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[name] = (row.state, row.data) if row else (None, {})
        return self._known[name]

    @asynccontextmanager
    async def _changing(self, key: StorageKey) -> AsyncIterator[ChatState]:
        fresh: dict[str, Any] = {"key": _name(key), "state": None, "data": {}}
        name = _name(key)
        try:
            async with self._database.write() as session:
                await insert_once(session, ChatState, [fresh])
                yield await session.get_one(ChatState, name, with_for_update=True)
        finally:
            self._known.pop(name, None)


def _name(key: StorageKey) -> str:
    parts = (key.bot_id, key.chat_id, key.user_id, key.thread_id, key.business_connection_id, key.destiny)
    return ":".join("" if part is None else str(part) for part in parts)
