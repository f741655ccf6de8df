"""A table whose every cell became a line of its own, as pages give it when it is copied: one word below the other."""

import re
from collections.abc import Iterator, Sequence

from attestation.words import fold
from documents.columns import Column, heading, is_number, is_schedule
from documents.draft import Draft, Line, text
from documents.headings import is_section, is_signature, is_signed, only_month

_USUAL = ("№", "Іс-шара", "Мерзімі", "Жауаптылар", "Нәтижесі")


def stacked(lines: Sequence[str]) -> Draft:
    """Header words first, then rows that begin with a line that is only their number."""
    found = _header(lines)
    first_number = next((place for place, line in enumerate(lines) if is_number(line)), 0)
    head, start, end = found or (_USUAL, first_number, first_number)
    before, after = list(lines[:start]), [line.strip() for line in _without(lines[end:], head)]
    # Where the header stands in the middle, what comes before it can be rows as well.
    first, _ = _chunks([line.strip() for line in before], head)
    rows, rest = _chunks(after, head)
    if not rows:
        rows, rest = _unnumbered([line for line in after if line], head), []
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
    return is_section(line) or (not ends_with_time and only_month(line) is not None)


def _unnumbered(cells: Sequence[str], head: Sequence[str]) -> list[list[str]]:
    """Rows of as many cells as the header has words, if then most times stand in the column of times."""
    kinds = [heading(word) for word in head]
    if Column.SCHEDULE not in kinds:
        return []
    cells = cells[: next((place for place, cell in enumerate(cells) if is_signature(cell)), len(cells))]
    numbered = Column.NUMBER in kinds
    rows = list(_evenly(cells, len(head) - numbered))
    rows = [[str(place), *row] for place, row in enumerate(rows, 1)] if numbered else rows
    right = sum(is_schedule(row[kinds.index(Column.SCHEDULE)]) for row in rows)
    return rows if rows and right * 5 >= len(rows) * 4 else []


def _evenly(cells: Sequence[str], width: int) -> Iterator[list[str]]:
    for place in range(0, len(cells) - width + 1, width):
        yield list(cells[place : place + width])
