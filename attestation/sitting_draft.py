"""What a sitting came to, written down question by question: who was there, which rows it settles, what it decided."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from attestation.awards import Candidate, choices
from attestation.errors import AttestationError
from attestation.plan import Confirmer, Scope
from attestation.questions import beside
from attestation.rulebook import Category
from attestation.steps import SETTLED, Item, Mark, Step, StepKey

_SITTING = ("отырыс", "заседани", "sitting")
_COMMISSION = ("комисси", "commission")


class Stage(StrEnum):
    """What is asked, in this order; the preview is the last stop."""

    PRESENT = "present"
    ROWS = "rows"
    DECISIONS = "decisions"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided about somebody: the category, whether it is the one aimed at, and how many were `against`."""

    category: Category
    fits: bool
    against: int = 0


@dataclass(frozen=True, slots=True)
class Sitting:
    """The facts of a sitting that has begun. `names` are the members'; `coming`: those who had said that they come.

    `steps`: what of the plan it can settle; `candidates`: about whom it can decide; `settled`: what it came to has been
    written down.
    """

    notice: int
    day: date
    names: Mapping[int, str]
    coming: frozenset[int]
    needed: int
    steps: tuple[Step, ...]
    candidates: tuple[Candidate, ...]
    settled: bool = False


@dataclass(frozen=True, slots=True)
class SittingDraft:
    """Where its author stands. `who`: about whom a verdict is being written down; pages count from 0."""

    notice: int
    needed: int
    at: Stage = Stage.PRESENT
    present: frozenset[int] = frozenset()
    rows: frozenset[StepKey] = frozenset()
    verdicts: Mapping[int, Verdict] = field(default_factory=dict)
    who: int | None = None
    page: int = 0

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        return list(Stage).index(self.at) + 1

    @property
    def last(self) -> int:
        """How many there are."""
        return len(Stage)

    @property
    def most_against(self) -> int:
        """How many of those present can have been against it: fewer than half, or it was not decided."""
        return max(0, (len(self.present) - 1) // 2)

    def said(self, words: str, local: datetime, /) -> Self:
        """All is chosen by buttons; words are refused."""
        raise AttestationError("notice-press-button")

    def came(self, person_id: int) -> Self:
        """With a member more or less among those present."""
        return replace(self, present=self.present ^ {person_id})

    def settles(self, key: StepKey) -> Self:
        """With a step more or less."""
        return replace(self, rows=self.rows ^ {key})

    def about(self, person_id: int) -> Self:
        """At the verdict about somebody."""
        return replace(self, who=person_id)

    def decided(self, verdict: Verdict) -> Self:
        """With the verdict about whom it is being written down, the votes still to be named."""
        if self.who is None:
            raise ValueError("about nobody")
        return replace(self, verdicts={**self.verdicts, self.who: verdict})

    def voted(self, against: int) -> Self:
        """With the votes, and back at the list."""
        if self.who is None or self.who not in self.verdicts or not 0 <= against <= self.most_against:
            raise ValueError("no such vote")
        return replace(self.decided(replace(self.verdicts[self.who], against=against)), who=None)

    def nothing(self) -> Self:
        """Without a verdict about whom it was being written down, and back at the list."""
        return replace(self, verdicts={id_: it for id_, it in self.verdicts.items() if id_ != self.who}, who=None)

    def next(self) -> Self:
        """On to the next question, when enough were there to decide anything and there is something to write down."""
        if self.at is Stage.PRESENT and len(self.present) < self.needed:
            raise AttestationError("sitting-no-quorum", count=len(self.present), needed=self.needed)
        if self.at is Stage.DECISIONS and not (self.rows or self.verdicts):
            raise AttestationError("sitting-nothing")
        return replace(self, at=beside(self.at, +1), page=0, who=None)

    def back(self) -> Self:
        """Out of the verdict about somebody, or at the question before."""
        if self.who is not None:
            return replace(self, who=None)
        return replace(self, at=beside(self.at, -1), page=0)


def is_sitting_row(item: Item) -> bool:
    """Whether a sitting settles the row: it is called a sitting or is shown by one, or makes the commission."""
    if item.confirmer is Confirmer.TEACHER:
        return False
    said = " ".join(f"{each.kk} {each.ru} {each.en}" for each in (item.title, item.evidence)).casefold()
    return any(word in said for word in _SITTING) or (
        item.scope is Scope.SCHOOL and any(word in said for word in _COMMISSION)
    )


def can_settle(steps: Iterable[Step], day: date) -> tuple[Step, ...]:
    """What a sitting of the day can settle: steps of its rows that had begun by then and are not done or left out."""
    return tuple(
        step
        for step in steps
        if is_sitting_row(step.item)
        and not (step.completion and step.completion.mark in (*SETTLED, Mark.WAIVED))
        and not step.joined_later
        and step.starts_on is not None
        and step.starts_on <= day
    )


def require_possible(sitting: Sitting, draft: SittingDraft) -> None:
    """Refuse what cannot have been decided: without a quorum, by a stranger, by no majority, or what is no choice."""
    if not draft.present <= sitting.names.keys():
        raise AttestationError("commission-left")
    if len(draft.present) < sitting.needed:
        raise AttestationError("sitting-no-quorum", count=len(draft.present), needed=sitting.needed)
    known = {one.id: one.cycle for one in sitting.candidates}
    for person_id, verdict in draft.verdicts.items():
        possible = choices(known[person_id]) if person_id in known else ()
        if (verdict.category, verdict.fits) not in possible or verdict.against > draft.most_against:
            raise AttestationError("award-not-a-choice")
