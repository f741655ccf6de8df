"""The sections and months whose headings rule the rows under them, inside a table and above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from documents.columns import Column, Columns, is_number, is_schedule
from documents.draft import Draft, Line, folded
from documents.headings import is_listed, is_period, is_section, only_month


@dataclass(frozen=True, slots=True)
class Ruling:
    """The headings that rule a row: its section, its month or another period ("В течение года")."""

    section: str = ""
    month: int | None = None
    period: str = ""


_ROMAN = re.compile(r"\s*[IVXІХ]{1,5}\s*[.)]?\s*")
_SUBROW = re.compile(r"\s*(?:\d{1,2}\.\d{1,2}|\w\)|[-–—•●▪])")
_PLAIN = re.compile(r"(\d{1,2})[.)]\s*[^\W\d_]")


def number_of(cells: Sequence[str], place: int) -> int | None:
    """The number of a row whose numbers stand at `place`; of "2.1" the last part."""
    if place >= len(cells) or not is_number(cells[place]):
        return None
    return int(re.findall(r"\d+", cells[place].removesuffix(".0"))[-1])


def above_table(above: Draft, before: int) -> Ruling:
    """What the last line above a table sets for its first rows; `before`: how many sections have plain numbers so far.

    "1. Methods" is a heading and no objective where the line before it heads or continues no list.
    """
    lines = [line.cells[0] for line in above if line.cells]
    last, earlier = folded(next(reversed(lines), "")), folded(next(iter(lines[-2:-1]), ""))
    plain = _PLAIN.match(last)
    if plain and int(plain[1]) == before + 1 and not is_listed(earlier):
        return Ruling(last)
    if is_section(last):
        return Ruling(last)
    month = only_month(last)
    return Ruling(month=month, period=last if month is None and is_period(last) else "")


def plainly_numbered(section: str) -> bool:
    """Whether the section's heading begins with a number that is not Roman."""
    return _PLAIN.match(section) is not None


def numbered_headings(lines: Sequence[Line], place: int) -> frozenset[int]:
    """The places of lines that have a number and a title and nothing else, and head the rows after them.

    They count 1, 2, 3 among themselves, and the rows after them are 2.1, 2.2, begin anew, or go on as if they were
    none; a row whose other cells are empty counts among rows.
    """
    numbered = [(at, number) for at, line in enumerate(lines) if (number := number_of(line.cells, place)) is not None]
    found: set[int] = set()
    last = 0
    for (at, number), (following_at, following) in pairwise(numbered):
        cells = lines[at].cells
        filled = {cell for cell in cells if cell.strip()}
        inside = re.match(rf"№?\s*{number}\.\d", lines[following_at].cells[place].strip()) is not None
        counted = number == last + 1 and following == number + 1
        if len(filled) == 2 and number == len(found) + 1 and (inside or (not counted and following in (1, last + 1))):
            found.add(at)
        else:
            last = number
    return frozenset(found)


def heads_section(line: Line, filled: Sequence[str], columns: Columns, numbered: bool) -> bool:
    """Whether a line without a row's number is the heading of a section; `filled`: its cells that say something."""
    if len(filled) == 2 and _ROMAN.fullmatch(filled[0]):
        return not is_schedule(filled[1])
    if len(filled) != 1:
        return False
    if _SUBROW.match(filled[0]):
        return False
    if line.wide or len(line.cells) == 1:
        return not filled[0].lstrip()[:1].islower()
    at = next(place for place, cell in enumerate(line.cells) if cell.strip())
    heads = columns[at] if at < len(columns) else Column.OTHER
    known = numbered or is_section(filled[0])
    return heads in {Column.NUMBER, Column.TITLE} and known and not filled[0].lstrip()[:1].islower()


def heads_period(line: Line, filled: Sequence[str], columns: Columns) -> bool:
    """Whether the line is a heading that says when; alone in the column of times it is the rest of a cell."""
    if len(filled) != 1 or not is_period(filled[0]):
        return False
    at = next(place for place, cell in enumerate(line.cells) if cell.strip())
    return line.wide or len(line.cells) == 1 or columns[at : at + 1] != (Column.SCHEDULE,)
