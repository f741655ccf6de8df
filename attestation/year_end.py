"""The end of a school year: what the next one takes over from it, and what changes in between."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from attestation.cycle import years_after
from attestation.phrases import read_schedule
from attestation.plan import PlanItem, Window, Wording
from attestation.rulebook import Category
from attestation.status import Counts
from attestation.windows import windows

_FROM_MONTH = 5  # May of the second calendar year: the next year's plan is drawn up then


@dataclass(frozen=True, slots=True)
class RowNext:
    """A row with when it asks for something in the year that ends, and in the one that begins (none: no date)."""

    number: int
    title: Wording
    before: tuple[Window, ...]
    after: tuple[Window, ...]


@dataclass(frozen=True, slots=True)
class PersonNext:
    """A teacher whose place changes: under attestation in the year that ends, and in the one that begins.

    `due_on`: when the next attestation is due, as far as known; `awarded`: the category decided on in the year.
    """

    id: int
    name: str
    before: bool
    after: bool
    due_on: date | None
    awarded: Category | None


@dataclass(frozen=True, slots=True)
class YearEnd:
    """What the step from one school year (named by its August) to the next comes to.

    `opened`: it has been taken; `undoable`: and can be taken back, for nothing was recorded in the new year.
    """

    school_year: int
    counts: Counts  # of the year that ends
    rows: tuple[RowNext, ...]
    people: tuple[PersonNext, ...]
    newcomers: tuple[str, ...]  # who are none any more
    opened: bool = False
    undoable: bool = False

    @property
    def undated(self) -> tuple[int, ...]:
        """The numbers of the rows that wait for a date in the new year."""
        return tuple(row.number for row in self.rows if not row.after)

    @property
    def moved(self) -> tuple[RowNext, ...]:
        """The rows whose windows are others than the same days a year later."""
        return tuple(row for row in self.rows if row.after != tuple(map(_a_year_later, row.before)))

    @property
    def coming(self) -> tuple[PersonNext, ...]:
        """Who comes under attestation."""
        return tuple(person for person in self.people if person.after and not person.before)

    @property
    def leaving(self) -> tuple[PersonNext, ...]:
        """Who is under attestation no longer."""
        return tuple(person for person in self.people if person.before and not person.after)

    @property
    def staying(self) -> tuple[PersonNext, ...]:
        """Who is under attestation in both years."""
        return tuple(person for person in self.people if person.before and person.after)


def in_season(school_year: int, today: date) -> bool:
    """Whether the step to the next year may be taken on the local day: from May on, and as long as it is open."""
    return today >= date(school_year + 1, _FROM_MONTH, 1)


def next_item(item: PlanItem, school_year: int) -> PlanItem:
    """The row of the year `school_year` for the year after it: its words are read anew.

    Windows that are not those of the words, for somebody has moved them, come a year later; so do days with a year.
    """
    schedule = replace(read_schedule(item.phrase), kind=item.kind)
    said, anew = windows(schedule, school_year), windows(schedule, school_year + 1)
    if tuple(sorted(said)) == item.windows and said != anew:
        return replace(item, windows=tuple(sorted(anew)))
    return replace(item, windows=tuple(map(_a_year_later, item.windows)))


def _a_year_later(window: Window) -> Window:
    """The same days of the next year; a window that ends with February still does."""
    start, end = years_after(window.start, 1), years_after(window.end, 1)
    tomorrow = window.end + timedelta(days=1)
    if (tomorrow.month, tomorrow.day) == (3, 1):
        end = date(end.year, 3, 1) - timedelta(days=1)
    return Window(start, end)
