"""Planning a lesson, one question after the other; what is typed is read as people type it."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Self

from attestation.errors import AttestationError
from attestation.lessons import Lesson, LessonKind
from attestation.questions import beside
from attestation.typed_dates import read_day, read_time

TEXT_LENGTH = 150  # characters


class LessonAsk(StrEnum):
    """What is asked, in this order; the preview is the last stop."""

    KIND = "kind"
    DAY = "day"
    TIME = "time"
    GROUP = "group"
    TOPIC = "topic"
    PLACE = "place"
    PREVIEW = "preview"


@dataclass(frozen=True, slots=True)
class LessonDraft:
    """What has been said so far. `id` names the draft, so that it makes one lesson; `teacher`: whose lesson it is."""

    id: int
    teacher: int
    at: LessonAsk = LessonAsk.KIND
    kind: LessonKind = LessonKind.LESSON
    day: date | None = None
    hour: time | None = None
    group: str = ""
    topic: str = ""
    place: str = ""

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        return list(LessonAsk).index(self.at) + 1

    @property
    def last(self) -> int:
        """How many questions there are."""
        return len(LessonAsk)

    def said(self, text: str, now: datetime) -> Self:
        """The draft with an answer, standing at the next question; `now` is on the school's clock.

        Raises AttestationError for an answer that does not do.
        """
        text = " ".join(text.split())
        match self.at:
            case LessonAsk.KIND if text in set(LessonKind):
                return self._next(kind=LessonKind(text))
            case LessonAsk.DAY:
                day = read_day(text, now.date())
                if day < now.date():
                    raise AttestationError("consult-day-past", day=day)
                return self._next(day=day)
            case LessonAsk.TIME:
                at = read_time(text)
                if self.day and datetime.combine(self.day, at, now.tzinfo) <= now:
                    raise AttestationError("consult-time-past")
                return self._next(hour=at)
            case LessonAsk.GROUP | LessonAsk.TOPIC | LessonAsk.PLACE:
                if not text:
                    raise AttestationError("notice-only-text")
                if len(text) > TEXT_LENGTH:
                    raise AttestationError("consult-text-too-long", most=TEXT_LENGTH)
                return self._next(**{self.at.value: text})
        raise AttestationError("notice-press-button")

    def back(self) -> Self:
        """At the question before."""
        return replace(self, at=beside(self.at, -1))

    def lesson(self) -> Lesson:
        """The lesson that this draft means; raises AttestationError while its day or hour has not been said."""
        if self.day is None or self.hour is None:
            raise AttestationError("notice-day-missing")
        return Lesson(0, self.teacher, "", self.kind, self.day, self.hour, self.group, self.topic, self.place)

    def _next(self, **said: Any) -> Self:
        return replace(self, at=beside(self.at, +1), **said)
