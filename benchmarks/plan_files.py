"""Plans as files: the same rows in every shape in which schools keep them. Each writer takes pages and gives bytes."""

import csv
import html
import io
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """What stands in a file: lines above the table, its rows (a row of one cell spans the table), lines below."""

    above: Sequence[str]
    rows: Sequence[Sequence[str]]
    below: Sequence[str]

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return max(map(len, self.rows))

    def padded(self) -> list[list[str]]:
        """All rows with a cell in each column."""
        return [[*row, *[""] * (self.width - len(row))] for row in self.rows]


def docx(page: Page) -> bytes:
    """Word: paragraphs and a table; a row of one cell is merged, line breaks are paragraphs."""
    import docx

    document = docx.Document()
    for line in page.above:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=page.width)
    for row in page.rows:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, words in zip(cells, row, strict=False):
            cell.text = words
    for line in page.below:
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def xlsx(page: Page) -> bytes:
    """Excel: lines above in the first column, numbers as numbers."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Жоспар")
    place = 0
    for line in page.above:
        sheet.write_string(place, 0, line)
        place += 1
    for row in page.rows:
        if len(row) == 1 and page.width > 1:
            sheet.merge_range(place, 0, place, page.width - 1, row[0])
        else:
            for column, words in enumerate(row):
                sheet.write_number(place, column, int(words)) if words.isdigit() else sheet.write(place, column, words)
        place += 1
    for line in page.below:
        sheet.write_string(place + 1, 1, line)
        place += 1
    book.close()
    return buffer.getvalue()


def web_page(page: Page) -> bytes:
    """A page of a school's site."""
    rows = "".join(
        "<tr>" + "".join(f"<td{_span(row, page)}><p>{html.escape(cell)}</p></td>" for cell in row) + "</tr>\n"
        for row in page.rows
    )
    above = "".join(f"<p><b>{html.escape(line)}</b></p>" if line else "<br>" for line in page.above)
    below = "".join(f"<p>{html.escape(line)}</p>" for line in page.below)
    menu = "<div class=menu><a href=/>Басты бет</a> <a href=/news>Жаңалықтар</a></div>"
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Мектеп</title></head><body>{menu}{above}"
        f"<table border=1><tbody>{rows}</tbody></table>{below}<script>var a = '<td>';</script></body></html>"
    ).encode()


def _span(row: Sequence[str], page: Page) -> str:
    return f" colspan={page.width}" if len(row) == 1 else ""


def tabbed(page: Page) -> bytes:
    """Copied out of Word: a tab between cells."""
    return _text(page, "\t".join)


def semicolons(page: Page) -> bytes:
    """CSV as Excel saves it here."""
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";").writerows(
        [*([line] for line in page.above), *page.padded(), *([x] for x in page.below)]
    )
    return buffer.getvalue().encode("utf-8-sig")


def commas(page: Page) -> bytes:
    """CSV as other programs save it."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows([*([line] for line in page.above), *page.padded(), *([x] for x in page.below)])
    return buffer.getvalue().encode("utf-16")


def piped(page: Page) -> bytes:
    """As on forums and in chats."""
    return _text(page, lambda row: "| " + " | ".join(row) + " |")


def stacked(page: Page) -> bytes:
    """One cell a line."""
    return _text(page, lambda row: "\n".join(cell for cell in row if cell))


def spaced(page: Page) -> bytes:
    """Columns by runs of spaces, long cells wrapped."""
    widths = [5, *[26] * (page.width - 1)]
    lines: list[str] = []
    for row in page.rows:
        if len(row) == 1:
            lines.append(row[0])
            continue
        wrapped = [textwrap.wrap(cell, width - 3) or [""] for cell, width in zip(row, widths, strict=False)]
        lines.extend(
            "".join(
                (cell[n] if n < len(cell) else "").ljust(width) for cell, width in zip(wrapped, widths, strict=False)
            ).rstrip()
            for n in range(max(map(len, wrapped)))
        )
    return "\n".join([*page.above, "", *lines, "", *page.below]).encode()


def boxed(page: Page) -> bytes:
    """A table drawn with strokes, long cells wrapped."""
    widths = [4, *[24] * (page.width - 1)]
    rule = "+" + "+".join("-" * (width + 2) for width in widths) + "+"
    lines = [rule]
    for row in page.padded():
        if not any(row[1:]):
            lines.extend((f"| {row[0].ljust(sum(widths) + 3 * len(widths) - 3)} |", rule))
            continue
        wrapped = [textwrap.wrap(cell, width) or [""] for cell, width in zip(row, widths, strict=True)]
        lines.extend(
            "| "
            + " | ".join(
                (cell[n] if n < len(cell) else "").ljust(width) for cell, width in zip(wrapped, widths, strict=True)
            )
            + " |"
            for n in range(max(map(len, wrapped)))
        )
        lines.append(rule)
    return "\n".join([*page.above, "", *lines, "", *page.below]).encode()


def old_windows(page: Page) -> bytes:
    """A text of an old Windows program: CP1251, or the Kazakh page where CP1251 lacks a letter."""
    whole = tabbed(page).decode()
    for encoding in ("cp1251", "kz1048", "utf-16"):
        try:
            return whole.encode(encoding)
        except UnicodeEncodeError:
            continue
    raise ValueError(whole)


def pdf(page: Page) -> bytes:
    """A PDF with a ruled table over as many pages as it needs."""
    return _pdf(page, ruled=True)


def bare_pdf(page: Page) -> bytes:
    """A PDF whose table has no rules."""
    return _pdf(page, ruled=False)


def _pdf(page: Page, ruled: bool) -> bytes:
    from benchmarks.plan_pdf import Sheet

    sheet = Sheet()
    for line in page.above:
        sheet.line(line)
    widths = [30.0, 270.0, *[150.0] * (page.width - 2)][: page.width]
    for row in page.rows:
        if len(row) == 1:
            sheet.row(row, [sum(widths)], ruled)
        else:
            sheet.row(row, widths, ruled)
    for line in page.below:
        sheet.line(line)
    return sheet.content()


def _text(page: Page, row: Callable[[Sequence[str]], str]) -> bytes:
    return "\n".join([*page.above, "", *(row(cells) for cells in page.rows), "", *page.below]).encode()


SHAPES: Mapping[str, Callable[[Page], bytes]] = {
    "docx": docx, "xlsx": xlsx, "html": web_page, "pdf": pdf, "bare pdf": bare_pdf, "tabs": tabbed, "csv;": semicolons,
    "csv,": commas, "pipes": piped, "box": boxed, "one cell a line": stacked, "spaces": spaced,
    "old windows": old_windows,
}  # fmt: skip
