"""The language that a school writes its plan in."""

import re
from collections.abc import Iterable

_KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


def language_of(texts: Iterable[str]) -> str:
    """`kk`, `ru` or `en`, by the letters; no letters at all are taken for Kazakh."""
    whole = " ".join(texts)
    if _KAZAKH.search(whole):
        return "kk"
    if _CYRILLIC.search(whole):
        return "ru"
    return "en" if re.search("[a-z]", whole, re.IGNORECASE) else "kk"
