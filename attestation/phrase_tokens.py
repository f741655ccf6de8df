"""A schedule phrase cut into tokens: each has a class of one character for the grammar, and what it stands for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from attestation import schedule_words
from attestation.calendar_words import CARDINALS, FROM, ORDINALS, ROMAN, TO, kazakh_case, misspelt_month, month
from attestation.plan import Kind
from attestation.schedule import Named, Point, Span
from attestation.spelling import is_latin, plain, skeleton

UNKNOWN_WORD, ODD_NUMBER = "?", "#"
DAY_OR_YEAR = "doubt-schedule-day-or-year"
_MOST_TERMS = 4
_LONGEST_MONTH = 20  # letters, its ending among them


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a phrase, or several joined by the grammar; `case` is "<" for "from", ">" for "to" endings."""

    letter: str
    words: tuple[str, ...] = ()
    value: int = 0
    case: str = ""
    kind: Kind | None = None
    spans: tuple[Span | Named, ...] = ()
    doubts: tuple[str, ...] = ()


_PIECE = re.compile(
    r"""
      (?P<iso>20\d\d-\d{1,2}-\d{1,2}(?!\d))
    | (?P<school_year>20\d\d(?:\s?[-/]\s?20|[-/])\d\d(?![\d.]))
    | (?P<full>\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:20\d\d|\d\d)(?!\d)|\d{1,2}-\d{1,2}-20\d\d(?!\d))
    | (?P<month_year>\d{1,2}\.20\d\d(?!\d))
    | (?P<sign>№\s?\d*)
    | (?P<clock>\d{1,2}:\d\d|(?:[01]?\d|2[0-3])\.[03]0(?![\d.]))
    | (?P<short>\d{1,2}\.\d{1,2}(?!\d))
    | (?P<number>\d+)(?:-?(?P<ending>[^\W\d_]{1,5})(?![^\W\d_]))?
    | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)
    | (?P<dash>-|→|\.{2,})
    | (?P<comma>[,;/&+])
    | (?P<asked>\?)
    """,
    re.VERBOSE,
)
# "сен.26", as spreadsheets show a month and year, but also as hurried people write a day.
_DAY_OR_YEAR = re.compile(r"\.(?:2[2-9]|3\d)(?![\d.])|-(?:2[2-9]|3\d)(?=\W*$)")
# "2-апта", "25-мамыр", "I-ші тоқсан": a hyphen that ties a number to its word or its ending is no range.
_TIED = re.compile(r"(?!-[IVXІХ]+(?![^\W\d_]))(?:-(?:ш[ыі]|ый|й|ая|я|ое|ой|ого)(?![^\W\d_])|-(?=[^\W\d_]))?")
# "10.10-ға дейін", "01.09.2026-дан"
_DATE_ENDING = re.compile(r"\s?-\s?([гкқғнтд][аеә]н?)(?![^\W\d_])", re.IGNORECASE)
_ORDINAL_ENDINGS = re.compile("(?:ин|ын|н)?ши|(?:ин|ын|н)?шы|ы?й|а?я|о?е|о?ой|о?го|о?му|о?м|у?ю|х")


def tokens(phrase: str) -> tuple[Token, ...]:
    """The tokens of a phrase; words that say nothing and punctuation that does not separate are left out."""
    found = tuple(_pieces(plain(phrase)))
    return tuple(map(_roman_month, found)) if _only_roman_months(found) else found


def _only_roman_months(found: tuple[Token, ...]) -> bool:
    """Whether the phrase is months in Roman numbers: one is above those of terms, and none alone may be a tick."""
    numbers = [token for token in found if token.letter == "o"]
    return (
        all(token.letter in "o-,yg" for token in found)
        and all(ROMAN.get(_roman(token.words[0])) for token in numbers)
        and max((token.value for token in numbers), default=0) > _MOST_TERMS
        and (len(numbers) > 1 or len(numbers[0].words[0]) > 1)
    )


def _roman_month(token: Token) -> Token:
    return Token("m", token.words, token.value) if token.letter == "o" else token


def _roman(text: str) -> str:
    return text.casefold().replace("і", "i").replace("х", "x")


def _pieces(text: str) -> Iterator[Token]:
    at = 0
    while found := _PIECE.search(text, at):
        at = found.end()
        if found["number"]:
            token, at = _number(found)
            at = at if token.letter == "y" else _after_tie(text, at)
            yield token
        elif found["word"]:
            made = list(_words(found["word"], dotted=text[at : at + 1] == "."))
            letters = [token.letter for token in made]
            at = _after_tie(text, at) if letters == ["o"] else at
            yield from made
            if letters == ["m"] and (figures := _DAY_OR_YEAR.match(text, at)):
                at = figures.end()
                yield Token("y", (figures[0],), 2000 + int(figures[0][1:]), doubts=(DAY_OR_YEAR,))
        elif found["asked"]:
            yield Token(UNKNOWN_WORD, ("?",))
        elif found["dash"] or found["comma"]:
            yield Token("-" if found["dash"] else ",")
        elif found["sign"] or found["clock"]:
            yield Token("O", (found[0],))
        else:
            date = _date(found)
            ending = _DATE_ENDING.match(text, at)
            at = ending.end() if ending else at
            yield replace(date, case=kazakh_case(skeleton(ending[1])) or "") if ending else date


def _after_tie(text: str, at: int) -> int:
    tie = _TIED.match(text, at)
    return tie.end() if tie else at


def _number(found: re.Match[str]) -> tuple[Token, int]:
    value, words = int(found["number"][:6]), (found[0],)
    ending = skeleton(found["ending"] or "")
    case = kazakh_case(ending) if ending else ""
    if _ORDINAL_ENDINGS.fullmatch(ending) or (found["ending"] or "").casefold() in ("st", "nd", "rd", "th"):
        case = ""
    elif case is None or ending in ("на", "а", "пен"):
        case, words = "", (found["number"],)
    end = found.end() if words[0] == found[0] else found.end("number")
    if 2000 <= value < 2100 and len(found["number"]) == 4:
        return Token("y", words, value), end
    if not 1 <= value <= 31:
        return Token(ODD_NUMBER, words), end
    return Token("a" if case == FROM else "n", words, value, case), end


def _date(found: re.Match[str]) -> Token:
    words = (found[0],)
    numbers = [int(number) for number in re.findall(r"\d+", found[0])]
    if found["iso"]:
        numbers.reverse()
    if found["school_year"]:
        follows = (numbers[0] + 1) % 100 == numbers[1] % 100
        return Token("Y", words, numbers[0]) if follows else Token(ODD_NUMBER, words)
    if found["month_year"]:
        numbers.insert(0, 0)
    day, month_number, year = [*numbers, 0][:3]
    if not (1 <= month_number <= 12 and 0 <= day <= 31):
        return Token(ODD_NUMBER, words)
    point = Point(month_number, day or None, (year if year > 99 else 2000 + year) if year or found["full"] else None)
    return Token("D", words, spans=(Span(point, point),))


def _words(text: str, *, dotted: bool) -> Iterator[Token]:
    token = _word(text, dotted=dotted)
    if token.letter == UNKNOWN_WORD:
        halves = re.split(r"(?<=[^\W\d_A-ZА-ЯӘҒҚҢӨҰҮҺІ])(?=[A-ZА-ЯӘҒҚҢӨҰҮҺІ])", text)
        glued = [_word(half, dotted=dotted) for half in halves]
        if all(half.letter != UNKNOWN_WORD for half in glued):
            yield from (half for half in glued if half.letter != "_")
            return
        if months := _two_months(text):
            yield from months
            return
    if token.letter in ",w":
        yield Token(token.letter)
    elif token.letter != "_":
        yield token


def _two_months(text: str) -> tuple[Token, ...]:
    """Two names of months that lost what stood between them ("сентябрьоктябрь"); none where the word is no such."""
    for at in range(3, min(len(text) - 2, _LONGEST_MONTH)):
        halves = text[:at], text[at:]
        named = [month(skeleton(half)) for half in halves]
        if all(named):
            return tuple(
                Token("m", (half,), one.number, one.case) for half, one in zip(halves, named, strict=True) if one
            )
    return ()


def _word(text: str, *, dotted: bool) -> Token:
    lower = text.casefold()
    roman = ROMAN.get(_roman(text))
    if roman:
        return Token("o", (text,), roman)
    for form in (lower, skeleton(text)) if is_latin(lower) else (skeleton(text),):
        if (known := _known(text, form, dotted=dotted)) is not None:
            return known
    if (guess := misspelt_month(skeleton(text))) or (guess := misspelt_month(lower)):
        return Token("m", (text,), guess.number, guess.case, doubts=("doubt-schedule-spelling",))
    return Token(UNKNOWN_WORD, (text,))


def _known(text: str, form: str, *, dotted: bool) -> Token | None:
    if form in ORDINALS:
        return Token("o", (text,), ORDINALS[form])
    if form in CARDINALS:
        return Token("n", (text,), CARDINALS[form])
    if named := month(form, dotted=dotted):
        return Token("m", (text,), named.number, named.case)
    if found := schedule_words.entry(form):
        letter, value, kind = found
        return Token(letter, (text,), value, _unit_case(form) if letter in "gkqWtQHhKvbce" else "", kind)
    return None


def _unit_case(form: str) -> str:
    """The case of a unit's name: the longest Kazakh ending decides ("айынан" from, "күніне" to)."""
    if form.endswith(("нан", "нен", "дан", "ден", "тан", "тен")):
        return FROM
    return TO if form.endswith(("ына", "ине", "сына", "сине", "га", "ге", "ка", "ке")) else ""
