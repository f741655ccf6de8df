"""What every reader makes of a file: its lines in order, before anybody asks what they mean."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A row of cells of the table with this number; or, without one, a text outside tables. No cells: a gap.

    A cell keeps its line breaks. `wide`: one cell spans the whole table. `unsure`: places of cells that a program may
    have turned into something else than was typed.
    """

    cells: tuple[str, ...]
    table: int | None = None
    wide: bool = False
    unsure: frozenset[int] = frozenset()


Draft = tuple[Line, ...]

GAP = Line(())


def text(line: str) -> Line:
    """A line outside tables; an empty one is a gap."""
    return Line((line,)) if line.strip() else GAP


def table(number: int, rows: Iterable[Iterable[str]]) -> list[Line]:
    """The rows of one table; rows without any text are left out."""
    lines = [Line(tuple(row), number) for row in rows]
    return [line for line in lines if any(cell.strip() for cell in line.cells)]


_BROKEN_AT_HYPHEN = re.compile(r"(?<=[^\W_])-\s*\n\s*(?=[^\W_])")


# Soft hyphens, marks of direction, and letters that nobody sees and no database stores.
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


def folded(cell: str) -> str:
    """The text with its white space folded, a line that ended with a hyphen mended: what is shown and kept."""
    return " ".join(_BROKEN_AT_HYPHEN.sub("-", _UNSEEN.sub("", cell)).split())
