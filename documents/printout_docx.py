"""A printout as a Word document."""

import io
from typing import TYPE_CHECKING

from documents.printout import Paper, Table, clean, written

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Row

_WIDTH = 26.7  # cm between the margins of a sheet of A4 that lies on its side
_LETTERS, _SMALL = 11, 9.5  # points; small ones where there are many columns
_MANY = 8


def paper_as_docx(paper: Paper) -> bytes:
    """The paper, on sheets of A4 that lie on their side; takes a while, so not to be called on the event loop."""
    from docx import Document  # heavy

    document = Document()
    _lay_out(document)
    _head(document, paper)
    for table in (one for one in paper.tables if not one.sheet_only):
        if table.title:
            above = document.add_paragraph()
            above.paragraph_format.keep_with_next = True
            above.add_run(clean(table.title)).bold = True
        _table(document, table)
        document.add_paragraph()
    for line in paper.signatures:
        document.add_paragraph(clean(line)).paragraph_format.keep_together = True
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _lay_out(document: "Document") -> None:
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21.0)
    section.left_margin, section.right_margin = Cm(1.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(_LETTERS)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(0)


def _head(document: "Document", paper: Paper) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    for line in paper.stamp:
        document.add_paragraph(clean(line)).paragraph_format.left_indent = Cm(18)
    document.add_paragraph(clean(paper.school)).alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.add_run(clean(paper.title)).bold = True
    for line in paper.lines:
        document.add_paragraph(clean(line))
    document.add_paragraph()


def _table(document: "Document", table: Table) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Cm, Pt

    grid = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    whole = sum(column.width for column in table.columns)
    widths = [Cm(_WIDTH * column.width / whole) for column in table.columns]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    letters = Pt(_SMALL if len(table.columns) > _MANY else _LETTERS)
    lines = [tuple(column.heading for column in table.columns), *table.rows, *([table.totals] if table.totals else [])]
    for place, cells in enumerate(lines):
        row = grid.add_row()
        bold = place == 0 or (place == len(lines) - 1 and bool(table.totals))
        for cell, value, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            paragraph = cell.paragraphs[0]
            run = paragraph.add_run(written(value))
            run.bold, run.font.size = bold, letters
            if place == 0 or not isinstance(value, str):
                paragraph.alignment = 1  # in the middle
        _keep(row, heading=place == 0)


def _keep(row: "_Row", heading: bool) -> None:
    """No row torn apart between two sheets, the heading on each of them."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # python-docx has no name of its own for these two
    properties.append(OxmlElement("w:cantSplit"))
    if heading:
        properties.append(OxmlElement("w:tblHeader"))
