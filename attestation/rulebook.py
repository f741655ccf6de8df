"""The state's rules of attestation as data of a school year: numbers with their source, never constants in code."""

import calendar
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from attestation.plan import Window, Wording


class Category(StrEnum):
    """A qualification category; teachers' ones are taken in this order, heads have three of their own."""

    TRAINEE = "trainee"
    PEDAGOGUE = "pedagogue"
    MODERATOR = "moderator"
    EXPERT = "expert"
    RESEARCHER = "researcher"
    MASTER = "master"
    HEAD_THIRD = "head_third"
    HEAD_SECOND = "head_second"
    HEAD_FIRST = "head_first"


class Level(StrEnum):
    """The commission that decides on a category."""

    SCHOOL = "school"
    DISTRICT = "district"
    REGION = "region"
    MINISTRY = "ministry"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the rules, with the paragraph it stands in and how far it is trusted (A best, C weak)."""

    count: int
    trust: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Opening:
    """Days in which something of the attestation can be done, such as handing in an application."""

    event: str
    window: Window
    trust: str

    @property
    def announced(self) -> bool:
        """Whether somebody who knows has named the days: those that are merely usual are no deadline."""
        return self.trust in ("A", "B")


@dataclass(frozen=True, slots=True)
class PaperRule:
    """A paper of the portfolio. `targets`: the categories that ask for it (none: all); `optional`: if there is one.

    `left_out`: the school does not ask for it.
    """

    name: str
    trust: str
    paragraph: str
    targets: frozenset[Category] = frozenset()
    optional: bool = False
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class CommissionRules:
    """Of a commission: its least number of members, which is odd; its term in years; `quorum`, so many of so many."""

    least: Figure
    term: Figure
    quorum: tuple[int, int]
    paragraph: str  # that of the quorum


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that hold in a school year (the calendar year of its August). Figures are years unless said."""

    school_year: int
    source: Wording
    dated: date
    checked: date
    rounds: Figure  # attestations in a school year, each with its days of applications
    validity: Figure
    head_validity: Figure
    kept_after_return: Figure
    near_pension: Figure
    before_early: Figure
    as_trainee: Figure
    result: Figure  # how long a result of the test holds
    free_attempts: int  # at the test, in a school year
    paid_attempts: int
    experience_years: Mapping[Category, int]
    commission_levels: Mapping[Category, Level]
    pass_marks: Mapping[Category, int]  # per cent; empty where not known
    without_test: Figure  # how often running one of `confirmed_without_test` is confirmed without the test
    confirmed_without_test: frozenset[Category]
    openings: tuple[Opening, ...]
    commission: CommissionRules
    platform: tuple[str, ...] = ()  # what the state platform is told of a teacher (attestation.platform), in its order
    papers: tuple[PaperRule, ...] = ()  # of the portfolio, in the order in which it is put together

    @property
    def days(self) -> Window:
        """The school year with both of its Augusts."""
        return _days(self.school_year)


@cache
def load_rules(school_year: int) -> Rulebook:
    """The newest edition that holds in the school year; for years before the first known one, that."""
    editions = {
        int(entry.name.removesuffix(".toml")): entry for entry in files("attestation").joinpath("rules").iterdir()
    }
    begun = [year for year in editions if year <= school_year]
    text = editions[max(begun) if begun else min(editions)].read_text(encoding="utf-8")
    return _read(tomllib.loads(text), school_year)


def _read(data: Mapping[str, Any], school_year: int) -> Rulebook:
    free_of_test = dict(data["without_test"])
    confirmed = frozenset(map(Category, free_of_test.pop("categories")))
    openings = (_opening(entry, school_year) for entry in data["windows"])
    days = _days(school_year)
    return Rulebook(
        school_year=school_year,
        source=Wording(**data["source"]),
        dated=data["dated"],
        checked=data["checked"],
        rounds=Figure(**data["rounds"]),
        **{name: Figure(**figure) for name, figure in data["years"].items()},
        free_attempts=data["attempts"]["free"],
        paid_attempts=data["attempts"]["paid"],
        experience_years=_by_category(data["experience_years"]),
        commission_levels=MappingProxyType(
            {Category(name): Level(level) for name, level in data["commission_levels"].items()}
        ),
        pass_marks=_by_category(data["pass_marks"]),
        without_test=Figure(**free_of_test),
        confirmed_without_test=confirmed,
        openings=tuple(opening for opening in openings if opening.window.touches(days.start, days.end)),
        platform=tuple(data["platform"]),
        commission=_commission(data["commission"]),
        papers=tuple(_paper(entry) for entry in data.get("papers", ())),
    )


def _days(school_year: int) -> Window:
    return Window(date(school_year, 8, 1), date(school_year + 1, 8, 31))


def _commission(data: Mapping[str, Any]) -> CommissionRules:
    part, whole = data["quorum"]["of"]
    return CommissionRules(Figure(**data["least"]), Figure(**data["term"]), (part, whole), data["quorum"]["paragraph"])


def _by_category(data: Mapping[str, int]) -> Mapping[Category, int]:
    return MappingProxyType({Category(name): number for name, number in data.items()})


def _paper(entry: Mapping[str, Any]) -> PaperRule:
    return PaperRule(**{**entry, "targets": frozenset(map(Category, entry.get("targets", ())))})


def _opening(entry: Mapping[str, Any], school_year: int) -> Opening:
    """Days announced once stand as dates; what returns each year as its first and last month."""
    if "months" not in entry:
        return Opening(entry["event"], Window(entry["starts"], entry["ends"]), entry["trust"])
    first, last = entry["months"]
    year = school_year if first >= 8 else school_year + 1
    window = Window(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]))
    return Opening(entry["event"], window, entry["trust"])
