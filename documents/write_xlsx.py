"""The plan as a workbook of Excel: a table to work on, ready for printing."""

import io
from collections.abc import Sequence
from textwrap import wrap

from attestation.plan import Plan
from documents.plan_page import plan_page, widths

_WIDTHS = (5, 60, 22, 28, 28)  # characters
_LINE = 16  # points that a line of text is high


def plan_as_xlsx(plan: Plan, school: str) -> bytes:
    """The plan with its stamp lines left blank; takes a while, so not to be called on the event loop.

    Every cell is a text: what looks like a formula is shown, never counted.
    """
    import xlsxwriter  # heavy

    page, file = plan_page(plan, school), io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        usual = {"font_name": "Times New Roman", "font_size": 12, "text_wrap": True, "valign": "top"}
        cell = book.add_format({**usual, "border": 1})
        number = book.add_format({**usual, "border": 1, "align": "center"})
        head = book.add_format({**usual, "border": 1, "align": "center", "valign": "vcenter", "bold": True})
        part = book.add_format({**usual, "border": 1, "bold": True})
        title = book.add_format({**usual, "align": "center", "bold": True})
        plain = book.add_format(usual)
        sheet = book.add_worksheet()
        columns = widths(_WIDTHS, page)
        last = len(columns) - 1
        for place, width in enumerate(columns):
            sheet.set_column(place, place, width)
        at = 0
        # School and year stand beside the stamp: under the title a reader would take them for its end.
        for line, beside in zip(page.stamp, (page.school, page.years, "", ""), strict=True):
            sheet.merge_range(at, 0, at, 1, "", plain)
            sheet.write_string(at, 0, beside, plain)
            sheet.merge_range(at, last - 1, at, last, "", plain)
            sheet.write_string(at, last - 1, line, plain)
            at += 1
        above = [("", plain), (page.title, title), ("", plain), (page.goal, plain)]
        for words, style in [*above, *((line, plain) for line in page.objectives), ("", plain)]:
            if words:
                sheet.merge_range(at, 0, at, last, "", style)
                sheet.write_string(at, 0, words, style)
                sheet.set_row(at, _height([words], [sum(columns)]))
            at += 1
        for place, words in enumerate(page.headings):
            sheet.write_string(at, place, words, head)
        sheet.repeat_rows(at)
        for row in page.rows:
            at += 1
            if len(row) == 1:
                sheet.merge_range(at, 0, at, last, "", part)
                sheet.write_string(at, 0, row[0], part)
                continue
            sheet.set_row(at, _height(row, columns))
            for place, words in enumerate(row):
                sheet.write_string(at, place, words, number if place == 0 else cell)
        sheet.merge_range(at + 2, 0, at + 2, last, "", plain)
        sheet.write_string(at + 2, 0, page.signature, plain)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
    return file.getvalue()


def _height(cells: Sequence[str], widths: Sequence[float]) -> int:
    """How high a row must be, in points: not every program finds that out by itself. A word too wide is broken."""
    return _LINE * max(_lines(words, width) for words, width in zip(cells, widths, strict=True))


def _lines(words: str, width: float) -> int:
    return max(1, len(wrap(words, max(1, int(width) - 2))))
