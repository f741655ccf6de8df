"""What a school sets otherwise than the state's rules of a year: a newer edition or the education office says so.

A setting has a name: a figure by its own ("validity"), else its sort and what it is of ("mark-expert"). No paper can be
added to the portfolio's list: what the approved list lacks may not be asked of teachers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from attestation.errors import AttestationError, NotFound
from attestation.plan import Window
from attestation.rulebook import Category, Level, PaperRule, Rulebook

FIGURES = ("validity", "head_validity", "kept_after_return", "near_pension", "before_early", "rounds")
_MOST_YEARS, _MOST_ROUNDS, _WHOLE = 10, 4, 100


class Asked(StrEnum):
    """Whether a paper of the portfolio is asked for."""

    ASKED = "asked"
    OPTIONAL = "optional"  # if there is one
    NOT_ASKED = "not-asked"


class Sort(StrEnum):
    """What a setting is: years or rounds, a pass mark in per cent, years of work, a commission, a paper."""

    FIGURE = "figure"
    MARK = "mark"
    EXPERIENCE = "experience"
    LEVEL = "level"
    PAPER = "paper"


Value = int | str
"""A number; the name of a `Level`; or how a paper is asked for (`Asked`)."""


def sort_of(name: str) -> tuple[Sort, str]:
    """The sort of a setting, and of which category or paper it is; a figure is its own."""
    sort, dash, of = name.partition("-")
    return (Sort(sort), of) if dash and sort in set(Sort) else (Sort.FIGURE, name)


def settable(rules: Rulebook) -> Mapping[str, Value]:
    """Everything that a school may set otherwise, as it stands in the rules."""
    return {
        **{name: getattr(rules, name).count for name in FIGURES},
        **{f"{Sort.MARK}-{category}": mark for category, mark in rules.pass_marks.items()},
        **{f"{Sort.EXPERIENCE}-{category}": years for category, years in rules.experience_years.items()},
        **{f"{Sort.LEVEL}-{category}": level.value for category, level in rules.commission_levels.items()},
        **{f"{Sort.PAPER}-{paper.name}": _asked(paper).value for paper in rules.papers},
    }


def choices(name: str) -> tuple[str, ...]:
    """What can be chosen for a setting; nothing for one that is a number."""
    kinds: Mapping[Sort, type[StrEnum]] = {Sort.LEVEL: Level, Sort.PAPER: Asked}
    kind = kinds.get(sort_of(name)[0])
    return tuple(each.value for each in kind) if kind else ()


def require_settable(state: Rulebook, name: str, value: Value) -> None:
    """Raise AttestationError for a value that cannot be, `NotFound` for what the state's rules do not have."""
    if name not in settable(state):
        raise NotFound("button-old")
    if offered := choices(name):
        if value not in offered:
            raise NotFound("button-old")
        return
    most = most_of(name)
    if not isinstance(value, int) or not 0 < value <= most:
        raise AttestationError("rule-out-of-range", most=most)


def most_of(name: str) -> int:
    """The greatest number that a setting takes."""
    return _WHOLE if sort_of(name)[0] is Sort.MARK else _MOST_ROUNDS if name == "rounds" else _MOST_YEARS


def with_own(rules: Rulebook, own: Mapping[str, Value]) -> Rulebook:
    """The rules with what a school has set otherwise."""
    figures = {name: replace(getattr(rules, name), count=own[name], trust="B") for name in FIGURES if name in own}
    return replace(
        rules,
        **figures,
        pass_marks=MappingProxyType({**rules.pass_marks, **_numbers(own, Sort.MARK)}),
        experience_years=MappingProxyType({**rules.experience_years, **_numbers(own, Sort.EXPERIENCE)}),
        commission_levels=MappingProxyType({**rules.commission_levels, **_levels(own)}),
        papers=tuple(_paper(paper, own.get(f"{Sort.PAPER}-{paper.name}")) for paper in rules.papers),
    )


def _of(own: Mapping[str, Value], sort: Sort) -> dict[str, Value]:
    return {sort_of(name)[1]: value for name, value in own.items() if sort_of(name)[0] is sort}


def _numbers(own: Mapping[str, Value], sort: Sort) -> dict[Category, int]:
    return {Category(of): int(number) for of, number in _of(own, sort).items()}


def _levels(own: Mapping[str, Value]) -> dict[Category, Level]:
    return {Category(of): Level(str(level)) for of, level in _of(own, Sort.LEVEL).items()}


def _asked(paper: PaperRule) -> Asked:
    return Asked.NOT_ASKED if paper.left_out else Asked.OPTIONAL if paper.optional else Asked.ASKED


def _paper(paper: PaperRule, asked: Value | None) -> PaperRule:
    if asked is None:
        return paper
    return replace(paper, optional=asked == Asked.OPTIONAL, left_out=asked == Asked.NOT_ASKED)


def windows_with(entered: Sequence[Window], fresh: Window, rounds: int) -> tuple[Window, ...]:
    """The days of applications with `fresh` among them, one window for each round: it takes the place of those that it
    touches, and where there are too many, of the nearest.
    """
    others = [window for window in entered if not window.touches(fresh.start, fresh.end)]
    others.sort(key=lambda window: abs((window.start - fresh.start).days), reverse=True)
    return tuple(sorted((*others[: rounds - 1], fresh), key=lambda window: window.start))
