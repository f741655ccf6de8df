"""A school's open days and hours: when it may be spoken to, and how working days are counted."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from attestation.errors import AttestationError

_SUNDAY = 6
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """The calendar of one school; all dates and times are the school's local ones.

    `weekly_days_off` counts Monday as 0. The day is open from `opens` (included) to `closes` (excluded). `breaks` are
    the days of school holidays: teachers may be at work, so words before a last day are said, all others wait.
    Raises `AttestationError` for a calendar that is never open.
    """

    weekly_days_off: frozenset[int] = frozenset({_SUNDAY})
    holidays: frozenset[date] = frozenset()
    opens: time = time(8)
    closes: time = time(20)
    breaks: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        if self.weekly_days_off.issuperset(range(7)) or self.opens >= self.closes:
            raise AttestationError("calendar-never-open")

    def is_open(self, day: date) -> bool:
        """Whether `day` is neither a weekly day off nor a holiday."""
        return day.weekday() not in self.weekly_days_off and day not in self.holidays

    def next_open(self, day: date) -> date:
        """`day` itself when open, else the first open day after it."""
        while not self.is_open(day):
            day += _DAY
        return day

    def next_ordinary(self, day: date) -> date:
        """`day` itself when open and outside school holidays, else the first such day after it."""
        while not self.is_open(day) or day in self.breaks:
            day += _DAY
        return day

    def last_open_before_or_on(self, day: date) -> date:
        """`day` itself when open, else the last open day before it."""
        while not self.is_open(day):
            day -= _DAY
        return day

    def first_open_of_month(self, year: int, month: int) -> date:
        """The day of the month's digest; after a month without any open day it lies in the next one."""
        return self.next_ordinary(date(year, month, 1))

    def next_open_days(self, day: date, count: int) -> tuple[date, ...]:
        """The first `count` open days after `day`."""
        return tuple(self.after_working_days(day, ahead) for ahead in range(1, count + 1))

    def working_days_between(self, a: date, b: date) -> int:
        """Open days after `a` up to and including `b`; none when `b` is not after `a`."""
        return sum(self.is_open(a + _DAY * ahead) for ahead in range(1, (b - a).days + 1))

    def after_working_days(self, day: date, count: int) -> date:
        """The open day that is the `count`-th after `day`."""
        for _ in range(count):
            day = self.next_open(day + _DAY)
        return day

    def in_quiet_hours(self, local: datetime) -> bool:
        """Whether the hour is one in which nobody is written to; days off are asked by `is_open`."""
        return not self.opens <= local.time() < self.closes

    def next_open_moment(self, local: datetime) -> datetime:
        """`local` itself on an open day within hours, else the next opening; the zone is kept."""
        day = local.date()
        if self.is_open(day):
            if not self.in_quiet_hours(local):
                return local
            if local.time() < self.opens:
                return datetime.combine(day, self.opens, local.tzinfo)
        return datetime.combine(self.next_open(day + _DAY), self.opens, local.tzinfo)
