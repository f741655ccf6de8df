"""Things that go wrong on purpose, and the record of every call."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.refusals import Refusal


@dataclass
class Fault:
    """One way of failing a method for the next `times` calls (optionally of one chat only)."""

    method: str
    how: str
    times: int = 1
    chat_id: int | None = None
    refusal: Refusal | None = None
    status: int = 500
    body: str = ""


class Faults:
    """Failures that wait for their calls; `method` may be "*" for any, "download" for a file's bytes.

    Each is armed by one of the methods below and used up after `times` calls.
    """

    def __init__(self) -> None:
        self._armed: list[Fault] = []
        self._hanging = asyncio.Event()

    def refuse(self, method: str, refusal: Refusal, *, times: int = 1, chat_id: int | None = None) -> None:
        """Answer with a refusal, without any effect."""
        self._armed.append(Fault(method, "refuse", times, chat_id, refusal))

    def answer(self, method: str, status: int, body: str = "", *, times: int = 1) -> None:
        """Answer with a bare HTTP status and body, as a proxy in trouble does, without any effect."""
        self._armed.append(Fault(method, "answer", times, status=status, body=body))

    def hang(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """Do not answer until `release` is called; then the connection is cut, without any effect."""
        self._hanging.clear()
        self._armed.append(Fault(method, "hang", times, chat_id))

    def cut_before(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """Close the connection without an answer and without any effect."""
        self._armed.append(Fault(method, "cut_before", times, chat_id))

    def cut_after(self, method: str, *, times: int = 1, chat_id: int | None = None) -> None:
        """Let the call have its effect, then close the connection without an answer."""
        self._armed.append(Fault(method, "cut_after", times, chat_id))

    def next_for(self, method: str, chat_id: Any) -> Fault | None:
        """The fault that this call meets, used up by one."""
        for fault in self._armed:
            if fault.method in (method, "*") and fault.chat_id in (None, chat_id):
                fault.times -= 1
                if not fault.times:
                    self._armed.remove(fault)
                return fault
        return None

    async def released(self) -> None:
        """Wait until hanging calls are let go."""
        await self._hanging.wait()

    def release(self) -> None:
        """Let go of all hanging calls."""
        self._hanging.set()

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self._armed.clear()
        self.release()


@dataclass
class Call:
    """One call of the Bot API: when (world time), what was asked, and what was answered."""

    at: datetime
    token: str
    method: str
    params: dict[str, Any]
    result: Any = None
    refusal: Refusal | None = None
    fault: str = ""

    @property
    def ok(self) -> bool:
        """It had its effect (though the answer may have been lost)."""
        return self.refusal is None and self.fault in ("", "cut_after")


@dataclass
class Journal:
    """Every call that was made, in order; the oracle of tests."""

    calls: list[Call] = field(default_factory=list)

    def of(self, method: str, **params: Any) -> list[Call]:
        """Calls of a method whose parameters have these values."""
        return [
            call
            for call in self.calls
            if call.method == method and all(call.params.get(k) == v for k, v in params.items())
        ]

    def clear(self) -> None:
        """Forget what was before."""
        self.calls.clear()
