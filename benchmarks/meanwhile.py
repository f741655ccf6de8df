"""What goes on beside a broadcast: teachers look at their month, deputies ask for papers and pictures."""

import asyncio
from dataclasses import dataclass
from itertools import cycle
from statistics import quantiles
from time import monotonic
from typing import Any

from benchmarks.school import Cast
from benchmarks.weather import Pauses
from sandbox import Person

_EVERY = 0.25  # seconds between two questions, however long the answers take
_PATIENCE = 600.0
_REST = 3.0  # seconds after which a deputy asks for the next


@dataclass(frozen=True, slots=True)
class Answer:
    """A question's moments, in monotonic seconds."""

    asked: float
    heard: float


class Meanwhile:
    """Asks until `over` is set."""

    def __init__(self, cast: Cast, pauses: Pauses, reports: int) -> None:
        self._cast, self._pauses, self._reports = cast, pauses, reports
        self.over = asyncio.Event()
        self._answers: list[Answer] = []
        self._made = 0

    async def replies(self) -> None:
        """One teacher after the other asks for /my, nobody waiting for anybody else's answer."""
        async with asyncio.TaskGroup() as group:
            for teacher in cycle(self._cast.teachers):
                if self.over.is_set():
                    return
                group.create_task(self._ask(teacher))
                await asyncio.sleep(_EVERY)

    async def _ask(self, teacher: Person) -> None:
        asked = monotonic()
        own = await teacher.send("/my")
        await teacher.world.news.until(lambda: teacher.chat.last_id > own.id, _PATIENCE)
        self._answers.append(Answer(asked, monotonic()))

    async def reports(self) -> None:
        """Each deputy in turn asks for pictures and papers."""
        async with asyncio.TaskGroup() as group:
            for deputy in self._cast.deputies:
                group.create_task(self._desk(deputy, self._reports // len(self._cast.deputies)))

    async def _desk(self, deputy: Person, reports: int) -> None:
        for number in range(reports):
            command, label = (("/status", "As a picture"), ("/report", "Plan as it stands"))[number % 2]
            card = await deputy.ask(command, timeout=_PATIENCE)
            before = deputy.chat.last_id
            deputy.push(card, label)  # Telegram takes no answer to a press after a minute, but the paper still comes
            await _newer(deputy, before)
            self._made += 1
            await asyncio.sleep(_REST)

    def figures(self) -> dict[str, Any]:
        """Milliseconds until a reply; `net`: without those that Telegram had asked to wait."""
        whole = [(answer.heard - answer.asked) * 1000 for answer in self._answers]
        net = [
            time - self._pauses.within(answer.asked, answer.heard) * 1000
            for time, answer in zip(whole, self._answers, strict=True)
        ]
        return {"replies": len(net), "reports": self._made, "net": percentiles(net), "with_pauses": percentiles(whole)}


def percentiles(times: list[float]) -> dict[str, float]:
    """The middle and the slow end, in milliseconds."""
    cuts = quantiles(times, n=100, method="inclusive")
    return {"p50_ms": round(cuts[49], 1), "p95_ms": round(cuts[94], 1), "p99_ms": round(cuts[98], 1)}


async def _newer(person: Person, before: int) -> None:
    await person.world.news.until(lambda: person.chat.last_id > before, _PATIENCE)
