"""Words of a plan in a form in which spellings that readers take for the same word are the same.

Schools type Kazakh with whatever keyboard is at hand: Latin `i`, `ə`, `o`, `c` inside Cyrillic words, Russian letters
in place of Kazakh ones (`Кыркуйек`), decomposed letters, soft hyphens. Folding is for matching only; shown texts keep
their own letters.
"""

import re
import unicodedata

_LOOKALIKES = str.maketrans("aceiopxykmhtbəöü", "асеиорхукмнтваоу")
_PLAIN = str.maketrans("әғқңөұүһіїё", "агкноуухиие")
_WORD = re.compile(r"[^\W\d_]+")
_CYRILLIC = re.compile(r"[а-яәғқңөұүһіїё]")


def fold(text: str) -> str:
    """Lower case, white space folded, Kazakh letters as their plain neighbours, Latin look-alikes as Cyrillic.

    A word that is wholly Latin stays so: it may be English.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").lower()
    plain = " ".join(plain.split())
    return _WORD.sub(lambda word: _cyrillic(word[0]), plain).translate(_PLAIN)


def _cyrillic(word: str) -> str:
    return word.translate(_LOOKALIKES) if _CYRILLIC.search(word) else word
