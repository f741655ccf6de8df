"""What stands on the paper of a plan, whatever it is written with: stamp, heading, table, signature."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attestation.language import language_of
from attestation.phrase_text import write_schedule
from attestation.phrases import read_schedule
from attestation.plan import Kind, Plan, PlanItem, Window
from attestation.responsible import read_responsible
from attestation.schedule import Point, Schedule, Span
from attestation.windows import windows
from documents import headings
from locales import Texts, texts

COLUMNS = ("number", "title", "schedule", "responsible", "evidence")
"""The usual five columns; each heading is the text `plan-page-column-<name>`."""
EXTRA_WIDTH = 0.14
"""The width of a column that the school has beside them, as a share of theirs together."""
_YEARS = re.compile(r"(?<!\d)20\d\d\s*[-–—/]+\s*(?:20\d\d|\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Page:
    """A plan as it is printed, in the plan's language. A row is a section's heading (one text) or a cell a column."""

    school: str
    stamp: tuple[str, ...]
    title: str
    years: str  # where the title does not name them
    goal: str
    objectives: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    signature: str


def plan_page(plan: Plan, school: str) -> Page:
    """The page of a plan; reading it back gives the same plan."""
    say = texts(language_of(item.title.kk for item in plan.items))
    tasks = [f"{number}. {_clean(task)}" for number, task in enumerate(plan.objectives, 1)]
    title = _title(plan, say)
    return Page(
        school=_clean(school),
        stamp=tuple(say.label(f"plan-page-stamp-{line}") for line in ("approve", "post", "name", "date")),
        title=title,
        years="" if headings.school_year(title) else say.label("plan-page-years", years=_years(plan)),
        goal=say.label("plan-page-goal", goal=_clean(plan.goal)) if plan.goal else "",
        objectives=(say.label("plan-page-objectives"), *tasks) if tasks else (),
        headings=(*(say.label(f"plan-page-column-{column}") for column in COLUMNS), *map(_clean, _extras(plan))),
        rows=tuple(_rows(plan, say)),
        signature=say.label("plan-page-signature"),
    )


def _title(plan: Plan, say: Texts) -> str:
    """The plan's own title, for the year that it is now for."""
    title = _clean(plan.title) or say.label("plan-page-title")
    if headings.school_year(title) in (None, plan.school_year):
        return title
    return _YEARS.sub(_years(plan), title, count=1)


def _years(plan: Plan) -> str:
    return f"{plan.school_year}–{plan.school_year + 1}"


def _extras(plan: Plan) -> tuple[str, ...]:
    """The headings of the columns that the school has beside the usual ones."""
    return tuple(dict.fromkeys(heading for item in plan.items for heading, _ in item.extras))


def widths(usual: Sequence[float], page: Page) -> tuple[float, ...]:
    """The widths of the page's columns: the usual ones, made narrower together where there are more than those."""
    more = len(page.headings) - len(usual)
    whole = sum(usual)
    room = 1 / (1 + EXTRA_WIDTH * more)
    return (*(width * room for width in usual), *(EXTRA_WIDTH * whole * room,) * more)


def _rows(plan: Plan, say: Texts) -> Iterator[tuple[str, ...]]:
    section = ""
    for item in plan.items:
        if item.section != section:
            section = item.section
            if section:
                yield (_clean(section),)
        cells = (
            item.title.kk,
            _schedule(item, plan.school_year, say.locale),
            _responsible(item, say),
            item.evidence.kk,
            *(dict(item.extras).get(heading, "") for heading in _extras(plan)),
        )
        yield (str(item.number), *map(_clean, cells))


def _schedule(item: PlanItem, school_year: int, language: str) -> str:
    """The plan's own words where they are read as the row's time; else words that are."""
    said = read_schedule(item.phrase)
    if said.kind is item.kind and set(windows(said, school_year)) == set(item.windows):
        return item.phrase
    bare = Schedule("", item.kind)
    if item.kind is not Kind.UNKNOWN and set(windows(bare, school_year)) == set(item.windows):
        return write_schedule(bare, language)
    if item.windows:
        return write_schedule(Schedule("", Kind.MONTHS, tuple(map(_span, item.windows))), language)
    return item.phrase


def _span(window: Window) -> Span:
    start, end = window.start, window.end
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return Span(Point(start.month), Point(end.month))
    return Span(Point(start.month, start.day), Point(end.month, end.day))


def _responsible(item: PlanItem, say: Texts) -> str:
    """The plan's own words where they are read as the row's roles; else the posts, with those words behind them.

    The posts that a named person holds need not be said: the words name the person.
    """
    phrase, roles = item.responsible.phrase, item.responsible.roles
    read = read_responsible(phrase).roles
    if not roles or read == roles or (item.responsible.persons and set(roles) <= set(read)):
        return phrase
    posts = ", ".join(say.label("role", role=role.value) for role in roles)
    return f"{posts} ({phrase})" if phrase else posts


def _clean(text: str) -> str:
    """The text without what no document can hold."""
    seen = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_visible(char))
    return " ".join(seen.split())


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cs", "Cn", "Co"}
