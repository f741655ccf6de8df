"""The reports that the school's leaders get unasked: each week, each month. When, to whom, and since when they count.

Monday at half past eight; where the school is closed then, the next open day of the week. One that could not be read
on its day, because the program stood still, is read once on one of the next open days. Sanat's own rules, no law's.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from attestation.part import Standing
from attestation.roles import Role
from attestation.steps import Member
from attestation.wishes import AS_USUAL, Wishes
from attestation.workdays import SchoolDays

HOUR = time(8, 30)
"""When a report is read, on the school's clock; a school that opens later reads it then."""

_LONGEST = 60  # weeks without a school day, after which one stops looking


class Span(StrEnum):
    """What a report tells of, the longest last; that one takes the place of the shorter."""

    WEEK = "week"
    MONTH = "month"


LATE: Mapping[Span, int] = {Span.WEEK: 2, Span.MONTH: 4}
"""For how many open days after its day a report that was missed is still read, within its own week or month."""

READERS: Mapping[Span, Role] = {Span.WEEK: Role.DEPUTY_DIRECTOR, Span.MONTH: Role.DIRECTOR}


@dataclass(frozen=True, slots=True)
class Report:
    """The report of a span that ends today: how the school stands, with its trend since the report before."""

    span: Span
    standing: Standing

    @property
    def news(self) -> bool:
        """Whether there is anything to say: something was done, waits for somebody, or may be missed."""
        found = self.standing
        moved = found.trend is not None and bool(found.trend.done or found.trend.in_review or found.trend.overdue)
        return moved or bool(found.risk.rows) or bool(found.summary.year.in_review)


def reports_of(member: Member, days: SchoolDays, today: date, wishes: Wishes) -> tuple[tuple[Span, date], ...]:
    """The reports that the person may read on `today`, each with the day that it is of; the longest last.

    None on most days, for somebody who joined on that day or later, is on leave or muted, or does not want it.
    """
    if not wishes.speaks(today):
        return ()
    found = ((span, readable(span, days, today)) for span in Span if span not in wishes.unread)
    return tuple((span, on) for span, on in found if on and READERS[span] in member.roles and member.joined_on < on)


def unread(
    members: tuple[Member, ...], days: SchoolDays, today: date, sent: Container[str], wishes: Mapping[int, Wishes]
) -> dict[int, tuple[tuple[Span, date], ...]]:
    """By person, the reports of `today` of which nothing has been sent."""
    if not reports_on(days, today):
        return {}
    found = {}
    for member in members:
        reports = reports_of(member, days, today, wishes.get(member.id, AS_USUAL))
        if fresh := tuple((span, on) for span, on in reports if key_of(member.id, span, on) not in sent):
            found[member.id] = fresh
    return found


def read_before(members: tuple[Member, ...], days: SchoolDays, first: date) -> Iterator[str]:
    """The keys of the reports that would be late on the day `first`, as if everybody had read them on their day."""
    for span in Span:
        on = readable(span, days, first)
        if on and on < first:
            yield from (key_of(member.id, span, on) for member in members)


def reports_on(days: SchoolDays, day: date) -> bool:
    """Whether any report may be read on `day`."""
    return any(readable(span, days, day) for span in Span)


def readable(span: Span, days: SchoolDays, today: date) -> date | None:
    """The day of the report that may be read on `today`: today, or shortly before."""
    on = day_of(span, days, today)
    return on if on and on <= today <= days.after_working_days(on, LATE[span]) else None


def read_at(days: SchoolDays) -> time:
    """The hour at which reports are read."""
    return max(HOUR, days.opens)


def day_of(span: Span, days: SchoolDays, day: date) -> date | None:
    """The school day on which the report of the week or month of `day` is read; None where it has no school day."""
    first = _first(span, day)
    on = days.next_ordinary(first)
    return on if _first(span, on) == first else None


def day_before(span: Span, days: SchoolDays, today: date) -> date:
    """The school day of the report before that of `today`, from which this one counts; holidays are passed over."""
    first = _first(span, today)
    for _ in range(_LONGEST):
        first = _first(span, first - timedelta(days=1))
        if on := day_of(span, days, first):
            return on
    return first


def key_of(person_id: int, span: Span, on: date) -> str:
    """Identifies the report of the day `on` for good, as reminders have their keys."""
    return f"{person_id}:report:{span}:{on}"


def _first(span: Span, day: date) -> date:
    return day.replace(day=1) if span is Span.MONTH else day - timedelta(days=day.weekday())
