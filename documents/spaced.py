"""A table laid out with blanks: columns stand under each other, and a long cell runs on in the lines below."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise

from documents.columns import header, is_number, is_schedule
from documents.draft import GAP, Draft, Line, text
from documents.headings import is_period, is_signature, only_month

Word = tuple[float, float, str]
"""Where a word begins and ends on its line, and the word: in letters of a text, in points of a page."""

Cells = tuple[str, ...]
_MOST_AFTER = 6  # lines after the last full row that can hold another
_WIDEST = 20_000  # letters or points; no table that is laid out for the eye is wider


def spaced(lines: Sequence[str]) -> Draft:
    """The draft of a typed text, where two blanks and more part columns."""
    return laid_out(
        [[(m.start(), m.end(), m[0]) for m in re.finditer(r"\S+", line.expandtabs(8))] for line in lines], 2
    )


def laid_out(lines: Sequence[Sequence[Word]], gutter: float) -> Draft:
    """Lines with two or more blanks as wide as `gutter`, and those that stand between them, as rows of cells."""
    fewest = 1 if any(header(_parts(line, gutter)) for line in lines if _gaps(line, gutter) == 1) else 2
    rows = [place for place, line in enumerate(lines) if _gaps(line, gutter) >= fewest]
    if len(rows) < 2 or max(line[-1][1] for line in lines if line) > _WIDEST:
        return tuple(text(_whole(line)) for line in lines)
    left = min(line[0][0] for line in lines if line)
    first, last = rows[0], rows[-1]
    while last + 1 < len(lines) and lines[last + 1] and _goes_on(lines[last + 1][0], left + gutter):
        last += 1
    last = _last(lines, last, gutter)
    body = lines[first : last + 1]
    edges = _edges([line for line in body if _gaps(line, gutter) or (line and line[0][0] > left + gutter)], gutter)
    if not edges:
        return tuple(text(_whole(line)) for line in lines)
    table = [Line(cells, 1, wide=len(cells) == 1) for cells in _rows([*_cut(body, edges, gutter)])]
    above, below = ([text(_whole(line)) for line in part] for part in (lines[:first], lines[last + 1 :]))
    return (*above, *table, GAP, *below)


def _last(lines: Sequence[Sequence[Word]], last: int, gutter: float) -> int:
    """The last line of the table: a row there that lacks cells begins each where one begins above."""
    begun = {line[0][0] for line in lines[: last + 1] if line}
    begun |= {
        after[0] for line in lines[: last + 1] for before, after in pairwise(line) if after[0] - before[1] >= gutter
    }
    for place, line in enumerate(lines[last + 1 : last + 1 + _MOST_AFTER], last + 1):
        cells = [word[0] for before, word in pairwise(line) if word[0] - before[1] >= gutter]
        if cells and {line[0][0], *cells} <= begun and not is_signature(_whole(line)):
            last = place
    return last


def _goes_on(word: Word, left: float) -> bool:
    """Whether a line that begins with the word goes on with the cells above it."""
    return word[0] > left or word[2][:1].islower()


def _gaps(line: Sequence[Word], gutter: float) -> int:
    return sum(after[0] - before[1] >= gutter for before, after in pairwise(line))


def _parts(line: Sequence[Word], gutter: float) -> list[str]:
    """The texts between the gaps of a line."""
    parts = [line[0][2]]
    for before, after in pairwise(line):
        if after[0] - before[1] >= gutter:
            parts.append(after[2])
        else:
            parts[-1] += f" {after[2]}"
    return parts


def _whole(line: Sequence[Word]) -> str:
    return " ".join(word for _, _, word in line)


def _edges(lines: Sequence[Sequence[Word]], gutter: float) -> list[int]:
    """Where columns begin: after every run of places that stay blank in all lines, or in nearly all."""
    inked = [0] * (int(max(line[-1][1] for line in lines)) + 2)
    for line in lines:
        for place in {place for start, end, _ in line for place in range(int(start), int(end + 0.999))}:
            inked[place] += 1
    begun = {int(line[0][0]) for line in lines}
    begun.update(int(after[0]) for line in lines for before, after in pairwise(line) if after[0] - before[1] >= gutter)
    readings = (_starts(inked, gutter, tolerated) for tolerated in (0, len(lines) // 40, len(lines) // 15))
    # where no cell begins, only the words of long ones happen to stand under each other
    return max(([edge for edge in edges if edge in begun] for edges in readings), key=len)


def _starts(inked: Sequence[int], gutter: float, tolerated: int) -> list[int]:
    edges: list[int] = []
    place, blanks = 0, float("inf")
    for blank, run in groupby(inked, key=lambda count: count <= tolerated):
        length = len(list(run))
        if not blank and blanks >= gutter:
            edges.append(place)
        blanks = length if blank else 0
        place += length
    return edges


def _cut(lines: Sequence[Sequence[Word]], edges: Sequence[int], gutter: float) -> Iterator[Cells]:
    """Each line by the columns; one that runs over them without a gap, or is a month, is one cell."""
    second = edges[1] if len(edges) > 1 else edges[0]
    for line in lines:
        if not line:
            yield ()
            continue
        starts_left = line[0][0] < edges[0] + gutter and not _gaps(line, gutter)
        narrow = second - edges[0] <= 8 * gutter
        whole = _whole(line)
        if starts_left and (
            line[-1][1] > second or ((narrow or whole[:1].isupper()) and (only_month(whole) or is_period(whole)))
        ):
            yield (whole,)
            continue
        cells: list[list[str]] = [[] for _ in edges]
        for start, _, word in line:
            cells[max(bisect_right(edges, start + 1) - 1, 0)].append(word)
        yield tuple(" ".join(words) for words in cells)


def _rows(cut: Sequence[Cells]) -> Iterator[Cells]:
    """Lines gathered into rows: by the blank lines between rows where there are such, else from number to number."""
    blocks = [list(lines) for filled, lines in groupby(cut, key=bool) if filled]
    numbers = [sum(len(cells) > 1 and is_number(cells[0]) for cells in block) for block in blocks]
    numbered = max(numbers) <= 1 and sum(numbers) * 3 >= len(blocks) * 2
    # Rows without numbers: then no block holds more than one line that is a row's first.
    first = _begins if any(map(_begins, cut)) else _is_full
    single = not any(numbers) and all(sum(map(first, block)) <= 1 for block in blocks)
    parted = len(blocks) > 2 and (numbered or single)
    if parted or sum(numbers) < 2:
        for block in blocks:
            yield from _joined(block, lambda cells: not parted)
    else:
        yield from _joined(
            [cells for block in blocks for cells in block], lambda cells: is_number(cells[0]) or bool(header(cells))
        )


def _begins(cells: Cells) -> bool:
    """Whether the line of a table without numbers is a row's first: it holds a time, and no cell goes on from above."""
    first = cells[0] if cells else ""
    return len(cells) > 1 and bool(first) and not first[0].islower() and any(map(is_schedule, cells))


def _is_full(cells: Cells) -> bool:
    return len(cells) > 1 and all(cells)


def _joined(block: Sequence[Cells], starts: Callable[[Cells], bool]) -> Iterator[Cells]:
    row: Cells = ()
    for cells in block:
        if row and len(cells) > 1 and len(row) > 1 and not starts(cells):
            row = tuple(f"{above}\n{below}".strip() for above, below in zip(row, cells, strict=True))
            continue
        if row:
            yield row
        row = cells
    if row:
        yield row
