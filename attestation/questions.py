"""What is written one question after the other: forward, back, and nothing that was said is lost."""

from datetime import datetime
from enum import StrEnum
from typing import Protocol, Self, TypeVar

Q = TypeVar("Q", bound=StrEnum)


class Draft(Protocol):
    """What has been said so far. It stands at a question; the last one is the preview."""

    @property
    def at(self) -> object:
        """The question, as its buttons name it."""
        ...

    @property
    def number(self) -> int:
        """Which question this is, from 1."""
        ...

    @property
    def last(self) -> int:
        """How many there are; a draft that stands at it is complete."""
        ...

    def said(self, words: str, local: datetime, /) -> Self:
        """With an answer, at the next question; `local` is now on the school's clock.

        Raises AttestationError for an answer that does not do.
        """
        ...

    def back(self) -> Self:
        """At the question before; at the first one nothing changes."""
        ...


def beside(at: Q, by: int) -> Q:
    """The question `by` places on, in the order in which they are asked; never past the first or the last."""
    order = list(type(at))
    return order[min(max(order.index(at) + by, 0), len(order) - 1)]
