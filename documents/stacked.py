"""A table whose every cell became a line of its own, as pages give it when it is copied: one word below the other."""

import re
from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.words import fold
from documents.columns import Column, heading, is_number, is_schedule
from documents.draft import Draft, Line, text
from documents.headings import is_period, is_section, is_signature, is_signed, only_month

_USUAL = ("№", "Іс-шара", "Мерзімі", "Жауаптылар", "Нәтижесі")


def stacked(lines: Sequence[str]) -> Draft:
    """Header words first, then rows that begin with a line that is only their number."""
    found = _header(lines)
    first_number = next((place for place, line in enumerate(lines) if is_number(line)), 0)
    head, start, end = found or (_USUAL, first_number, first_number)
    before, after = list(lines[:start]), [line.strip() for line in _without(lines[end:], head)]
    # Where the header stands in the middle, what comes before it can be rows as well.
    first, _ = _chunks([line.strip() for line in before], head)
    rows, rest = ([], []) if Column.NUMBER not in map(heading, head) else _chunks(after, head)
    if not rows:
        rows, rest = _unnumbered(after, head), []
    if not rows:
        rows, rest = _chunks(after, head)
    if not rows:
        return tuple(text(line) for line in lines)
    if first:
        at = next(place for place, line in enumerate(before) if is_number(line))
        before = before[:at]
        rows = [*first, *rows]
    table = [Line(tuple(cells), 1, wide=len(cells) == 1) for cells in (head, *rows)]
    return (*(text(line) for line in before), *table, *(text(line) for line in rest))


def _header(lines: Sequence[str]) -> tuple[tuple[str, ...], int, int] | None:
    """The longest run of lines that each are another header word: the words, and where they begin and end."""
    runs = (_run(lines, start) for start, line in enumerate(lines) if line.strip())
    found = [run for run in runs if run]
    longest = max((len(run[0]) for run in found), default=0)
    numbered = [run for run in found if len(run[0]) == longest and heading(run[0][0]) is Column.NUMBER]
    # Of runs as long the one that begins with a number: the line before a header may look like a word of it.
    return next(iter(numbered or [run for run in found if len(run[0]) == longest]), None)


def _run(lines: Sequence[str], start: int) -> tuple[tuple[str, ...], int, int] | None:
    named: dict[Column, str] = {}
    end = start
    for place, line in enumerate(lines[start : start + 16], start):
        column = heading(line)
        if line.strip() and (column is None or column in named):
            break
        if column:
            named[column] = line.strip()
            end = place + 1
    is_header = Column.TITLE in named and not named.keys().isdisjoint({Column.SCHEDULE, Column.RESPONSIBLE})
    return (tuple(named.values()), start, end) if is_header else None


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


def _chunks(lines: Sequence[str], head: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """Rows from number to number, with headings of months and sections between them; and what follows the last."""
    if parted := _parted(lines, head):
        return parted
    rows: list[list[str]] = []
    heads: list[list[str]] = []  # lines before the first number that can rule it
    number = 0
    kinds = [column for column in map(heading, head) if column is not Column.OTHER]
    ends_with_time = kinds[-1] is Column.SCHEDULE
    still = _last_places(lines)
    for place, line in enumerate(lines):
        if is_number(line) and (not number or int(re.findall(r"\d+", line)[-1]) in {number + 1, 1}):
            if number and len(rows[-1]) > 2 and _rules(rows[-1][-1], ends_with_time):
                rows.append([rows[-1].pop()])
            number = int(re.findall(r"\d+", line)[-1])
            rows.append([line])
        elif not number:
            heads = [[line]] if line and _rules(line, ends_with_time) else heads
        elif _is_over(line, len(rows[-1]), len(head)) and still.get(str(number + 1), -1) < place:
            return [*heads, *rows], list(lines[place:])
        elif line:
            rows[-1].append(line)
    return ([*heads, *rows] if rows else []), []


def _parted(lines: Sequence[str], head: Sequence[str]) -> tuple[list[list[str]], list[str]] | None:
    """Rows of a line for every column, also for an empty one; None where most rows are not so.

    What stands between such a row and the next number rules the next; what follows the last row is the rest.
    """
    starts = [place for place, line in enumerate(lines) if is_number(line)]
    starts = [place for nth, place in enumerate(starts, 1) if int(re.findall(r"\d+", lines[place])[-1]) == nth]
    width, kinds = len(head), [heading(word) for word in head]
    if len(starts) < 2 or kinds[0] is not Column.NUMBER or Column.SCHEDULE not in kinds:
        return None
    time = kinds.index(Column.SCHEDULE)
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
    return is_section(line) or (not ends_with_time and _is_time(line))


def _unnumbered(lines: Sequence[str], head: Sequence[str]) -> list[list[str]]:
    """Rows of as many cells as the header has words, if then most times stand in the column of times.

    A blank line is an empty cell where that makes the rows even, else nothing.
    """
    kinds = [heading(word) for word in head]
    if Column.SCHEDULE not in kinds:
        return []
    lines = lines[: next((place for place, line in enumerate(lines) if is_signature(line)), len(lines))]
    numbered = Column.NUMBER in kinds
    time = kinds.index(Column.SCHEDULE) - numbered
    filled = [line for line in lines if line]
    readings: list[tuple[float, list[list[str]]]] = []  # the share of times in their column, and the rows
    for cells, sections in ((filled, True), (filled, False), (lines, True), (lines, False)):
        rows = list(_evenly(cells, len(head) - numbered, time, sections=sections))
        whole = [row for row in rows if len(row) > 1]
        right = sum(is_schedule(row[time]) or (len(rows) > len(whole) and not row[time]) for row in whole)
        if whole and right * 3 >= len(whole) * 2:
            readings.append((right / len(whole), rows))
    numbers = map(str, count(1))
    _, best = max(readings, key=lambda reading: reading[0], default=(0, []))
    return [[next(numbers), *row] if numbered and len(row) > 1 else row for row in best]


def _evenly(cells: Sequence[str], width: int, time: int, *, sections: bool) -> Iterator[list[str]]:
    """Rows of `width` cells, and between them the lines that rule the next one, those of sections where told."""
    at = 0
    while at < len(cells):
        if (sections and is_section(cells[at])) or (time > 0 and _is_time(cells[at])):
            yield [cells[at]]
            at += 1
        elif at + width <= len(cells) and any(cells[at : at + width]):
            yield list(cells[at : at + width])
            at += width
        else:
            at += 1


def _is_time(line: str) -> bool:
    return only_month(line) is not None or is_period(line)
