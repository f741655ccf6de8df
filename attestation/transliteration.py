"""Names in Latin letters beside the same names in Cyrillic ones, as passports, phones and Kazakh Latin spell them.

Both are brought to one rough spelling in Cyrillic letters, in which what the spellings do not agree on is one letter:
sh ш щ; ch ч; zh j ж; kh h x х; ts ц; y i й ы и; ya ia я; yu iu ю; ye yo e ё э е; gh g ғ г; q k қ к; w u ұ ү у; ä a ә а;
ö o ө о; ñ n ң н. Soft signs and doubled letters are left out.
"""

import re
import unicodedata

_PAIRS = (
    ("shch", "ш"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("gh", "г"), ("ts", "тс"), ("ph", "ф"),
    ("yo", "е"), ("ye", "е"),
)  # fmt: skip
_LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz", "абсдефгхижклмнопкрстуввхиз") | {ord("w"): "у", ord("ı"): "и"}
_ROUGH = str.maketrans(
    {"й": "и", "ы": "и", "щ": "ш", "э": "е", "ё": "е", "ц": "тс", "я": "иа", "ю": "иу", "ь": "", "ъ": ""}
)
_DOUBLED = re.compile(r"(\w)\1+")


def is_latin_name(name: str) -> bool:
    """Whether every letter of the name is a Latin one."""
    letters = [char for char in name if char.isalpha()]
    return bool(letters) and all(unicodedata.name(char, "").startswith("LATIN") for char in letters)


def from_latin(word: str) -> str:
    """A word in Latin letters in the rough spelling."""
    bare = "".join(char for char in unicodedata.normalize("NFD", word.casefold()) if not unicodedata.combining(char))
    for latin, cyrillic in _PAIRS:
        bare = bare.replace(latin, cyrillic)
    return rough(bare.translate(_LETTERS))


def rough(word: str) -> str:
    """A word in Cyrillic letters without a Kazakh keyboard (see `spelling.skeleton`), in the rough spelling."""
    return _DOUBLED.sub(r"\1", word.translate(_ROUGH))
