"""What a schedule phrase means: spans of days, months, terms and holidays, not yet bound to a school year."""

from dataclasses import dataclass, replace
from enum import StrEnum

from attestation.plan import Kind

EVERY_MONTH = 0
"""The month of a Point that recurs in each month ("до 25 числа каждого месяца")."""


@dataclass(frozen=True, slots=True)
class Point:
    """An end of a span.

    `day` None is the edge of the month (its first day at a start, its last at an end); a negative day counts
    from the end of the month (-7: the last seven days begin). `year` stands only if the phrase names it.
    """

    month: int
    day: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both included; `first` None is a deadline: it opens on the 1st of its month."""

    first: Point | None
    last: Point

    @property
    def whole_months(self) -> bool:
        """Whether the span is a month or a range of months, without days."""
        return self.first is not None and self.first.day is None and self.last.day is None

    @property
    def months(self) -> tuple[int, ...]:
        """The months the span covers, in order; only its two ends where it would run past the school year."""
        first, last = (self.first or self.last).month, self.last.month
        if last != 8 and _place(first) > _place(last):
            return (first, last)
        return (first, *((first + step - 1) % 12 + 1 for step in range(1, (last - first) % 12 + 1)))

    def in_month(self, month: int) -> "Span":
        """A span that recurs in each month, in one of them; "from the 16th to the 31st" ends with the month."""
        to_the_end = self.first is not None and self.first != self.last and self.last.day == 31
        last = replace(self.last, month=month, day=None if to_the_end else self.last.day)
        return Span(self.first and replace(self.first, month=month), last)


class Part(StrEnum):
    """A part of the school year whose days the school's calendar fixes."""

    HALF = "half"
    TERM = "term"
    BREAK = "break"


@dataclass(frozen=True, slots=True)
class Named:
    """A part named by its number: half-years 1-2, terms 1-4, holidays 1-4 (autumn, winter, spring, summer)."""

    part: Part
    number: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """A schedule phrase as it was understood.

    `phrase` is verbatim with its white space folded; `used` and `unused` are the words that carried the
    meaning and those that did not; `doubts` are ids of texts that say why the reading is not sure.
    """

    phrase: str
    kind: Kind
    spans: tuple[Span | Named, ...] = ()
    used: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether nobody needs to be asked."""
        return not self.doubts

    @property
    def months(self) -> tuple[int, ...]:
        """The months meant, each once, in the order named."""
        dated = (span for span in self.spans if isinstance(span, Span))
        return tuple(dict.fromkeys(month for span in dated for month in span.months if month != EVERY_MONTH))


def kind_of(spans: tuple[Span | Named, ...]) -> Kind:
    """The kind of a phrase that says nothing but these spans."""
    parts = {span.part for span in spans if isinstance(span, Named)}
    if len(parts) == 1 and all(isinstance(span, Named) for span in spans):
        return {Part.HALF: Kind.HALF_YEAR, Part.TERM: Kind.QUARTER, Part.BREAK: Kind.DATES}[parts.pop()]
    dated = [span for span in spans if isinstance(span, Span)]
    return Kind.MONTHS if dated and all(span.whole_months for span in dated) else Kind.DATES


def _place(month: int) -> int:
    """The place of a month in the school year: August 0 ... July 11."""
    return (month - 8) % 12
