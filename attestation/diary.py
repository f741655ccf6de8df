"""Somebody's dates as a calendar shows them: the last days of steps, and gatherings with their hour."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from attestation.agenda import is_mine
from attestation.confirming import own
from attestation.consultations import Consultation
from attestation.lessons import LENGTH, Lesson
from attestation.plan import Scope, Wording
from attestation.roles import Actor
from attestation.steps import State, Step, Year


@dataclass(frozen=True, slots=True)
class Entry:
    """An event. `uid` stays the same as long as it is the same event; days and hours are on the school's clock.

    `kind`: "step", "consultation", or what kind of lesson or gathering it is; `at` none: the whole day; `begins`: the
    first day of a step's window, where that is another one. `sequence` and `changed_at` (UTC) say which telling of it
    this is.
    """

    uid: str
    kind: str
    title: Wording
    number: int | None
    day: date
    at: time | None = None
    minutes: int = 60
    place: str = ""
    begins: date | None = None
    evidence: Wording | None = None
    done: bool = False
    sequence: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Diary:
    """All of somebody's entries of the year, in the order of time."""

    school: str
    zone: str
    entries: tuple[Entry, ...]


def step_entries(year: Year, actor: Actor, today: date) -> Iterator[Entry]:
    """The actor's steps that have a date; the steps of one row that somebody answers for are one entry."""
    groups: dict[tuple[int, date, int | None], list[Step]] = {}
    for step in year.steps():
        if step.due_on and is_mine(actor, step) and step.state(today) is not State.WAIVED:
            alone = step.teacher.id if step.teacher and own(actor, step) else None
            groups.setdefault((step.occurrence.id, step.due_on, alone), []).append(step)
    days: dict[int, list[date]] = {}  # of an occurrence: teachers with dates of their own have another one
    for occurrence, day, _ in sorted(groups, key=lambda key: key[:2]):
        if day not in days.setdefault(occurrence, []):
            days[occurrence].append(day)
    for (occurrence, day, alone), steps in groups.items():
        item, first = steps[0].item, steps[0].starts_on
        whose = alone or ("school" if item.scope is Scope.SCHOOL else f"teachers-{days[occurrence].index(day)}")
        yield Entry(
            uid=f"step-{occurrence}-{whose}",
            kind="step",
            title=item.title,
            number=item.number,
            day=day,
            begins=first if first != day else None,
            evidence=item.evidence,
            done=all(step.state(today) in (State.DONE, State.IN_REVIEW) for step in steps),
        )


def consultation_entry(taken: Consultation, reader_id: int) -> Entry:
    """A consultation for the reader, who is the teacher or the host: the other one is named, the topic too."""
    other = taken.host if reader_id == taken.teacher_id else taken.teacher
    return Entry(
        f"consultation-{taken.id}",
        "consultation",
        _told(other, taken.topic),
        None,
        taken.day,
        taken.at,
        taken.minutes,
        taken.place,
    )


def lesson_entry(lesson: Lesson) -> Entry:
    """A lesson for its teacher and its visitors. The class or the occasion of a report is not in it."""
    minutes = LENGTH // timedelta(minutes=1)
    title = _told(lesson.teacher, lesson.topic)
    return Entry(f"lesson-{lesson.id}", lesson.kind, title, None, lesson.day, lesson.at, minutes, lesson.place)


def _told(*parts: str) -> Wording:
    return Wording.verbatim(" · ".join(part for part in parts if part))


def own_entries(year: Year, person_id: int) -> Iterator[Entry]:
    """The days of the person's own clock: each on its last one, with the first beside it."""
    for member in year.members:
        for day in member.own_days if member.id == person_id else ():
            uid = f"own-{day.event}-{day.last}"
            yield Entry(uid, day.event, Wording.verbatim(""), None, day.last, begins=day.first)
