"""Individual consultations: times that an expert opens and teachers take, and what is to be read of them by whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from attestation.errors import AttestationError
from attestation.plan import Confirmer
from attestation.roles import Actor, Role
from attestation.steps import Item

LENGTHS = (15, 20, 30, 45, 60)  # minutes
TEXT_LENGTH = 120  # characters of a place or a topic
NOTE_LENGTH = 1000  # characters of the difficulties found
_MOST = 60  # times opened at once
_WORDS = ("консультац", "кеңес беру", "consultation")


class Outcome(StrEnum):
    """What became of a taken time."""

    CAME = "came"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True)
class Consultation:
    """A time that `host_id` has opened. `day` and `at` are local to the school; no place: online."""

    id: int
    host_id: int
    host: str
    day: date
    at: time
    minutes: int
    place: str
    topic: str
    teacher_id: int | None = None
    teacher: str = ""
    outcome: Outcome | None = None
    difficulties: str = ""  # private to the teacher, the host and the deputy director
    agreed: bool = False  # the teacher has confirmed what was noted

    def begins(self, timezone: str) -> datetime:
        """The moment at which it begins."""
        return datetime.combine(self.day, self.at, ZoneInfo(timezone))

    def ends(self, timezone: str) -> datetime:
        """The moment at which it ends."""
        return self.begins(timezone) + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Board:
    """What somebody sees of consultations: the time they have taken, the free ones, and those they hold themselves."""

    taken: Consultation | None
    free: tuple[Consultation, ...]
    held: tuple[Consultation, ...]  # ahead, and those behind that wait for a word on whether the teacher came


class News(StrEnum):
    """What has happened to a time, told to the other party."""

    TAKEN = "taken"
    LEFT = "left"
    CLOSED = "closed"
    NOTED = "noted"


@dataclass(frozen=True, slots=True)
class Reminded:
    """What a reminder says: the reader's consultations, in order; `hosting`: they hold them."""

    consultations: tuple[Consultation, ...]
    hosting: bool


@dataclass(frozen=True, slots=True)
class Opening:
    """The times to open: on each of the days, one after another from `start` as long as they end by `end`."""

    days: tuple[date, ...]
    start: time
    end: time
    minutes: int
    place: str
    topic: str

    def times(self) -> tuple[tuple[date, time], ...]:
        """Every day and time, in order. Raises AttestationError when there is none, or there are too many."""
        begin, end = (at.hour * 60 + at.minute for at in (self.start, self.end))
        starts = range(begin, end - self.minutes + 1, self.minutes)
        if not starts:
            raise AttestationError("consult-hours-too-short", minutes=self.minutes)
        if len(starts) * len(self.days) > _MOST:
            raise AttestationError("consult-too-many", most=_MOST)
        return tuple((day, time(*divmod(minute, 60))) for day in sorted(self.days) for minute in starts)


def overlaps(day: date, at: time, minutes: int, others: Iterable[tuple[date, time, int]]) -> bool:
    """Whether a time of so many minutes meets one of the others."""
    start = datetime.combine(day, at)
    end = start + timedelta(minutes=minutes)
    spans = ((datetime.combine(other, begins), length) for other, begins, length in others if other == day)
    return any(begins < end and start < begins + timedelta(minutes=length) for begins, length in spans)


def is_consultation(item: Item) -> bool:
    """Whether the row is the one of individual consultations, which a confirmed consultation closes."""
    title = f"{item.title.kk} {item.title.ru} {item.title.en}".casefold()
    return item.confirmer is Confirmer.TEACHER and any(word in title for word in _WORDS)


def may_read_difficulties(actor: Actor, consultation: Consultation) -> bool:
    """Whether the actor may read what was found: the teacher, who wrote it, and the deputy director; nobody else."""
    return actor.person_id in (consultation.teacher_id, consultation.host_id) or Role.DEPUTY_DIRECTOR in actor.roles
