"""A printout as a workbook: a sheet for each table, with filters, a frozen heading, and ready for printing."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from documents.letters import lines_of
from documents.printout import Cell, Paper, Table, clean, unbroken, written

_WIDE = 130  # characters between the margins of a sheet that lies on its side
_LINE = 15.5  # points that a line of text is high
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")


def paper_as_xlsx(paper: Paper) -> bytes:
    """The paper; takes a while, so not to be called on the event loop.

    A text is written as a text whatever it begins with, so no name can become a formula or a link.
    """
    import xlsxwriter  # heavy

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        looks = _Looks(book)
        names: set[str] = set()
        for table in paper.tables:
            _sheet(book.add_worksheet(_sheet_name(table.name, names)), paper, table, looks)
    return file.getvalue()


class _Looks:
    """The ways in which cells are written."""

    def __init__(self, book: Any) -> None:
        usual = {"font_name": "Times New Roman", "font_size": 11, "text_wrap": True, "valign": "top"}
        middle = {"align": "center"}
        self.plain = book.add_format({**usual, "text_wrap": False})
        self.title = book.add_format({**usual, **middle, "bold": True, "font_size": 13})
        self.head = book.add_format({**usual, **middle, "valign": "vcenter", "bold": True, "border": 1})
        self.text = book.add_format({**usual, "border": 1, "num_format": "@"})
        self.number = book.add_format({**usual, **middle, "border": 1})
        self.day = book.add_format({**usual, **middle, "border": 1, "num_format": "dd.mm.yyyy"})
        self.total = book.add_format({**usual, **middle, "border": 1, "bold": True})


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that a sheet may have and no other has."""
    base = _FORBIDDEN.sub(" ", clean(name))[:28].strip() or "1"
    unique, number = base, 2
    while unique.casefold() in taken:
        unique, number = f"{base} {number}", number + 1
    taken.add(unique.casefold())
    return unique


def _sheet(sheet: Any, paper: Paper, table: Table, looks: _Looks) -> None:
    whole = sum(column.width for column in table.columns)
    shares = (_WIDE * column.width / whole for column in table.columns)
    widths = [round(max(6.0, share, longest + 2), 1) for share, longest in zip(shares, unbroken(table), strict=True)]
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    last = len(widths) - 1
    at = 0
    for line in paper.stamp:
        sheet.write_string(at, max(0, last - 1), clean(line), looks.plain)
        at += 1
    for line in filter(None, (paper.school, paper.title, table.title)):
        if last:
            sheet.merge_range(at, 0, at, last, "", looks.title)
        sheet.write_string(at, 0, clean(line), looks.title)
        sheet.set_row(at, _LINE * 1.2 * lines_of(line, sum(widths) * 0.8))
        at += 1
    for line in paper.lines:
        sheet.write_string(at, 0, clean(line), looks.plain)
        at += 1
    head = at + 1
    _row(sheet, head, [column.heading for column in table.columns], widths, [looks.head] * (last + 1))
    for place, cells in enumerate(table.rows, head + 1):
        _row(sheet, place, cells, widths, [_look(cell, looks) for cell in cells])
    end = head + len(table.rows)
    sheet.autofilter(head, 0, max(end, head + 1), last)
    if table.totals:
        end += 1
        _row(sheet, end, table.totals, widths, [looks.total] * (last + 1))  # under the rows, outside the filter
    for line in paper.signatures:
        end += 2
        sheet.write_string(end, 0, clean(line), looks.plain)
    sheet.freeze_panes(head + 1, 2 if last > 3 else 0)
    sheet.repeat_rows(head)
    sheet.print_area(0, 0, end, last)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C&P / &N")


def _row(sheet: Any, at: int, cells: Sequence[Cell], widths: Sequence[float], looks: Sequence[Any]) -> None:
    lines = (lines_of(written(cell), width - 1) for cell, width in zip(cells, widths, strict=True))
    sheet.set_row(at, _LINE * max(lines))
    for place, (cell, look) in enumerate(zip(cells, looks, strict=True)):
        if isinstance(cell, date):
            sheet.write_datetime(at, place, datetime(cell.year, cell.month, cell.day), look)  # noqa: DTZ001 - a day
        elif isinstance(cell, int | float):
            sheet.write_number(at, place, cell, look)
        else:
            sheet.write_string(at, place, written(cell), look)


def _look(cell: Cell, looks: _Looks) -> Any:
    if isinstance(cell, date):
        return looks.day
    return looks.number if isinstance(cell, int | float) else looks.text
