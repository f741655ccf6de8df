"""How the pieces of a date become spans: what the rules of `attestation.phrase_grammar` build."""

from collections.abc import Sequence
from dataclasses import replace

from attestation.phrase_tokens import Token
from attestation.plan import Kind
from attestation.schedule import EVERY_MONTH, Named, Part, Point, Span

APPROXIMATE = "doubt-schedule-approximate"


def _dated(tokens: Sequence[Token], *spans: Span | Named, case: str = "", doubts: tuple[str, ...] = ()) -> Token:
    words = tuple(word for token in tokens for word in token.words)
    inherited = tuple(doubt for token in tokens for doubt in token.doubts)
    kind = next((token.kind for token in tokens if token.kind), None)
    return Token(case or "@", words, kind=kind, spans=spans, doubts=tuple(dict.fromkeys(inherited + doubts)))


def _month(tokens: Sequence[Token]) -> int:
    return next((token.value for token in tokens if token.letter == "m"), EVERY_MONTH)


def _case(tokens: Sequence[Token]) -> str:
    """The case of a date is that of its last piece that has one."""
    return next((token.case for token in reversed(tokens) if token.case), "")


def _numbers(tokens: Sequence[Token]) -> list[list[int]]:
    """Numbers and pairs of numbers that make a range."""
    groups: list[list[int]] = []
    tied = False
    for token in tokens:
        if token.letter in "noa":
            if tied:
                groups[-1].append(token.value)
            else:
                groups.append([token.value])
            tied = token.letter == "a"
        else:
            tied = (tied or token.letter in "-TL") and bool(groups)
    return groups


def month_itself(tokens: Sequence[Token]) -> Token:
    """A month alone, or a date in figures."""
    spans = tokens[0].spans or (Span(Point(tokens[0].value), Point(tokens[0].value)),)
    return _dated(tokens, *spans, case=tokens[0].case)


def days_of_month(tokens: Sequence[Token]) -> Token | None:
    """Days and ranges of days of one month; of each month (or the one that rules the row) where none is named."""
    figures = next((token for token in tokens if token.letter == "D"), None)
    if figures is not None:
        end = figures.spans[0]
        if isinstance(end, Named):
            return None
        if end.last.day is None:  # "09-10.2026"
            return _dated(tokens, Span(Point(tokens[0].value), end.last)) if tokens[0].value <= 12 else None
        return _dated(tokens, Span(replace(end.last, day=tokens[0].value), end.last))
    month = _month(tokens)
    joint = any(token.letter in "Zw" for token in tokens)
    groups = _numbers(tokens)
    if joint or (tokens[0].letter == "Z" and len(groups) == 2):
        groups = [[group[0] for group in groups]]
    if not groups:
        return None
    spans = tuple(Span(Point(month, group[0]), Point(month, group[-1])) for group in groups)
    return _dated(tokens, *spans, case=_case(tokens))


def parts_of_month(tokens: Sequence[Token]) -> Token | None:
    """Weeks, decades (of days) and halves of a month; a week is approximate: seven days from the 1st, 8th ..."""
    month = _month(tokens)
    unit = next(token.letter for token in tokens if token.letter in "Wth")
    length, most = {"W": (7, 5), "t": (10, 3), "h": (15, 2)}[unit]
    spans: list[Span] = []
    for group in [[-1]] if any(token.letter == "l" for token in tokens) else _numbers(tokens):
        first, last = (most if number == -1 and unit != "W" else number for number in (group[0], group[-1]))
        if not (first == -1 or 1 <= first <= last <= most):
            return None
        start = -length if first == -1 else (first - 1) * length + 1
        edge = None if month or last == -1 else 31
        spans.append(Span(Point(month, start), Point(month, edge if last in (-1, most) else last * length)))
    return _dated(tokens, *spans, case=_case(tokens), doubts=(APPROXIMATE,) if unit == "W" else ())


def decade_of_month(tokens: Sequence[Token]) -> Token | None:
    """Ten days of a month that "дек." stands for; not before a whole month in December's own list."""
    number, decade = tokens[-2:]
    if decade.words[0].casefold() != "дек" or number.value > 3:
        return None
    found = parts_of_month((tokens[0], number, replace(decade, letter="t")))
    return found and replace(found, doubts=(*found.doubts, APPROXIMATE))


def edge_of_month(tokens: Sequence[Token]) -> Token:
    """The beginning, the middle or the end of a month: ten days, approximately."""
    month = _month(tokens)
    edge = next(token.letter for token in tokens if token.letter in "bce")
    first, last = {"b": (1, 10), "c": (11, 20), "e": (21, None)}[edge]
    span = Span(Point(month, first), Point(month, last))
    return _dated(tokens, span, case=_case(tokens), doubts=(APPROXIMATE,))


def edge_of_year(tokens: Sequence[Token]) -> Token:
    """The beginning or the end of the (school) year: September or May, approximately."""
    year = next((token.value for token in tokens if token.letter == "Y" and token.value), None)
    beginning = any(token.letter == "b" for token in tokens)
    point = Point(9, None, year) if beginning else Point(5, None, year and year + 1)
    return _dated(tokens, Span(point, point), case=_case(tokens), doubts=(APPROXIMATE,))


def last_day(tokens: Sequence[Token]) -> Token:
    """The last day of a month, as a deadline; the last days are as many as one likes."""
    several = any(word.casefold().endswith(("ие", "их", "дері", "дары")) for token in tokens for word in token.words)
    return _dated(tokens, Span(None, Point(_month(tokens))), doubts=(APPROXIMATE,) if several else ())


def month_until(tokens: Sequence[Token]) -> Token | None:
    """A month and then the day of it that is its deadline: "сентябрь (до 15)"."""
    day = next(token.value for token in tokens if token.letter == "n")
    return None if tokens[0].case else _dated(tokens, Span(None, Point(tokens[0].value, day)))


def of_each_month(tokens: Sequence[Token]) -> Token | None:
    """Days "of the month", where no month is named: they recur."""
    date, _ = _ends(tokens)
    if not all(isinstance(span, Span) and span.last.month == EVERY_MONTH for span in date.spans):
        return None
    return replace(_dated(tokens, *date.spans, case=date.letter), kind=Kind.MONTHLY)


def named_parts(tokens: Sequence[Token]) -> Token | None:
    """Half-years and terms by number, holidays by season."""
    seasons = [token.value for token in tokens if token.letter == "s"]
    if seasons:
        doubts = () if seasons == [4] else (APPROXIMATE,)
        return _dated(tokens, *(Named(Part.BREAK, season) for season in seasons), doubts=doubts)
    part, most = (Part.HALF, 2) if any(token.letter in "Hh" for token in tokens) else (Part.TERM, 4)
    numbers = [number for group in _numbers(tokens) for number in range(group[0], group[-1] + 1)]
    if not numbers or max(numbers) > most:
        return None
    unsure = any(token.letter == "Q" and token.value for token in tokens)  # "квартал" may be the calendar's
    doubts = (APPROXIMATE,) if unsure else ()
    return _dated(tokens, *(Named(part, number) for number in numbers), doubts=doubts)


def with_year(tokens: Sequence[Token]) -> Token | None:
    """A year said before or after a date: of its last point, and of its first unless that has one."""
    year = next(token.value for token in tokens if token.letter == "y")
    date = next(token for token in tokens if token.letter in "@<>")
    if any(isinstance(span, Span) and span.last.month == EVERY_MONTH for span in date.spans):
        return None
    spans = tuple(_in_year(span, year) for span in date.spans)
    return _dated(tokens, *spans, case="" if date.letter == "@" else date.letter)


def _in_year(span: Span | Named, year: int) -> Span | Named:
    if isinstance(span, Named) or span.last.year is not None:
        return span
    alone = span.first is not None and span.first.month == span.last.month
    first = replace(span.first, year=year) if alone and span.first else span.first
    return Span(first, replace(span.last, year=year))


def _ends(tokens: Sequence[Token]) -> tuple[Token, Token]:
    dates = [token for token in tokens if token.letter in "@<>"]
    return dates[0], dates[-1]


def span_range(tokens: Sequence[Token]) -> Token | None:
    """From A to B: whatever A and B are, from the first day of A to the last day of B."""
    left, right = _ends(tokens)
    start, end = left.spans[-1], right.spans[0]
    if isinstance(start, Named) or isinstance(end, Named):
        return _term_range(tokens, start, end)
    if start.first is None or end.first is None:
        return None
    first, last = start.first, end.last
    if EVERY_MONTH in (first.month, last.month) and (first.month != last.month or not (first.day and last.day)):
        return None
    # "from early September to the end of May" is exact at both ends.
    exact = (APPROXIMATE not in left.doubts or first.day == 1) and (APPROXIMATE not in right.doubts or last.day is None)
    doubts = [doubt for doubt in left.doubts + right.doubts if not (exact and doubt == APPROXIMATE)]
    if "".join(token.letter for token in tokens) == "@L@":  # "1 September by 15 October": not surely one range
        doubts.append("doubt-schedule-range")
    made = _dated(tokens, *left.spans[:-1], Span(first, last), *right.spans[1:])
    return replace(made, doubts=tuple(dict.fromkeys(doubts)))


def _term_range(tokens: Sequence[Token], start: Span | Named, end: Span | Named) -> Token | None:
    if not (isinstance(start, Named) and isinstance(end, Named)) or start.part != end.part:
        return None
    return _dated(tokens, *(Named(start.part, number) for number in range(start.number, end.number + 1)))


def chain(tokens: Sequence[Token]) -> Token | None:
    """ "A - B - C": taken as one range from A to C, but not sure."""
    made = span_range(tokens)
    return made and replace(made, doubts=(*made.doubts, "doubt-schedule-chain"))


def deadline(tokens: Sequence[Token]) -> Token | None:
    """ "until A": a day, or the end of a month; a month alone may be meant with or without its days."""
    date, _ = _ends(tokens)
    if len(date.spans) != 1 or not isinstance(span := date.spans[0], Span):
        return None
    if span.first is None or (
        span.first.day is not None and span.first != span.last and APPROXIMATE not in date.doubts
    ):
        range_too = span.first is not None and tokens[0].letter == "L"  # "by 10-15 May" is a deadline or a range
        return _dated(tokens, span, doubts=("doubt-schedule-deadline",) if range_too else ())
    until_end = APPROXIMATE in date.doubts and not span.whole_months and span.last.day is None
    doubts = tuple(doubt for doubt in date.doubts if not (until_end and doubt == APPROXIMATE))
    until_month = ("doubt-schedule-until-month",) if span.whole_months and not doubts else ()
    last = replace(span.last, day=31) if span.last == Point(EVERY_MONTH) else span.last
    return replace(_dated(tokens, Span(None, last)), doubts=doubts + until_month)


def listed_deadline(tokens: Sequence[Token]) -> Token | None:
    """ "until A and B": days beside a deadline may be deadlines too; they stand as read, but are not sure."""
    spans = [span for token in tokens for span in token.spans]
    deadlines = [span for span in spans if isinstance(span, Span) and span.first is None]
    days = [span for span in spans if isinstance(span, Span) and span.first == span.last and span.last.day]
    if not deadlines or not days or any(token.kind for token in tokens):
        return None
    return _dated(tokens, *spans, doubts=("doubt-schedule-deadline",))


def open_start(tokens: Sequence[Token]) -> Token | None:
    """ "from A on": until the end of lessons in May (of the summer, for a start in it), which is not sure."""
    date, _ = _ends(tokens)
    span = date.spans[-1]
    if isinstance(span, Named) or span.first is None or span.first.month == EVERY_MONTH:
        return None
    end = Point(8 if span.first.month in (6, 7) else 5)
    return _dated(tokens, Span(span.first, end), doubts=("doubt-schedule-open-end",))


def maybe_deadline(tokens: Sequence[Token]) -> Token | None:
    """A Kazakh "to" ending without "until": a day is taken as a deadline, which is not sure, a month as itself."""
    made = deadline(tokens) if all(isinstance(s, Span) and s.last.day for s in tokens[0].spans) else None
    doubts = (*tokens[0].doubts, "doubt-schedule-deadline")
    return replace(made or tokens[0], letter="@", doubts=doubts)
