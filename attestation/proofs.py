"""A file of evidence as its reviewer sees it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same bytes were given for something else. `number`: the row; none: a paper of a portfolio."""

    person: str
    number: int | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Proof:
    """A file of evidence. `view`: its small picture below the folder of evidence; `version` 2: after one return."""

    id: int
    kind: str  # "photo" or "document"
    file_id: str
    name: str
    version: int
    view: str | None
    elsewhere: tuple[Elsewhere, ...] = ()
