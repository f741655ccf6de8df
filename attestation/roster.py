"""A school's list of teachers, as it is read from a file and brought into the school."""

from dataclasses import dataclass
from datetime import date

from attestation.errors import AttestationError
from attestation.roles import Role
from attestation.rulebook import Category


@dataclass(frozen=True, slots=True)
class RosterRow:
    """What a list says of one person. Days are local dates; `number` counts as a spreadsheet does, headings included.

    `leave_until` is the day of return; when the leave began is often not said. `round` are the list's own words.
    """

    number: int
    name: str
    roles: tuple[Role, ...] = (Role.TEACHER,)
    subject: str = ""
    association: str = ""
    category: Category | None = None
    last: date | None = None
    target: Category | None = None
    round: str = ""
    early: bool = False
    leave_from: date | None = None
    leave_until: date | None = None


@dataclass(frozen=True, slots=True)
class RosterProblem:
    """A row that cannot be taken, and why."""

    row: int
    error: AttestationError
