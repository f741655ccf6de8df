"""Where a cell of a plan names people: a surname with initials, a full name, or any name that the school knows."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from attestation.surnames import Likeness, likeness

_CAPITAL = "[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]"
_NAME = rf"{_CAPITAL}[^\W\d_]+(?:-[^\W\d_]+)*"
_WORD = rf"(?<!\w){_NAME}"
_INITIALS = rf"(?<!\w){_CAPITAL}\.(?:\s?{_CAPITAL}(?:\.|(?![^\W\d_])))?(?:\s?-\s?[^\W\d_]{{2,4}}\b)?"
_BEFORE = re.compile(rf"({_WORD})\s+{_INITIALS}")
_AFTER = re.compile(rf"{_INITIALS}\s*({_NAME})")
_FULL = re.compile(rf"{_WORD}(?:\s+{_WORD}){{1,4}}")
_FAMILY = re.compile(r"(?:[ое]в(?:а|ой|у|ым)?|ск(?:ий|ого|ому|ая|ой)|(?:[ұу]лы|[қк]ызы)\w*|ви(?:ч\w*)|[ое]вн\w{1,2})$")
_RUN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:\s+[^\W\d_]+(?:-[^\W\d_]+)*)*")
_SPELT = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

IsPost = Callable[[str], bool]
Span = tuple[int, int]


def find_mentions(cell: str, is_post: IsPost, names: Sequence[str] = ()) -> tuple[Span, ...]:
    """Where the cell names people, in order. `names`: those of the school's people, whom one word can mean."""
    found = list(_with_initials(cell, is_post))
    found.extend(_full(without(cell, found), is_post))
    found.extend(_of_people(without(cell, sorted(found)), is_post, names))
    return tuple(sorted(found))


def without(cell: str, spans: Iterable[Span]) -> str:
    """The cell with `;` in place of every letter of the spans, which stand in order."""
    parts, at = [], 0
    for start, end in spans:
        parts += [cell[at:start], ";" * (end - start)]
        at = end
    return "".join([*parts, cell[at:]])


def _with_initials(cell: str, is_post: IsPost) -> Iterator[Span]:
    at, ways = 0, (_BEFORE, _AFTER)
    found = [way.search(cell) for way in ways]
    while match := min((one for one in found if one), key=re.Match.start, default=None):
        if is_post(match[1]):  # "Директор А.Қ. Сапарова": the surname follows; "И.О. Директора": there is none
            at = match.end(1)
        else:
            yield match.span()
            at = match.end()
        found = [
            way.search(cell, at) if one and one.start() < at else one for way, one in zip(ways, found, strict=True)
        ]


def _full(cell: str, is_post: IsPost) -> Iterator[Span]:
    """Two or three words with capitals, one of which is a family name or a father's by its ending."""
    for match in _FULL.finditer(cell):
        words = [word for word in _SPELT.finditer(cell, *match.span()) if not is_post(word[0])]
        if len(words) > 1 and any(_FAMILY.search(word[0].casefold()) for word in words):
            yield words[0].start(), words[-1].end()


def _of_people(cell: str, is_post: IsPost, names: Sequence[str]) -> Iterator[Span]:
    """Up to three words in a row that are the name of somebody of the school, the longest run first."""
    for run in _RUN.finditer(cell) if names else ():
        words = list(_SPELT.finditer(cell, *run.span()))
        at = 0
        while at < len(words):
            length = next((n for n in (3, 2, 1) if _is_name(words[at : at + n], n, is_post, names)), 0)
            if length:
                yield words[at].start(), words[at + length - 1].end()
            at += length or 1


def _is_name(words: Sequence[re.Match[str]], count: int, is_post: IsPost, names: Sequence[str]) -> bool:
    if len(words) < count or any(is_post(word[0]) for word in words):
        return False
    said = " ".join(word[0] for word in words)
    alike = max(likeness(said, name) for name in names)
    return alike > Likeness.LIKELY or (count == 1 and alike is Likeness.LIKELY and said[:1].isupper())
