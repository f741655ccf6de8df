"""The decision about a category and the papers that follow: what may be decided, and the cycle that begins with it.

Source: order No. 83 of 27 January 2016, edition of 25 February 2025, paragraphs 5 (categories in their order), 24
(decisions), 25 and 26 (extract, order, certificate).
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from attestation.cycle import Cycle, NextDue
from attestation.errors import AttestationError
from attestation.plan import Confirmer, Scope
from attestation.roles import Actor
from attestation.rulebook import Category, Rulebook
from attestation.steps import Item
from attestation.typed_dates import read_day

TEACHERS = (Category.PEDAGOGUE, Category.MODERATOR, Category.EXPERT, Category.RESEARCHER, Category.MASTER)
HEADS = (Category.HEAD_THIRD, Category.HEAD_SECOND, Category.HEAD_FIRST)
NUMBER_LENGTH = 60  # characters
_OLDEST = 366  # days
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})")
_LEADING = re.compile(r"^(?:[\s,;:№#]+|No\.?\s+|(?:ж|г)\.\s*|жылғы\s+)", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;:]+$|\s+(?:от|күні|жылғы|of|dated)\s*$|\s*(?:ж|г)\.\s*$", re.IGNORECASE)
_ORDER = ("бұйры", "приказ", "order")
_CERTIFICATE = ("куәлі", "удостоверени", "certificate")


@dataclass(frozen=True, slots=True)
class Decision:
    """What the commission decided on a local day: the category, and whether the person fits the one aimed at."""

    category: Category
    fits: bool
    on: date


@dataclass(frozen=True, slots=True)
class Paper:
    """An order or a certificate: its number and its day."""

    number: str
    on: date


@dataclass(frozen=True, slots=True)
class Award:
    """A decision with the papers that are there by now."""

    decision: Decision
    order: Paper | None = None
    certificate: Paper | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody under attestation this year, their cycle, and what has been decided so far."""

    id: int
    name: str
    cycle: Cycle
    due: NextDue
    award: Award | None


@dataclass(frozen=True, slots=True)
class MyCategory:
    """One's own cycle, what follows from it, the year's rules, and the last decision where there is one."""

    cycle: Cycle
    due: NextDue
    rules: Rulebook
    award: Award | None


def choices(cycle: Cycle) -> tuple[tuple[Category, bool], ...]:
    """What can be decided, each with whether it means "fits": the category aimed at, then the present and lower ones.

    While the category aimed at is not known it is any from the present one up; after an early attempt that failed only
    the present one stays.
    """
    ladder = HEADS if cycle.category in HEADS or cycle.target in HEADS else TEACHERS
    place = ladder.index(cycle.category) if cycle.category in ladder else 0
    aimed = (cycle.target,) if cycle.target else ladder[place:]
    kept = (ladder[place],) if cycle.early else tuple(reversed(ladder[: place + 1]))
    return (*((category, True) for category in aimed), *((category, False) for category in kept))


def require_choice(cycle: Cycle, decision: Decision, today: date) -> None:
    """Refuse a category that cannot be decided on, or a day ahead or more than a year ago."""
    if (decision.category, decision.fits) not in choices(cycle):
        raise AttestationError("award-not-a-choice")
    _require_past(decision.on, today)


def renewed(cycle: Cycle, decision: Decision, order: Paper | None = None) -> Cycle:
    """The cycle that begins with the decision, counted from the order's day once there is one.

    A failed early attempt leaves the category and its clock as they were.
    """
    if cycle.early and not decision.fits:
        return replace(cycle, early=False, target=None)
    return Cycle(
        category=decision.category,
        last=order.on if order else decision.on,
        order=order.number if order else "",
        first_head=cycle.first_head,
    )


def read_paper(text: str, today: date) -> Paper:
    """A paper's number and day as typed in one message: "№ 15-ө, 20.12.2026". A message without a day means today.

    Raises AttestationError for a missing or too long number, a day ahead, or one more than a year ago.
    """
    text = " ".join(text.split())
    found = _DATE.search(text)
    day = read_day(found[0], today) if found else today
    number = _DATE.sub("", text, count=1)
    while (trimmed := _LEADING.sub("", _TRAILING.sub("", number))) != number:
        number = trimmed
    if not re.search(r"\d", number):
        raise AttestationError("award-number-missing")
    if len(number) > NUMBER_LENGTH:
        raise AttestationError("award-number-too-long", most=NUMBER_LENGTH)
    _require_past(day, today)
    return Paper(number, day)


def _require_past(day: date, today: date) -> None:
    if day > today:
        raise AttestationError("done-on-ahead", day=day)
    if (today - day).days > _OLDEST:
        raise AttestationError("done-on-too-old", day=day)


def is_order(item: Item) -> bool:
    """Whether the row waits for each teacher's order of award: it is closed by its number and day."""
    return _of_teacher(item) and _names(item, _ORDER) and not is_certificate(item)


def is_certificate(item: Item) -> bool:
    """Whether the row is the issue of certificates."""
    return _of_teacher(item) and _names(item, _CERTIFICATE)


def _of_teacher(item: Item) -> bool:
    return item.scope is Scope.TEACHER and item.confirmer is Confirmer.RESPONSIBLE


def _names(item: Item, words: tuple[str, ...]) -> bool:
    both = (item.title, item.evidence)
    said = " ".join(f"{each.kk} {each.ru} {each.en}" for each in both).casefold()
    return any(word in said for word in words)


def may_decide_about(actor: Actor, person_id: int) -> bool:
    """Whether the actor may write down a decision about the person: never about themselves (paragraph 20)."""
    return actor.person_id != person_id
