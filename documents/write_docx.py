"""The plan as a Word document, as schools print it."""

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attestation.plan import Plan
from documents.plan_page import Page, plan_page, widths

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_WIDTHS = (1.2, 10.5, 4.2, 5.0, 4.8)  # cm, of 25.7 between the margins of a sheet that lies on its side


def plan_as_docx(plan: Plan, school: str) -> bytes:
    """The plan with its stamp lines left blank; takes a while, so not to be called on the event loop."""
    from docx import Document  # heavy

    page, document = plan_page(plan, school), Document()
    _lay_out(document)
    _head(document, page)
    _table(document, page)
    document.add_paragraph()
    document.add_paragraph(page.signature)
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
    section.left_margin = section.right_margin = Cm(2.0)
    section.top_margin = section.bottom_margin = Cm(1.5)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(12)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(0)


def _head(document: "Document", page: Page) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    for line in page.stamp:
        document.add_paragraph(line).paragraph_format.left_indent = Cm(17)
    document.add_paragraph()
    document.add_paragraph(page.school).alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph()
    for words in (page.title, page.years):
        if words:
            heading = document.add_paragraph()
            heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
            heading.add_run(words).bold = True
            document.add_paragraph()
    for line in (page.goal, *page.objectives):
        if line:
            document.add_paragraph(line)
    if page.goal or page.objectives:
        document.add_paragraph()


def _table(document: "Document", page: Page) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    table = document.add_table(rows=1, cols=len(page.headings), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    columns = widths(_WIDTHS, page)
    for column, width in zip(table.columns, columns, strict=True):
        column.width = Cm(width)
    head = table.rows[0].cells
    for cell, words in zip(head, page.headings, strict=True):
        _write(cell, words, bold=True).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for row in page.rows:
        cells = table.add_row().cells
        if len(row) == 1:
            _write(cells[0].merge(cells[-1]), row[0], bold=True)
            continue
        for cell, words in zip(cells, row, strict=True):
            _write(cell, words)
        cells[0].paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    _hold_together(table, columns)


def _write(cell: "_Cell", words: str, bold: bool = False) -> "Paragraph":
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.add_run(words).bold = bold
    return paragraph


def _hold_together(table: "Table", widths: Sequence[float]) -> None:
    """Every cell as wide as its column, the heading on each sheet, no row torn apart between two."""
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    for place, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # python-docx has no name of its own for these two
        properties.append(OxmlElement("w:cantSplit"))
        if place == 0:
            properties.append(OxmlElement("w:tblHeader"))
        cells = row.cells
        if len({id(cell._tc) for cell in cells}) == len(widths):
            for cell, width in zip(cells, widths, strict=True):
                cell.width = Cm(width)
