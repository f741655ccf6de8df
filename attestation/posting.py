"""When a notice goes out: at once or at a moment that its author names, and whether quiet hours hold it back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from attestation.errors import AttestationError
from attestation.workdays import SchoolDays

_MORNING = time(9)
_AHEAD = (1, 3, 7)  # days for which a morning is offered


@dataclass(frozen=True, slots=True)
class Posting:
    """`day` and `at` on the school's clock, none: at once. `urgent`: also in quiet hours and on days off."""

    day: date | None = None
    at: time | None = None
    urgent: bool = False

    def on(self, day: date, at: time, local: datetime) -> Self:
        """At this moment; one that has passed is refused."""
        moment = datetime.combine(day, at, local.tzinfo)
        if moment <= local:
            raise AttestationError("notice-posting-past", day=day, time=f"{at:%H:%M}")
        return replace(self, day=day, at=at)

    def at_once(self) -> Self:
        """Without a moment of its own."""
        return replace(self, day=None, at=None)

    def wanted(self, local: datetime) -> datetime:
        """The moment asked for, now at the earliest; a named one that has passed meanwhile is refused."""
        if self.day is None or self.at is None:
            return local
        self.on(self.day, self.at, local)
        return datetime.combine(self.day, self.at, local.tzinfo)

    def goes(self, local: datetime, days: SchoolDays) -> datetime:
        """The moment at which it goes out: the one asked for, or the school's next opening after it."""
        wanted = self.wanted(local)
        return wanted if self.urgent else days.next_open_moment(wanted)

    def data(self) -> dict[str, Any]:
        """As it is kept between two messages."""
        return {
            "day": self.day and self.day.isoformat(),
            "at": self.at and self.at.isoformat("minutes"),
            "urgent": self.urgent,
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Self:
        """As it was kept."""
        return cls(
            day=date.fromisoformat(data["day"]) if data["day"] else None,
            at=time.fromisoformat(data["at"]) if data["at"] else None,
            urgent=data["urgent"],
        )


AT_ONCE = Posting()


def mornings(days: SchoolDays, local: datetime) -> tuple[datetime, ...]:
    """The mornings that are offered, tomorrow's first: of days off the next open one, each once."""
    opened = {days.next_open(local.date() + timedelta(days=ahead)) for ahead in _AHEAD}
    at = max(_MORNING, days.opens)
    return tuple(datetime.combine(day, at, local.tzinfo) for day in sorted(opened) if at < days.closes)
