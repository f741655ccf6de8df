"""Open lessons, events, creative reports and visits: when, where, who comes, and what visitors write afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from attestation.roles import Actor, Role
from attestation.steps import Item

LENGTH = timedelta(minutes=45)
"""How long a lesson takes; clashes are counted by it."""
BEFORE = "before"
"""How the words begin that are said before a lesson, not about it."""
ANSWER_LENGTH = 600  # characters of an answer in a visitor's note


class LessonKind(StrEnum):
    """What others come to see."""

    LESSON = "lesson"  # an open lesson
    EVENT = "event"  # out of class
    VISIT = "visit"  # an ordinary lesson that somebody visits
    REPORT = "report"  # a creative report; its `group` is the occasion


class Occasion(StrEnum):
    """Where a creative report is given."""

    ASSOCIATION = "association"
    COUNCIL = "council"
    SEMINAR = "seminar"
    CONFERENCE = "conference"


class Asked(StrEnum):
    """The questions of a visitor's note, in this order."""

    GOAL = "goal"
    STRENGTHS = "strengths"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who is invited, and their note by question; empty until it is written."""

    id: int
    name: str
    answers: dict[str, str]


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something of a teacher's that others come to see. Day and time are local to the school."""

    id: int
    teacher_id: int
    teacher: str
    kind: LessonKind
    day: date
    at: time
    group: str
    topic: str
    place: str
    visitors: tuple[Visitor, ...] = ()

    def begins(self, timezone: str) -> datetime:
        """The moment at which it begins."""
        return datetime.combine(self.day, self.at, ZoneInfo(timezone))


def clashes(new: Lesson, others: Iterable[Lesson]) -> tuple[Lesson, ...]:
    """The lessons that meet the new one in time and have its teacher, its class, its place or one of its visitors."""
    start = datetime.combine(new.day, new.at)
    found = []
    for other in others:
        begins = datetime.combine(other.day, other.at)
        meets = begins < start + LENGTH and start < begins + LENGTH
        if meets and other.id != new.id and _shares(new, other):
            found.append(other)
    return tuple(found)


def _shares(new: Lesson, other: Lesson) -> bool:
    same = {new.place.casefold(), new.group.casefold()} & {other.place.casefold(), other.group.casefold()}
    visitors = {visitor.id for visitor in new.visitors} & {visitor.id for visitor in other.visitors}
    return new.teacher_id == other.teacher_id or bool(same - {""}) or bool(visitors)


def may_plan_for(actor: Actor, teacher_id: int) -> bool:
    """Whether the actor may plan a lesson of the teacher: the teacher, and those who visit lessons."""
    return actor.person_id == teacher_id or visits(actor.roles)


def visits(roles: Iterable[Role]) -> bool:
    """Whether somebody with these roles visits lessons: leaders, association heads, the commission."""
    watching = {Role.DEPUTY_DIRECTOR, Role.DIRECTOR, Role.ASSOCIATION_HEAD, Role.COMMISSION_MEMBER}
    return not watching.isdisjoint(roles)


def may_read_notes(actor: Actor, lesson: Lesson) -> bool:
    """Whether the actor may read what visitors wrote: the teacher, those who came, and the leaders."""
    leads = not actor.roles.isdisjoint({Role.DEPUTY_DIRECTOR, Role.DIRECTOR})
    return leads or actor.person_id in (lesson.teacher_id, *(visitor.id for visitor in lesson.visitors))


_IN_PLAN = ("ашық саба", "сыныптан тыс", "открыт", "внекласс", "open lesson", "out-of-class")
_VISITS = ("қатысу", "посещени", "посетить", "visit")
_REPORTS = ("шығармашылық есеп", "творческ", "creative report")


def closes(kind: LessonKind, item: Item) -> bool:
    """Whether something of the kind, once it was held, closes the row: reports are known by the row's evidence."""
    title = f"{item.title.kk} {item.title.ru} {item.title.en}".casefold()
    evidence = f"{item.evidence.kk} {item.evidence.ru} {item.evidence.en}".casefold()
    match kind:
        case LessonKind.REPORT:
            return any(word in evidence for word in _REPORTS)
        case LessonKind.VISIT:
            return any(word in title for word in _VISITS)
    return any(word in title for word in _IN_PLAN)
