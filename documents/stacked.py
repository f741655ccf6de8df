"""A table whose every cell became a line of its own, as pages give it when it is copied: one word below the other."""

import re
from collections.abc import Sequence

from documents.columns import Column, heading, is_number, is_schedule
from documents.draft import Draft, Line, text
from documents.headings import is_signature

_USUAL = ("№", "Іс-шара", "Мерзімі", "Жауаптылар", "Нәтижесі")


def stacked(lines: Sequence[str]) -> Draft:
    """Header words first, then rows that begin with a line that is only their number."""
    found = _header(lines)
    head = found[0] if found else _USUAL
    draft: list[Line] = []
    rows: list[list[str]] = []
    ended = False
    for place, line in enumerate(lines):
        if found and found[1] <= place < found[2]:
            ended = True
            continue
        if is_number(line) and _follows(line, rows, place == (found[2] if found else None)):
            rows.append([line.strip()])
            ended = False
        elif rows and not ended and line.strip() and not _is_over(line, rows[-1], len(head)):
            rows[-1].append(line.strip())
        else:
            ended = ended or bool(rows and line.strip())
            draft.append(text(line))
    if not rows and found:
        rows = _unnumbered([line.strip() for line in lines[found[2] :] if line.strip()], head)
        draft = [text(line) for line in lines[: found[1]]]
    if not rows:
        return tuple(text(line) for line in lines)
    return (*draft, *(Line(tuple(cells), 1) for cells in (head, *rows)))


def _header(lines: Sequence[str]) -> tuple[tuple[str, ...], int, int] | None:
    """The longest run of lines that each are a header word: the words, and where they begin and end."""
    for start in range(len(lines)):
        named: list[str] = []
        end = start
        for place in range(start, min(start + 16, len(lines))):
            word = lines[place].strip()
            if word and heading(word) is None:
                break
            if word:
                named.append(word)
                end = place + 1
        kinds = [heading(word) for word in named]
        if Column.TITLE in kinds and {Column.SCHEDULE, Column.RESPONSIBLE}.intersection(kinds) and lines[start].strip():
            return tuple(named), start, end
    return None


def _follows(line: str, rows: Sequence[Sequence[str]], first: bool) -> bool:
    number = int(re.findall(r"\d+", line)[-1])
    return not rows or number == int(re.findall(r"\d+", rows[-1][0])[-1]) + 1 or (first or number == 1)


def _is_over(line: str, row: Sequence[str], width: int) -> bool:
    return is_signature(line) or len(row) > 2 * width


def _unnumbered(cells: Sequence[str], head: Sequence[str]) -> list[list[str]]:
    """Rows of as many cells as the header has words, if then most times stand in the column of times."""
    kinds = [heading(word) for word in head]
    width = len(head) - (Column.NUMBER in kinds)
    cells = cells[: next((place for place, cell in enumerate(cells) if is_signature(cell)), len(cells))]
    rows = [[str(n + 1), *cells[n * width : (n + 1) * width]] for n in range(len(cells) // width)]
    if Column.SCHEDULE not in kinds or Column.NUMBER not in kinds:
        return []
    place = kinds.index(Column.SCHEDULE)
    return rows if sum(is_schedule(row[place]) for row in rows) * 5 >= len(rows) * 4 else []
