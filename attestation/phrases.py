"""Schedule phrases of school plans, in Kazakh, Russian and English: "Қазан – қараша", "до 25 мая", "by schedule".

A phrase is cut into tokens, rules join them to dated spans and rhythms, and whatever is left over makes the
reading doubtful: nothing that may carry a date is passed over in silence.
"""

from collections.abc import Sequence
from dataclasses import replace

from attestation.phrase_grammar import BARE_DAYS, GRAMMAR, joined, words
from attestation.phrase_tokens import UNKNOWN_WORD, Token, tokens
from attestation.plan import Kind
from attestation.schedule import EVERY_MONTH, Named, Point, Schedule, Span, kind_of
from attestation.spelling import fold_spaces
from attestation.windows import ends, is_backward

LONGEST_PHRASE = 1000
"""Characters; a longer text is no schedule."""

_SILENT = frozenset("OAugqIrJ,s")  # left over, these take no date with them
_SPECIFIC = (Kind.WEEKLY, Kind.MONTHLY, Kind.QUARTER, Kind.HALF_YEAR, Kind.PERIOD_END, Kind.ALL_YEAR, Kind.BY_SCHEDULE)


def read_schedule(phrase: str, *, ruling_month: int | None = None) -> Schedule:
    """What a schedule phrase means; `ruling_month` is the month of a heading over the row, if there is one.

    Never fails: a phrase that says nothing of time is of kind `unknown`, with a doubt.
    """
    phrase = fold_spaces(phrase)
    if len(phrase) > LONGEST_PHRASE:
        return Schedule(phrase, Kind.UNKNOWN, doubts=("doubt-schedule-unknown",))
    read = joined(tokens(phrase), GRAMMAR)
    rhythms = _rhythms(read)
    if ruling_month is not None or Kind.MONTHLY in rhythms:
        read = joined(read, BARE_DAYS)
    dated = [token for token in read if token.spans]
    spans = tuple(span for token in dated for span in token.spans)
    if ruling_month is not None:
        spans = _under_heading(spans, rhythms, ruling_month)
    elif any(token.letter == "k" for token in read) and _recurs(spans):
        rhythms = (Kind.MONTHLY, *rhythms)
    return _schedule(phrase, read, spans, rhythms)


def _rhythms(read: Sequence[Token]) -> tuple[Kind, ...]:
    found = [token.kind for token in read if token.kind is not None]
    return tuple(sorted(set(found), key=_SPECIFIC.index))


def _recurs(spans: Sequence[Span | Named]) -> bool:
    return any(isinstance(span, Span) and span.last.month == EVERY_MONTH for span in spans)


def _under_heading(spans: tuple[Span | Named, ...], rhythms: tuple[Kind, ...], month: int) -> tuple[Span | Named, ...]:
    if not spans and not rhythms:
        return (Span(Point(month), Point(month)),)
    return tuple(
        Span(span.first and replace(span.first, month=month), replace(span.last, month=month))
        if isinstance(span, Span) and span.last.month == EVERY_MONTH
        else span
        for span in spans
    )


def _schedule(
    phrase: str, read: Sequence[Token], spans: tuple[Span | Named, ...], rhythms: tuple[Kind, ...]
) -> Schedule:
    spans = tuple(dict.fromkeys(spans))
    kind, mixed = _kind(spans, rhythms)
    if _recurs(spans) and kind not in (Kind.MONTHLY, Kind.WEEKLY):
        spans, kind = (), Kind.UNKNOWN
    meant = [token for token in read if token.spans or token.kind]
    rest = [token for token in read if not (token.spans or token.kind)]
    doubts = [doubt for token in meant for doubt in token.doubts]
    doubts += ["doubt-schedule-mixed"] if mixed else []
    doubts += _order_doubts(spans)
    doubts += _rest_doubts(rest, kind, spans)
    if kind is Kind.UNKNOWN:
        doubts = ["doubt-schedule-unknown" if phrase else "doubt-schedule-empty"]
    return Schedule(phrase, kind, spans, words(meant), words(rest), tuple(dict.fromkeys(doubts)))


def _kind(spans: tuple[Span | Named, ...], rhythms: tuple[Kind, ...]) -> tuple[Kind, bool]:
    """The kind of dates and rhythms together, and whether they do not go together well."""
    if not rhythms:
        return (kind_of(spans) if spans else Kind.UNKNOWN), False
    kind = rhythms[0]
    several = len([rhythm for rhythm in rhythms if rhythm not in (Kind.ALL_YEAR, Kind.BY_SCHEDULE)]) > 1
    if not spans:
        return kind, several or rhythms == (Kind.ALL_YEAR, Kind.BY_SCHEDULE)
    if kind is Kind.BY_SCHEDULE:  # "in October, by schedule": October it is
        return kind_of(spans), False
    if kind in (Kind.MONTHLY, Kind.WEEKLY):
        return kind, several or any(isinstance(span, Named) for span in spans)
    expected = {Kind.HALF_YEAR: 2, Kind.QUARTER: 4}.get(kind)
    return kind, several or len(spans) != expected


def _order_doubts(spans: tuple[Span | Named, ...]) -> list[str]:
    dated = tuple(span for span in spans if isinstance(span, Span) and span.last.month != EVERY_MONTH)
    backward = any(is_backward(start, end) for start, end in ends(dated, 2001))
    return ["doubt-schedule-backwards"] if backward else []


def _rest_doubts(rest: Sequence[Token], kind: Kind, spans: tuple[Span | Named, ...]) -> list[str]:
    silent = _SILENT | {UNKNOWN_WORD} if kind is Kind.BY_SCHEDULE and not spans else _SILENT
    return ["doubt-schedule-words"] if any(token.letter not in silent | {"-"} for token in rest) else []
