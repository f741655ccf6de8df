"""A list whose items have bullets or nothing before them, numbered, so that it is read as a numbered list is."""

import re
from collections.abc import Callable, Sequence

from documents.draft import Draft, Line
from documents.headings import is_period, is_section, only_month

_BULLET = re.compile(r"^\s*[-–—•●▪■◦*·✓➢]\s+(?=\S)")


def counted(draft: Draft, says_all: Callable[[str], bool], names_column: Callable[[str], bool]) -> Draft:
    """The draft with a number before each item; another list begins at 1 again.

    An item has a bullet, or says all that a row does (`says_all`), or has below it lines that name what they say
    (`names_column`).
    """
    lines: list[Line] = []
    number, full, apart = 0, True, False
    for place, line in enumerate(draft):
        words = line.cells[0].strip() if line.cells and line.table is None else ""
        bare = _BULLET.sub("", words)
        says = says_all(bare) or names_column(_next(draft[place + 1 :]))
        if not words or names_column(words) or (number and words[:1].islower()):
            lines.append(line)
        elif bare != words or says:
            # after a gap items that say all are no more objectives
            number = 1 if says and apart and not full else number + 1
            full = says
            lines.append(Line((f"{number}. {bare}",)))
        else:
            number = number if is_section(words) or only_month(words) or is_period(words) else 0
            lines.append(line)
        apart = not words
    return tuple(lines)


def _next(lines: Sequence[Line]) -> str:
    return lines[0].cells[0] if lines and lines[0].cells and lines[0].table is None else ""
