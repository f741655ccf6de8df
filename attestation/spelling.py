"""Letters as schools type them: look-alikes, lost diacritics, odd dashes and spaces, one slip of the finger."""

import re
import unicodedata

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\u301c~"
_APOSTROPHES = "`´ʹʻʼ\u2018\u2019\u201b\u2032"
_PLAIN = str.maketrans({**dict.fromkeys(_DASHES, "-"), **dict.fromkeys(_APOSTROPHES, "'")})
_LOOK_ALIKE = str.maketrans("abcehikmoptxyəɵ", "авсенікмортхуәө")
# Kazakh letters typed without a Kazakh keyboard, and the Serbian and Ukrainian ones that old fonts drew as Kazakh.
_SKELETON = str.maketrans("әғқңөұүһіїёўєјќґњћ", "агкноуухиуеугаконх")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def fold_spaces(text: str) -> str:
    """The text with every run of white space made one space, and none at its ends."""
    return " ".join(text.split())


def plain(text: str) -> str:
    """The text with compatibility forms, dashes, apostrophes and invisible characters made ordinary."""
    parts = _INVISIBLE.sub("", text).translate(_PLAIN).split("№")  # whose compatibility form would be "No"
    return fold_spaces("№".join(unicodedata.normalize("NFKC", part) for part in parts).translate(_PLAIN))


def is_latin(word: str) -> bool:
    """Whether the word is written in basic Latin letters only."""
    return word.isascii()


def cyrillic(word: str) -> str:
    """The word in lower case with Latin look-alikes as the Cyrillic letters they stand for."""
    return word.casefold().translate(_LOOK_ALIKE)


def skeleton(word: str) -> str:
    """The word as it looks when typed without Kazakh letters: the form in which words are compared."""
    return cyrillic(word).translate(_SKELETON)


def one_slip_apart(left: str, right: str) -> bool:
    """Whether one letter added, dropped, changed or two neighbours swapped turn one word into the other."""
    if abs(len(left) - len(right)) > 1 or left == right:
        return False
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    left, right = left[start:], right[start:]
    swapped = left[1:2] + left[:1] + left[2:]
    return right in (swapped, left[1:]) or left == right[1:] or left[1:] == right[1:]
