"""Opening times for consultations, one question after the other; what is typed is read as people type it."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Self

from attestation.consultations import LENGTHS, TEXT_LENGTH, Opening
from attestation.errors import AttestationError
from attestation.questions import beside
from attestation.typed_dates import read_day, read_time

_LIST = re.compile(r"[,;\n]|\s(?:және|мен|и|and)\s", re.IGNORECASE)
_SPAN = re.compile(r"\s*[-–—]\s*|\s+(?:до|дейін|to|till|until)\s+")
_FROM = re.compile(r"^\s*(?:с|from)\s+|\s*(?:дейін)\s*$", re.IGNORECASE)


class Ask(StrEnum):
    """What the host is asked, in this order; the preview is the last stop."""

    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    PLACE = "place"
    TOPIC = "topic"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class OpeningDraft:
    """What has been said so far. `place` empty: online; `end` none: one time only."""

    at: Ask = Ask.DAYS
    days: tuple[date, ...] = ()
    start: time = time(14)
    end: time | None = None
    minutes: int = 30
    place: str = ""
    topic: str = ""

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        return list(Ask).index(self.at) + 1

    @property
    def last(self) -> int:
        """How many questions there are."""
        return len(Ask)

    def said(self, text: str, now: datetime) -> Self:
        """The draft with an answer to its question, standing at the next; `now` is on the school's clock.

        Raises AttestationError for an answer that does not do.
        """
        text = " ".join(text.split())
        match self.at:
            case Ask.DAYS:
                return self._next(days=read_days(text, now.date()))
            case Ask.HOURS:
                start, end = read_hours(text)
                if all(datetime.combine(day, start, now.tzinfo) <= now for day in self.days):
                    raise AttestationError("consult-time-past")
                return self._next(start=start, end=end)
            case Ask.MINUTES:
                minutes = int(found[0]) if (found := re.findall(r"\d+", text)) and len(found[0]) < 4 else 0
                if not LENGTHS[0] <= minutes <= LENGTHS[-1]:
                    raise AttestationError("consult-minutes-wrong", least=LENGTHS[0], most=LENGTHS[-1])
                draft = self._next(minutes=minutes)
                draft.opening().times()
                return draft
            case Ask.PLACE | Ask.TOPIC:
                if len(text) > TEXT_LENGTH:
                    raise AttestationError("consult-text-too-long", most=TEXT_LENGTH)
                return self._next(**{self.at.value: text})
        raise AttestationError("notice-press-button")

    def back(self) -> Self:
        """At the question before."""
        return replace(self, at=beside(self.at, -1))

    def opening(self) -> Opening:
        """The times that this draft means."""
        begin = self.start.hour * 60 + self.start.minute + self.minutes
        end = self.end or time(*divmod(min(begin, 24 * 60 - 1), 60))
        return Opening(self.days, self.start, end, self.minutes, self.place, self.topic)

    def _next(self, **said: Any) -> Self:
        return replace(self, at=beside(self.at, +1), **said)


def read_days(text: str, today: date) -> tuple[date, ...]:
    """The days meant by "5.10, 7.10", "ертең", "дүйсенбі және жұма". None of them may have passed."""
    days = {read_day(part, today) for part in _LIST.split(text) if part.strip()}
    if not days:
        raise AttestationError("typed-date-unreadable")
    if min(days) < today:
        raise AttestationError("consult-day-past", day=min(days))
    return tuple(sorted(days))


def read_hours(text: str) -> tuple[time, time | None]:
    """From when until when: "14:00-16:00", "14–16", "с 14 до 16"; a lone hour has no end."""
    parts = [part for part in _SPAN.split(_FROM.sub("", text)) if part.strip()]
    if len(parts) not in (1, 2):
        raise AttestationError("consult-hours-unreadable")
    start = read_time(parts[0])
    end = read_time(parts[1]) if len(parts) == 2 else None
    if end is not None and end <= start:
        raise AttestationError("consult-hours-backwards")
    return start, end
