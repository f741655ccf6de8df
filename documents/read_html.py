"""A page saved from a site as a draft: its tables with spans filled, and the texts between them."""

import re
from collections.abc import Iterator
from typing import Any

from attestation.errors import AttestationError
from documents.draft import GAP, Draft, Line, text
from documents.encoding import decoded
from documents.read_text import drafts

_BLOCKS = {
    "p",
    "div",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "ul",
    "ol",
    "pre",
    "blockquote",
    "header",
    "footer",
    "main",
    "body",
    "center",
    "form",
    "td",
    "th",
    "tr",
    "caption",
    "dl",
    "dt",
    "dd",
}
_APART = {"p", "div", "table", "ul", "h1", "h2", "h3", "h4"}  # what a page sets off from the next block
_UNSEEN = {"script", "style", "head", "noscript", "template", "select", "button", "nav", "iframe", "svg"}
_MOST_SPAN = 60


def is_html(content: bytes) -> bool:
    """Whether the bytes are a web page, or a piece of one with a table in it."""
    head = content[:4000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").lower()
    return head.startswith((b"<!doctype html", b"<html")) or (
        head.startswith(b"<") and (b"<html" in head or b"<table" in head)
    )


def read_html(content: bytes) -> Iterator[Draft]:
    """The page with its tables; and, where none holds the plan, its words as a text with a table in it."""
    from lxml import html

    try:
        root = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", _decoded(content)))
    except (ValueError, html.etree.ParserError) as error:
        raise AttestationError("plan-unreadable") from error
    lines = list(_lines(root, [0]))
    yield tuple(lines)
    yield from drafts("\n".join("\n".join(line.cells) for line in lines))


def _decoded(content: bytes) -> str:
    named = re.search(rb"charset\s*=\s*[\"']?\s*([\w-]+)", content[:4000])
    if named:
        try:
            return content.decode(named[1].decode())
        except (LookupError, UnicodeDecodeError):
            pass
    return decoded(content)


def _lines(node: Any, count: list[int]) -> Iterator[Line]:
    """The lines of a block: runs of its inline text, and the lines of the blocks and tables in it."""
    inline = [_flowing(node, node.text)]
    for child in node:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            pass
        elif child.tag == "table" and not child.xpath(".//table"):
            yield from _flushed(inline)
            count[0] += 1
            yield from _table(child, count[0])
            yield GAP
        elif child.tag in _BLOCKS or child.tag in {"table", "tbody", "thead", "tfoot"} or child.xpath(".//table"):
            yield from _flushed(inline)
            yield from _numbered(child, _lines(child, count))
            if child.tag in _APART:
                yield GAP
        else:
            inline.append(_inside(child))
        inline.append(_flowing(node, child.tail))
    yield from _flushed(inline)


def _numbered(node: Any, lines: Iterator[Line]) -> Iterator[Line]:
    """The lines of a block; before those of a numbered list's item its number, which the page shows."""
    if node.tag == "li" and node.getparent().tag == "ol" and (first := next(lines, None)):
        number = sum(other.tag == "li" for other in node.itersiblings(preceding=True)) + 1
        yield text(f"{number}. {first.cells[0]}") if first.cells and first.table is None else first
    yield from lines


def _flowing(node: Any, words: str | None) -> str:
    """The text as a page shows it: line breaks count in what is preformatted alone."""
    return (words or "") if node.tag == "pre" else re.sub(r"\s+", " ", words or "")


def _flushed(inline: list[str]) -> Iterator[Line]:
    whole = "".join(inline)
    inline.clear()
    for line in whole.split("\n"):
        if line.strip():
            yield text(line)


def _inside(node: Any) -> str:
    """The text of a node, its line breaks and blocks as line breaks."""
    if node.tag == "br":
        return "\n"
    if not isinstance(node.tag, str) or node.tag in _UNSEEN:
        return ""
    parts = [re.sub(r"\s+", " ", node.text or "")]
    for child in node:
        parts.append(_inside(child))
        if child.tag in _BLOCKS:
            parts.append("\n")
        parts.append(re.sub(r"\s+", " ", child.tail or ""))
    return "".join(parts)


def _table(table: Any, number: int) -> Iterator[Line]:
    going: dict[int, tuple[int, str]] = {}  # column -> rows that its cell still goes on for, and its text
    rows = table.xpath("./tr|./*/tr")
    for row in rows:
        cells: list[str] = []
        here = [cell for cell in row if cell.tag in {"td", "th"}]
        for cell in here:
            _fall(going, cells)
            words = "\n".join(line.strip() for line in _inside(cell).split("\n") if line.strip())
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            if down > 1:
                going[len(cells)] = (down - 1, words)
            cells.extend([words, *[""] * (across - 1)])
        _fall(going, cells)
        if cells:
            yield Line(tuple(cells), number, wide=len(here) == 1 and _span(here[0], "colspan") > 1)


def _fall(going: dict[int, tuple[int, str]], cells: list[str]) -> None:
    """Put the cells that reach down from rows above where they belong."""
    while len(cells) in going:
        left, words = going.pop(len(cells))
        if left > 1:
            going[len(cells)] = (left - 1, words)
        cells.append(words)


def _span(cell: Any, name: str) -> int:
    said = str(cell.get(name, "1"))
    return max(1, min(int(said), _MOST_SPAN)) if said.isdigit() else 1
