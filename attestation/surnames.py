"""Names of people as plans write them: initials before or after, full, in the case endings of Kazakh and Russian.

A name is a bag of words and initials, since schools write its parts in any order. One in Latin letters, as phones
give it, is compared in the rough spelling of `attestation.transliteration`, and is at best the same in another form.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from itertools import permutations

from attestation.spelling import one_slip_apart, plain, skeleton
from attestation.transliteration import from_latin, is_latin_name, rough

MOST_PARTS = 4
_KK_ENDING = re.compile("[гкн][ае]|[ндт](?:ын|ин)|[ндт][ыи]|[ндт][ае]н|[дт][ае]|[мбп]ен")
_PART = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FATHER = re.compile(r"^(\w{3,}?)(?:\s?-?(?:к[ыи]з[ыи]|ул[ыи])\w*|(?:ов|ев)(?:на|ны|не|ну|ной|ич|ича|ичу|ичем|иче))$")


class Likeness(IntEnum):
    """How surely two words, or a word in a plan and somebody's name, are the same."""

    NONE = 0
    LIKELY = 1  # it has to be asked
    DECLINED = 2  # the same in another case
    SAME = 3


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name in the form in which words are compared, or its first letter alone.

    `given`: it is not the father's name; of several initials only the first is known not to be. `latin`: it stood in
    Latin letters, and `text` is its rough spelling.
    """

    text: str
    initial: bool
    given: bool
    latin: bool = False

    @property
    def letter(self) -> str:
        """Its first letter."""
        return self.text[:1]

    def roughly(self) -> "Part":
        """The part in the rough spelling."""
        return self if self.latin else replace(self, text=rough(self.text), latin=True)


@lru_cache(maxsize=4096)  # the same people are looked for in every row
def parts(name: str) -> tuple[Part, ...]:
    """The words and initials of a name; the ending of initials ("А.Қ.-ға") is left out."""
    words = [match[0] for match in _PART.finditer(re.sub(r"(?<=\.)\s?-\s?\w{2,4}\b", "", plain(name)))]
    first = next((place for place, word in enumerate(words) if len(word) == 1), None)
    latin = is_latin_name(name)
    bare = [from_latin(word) if latin else _bare(word) for word in words[:MOST_PARTS]]
    return tuple(
        Part(text, len(word) == 1, place == first if len(word) == 1 else not _FATHER.match(text), latin)
        for place, (word, text) in enumerate(zip(words, bare, strict=False))
    )


def _bare(word: str) -> str:
    return re.sub("[ьъ]", "", skeleton(word).replace("ё", "е"))


def likeness(said: str, name: str) -> Likeness:
    """Whether a name in a plan is that of somebody called `name`.

    A name of one word, one slip of the finger, a form that could be another name, and other initials are LIKELY only.
    """
    spoken, known = parts(said), parts(name)
    if len(spoken) <= len(known):
        pairings = (list(zip(spoken, chosen, strict=True)) for chosen in permutations(known, len(spoken)))
    else:
        pairings = (list(zip(chosen, known, strict=True)) for chosen in permutations(spoken, len(known)))
    return max(map(_together, pairings), default=Likeness.NONE)


def _together(pairs: Sequence[tuple[Part, Part]]) -> Likeness:
    words = [_alike(said, name) for said, name in pairs if not (said.initial or name.initial)]
    letters = [_alike(said, name) for said, name in pairs if said.initial or name.initial]
    found = [alike for alike in words if alike]
    if not found:
        return Likeness.NONE
    if all(words) and all(letters) and len(pairs) > 1:
        return min(found)
    return Likeness.LIKELY if all(words) or len(found) > 1 else Likeness.NONE


def _alike(said: Part, name: Part) -> Likeness:
    if said.latin is not name.latin:
        return min(_alike(said.roughly(), name.roughly()), Likeness.DECLINED)
    if said.initial or name.initial:
        return Likeness.SAME if said.letter == name.letter and said.given == name.given else Likeness.NONE
    if said.text == name.text:
        return Likeness.SAME
    fathers = _FATHER.match(said.text), _FATHER.match(name.text)
    if fathers[0] and fathers[1]:
        return Likeness.DECLINED if fathers[0][1] == fathers[1][1] else Likeness.NONE
    ending = said.text.removeprefix(name.text)
    forms = map(rough, _russian(name.text)) if name.latin else _russian(name.text)
    if (ending != said.text and _KK_ENDING.fullmatch(ending)) or said.text in forms:
        return Likeness.DECLINED
    slipped = len(name.text) > 4 and one_slip_apart(said.text, name.text)
    return Likeness.LIKELY if slipped or said.text == name.text + "а" else Likeness.NONE


def _russian(word: str) -> Iterator[str]:
    """The word in its cases, but for one that is a name itself: "Сапарова" is also the genitive of "Сапаров"."""
    if word.endswith(("ский", "цкий")):
        yield from (word[:-2] + ending for ending in ("ого", "ому", "им", "ом"))
    elif word.endswith(("скаиа", "цкаиа")):  # in the rough spelling
        yield from (word[:-3] + ending for ending in ("ои", "уиу"))
    elif word.endswith(("ски", "цки")):
        yield from (word[:-1] + ending for ending in ("ого", "ому", "им", "ом"))
    elif word.endswith(("ская", "цкая")):
        yield from (word[:-2] + ending for ending in ("ой", "ую"))
    elif word.endswith(("ов", "ев", "ин", "ын")):
        yield from (word + ending for ending in ("у", "ым", "ом", "е"))
    elif word.endswith("а"):
        yield from (word[:-1] + ending for ending in ("ы", "и", "е", "у", "ой", "ою", "ей"))
    elif word.endswith("я"):
        yield from (word[:-1] + ending for ending in ("и", "е", "ю", "ей"))
    elif word.endswith("й"):
        yield from (word[:-1] + ending for ending in ("я", "ю", "ем", "е"))
    else:
        yield from (word + ending for ending in ("у", "ю", "ом", "ем", "е", "и"))
