"""The rows of a plan out of a draft's tables: wrapped, numbered, ruled by sections and months; and the texts around."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.responsible import read_responsible
from documents.columns import (
    Column,
    Columns,
    by_contents,
    by_place,
    header,
    heads_numbers,
    is_number,
    is_responsible,
    is_schedule,
    under,
)
from documents.draft import GAP, Draft, Line, folded, text
from documents.fit import fit
from documents.headings import is_signature, is_signed, only_month
from documents.month_grid import without_grid
from documents.ruling import (
    Ruling,
    above_table,
    heads_period,
    heads_section,
    number_of,
    numbered_headings,
    plainly_numbered,
)

_DITTO = re.compile(r"""\s*(?:-?\s*["'«»〃”]+\s*-?|-?\s*//\s*-?|то же|сол|сонда|бұл да)\s*""", re.IGNORECASE)
_LONGEST = 500  # letters of a cell that says when and who
_KEPT = {Column.TITLE, Column.SCHEDULE, Column.RESPONSIBLE, Column.EVIDENCE}


@dataclass(slots=True)
class Row:
    """One row as it stands in the file. `month`: the number of the month whose heading rules it."""

    number: int | None
    cells: dict[Column, str]
    section: str = ""
    month: int | None = None
    moved: bool = False  # its cells were not one for each column
    taken_over: bool = False  # no time of its own: that of the row above
    unsure: bool = False  # the time may not be what was typed
    extras: dict[str, str] = field(default_factory=dict)  # by heading: cells of columns that a plan has no place for

    def ruled(self, by: Ruling) -> None:
        """Put the row under these headings."""
        self.section, self.month = by.section, by.month
        if not self.cells.get(Column.SCHEDULE, "").strip():
            self.cells[Column.SCHEDULE] = by.period


@dataclass(slots=True)
class Table:
    """The rows of one table of the file, with the texts that stand between it and the table before."""

    above: Draft
    rows: list[Row] = field(default_factory=list)
    below: list[Line] = field(default_factory=list)


def tables(draft: Draft) -> list[Table]:
    """The tables of a draft that are a plan or a part of one; what is none is text of the next one."""
    groups = [
        (key, list(lines) if key is None else without_grid(list(lines)))
        for key, lines in groupby(draft, key=lambda line: line.table)
    ]
    heads = [(line.cells, header(line.cells)) for key, lines in groups if key is not None for line in lines]
    named = {len(columns): columns for _, columns in heads if columns}
    names = {len(columns): cells for cells, columns in heads if columns}
    found: list[Table] = []
    above: list[Line] = []
    ruling = Ruling()
    sections = set[str]()
    for key, lines in groups:
        if key is None:
            above.extend(lines)
            continue
        start = next((place for place, line in enumerate(lines) if header(line.cells)), None)
        if start is None:
            start = _labelled(lines, named)
        columns = _columns(lines, start, named)
        first = _first(lines, start, columns) if columns else 0
        body = lines[first:]
        above.extend(line for before in lines[:first] for line in _as_text(before))
        if columns is None:
            above.extend(line for line in lines for line in _as_text(line))
            continue
        table = Table(tuple(above))
        if not found or any(line.cells for line in above):
            ruling = above_table(table.above, sum(map(plainly_numbered, sections)))
        if start is not None:
            named[len(columns)], names[len(columns)] = columns, lines[start].cells
        names_here = lines[start].cells if start is not None else names.get(len(columns), ())
        ruling = _fill(table, body, columns, names_here, ruling)
        sections.add(ruling.section)
        found.append(table)
        above = list(table.below)
    if found:
        found[-1].below = above
    return found


def _first(lines: Sequence[Line], start: int | None, columns: Columns) -> int:
    """Where the rows begin: mostly with the header at `start`, before it where rows of the same columns stand there."""
    kinds: dict[Column, Callable[[str], bool]] = {
        Column.NUMBER: is_number, Column.SCHEDULE: is_schedule, Column.RESPONSIBLE: is_responsible,
    }  # fmt: skip
    for at, line in enumerate(lines[: start or 0]):
        if len(line.cells) == len(columns):
            pairs = zip(columns, line.cells, strict=True)
            if sum(column in kinds and kinds[column](cell) for column, cell in pairs) >= 2:
                return at
    return start or 0


def _as_text(line: Line) -> list[Line]:
    return [text(cell) for cell in dict.fromkeys(line.cells) if cell.strip()] or [GAP]


def _columns(lines: Sequence[Line], start: int | None, named: dict[int, Columns]) -> Columns | None:
    if start is not None:
        head, below = lines[start].cells, _below(lines, start)
        columns = under(head, known, below) if (known := header(head)) else by_place(head, below) or ()
        ruled = any(only_month(cell) for line in lines for cell in line.cells[:1] if line.wide or len(line.cells) == 1)
        return None if {Column.SCHEDULE, Column.RESPONSIBLE}.isdisjoint(columns) and not ruled else columns
    widths = [len(line.cells) for line in lines if len(line.cells) > 1]
    if not widths:
        return None
    usual = max(set(widths), key=widths.count)
    guess = by_contents([line.cells for line in lines if len(line.cells) == usual])
    # A table that goes on after a page break, or comes before its own header, has the columns of the header found.
    known = named.get(usual)
    if known and Column.NUMBER in known:
        place = known.index(Column.NUMBER)
        if any(number_of(line.cells, place) is not None for line in lines if len(line.cells) == usual):
            return known
    return known if guess and known else guess


def _labelled(lines: Sequence[Line], named: dict[int, Columns]) -> int | None:
    """Where a header stands whose words nobody knows: above all rows of the table's usual width."""
    widths = [len(line.cells) for line in lines if len(line.cells) > 1]
    usual = max(set(widths), key=widths.count, default=0)
    start = next(
        (place for place, line in enumerate(lines) if len(line.cells) == usual and len(set(line.cells)) > 2), None
    )
    if start is None or usual in named:
        return None
    return start if by_place(lines[start].cells, _below(lines, start)) else None


def _below(lines: Sequence[Line], start: int) -> list[Sequence[str]]:
    """The rows under a header, without those that head a part of them."""
    width = len(lines[start].cells)
    return [
        line.cells
        for line in lines[start + 1 :]
        if len(line.cells) == width and len(set(line.cells)) > min(2, width - 1)
    ]


def _fill(table: Table, lines: Sequence[Line], columns: Columns, names: Sequence[str], ruling: Ruling) -> Ruling:
    """Put the rows of `lines` into the table; what rules the first of them is given, what rules the last returned."""
    place = columns.index(Column.NUMBER) if Column.NUMBER in columns else None
    numbered = place is not None and sum(number_of(line.cells, place) is not None for line in lines) * 2 >= len(
        [line for line in lines if sum(bool(cell.strip()) for cell in line.cells) > 1]
    )
    heads = numbered_headings(lines, place) if place is not None else frozenset()
    for at, line in enumerate(lines):
        filled = list(dict.fromkeys(cell for cell in line.cells if cell.strip()))
        if (
            not filled
            or line.cells == names
            or header(line.cells)
            or heads_numbers(line.cells[0])
            or _is_column_count(filled)
        ):
            continue
        number = number_of(line.cells, place) if place is not None else None
        if number is None and (any(map(is_signature, filled[:2])) or (numbered and is_signed(filled[0]))):
            table.below.extend(_as_text(line))
        elif number is None and len(filled) == 1 and (ruled := only_month(filled[0])):
            ruling = Ruling(ruling.section, ruled)
        elif number is None and heads_period(line, filled, columns):
            ruling = Ruling(ruling.section, period=folded(filled[0]))
        elif at in heads or (number is None and heads_section(line, filled, columns, numbered)):
            ruling = Ruling(folded(" ".join(filled)))
        else:
            row = _row(line.cells, columns, names, number)
            row.unsure = _place(columns, Column.SCHEDULE) in line.unsure
            if number is None and numbered and table.rows and not _stands_alone(row):
                _append(table.rows[-1], row)
            elif folded(row.cells.get(Column.TITLE, "")):
                _repeat(row, table.rows)
                row.ruled(ruling)
                table.rows.append(row)
    if columns.index(Column.TITLE) > _place(columns, Column.SCHEDULE):
        _take_over(table.rows, first=columns[0] is Column.SCHEDULE)
    return ruling


def _is_header(cells: Sequence[str], names: Sequence[str]) -> bool:
    """Whether the row heads the columns: as the table's own header does, or any."""
    return cells == names or header(cells) is not None or heads_numbers(cells[0])


def _is_column_count(filled: Sequence[str]) -> bool:
    return len(filled) > 2 and [cell.strip() for cell in filled] == [str(n + 1) for n in range(len(filled))]


def _row(cells: Sequence[str], columns: Columns, names: Sequence[str], number: int | None) -> Row:
    padded = (*cells, *("",) * (len(columns) - len(cells)))
    given = {column: cell for column, cell in zip(columns, padded, strict=False) if column in _KEPT}
    kept = tuple(column for column in columns if column in _KEPT)
    extras = _extras(padded, columns, names)
    time = given.get(Column.SCHEDULE, "")
    if Column.RESPONSIBLE not in columns and (parts := _time_and_person(time)):
        given[Column.SCHEDULE], given[Column.RESPONSIBLE] = parts
        return Row(number, given, extras=extras)
    if len(cells) == len(columns) and not (is_responsible(time) and not is_schedule(time)):
        return Row(number, given, extras=extras)
    titled = given.get(Column.TITLE, "").strip() != ""
    answered = is_responsible(given.get(Column.RESPONSIBLE, "")) and not is_responsible(time)
    if len(cells) < len(columns) and titled and answered:
        return Row(number, given, extras=extras)  # only the last cells are missing
    rest = [cell for cell in cells[1 if number is not None else 0 :] if cell.strip()]
    fitted = dict(zip(kept, fit(rest, kept), strict=True))
    return Row(number, fitted, moved=len(cells) > len(columns) or fitted != given)


def _extras(cells: Sequence[str], columns: Columns, names: Sequence[str]) -> dict[str, str]:
    """The cells that a plan has no place for, by the heading of their column; without one the heading is empty."""
    found: dict[str, list[str]] = {}
    for place, (column, cell) in enumerate(zip(columns, cells, strict=False)):
        if column is Column.OTHER and folded(cell):
            found.setdefault(folded(names[place]) if place < len(names) else "", []).append(cell)
    return {name: "\n".join(said) for name, said in found.items()}


def _time_and_person(cell: str) -> tuple[str, str] | None:
    """A cell that says both when and who ("Сентябрь, директор"), as two; None when it does not."""
    if len(cell) > _LONGEST:
        return None
    for space in reversed([*re.finditer(r"\s*[,;\n]\s*|\s+", cell)]):
        time, person = cell[: space.start()], cell[space.end() :]
        if is_schedule(time) and read_responsible(person).roles and read_schedule(person).kind is Kind.UNKNOWN:
            return time, person
    return None


def _stands_alone(row: Row) -> bool:
    """Whether a row without a number is a row of its own and not the rest of the one before."""
    title = row.cells.get(Column.TITLE, "").strip()
    return bool(title) and not title[:1].islower() and is_schedule(row.cells.get(Column.SCHEDULE, ""))


def _append(row: Row, rest: Row) -> None:
    for column, cell in rest.cells.items():
        if cell.strip():
            row.cells[column] = f"{row.cells.get(column, '')}\n{cell}".strip()
    for name, cell in rest.extras.items():
        row.extras[name] = f"{row.extras.get(name, '')}\n{cell}".strip()


def _place(columns: Columns, column: Column) -> int:
    return columns.index(column) if column in columns else len(columns)


def _take_over(rows: Sequence[Row], *, first: bool) -> None:
    """Where times stand before titles and many rows have none, one stands for all rows down to the next.

    Where they stand `first` of all, any row may have none: its cell was one with that above.
    """
    without = [row for row in rows if not row.cells.get(Column.SCHEDULE, "").strip() and row.month is None]
    if len(without) * 3 < len(rows) and not first:
        return
    for above, row in pairwise(rows):
        if row in without:
            row.cells[Column.SCHEDULE] = above.cells.get(Column.SCHEDULE, "")
            row.taken_over = True


def _repeat(row: Row, before: Sequence[Row]) -> None:
    """Put what stands above in the place of ditto marks."""
    if before:
        for column, cell in row.cells.items():
            if cell.strip() and _DITTO.fullmatch(cell):
                row.cells[column] = before[-1].cells.get(column, "")
