"""People who write and press at random, what they must hear, and what they heard: once each, neither more nor less."""

import random
import re
import signal
from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import asdict, dataclass

from sandbox.bots import Query
from sandbox.faults import Call
from sandbox.messages import Message
from sandbox.person import Person
from sandbox.world import World
from tests.delivery.copies import Copies, moment

_NUMBERED = re.compile(r"(recorded .*) #(\d+)")  # an effect bears the number of its row
OWED = 40  # answers
_WORDS = {"sendMessage", "answerCallbackQuery"}
_ANYTHING = _WORDS | {"getUpdates", "editMessageReplyMarkup"}  # whoever died before may have said it: a look at a chat


@dataclass(frozen=True)
class Figures:
    """What was counted, by the sandbox alone."""

    updates: int
    messages: int  # that had to come
    lost: int
    effects_doubled: int
    messages_doubled: int


class Crowd:
    """People of a world, who speak to the small bot of `program`."""

    def __init__(self, world: World, seed: int, size: int) -> None:
        self.world, self.chance = world, random.Random(seed)
        self._people = [world.person(f"Адам {number}") for number in range(size)]
        self._due: Counter[tuple[int, str]] = Counter()
        self._presses: list[Query] = []
        self._number = 0
        self._updates = 0

    async def speak(self) -> None:
        """Somebody writes something that was never written before, or presses a new button."""
        self._number += 1
        person, number = self.chance.choice(self._people), self._number
        often = self.chance.choice((1, 1, 1, 2))  # who gets no answer says it again: a new update, the same effect
        match self.chance.randrange(5):
            case 0 | 1:
                often = 1
                await person.send(f"hello {number}")
                self._due[person.id, f"hello {number}"] += 1
            case 2 | 3:
                for _ in range(often):
                    await person.send(f"done {number}")
                self._due[person.id, f"ok done {number}"] += often
                self._due[person.id, f"recorded {person.id}:done {number}"] += 1
            case _ if buttons := self._unpressed(person):
                button = self.chance.choice(buttons)
                self._presses += [person.push(button, "Press") for _ in range(often)]
                self._due[person.id, f"recorded press:{person.id}:{button.id}"] += 1
            case _:
                often = 1
                await person.send(f"button {number}")
                self._due[person.id, f"a button {number}"] += 1
        self._updates += often

    def _unpressed(self, person: Person) -> list[Message]:
        pressed = {(query.user.id, query.message.id) for query in self._presses}
        return [
            message
            for message in person.chat.messages
            if message.text.startswith("a button") and (person.id, message.id) not in pressed
        ]

    def _heard(self) -> Counter[tuple[int, str]]:
        return Counter((person, _NUMBERED.sub(r"\1", text)) for person, text in self._said())

    def _said(self) -> list[tuple[int, str]]:
        return [
            (person.id, message.text)
            for person in self._people
            for message in person.chat.messages
            if message.sender.is_bot
        ]

    def lost(self) -> int:
        """How much was not said, and how many presses nobody tried to answer: a late answer is refused by Telegram."""
        late = {
            call.params.get("callback_query_id")
            for call in self.world.journal.of("answerCallbackQuery")
            if call.refusal and "query is too old" in str(call.refusal)
        }
        unanswered = sum(query.answer is None and query.id not in late for query in self._presses)
        return (self._due - self._heard()).total() + unanswered

    def messages_doubled(self) -> int:
        """How much was said too often."""
        return (self._heard() - self._due).total()

    def effects_doubled(self) -> int:
        """How much was recorded more than once, whatever was said of it."""
        rows: dict[tuple[int, str], set[str]] = defaultdict(set)
        for person, text in self._said():
            if found := _NUMBERED.fullmatch(text):
                rows[person, found[1]].add(found[2])
        return sum(len(numbers) - 1 for numbers in rows.values())

    def figures(self) -> dict[str, int]:
        """What came of it."""
        counted = self._updates, self._due.total(), self.lost(), self.effects_doubled(), self.messages_doubled()
        return asdict(Figures(*counted))

    def troubles(self) -> list[str]:
        """Each thing that was lost or doubled, with the calls that were about it: where to look for the cause."""
        heard = self._heard()
        lost = [f"lost {chat} {text}" for chat, text in (self._due - heard).elements()]
        doubled = [f"doubled {chat} {text}" for chat, text in (heard - self._due).elements()]
        silent = [f"unanswered {query.id}" for query in self._presses if query.answer is None]
        return [
            f"{what}: {[(str(call.at), call.method, call.refusal and str(call.refusal)) for call in self._about(what)]}"
            for what in lost + doubled + silent
        ]

    def _about(self, what: str) -> list[Call]:
        words = {what.split(maxsplit=2)[-1], what.split()[1]}
        return [
            call
            for call in self.world.journal.calls
            if {_NUMBERED.sub(r"\1", str(call.params.get("text"))), call.params.get("callback_query_id")} & words
        ]

    async def is_content(self, seconds: float) -> None:
        """Wait until nothing is missing, or until nobody was told anything for so many seconds."""
        calls, seen, still = self.world.journal.calls, 0, 0.0
        while self.lost() and still < seconds:
            told = any(call.method != "getUpdates" for call in calls[seen:])
            seen, still = len(calls), 0.0 if told else still + 0.2
            await moment(0.2)


async def live(crowd: Crowd, copies: Copies, end: signal.Signals) -> None:
    """A copy lives among people who speak, and is ended: one in ten at its start, the others amid their work.

    Work is measured in what is said or looked for, so that a busy machine lets a copy come as far as an idle one; and
    nobody speaks while much is owed already: a copy that has too much to do says nothing of what a kill does.
    """
    calls, chance = crowd.world.journal.calls, crowd.chance
    copy, begun, owed = copies.start(), len(calls), crowd.lost()
    for _ in range(min(chance.randrange(2, 20), OWED - owed)):
        await crowd.speak()
    if chance.random() < 0.1:
        await moment(chance.uniform(0, 0.2))
    else:
        said = _WORDS if chance.random() < 0.7 else _ANYTHING
        most = chance.randrange(1, 2 + crowd.lost() * 3 // 4)
        with suppress(TimeoutError):  # it said less than was thought: the rest is on its way already
            await crowd.world.news.until(lambda: sum(call.method in said for call in calls[begun:]) >= most, 10)
        await moment(chance.uniform(0, 0.02))
    await copies.end(copy, end)
