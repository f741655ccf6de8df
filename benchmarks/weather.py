"""A Telegram that enforces its limits and has a bad day: some calls are refused, some fail, by chance from a seed."""

import json
import random
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from sandbox import World
from sandbox.faults import Call, Fault, Faults
from sandbox.limits import PER_TOKEN, Limits
from sandbox.refusals import too_many_requests

TOO_MANY, TROUBLE, BLOCKED = 0.02, 0.01, 0.05
"""Shares of messages answered 429 and 5xx, and of people who have stopped the bot."""
_BAD_GATEWAY = json.dumps({"ok": False, "error_code": 502, "description": "Bad Gateway"})


def counted(method: str) -> bool:
    """Whether the sandbox counts a call as a message."""
    return method.startswith(("send", "copy", "forward", "edit")) and method != "sendChatAction"


@dataclass(slots=True)
class Pauses:
    """When Telegram has asked everybody to wait, in monotonic seconds."""

    spans: list[tuple[float, float]] = field(default_factory=list)

    def add(self, begin: float, seconds: float) -> None:
        """Another one; it may begin while the last one holds."""
        if self.spans and begin <= self.spans[-1][1]:
            first, last = self.spans[-1]
            self.spans[-1] = first, max(last, begin + seconds)
        else:
            self.spans.append((begin, begin + seconds))

    def within(self, begin: float, end: float) -> float:
        """Seconds of pause between two moments."""
        return sum(max(0.0, min(last, end) - max(first, begin)) for first, last in self.spans)


class Weather(Faults):
    """Faults that come by chance; `begins()` starts them."""

    def __init__(self, seed: int, pauses: Pauses) -> None:
        super().__init__()
        self._chance, self._pauses = random.Random(seed), pauses
        self.too_many = self.trouble = 0.0

    def begins(self) -> None:
        """From now on."""
        self.too_many, self.trouble = TOO_MANY, TROUBLE

    def next_for(self, method: str, chat_id: Any) -> Fault | None:
        """What a message meets; other calls meet nothing."""
        if not counted(method):
            return None
        roll = self._chance.random()
        if roll < self.too_many:
            self._pauses.add(monotonic(), 1.0)
            return Fault(method, "refuse", refusal=too_many_requests(1))
        if roll < self.too_many + self.trouble:
            return Fault(method, "answer", status=502, body=_BAD_GATEWAY)
        return None


class Diary(list[Call]):
    """The journal's calls with the moment of each, in monotonic seconds; only messages are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.moments: list[float] = []

    def append(self, call: Call) -> None:
        """Keep it if it is a message."""
        if counted(call.method):
            super().append(call)
            self.moments.append(monotonic())


def strict_world(token: str, rate: float, seed: int) -> tuple[World, Weather, Pauses, Diary]:
    """A world that takes 30 messages a second for a rate of 28, and as much more as the rate is higher."""
    world, pauses, diary = World(), Pauses(), Diary()
    world.bot(token)
    weather = world.faults = Weather(seed, pauses)
    most, seconds = PER_TOKEN
    world.limits = Limits(enforced=True, per_token=(round(most * max(1.0, rate / 28)), seconds))
    world.journal.calls = diary
    return world, weather, pauses, diary
