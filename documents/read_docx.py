"""A Word file as a draft: paragraphs and tables in their order, cells merged as Word shows them.

The XML is read as it is and not through python-docx: that one passes over tables and rows inside content controls, and
takes deleted text for standing (measured on our corpus).
"""

from collections.abc import Iterator
from typing import Any

from attestation.errors import AttestationError
from documents.draft import GAP, Draft, Line, text
from documents.packed import unpacked
from documents.read_text import drafts
from documents.word_lists import Lists

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PASSED_OVER = {f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "pPr", "rPr", "delText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}


def read_docx(content: bytes) -> Iterator[Draft]:
    """The document as it stands; and, where no table holds the plan, its paragraphs as a text with a table in it."""
    from lxml import etree

    try:
        root = etree.fromstring(unpacked(content, "word/document.xml"), etree.XMLParser(resolve_entities=False))
        lists = Lists(content)
    except etree.XMLSyntaxError as error:
        raise AttestationError("plan-damaged") from error
    body = root.find(f"{_W}body")
    if body is None:
        raise AttestationError("plan-damaged")
    lines = [*_blocks(body, [0], lists)]
    yield tuple(lines)
    yield from drafts("\n".join("\t".join(cell.replace("\n", " ") for cell in line.cells) for line in lines))


def _blocks(parent: Any, count: list[int], lists: Lists) -> Iterator[Line]:
    """Lines of everything inside `parent`; `count` numbers the tables, `lists` the paragraphs outside them."""
    for child in parent:
        if child.tag == f"{_W}p":
            if words := _text(child):
                yield from map(text, f"{lists.head(child)}{words}".split("\n"))
            else:
                yield GAP
        elif child.tag == f"{_W}tbl":
            yield from _table(child, count)
        elif child.tag not in _PASSED_OVER and isinstance(child.tag, str):
            yield from _blocks(child, count, lists)


def _table(tbl: Any, count: list[int]) -> Iterator[Line]:
    count[0] += 1
    number = count[0]
    above: dict[int, str] = {}  # what stands in the cells that go on downwards, by their first grid column
    rows = [list(_cells(row)) for row in _children(tbl, "tr")]
    width = max((sum(span for _, span in cells) for cells in rows), default=0)
    for cells in rows:
        filled: list[str] = []
        for cell, span in cells:
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            inside = "\n".join(_paragraphs(cell))
            if merge is not None and merge.get(f"{_W}val") != "restart":
                inside = above.get(len(filled), "")
            elif merge is None:
                above.pop(len(filled), None)
            if merge is not None:
                above[len(filled)] = inside
            filled.extend([inside, *[""] * (span - 1)])
        yield Line(tuple(filled), number, wide=len(cells) == 1 and width > 1)
    yield Line(())


def _cells(row: Any) -> Iterator[tuple[Any, int]]:
    for cell in _children(row, "tc"):
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        yield cell, min(int(span.get(f"{_W}val", "1")), 64) if span is not None else 1


def _children(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those inside content controls."""
    for child in parent:
        if child.tag == f"{_W}{tag}":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins", f"{_W}customXml"}:
            yield from _children(child, tag)


def _paragraphs(cell: Any) -> Iterator[str]:
    for paragraph in cell.iter(f"{_W}p"):
        if words := _text(paragraph).strip():
            yield words


def _text(node: Any) -> str:
    """The text of a paragraph as it is seen: without deleted words, field codes and the second copy of a text box."""
    if node.tag == f"{_W}t":
        return node.text or ""
    if node.tag == f"{_W}tab":
        return "\t"
    if node.tag in {f"{_W}br", f"{_W}cr"}:
        return "\n"
    if node.tag == f"{_W}noBreakHyphen":
        return "-"
    if node.tag in _PASSED_OVER:
        return ""
    return "".join(_text(child) for child in node)
