"""Everything that somebody has given in a year, by row and by paper: what their portfolio's file is made of."""

from dataclasses import dataclass
from datetime import date, datetime

from attestation.plan import Wording
from attestation.rulebook import Category
from attestation.steps import State


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that was given. `path` and `view` lie below the folder of evidence; `at` is on the school's clock.

    `content`: the bytes of a page that lies nowhere, for it is drawn from what was written in the chat.
    """

    name: str
    path: str | None
    view: str | None
    sha256: str
    size: int
    type: str
    version: int
    at: datetime
    uploader: str
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A step of a row: its last day, its state, and what was said about it."""

    due_on: date | None
    state: State
    done_on: date | None = None
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A row of the plan (`number`) or a paper of the portfolio (`paper`, with its state), and its files."""

    number: int | None
    title: Wording | None
    paper: str | None
    state: str | None
    said: tuple[Said, ...]
    files: tuple[KeptFile, ...]


@dataclass(frozen=True, slots=True)
class Archive:
    """Somebody's year. `year`: the calendar year of its August; `made_at` is on the school's clock."""

    school: str
    person: str
    year: int
    target: Category | None
    made_at: datetime
    sections: tuple[Section, ...]
