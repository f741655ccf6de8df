"""A table laid out with spaces: columns stand under each other, and a long cell runs on in the lines below."""

import re
from collections.abc import Callable, Sequence
from itertools import groupby

from documents.columns import is_number
from documents.draft import GAP, Draft, Line, text

_GAP = re.compile(r"\S(?:\s{2,}|\t)\S")
_LEAST_GUTTER = 2


def spaced(lines: Sequence[str]) -> Draft:
    """The lines with two or more wide gaps, and those that stand between them, as rows of cells."""
    lines = [line.expandtabs(8).rstrip() for line in lines]
    rows = [place for place, line in enumerate(lines) if len(_GAP.findall(line)) >= 2]
    if len(rows) < 2:
        return tuple(text(line) for line in lines)
    first, last = rows[0], rows[-1]
    while last + 1 < len(lines) and lines[last + 1].startswith("   "):
        last += 1
    body = lines[first : last + 1]
    edges = _edges([line for line in body if len(_GAP.findall(line)) >= 1 or line.startswith("  ")])
    cut = [_cut(line, edges) for line in body]
    table = [Line(cells, 1, wide=len(cells) == 1) for cells in _rows(cut)]
    return (*(text(line) for line in lines[:first]), *table, GAP, *(text(line) for line in lines[last + 1 :]))


def _edges(lines: Sequence[str]) -> list[int]:
    """Where columns begin: after every run of two or more places that stay blank in nearly all lines."""
    width = max(map(len, lines))
    inked = [sum(place < len(line) and line[place] != " " for line in lines) for place in range(width)]
    tolerated = len(lines) // 40
    edges: list[int] = []
    place = gutter = 0
    for blank, run in groupby(inked, key=lambda count: count <= tolerated):
        length = len(list(run))
        if not blank and (not edges or gutter >= _LEAST_GUTTER):
            edges.append(place)
        gutter = length if blank else 0
        place += length
    return edges


def _cut(line: str, edges: Sequence[int]) -> tuple[str, ...]:
    if not line.strip():
        return ()
    if not _GAP.search(line) and not line.startswith("  ") and len(line) > (edges[1] if len(edges) > 1 else 0) + 12:
        return (line.strip(),)
    return tuple(line[a:b].strip() for a, b in zip(edges, (*edges[1:], len(line)), strict=True))


def _rows(cut: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Lines gathered into rows: by the gaps between rows where there are such, else from number to number."""
    blocks = [list(lines) for filled, lines in groupby(cut, key=bool) if filled]
    numbers = [sum(len(cells) > 1 and is_number(cells[0]) for cells in block) for block in blocks]
    if len(blocks) > 2 and max(numbers) <= 1 and sum(numbers) * 3 >= len(blocks) * 2:
        return [row for block in blocks for row in _joined(block, lambda cells: False)]
    counted = sum(numbers) >= 2
    return [row for block in blocks for row in _joined(block, lambda cells: is_number(cells[0]) or not counted)]


def _joined(block: Sequence[tuple[str, ...]], starts: Callable[[tuple[str, ...]], bool]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for cells in block:
        if not rows or len(cells) == 1 or len(rows[-1]) == 1 or starts(cells):
            rows.append(cells)
        else:
            rows[-1] = tuple(f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True))
    return rows
