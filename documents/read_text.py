"""Plain text as drafts: a table can be typed or pasted in many shapes, and each shape that fits gives a draft."""

import csv
import html
import re
from collections.abc import Iterator, Sequence

from attestation.errors import AttestationError
from documents.columns import header, is_number
from documents.draft import GAP, Draft, Line, text
from documents.encoding import decoded
from documents.headings import is_period, is_section, is_signature, only_month
from documents.spaced import spaced
from documents.stacked import stacked

LARGEST_TEXT = 2_000_000
"""Bytes; a plan of a hundred rows has about a hundred thousand."""
_STROKES = frozenset("-─═=+┼")
_OF_RULES = _STROKES | frozenset("|│├┤┌┐└┘┬┴╬╠╣╔╗╚╝╦╩║: \t")
_MARKUP = re.compile(
    r"\*\*|(?<!\w)__(?=[^\W_])|(?<=[^\W_])__(?!\w)|</?(?:b|i|u|em|strong|br|p)\s*/?>|^#{1,6}\s+", re.MULTILINE
)


def read_text(content: bytes) -> Iterator[Draft]:
    """Every reading of the text that its shape allows, the likeliest first."""
    if len(content) > LARGEST_TEXT:
        raise AttestationError("plan-too-large-file", megabytes=LARGEST_TEXT // 1_000_000)
    yield from drafts(decoded(content))


def drafts(whole: str) -> Iterator[Draft]:
    """As `read_text`, of a text that is decoded already."""
    lines = html.unescape(_MARKUP.sub("", whole)).replace("\u00a0", " ").replace("\u200b", "").split("\n")
    if any(line.count("\t") >= 2 for line in lines) or _in_two(lines, "\t"):
        yield _delimited(lines, "\t")
    if sum(line.count("|") >= 2 or line.count("│") >= 2 for line in lines) >= 2:
        yield _piped(lines)
    for delimiter in ";,":
        if sum(line.count(delimiter) >= 2 for line in lines) >= 2 or _in_two(lines, delimiter):
            yield _delimited(lines, delimiter)
    yield spaced(lines)
    yield stacked(lines)


def _in_two(lines: Sequence[str], delimiter: str) -> bool:
    """Whether the table has two columns: only a header tells it from a text."""
    return any(header(line.split(delimiter)) for line in lines if line.count(delimiter) == 1)


def _delimited(lines: Sequence[str], delimiter: str) -> Draft:
    """Rows as spreadsheets copy and save them, quotes and all; a cell broken over lines without quotes is mended."""
    rows = list(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter))
    widths = [len(cells) for cells in rows if len(cells) > 2]
    usual = max(set(widths), key=widths.count) if widths else 0
    width = next((len(cells) for cells in rows if header(cells)), usual)
    least = 2 if _in_two(lines, delimiter) else 3
    draft: list[Line] = []
    number = 0
    for cells in _mended(rows, width):
        if not any(cell.strip() for cell in cells):
            draft.append(GAP)
        elif len(cells) == 1 and draft and draft[-1].table and _parts(cells[0]):
            draft.append(Line(tuple(cells), number, wide=True))
        elif len(cells) < least and not is_number(cells[0]):
            draft.append(text(delimiter.join(cells)))
        else:
            number += not (draft and draft[-1].table)
            draft.append(Line(tuple(cells), number))
    return tuple(draft)


def _parts(cell: str) -> bool:
    """Whether a line alone between rows heads those after it."""
    return is_section(cell) or only_month(cell) is not None or is_period(cell)


def _mended(rows: Sequence[list[str]], width: int) -> list[list[str]]:
    """The rows with the pieces of those put together that were broken inside a cell."""
    mended: list[list[str]] = []
    for cells in rows:
        last = mended[-1] if mended else []
        if last and is_number(last[0]) and cells and cells[0].strip() and _goes_on(last, cells, width):
            mended[-1] = [*last[:-1], f"{last[-1]}\n{cells[0]}", *cells[1:]]
        else:
            mended.append(cells)
    return mended


def _goes_on(last: Sequence[str], cells: Sequence[str], width: int) -> bool:
    """Whether `cells` are the rest of the row before, which stopped short or goes on with a small letter."""
    if len(last) + len(cells) - 1 > width or is_number(cells[0]) or is_signature(cells[0]):
        return False
    if len(cells) == 1 and (is_section(cells[0]) or (len(last) >= 4 and only_month(cells[0]))):
        return False
    return len(last) < width or cells[0].lstrip()[:1].islower()


def _is_rule(line: str) -> bool:
    """Whether the line is drawn and not written: it parts rows."""
    marks = frozenset(line.strip())
    return len(line.strip()) >= 3 and marks <= _OF_RULES and not marks.isdisjoint(_STROKES)


def _piped(lines: Sequence[str]) -> Draft:
    """Rows between upright strokes; ruled off by lines of dashes, the pieces between two rules are one row."""
    ruled = sum(_is_rule(line) for line in lines) > 2
    draft: list[Line] = []
    number, fresh = 0, True
    for line in lines:
        strokes = line.replace("│", "|").replace("║", "|").replace("┃", "|")
        if _is_rule(line):
            fresh = True
        elif strokes.count("|") >= 2:
            cells = strokes.strip().removeprefix("|").removesuffix("|").split("|")
            if ruled and not fresh and draft and draft[-1].table and len(draft[-1].cells) == len(cells):
                pairs = zip(draft.pop().cells, cells, strict=True)
                draft.append(Line(tuple(f"{a.rstrip()}\n{b.strip()}".strip() for a, b in pairs), number))
            else:
                number += not (draft and draft[-1].table)
                draft.append(Line(tuple(cell.strip() for cell in cells), number))
            fresh = False
        else:
            draft.append(text(line))
    return tuple(draft)
