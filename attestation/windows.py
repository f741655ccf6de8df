"""A schedule in a school year: the dated windows in which something is to be done."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from attestation.plan import Kind, Window
from attestation.schedule import EVERY_MONTH, Named, Part, Point, Schedule, Span

_LESSONS = (9, 10, 11, 12, 1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class SchoolCalendar:
    """Parts of the school year, as spans without years: data that a school edits when the ministry moves them."""

    halves: tuple[Span, ...]
    terms: tuple[Span, ...]
    breaks: tuple[Span, ...]

    def span(self, named: Named) -> Span:
        """The days of a named part."""
        parts = {Part.HALF: self.halves, Part.TERM: self.terms, Part.BREAK: self.breaks}
        return parts[named.part][named.number - 1]


def _days(first_day: int, first_month: int, last_day: int, last_month: int) -> Span:
    return Span(Point(first_month, first_day), Point(last_month, last_day))


# Half-years: contract, "sanat plan read". Terms and holidays follow the usual order of Kazakh school years
# (about eight, eight, ten and eight weeks of lessons); the ministry fixes them anew each year.
USUAL_CALENDAR = SchoolCalendar(
    halves=(_days(1, 9, 31, 12), _days(1, 1, 31, 5)),
    terms=(_days(1, 9, 27, 10), _days(4, 11, 28, 12), _days(8, 1, 18, 3), _days(30, 3, 25, 5)),
    breaks=(_days(28, 10, 3, 11), _days(29, 12, 7, 1), _days(19, 3, 29, 3), Span(Point(6), Point(8))),
)


def windows(schedule: Schedule, school_year: int, calendar: SchoolCalendar = USUAL_CALENDAR) -> tuple[Window, ...]:
    """The windows of a schedule in the school year that begins in August of `school_year`, in the order named.

    Without an explicit year August to December fall into the first calendar year and January to July into the
    second; August into the second once the phrase has named a month of it (domain text, section 6). A year that
    the phrase names wins, also outside the school year: see `year_doubts`. A backward range gives its two ends.
    """
    dated = tuple(calendar.span(span) if isinstance(span, Named) else span for span in schedule.spans)
    match schedule.kind:
        case Kind.UNKNOWN | Kind.BY_SCHEDULE | Kind.PERIOD_END:
            return ()
        case Kind.ALL_YEAR:
            dated = (_days(1, 9, 31, 5),)
        case Kind.MONTHLY | Kind.WEEKLY:
            dated = _each_month(dated)
        case Kind.HALF_YEAR:
            dated = dated or calendar.halves
        case Kind.QUARTER:
            dated = dated or calendar.terms
    found = (window for start, end in ends(dated, school_year) for window in _forward(start, end))
    return tuple(dict.fromkeys(found))


def year_doubts(schedule: Schedule, school_year: int) -> tuple[str, ...]:
    """Text ids of doubts that only the school year shows: a year in the phrase that is not of this plan, or the
    29th of a February that has 28 days."""
    first, last = date(school_year, 8, 1), date(school_year + 1, 8, 31)
    if any(window.start < first or window.end > last for window in windows(schedule, school_year)):
        return ("doubt-schedule-year",)
    dated = tuple(s for s in schedule.spans if isinstance(s, Span) and s.last.month != EVERY_MONTH)
    leap = (point for pair in ends(dated, school_year) for point in pair if (point.month, point.day) == (2, 29))
    return ("doubt-schedule-impossible",) if any(not isleap(point.year or 0) for point in leap) else ()


def ends(spans: tuple[Span, ...], school_year: int) -> Iterator[tuple[Point, Point]]:
    """First and last point of each span, every year filled in; a deadline opens on the 1st of its month."""
    second_year = False
    for span in spans:
        first = span.first or replace(span.last, day=1)
        start, end = _with_years(first, span.last, school_year, second_year)
        second_year |= first.month < 8 or span.last.month < 8
        yield start, end


def day(point: Point, *, last: bool) -> date:
    """The date of a point whose year is filled in; a day that its month does not have becomes the month's last."""
    year = point.year or 1
    length = monthrange(year, point.month)[1]
    if point.day is None:
        return date(year, point.month, length if last else 1)
    number = point.day if point.day > 0 else length + 1 + point.day
    return date(year, point.month, min(number, length))


def is_backward(start: Point, end: Point) -> bool:
    """Whether a range with its years filled in ends before it starts."""
    return day(start, last=False) > day(end, last=True)


def _with_years(first: Point, last: Point, school_year: int, second_year: bool) -> tuple[Point, Point]:
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year)
        return (replace(first, year=last.year - 1) if is_backward(first, last) else first), last
    if first.year is not None:
        if last.year is not None:
            return first, last
        return first, replace(last, year=first.year + (last.month < first.month))
    opens = first.month == 8 and last.month > 8  # August - September opens the school year
    first = replace(first, year=_year(first.month, school_year, second_year and not opens))
    # A range that begins in autumn runs on to the August that ends the school year.
    closes = second_year or first.month != 8
    return first, replace(last, year=_year(last.month, school_year, closes and not opens))


def _year(month: int, school_year: int, second_year: bool) -> int:
    return school_year + 1 if month < 8 or (month == 8 and second_year) else school_year


def _forward(start: Point, end: Point) -> tuple[Window, ...]:
    if is_backward(start, end):
        return tuple(Window(day(point, last=False), day(point, last=True)) for point in (start, end))
    return (Window(day(start, last=False), day(end, last=True)),)


def _each_month(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """One span a month: in the months named, or in those of lessons; on the days named, or all of them."""
    recurring = [span for span in spans if span.last.month == EVERY_MONTH] or [Span(Point(0), Point(0))]
    named = tuple(dict.fromkeys(m for span in spans for m in span.months if m != EVERY_MONTH)) or _LESSONS
    return tuple(span.in_month(month) for month in named for span in recurring)
