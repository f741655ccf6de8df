"""A table with several columns of times: for each month, term or half-year one, or for beginning and end."""

import re
from collections.abc import Sequence
from dataclasses import replace

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.schedule import Named
from attestation.words import fold
from documents.columns import Column, heading
from documents.draft import Line, folded
from documents.headings import only_month

_LEAST_MONTHS, _LEAST_PARTS = 3, 2  # side by side
_MARK = re.compile(r"[^\w]|[vxхvіi]|да|иә", re.IGNORECASE)
_BEGINS = re.compile(r"(?:(?:дат[аы]|срок\w*)\s+)?(?:начал[оа]\w*|баста\w*|start\w*|begin\w*)(?:\s+(?:куни|мерзими))?")
_ENDS = re.compile(
    r"(?:(?:дат[аы]|срок\w*)\s+)?(?:оконч\w*|кон[е]?ц\w*|заверш\w*|аякта\w*|end\w*|finish\w*)(?:\s+(?:куни|мерзими))?"
)


def without_grid(lines: Sequence[Line]) -> list[Line]:
    """The lines of a table, such columns gathered into one: the names of those that are marked, or what stands there.

    What they are called may stand under a first line of headings, whose other cells then count for it too.
    """
    at = next((place for place, line in enumerate(lines) if _places(line)), None)
    if at is None:
        return list(lines)
    head, start = lines[at], at
    above = lines[at - 1].cells if at else ()
    if len(above) == len(head.cells) and Column.TITLE in map(heading, above):
        pairs = zip(head.cells, above, strict=True)
        head = replace(head, cells=tuple(own if own.strip() else other for own, other in pairs))
        start = at - 1
    if Column.TITLE not in map(heading, head.cells):
        return list(lines)
    kept = (*lines[:start], head, *lines[at + 1 :])
    return [_gathered(line, head) if len(line.cells) == len(head.cells) else line for line in kept]


def _places(line: Line) -> list[int]:
    """The places of header cells that each name another month or part of the year; or of beginning and end."""
    said = [folded(cell) for cell in line.cells]
    months = [place for place, cell in enumerate(said) if cell and only_month(cell)]
    parts = [place for place, cell in enumerate(said) if _is_part(cell)]
    if len(months) >= _LEAST_MONTHS:
        return months
    return parts if len(parts) >= _LEAST_PARTS else _from_and_to(said)


def _from_and_to(said: Sequence[str]) -> list[int]:
    words = [fold(cell) for cell in said]
    begins = next((place for place, word in enumerate(words) if _BEGINS.fullmatch(word)), None)
    if begins is None or begins + 1 == len(words) or not _ENDS.fullmatch(words[begins + 1]):
        return []
    return [begins, begins + 1]


def _is_part(cell: str) -> bool:
    schedule = read_schedule(cell) if 0 < len(cell) <= 40 else None
    return schedule is not None and not schedule.unused and any(isinstance(span, Named) for span in schedule.spans)


def _gathered(line: Line, head: Line) -> Line:
    places = _places(head)
    said = [(line.cells[at].strip(), head.cells[at]) for at in places if line.cells[at].strip()]
    if line is head:
        time = "Мерзімі"
    elif _BEGINS.fullmatch(fold(head.cells[places[0]])):
        time = " - ".join(words for words, _ in said)
    else:
        time = ", ".join(_time(words, name) for words, name in said)
    rest = [cell for at, cell in enumerate(line.cells) if at not in places]
    unsure = {at - sum(place < at for place in places[1:]) for at in line.unsure}
    return replace(line, cells=(*rest[: places[0]], time, *rest[places[0] :]), unsure=frozenset(unsure))


def _time(words: str, head: str) -> str:
    """A mark is the whole column; days written in its place are days of that month; a time of its own stands."""
    if _MARK.fullmatch(words):
        return head
    own = read_schedule(words)
    return words if own.kind in (Kind.MONTHS, Kind.DATES) and own.sure else f"{words} {head}"
