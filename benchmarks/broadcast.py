"""(b) A notice to everybody through a Telegram that enforces its limits; (c) replies and reports meanwhile."""

import asyncio
from collections import Counter
from dataclasses import dataclass
from time import monotonic
from typing import Any

from benchmarks.databases import fresh, machine
from benchmarks.meanwhile import Meanwhile
from benchmarks.options import Options
from benchmarks.running import TOKEN, running
from benchmarks.school import WORDS, Cast, gather, numbers, preview
from benchmarks.weather import Diary, Pauses, Weather, strict_world
from sandbox import Server


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast everybody was tried: `calls` in `seconds`, of which Telegram asked to wait for `paused`."""

    calls: int
    seconds: float
    paused: float

    def share(self, rate: float) -> float:
        """Of what the rate allowed while Telegram did not ask to wait."""
        return round(self.calls / (rate * (self.seconds - self.paused)), 4)


async def broadcast(options: Options) -> dict[str, Any]:
    """Once on each database."""
    found: dict[str, Any] = {"seed": options.seed, "people": options.people, "rate": options.rate, **machine()}
    for kind in options.kinds:
        async with fresh(kind) as url:
            found[kind] = await _on(url, options)
    return found


async def _on(url: str, options: Options) -> dict[str, Any]:
    world, weather, pauses, diary = strict_world(TOKEN, options.rate, options.seed)
    cast = await gather(url, world, options)
    paid = {"SEND_RATE": str(options.rate), "ALLOW_PAID_BROADCAST": str(options.rate > 30)}
    async with Server(world) as server, running(server.url, url, **paid) as program:
        last_question = await preview(cast.author, options.thought)
        begun, cpu = monotonic(), program.cpu()
        meanwhile = Meanwhile(cast, pauses, options.reports)
        async with asyncio.TaskGroup() as group:
            group.create_task(meanwhile.replies())
            group.create_task(meanwhile.reports())
            weather.begins()
            cast.author.push(last_question, "Send")
            report = await _final(cast, 60 + 5 * options.people / options.rate)
            seconds = monotonic() - begun
            meanwhile.over.set()
        cpu = program.cpu() - cpu
        memory = program.memory()
    return _figures(cast, weather, diary, pauses, options.rate) | {
        "seconds": round(seconds, 1),
        "report": report,
        "report_exact": report == _truth(cast),
        "meanwhile": meanwhile.figures(),
        "cpu_share": round(cpu / seconds, 3),
        **memory,
    }


async def _final(cast: Cast, patience: float) -> dict[str, int]:
    """The report's numbers once nobody waits any more."""
    async with asyncio.timeout(patience):
        while True:
            await asyncio.sleep(0.2)  # the author looks now and then; the report is edited in place
            found = numbers(cast.author)
            if found and not found.get("Waiting to be sent"):
                return found


def _truth(cast: Cast) -> dict[str, int]:
    """What the report ought to say: who has the notice, by what stands in the chats."""
    has = [
        sum(message.sender.is_bot and WORDS in message.text for message in person.chat.messages)
        for person in cast.everybody
    ]
    return {
        "Recipients": len(has),
        "Sent": sum(count == 1 for count in has),
        "Not reachable": sum(count == 0 for count in has),
    }


def pace(cast: Cast, diary: Diary, pauses: Pauses) -> Pace:
    """From the first message of the notice until everybody has been tried once; then there is nothing to hurry for."""
    firsts: dict[int, float] = {}
    ids = {person.id for person in cast.crowd}
    for call, at in zip(diary, diary.moments, strict=True):
        if call.params.get("chat_id") in ids:
            firsts.setdefault(call.params["chat_id"], at)
    begin, end = min(firsts.values()), max(firsts.values())
    calls = sum(begin < at <= end for at in diary.moments)
    return Pace(calls, end - begin, pauses.within(begin, end))


def avoidable(diary: Diary, pauses: Pauses) -> list[dict[str, Any]]:
    """Each refusal that the limits made: to whom, and what had been taken before it, there and altogether."""
    taken: list[tuple[float, int]] = []
    found = []
    for call, at in zip(diary, diary.moments, strict=True):
        chat = call.params.get("chat_id", 0)
        if not call.refusal and not call.fault:
            taken.append((at, chat))
        elif call.refusal and call.refusal.code == 429 and not call.fault:
            ended = max((end for _, end in pauses.spans if end <= at), default=0.0)
            found.append(
                {
                    "method": call.method,
                    "chat": chat,
                    "everywhere_in_1_s": sum(at - then < 1 for then, _ in taken[-60:]),
                    "there_in_5_s": sum(at - then < 5 and where == chat for then, where in taken[-300:]),
                    "seconds_after_a_pause": round(at - ended, 2),
                }
            )
    return found


def _figures(cast: Cast, weather: Weather, diary: Diary, pauses: Pauses, rate: float) -> dict[str, Any]:
    fared = Counter(call.fault or (call.refusal.code if call.refusal else "ok") for call in diary)
    reached = pace(cast, diary, pauses)
    return {
        "share_of_allowed_rate": reached.share(rate),
        "share_with_pauses": round(reached.calls / (rate * reached.seconds), 4),
        "paused_seconds": round(reached.paused, 1),
        "calls": len(diary),
        "injected_429": fared["refuse"],
        "injected_5xx": fared["answer"],
        "blocked": fared[403],
        "avoidable_429": fared[429],
        "which": avoidable(diary, pauses),
        "other_refusals": fared[400],
    }
