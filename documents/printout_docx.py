"""A printout as a Word document."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from documents.printout import Paper, Table, clean, least_widths, widths_of, written

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as Grid
    from docx.table import _Row

_SIDE = 1.5  # cm of margin
_LENGTH, _BREADTH = 29.7, 21.0  # cm of a sheet of A4
_POINTS = 11.0  # of letters
_LETTERS = ((8, _POINTS), (11, 9.5), (1000, 8.0))  # in a table of at most so many columns
_SMALLEST, _STEP = 7.0, 0.5  # points: letters are made smaller so long as a word would be broken otherwise
_PADDING, _NARROW = 0.4, 0.2  # cm on both sides of a cell; the latter in the tables with most columns


def paper_as_docx(paper: Paper) -> bytes:
    """The paper, on sheets of A4; takes a while, so not to be called on the event loop."""
    return papers_as_docx((paper,))


def each_as_docx(papers: Sequence[Paper]) -> list[bytes]:
    """Several papers, a document each."""
    return [paper_as_docx(paper) for paper in papers]


def papers_as_docx(papers: Sequence[Paper]) -> bytes:
    """Several papers in one document, each on a sheet of its own; all stand or lie as the first one does."""
    from docx import Document  # heavy

    document = Document()
    breadth = _lay_out(document, papers[0].upright)
    for place, paper in enumerate(papers):
        _head(document, paper, breadth, new_sheet=place > 0)
        for table in (one for one in paper.tables if not one.sheet_only):
            if table.title:
                above = document.add_paragraph()
                above.paragraph_format.keep_with_next = True
                above.add_run(clean(table.title)).bold = True
            _table(document, table, breadth)
            document.add_paragraph()
        for line in paper.signatures:
            document.add_paragraph(clean(line)).paragraph_format.keep_together = True
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _lay_out(document: "Document", upright: bool) -> float:
    """How many centimetres there are between the margins."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    breadth, height = (_BREADTH, _LENGTH) if upright else (_LENGTH, _BREADTH)
    section.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(breadth), Cm(height)
    section.left_margin, section.right_margin = Cm(_SIDE), Cm(_SIDE)
    section.top_margin = section.bottom_margin = Cm(1.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(_POINTS)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(0)
    return breadth - 2 * _SIDE


def _head(document: "Document", paper: Paper, breadth: float, new_sheet: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    for line in paper.stamp:
        document.add_paragraph(clean(line)).paragraph_format.left_indent = Cm(breadth - 8.7)
    school = document.add_paragraph(clean(paper.school))
    school.alignment, school.paragraph_format.page_break_before = WD_ALIGN_PARAGRAPH.CENTER, new_sheet
    heading = document.add_paragraph()
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.add_run(clean(paper.title)).bold = True
    for line in paper.lines:
        document.add_paragraph(clean(line))
    document.add_paragraph()


def _table(document: "Document", table: Table, breadth: float) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Cm, Pt

    grid = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    grid.alignment, grid.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    points, padding = _letters(table, breadth)
    _pad(grid, padding)
    widths = [Cm(width) for width in widths_of(table, breadth, points, padding)]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    letters = Pt(points)
    lines = [tuple(column.heading for column in table.columns), *table.rows, *([table.totals] if table.totals else [])]
    for place, cells in enumerate(lines):
        row = grid.add_row()
        bold = place == 0 or (place == len(lines) - 1 and bool(table.totals))
        for cell, value, width in zip(row.cells, cells, widths, strict=True):
            cell.width = width
            for number, line in enumerate(value.split("\n") if isinstance(value, str) else (value,)):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                run = paragraph.add_run(written(line))
                run.bold, run.font.size = bold, letters
                if place == 0 or not isinstance(value, str):
                    paragraph.alignment = 1  # in the middle
        _keep(row, heading=place == 0)


def _letters(table: Table, breadth: float) -> tuple[float, float]:
    """The points of a table's letters, and the centimetres about what stands in a cell."""
    points = next(size for most, size in _LETTERS if len(table.columns) <= most)
    padding = _NARROW if points == _LETTERS[-1][1] else _PADDING
    while points > _SMALLEST and sum(least_widths(table, points, padding)) > breadth:
        points -= _STEP
    return points, padding


def _pad(grid: "Grid", padding: float) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm

    margins = OxmlElement("w:tblCellMar")  # python-docx has no name of its own for it
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(Cm(padding / 2).twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    grid._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)  # in the order that the format wants


def _keep(row: "_Row", heading: bool) -> None:
    """No row torn apart between two sheets, the heading on each of them."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # python-docx has no name of its own for these two
    properties.append(OxmlElement("w:cantSplit"))
    if heading:
        properties.append(OxmlElement("w:tblHeader"))
