"""Names of months and ordinals in Kazakh, Russian and English, in every case and the usual abbreviations.

All words stand in the form that `attestation.spelling.skeleton` gives (English ones in lower case).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from attestation.spelling import one_slip_apart


def _numbered(names: str, first: int = 1) -> dict[str, int]:
    return {name: number for number, name in enumerate(names.split(), first)}


def _alike(names: str, number: int) -> dict[str, int]:
    return dict.fromkeys(names.split(), number)


_KAZAKH = _numbered("кантар акпан наурыз сауир мамыр маусым шилде тамыз кыркуйек казан караша желтоксан") | {
    "кыркуйег": 9
}
_RUSSIAN = _numbered("январ феврал март апрел май июн июл август сентябр октябр ноябр декабр")
_ENGLISH = _numbered("january february march april may june july august september october november december")

# Kazakh endings are also put on Russian names: "майдың 25-іне дейін".
_STEMS = _KAZAKH | {stem if stem in ("март", "май", "август") else stem + "ь": n for stem, n in _RUSSIAN.items()}

_SOFT, _HARD = ["", "ь", "я", "ю", "е", "ем", "ям", "и", "ях", "ей", "ями"][1:], ["", "а", "у", "е", "ом", "ы", "ов"]
_ADJECTIVE = re.compile("(?:овск|ьск|ск)(?:ий|ая|ое|ие|ого|ой|их|ую|им|ими)")
_ABBREVIATED = (
    _numbered("янв фев мар апр мая июн июл авг сен окт ноя дек")
    | _numbered("jan feb mar apr may jun jul aug sep oct nov dec")
    | {"февр": 2, "сент": 9, "нояб": 11, "sept": 9}
)
_BEFORE_DOT = _numbered("кан акп нау сау мам мау шил там кыр каз кар жел") | {
    "кант": 1,
    "маус": 6,
    "кырк": 9,
    "желт": 12,
}

FROM, TO = "<", ">"
_FROM_ENDINGS = "дан|ден|тан|тен|нан|нен"
_TO_ENDINGS = "га|ге|ка|ке|на|не|а|е"
_OTHER_ENDINGS = (
    "нын|нин|дын|дин|тын|тин|ны|ни|ды|ди|ты|ти|н|да|де|та|те|нда|нде|дагы|деги|тагы|теги|ндагы|ндеги|"
    "гы|ги|кы|ки|мен|пен|бен"
)
_ENDING = re.compile(
    f"(?:лар|лер|дар|дер|тар|тер)?(?:сы|си|ы|и)?(?:(?P<from>{_FROM_ENDINGS})|(?P<to>{_TO_ENDINGS})|{_OTHER_ENDINGS})?"
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name as it stands: its number, and "<" or ">" for "from" and "to" endings."""

    number: int
    case: str = ""


def kazakh_case(ending: str) -> str | None:
    """What an ending says: "<" from, ">" to, "" anything else; None if it is no Kazakh ending."""
    found = _ENDING.fullmatch(ending)
    if found is None:
        return None
    return FROM if found["from"] else TO if found["to"] else ""


def _russian() -> dict[str, int]:
    forms = _alike("май мая маю мае маем маи", 5)
    for stem, number in _RUSSIAN.items():
        endings = [] if stem == "май" else _HARD if stem in ("март", "август") else _SOFT
        forms.update({stem + ending: number for ending in endings})
    return forms


_FORMS = _ABBREVIATED | _russian() | _ENGLISH
_LONG_FORMS = {form: number for form, number in _FORMS.items() if len(form) >= 6}


def month(word: str, *, dotted: bool = False) -> Month | None:
    """The month a word names; `dotted`: a full stop follows, so that short Kazakh abbreviations count."""
    if word in _FORMS:
        return Month(_FORMS[word])
    if dotted and word in _BEFORE_DOT:
        return Month(_BEFORE_DOT[word])
    for stem, number in _STEMS.items():
        if word.startswith(stem) and (case := kazakh_case(word[len(stem) :])) is not None:
            return Month(number, case)
    for stem, number in _RUSSIAN.items():
        if word.startswith(stem) and _ADJECTIVE.fullmatch(word, len(stem)):
            return Month(number)
    return None


@lru_cache(maxsize=4096)  # a file says the same words again and again
def misspelt_month(word: str) -> Month | None:
    """The month whose name is one slip of the finger away; never for short words, "Kazakh" or "when"."""
    if not 5 <= len(word) <= 16 or word.startswith(("казак", "кашан")):
        return None
    for stem, number in _KAZAKH.items():
        for length in (len(stem), len(stem) - 1, len(stem) + 1):
            head, case = word[:length], kazakh_case(word[length:])
            if case is not None and one_slip_apart(head, stem):
                return Month(number, case)
    for form, number in _LONG_FORMS.items():
        if one_slip_apart(word, form):
            return Month(number)
    return None


ORDINALS = (
    _alike("биринши алгашкы перва первая первой первую первый первое первом первого first", 1)
    | _alike("екинши вторая второй вторую второе втором второго second", 2)
    | _alike("ушинши третья третьей третью третий третье третьем третьего third", 3)
    | _alike("тортинши четвертая четвертой четвертую четвертый четвертое четвертом четвертого fourth", 4)
    | _alike("бесинши пятая пятой пятую пятый пятое fifth", 5)
)
CARDINALS = (
    _alike("бир один одна одного one", 1)
    | _alike("еки два две two", 2)
    | _alike("уш три three", 3)
    | _alike("торт четыре four", 4)
)
ROMAN = _numbered("i ii iii iv v vi vii viii ix x xi xii")
