"""An empty list of teachers for a school to fill in."""

import csv
import io

from locales import texts

MORE = ("order", "moved_on", "near_pension", "without_test")
"""Columns that few rows fill."""

COLUMNS = ("name", "subject", "association", "category", "last", "target", "round", "leave", "roles", *MORE)
"""The columns in their order; each heading is the text `roster-column-<name>`."""


def empty_roster(locale: str, as_csv: bool) -> bytes:
    """The headings in a language, as XLSX or as CSV with semicolons, which office programs open without asking."""
    headings = [texts(locale).label(f"roster-column-{column}") for column in COLUMNS]
    if as_csv:
        page = io.StringIO()
        csv.writer(page, delimiter=";").writerow(headings)
        return page.getvalue().encode("utf-8-sig")
    import xlsxwriter  # heavy

    book = io.BytesIO()
    with xlsxwriter.Workbook(book, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, headings, workbook.add_format({"bold": True, "text_wrap": True}))
        sheet.set_column(0, len(headings) - 1, 22)
        sheet.freeze_panes(1, 0)
    return book.getvalue()
