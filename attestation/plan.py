"""A school's plan for one year: numbered items, each with a schedule, responsible roles and what closes it."""

import dataclasses
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from attestation.errors import AttestationError
from attestation.roles import Role


def school_year_of(day: date) -> int:
    """The school year a day lies in, by the calendar year of its August."""
    return day.year if day.month >= 8 else day.year - 1


def require_in_year(day: date, year: int) -> None:
    """Refuse a day that a plan of the school year from August of `year` cannot have: its August to the next one."""
    if not date(year, 8, 1) <= day <= date(year + 1, 8, 31):
        raise AttestationError("day-outside-year", first=str(year), last=str(year + 1))


class Kind(StrEnum):
    """How an item's time is meant (see docs: schedule phrases)."""

    MONTHS = "months"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTHLY = "monthly"
    WEEKLY = "weekly"
    ALL_YEAR = "all_year"
    BY_SCHEDULE = "by_schedule"
    PERIOD_END = "period_end"
    DATES = "dates"
    UNKNOWN = "unknown"


class Scope(StrEnum):
    """Whose tick it is: one for the school, or one for each teacher concerned."""

    SCHOOL = "school"
    TEACHER = "teacher"


class Audience(StrEnum):
    """Which teachers a teacher's item concerns."""

    ATTESTED = "attested"
    NEWCOMERS = "newcomers"  # newly come to the school, or back from leave (row 8 of the reference plan)


class Confirmer(StrEnum):
    """Who says that a step is done."""

    TEACHER = "teacher"
    RESPONSIBLE = "responsible"


class Repeat(StrEnum):
    """What an item that runs all year asks for: one tick in the year, or a check-in each month, Sep - May."""

    ONCE = "once"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """The days, both included, in which something is to be done."""

    start: date
    end: date

    def touches(self, first: date, last: date) -> bool:
        """Whether a day of first..last lies in the window."""
        return self.start <= last and self.end >= first


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in the three languages; a text taken over from a school's own plan is the same in all."""

    kk: str
    ru: str
    en: str

    @classmethod
    def verbatim(cls, text: str) -> "Wording":
        """The school's own words, shown as they stand to everybody."""
        return cls(text, text, text)

    def in_language(self, locale: str) -> str:
        """The text for `kk`, `ru` or `en`."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[locale]


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who answers for an item: the words of the plan, and what Sanat understood by them.

    `persons`: ids of people of the school whom the words name. They answer beside the roles, but in place of those
    that they hold themselves. `nobody`: names of which the school has said that they mean nobody of it; who answers
    is the same with them and without.
    """

    phrase: str
    roles: tuple[Role, ...]
    persons: tuple[int, ...] = ()
    nobody: tuple[str, ...] = dataclasses.field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A doubt about a plan that was read: `key` is the id of a text, `row` an item's number (None: the whole plan)."""

    row: int | None
    field: str
    key: str
    params: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One row of the plan."""

    number: int
    title: Wording
    phrase: str  # the schedule in the plan's words
    kind: Kind
    months: tuple[int, ...]
    windows: tuple[Window, ...]
    responsible: Responsible
    evidence: Wording
    scope: Scope
    confirmer: Confirmer
    review: bool = False  # a teacher's confirmation waits for a responsible person's approval
    audience: Audience = Audience.ATTESTED
    repeat: Repeat = Repeat.ONCE
    section: str = ""
    extras: tuple[tuple[str, str], ...] = ()  # heading and words of each cell that a plan has no place for, verbatim

    def asked(self, school_year: int) -> tuple[Window | None, ...]:
        """When the item asks for something in the year from August `school_year`; None: a date is still to be entered.

        A row that runs all year and is done again and again asks once a month, September to May.
        """
        if self.kind is Kind.ALL_YEAR and self.repeat is Repeat.MONTHLY:
            return tuple(_month(school_year, month) for month in (9, 10, 11, 12, 1, 2, 3, 4, 5))
        return self.windows or (None,)


def _month(school_year: int, month: int) -> Window:
    year = school_year if month >= 8 else school_year + 1
    return Window(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it was read or built in; `school_year` is the calendar year of its August."""

    title: str
    goal: str
    objectives: tuple[str, ...]
    school_year: int
    items: tuple[PlanItem, ...]
    warnings: tuple[Doubt, ...] = ()
