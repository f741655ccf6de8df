"""Numbers that Word draws before paragraphs: levels, Roman figures, bullets, and lists of their own."""

import io
import zipfile

from documents.read_docx import read_docx

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NUMBERING = f"""<w:numbering {_W}>
<w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>
</w:numbering>"""
_STYLES = f"""<w:styles {_W}><w:style w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
</w:styles>"""


def _paragraph(words: str, numbers: str) -> str:
    return f"<w:p><w:pPr>{numbers}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


def _of(list_: int, depth: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_}"/></w:numPr>'


def _said(*paragraphs: str) -> list[str]:
    """The lines of a Word file with these paragraphs."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{''.join(paragraphs)}</w:body></w:document>")
        archive.writestr("word/numbering.xml", _NUMBERING)
        archive.writestr("word/styles.xml", _STYLES)
    return [cell for line in next(read_docx(buffer.getvalue())) for cell in line.cells]


def test_levels_are_counted_each_and_begin_anew_below_the_next_heading() -> None:
    depths = (0, 1, 1, 2, 0, 1, 0, 0)
    assert _said(*(_paragraph("x", _of(1, depth)) for depth in depths)) == [
        "I. x", "1.1) x", "1.2) x", "• x", "II. x", "2.1) x", "III. x", "IV. x",
    ]  # fmt: skip


def test_each_list_has_numbers_of_its_own_and_a_style_can_name_it() -> None:
    style = '<w:pStyle w:val="Steps"/>'
    assert _said(
        _paragraph("a", style), _paragraph("b", _of(3, 0)), _paragraph("c", style), _paragraph("d", ""),
        _paragraph("e", _of(9, 0)),
    ) == ["1. a", "1. b", "2. c", "d", "e"]  # fmt: skip
