"""A paper that a school prints: a head, tables, signatures; written as DOCX or as XLSX from the same rows."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from documents.letters import breadth_of, pieces_of
from locales import Texts

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and its share of the width (any unit; they are set against each other)."""

    heading: str
    width: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a paper. `name`: of its sheet in a workbook; `title`: above it, where a paper has several.

    `totals` stand under the rows and belong to no filter. `sheet_only`: too long for paper, so in the workbook alone.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    totals: tuple[Cell, ...] = ()
    sheet_only: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed. `stamp`: the lines of approval in the upper right corner; `file`: the file's name.

    `upright`: on a sheet that stands, for a table of few columns.
    """

    file: str
    school: str
    title: str
    tables: tuple[Table, ...]
    stamp: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()  # between title and tables
    signatures: tuple[str, ...] = field(default=())
    upright: bool = False


def columns(say: Texts, *widths: tuple[str, float]) -> tuple[Column, ...]:
    """Columns by the names of their texts `printout-column-<name>`, with their widths."""
    return tuple(Column(say.label(f"printout-column-{name}"), width) for name, width in widths)


def numbered(rows: Sequence[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows, each with its number before it."""
    return tuple((number, *row) for number, row in enumerate(rows, 1))


def approval(say: Texts) -> tuple[str, ...]:
    """The lines in which the director approves."""
    return tuple(say.label(f"plan-page-stamp-{line}") for line in ("approve", "post", "name", "date"))


def clean(text: str) -> str:
    """The text on one line, without what no document can hold."""
    seen = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_visible(char))
    return " ".join(seen.split())


def written(cell: Cell) -> str:
    """A cell as it is read."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return clean(cell) if isinstance(cell, str) else f"{cell:g}".replace(".", ",")


_LETTER = 0.0195  # cm of breadth of an ordinary bold letter for each point of its height
_WHOLE = 16.0  # ordinary letters; a longer word of a cell may be broken


def widths_of(table: Table, breadth: float, points: float, padding: float = 0.4) -> list[float]:
    """Centimetres of each column, `breadth` together, for letters of so many points; `padding`: of a cell's sides.

    Each has its share, but no word, number or date is broken where there is room for that: the columns with room to
    spare give it.
    """
    least = least_widths(table, points, padding)
    if sum(least) >= breadth:
        return [breadth * width / sum(least) for width in least]
    whole = sum(column.width for column in table.columns)
    wanted = [max(breadth * column.width / whole, needed) for column, needed in zip(table.columns, least, strict=True)]
    given = (sum(wanted) - breadth) / (sum(wanted) - sum(least))
    return [width - (width - needed) * given for width, needed in zip(wanted, least, strict=True)]


def least_widths(table: Table, points: float, padding: float) -> list[float]:
    """Centimetres that each column needs so that nothing in it is broken."""
    return [padding + _LETTER * points * longest for longest in unbroken(table)]


def unbroken(table: Table) -> list[float]:
    """By column, the ordinary letters of the longest piece that should not be broken."""
    rows = (*table.rows, table.totals) if table.totals else table.rows
    return [
        max([1.0, *map(breadth_of, pieces_of(clean(column.heading))), *(_unbroken(row[place]) for row in rows)])
        for place, column in enumerate(table.columns)
    ]


def _unbroken(cell: Cell) -> float:
    """The breadth of the longest piece of a cell that should not be broken."""
    if isinstance(cell, str):
        return min(max(map(breadth_of, pieces_of(clean(cell))), default=0.0), _WHOLE)
    return breadth_of(written(cell))


def _is_visible(char: str) -> bool:
    return unicodedata.category(char) not in {"Cc", "Cs", "Cn", "Co"}
