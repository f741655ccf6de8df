"""A row whose cells are not one for each column: one is missing and the rest moved left, or one broke into pieces."""

from collections.abc import Sequence
from itertools import combinations_with_replacement

from documents.columns import Column, Columns, is_responsible, is_schedule

_MOST_PIECES = 12  # beyond it a row is no row; its cells are joined into the title


def fit(cells: Sequence[str], columns: Columns) -> tuple[str, ...]:
    """The cells in their columns: order is kept, neighbours of one column are joined, a column may stay empty.

    `columns` without a number column; `cells` without empty ones.
    """
    if len(cells) == len(columns) and _plausible(cells, columns):
        return tuple(cells)
    if len(cells) > _MOST_PIECES:
        return (" ".join(cells), *("",) * (len(columns) - 1))
    kinds = [(is_schedule(cell), is_responsible(cell)) for cell in cells]
    cuts = combinations_with_replacement(range(len(cells) + 1), len(columns) - 1)
    best = max(cuts, key=lambda cut: _likeness(cut, kinds, columns))
    edges = (0, *best, len(cells))
    return tuple("\n".join(cells[edges[place] : edges[place + 1]]) for place in range(len(columns)))


def _plausible(cells: Sequence[str], columns: Columns) -> bool:
    """Whether no cell contradicts its column: a post where the time should be, or the other way round."""
    return not any(
        (column is Column.SCHEDULE and is_responsible(cell)) or (column is not Column.SCHEDULE and is_schedule(cell))
        for cell, column in zip(cells, columns, strict=True)
    )


def _likeness(cut: Sequence[int], kinds: Sequence[tuple[bool, bool]], columns: Columns) -> int:
    edges = (0, *cut, len(kinds))
    points = 0
    for place, column in enumerate(columns):
        pieces = kinds[edges[place] : edges[place + 1]]
        if column is Column.TITLE and not pieces:
            return -1000
        for schedule, responsible in pieces:
            points += 4 if schedule and column is Column.SCHEDULE else -4 * schedule
            points += 3 if responsible and column is Column.RESPONSIBLE else -3 * responsible
            if not schedule and not responsible:
                points += {Column.SCHEDULE: -2, Column.RESPONSIBLE: 0}.get(column, 1)
        points -= max(0, len(pieces) - 1)
        points += 1 if pieces else 0
    return points
