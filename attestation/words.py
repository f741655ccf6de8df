"""Words of a plan in a form in which spellings that readers take for the same word are the same.

Folding is for matching only; shown texts keep their own letters. See `attestation.spelling` for the letters.
"""

import re

from attestation.spelling import plain, skeleton

_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]")


def fold(text: str) -> str:
    """Lower case, white space folded, Kazakh letters as their plain neighbours, Latin look-alikes as Cyrillic.

    A word that is wholly Latin stays so: it may be English.
    """
    return _WORD.sub(lambda word: _bare(word[0]), plain(text).casefold())


def _bare(word: str) -> str:
    return skeleton(word).replace("ё", "е") if _CYRILLIC.search(word) else word
