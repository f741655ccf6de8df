"""A step is an occurrence for one teacher, or for the school. Its state is computed, never stored.

Stored are only the sparse facts: what was completed, which dates were moved, who joined when.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from attestation.own_days import OwnDay
from attestation.plan import Audience, Confirmer, Kind, Scope, Wording
from attestation.roles import Role


class Mark(StrEnum):
    """What was recorded about a step."""

    SUBMITTED = "submitted"  # the teacher says done, a responsible person has yet to approve
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    WAIVED = "waived"
    CANNOT = "cannot"  # the teacher says that it cannot be done, and why; it stays open


class State(StrEnum):
    """Where a step stands on a given day; each step is in exactly one state."""

    DONE = "done"
    IN_REVIEW = "in_review"
    OPEN = "open"
    OVERDUE = "overdue"
    NEEDS_DATE = "needs_date"
    WAIVED = "waived"


_RECORDED = {Mark.CONFIRMED: State.DONE, Mark.SUBMITTED: State.IN_REVIEW, Mark.WAIVED: State.WAIVED}


SETTLED = (Mark.CONFIRMED, Mark.SUBMITTED)
"""Somebody has said done: nothing more is asked of them."""


@dataclass(frozen=True, slots=True)
class Item:
    """A plan's row as the year's steps need it."""

    id: int
    number: int
    title: Wording
    phrase: str
    kind: Kind
    roles: tuple[Role, ...]
    responsible: str
    evidence: Wording
    scope: Scope
    confirmer: Confirmer
    review: bool
    audience: Audience
    persons: tuple[int, ...] = ()  # who answers for it by name


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One dated window of an item. No dates: somebody has to enter them. `day` is a day chosen in the window."""

    id: int
    item: Item
    starts_on: date | None
    ends_on: date | None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the school. `joined_on` is a local date; `attested`: under attestation this school year."""

    id: int
    name: str
    roles: frozenset[Role]
    joined_on: date
    attested: bool
    newcomer: bool = False
    association: str = ""  # the methodical association of the person's subject
    missing: tuple[str, ...] = ()  # papers of the portfolio that are still asked for (attestation.portfolio)
    own_days: tuple[OwnDay, ...] = ()  # of the state's rules and of the person's own test


@dataclass(frozen=True, slots=True)
class Completion:
    """What was recorded about a step, with its time (UTC) and who did it.

    `reason`: why it was returned or cannot be done; `note`: what the teacher wrote about it; `done_on`: the local day
    on which it was done, where that is another than the day of the mark; `instead_of`: the name of the absent colleague
    whose part it was, `on_paper`: who has said so by a signature.
    """

    mark: Mark
    at: datetime
    by: int | None
    reason: str = ""
    note: str = ""
    done_on: date | None = None
    instead_of: str = ""
    on_paper: bool = False


StepKey = tuple[int, int | None]  # occurrence id, teacher's person id (None: the school's)


class Step(NamedTuple):  # not a dataclass: one summary makes thousands, and a tuple is made faster
    """An occurrence for one teacher (`teacher`) or for the school (None), with what is recorded about it."""

    occurrence: Occurrence
    teacher: Member | None
    starts_on: date | None
    due_on: date | None
    completion: Completion | None

    @property
    def key(self) -> StepKey:
        """Identifies the step in the school's year."""
        return self.occurrence.id, self.teacher.id if self.teacher else None

    @property
    def item(self) -> Item:
        """The plan's row that the step belongs to."""
        return self.occurrence.item

    @property
    def joined_later(self) -> bool:
        """The window had ended before the teacher joined, so it is not asked of that teacher."""
        return bool(self.teacher and self.due_on and not self.completion and self.due_on < self.teacher.joined_on)

    def state(self, today: date) -> State:
        """The state on `today`, a local date of the school."""
        if self.completion:
            if recorded := _RECORDED.get(self.completion.mark):
                return recorded
        elif self.joined_later:
            return State.WAIVED
        if self.due_on is None:
            return State.NEEDS_DATE
        return State.OVERDUE if self.due_on < today else State.OPEN

    def touches(self, first: date, last: date) -> bool:
        """Whether the step's window has a day in first..last; without dates it has none."""
        if self.due_on is None:
            return False
        return (self.starts_on or self.due_on) <= last and self.due_on >= first


@dataclass(frozen=True, slots=True)
class Year:
    """Everything known about a school's attestation year at one moment: the facts from which all views are drawn."""

    occurrences: tuple[Occurrence, ...]
    members: tuple[Member, ...]
    completions: Mapping[StepKey, Completion]
    own_dates: Mapping[StepKey, date]  # a teacher's own day for an occurrence

    def steps(self, occurrences: Iterable[Occurrence] | None = None) -> Iterator[Step]:
        """Every step of the year (or of these occurrences), by row and date, then by teacher as `members` stand."""
        teachers = {
            audience: tuple(member for member in self.members if concerns(audience, member)) for audience in Audience
        }
        for occurrence in self.occurrences if occurrences is None else occurrences:
            if occurrence.item.scope is Scope.SCHOOL:
                yield self.step(occurrence, None)
            else:
                for teacher in teachers[occurrence.item.audience]:
                    yield self.step(occurrence, teacher)

    def step(self, occurrence: Occurrence, teacher: Member | None) -> Step:
        """The step of `occurrence` for `teacher` (None: the school's)."""
        key = (occurrence.id, teacher.id if teacher else None)
        own = self.own_dates.get(key)
        day = own or occurrence.day
        return Step(
            occurrence,
            teacher,
            day or occurrence.starts_on,
            day or occurrence.ends_on,
            self.completions.get(key),
        )


def concerns(audience: Audience, member: Member) -> bool:
    """Whether items for `audience` ask something of `member`."""
    if Role.TEACHER not in member.roles:
        return False
    return member.attested if audience is Audience.ATTESTED else member.newcomer


def answerable(item: Item) -> frozenset[Role]:
    """The roles that answer for the item before the school: those that its plan names, besides the teachers themselves.

    A teacher who is not named answers for nothing but the own steps; where nobody else is named it is the deputy
    director.
    """
    roles = frozenset(item.roles) - {Role.TEACHER}
    return roles if roles or item.persons else frozenset({Role.DEPUTY_DIRECTOR})


def answers_for(item: Item, member: Member) -> bool:
    """Whether `member` is one of those responsible for the item (any one of them may close it)."""
    return member.id in item.persons or not member.roles.isdisjoint(answerable(item))


def answering(item: Item, members: Sequence[Member]) -> tuple[Member, ...]:
    """All who answer for the item; where nobody of the school does, the deputy directors, or else the director."""
    leaders = (
        tuple(member for member in members if role in member.roles) for role in (Role.DEPUTY_DIRECTOR, Role.DIRECTOR)
    )
    return tuple(member for member in members if answers_for(item, member)) or next(filter(None, leaders), ())


def vacant(item: Item, members: Iterable[Member]) -> bool:
    """Whether those responsible are to close the item and nobody of the school is one: then it falls to the leaders."""
    return item.confirmer is Confirmer.RESPONSIBLE and not any(answers_for(item, member) for member in members)
