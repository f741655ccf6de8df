"""When somebody who has an appointment is reminded of it: a day and an hour before, but never in quiet hours."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from attestation.workdays import SchoolDays

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


class Word(StrEnum):
    """Which of the two reminders it is."""

    DAY = "day"
    HOUR = "hour"


def words_before(begins: datetime, days: SchoolDays, now: datetime) -> dict[Word, datetime]:
    """The reminders of an appointment that are still ahead at `now`, each with its moment; all on the school's clock.

    A day before means at the same hour of the last open day before; an hour that falls into quiet hours or on a day
    off is spoken of in the evening before, an hour before the school falls silent.
    """
    eve = _evening(begins, days)
    earlier = datetime.combine(eve.date(), min(max(begins.time(), days.opens), eve.time()), begins.tzinfo)
    spoken = _last_hour(begins - HOUR, days) or eve
    moments = {Word.DAY: earlier, Word.HOUR: spoken}
    if earlier >= spoken:  # both in one evening: one of them is enough
        del moments[Word.DAY]
    return {word: at for word, at in moments.items() if at > now}


def _last_hour(hour: datetime, days: SchoolDays) -> datetime | None:
    """The hour before, or in the evening of the same day the last one in which one may speak."""
    if not days.is_open(hour.date()) or hour.time() < days.opens:
        return None
    return hour if hour.time() < days.closes else _before_closing(hour, days)


def _evening(begins: datetime, days: SchoolDays) -> datetime:
    """The last hour in which one may speak on the last open day before."""
    day = days.last_open_before_or_on(begins.date() - DAY)
    return _before_closing(datetime.combine(day, days.closes, begins.tzinfo), days)


def _before_closing(moment: datetime, days: SchoolDays) -> datetime:
    opens, closes = (datetime.combine(moment.date(), at, moment.tzinfo) for at in (days.opens, days.closes))
    return max(opens, closes - HOUR)


def first_of_each_hour(begins: Iterable[datetime]) -> list[datetime]:
    """Of appointments one after another those that are spoken of: the others begin within an hour of such a one."""
    spoken: list[datetime] = []
    for moment in sorted(begins):
        if not spoken or moment >= spoken[-1] + HOUR:
            spoken.append(moment)
    return spoken
