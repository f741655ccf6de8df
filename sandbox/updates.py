"""The queue of a bot's updates and the rules of long polling."""

import asyncio
from collections import deque
from collections.abc import Callable
from itertools import islice
from typing import Any

from sandbox.refusals import Refusal, conflict

_ONLY_WHEN_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_MAX_TIMEOUT = 50


class Updates:
    """What has happened and was not yet confirmed by the bot, oldest first."""

    def __init__(self, told: Callable[[], None]) -> None:
        """`told` is called when an update has come in, or a poll begins to wait."""
        self.pending: deque[dict[str, Any]] = deque()
        self.allowed: frozenset[str] | None = None
        self._next_id = 700_000_001
        self._poll: asyncio.Future[None] | None = None
        self._told = told

    def add(self, kind: str, payload: dict[str, Any]) -> None:
        """Queue an update, unless the bot has not asked for this kind."""
        if kind in _ONLY_WHEN_ASKED if self.allowed is None else kind not in self.allowed:
            return
        self.pending.append({"update_id": self._next_id, kind: payload})
        self._next_id += 1
        self.wake()
        self._told()

    def allow(self, kinds: list[str] | None) -> None:
        """Remember which kinds the bot asks for; None leaves it as it was, an empty list is the default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    async def take(self, offset: int, limit: int, patience: float) -> list[dict[str, Any]]:
        """Updates from `offset` on; all before it are forgotten, a negative one counts from the end.

        Waits up to `patience` seconds for the first. A newer poll ends this one with a Refusal 409.
        """
        self.interrupt(
            conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        )
        self._confirm(offset)
        if not self.pending and patience > 0:
            poll = self._poll = asyncio.get_running_loop().create_future()
            self._told()
            try:
                await asyncio.wait_for(poll, min(patience, _MAX_TIMEOUT))
            except TimeoutError:
                return []
            finally:
                if self._poll is poll:
                    self._poll = None
        return list(islice(self.pending, limit if 1 <= limit <= 100 else 100))

    @property
    def polled(self) -> bool:
        """A long poll is waiting now."""
        return self._poll is not None

    def interrupt(self, refusal: Refusal) -> None:
        """End the waiting poll, if any, with a refusal."""
        if self._poll and not self._poll.done():
            self._poll.set_exception(refusal)

    def wake(self) -> None:
        """Let the waiting poll, if any, return with what there is."""
        if self._poll and not self._poll.done():
            self._poll.set_result(None)

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            while len(self.pending) > -offset:
                self.pending.popleft()
        while self.pending and self.pending[0]["update_id"] < offset:
            self.pending.popleft()
