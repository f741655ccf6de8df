"""What a sitting of the commission is about and what its minutes can say before anybody has written them."""

from dataclasses import dataclass

from attestation.commission import Quorum
from attestation.meetings import Content
from attestation.rulebook import Category, Level


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody under attestation: the category now and the one claimed; `ready`: all papers are there.

    `level`: the commission that decides on the category claimed, where the rules say.
    """

    name: str
    subject: str
    category: Category | None
    target: Category | None
    ready: bool
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """A sitting that has begun. Present is who has said that they come; the absent stand with their reasons."""

    school: str
    content: Content
    chair: str
    secretary: str
    present: tuple[str, ...]
    absent: tuple[tuple[str, str], ...]
    quorum: Quorum
    candidates: tuple[Candidate, ...]
