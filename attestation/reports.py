"""The reports that the school's leaders get unasked: each week, each month. When, to whom, and since when they count.

Monday at half past eight; where the school is closed then, the next open day of the week. Sanat's own rules, no law's.
"""

from collections.abc import Mapping
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
    """What a report tells of; the longer one takes the place of the shorter."""

    WEEK = "week"
    MONTH = "month"


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


def span_of(member: Member, days: SchoolDays, today: date, wishes: Wishes) -> Span | None:
    """The report that the person reads on `today`; none on most days, and what was missed on its day is not repeated.

    Somebody who joined today, is on leave or muted, or does not want it, reads none.
    """
    if member.joined_on >= today or not wishes.speaks(today):
        return None
    due = [
        span
        for span in Span
        if READERS[span] in member.roles and span not in wishes.unread and day_of(span, days, today) == today
    ]
    return due[-1] if due else None


def readers(
    members: tuple[Member, ...], days: SchoolDays, today: date, wishes: Mapping[int, Wishes]
) -> dict[int, Span]:
    """By person, the reports of `today`."""
    if not reports_on(days, today):
        return {}
    found = ((member.id, span_of(member, days, today, wishes.get(member.id, AS_USUAL))) for member in members)
    return {person_id: span for person_id, span in found if span}


def reports_on(days: SchoolDays, day: date) -> bool:
    """Whether any report is read on `day`."""
    return any(day_of(span, days, day) == day for span in Span)


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


def key_of(person_id: int, span: Span, today: date) -> str:
    """Identifies the report for good, as reminders have their keys."""
    return f"{person_id}:report:{span}:{today}"


def _first(span: Span, day: date) -> date:
    return day.replace(day=1) if span is Span.MONTH else day - timedelta(days=day.weekday())
