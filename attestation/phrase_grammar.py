"""The grammar of schedule phrases: rules that join neighbouring tokens, applied one after the other.

A rule is a regular expression over the tokens' class letters (see `schedule_words`, and below) and the token
that takes the place of those matched. Made by rules and the reader: m month, n day or number, a number with a
"from" ending, o ordinal, y year, Y school year, D date in figures, "-" dash, "," separator; "@" dated spans,
"<" and ">" dated spans with a "from" or "to" ending, C a rhythm (monthly, by schedule ...), M "n times".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from attestation.phrase_dates import (
    chain,
    days_of_month,
    deadline,
    decade_of_month,
    edge_of_month,
    edge_of_year,
    last_day,
    listed_deadline,
    maybe_deadline,
    month_itself,
    month_until,
    named_parts,
    of_each_month,
    open_start,
    parts_of_month,
    span_range,
    with_year,
)
from attestation.phrase_tokens import UNKNOWN_WORD, Token
from attestation.plan import Kind

Build = Callable[[Sequence[Token]], Token | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """Tokens whose letters match `pattern` become what `build` makes of them; None leaves them as they are."""

    pattern: re.Pattern[str]
    build: Build


def joined(tokens: Sequence[Token], rules: Sequence[Rule]) -> tuple[Token, ...]:
    """The tokens after every rule had one pass from left to right."""
    for rule in rules:
        letters = "".join(token.letter for token in tokens)
        made: list[Token] = []
        at = 0
        for found in rule.pattern.finditer(letters):
            token = rule.build(tokens[found.start() : found.end()])
            if token is not None:
                made += [*tokens[at : found.start()], token]
                at = found.end()
        tokens = [*made, *tokens[at:]]
    return tuple(tokens)


def words(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of several tokens, in order."""
    return tuple(word for token in tokens for word in token.words)


def _rhythm(kind: Kind, *doubts: str) -> Build:
    return lambda tokens: Token("C", words(tokens), kind=kind, doubts=doubts)


def _each_unit(tokens: Sequence[Token]) -> Token:
    """ "once a term", "every week": the unit says the rhythm; "twice a year" is taken as once a half-year."""
    unit = next(token.letter for token in tokens if token.letter in "kWQHgq")
    kind = _RHYTHM_OF[unit]
    times = next((token.value for token in tokens if token.letter == "M"), 1)
    if unit == "g" and times in (2, 4):
        return Token("C", words(tokens), kind=Kind.HALF_YEAR if times == 2 else Kind.QUARTER, doubts=_TIMES)
    doubts = _TIMES if times > 1 and unit != "W" else ()
    return Token("C", words(tokens), value=int(unit == "g"), kind=kind, doubts=doubts)


_RHYTHM_OF = {
    "q": Kind.ALL_YEAR,
    "W": Kind.WEEKLY,
    "k": Kind.MONTHLY,
    "Q": Kind.QUARTER,
    "H": Kind.HALF_YEAR,
    "g": Kind.ALL_YEAR,
}
_TIMES = ("doubt-schedule-times",)


def _every_few(tokens: Sequence[Token]) -> Token:
    """ "once in two months": no rhythm that a plan knows, and no day either, unless the number is one."""
    return _each_unit(tokens[1:]) if tokens[0].value == 1 else Token(UNKNOWN_WORD, words(tokens))


def _weekdays(tokens: Sequence[Token]) -> Token | None:
    """ "on Fridays", "every Wednesday": weekly; one weekday without "every" may be of a single date."""
    marked = any(token.letter in "Exq" or (token.letter == "i" and token.value) for token in tokens)
    return Token("C", words(tokens), kind=Kind.WEEKLY) if marked else None


def _times(tokens: Sequence[Token]) -> Token:
    return Token("M", words(tokens), max(token.value for token in tokens) or 1)


def _school_year(tokens: Sequence[Token]) -> Token:
    return Token("Y", words(tokens), tokens[0].value)


def _first(tokens: Sequence[Token]) -> Token:
    return replace(tokens[0], words=words(tokens), case=tokens[-1].case or tokens[0].case)


def _short_year(tokens: Sequence[Token]) -> Token | None:
    """A year in two figures: none where they can only be a day."""
    year = tokens[0].value
    return Token("y", words(tokens), 2000 + year) if year >= 20 else None


def _as(letter: str) -> Build:
    return lambda tokens: Token(letter, words(tokens), case=tokens[-1].case)


def _spans_kept(tokens: Sequence[Token]) -> Token:
    dated = next(token for token in tokens if token.letter in "@<>C")
    return replace(dated, words=words(tokens))


_UNIT = "[kWQHgq]"
_ORDINALS = "(?:n(?:[-,]n)*|o(?:[-,]o)*)"
_DAYS = "(?:F?n[-TL]n|F?a-?n|Z?n[,w]n(?=q?m?X)|Zn[,w]n|n|a)"
_DAY_LIST = f"{_DAYS}(?:,{_DAYS})*q?"
_PART = f"(?:{_ORDINALS}|l)[Wth]"

_PIECES: tuple[tuple[str, Build], ...] = (
    # не позднее
    ("[Vj]p", _as("L")),
    # кеш емес
    ("pV", _as("N")),
    # сағат 15.00; бірінші отырыс; итоговый педсовет; не реже (1 раза)
    ("S[n#DO]|[n#DO]S|oO|zO|Vd(?=[noR])", _as("O")),
    # 2026-2027 оқу жылы; учебный год
    ("Y(?:u?g)?|(?<![Iebhz])ug(?![IbeXz])", _school_year),
    # сентябрь 26 г.
    ("(?<=m)ng", _short_year),
    # 2026 жылғы; 25.05.2027 ж.
    ("[yD]g", _first),
    # қазан айында
    ("mk", _first),
    # жарты жыл; half-year
    ("h-?u?g", _as("H")),
    # по итогам четверти; по полугодиям
    ("T?z[kQH]|[kQH]zJ?|T[QH](?!M)|[QH]J", _each_unit),
    # әр аттестаттау кезеңінің соңында; по окончании аттестации
    ("(?:[EA]*r[EA]*|A)[ez]|[ez][EA]*(?:r[EA]*|A[EA]*)", _rhythm(Kind.PERIOD_END)),
    # оқу жылының басында; в конце года
    ("(?:u?g|Y)(?:[eb]|zJ?)|(?:[eb]|T?z)(?:u?g|Y)", edge_of_year),
    # I, III тоқсан; 2 полугодие; күзгі, қысқы каникул
    (f"e?{_ORDINALS}[QH]e?|[QH]n(?![RmqW])|u?g[no]h|s(?:,s)*[Kv]|Ks", named_parts),
    # 1-2 рет; twice
    ("[no](?:-[no])?R|R", _times),
    # 2 айда 1 рет
    ("nkM", _every_few),
    # последняя пятница месяца; айдың соңғы жұмасы; ежемесячно, последний четверг
    ("E?[lo]ik|E[lo]i|E?k[lo]i", _rhythm(Kind.MONTHLY)),
    ("C,?[lo]i", _spans_kept),
    # по пятницам; әр сәрсенбі; дүйсенбі, бейсенбі күндері
    ("[TE]?i(?:,E?i)*[xq]?", _weekdays),
    # 1 раз в год; айына бір рет; апта сайын; каждый месяц; ай соңында
    (f"M,?E?u?{_UNIT}|{_UNIT}M|E[kQH]eP?|L?eE?[kQH]|[kQH]eP?|M?E{_UNIT}x?|{_UNIT}xM?|k(?=lq|[na])", _each_unit),
    ("C,?[lo]i", _spans_kept),
    # каникулы, unnamed
    ("K", _rhythm(Kind.BY_SCHEDULE, "doubt-schedule-break")),
    # по графику; жоспар бойынша
    ("[TL]?(?:JG|GJ|J|G)+G*|G", _rhythm(Kind.BY_SCHEDULE)),
    # по мере необходимости
    ("T?U+", _rhythm(Kind.BY_SCHEDULE)),
    # жыл бойы; в течение года
    ("u?g[IX]|Iu?g", _rhythm(Kind.ALL_YEAR)),
    # әр айдың соңғы күні
    ("C(?:lq|I)|lqC", _spans_kept),
    # июнь, 1 дек.: of ten days and not of December
    ("m,?nm", decade_of_month),
    # қазанның 2-аптасы; вторая декада мая; the months of two neighbours are not confused
    (f"m{_PART}(?!m(?!,?{_PART}))|m,{_PART}(?!m)|{_PART}m|{_PART},m(?!,?{_PART})|{_PART}", parts_of_month),
    # мамырдың соңы; начало сентября
    ("m[bec]|[bec]m", edge_of_month),
    # мамырдың соңғы күні
    ("mlq|lqm", last_day),
    # сентябрь (до 15); январь, не позднее 20 числа
    (r"(?<![-F,wm])m[-,]?Lnq?(?![-,]?[mDn])", month_until),
    # day 25
    ("qn(?:-n)?(?!-?m)", days_of_month),
    # қазанның 1-інен 5-іне; 1-5, 10 октября; 1-15.10
    (f"m{_DAY_LIST}(?:(?<=a)|(?!m|-nm))|{_DAY_LIST}-?m|n[-T]D", days_of_month),
    # 5-10 числа; 25-іне (дейін)
    ("Fn[-TL]nq?|F?a-?nq?|n-nq|nq|n(?=P)", days_of_month),
    ("m|D", month_itself),
    # до 5 числа месяца
    ("[@>]k|k[@>]", of_each_month),
    # 2026 жылғы 25 мамыр; май 2027
    ("y,?[@<>]|[@<>][,-]?y(?!,?[@<>])|[@<>]y", with_year),
)
_JOINTS: tuple[tuple[str, Build], ...] = (
    # между 1 и 15 октября; қазан мен желтоқсан аралығында
    ("Z[@<][,w][@>]X?|(?<!,)[@<][,w][@>]X", span_range),
    ("[@<>]X", _spans_kept),
    # сентябрь-октябрь-ноябрь
    ("@(?:-[@>]){2,}P?", chain),
    # с 1 сентября по 15 октября; қыркүйектен мамырға дейін
    ("F?[@<]B?[-TL][@>]P?|<B?>P?|<B?@P", span_range),
    # до 25 мая; 25 мамырға дейін; 25 мамырдан кешіктірмей
    ("[LT][@>]|[@>]P|[@<]N", deadline),
    # до 1.10 и 1.04
    ("@(?:,@)+", listed_deadline),
    # с 10 января; қыркүйектен бастап
    ("F[@<]B?|[@<]B|<", open_start),
    ("I[@>]|[@>]I", _spans_kept),
    # 20 мамырға
    (">", maybe_deadline),
)


def _rules(table: Sequence[tuple[str, Build]]) -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern), build) for pattern, build in table)


GRAMMAR = _rules((*_PIECES, *_JOINTS))
BARE_DAYS = _rules(((_DAY_LIST, days_of_month), *_JOINTS))
"""What more counts where a month rules the row or the phrase says "each month": days without a month."""
