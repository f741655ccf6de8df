"""The words by which somebody says in the chat that a step is done: alone, with the row's number, a day, a note."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from attestation.errors import AttestationError
from attestation.steps import State, Step
from attestation.typed_dates import read_day

_WORDS = frozenset({"done", "готово", "сделано", "орындалды", "дайын"})
_SAID = re.compile(
    r"(?:(?P<before>\d{1,3})\W*)?(?P<word>[^\W\d]+)(?P<sign>\W*)"
    r"(?(before)|(?:(?P<after>\d{1,3})(?!\d|[./-]\d)(?P<then>\W*))?)(?P<rest>.*)",
    re.DOTALL,
)
_DAY = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2}\s+[^\W\d]+|[^\W\d]+)(?:[\W_]+|$)"
)
_SIGNS = frozenset(",.:;!-–—\n")  # what parts a note from the word: "дайын емес" (not ready) is none
_SOME_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody said done; `number` is the row where they named one, `day` the words for the day, `note` the rest."""

    number: int | None
    day: str = ""
    note: str = ""


def said_done(text: str) -> Said | None:
    """ "готово", "Дайын!", "11 done", "done 11 15.10", "готово: провела беседу"; None for any other text.

    A day follows at once; a note only after a sign, for without one the words may say the contrary.
    """
    found = _SAID.fullmatch(text.strip().strip(".!✅👍 "))
    if found is None or found["word"].casefold() not in _WORDS:
        return None
    number, rest = found["before"] or found["after"], found["rest"]
    day = _day(rest)
    note = rest[len(day) :].strip(" .,:;–—-") if day else rest
    parted = day or not _SIGNS.isdisjoint(found["then"] if found["after"] else found["sign"])
    if note and not parted:
        return None
    return Said(int(number) if number else None, day, note.strip())


def said_number(text: str) -> Said | None:
    """ "5", "№ 5", "5." in answer to a question which row is meant; None for any other text."""
    found = re.fullmatch(r"\W*(\d{1,3})\W*", text)
    return Said(int(found[1])) if found else None


def _day(rest: str) -> str:
    """The words for a day with which the text begins. Numbers are one even if there is no such day (32.13)."""
    found = _DAY.match(rest)
    if found is None:
        return ""
    if not any(sign in found[1] for sign in "./-"):
        try:
            read_day(found[1], _SOME_DAY)
        except AttestationError:
            return ""
    return found[1]


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
