"""The teacher's own clock beside the plan's: days of the state's rules and of one's test, and when they are spoken of.

Only days that were announced are among them (the rules name the source, or the school has entered them): those of
months that are merely usual are no deadline.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attestation.rungs import ReminderRules, ladder
from attestation.workdays import SchoolDays


class Event(StrEnum):
    """What the days are of."""

    APPLICATIONS = "applications"  # the window in which an application is handed in
    RESULT = "result"  # the result of the test is about to run out


@dataclass(frozen=True, slots=True)
class OwnDay:
    """Days of one's own: from the first on there is something to do, the last is the last on which it can be done."""

    event: Event
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word about such days. `ahead`: days before the last, None when they begin; `key` is never said twice."""

    day: OwnDay
    ahead: int | None
    key: str


def words(
    person_id: int,
    joined_on: date,
    own: Iterable[OwnDay],
    days: SchoolDays,
    rules: ReminderRules,
    today: date,
    sent: Mapping[str, date],
) -> Iterator[OwnWord]:
    """What may be said of them today: once when they begin, then down the school's ladder to the last day."""
    for day in own:
        reached = [(on, ahead) for on, ahead in _moments(day, days, rules) if on <= today <= day.last]
        if reached:
            on, ahead = reached[-1]
            word = OwnWord(day, ahead, _key(person_id, day, ahead))
            if on >= joined_on and word.key not in sent:
                yield word


def said_before(
    person_id: int, own: Iterable[OwnDay], days: SchoolDays, rules: ReminderRules, first: date
) -> dict[str, date]:
    """The words whose day lies before `first`: what a rehearsal starting there takes as said."""
    return {_key(person_id, day, ahead): on for day in own for on, ahead in _moments(day, days, rules) if on < first}


def _moments(day: OwnDay, days: SchoolDays, rules: ReminderRules) -> list[tuple[date, int | None]]:
    """When the days are spoken of, in order; the word of the ladder takes the place of the other on the same day."""
    rungs: dict[date, int | None] = {days.next_open(day.first): None}
    rungs |= {rung.on: rung.ahead for rung in ladder(day.last, days, rules)}
    return sorted(rungs.items(), key=lambda moment: moment[0])


def _key(person_id: int, day: OwnDay, ahead: int | None) -> str:
    """Stable while the days stand; of moved ones people are told anew."""
    return f"{person_id}:own:{day.event}:{'begins' if ahead is None else ahead}:{day.last}"
