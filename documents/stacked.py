"""A table whose every cell became a line of its own, as pages give it when it is copied: one word below the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.words import fold
from documents.columns import Column, Columns, is_number, is_responsible, is_schedule
from documents.draft import Draft, Line, text
from documents.headings import is_section, is_signature, is_signed
from documents.stacked_head import Head, by_period, by_words, is_time, numbered, under_times

_USUAL = ("№", "Іс-шара", "Мерзімі", "Жауаптылар", "Нәтижесі")


def stacked(lines: Sequence[str]) -> Draft:
    """Header words first, then rows that begin with a line that is only their number."""
    first_number = next((place for place, line in enumerate(lines) if is_number(line)), 0)
    usual = Head(_USUAL, tuple(Column)[: len(_USUAL)], first_number, first_number)
    head = by_period(lines) or by_words(lines) or usual
    before, after = list(lines[: head.start]), [line.strip() for line in _without(lines[head.end :], head.words)]
    # Where the header stands in the middle, what comes before it can be rows as well.
    first, _ = _chunks([line.strip() for line in before], head.columns)
    rows, rest = ([], []) if Column.NUMBER not in head.columns else _chunks(after, head.columns)
    if not rows:
        rows, rest = _unnumbered(after, head.columns), []
    if not rows:
        rows, rest = _chunks(after, head.columns)
    if not rows:
        return tuple(text(line) for line in lines)
    if first:
        at = next(place for place, line in enumerate(before) if is_number(line))
        before = before[:at]
        rows = [*first, *rows]
    table = [Line(tuple(cells), 1, wide=len(cells) == 1) for cells in (head.words, *rows)]
    return (*(text(line) for line in before), *table, *(text(line) for line in rest))


def _without(lines: Sequence[str], head: Sequence[str]) -> list[str]:
    """The lines but for the header where it is repeated on the next page."""
    kept: list[str] = []
    filled: list[int] = []  # places in `kept` of lines that are not blank
    words = [fold(word) for word in head]
    for line in lines:
        kept.append(line)
        if not line.strip():
            continue
        filled.append(len(kept) - 1)
        tail = filled[-len(head) :]
        if fold(line) == words[-1] and [fold(kept[place]) for place in tail] == words:
            del kept[tail[0] :], filled[-len(head) :]
    return kept


def _chunks(lines: Sequence[str], columns: Columns) -> tuple[list[list[str]], list[str]]:
    """Rows from number to number, with headings of months and sections between them; and what follows the last."""
    if parted := _parted(lines, columns):
        return parted
    rows: list[list[str]] = []
    heads: list[list[str]] = []  # lines before the first number that can rule it
    number = 0
    ends_with_time = [column for column in columns if column is not Column.OTHER][-1] is Column.SCHEDULE
    still = _last_places(lines)
    for place, line in enumerate(lines):
        if is_number(line) and (not number or int(re.findall(r"\d+", line)[-1]) in {number + 1, 1}):
            if number and len(rows[-1]) > 2 and _rules(rows[-1][-1], ends_with_time):
                rows.append([rows[-1].pop()])
            number = int(re.findall(r"\d+", line)[-1])
            rows.append([line])
        elif not number:
            heads = [[line]] if line and _rules(line, ends_with_time) else heads
        elif _is_over(line, len(rows[-1]), len(columns)) and still.get(str(number + 1), -1) < place:
            return [*heads, *rows], list(lines[place:])
        elif line:
            rows[-1].append(line)
    return ([*heads, *rows] if rows else []), []


def _parted(lines: Sequence[str], columns: Columns) -> tuple[list[list[str]], list[str]] | None:
    """Rows of a line for every column, also for an empty one; None where most rows are not so.

    What stands between such a row and the next number rules the next; what follows the last row is the rest.
    """
    starts = numbered(lines)
    if len(starts) < 2 or columns[0] is not Column.NUMBER or Column.SCHEDULE not in columns:
        return None
    width, time = len(columns), columns.index(Column.SCHEDULE)
    rows = [[line] for line in [line for line in lines[: starts[0]] if line][-1:] if _rules(line, False)]
    exact = 0
    for start, end in pairwise([*starts, len(lines)]):
        last = end == len(lines)
        cells = [line for line in lines[start:end] if line]
        timed = end - start >= width and _may_be_time(lines[start + time])
        after = [line for line in lines[start + width : end] if line]
        headed = len(after) == 1 and not last and _rules(after[0], False)
        if end - start >= width and (last or not after or headed or (timed and len(after) == 1)):
            exact += timed or headed
            cells = list(lines[start : start + width])
        rows.append(cells)
        between = [line for line in lines[start + len(cells) : end] if line]
        rows.extend([line] for line in between if not last)
    return (rows, between) if exact * 5 >= len(starts) * 4 else None


def _may_be_time(cell: str) -> bool:
    return not cell or read_schedule(cell).kind is not Kind.UNKNOWN


def _last_places(lines: Sequence[str]) -> dict[str, int]:
    """Where each row's number stands last: before that of the next row "Протокол № 1" is no stamp but a cell."""
    return {re.sub(r"\D", "", line): place for place, line in enumerate(lines) if is_number(line)}


def _is_over(line: str, cells: int, width: int) -> bool:
    """Whether the rows end with this line: a signature, or far more cells than columns."""
    signed = is_signed(line)
    return (
        (is_signature(line) and not (signed and cells < width - 1)) or cells > 2 * width or (cells >= width and signed)
    )


def _rules(line: str, ends_with_time: bool) -> bool:
    return is_section(line) or (not ends_with_time and is_time(line))


def _unnumbered(lines: Sequence[str], columns: Columns) -> list[list[str]]:
    """Rows of as many cells as the header has words, if then most times stand in the column of times.

    A blank line is an empty cell where that makes the rows even, else nothing.
    """
    lines = lines[: next((place for place, line in enumerate(lines) if is_signature(line)), len(lines))]
    counted = Column.NUMBER in columns
    told = Column.SCHEDULE if Column.SCHEDULE in columns else Column.RESPONSIBLE
    fits = is_schedule if told is Column.SCHEDULE else is_responsible
    place = columns.index(told) - counted
    filled = [line for line in lines if line]
    readings: list[tuple[float, list[list[str]]]] = []  # the share of times in their column, and the rows
    ways = [
        list(_evenly(cells, len(columns) - counted, columns, sections=sections))
        for cells in (filled, lines)
        for sections in (True, False)
    ]
    if columns[0] is Column.SCHEDULE and Column.RESPONSIBLE in columns:
        ways.append(list(under_times(filled, len(columns))))
        place, fits = columns.index(Column.RESPONSIBLE), is_responsible
    for rows in ways:
        whole = [row for row in rows if len(row) > 1]
        right = sum(fits(row[place]) or (len(rows) > len(whole) and not row[place]) for row in whole)
        if whole and right * 3 >= len(whole) * 2:
            readings.append((right / len(whole), rows))
    numbers = map(str, count(1))
    _, best = max(readings, key=lambda reading: reading[0], default=(0, []))
    return [[next(numbers), *row] if counted and len(row) > 1 else row for row in best]


def _evenly(cells: Sequence[str], width: int, columns: Columns, *, sections: bool) -> Iterator[list[str]]:
    """Rows of `width` cells, and between them the lines that rule the next one, those of sections where told."""
    at = 0
    times_head = next(column for column in columns if column is not Column.NUMBER) is not Column.SCHEDULE
    while at < len(cells):
        if (sections and is_section(cells[at])) or (times_head and is_time(cells[at])):
            yield [cells[at]]
            at += 1
        elif at + width <= len(cells) and any(cells[at : at + width]):
            yield list(cells[at : at + width])
            at += width
        else:
            at += 1
