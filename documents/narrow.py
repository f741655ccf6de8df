"""Words that a narrow column of a page broke without a hyphen, made whole again."""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from documents.spaced import Word

_WIDEST = 1.25
"""How much wider than the mean of its word a letter may be."""
_LONGEST_REST = 3  # letters; a longer piece can as well be a word
# What no word begins with: soft signs, suffixes of Russian and Kazakh; and what has no vowel.
_NO_WORD = re.compile(
    r"[ьъыйң]|[^\Wаәеёиоөуұүыіэюя]+(?!\w)|ивн|онн|аци|ени[еяюй]|ани[еяюй]|ован|у?ющ|ическ|еств|тель|ность|ности|н(?:ого|ому)(?!\w)|"
    r"ск(?:и[йехм]|ая|ое|ого|ой|ую)(?!\w)|[нрлмт]д[іыае]|[нрл][гғ]|л[ае]рд|лары|лері|тта|лға",
    re.IGNORECASE,
)
_SHORT = (
    "и в с к о на по за из от до не для при или под во со об мен пен бен бір екі үш рет ай айы күн жыл ашу оқу іс әр "
    "год лет дни дня дел тем час все акт топ пән жас сөз өту алу аты ісі сай тыс"
)
_WORDS = frozenset(_SHORT.split())
# Endings of Kazakh words one upon the other: of doers and qualities, plural, whose, case; participles.
_PLURAL, _WHOSE = "[лдт][ае]р", "(?:[ыі](?:м|ң)(?:[ыі]з)?|с?[ыі])"
_CASE = "(?:[ндт][ыі]ң|[дт][ае]н?|[кқғг][ае]|[ндт][ыі]|н[ае]н?|[мбп]ен|нд[ае]|н)"
_MANY = f"(?:{_PLURAL})?{_WHOSE}?{_CASE}?"
_ENDINGS = re.compile(
    rf"(?:(?:л?[ае]?н?у)?ш[ыі]|[ае]?л[ыі][қкғг]|с[ыі]з){_MANY}|{_PLURAL}{_WHOSE}?{_CASE}?|[аеыі]?л(?:[ае]т[ыі]н|[ғқгк][ае]н|у){_MANY}|"
    rf"(?:[ае]т[ыі]н|[ғқгк][ае]н){_MANY}|{_WHOSE}{_CASE}|с[ыі]|[ае](?:д[ае]н|м[ае]н|н[ыі]ң)|"
    r"[врлнтчшщж]?(?:ани|ени)(?:[еяюй]|ем|ям|ях)|(?:р?а)?ци(?:[яию]|[ей]й|ям)|"
    r"(?:ов|ев|н|ск|ическ|альн|тельн|енн)(?:ый|ая|ое|ого|ой|ые|ых|ым|ыми|ую|ом)"
)
_NO_END = re.compile(r"([бвгдзкптр])\1$|[бвгзкмптш]д$")  # no word ends so
_CLOSING = re.compile(r"[»”)\],.;:!?]+(?!\w)")
# These are endings as well as words, and told by what stands before them.
_HEADS = {
    "и": re.compile(r"(?:ци|ни|ти|ост|тел|ист|ник|[бвджтчш]к)$"),
    "в": re.compile(r"\w{5}о$"),
    "о": re.compile(r"(?:ог|ег|[ьчн]н|ли)$"),
    "к": re.compile(r"\w{4}(?:ни|то)$"),
}
_DATE = re.compile(r"\.\d{2,3}$")


def mended(cell: str, words: Sequence[Word], edge: float, whole: Collection[str]) -> str:
    """The text of a cell with the pieces of broken words joined.

    A word is broken only when it has a line of its own and fills it: one letter more would pass `edge`, where the
    column's text ends. `words` are those of the cell in reading order; `whole` are words of the page that stand
    within a line, which tell two neighbours from two pieces.
    """
    lines = [line.split() for line in cell.split("\n")]
    if [text for _, _, text in words] != [token for line in lines for token in line] or not all(lines):
        return cell
    text, at = " ".join(lines[0]), 0
    for line, after in pairwise(lines):
        at += len(line)
        full = len(line) == 1 and words[at - 1][1] + _letter(words[at]) > edge
        closing = _CLOSING.match(after[0]) is not None
        joined = full and (closing or _belongs(text.split()[-1], after[0], whole))
        text += ("" if joined else "\n") + " ".join(after)
    return text


def _letter(word: Word) -> float:
    return _WIDEST * (word[1] - word[0]) / len(word[2])


def _belongs(head: str, rest: str, whole: Collection[str]) -> bool:
    """Whether `rest` at the beginning of a line is the end of `head`, the one word of the line above."""
    piece = re.split(r"\W", rest, maxsplit=1)[0]
    if piece.isdigit():
        return _DATE.search(head) is not None and len(piece) <= 2
    if not (piece.islower() and head[-1].isalpha()):
        return False
    if head + piece in whole:
        return True
    if piece in _HEADS:
        return _HEADS[piece].search(head) is not None
    if piece in _WORDS or (head in whole and piece in whole):
        return False
    if len(piece) <= _LONGEST_REST or _NO_WORD.match(piece) or _NO_END.search(head):
        return True
    return any(_ENDINGS.fullmatch(ending) for ending in (piece, head[-1] + piece))
