"""What a school says of itself and may change: each fact by its name, read from words that somebody typed."""

import re
from datetime import date, time
from enum import StrEnum
from typing import Any

from attestation.errors import AttestationError
from attestation.typed_dates import read_day, read_days, read_time

LONGEST = 120
"""Characters of a school's name."""


class Fact(StrEnum):
    """A fact; its value: a word, weekdays (Monday is 0), two hours, days or stretches of days in ISO, or numbers."""

    NAME = "name"
    TIMEZONE = "timezone"
    LOCALE = "locale"
    WEEK = "days_off"
    HOURS = "hours"
    CLOSED = "closed"
    OPEN = "open"
    BREAKS = "breaks"
    LADDER = "ladder"
    DIGEST = "digest"


Value = str | list[Any]
WEEKS: dict[str, list[int]] = {"six": [6], "five": [5, 6]}
"""The working weeks that schools have, by their working days: the weekdays that are off."""
DIGESTS = ("on", "off")
"""Whether the month's digest goes out."""
_RUNGS, _WIDEST = 6, 60  # how many words before a last day, and how many days ahead the first of them


def read_value(fact: Fact, said: str, known: Value, today: date) -> Value:
    """The fact's new value. A day or a stretch that is in the list already is taken out of it.

    Raises AttestationError with the reason for which the words will not do.
    """
    match fact:
        case Fact.NAME:
            return _name(said)
        case Fact.WEEK if said in WEEKS:
            return WEEKS[said]
        case Fact.HOURS:
            return _hours(said)
        case Fact.CLOSED | Fact.OPEN:
            return _turned(known, read_day(said, today).isoformat())
        case Fact.BREAKS:
            first, last = read_days(said, today)
            return _turned(known, [first.isoformat(), last.isoformat()])
        case Fact.LADDER:
            return _ladder(said)
        case Fact.DIGEST if said in DIGESTS:
            return said
        case Fact.TIMEZONE | Fact.LOCALE:
            return said.strip()
    raise AttestationError("school-press")


def _name(said: str) -> str:
    tidy = " ".join(said.split())
    if not tidy:
        raise AttestationError("school-name-missing")
    if len(tidy) > LONGEST:
        raise AttestationError("school-name-long", longest=LONGEST)
    return tidy


def _hours(said: str) -> Value:
    opens, dash, closes = said.replace("–", "-").replace("—", "-").partition("-")
    if not dash:
        raise AttestationError("school-hours-wrong")
    first, last = read_time(opens), read_time(closes)
    if not time(0) <= first < last:
        raise AttestationError("school-hours-wrong")
    return [f"{first:%H:%M}", f"{last:%H:%M}"]


def _ladder(said: str) -> Value:
    days = sorted({int(number) for number in re.findall(r"[0-9]{1,4}", said)}, reverse=True)
    if not days or len(days) > _RUNGS or days[0] > _WIDEST:
        raise AttestationError("school-ladder-wrong", most=_RUNGS, widest=_WIDEST)
    return days


def _turned(known: Value, one: Any) -> Value:
    listed = list(known)
    return [it for it in listed if it != one] if one in listed else sorted([*listed, one])
