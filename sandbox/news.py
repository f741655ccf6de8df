"""What has happened in the world, numbered, for those who wait for it and for the page."""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

T = TypeVar("T")


class Event(NamedTuple):
    """Something that changed: `message`, `deleted`, `toast`, `typing`, `clock`, `people` or `read`."""

    number: int
    kind: str
    subject: Any


class News:
    """The last thousands of events, and a way to wait for the next."""

    def __init__(self) -> None:
        self.events: deque[Event] = deque(maxlen=20_000)
        self.number = 0
        self.closing = False
        """The server goes down: whoever streams should end."""
        self._waiting: set[asyncio.Future[None]] = set()

    def tell(self, kind: str, subject: Any = None) -> int:
        """Record an event and wake everybody who waits; returns its number."""
        self.number += 1
        self.events.append(Event(self.number, kind, subject))
        self.wake()
        return self.number

    def wake(self) -> None:
        """Let everybody who waits look again."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    def since(self, number: int) -> list[Event]:
        """Events after the given number, oldest first."""
        found = []
        for event in reversed(self.events):
            if event.number <= number:
                break
            found.append(event)
        return found[::-1]

    async def after(self, number: int, patience: float) -> list[Event]:
        """Events after the given number; waits for the first, up to `patience` seconds."""
        try:
            await self.until(lambda: self.closing or self.number > number, patience)
        except TimeoutError:
            return []
        return self.since(number)

    async def until(self, look: Callable[[], T], patience: float | None = None) -> T:
        """The first true value that `look` gives; TimeoutError when none came within `patience` seconds."""
        async with asyncio.timeout(patience):
            while not (seen := look()):
                future = asyncio.get_running_loop().create_future()
                self._waiting.add(future)
                try:
                    await future
                finally:
                    self._waiting.discard(future)
        return seen
