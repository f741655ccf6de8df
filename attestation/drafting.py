"""Writing a notice question by question: forward, back, and never losing what was said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Self

from attestation.attached import Attached
from attestation.audience import Addressee, Circle, circle_of
from attestation.errors import AttestationError
from attestation.meetings import EMPTY, Content, NoticeKind, Question, questions
from attestation.minutes import Candidate
from attestation.plan import Wording
from attestation.posting import Posting
from attestation.typed_dates import read_day, read_moment, read_time


class Listing(StrEnum):
    """What is open within a question: lists of the audience's; from the preview when it shall go out, the files that
    go with it, everybody who will get it, and the agenda in a further language.
    """

    ROLES = "roles"
    PEOPLE = "people"
    ASSOCIATIONS = "associations"
    ROWS = "rows"
    UNDONE = "undone"
    WHEN = "when"
    FILES = "files"
    NAMES = "names"
    KAZAKH = "kk"
    RUSSIAN = "ru"


VERSIONS = (Listing.KAZAKH, Listing.RUSSIAN)
"""The languages in which a notice can be written besides its author's."""
_CIRCLES = (Listing.ROLES, Listing.PEOPLE, Listing.ASSOCIATIONS, Listing.ROWS, Listing.UNDONE)
_OPEN_IN = dict.fromkeys(_CIRCLES, Question.AUDIENCE)  # all others: the preview


@dataclass(frozen=True, slots=True)
class Offers:
    """What a question can be answered with at a press: only what this one needs is filled."""

    days: tuple[date, ...] = ()
    places: tuple[tuple[int, str], ...] = ()  # with the id of a notice that names the place
    people: tuple[Addressee, ...] = ()
    rows: Mapping[int, Wording] = field(default_factory=dict)  # the plan's rows by number, with their titles
    candidates: tuple[Candidate, ...] = ()  # whom a sitting's agenda can be drafted from
    moments: tuple[datetime, ...] = ()  # at which it could go out, on the school's clock


@dataclass(frozen=True, slots=True)
class Sending:
    """To whom and when a notice would go. `at` is UTC; `waits`: it would be quiet when it is to go, so it goes later.

    `quiet`: it goes at once although it is quiet, for it is urgent.
    """

    people: tuple[Addressee, ...]
    at: datetime
    waits: bool = False
    quiet: bool = False

    @property
    def unreachable(self) -> tuple[Addressee, ...]:
        """Those who have to be told in another way."""
        return tuple(person for person in self.people if person.obstacle)


@dataclass(frozen=True, slots=True)
class Draft:
    """Where its author stands. `id` tells the drafts of one author apart; pages count from 0.

    `seen`: the language in which the preview is looked at, "" for the author's own. `changes`: the notice that has
    been sent and is being changed; then every answer leads back to the preview.
    """

    id: int
    at: Question = Question.KIND
    content: Content = EMPTY
    listing: Listing | None = None
    page: int = 0
    seen: str = ""
    changes: int | None = None

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        return questions(self.content.kind).index(self.at) + 1

    @property
    def last(self) -> int | None:
        """How many questions there are; none while it depends on the kind, which has not been said."""
        return len(questions(self.content.kind)) if self.content.kind else None

    def said(self, words: str, local: datetime, people: Iterable[Addressee] = ()) -> Self:
        """With an answer, typed or pressed, and at the next question; the agenda takes more until `next`.

        `local` is now on the school's clock. Raises AttestationError when the words do not answer the question.
        """
        match self.at:
            case Question.KIND if words in list(NoticeKind):
                return self._on(replace(self.content, kind=NoticeKind(words)))
            case Question.DAY:
                return self._on(self.content.on_day(read_day(words, local.date()), local.date()))
            case Question.TIME:
                return self._on(self.content.at_time(read_time(words), local))
            case Question.PLACE:
                return self._on(self.content.in_place(words))
            case Question.AGENDA:
                return replace(self, content=self.content.with_items(words))
            case Question.AUDIENCE if circle := circle_of(words, people):
                return self._on(self.content.to(circle, people))
            case Question.PREVIEW if self.listing is Listing.WHEN:
                return self.posted(self.content.posting.on(*read_moment(words, local), local))
            case Question.PREVIEW if self.version:
                return replace(self, content=self.content.with_items(words, self.version))
        raise AttestationError("notice-press-button")

    def next(self, local: datetime, people: Iterable[Addressee] = ()) -> Self:
        """At the next question, with what was said to this one."""
        self.content.check(self.at, local)
        if self.at is Question.AUDIENCE and self.content.circle:
            self.content.to(self.content.circle, people)
        return self._on(self.content)

    def back(self) -> Self:
        """At the question before, or out of a list; at the first one nothing changes."""
        if self.listing:
            return replace(self, listing=None, page=0)
        return self._step(-1)

    @property
    def changeable(self) -> tuple[Question, ...]:
        """The questions that can be answered anew about a notice that has been sent."""
        fixed = (Question.KIND, Question.AUDIENCE, Question.PREVIEW)
        return tuple(question for question in questions(self.content.kind) if question not in fixed)

    def ask(self, question: Question) -> Self:
        """At one of the `changeable` questions of a notice that has been sent."""
        if self.changes is None or self.at is not Question.PREVIEW or question not in self.changeable:
            return self
        return replace(self, at=question, listing=None)

    def open(self, listing: Listing, page: int = 0) -> Self:
        """With a page of a list before one's eyes; unchanged where the question has no such list."""
        if self.at is not _OPEN_IN.get(listing, Question.PREVIEW):
            return self
        if self.changes and listing not in VERSIONS:  # it has gone out, with its files
            return self
        return replace(self, listing=listing, page=page)

    @property
    def version(self) -> str | None:
        """The further language in which the agenda is being written."""
        return self.listing.value if self.listing in VERSIONS else None

    def pick(self, person_id: int) -> Self:
        """With the person among the chosen ones, or no longer among them."""
        circle = self.content.circle
        chosen = circle.people if circle and circle.of == "people" else frozenset[int]()
        return replace(self, content=replace(self.content, circle=Circle("people", people=chosen ^ {person_id})))

    def posted(self, posting: Posting) -> Self:
        """With the moment at which it goes out, and the preview before one's eyes."""
        return replace(self, content=replace(self.content, posting=posting), listing=None)

    def urgent(self, urgent: bool) -> Self:
        """With quiet hours observed, or not."""
        return replace(self, content=replace(self.content, posting=replace(self.content.posting, urgent=urgent)))

    def attach(self, file: Attached) -> Self:
        """With a file, at whatever question it comes; the preview shows what goes with the notice."""
        if self.changes:
            raise AttestationError("notice-files-fixed")
        with_it = replace(self, content=self.content.with_file(file))
        return with_it.open(Listing.FILES)

    def without_last(self) -> Self:
        """Without the last item of the agenda, or the last file, whichever is being looked at."""
        if self.listing is Listing.FILES:
            return replace(self, content=replace(self.content, files=self.content.files[:-1]))
        if self.at is Question.AGENDA or self.version:
            return replace(self, content=self.content.without_last_item(self.version))
        return self

    def _on(self, content: Content) -> Self:
        return replace(self, content=content)._step(+1)

    def _step(self, by: int) -> Self:
        order = questions(self.content.kind)
        if self.changes:
            return replace(self, at=Question.PREVIEW, listing=None, page=0)
        return replace(self, at=order[min(max(order.index(self.at) + by, 0), len(order) - 1)], listing=None, page=0)

    def data(self) -> dict[str, Any]:
        """As it is kept between two messages."""
        return {
            "id": self.id,
            "at": self.at,
            "content": self.content.data(),
            "listing": self.listing,
            "page": self.page,
            "seen": self.seen,
            "changes": self.changes,
        }

    @classmethod
    def of_data(cls, data: Mapping[str, Any]) -> Self:
        """As it was kept."""
        return cls(
            id=data["id"],
            at=Question(data["at"]),
            content=Content.of_data(data["content"]),
            listing=Listing(data["listing"]) if data["listing"] else None,
            page=data["page"],
            seen=data["seen"],
            changes=data["changes"],
        )
