"""Notices: what is asked for each kind, whom they reach, and what became of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, Self

from attestation.attached import ALBUM, Attached
from attestation.audience import Addressee, Circle
from attestation.errors import AttestationError
from attestation.posting import AT_ONCE, Posting

PLACE_LENGTH = 200  # characters; with these two every notice fits into one Telegram message, also as a preview
AGENDA_LENGTH = 2400
_OWN_NUMBER = re.compile(r"^\d{1,2}[.)]\s+")  # that the author has typed before an item
_NUMBERING = 5  # characters that an item takes beside its own: "12. " and the line's end
REASON_LENGTH = 300


class NoticeKind(StrEnum):
    """What is made known."""

    SITTING = "sitting"
    MEETING = "meeting"
    ANNOUNCEMENT = "announcement"
    ORDER = "order"

    @property
    def is_gathering(self) -> bool:
        """Whether people come together, at a place and a time."""
        return self in (NoticeKind.SITTING, NoticeKind.MEETING)


class Question(StrEnum):
    """What the author is asked, in this order; the preview is the last stop."""

    KIND = "kind"
    DAY = "day"
    TIME = "time"
    PLACE = "place"
    AGENDA = "agenda"
    AUDIENCE = "audience"
    PREVIEW = "preview"


class Answer(StrEnum):
    """What a recipient says."""

    COMING = "coming"
    NOT_COMING = "not_coming"
    READ = "read"


class Standing(StrEnum):
    """How a notice stands for somebody who has it already."""

    AS_SENT = "as_sent"
    CHANGED = "changed"
    CANCELLED = "cancelled"


def questions(kind: NoticeKind | None) -> tuple[Question, ...]:
    """What is asked for a kind; before it is chosen, the longest way."""
    if kind is None or kind.is_gathering:
        return tuple(Question)
    return (Question.KIND, Question.AGENDA, Question.AUDIENCE, Question.PREVIEW)


def answers(kind: NoticeKind) -> tuple[Answer, ...]:
    """What a recipient can say to a notice of the kind."""
    if kind.is_gathering:
        return (Answer.COMING, Answer.NOT_COMING)
    return (Answer.READ,) if kind is NoticeKind.ORDER else ()


@dataclass(frozen=True, slots=True)
class Content:
    """What a notice says, to whom and when it goes out, finished or still being written.

    Answers to questions that its kind does not ask are kept: the kind may change back. `versions` are the agenda in
    further languages; who reads another one gets it as it was written first.
    """

    kind: NoticeKind | None = None
    day: date | None = None
    at: time | None = None
    place: str = ""
    agenda: tuple[str, ...] = ()
    circle: Circle | None = None
    posting: Posting = AT_ONCE
    versions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    files: tuple[Attached, ...] = ()

    def on_day(self, day: date, today: date) -> Self:
        """With the day; one in the past is refused."""
        if day < today:
            raise AttestationError("notice-day-past", day=day)
        return replace(self, day=day)

    def at_time(self, at: time, now_local: datetime) -> Self:
        """With the time; one that has passed is refused."""
        self._ahead(at, now_local)
        return replace(self, at=at)

    def in_place(self, text: str) -> Self:
        """With the place, on one line."""
        place = " ".join(text.split())
        if not place or len(place) > PLACE_LENGTH:
            raise AttestationError("notice-place-too-long", most=PLACE_LENGTH, length=len(place))
        return replace(self, place=place)

    def with_items(self, text: str, locale: str | None = None) -> Self:
        """With more items at the end of the agenda, one for each line of the text; a gathering's are numbered anew.

        `locale`: of the agenda in that language.
        """
        lines = [" ".join(raw.split()) for raw in text.splitlines()]
        if self.kind and self.kind.is_gathering:
            lines = [_OWN_NUMBER.sub("", line) or line for line in lines]
        agenda = (*self.items(locale), *(line for line in lines if line))
        length = sum(len(item) + _NUMBERING for item in agenda)
        if length > AGENDA_LENGTH:
            raise AttestationError("notice-agenda-too-long", most=AGENDA_LENGTH, length=length)
        return self._listing(agenda, locale)

    def without_last_item(self, locale: str | None = None) -> Self:
        """Without the last item of the agenda, or of that in another language."""
        return self._listing(self.items(locale)[:-1], locale)

    def items(self, locale: str | None = None) -> tuple[str, ...]:
        """The agenda as it was written first, or what there is of it in another language."""
        return self.agenda if locale is None else self.versions.get(locale, ())

    def read_in(self, locale: str) -> Self:
        """As somebody who reads this language gets it."""
        return replace(self, agenda=self.items(locale) or self.agenda)

    def _listing(self, agenda: tuple[str, ...], locale: str | None) -> Self:
        if locale is None:
            return replace(self, agenda=agenda)
        versions = {**self.versions, locale: agenda}
        return replace(self, versions={known: items for known, items in versions.items() if items})

    def with_file(self, file: Attached) -> Self:
        """With one more file, each once; more than an album's worth is refused."""
        if file.file_id in {known.file_id for known in self.files}:
            return self
        if len(self.files) >= ALBUM:
            raise AttestationError("notice-files-too-many", most=ALBUM)
        return replace(self, files=(*self.files, file))

    def to(self, circle: Circle, people: Iterable[Addressee]) -> Self:
        """For the circle; one that holds nobody of `people` is refused."""
        if not circle.among(people):
            raise AttestationError("notice-to-nobody")
        return replace(self, circle=circle)

    def check(self, question: Question, now_local: datetime) -> None:
        """Raise AttestationError unless the question is answered well enough to go on from it."""
        match question:
            case Question.DAY if self.day is None or self.day < now_local.date():
                raise AttestationError("notice-day-missing")
            case Question.TIME if self.at is None:
                raise AttestationError("notice-time-missing")
            case Question.TIME if self.at:
                self._ahead(self.at, now_local)
            case Question.PLACE if not self.place:
                raise AttestationError("notice-place-missing")
            case Question.AGENDA if not self.agenda and self.kind is not NoticeKind.MEETING:
                raise AttestationError("notice-agenda-missing")
            case Question.AUDIENCE if self.circle is None:
                raise AttestationError("notice-audience-missing")

    def begins(self, now_local: datetime) -> datetime | None:
        """When people gather, on the school's clock; none where nobody does."""
        if self.kind is None or not self.kind.is_gathering or self.day is None or self.at is None:
            return None
        return datetime.combine(self.day, self.at, now_local.tzinfo)

    def _ahead(self, at: time, now_local: datetime) -> None:
        if self.day and datetime.combine(self.day, at, now_local.tzinfo) <= now_local:
            raise AttestationError("notice-time-past", time=f"{at:%H:%M}")

    def data(self) -> dict[str, Any]:
        """As it is kept between two messages."""
        return {
            "kind": self.kind,
            "day": self.day and self.day.isoformat(),
            "at": self.at and self.at.isoformat("minutes"),
            "place": self.place,
            "agenda": list(self.agenda),
            "circle": self.circle and self.circle.data(),
            "posting": self.posting.data(),
            "versions": {locale: list(items) for locale, items in self.versions.items()},
            "files": [file.data() for file in self.files],
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Self:
        """As it was kept."""
        return cls(
            kind=NoticeKind(data["kind"]) if data["kind"] else None,
            day=date.fromisoformat(data["day"]) if data["day"] else None,
            at=time.fromisoformat(data["at"]) if data["at"] else None,
            place=data["place"],
            agenda=tuple(data["agenda"]),
            circle=Circle.of_data(data["circle"]) if data["circle"] else None,
            posting=Posting.of_data(data["posting"]),
            versions={locale: tuple(items) for locale, items in data["versions"].items()},
            files=tuple(Attached.of_data(file) for file in data["files"]),
        )


EMPTY = Content()
