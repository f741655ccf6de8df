"""What a line of the audit is about, read from its subject: "step:12:5", "person:7", "row:3"."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """The parts in which the audit is looked at."""

    ALL = "all"
    REFUSED = "refused"
    PEOPLE = "people"
    PLAN = "plan"
    STEPS = "steps"
    NOTICES = "notices"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class About:
    """What was acted upon: a sort of thing, its number or word, and the person whose it is, if it is a person's.

    `occurrence`: of a step, by which its row is found.
    """

    sort: str
    number: str = ""
    person_id: int | None = None
    occurrence: int | None = None


def about_of(subject: str) -> About:
    """What the subject names; what is not known stays a word without a number."""
    sort, _, rest = subject.partition(":")
    first, _, second = rest.partition(":")
    if sort == "step":
        return About(sort, "", _number(second), _number(first))
    if sort == "person":
        return About(sort, first, _number(first))
    return About(sort, rest)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else None
