"""The words by which somebody says in the chat that a step is done, alone or with the row's number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from attestation.steps import State, Step

_WORDS = frozenset({"done", "готово", "сделано", "орындалды", "дайын"})
_SAID = re.compile(r"(?:(?P<before>\d{1,3})\W*)?(?P<word>[^\W\d]+)\W*(?P<after>\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody said done; `number` is the row where they named one."""

    number: int | None


def said_done(text: str) -> Said | None:
    """ "готово", "Дайын!", "11 done" or "done 11"; None for any other text."""
    found = _SAID.fullmatch(text.strip().strip(".!✅👍 ").casefold())
    if found is None or found["word"] not in _WORDS:
        return None
    number = found["before"] or found["after"]
    return Said(int(number) if number else None)


@dataclass(frozen=True, slots=True)
class Meaning:
    """What somebody meant: the `step`, or none and the `choice` to ask them about (both none: nothing is there)."""

    step: Step | None
    choice: tuple[Step, ...] = ()

    @property
    def offered(self) -> tuple[Step, ...]:
        """The steps to ask about where somebody has to say which they mean, be it only one."""
        return (self.step,) if self.step else self.choice


def meaning(steps: Sequence[Step], number: int | None, today: date) -> Meaning:
    """Which of the steps a word or a file is about.

    Of those of the row that was named (without a number: of all) the one that is open. Where all are settled it is
    the one that is: said twice, the answer is the same. A row that is not among them is never taken for another.
    """
    named = tuple(step for step in steps if number in (None, step.item.number))
    waiting = _open(named, today)
    if len(waiting or named) == 1:
        return Meaning((waiting or named)[0])
    return Meaning(None, waiting or _open(steps, today))


def _open(steps: Sequence[Step], today: date) -> tuple[Step, ...]:
    return tuple(step for step in steps if step.state(today) in (State.OPEN, State.OVERDUE))
