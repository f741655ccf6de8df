"""Forming a commission question by question: the members, who leads them, who writes the minutes."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from attestation.commission import Body, count_faults
from attestation.errors import AttestationError
from attestation.questions import beside
from attestation.rulebook import CommissionRules


class Seat(StrEnum):
    """What is asked, in this order; the preview is the last stop."""

    MEMBERS = "members"
    CHAIR = "chair"
    SECRETARY = "secretary"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class FormingDraft:
    """Where its author stands. `key` tells drafts apart; pages of names count from 0."""

    key: str
    at: Seat = Seat.MEMBERS
    members: frozenset[int] = frozenset()
    chair: int | None = None
    secretary: int | None = None
    page: int = 0

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        return list(Seat).index(self.at) + 1

    @property
    def last(self) -> int:
        """How many there are."""
        return len(Seat)

    def said(self, words: str, local: datetime, /) -> Self:
        """Names are chosen by buttons; words are refused."""
        raise AttestationError("notice-press-button")

    def pick(self, person_id: int) -> Self:
        """A member more or less; the chair, one of the members; the secretary, none of them."""
        match self.at:
            case Seat.MEMBERS:
                return replace(self, members=self.members ^ {person_id})
            case Seat.CHAIR if person_id in self.members:
                return replace(self, chair=person_id)._step(+1)
            case Seat.SECRETARY if person_id not in self.members:
                return replace(self, secretary=person_id)._step(+1)
        raise ValueError("nobody to be picked here")

    def next(self, rules: CommissionRules) -> Self:
        """On from the members, when the rules are content with their number."""
        if self.at is Seat.MEMBERS:
            for fault in count_faults(len(self.members), rules):
                raise fault
        return self._step(+1)

    def back(self) -> Self:
        """At the question before; at the first one nothing changes."""
        return self._step(-1)

    def body(self, since: date) -> Body:
        """The commission as chosen, from this day on."""
        return Body(self.members, self.chair, self.secretary, since)

    def _step(self, by: int) -> Self:
        return replace(self, at=beside(self.at, by), page=0)
