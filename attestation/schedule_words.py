"""The words of schedules besides months: each has a class of one letter, in which the grammar is written.

Words stand in the form of `attestation.spelling.skeleton`; one that ends in "*" stands for its beginnings.
The classes are: E every, x every (after its unit), R times, I throughout, A attestation, r period,
z completion, b c e beginning, middle, end, l last, g year, k month, q day, W week, t ten days, Q term,
H half-year, h half, i weekday (value 1: many of them), K holidays, v leave (holidays after a season only), s season,
S hour, u school (year), F from, B from on, T to, L until, P until (after its word), X Z between, N no later (after its
word), V not, p later, d rarer,
j no, G plan, J according to, U need, C a rhythm in one word, O an occasion, "," and, w Kazakh "and",
"_" a word that says nothing.
"""

from attestation.plan import Kind

_WORDS = {
    "F": "с со от from начиная since",
    "B": "бастап",
    "T": "по to through",
    "L": "до к ко by until till before",
    "P": "дейин* шейин*",
    "X": "аралыг* арасы*",
    "Z": "между between",
    "N": "кешикти* кешикпе* калдырма*",
    "V": "не not емес",
    "d": "реже сирек* less",
    "p": "позднее позже later кеш",
    "j": "no",
    "g": "жыл* г гг год* лет year years ж жж",
    "k": "ай айы айда айдын айга айдан айлык айын* айында* айлар* месяц* мес month months",
    "q": "кун куни кунге кунине кунинен кунинде кундер* числ* жулдыз* день дня дней дни day days",
    "W": "апта* недел* нед week weeks",
    "t": "декад* онкунд*",
    "Q": "токсан* четверт* term terms quarter quarters",
    "H": "жартыжыл* полугод* семестр* semester semesters",
    "h": "жарты* половин* half",
    "i": "понедельник* вторник* среда среду среды четверг* пятниц* суббот* воскресень* дуйсенби* сейсенби* сарсенби* "
    "бейсенби* жума жумасы* жумада сенби* жексенби* monday tuesday wednesday thursday friday saturday sunday",
    "K": "каникул* holidays holiday break breaks vacation vacations",
    "v": "демалыс*",
    "x": "сайын",
    "E": "ар арбир кажд* every each",
    "I": "бойы бойында бойына барысында ишинде течени* теч колеминде продолжени* протяжени* throughout during within "
    "all whole",
    "b": "басы басында басынан басына начал* beginning start early",
    "c": "ортас* середин* middle mid",
    "e": "соны сонында сонынан сонына аяг* конец конц* end late",
    "l": "сонгы последн* last",
    "G": "кест* график* жоспар* план плану плана планом планы планам распис* schedule timetable plan "
    "белгилен* установленн*",
    "J": "бойынша согласно сайкес сай according соответств* негизинде",
    "U": "кажет* необходимост* мере поступлени* надобност* запрос* требовани* потребност* сураныс* needed "
    "necessary demand need request туск* тусу* келип",
    "A": "аттестат* аттестац* attestation certification",
    "r": "кезен* период* period periods",
    "z": "аякта* окончан* завершен* итог* корытынды* completion",
    "O": "пед мет совет* педкенес* педсовет* кенес* отырыс* заседан* совещан* семинар* жиналыс* собран* конференц* "
    "методсовет* педагогикалык* педагогическ* адистемелик* методическ* директор* жанындагы аб мо бирлест* "
    "тренинг* вебинар* планерк* хаттама* протокол* council meeting seminar conference педагог*",
    "S": "сагат* час часа часов hour hours",
    "u": "оку уч учебн* school academic",
    ",": "жане и and",
    "w": "мен пен бен",
    "_": "в во на за the of in a an on at текущ* агымдагы осы болып than is as if least кеминде туринде турде "
    "карай весь всего барлык откизу* откизил* календарн* кунтизбели* толык коса алганда включительно "
    "inclusive срок сроки мерзим* кези* время уакыт*",
}
_VALUES = {
    "i": {"понедельникам": 1, "вторникам": 1, "средам": 1, "четвергам": 1, "пятницам": 1, "субботам": 1}
    | {"mondays": 1, "tuesdays": 1, "wednesdays": 1, "thursdays": 1, "fridays": 1, "saturdays": 1},
    "s": {"кузги": 1, "осенн*": 1, "autumn": 1, "fall": 1, "кыскы": 2, "зимн*": 2, "winter": 2}
    | {"коктемги": 3, "весенн*": 3, "spring": 3, "жазгы": 4, "летн*": 4, "summer": 4},
    "Q": {"квартал*": 1},  # of the calendar or of the school year
    "R": {"рет": 0, "раз": 0, "раза": 0, "times": 0, "time": 0, "once": 1, "twice": 2, "дважды": 2, "трижды": 3},
}
_RHYTHMS = {
    Kind.MONTHLY: "ежемесячн* monthly",
    Kind.WEEKLY: "еженедельн* weekly",
    Kind.QUARTER: "ежеквартальн* quarterly",
    Kind.ALL_YEAR: "турак* унеми удайы удаи узбей постоянн* систематическ* регулярн* жуйели* ежедневн* кунделикти* "
    "daily constantly continuously ongoing regularly permanently круглогодичн* "
    "уздиксиз* непрерывн*",
}
_ONCE_A_YEAR = "ежегодн* annually yearly"


def _entries() -> dict[str, tuple[str, int, Kind | None]]:
    table: dict[str, tuple[str, int, Kind | None]] = {}
    for letter, words in _WORDS.items():
        table.update(dict.fromkeys(words.split(), (letter, 0, None)))
    for letter, values in _VALUES.items():
        table.update({word: (letter, value, None) for word, value in values.items()})
    for kind, words in _RHYTHMS.items():
        table.update(dict.fromkeys(words.split(), ("C", 0, kind)))
    table.update(dict.fromkeys(_ONCE_A_YEAR.split(), ("C", 1, Kind.ALL_YEAR)))
    return table


_ENTRIES = _entries()
_EXACT = {word: entry for word, entry in _ENTRIES.items() if not word.endswith("*")}
_BEGINNINGS = {word[:-1]: entry for word, entry in _ENTRIES.items() if word.endswith("*")}
_LONGEST = max(map(len, _BEGINNINGS))


def entry(word: str) -> tuple[str, int, Kind | None] | None:
    """Class, value and rhythm of a word; None if schedules do not know it."""
    if word in _EXACT:
        return _EXACT[word]
    for length in range(min(len(word), _LONGEST), 2, -1):
        if word[:length] in _BEGINNINGS:
            return _BEGINNINGS[word[:length]]
    return None
