"""What became of a notice: each recipient's line, and numbers that add up."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from attestation.commission import Quorum
from attestation.meetings import Answer, Content, answers


class Fate(StrEnum):
    """Where the message to one recipient stands."""

    WAITING = "waiting"
    SENT = "sent"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Line:
    """One recipient. `why`: the reason of being unreachable. Times are UTC; `reason` is the recipient's own words.

    `sent_at` and `message_id`: as Telegram accepted it; `printed_at`: when the acquaintance sheet was made last.
    """

    person_id: int
    name: str
    fate: Fate
    why: str | None = None
    queued_at: datetime | None = None
    due_at: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    answer: Answer | None = None
    answered_at: datetime | None = None
    reason: str = ""
    printed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """All recipients of a notice, parted twice so that every one of them is counted once.

    Recipients = waiting + sent + unreachable; sent = coming + not coming + read + those who have given no answer.
    """

    lines: tuple[Line, ...]

    @property
    def waiting(self) -> tuple[Line, ...]:
        """Those to whom it has still to be sent."""
        return self._fated(Fate.WAITING)

    @property
    def sent(self) -> tuple[Line, ...]:
        """Those whose message Telegram has accepted."""
        return self._fated(Fate.SENT)

    @property
    def unreachable(self) -> tuple[Line, ...]:
        """Those who have to be told in another way."""
        return self._fated(Fate.UNREACHABLE)

    def answered(self, answer: Answer) -> tuple[Line, ...]:
        """Those whose last word is `answer`."""
        return tuple(line for line in self.sent if line.answer is answer)

    def _fated(self, fate: Fate) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.fate is fate)


@dataclass(frozen=True, slots=True)
class Account:
    """A notice and what became of it. Times are UTC."""

    id: int
    content: Content
    report: Report
    sent_at: datetime
    author_id: int
    changed_at: datetime | None = None
    cancelled_at: datetime | None = None
    quorum: Quorum | None = None  # of a sitting, when there is a commission

    @property
    def asks(self) -> bool:
        """Whether recipients are asked for an answer; an announcement asks for none."""
        return bool(self.content.kind and answers(self.content.kind))

    @property
    def silent(self) -> tuple[Line, ...]:
        """Those who have it, are asked for an answer, and have given none."""
        return tuple(line for line in self.report.sent if line.answer is None) if self.asks else ()


@dataclass(frozen=True, slots=True)
class Change:
    """What a change would do. `has_it`: how many have the notice; `asked`: how many answers are asked for anew.

    `tells` (UTC): when they are told in a message of its own, none: what they have is changed where it stands.
    """

    has_it: int
    asked: int
    tells: datetime | None
    waits: bool


@dataclass(frozen=True, slots=True)
class CallingOff:
    """What cancelling would do: how many are told, and how many will never get it. `waits`: it is quiet now."""

    has_it: int
    withheld: int
    at: datetime
    waits: bool
