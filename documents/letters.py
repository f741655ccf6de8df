"""How broad words are in print, counted in ordinary letters: capitals and letters such as Ж, Ш, Ы take more room."""

import re

_WIDE = frozenset("жмшщфюыәѣmw@%—")
_PLAIN, _BROAD = 1.0, 1.4
_PIECES = re.compile(r"[^\s\-–]+[\-–]?|[\-–]")  # where a line may end


def breadth_of(text: str) -> float:
    """The breadth of a text on one line."""
    return sum(_BROAD if letter.isupper() or letter.casefold() in _WIDE else _PLAIN for letter in text)


def pieces_of(text: str) -> list[str]:
    """The pieces of a text between which a line may end."""
    return _PIECES.findall(text)


def lines_of(text: str, breadth: float) -> int:
    """How many lines the text takes in a column; a piece that does not fit into one is broken."""
    lines, used = 1, 0.0
    for piece in pieces_of(text):
        room = breadth_of(piece)
        if used and used + room > breadth:
            lines, used = lines + 1, 0.0
        while room > breadth:
            lines, room = lines + 1, room - max(breadth - _BROAD, _PLAIN)  # a line that is broken has a gap at its end
        used += room + (0.0 if piece.endswith(("-", "–")) else _PLAIN)
    return lines
