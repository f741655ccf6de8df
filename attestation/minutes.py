"""What a sitting of the commission is about and what its minutes can say before anybody has written them."""

from dataclasses import dataclass

from attestation.commission import Quorum
from attestation.meetings import Content
from attestation.rulebook import Category, Level
from attestation.sitting_draft import Verdict


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody under attestation: the category now and the one claimed; `ready`: all papers are there.

    `level`: the commission that decides on the category claimed, where the rules say.
    `verdict`: what the sitting decided about them, once that has been written down.
    """

    name: str
    subject: str
    category: Category | None
    target: Category | None
    ready: bool
    level: Level | None = None
    id: int = 0
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Minutes:
    """A sitting that has begun. The absent stand with their reasons.

    `settled`: what it came to has been written down; until then present is who has said that they come.
    """

    school: str
    content: Content
    chair: str
    secretary: str
    present: tuple[str, ...]
    absent: tuple[tuple[str, str], ...]
    quorum: Quorum
    candidates: tuple[Candidate, ...]
    settled: bool = False
