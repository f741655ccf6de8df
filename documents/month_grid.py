"""A table with a column for each month and marks in them: made into one with a column of times."""

import re
from collections.abc import Sequence
from dataclasses import replace

from documents.columns import Column, heading
from documents.draft import Line, folded
from documents.headings import only_month

_LEAST = 3  # months side by side
_MARK = re.compile(r"[^\w]|[vxхvіi]|да|иә", re.IGNORECASE)


def without_grid(lines: Sequence[Line]) -> list[Line]:
    """The lines of a table, its month columns gathered into one: the names of those that are marked."""
    found = next((line for line in lines if len(_months(line)) >= _LEAST), None)
    if found is None or Column.TITLE not in map(heading, found.cells):
        return list(lines)
    return [
        replace(line, cells=_gathered(line, found)) if len(line.cells) == len(found.cells) else line for line in lines
    ]


def _months(line: Line) -> list[int]:
    return [place for place, cell in enumerate(line.cells) if cell.strip() and only_month(folded(cell))]


def _gathered(line: Line, head: Line) -> tuple[str, ...]:
    places = _months(head)
    time = (
        "Мерзімі"
        if line is head
        else ", ".join(_time(line.cells[at], head.cells[at]) for at in places if line.cells[at].strip())
    )
    rest = [cell for at, cell in enumerate(line.cells) if at not in places]
    return (*rest[: places[0]], time, *rest[places[0] :])


def _time(cell: str, month: str) -> str:
    """A mark is the whole month; days written in its place are days of it."""
    return month if _MARK.fullmatch(cell.strip()) else f"{cell.strip()} {month}"
