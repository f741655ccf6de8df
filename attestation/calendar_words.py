"""Names of months and ordinals in Kazakh, Russian and English, in every case and the usual abbreviations.

All words stand in the form that `attestation.spelling.skeleton` gives (English ones in lower case).
"""

import re
from dataclasses import dataclass

from attestation.spelling import one_slip_apart

KAZAKH = tuple(["кантар", "акпан", "наурыз", "сауир", "мамыр", "маусым", "шилде", "тамыз", "кыркуйек", "казан", "караша", "желтоксан"])
RUSSIAN = tuple(["январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"])
ENGLISH = tuple(["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"])

_SOFT = ["ь", "я", "ю", "е", "ем", "ям", "и", "ях", "ей", "ями"]
_HARD = ["", *["а", "у", "е", "ом", "ы", "ов"]]
_ADJECTIVE = re.compile("(?:овск|ьск|ск)(?:ий|ая|ое|ие|ого|ой|их|ую|им|ими)")
_ABBREVIATED = {
    **dict(zip(["янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"], range(1, 13), strict=True)),
    **dict(zip(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], range(1, 13), strict=True)),
    **dict(февр=2, март=3, сент=9, нояб=11, sept=9),
}
_BEFORE_DOT = dict(zip(["кан", "акп", "нау", "сау", "мам", "мау", "шил", "там", "кыр", "каз", "кар", "жел"], range(1, 13), strict=True)) | dict(
    кант=1, кырк=9, жел=12, желт=12
)

FROM, TO = "<", ">"
_KAZAKH_CASE = {
    FROM: ["дан", "ден", "тан", "тен", "нан", "нен"],
    TO: ["га", "ге", "ка", "ке", "на", "не", "а", "е"],
    "": ["нын", "нин", "дын", "дин", "тын", "тин", "ны", "ни", "ды", "ди", "ты", "ти", "н", "да", "де", "та", "те", "нда", "нде", "дагы", "деги", "тагы", "теги", "ндагы", "ндеги", "гы", "ги", "кы", "ки", "мен", "пен", "бен"],
}
_ENDING = re.compile(
    "(?:лар|лер|дар|дер|тар|тер)?(?:сы|си|ы|и)?(?:(?P<from>{})|(?P<to>{})|{})?".format(
        *("|".join(_KAZAKH_CASE[case]) for case in (FROM, TO, ""))
    )
)


@dataclass(frozen=True, slots=True)
class Month:
    """A month's name as it stands: its number, "<" or ">" for "from" and "to" endings, and whether it was misspelt."""

    number: int
    case: str = ""
    misspelt: bool = False


def kazakh_case(ending: str) -> str | None:
    """What an ending says: "<" from, ">" to, "" anything else; None if it is no Kazakh ending."""
    found = _ENDING.fullmatch(ending)
    if found is None:
        return None
    return FROM if found["from"] else TO if found["to"] else ""


def _russian() -> dict[str, int]:
    forms: dict[str, int] = {}
    for number, stem in enumerate(RUSSIAN, 1):
        endings = _HARD if stem in ("март", "август") else _SOFT
        forms.update({stem + ending: number for ending in endings} if stem != "май" else {})
    forms.update(dict.fromkeys(["май", "мая", "маю", "мае", "маем", "маи"], 5))
    return forms


_FORMS = {**_ABBREVIATED, **_russian(), **{name: number for number, name in enumerate(ENGLISH, 1)}}
_KAZAKH_STEMS = {**{stem: number for number, stem in enumerate(KAZAKH, 1)}, "кыркуйег": 9}
_LONG_FORMS = tuple((form, number) for form, number in _FORMS.items() if len(form) >= 6)


def month(word: str, *, dotted: bool = False) -> Month | None:
    """The month a word names; `dotted`: a full stop follows, so that short Kazakh abbreviations count."""
    if word in _FORMS:
        return Month(_FORMS[word])
    if dotted and word in _BEFORE_DOT:
        return Month(_BEFORE_DOT[word])
    for stem, number in _KAZAKH_STEMS.items():
        if word.startswith(stem) and (case := kazakh_case(word[len(stem) :])) is not None:
            return Month(number, case)
    for number, stem in enumerate(RUSSIAN, 1):
        if word.startswith(stem) and _ADJECTIVE.fullmatch(word, len(stem)):
            return Month(number)
    return None


def misspelt_month(word: str) -> Month | None:
    """The month whose name is one slip of the finger away; never for short words or the word for "Kazakh"."""
    if not 5 <= len(word) <= 16 or word.startswith("казак"):
        return None
    for stem, number in _KAZAKH_STEMS.items():
        for length in (len(stem), len(stem) - 1, len(stem) + 1):
            head, case = word[:length], kazakh_case(word[length:])
            if case is not None and one_slip_apart(head, stem):
                return Month(number, case, misspelt=True)
    for form, number in _LONG_FORMS:
        if one_slip_apart(word, form):
            return Month(number, misspelt=True)
    return None


ORDINALS = {
    **dict.fromkeys(["биринши", "перва", "первая", "первой", "первую", "первый", "первое", "первом", "первого", "first"], 1),
    **dict.fromkeys(["екинши", "вторая", "второй", "вторую", "второе", "втором", "второго", "second"], 2),
    **dict.fromkeys(["ушинши", "третья", "третьей", "третью", "третий", "третье", "третьем", "третьего", "third"], 3),
    **dict.fromkeys(
        ["тортинши", "четвертая", "четвертой", "четвертую", "четвертый", "четвертое", "четвертом", "четвертого", "fourth"], 4
    ),
    **dict.fromkeys(["бесинши", "пятая", "пятой", "пятую", "пятый", "fifth"], 5),
}
CARDINALS = {
    **dict.fromkeys(["бир", "один", "одна", "одного", "one"], 1),
    **dict.fromkeys(["еки", "два", "две", "two"], 2),
    **dict.fromkeys(["уш", "три", "three"], 3),
    **dict.fromkeys(["торт", "четыре", "four"], 4),
}
ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
