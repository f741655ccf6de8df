"""What lies on the deputy director's desk: everybody's category, application and certificate, and the years ahead."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from attestation.cycle import Cycle, NextDue, next_due, years_after
from attestation.cycle import Standing as CycleStanding
from attestation.part import Standing
from attestation.plan import school_year_of
from attestation.rulebook import Category, Rulebook
from attestation.steps import Item, Step, Year

YEARS = 5
"""School years of the several-year plan."""
_APPLICATION = ("өтініш", "заявлен", "application")


class Printout(StrEnum):
    """A paper that a school prints."""

    PLAN = "plan"
    ATTESTED = "attested"  # the list of teachers under attestation
    SEVERAL_YEARS = "several"
    APPLICATIONS = "applications"
    LESSONS = "lessons"  # consultations and open lessons
    HALF_YEAR = "half_year"
    ACQUAINTANCE = "acquaintance"
    CERTIFICATES = "certificates"
    PLATFORM = "platform"  # what the state platform is told
    STATUS = "status"
    FORMS = "forms"  # the short forms about teachers, all of a kind


@dataclass(frozen=True, slots=True)
class Decision:
    """What the commission decided about somebody this year; what is not known yet is empty."""

    category: Category
    order: str = ""
    ordered_on: date | None = None
    certificate: str = ""
    certified_on: date | None = None


@dataclass(frozen=True, slots=True)
class Colleague:
    """A teacher of the school, as the papers name them. `applied_on`: the local day of this year's application."""

    person_id: int
    name: str
    subject: str
    association: str
    attested: bool
    cycle: Cycle
    due: NextDue
    applied_on: date | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A consultation or an open lesson that has its day; `kind`: "consultation" or a kind of lesson."""

    kind: str
    day: date
    at: time
    teacher: str
    with_whom: str
    topic: str
    place: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that the papers of a school year (the calendar year of its August) are made from."""

    school: str
    school_year: int
    standing: Standing
    colleagues: tuple[Colleague, ...]  # by name
    rules: Rulebook  # of the year, as the school has them
    meetings: tuple[Meeting, ...] = ()  # by day

    @property
    def attested(self) -> tuple[Colleague, ...]:
        """Those under attestation this year."""
        return tuple(one for one in self.colleagues if one.attested)


@dataclass(frozen=True, slots=True)
class Planned:
    """An attestation ahead: for which category, and by which day."""

    category: Category
    on: date


def several_years(cycle: Cycle, rules: Rulebook, today: date, years: int = YEARS) -> tuple[Planned | None, ...]:
    """The attestations of the rulebook's school year and those after it, a place for each year.

    One that is overdue, or asked for early, stands in the first year. Each further one follows after the term of the
    category; it is taken as confirming it. Nothing is planned for those who are exempt, away, or of whom too little is
    known.
    """
    places: list[Planned | None] = [None] * years
    due = next_due(cycle, rules, today)
    if due.on is None or cycle.category is None:
        return tuple(places)
    trainee = cycle.category is Category.TRAINEE
    category = cycle.target or (Category.PEDAGOGUE if trainee else cycle.category)
    term = (rules.head_validity if cycle.first_head else rules.validity).count
    on = due.on
    index = 0 if due.standing is CycleStanding.EARLY else max(0, school_year_of(on) - rules.school_year)
    if index == 0 and due.standing is CycleStanding.EARLY:
        on = min(on, rules.days.end)
    while index < years:
        places[index] = Planned(category, on)
        on = years_after(max(on, rules.days.start), term)
        index = school_year_of(on) - rules.school_year
    return tuple(places)


def by_category(colleagues: Iterable[Colleague]) -> tuple[tuple[Category | None, int], ...]:
    """How many hold each category, in the order in which they are taken; None: it is not known. All are counted."""
    counts = Counter(one.cycle.category for one in colleagues)
    known = tuple((category, counts[category]) for category in Category if counts[category])
    return (*known, *(((None, counts[None]),) if counts[None] else ()))


def expiring(colleagues: Iterable[Colleague], today: date) -> tuple[Colleague, ...]:
    """Those whose category runs out within twelve months, or has already, the soonest first."""
    last = years_after(today, 1)
    near = [one for one in colleagues if one.due.on and one.due.on <= last]
    return tuple(sorted(near, key=lambda one: (one.due.on or last, one.name)))


def without_application(colleagues: Iterable[Colleague]) -> tuple[Colleague, ...]:
    """Those under attestation of whom no application is known."""
    return tuple(one for one in colleagues if one.attested and one.applied_on is None)


def is_application(item: Item) -> bool:
    """Whether the row is the one in which teachers apply: its title names applications."""
    title = f"{item.title.kk} {item.title.ru} {item.title.en}".casefold()
    return any(word in title for word in _APPLICATION)


def applications(year: Year) -> dict[int, Step]:
    """The first step by which each teacher has applied, by person: said done, whether or not it has been checked."""
    near = [occurrence for occurrence in year.occurrences if is_application(occurrence.item)]
    found: dict[int, Step] = {}
    for step in year.steps(near):
        if step.teacher and step.completion and step.completion.mark in ("confirmed", "submitted"):
            found.setdefault(step.teacher.id, step)
    return found


def half_year(day: date) -> int:
    """Which half of the school year a day lies in: 1 from August to December, else 2."""
    return 1 if day.month >= 8 else 2


def share(count: int, of: int) -> float:
    """A share in per cent, to one digit after the point; of nobody it is none."""
    return round(100 * count / of, 1) if of else 0.0


def total(counts: Sequence[tuple[Category | None, int]]) -> int:
    """Everybody who was counted."""
    return sum(count for _, count in counts)
