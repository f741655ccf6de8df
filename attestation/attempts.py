"""Attempts at the test itself: how many a year, what they reach, how long a result holds. Source: paragraphs 41, 53."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from attestation.cycle import years_after
from attestation.errors import AttestationError
from attestation.own_days import Event, OwnDay
from attestation.plan import school_year_of
from attestation.rulebook import Category, Rulebook
from attestation.trial_tests import read_result

_PAID = re.compile(r"\b(?:ақылы|платн\w*|paid)\b", re.IGNORECASE)
_FREE = re.compile(r"\b(?:тегін|бесплатн\w*|free)\b", re.IGNORECASE)
_AHEAD = timedelta(days=30)
"""How long before a result runs out it is spoken of first."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """An attempt on a local day, what it reached in per cent, and whether it was paid for."""

    day: date
    percent: int
    paid: bool


@dataclass(frozen=True, slots=True)
class MyAttempts:
    """Somebody's attempts by date, and what stands beside them.

    `mark`: the pass mark in per cent (None: not known); `free` and `paid`: how many are left this school year.
    """

    attempts: tuple[Attempt, ...]
    rules: Rulebook
    mark: int | None
    free: int
    paid: int


def valid_until(attempt: Attempt, rules: Rulebook) -> date:
    """The last day on which the result holds."""
    return years_after(attempt.day, rules.result.count)


def passed(attempts: Iterable[Attempt], rules: Rulebook, target: Category | None) -> tuple[Attempt, ...]:
    """The attempts that reach the pass mark of the category aimed at; all, where it is not known."""
    mark = rules.pass_marks.get(target, 0) if target else 0
    return tuple(attempt for attempt in attempts if attempt.percent >= mark)


def own_days(rules: Rulebook, target: Category | None, attempts: Iterable[Attempt]) -> tuple[OwnDay, ...]:
    """The days of the rules for somebody under attestation about whom nothing has been decided yet."""
    found = [
        OwnDay(Event.APPLICATIONS, opening.window.start, opening.window.end)
        for opening in rules.openings
        if opening.event == Event.APPLICATIONS and opening.announced
    ]
    if holding := passed(attempts, rules, target):
        until = max(valid_until(attempt, rules) for attempt in holding)
        found.append(OwnDay(Event.RESULT, until - _AHEAD, until))
    return tuple(found)


def left(attempts: Iterable[Attempt], rules: Rulebook, today: date, paid: bool) -> int:
    """How many free, or paid, attempts are left in the school year of the day."""
    year = school_year_of(today)
    taken = sum(1 for attempt in attempts if attempt.paid is paid and school_year_of(attempt.day) == year)
    return max(0, (rules.paid_attempts if paid else rules.free_attempts) - taken)


def read_attempt(text: str, today: date) -> Attempt:
    """An attempt as typed: "12.02.2027, 72 %", "35/50 ақылы". Without a word for "paid" it was free.

    Raises AttestationError like `read_result`.
    """
    paid = bool(_PAID.search(text))
    result = read_result(_FREE.sub(" ", _PAID.sub(" ", text)), today)
    return Attempt(result.day, int(result.percent), paid)


def require_possible(attempt: Attempt, others: Iterable[Attempt], rules: Rulebook) -> None:
    """Refuse one more attempt of its sort than the rules allow in its school year."""
    if left(others, rules, attempt.day, attempt.paid) == 0:
        most = rules.paid_attempts if attempt.paid else rules.free_attempts
        raise AttestationError("attempt-too-many", sort="paid" if attempt.paid else "free", most=most)
