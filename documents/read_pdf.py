"""A PDF with a text layer as a draft: ruled tables, going on over pages; else its text as it is laid out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from attestation.errors import AttestationError
from documents.columns import header, is_number
from documents.draft import GAP, Draft, Line, text
from documents.narrow import mended
from documents.read_text import drafts
from documents.spaced import Word, laid_out

Box = tuple[float, float, float, float]
"""Left, top, right and bottom of a cell, in points."""
MOST_PAGES = 60
_GUTTER = 4.0
"""Points of blank between columns; between words stand two or three."""


def read_pdf(content: bytes) -> Iterator[Draft]:
    """The ruled tables with the text around them; then the whole text in its layout, for a table without rules."""
    import pdfplumber
    from pdfminer.pdfexceptions import PDFException
    from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

    try:
        with pdfplumber.open(BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise AttestationError("plan-too-many-pages", pages=len(pdf.pages), most=MOST_PAGES)
            if not any(page.chars for page in pdf.pages):
                raise AttestationError("plan-scan")
            lines: list[Line] = []
            for page in pdf.pages:
                lines.extend(_page(page, lines))
            yield tuple(lines)
            yield laid_out([line for page in pdf.pages for line in _laid(page)], _GUTTER)
            yield from drafts("\n".join(page.extract_text() for page in pdf.pages))
    except PdfminerException as error:
        locked = "Password" in repr(error)
        raise AttestationError("plan-protected" if locked else "plan-damaged") from error
    except (
        MalformedPDFException, PDFException, ArithmeticError, LookupError, ValueError, TypeError, AttributeError,
        RecursionError, AssertionError,
    ) as error:  # fmt: skip
        # pdfminer answers a damaged file with whatever its code falls over
        raise AttestationError("plan-damaged") from error


def _page(page: Any, before: list[Line]) -> list[Line]:
    """The lines of one page; a table at its top goes on with the last table `before` when it has as many columns."""
    lines: list[Line] = []
    top = page.bbox[1]
    words = page.extract_words()
    for found in sorted(page.find_tables(), key=lambda table: table.bbox[1]):
        rows = _rows(found, words)
        if len(rows) < 2 and not (rows and len(rows[0]) > 2):
            continue
        above = _outside(page, top, found.bbox[1])
        last = next((line for line in reversed([*before, *lines]) if line.table is not None), None)
        goes_on = last is not None and not lines and not above and len(last.cells) == len(rows[0])
        number = (last.table or 0) + (0 if goes_on else 1) if last is not None else 1
        lines.extend(above)
        if goes_on and header(rows[0]):
            rows.pop(0)
        if goes_on and last is not None and rows and _continues(rows[0]):
            _drop_gaps(before)
            joined = tuple(f"{a}\n{b}".strip() for a, b in zip(before.pop().cells, rows.pop(0), strict=True))
            before.append(Line(joined, number))
        if goes_on:
            _drop_gaps(before)
        lines.extend(Line(row, number) for row in rows)
        top = found.bbox[3]
    lines.extend(_outside(page, top, page.bbox[3]))
    return lines


def _continues(cells: Sequence[str]) -> bool:
    """Whether the first row of a page is the rest of the last one: none begins."""
    return not cells[0] or all(cell[:1].islower() for cell in cells if cell)


def _laid(page: Any) -> list[list[Word]]:
    """The words of a page by lines, with their places in points."""
    lines: list[list[Word]] = []
    bottom = 0.0
    for word in page.extract_words():
        if not lines or word["top"] > bottom - 2 or word["bottom"] < bottom - 2:
            if lines and word["top"] - bottom > word["bottom"] - word["top"]:
                lines.append([])
            lines.append([])
        lines[-1].append((word["x0"], word["x1"], word["text"]))
        bottom = word["bottom"]
    return [sorted(line) for line in lines]


def _drop_gaps(lines: list[Line]) -> None:
    while lines and lines[-1].table is None:
        lines.pop()


def _outside(page: Any, top: float, bottom: float) -> list[Line]:
    """The text between two heights; a lonely page number is none."""
    if bottom - top < 2:
        return []

    def is_outside(thing: Mapping[str, Any]) -> bool:
        """The middle decides: letters rise over the rule above them."""
        return bool(thing["object_type"] == "char" and top <= (thing["top"] + thing["bottom"]) / 2 <= bottom)

    said = page.filter(is_outside).extract_text() or ""
    lines = [text(line) for line in said.split("\n") if not is_number(line.strip(" -–—"))]
    return [*lines, GAP] if any(line.cells for line in lines) else []


def _rows(table: Any, words: Sequence[Mapping[str, Any]]) -> list[tuple[str, ...]]:
    """The cells of a table; a cell that reaches down from the row above has that one's text."""
    said = _cells(table, words)
    rows: list[tuple[str, ...]] = []
    tops: dict[int, tuple[float, str]] = {}  # column -> where its last cell ends, and its text
    for row, cells in zip(table.rows, said, strict=True):
        filled: list[str] = []
        for place, (box, cell) in enumerate(zip(row.cells, cells, strict=True)):
            if box is None and place in tops and tops[place][0] > row.bbox[1] + 2:
                filled.append(tops[place][1])
                continue
            filled.append(cell)
            if box is not None:
                tops[place] = (box[3], cell)
        rows.append(tuple(filled))
    return [row for row in rows if any(cell.strip() for cell in row)]


def _cells(table: Any, words: Sequence[Mapping[str, Any]]) -> list[list[str]]:
    """The texts of the cells, row by row, the words that were broken in them made whole."""
    inside: dict[Box, list[Word]] = {box: [] for row in table.rows for box in row.cells if box is not None}
    boxes = sorted(inside, key=lambda box: box[1])
    for word in words:
        x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
        box = next((box for box in boxes if box[0] <= x <= box[2] and box[1] <= y <= box[3]), None)
        if box is not None:
            inside[box].append((word["x0"], word["x1"], word["text"]))
    margins: dict[float, float] = {}  # by the left edge of a column: how far its text keeps from it
    for box, placed in inside.items():
        margins[box[0]] = min([margins.get(box[0], box[2] - box[0]), *(word[0] - box[0] for word in placed)])
    said = [[cell or "" for cell in cells] for cells in table.extract()]
    whole = {token for cells in said for cell in cells for line in cell.split("\n") for token in _within(line)}
    return [
        [
            cell if box is None else mended(cell, inside[box], box[2] - margins[box[0]], whole)
            for box, cell in zip(row.cells, cells, strict=True)
        ]
        for row, cells in zip(table.rows, said, strict=True)
    ]


def _within(line: str) -> list[str]:
    """The words of a line that are surely whole: all but a lonely one, which may be a piece."""
    words = re.findall(r"\w+", line)
    return words if len(words) > 2 else []
