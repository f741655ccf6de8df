"""When a person is next due for attestation, explained line by line.

Source: order No. 83 of 27 January 2016 in the edition of the rulebook; its paragraph 29 (leave) is read as Sanat reads
it: the clock stands still, what remained runs on after the return, for the rulebook's number of years at most.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from attestation.errors import AttestationError
from attestation.rulebook import Category, Figure, Rulebook


class Standing(StrEnum):
    """How a person stands towards the next attestation."""

    DUE = "due"  # in the rulebook's school year
    LATER = "later"
    OVERDUE = "overdue"
    EARLY = "early"  # asked for before its time, and may be
    EXEMPT = "exempt"
    SUSPENDED = "suspended"
    TRAINEE = "trainee"
    NO_DATA = "no_data"


@dataclass(frozen=True, slots=True, order=True)
class Suspension:
    """A leave for which the person applied; why is not kept. `until` is the day of return, None while unknown."""

    starts: date
    until: date | None = None

    def __post_init__(self) -> None:
        if self.until and self.until < self.starts:
            raise AttestationError("leave-ends-before-start", start=self.starts, until=self.until)

    def lasts(self, day: date) -> bool:
        """Whether the person is away on `day`."""
        return self.starts <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Cycle:
    """What is known of a person's category. Dates are local.

    `last` is the day of the last award or confirmation (for a trainee, of being taken on), `order` its number.
    `near_pension` says that the person has applied to keep the category until the pension, `without_test` that the
    office has said that the test is not needed.
    """

    category: Category | None = None
    target: Category | None = None
    last: date | None = None
    order: str = ""
    early: bool = False
    first_head: bool = False
    near_pension: bool = False
    without_test: bool = False
    moved_on: date | None = None  # came from another school
    suspensions: tuple[Suspension, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the arithmetic: the id of a text and what fills its places."""

    key: str
    params: Mapping[str, str | int | date]


@dataclass(frozen=True, slots=True)
class NextDue:
    """The day by which the next attestation is due (None: none is, or it cannot be known), and how it came about."""

    on: date | None
    standing: Standing
    lines: tuple[Line, ...]


def next_due(cycle: Cycle, rules: Rulebook, today: date) -> NextDue:
    """The next due day as it is known on `today`. A leave that has not begun by then changes nothing."""
    if cycle.category is None or cycle.last is None:
        return NextDue(None, Standing.NO_DATA, (_line("cycle-line-no-data"),))
    if cycle.category is Category.TRAINEE:
        on = years_after(cycle.last, rules.as_trainee.count)
        return NextDue(on, Standing.TRAINEE, (_figured("cycle-line-trainee", rules.as_trainee, date=on),))
    if cycle.near_pension:
        return NextDue(None, Standing.EXEMPT, (_figured("cycle-line-exempt", rules.near_pension),))
    return _counted(cycle, cycle.last, rules, today)


def _counted(cycle: Cycle, last: date, rules: Rulebook, today: date) -> NextDue:
    term = rules.head_validity if cycle.first_head else rules.validity
    on = years_after(last, term.count)
    lines = [
        _line("cycle-line-last", date=last, order=cycle.order),
        _figured("cycle-line-validity", term, date=on),
    ]
    cap = rules.kept_after_return
    if cycle.moved_on and last < cycle.moved_on <= on:
        on = min(on, years_after(cycle.moved_on, cap.count))
        lines.append(_figured("cycle-line-moved", cap, moved=cycle.moved_on, date=on))
    back = last  # where leaves overlap, the clock is stopped once
    for leave in sorted(cycle.suspensions, key=lambda leave: leave.starts):
        start = max(leave.starts, back)
        if start > min(on, today) or (leave.until and leave.until <= start):
            continue
        remaining = on - start
        if leave.until is None:
            lines.append(_line("cycle-line-away", start=start, days=remaining.days))
            return NextDue(None, Standing.SUSPENDED, tuple(lines))
        back, on = leave.until, min(leave.until + remaining, years_after(leave.until, cap.count))
        lines.append(_figured("cycle-line-returned", cap, start=start, until=back, days=remaining.days, date=on))
    earliest = years_after(last, rules.before_early.count)
    if cycle.early:
        lines.append(_figured("cycle-line-early", rules.before_early, date=earliest))
    return NextDue(on, _standing(cycle, on, earliest, rules, today), tuple(lines))


def _standing(cycle: Cycle, on: date, earliest: date, rules: Rulebook, today: date) -> Standing:
    if any(leave.lasts(today) for leave in cycle.suspensions):
        return Standing.SUSPENDED
    if on < today:
        return Standing.OVERDUE
    if on <= rules.days.end:
        return Standing.DUE
    return Standing.EARLY if cycle.early and earliest <= rules.days.end else Standing.LATER


def attested_in(cycle: Cycle, rules: Rulebook) -> bool:
    """Whether the person is to be attested in the rulebook's school year: due or overdue in it, or asked for early."""
    known = next_due(cycle, rules, rules.days.end)
    return known.standing in (Standing.DUE, Standing.OVERDUE, Standing.EARLY)


def test_line(cycle: Cycle, rules: Rulebook) -> Line | None:
    """That the test is not needed, or may not be; None where it is, or nothing is aimed at."""
    if cycle.without_test:
        return _line("cycle-line-without-test", paragraph=rules.without_test.paragraph)
    if cycle.target is not None and cycle.target is cycle.category and cycle.target in rules.confirmed_without_test:
        times = rules.without_test
        return _line("cycle-line-confirmed-without-test", count=times.count, paragraph=times.paragraph)
    return None


def years_after(day: date, years: int) -> date:
    """The same day `years` later; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _line(key: str, **params: str | int | date) -> Line:
    return Line(key, MappingProxyType(params))


def _figured(key: str, figure: Figure, **params: str | int | date) -> Line:
    """A line that rests on a figure of the rules, with the paragraph to look it up in."""
    return _line(key, years=figure.count, paragraph=figure.paragraph, **params)
