"""The header of a table whose every cell is a line of its own: by its words, or by what comes again below it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from documents.columns import Column, Columns, by_place, header, heading, is_number, is_responsible, is_schedule, under
from documents.headings import is_period, is_section, is_signature, only_month

_MOST_BEFORE, _MOST_AFTER = 40, 120  # lines with words before a header, and after it as many as are looked at
_WIDTHS = range(3, 9)  # columns of a table
_LEAST, _FEWEST = 0.8, 0.4  # of the rows have their number (or else their time) in its column, and all else
_KINDS: Mapping[Column, Callable[[str], bool]] = {
    Column.NUMBER: is_number,
    Column.SCHEDULE: is_schedule,
    Column.RESPONSIBLE: is_responsible,
}


@dataclass(frozen=True, slots=True)
class Head:
    """A header: its words, what each column is, and the places of its first line and of the line after it."""

    words: tuple[str, ...]
    columns: Columns
    start: int
    end: int


def by_words(lines: Sequence[str]) -> Head | None:
    """The longest run of lines that each are another header word."""
    runs = (_run(lines, start) for start, line in enumerate(lines) if line.strip())
    found = [run for run in runs if run]
    longest = max((len(run.words) for run in found), default=0)
    found = [run for run in found if len(run.words) == longest]
    numbered = [run for run in found if run.columns[0] is Column.NUMBER]
    # Of runs as long the one that begins with a number: the line before a header may look like a word of it.
    return next(iter(numbered or found), None)


def _run(lines: Sequence[str], start: int) -> Head | None:
    named: dict[Column, str] = {}
    end = start
    for place, line in enumerate(lines[start : start + 16], start):
        column = heading(line)
        if line.strip() and (column is None or column in named or is_time(line)):
            break
        if column:
            named[column] = line.strip()
            end = place + 1
    is_header = Column.TITLE in named and not named.keys().isdisjoint({Column.SCHEDULE, Column.RESPONSIBLE})
    return Head(tuple(named.values()), tuple(named), start, end) if is_header else None


def by_period(lines: Sequence[str]) -> Head | None:
    """The lines after which numbers, times and posts come again in the same order; None where nothing does.

    Of several the one with the most regular rows, then with the most words that headers have: a title above the
    header, or the first cell below it, makes rows that are as regular.
    """
    filled = [place for place, line in enumerate(lines) if line.strip()]
    said = [lines[place].strip() for place in filled]
    over = next((at for at, line in enumerate(said) if at and is_signature(line) and at > len(said) // 2), len(said))
    found: list[tuple[tuple[float, int, int], Head]] = []
    for start in range(min(len(said), _MOST_BEFORE)):
        for width in _WIDTHS:
            end = start + width
            if end >= over or any(len(cell) > 60 or is_signature(cell) or is_section(cell) for cell in said[start:end]):
                break
            if any(kind(cell) for kind in _KINDS.values() for cell in said[start:end] if heading(cell) is None):
                break
            words, place = tuple(said[start:end]), filled[start]
            signs = (place > 0 and not lines[place - 1].strip()) + is_number(said[end])
            for rows in _rows(said[end : min(over, end + _MOST_AFTER)], width):
                columns = _columns(words, rows)
                share = _regular(words, columns, rows) if columns else 0
                if columns and share >= _LEAST:
                    known = sum(heading(cell) is not None for cell in words)
                    rank = (round(share, 2), known + signs, -start)
                    found.append((rank, Head(words, columns, place, filled[end - 1] + 1)))
    return max(found, key=lambda one: one[0])[1] if found else None


def _columns(words: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    even = [row for row in rows if len(row) == len(words)]
    known = header(words)
    return (under(words, known, even) if known else by_place(words, even)) if len(even) > 2 else None


def _rows(cells: Sequence[str], width: int) -> Iterator[list[Sequence[str]]]:
    """The cells in rows of `width`; what heads some is none, sections, times as well, or what numbers leave over."""
    starts = numbered(cells)
    sizes = Counter(after - before for before, after in pairwise(starts))
    if starts[:1] in ([0], [1]) and sizes and sizes.most_common(1)[0][0] == width:
        yield [part for start, end in pairwise([*starts, len(cells)]) for part in _headed(cells[start:end], width)]
    if len(starts) < 2 and any(map(is_time, cells)):  # rows with numbers begin with these
        yield [*under_times(cells, width)]
    for heads in (lambda line: False, is_section, lambda line: is_section(line) or is_time(line)):
        rows: list[Sequence[str]] = []
        at = 0
        while at < len(cells):
            size = 1 if heads(cells[at]) else width
            rows.append(cells[at : at + size])
            at += size
        yield rows


def under_times(cells: Sequence[str], width: int) -> Iterator[list[str]]:
    """Rows of `width` that begin with a time, or lack it: that of the row above was one cell with theirs."""
    at = 0
    while at < len(cells):
        own = is_schedule(cells[at])
        row = cells[at : at + width - (not own)]
        yield [*row] if own else ["", *row]
        at += len(row)


def _headed(cells: Sequence[str], width: int) -> Iterator[Sequence[str]]:
    """A row and the lines after it, each alone."""
    yield cells[:width]
    yield from ([cell] for cell in cells[width:])


def numbered(lines: Sequence[str]) -> list[int]:
    """The places of lines that are the numbers 1, 2, 3 of rows."""
    found: list[int] = []
    for place, line in enumerate(lines):
        if is_number(line) and int(re.findall(r"\d+", line)[-1]) == len(found) + 1:
            found.append(place)
    return found


def _regular(words: Sequence[str], columns: Columns, rows: Sequence[Sequence[str]]) -> float:
    """The share of rows with their number, time and post in its column; 0 where too few have.

    A number begins its row. Posts under a word that says so may be any: not all are known.
    """
    even = [row for row in rows if len(row) == len(columns)]
    if Column.NUMBER in columns[1:] or Column.TITLE not in columns or not even:
        return 0
    places = {column: columns.index(column) for column in _KINDS if column in columns}
    shares = [
        sum(_KINDS[column](row[place]) or (column is Column.SCHEDULE and not row[place]) for row in even) / len(even)
        for column, place in places.items()
        if len(places) == 1
        or not all(map(all, even))
        or column is not Column.RESPONSIBLE
        or heading(words[place]) is not column
    ]
    if not shares or shares[0] < _LEAST or min(shares) < _FEWEST:
        return 0
    return sum(shares) / len(shares)


@lru_cache(maxsize=4096)  # each try of a width asks about the same lines
def is_time(line: str) -> bool:
    """Whether the line is a month or another time that can head rows."""
    return only_month(line) is not None or is_period(line)
