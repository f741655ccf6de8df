"""Schedule phrases of school plans, in Kazakh, Russian and English: "Қазан – қараша", "до 25 мая", "by schedule".

A phrase is cut into tokens, rules join them to dated spans and rhythms, and whatever is left over makes the
reading doubtful: nothing that may carry a date is passed over in silence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from attestation.phrase_grammar import BARE_DAYS, GRAMMAR, joined, words
from attestation.phrase_tokens import DAY_OR_YEAR, UNKNOWN_WORD, Token, tokens
from attestation.plan import Kind
from attestation.schedule import EVERY_MONTH, Named, Point, Schedule, Span, kind_of
from attestation.spelling import fold_spaces
from attestation.windows import ends, is_backward

LONGEST_PHRASE = 1000
"""Characters; a longer text is no schedule."""

_UNSPANNED = frozenset(Kind) - {Kind.UNKNOWN, Kind.MONTHS, Kind.DATES}
Spans = tuple[Span | Named, ...]
_LONGEST = (31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of "each month", January ... December
_MONTH_AND_NUMBER = re.compile("(?<!n)mn(?![gq]|-n|,n)")  # and no "27 числа", no days of the month
_LOOSE_DASH = re.compile("-$|@-[@<>]")
_SILENT = frozenset("OAugqIrYs,w-")  # left over, these take no date with them
_UNDATED = frozenset((UNKNOWN_WORD, "T", "x"))  # and these do not where there is no date to be wrong
_SPECIFIC = (Kind.WEEKLY, Kind.MONTHLY, Kind.QUARTER, Kind.HALF_YEAR, Kind.PERIOD_END, Kind.ALL_YEAR, Kind.BY_SCHEDULE)


def read_schedule(phrase: str, *, ruling_month: int | None = None, school_year: int | None = None) -> Schedule:
    """What a schedule phrase means; `ruling_month` is the month of a heading over the row, if there is one.

    Never fails: a phrase that says nothing of time is of kind `unknown`, with a doubt. In a plan of the `school_year`
    from August 2026 the number of "май 27" can be either, and is taken as a day, with a doubt. Whether a year that
    the phrase names fits the plan's is for `windows.year_doubts` to say.
    """
    phrase = fold_spaces(phrase)
    if len(phrase) > LONGEST_PHRASE:
        return Schedule(phrase, Kind.UNKNOWN, doubts=("doubt-schedule-unknown",))
    pieces = tokens(phrase)
    read = joined(pieces, GRAMMAR)
    if ruling_month is not None or any(token.kind is Kind.MONTHLY for token in read):
        read = joined(read, BARE_DAYS)
    spans = tuple(dict.fromkeys(span for token in read for span in token.spans))
    rhythms = _rhythms(read, spans)
    kind, mixed = _kind(spans, rhythms)
    if ruling_month is not None:
        mixed |= bool(rhythms) and kind is not Kind.BY_SCHEDULE
        spans = _under_heading(spans, kind, ruling_month)
        kind = kind_of(spans) if spans else kind
        mixed |= any(isinstance(span, Span) and ruling_month not in span.months for span in spans)
    elif year := next((token for token in read if token.letter == "Y"), None):
        spans = _in_school_year(spans, year.value)
        kind = Kind.ALL_YEAR if kind is Kind.UNKNOWN else kind
    if _recurs(spans) and kind not in (Kind.MONTHLY, Kind.WEEKLY):
        spans, kind = (), Kind.UNKNOWN
    schedule = _schedule(phrase, read, spans, kind, mixed)
    if school_year is not None and spans and _may_be_year(pieces, school_year):
        schedule = replace(schedule, doubts=tuple(dict.fromkeys((*schedule.doubts, DAY_OR_YEAR))))
    return schedule


def _may_be_year(pieces: Sequence[Token], school_year: int) -> bool:
    """Whether a number that stands after the name of a month is one of the plan's years in two figures."""
    letters = "".join(piece.letter for piece in pieces)
    numbers = (pieces[found.end() - 1] for found in _MONTH_AND_NUMBER.finditer(letters))
    years = {f"{(school_year + by) % 100:02}" for by in (0, 1)}
    return any(number.words[0] in years for number in numbers)


def alternatives(schedule: Schedule) -> tuple[Schedule, ...]:
    """Likely answers to offer for a doubtful schedule, its own reading first; none for one that is sure."""
    if schedule.sure:
        return ()
    found = dict.fromkeys((kind, spans) for kind, spans in _answers(schedule) if spans or kind in _UNSPANNED)
    return tuple(replace(schedule, kind=kind, spans=spans, doubts=()) for kind, spans in found)


def _answers(schedule: Schedule) -> Iterator[tuple[Kind, Spans]]:
    spans = schedule.spans
    if not {"doubt-schedule-mixed", "doubt-schedule-backwards"} & set(schedule.doubts) or not spans:
        yield schedule.kind, spans
    if not spans:
        yield from ((kind, ()) for kind in (Kind.ALL_YEAR, Kind.HALF_YEAR, Kind.BY_SCHEDULE))
        return
    dated = tuple(span for span in spans if isinstance(span, Span) and span.last.month != EVERY_MONTH)
    named = tuple(span for span in spans if isinstance(span, Named))
    yield from ((kind_of(part), part) for part in (dated, named) if part)
    if schedule.kind is not kind_of(spans):
        yield schedule.kind, ()
    if DAY_OR_YEAR in schedule.doubts and any(span.last.day for span in dated):
        ends = ((span.first or span.last, span.last) for span in dated)
        yield Kind.MONTHS, tuple(Span(Point(first.month), Point(last.month)) for first, last in ends)
    if "doubt-schedule-deadline" in schedule.doubts:
        yield Kind.DATES, tuple(Span(None, span.last) for span in dated)
    if len(dated) == 1:
        yield from ((kind_of(other), other) for other in _other_readings(dated[0]))
    if len(schedule.months) <= 4:
        yield Kind.MONTHS, tuple(Span(Point(month), Point(month)) for month in schedule.months)


def _other_readings(span: Span) -> Iterator[Spans]:
    """What else may be meant by one span: by the day or on it, with the month or without, its two ends alone."""
    first, last = span.first, span.last
    if first is None and last.day is None:
        yield (Span(None, Point((last.month - 2) % 12 + 1)),)
    elif first is None:
        yield (Span(last, last),)
    elif first == last and last.day is None and last.year is not None:  # "сен.26"
        day = Point(last.month, last.year % 100)
        yield (Span(day, day),)
    elif span.whole_months and first != last:
        yield (Span(first, first), Span(last, last))


def _rhythms(read: Sequence[Token], spans: Spans) -> tuple[Kind, ...]:
    """The rhythms named, the most telling first; "once a year" (value 1) says nothing beside a date."""
    found = {token.kind for token in read if token.kind and not (spans and token.value and token.letter == "C")}
    return tuple(sorted(found, key=_SPECIFIC.index))


def _recurs(spans: Spans) -> bool:
    return any(isinstance(span, Span) and span.last.month == EVERY_MONTH for span in spans)


def _kind(spans: Spans, rhythms: tuple[Kind, ...]) -> tuple[Kind, bool]:
    """The kind of dates and rhythms together, and whether they do not go together well."""
    named = [isinstance(span, Named) for span in spans]
    if not rhythms:
        return (kind_of(spans) if spans else Kind.UNKNOWN), any(named) and not all(named)
    kind = rhythms[0]
    several = len([rhythm for rhythm in rhythms if rhythm not in (Kind.ALL_YEAR, Kind.BY_SCHEDULE)]) > 1
    if not spans:
        return kind, several or rhythms == (Kind.ALL_YEAR, Kind.BY_SCHEDULE)
    if kind is Kind.BY_SCHEDULE:  # "in October, by schedule": October it is
        return kind_of(spans), any(named) and not all(named)
    if kind in (Kind.MONTHLY, Kind.WEEKLY):
        return kind, several or not all(
            _recurs((span,)) or (isinstance(span, Span) and span.whole_months) for span in spans
        )
    expected = {Kind.HALF_YEAR: 2, Kind.QUARTER: 4}.get(kind)
    return kind, several or len(spans) != expected


def _under_heading(spans: Spans, kind: Kind, month: int) -> Spans:
    if not spans and kind in (Kind.UNKNOWN, Kind.BY_SCHEDULE):
        return (Span(Point(month), Point(month)),)
    return tuple(
        span.in_month(month) if isinstance(span, Span) and span.last.month == EVERY_MONTH else span for span in spans
    )


def _in_school_year(spans: Spans, school_year: int) -> Spans:
    dated = tuple(span for span in spans if isinstance(span, Span) and span.last.month != EVERY_MONTH)
    if not school_year or len(dated) != len(spans):
        return spans
    pairs = zip(dated, ends(dated, school_year), strict=True)
    return tuple(Span(span.first and start, end) for span, (start, end) in pairs)


def _schedule(phrase: str, read: Sequence[Token], spans: Spans, kind: Kind, mixed: bool) -> Schedule:
    spans = tuple(sorted(dict.fromkeys(spans), key=lambda span: not _recurs((span,))))  # days before their months
    meant = [token for token in read if token.spans or token.kind or token.letter == "Y"]
    rest = [token for token in read if token not in meant]
    doubts = [doubt for token in meant for doubt in token.doubts]
    if mixed:
        doubts.append("doubt-schedule-mixed")
    doubts += _order_doubts(spans)
    silent = _SILENT | (_UNDATED if kind in (Kind.BY_SCHEDULE, Kind.PERIOD_END) and not spans else frozenset())
    once_each = {token for token in rest if token.letter == "M" and token.value in (1, len(spans))}
    if any(token.letter not in silent and token not in once_each for token in rest):
        doubts.append("doubt-schedule-words")
    # "October -" lost its end, "until October - March" is no range that can be made.
    if spans and _LOOSE_DASH.search("".join(token.letter for token in read)):
        doubts.append("doubt-schedule-range")
    if kind is Kind.UNKNOWN:
        doubts = ["doubt-schedule-unknown" if phrase else "doubt-schedule-empty"]
        meant, rest = [], list(read)
    return Schedule(phrase, kind, spans, words(meant), words(rest), tuple(dict.fromkeys(doubts)))


def _order_doubts(spans: Spans) -> Iterator[str]:
    dated = tuple(span for span in spans if isinstance(span, Span) and span.last.month != EVERY_MONTH)
    if any(is_backward(start, end) for start, end in ends(dated, 2001)):
        yield "doubt-schedule-backwards"
    points = (point for span in spans if isinstance(span, Span) for point in (span.first, span.last) if point)
    if any((point.day or 0) > _LONGEST[point.month] for point in points):
        yield "doubt-schedule-impossible"
    whole = {month for span in dated if span.whole_months for month in span.months}
    if any(not span.whole_months and whole.intersection(span.months) for span in dated):  # "October (12.10)"
        yield "doubt-schedule-mixed"
    autumn = False
    for span in dated:
        first = span.first or span.last
        if first.month == 8 and first.year is None and autumn:  # "October, August": which August?
            yield "doubt-schedule-august"
        autumn = span.last.month > 8 or (autumn and span.last.month == 8)
