"""A school's list of teachers, as it is read from a file, and what each row of it would change."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from attestation.cycle import Cycle, Suspension
from attestation.errors import AttestationError
from attestation.roles import Role
from attestation.rulebook import Category, Rulebook
from attestation.words import fold


@dataclass(frozen=True, slots=True)
class RosterRow:
    """What a list says of one person. Days are local dates; `number` counts as a spreadsheet does, headings included.

    `leave_until` is the day of return; when the leave began is often not said. `round` are the list's own words.
    """

    number: int
    name: str
    roles: tuple[Role, ...] = (Role.TEACHER,)
    subject: str = ""
    association: str = ""
    category: Category | None = None
    last: date | None = None
    target: Category | None = None
    round: str = ""
    early: bool = False
    leave_from: date | None = None
    leave_until: date | None = None
    order: str = ""
    near_pension: bool | None = None  # has applied to keep the category until the pension
    without_test: bool | None = None
    moved_on: date | None = None  # came from another school


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """A row that cannot be taken, and why."""

    row: int
    error: AttestationError


class ReadRoster(NamedTuple):
    """What a file says: good rows, bad rows, and the headings that say nothing to us, as they are written."""

    rows: list[RosterRow]
    problems: list[RosterProblem]
    strange: list[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a school has written of one person. `cycle` none: nothing is known; `here`: has not left."""

    roles: frozenset[Role] = frozenset()
    subject: str = ""
    association: str = ""
    cycle: Cycle | None = None
    round: str = ""
    attested: bool = False
    newcomer: bool = False
    here: bool = False


class Difference(NamedTuple):
    """One thing that a row changes: what it is called in the list, what stood there, what will stand there."""

    column: str
    was: object
    becomes: object


def same_person(name: str) -> str:
    """Two names that give the same are one person's, in whatever order, letters or case they are written."""
    return " ".join(sorted(fold(name).split()))


def entered(known: Entry, row: RosterRow, rules: Rulebook, today: date) -> Entry:
    """The entry with what the row says. Empty cells change nothing, roles are only added; said again nothing changes.

    A teacher's row makes somebody who was none one under attestation, until the cycle says otherwise. Who returns from
    leave within the rulebook's school year counts as a newcomer of that year.
    """
    words = any((row.category, row.last, row.target, row.round, row.leave_until, row.order, row.moved_on))
    said = words or row.near_pension is not None or row.without_test is not None
    back = row.leave_until
    returns = back is not None and rules.days.start <= back <= rules.days.end
    return Entry(
        roles=known.roles.union(row.roles),
        subject=row.subject or known.subject,
        association=row.association or known.association,
        cycle=_merged(known.cycle or Cycle(), row, today) if said else known.cycle,
        round=row.round or known.round,
        attested=known.attested or (Role.TEACHER in row.roles and Role.TEACHER not in known.roles),
        newcomer=known.newcomer or returns,
        here=True,
    )


def differences(was: Entry, becomes: Entry) -> Iterator[Difference]:
    """What differs, in the order of the list's columns; a leave is told by its day of return."""
    before, after = was.cycle or Cycle(), becomes.cycle or Cycle()
    pairs = (
        ("subject", was.subject, becomes.subject),
        ("association", was.association, becomes.association),
        ("category", before.category, after.category),
        ("last", before.last, after.last),
        ("target", before.target, after.target),
        ("round", was.round, becomes.round),
        ("leave", _return(before), _return(after)),
        ("order", before.order, after.order),
        ("moved_on", before.moved_on, after.moved_on),
        ("near_pension", before.near_pension, after.near_pension),
        ("without_test", before.without_test, after.without_test),
        ("roles", was.roles, becomes.roles),
    )
    return (Difference(*pair) for pair in pairs if pair[1] != pair[2])


def _return(cycle: Cycle) -> date | None:
    return max((leave.until for leave in cycle.suspensions if leave.until), default=None)


def _merged(known: Cycle, row: RosterRow, today: date) -> Cycle:
    return replace(
        known,
        category=row.category or known.category,
        target=row.target or known.target,
        last=row.last or known.last,
        order=row.order or (known.order if row.last in (None, known.last) else ""),
        near_pension=known.near_pension if row.near_pension is None else row.near_pension,
        without_test=known.without_test if row.without_test is None else row.without_test,
        moved_on=row.moved_on or known.moved_on,
        early=row.early if row.round else known.early,
        first_head=known.first_head or Role.DIRECTOR in row.roles,
        suspensions=_leaves(known.suspensions, row, today),
    )


def _leaves(known: tuple[Suspension, ...], row: RosterRow, today: date) -> tuple[Suspension, ...]:
    """The leaves with the row's one; where its beginning is not said, it counts from today."""
    if row.leave_until is None or any(leave.until == row.leave_until for leave in known):
        return known
    starts = row.leave_from or min(today, row.leave_until)
    others = tuple(leave for leave in known if leave.starts != starts)
    return (*others, Suspension(starts, row.leave_until))
