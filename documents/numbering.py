"""Numbers of a plan's rows: kept where they tell the rows apart, given anew where they do not."""

import re
from collections.abc import Sequence

from attestation.plan import Doubt
from documents.columns import Column
from documents.rows import Row

_LEADING = re.compile(r"\s*(\d{1,3})\s*[.)]\s+(?=\S)")


def numbered(rows: Sequence[Row], doubts: list[Doubt]) -> list[tuple[int, Row]]:
    """The rows in the order of their numbers, each with a number of its own.

    Numbers that stand at the head of titles are taken from there. Rows without any are counted; so are rows whose
    numbers start anew with each section. Where a few rows lack a number or share one, all are counted, with a doubt.
    """
    if all(row.number is None for row in rows):
        _take_from_titles(rows)
    given = {row.number: row for row in rows if row.number is not None}
    if len(given) == len(rows):
        return sorted(given.items())
    of_sections = {(row.section, row.number) for row in rows}
    if given and (len(of_sections) < len(rows) or any(row.number is None for row in rows)):
        doubts.append(Doubt(None, "number", "doubt-numbers", {"rows": str(len(rows))}))
    return list(enumerate(rows, 1))


def _take_from_titles(rows: Sequence[Row]) -> None:
    heads = [_LEADING.match(row.cells[Column.TITLE]) for row in rows]
    if [head and int(head[1]) for head in heads] != list(range(1, len(rows) + 1)):
        return
    for row, head in zip(rows, heads, strict=True):
        if head:
            row.number = int(head[1])
            row.cells[Column.TITLE] = row.cells[Column.TITLE][head.end() :]
