"""Trial tests: a result as people type it, by part, and how it stands to the pass mark of the category aimed at.

Source of the pass marks: the rules of the school year (attestation.rulebook).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from attestation.errors import AttestationError
from attestation.plan import Confirmer
from attestation.steps import Item
from attestation.typed_dates import read_day

NAME_LENGTH = 40  # characters of a part's name
_MOST_PARTS = 6
_MOST_POINTS = 500
_DATE = re.compile(r"\b\d{4}-\d{1,2}-\d{1,2}\b|\b\d{1,2}\.\d{1,2}(?:\.(?:\d{4}|\d{2}))?\b(?!\s*[%/])")
_PART = re.compile(r"([^\d%/]*?)[\s:–—-]*(\d+(?:[.,]\d+)?)\s*(?:%|пайыз\w*|процент\w*|percent|(?:/|из|of)\s*(\d+))")
_WORDS = ("сынама", "пробн", "trial")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a test: its name (empty: the whole), the points and how many there are; per cent are of 100."""

    name: str
    points: float
    most: int

    @property
    def percent(self) -> float:
        """The share reached, 0 to 100."""
        return self.points * 100 / self.most


@dataclass(frozen=True, slots=True)
class TrialResult:
    """What somebody reached on a day."""

    day: date
    parts: tuple[Part, ...]

    @property
    def percent(self) -> float:
        """Of all points together; of parts in per cent the mean."""
        if any(part.most != 100 for part in self.parts):
            return sum(part.points for part in self.parts) * 100 / sum(part.most for part in self.parts)
        return sum(part.percent for part in self.parts) / len(self.parts)


@dataclass(frozen=True, slots=True)
class Trials:
    """Somebody's results by date, the pass mark in per cent (None: not known), and whether the deputy sees them."""

    name: str
    results: tuple[TrialResult, ...]
    mark: int | None
    shared: bool


def read_result(text: str, today: date) -> TrialResult:
    """A result as typed: "35/50", "70 %", "мазмұны 25/30, педагогика 12/20", with or without a day before it.

    Raises AttestationError `trial-unreadable`, `trial-over` (140 %, 60 of 50), `trial-ahead`, or that of the day.
    """
    text = " ".join(text.casefold().split())
    dated = _DATE.search(text)
    day = read_day(dated[0], today) if dated else today
    if day > today:
        raise AttestationError("trial-ahead", day=day)
    rest = _DATE.sub(" ", text, count=1)
    parts = tuple(_part(*found) for found in _PART.findall(rest))
    if not parts or len(parts) > _MOST_PARTS or re.search(r"\d", _PART.sub("", rest)):
        raise AttestationError("trial-unreadable")
    return TrialResult(day, parts)


def _part(name: str, points: str, most: str) -> Part:
    part = Part(name.strip(" ,;:.–—-")[:NAME_LENGTH], float(points.replace(",", ".")), int(most or 100))
    if not 0 < part.most <= _MOST_POINTS or part.points > part.most:
        raise AttestationError("trial-over", most=part.most if 0 < part.most <= _MOST_POINTS else _MOST_POINTS)
    return part


def rises(results: Sequence[TrialResult]) -> float | None:
    """By how many per cent points the last result lies above the one before; None while there is no other."""
    return results[-1].percent - results[-2].percent if len(results) > 1 else None


def is_trial_test(item: Item) -> bool:
    """Whether the row is the one of trial tests, which an entered result closes for its month."""
    title = f"{item.title.kk} {item.title.ru} {item.title.en}".casefold()
    return item.confirmer is Confirmer.TEACHER and any(word in title for word in _WORDS)
