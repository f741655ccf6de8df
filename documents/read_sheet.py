"""An Excel file as a draft: every sheet a table; merged cells filled as they are seen."""

import datetime
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from attestation.errors import AttestationError
from documents.draft import GAP, Draft, Line

_MOST_ROWS, _MOST_COLUMNS = 5_000, 60


def read_sheet(content: bytes) -> Iterator[Draft]:
    """All sheets that are not hidden, one table each."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        lines: list[Line] = []
        for number, meta in enumerate(book.sheets_metadata, 1):
            if meta.visible is SheetVisibleEnum.Visible:
                sheet = book.get_sheet_by_name(meta.name)
                rows = [row[:_MOST_COLUMNS] for row in sheet.to_python(skip_empty_area=False, nrows=_MOST_ROWS)]
                lines.extend((*_lines(rows, number, sheet.merged_cell_ranges or []), GAP))
    except PasswordError as error:
        raise AttestationError("plan-protected") from error
    except (CalamineError, OSError, ValueError) as error:
        raise AttestationError("plan-damaged") from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # calamine falls over some damaged files; it has no other name
            raise
        raise AttestationError("plan-damaged") from error
    yield tuple(lines)


Merge = tuple[tuple[int, int], tuple[int, int]]


def _lines(values: list[list[Any]], number: int, merges: list[Merge]) -> Iterator[Line]:
    rows = [[_shown(cell) for cell in row] for row in values]
    width = max((place + 1 for row in rows for place, cell in enumerate(row) if cell.strip()), default=0)
    wide: set[int] = set()
    for (top, left), (bottom, right) in merges:
        if not (0 <= top < len(rows) and 0 <= left < len(rows[top])):
            continue
        if top == bottom and right - left + 1 >= width:
            wide.add(top)
        for place in range(top + 1, min(bottom, len(rows) - 1) + 1):
            rows[place][left] = rows[top][left]
    for place, row in enumerate(rows):
        unsure = frozenset(at for at, cell in enumerate(values[place]) if _may_be_a_month(cell))
        if any(cell.strip() for cell in row):
            yield Line(tuple(row[:width]), number, place in wide, unsure)


def _may_be_a_month(cell: object) -> bool:
    """Whether the cell is the first of a month: Excel makes that of "сен.26" and "09.2026" as well."""
    return isinstance(cell, datetime.date) and cell.day == 1


def _shown(cell: object) -> str:
    """A cell as Kazakhstan writes it: a whole number without its point, a date as DD.MM.YYYY."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.date):  # a datetime is one
        return f"{cell:%d.%m.%Y}"
    return str(cell)
