"""Words of a plan in a form in which spellings that readers take for the same word are the same.

Folding is for matching only; shown texts keep their own letters. See `attestation.spelling` for the letters.
"""

import re

from attestation.spelling import plain, skeleton

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[a-z]")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]")


def fold(text: str) -> str:
    """Lower case, white space folded, Kazakh letters as their plain neighbours, Latin look-alikes as Cyrillic.

    A word that is wholly Latin stays so: it may be English. Among Cyrillic words it does only if it must be Latin.
    """
    folded = plain(text).casefold()
    mixed = _CYRILLIC.search(folded) is not None
    return _WORD.sub(lambda word: _bare(word[0], mixed), folded)


def _bare(word: str, mixed: bool) -> str:
    bare = skeleton(word).replace("ё", "е")
    return bare if _CYRILLIC.search(word) or (mixed and not _LATIN.search(bare)) else word
