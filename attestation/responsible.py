"""Who answers for an item: posts as plans name them, in Kazakh, Russian and English, read as roles.

A grammar of posts, not a list of sentences: each pattern is one post in all its endings and abbreviations, and a cell
may name any number of them, with commas or without.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from attestation.mentions import find_mentions, without
from attestation.plurals import names_several
from attestation.roles import Role
from attestation.spelling import fold_spaces
from attestation.words import fold


@dataclass(frozen=True, slots=True)
class Answerers:
    """Roles in the order named; persons by the names that stand there; words that name a post unknown to Sanat.

    `several`: the roles that are named of more than one person, as "ӘБ жетекшілері" is.
    """

    roles: tuple[Role, ...]
    persons: tuple[str, ...]
    unknown: tuple[str, ...]
    several: frozenset[Role] = frozenset()


# Folded spelling (see `attestation.words`). Order matters: what a longer post has taken, a shorter one cannot take.
_DEPUTY_SHORT = r"(?:ш?д?(?:о|от|оу|от?о|т|г[аы]|ад|уо)и?ж[жоб]?|д(?:о|т|от)и?о)"  # ОІЖ, ОЖ, ОТІЖ, ДОІЖО, ДТІЖО, ҒӘЖО
_FIELD = (
    r"(?:(?:\s*\bпо\b)?\s*\b[увнмпо]{1,3}р\b(?:\s*(?:,|и)\s*(?:по\s+)?[увнмпо]{1,3}р\b)*|\s*по\s+(?:[а-я]{2,4}\b\.?|"
    r"[а-я]+(?:\s*-\s*[а-я]+)?(?:\s*(?:,|и)\s*[а-я-]+){0,2}\s+(?:работ|част|дел|вопрос|процесс)\w*))?"
)
_COMMISSION = (
    r"(?:ш?ак\b|(?:(?:атт|мектеп|школьн|санат|квалификац)[а-я]*(?:\.\s*|\s+)){0,3}комисси\w*|"
    r"эксперт\w*\s+(?:совет|групп|комисси)\w*|сарапта\w*\s+(?:кенес|то[пб]|комисси)\w*)"
)
_ASSOCIATION = (
    r"(?:[шм]?п?[бамопу]б|ш?мо|пмо|панбирлести[кг]\w*|"
    r"(?:(?:школьн|предметн|методическ|метод|творческ)\w*\.?\s+)*(?:методобъединени|объединени|кафедр)\w*|"
    r"(?:(?:пан|адистемелик|мектеп|адиснама)\w*\s+)*(?:бирлестик|бирлестиг|кафедра)\w*)"
)
_POSTS: tuple[tuple[Role | None, str], ...] = (
    (None, r"педагог\w*\s*-\s*(?!модератор|эксперт|сарапшы|зерттеуши|исследовател|шебер|мастер)[а-я]+"),
    (None, r"(?:соц(?:иальн\w+|иум\w*|\.)?|алеуметтик)\s*педагог\w*|класс\w*\s+руководител\w*|сынып\s+жетекши\w*"),
    (None, r"председател\w*\s+(?:про[фс]\w*|пк)\b|касипо\w*\s+торага\w*"),
    (None, r"(?:білім|билим)\s+(?:болим|баскарма)\w*|(?:отдел|управлени)\w*\s+образовани\w*"),
    (Role.SECRETARY, rf"секр(?:\.|етар\w*)\s*{_COMMISSION}|{_COMMISSION}\s+хатшы\w*"),
    (
        Role.COMMISSION_MEMBER,
        rf"(?:зам(?:\.|естител\w*)?\s*)?(?:(?:член|председател|состав|эксперт|руководител)\w*|пред(?:с|сед)?\b\.?)\s*"
        rf"{_COMMISSION}",
    ),
    (Role.COMMISSION_MEMBER, rf"{_COMMISSION}\s+(?:торага\w*(?:\s+орынб\w*)?|(?:муше|курам|сарапшы)\w*)"),
    (
        Role.COMMISSION_MEMBER,
        r"(?:attestation\s+)?commission(?:\s+members?)?|members?\s+of\s+the\s+(?:attestation\s+)?commission",
    ),
    (Role.DEPUTY_DIRECTOR, rf"здв?[а-я]{{1,5}}\b|з[увнм]{{1,2}}р\b|з/?д\b{_FIELD}|замдир\w*{_FIELD}"),
    (Role.DEPUTY_DIRECTOR, rf"зав(?:\.|едующ\w*)?\s*уч(?:\w+\s+част\w+)?{_FIELD}"),
    (
        Role.DEPUTY_DIRECTOR,
        rf"зам(?:\.|естител\w*|ы|\b)?\s*(?:дир(?:\.|ектор\w*|\b)|руководител\w*)(?:\s+школы)?{_FIELD}",
    ),
    (Role.DEPUTY_DIRECTOR, rf"зам(?:\.|естител\w+|ы\b|\b){_FIELD}"),
    (
        Role.DEPUTY_DIRECTOR,
        rf"(?:{_DEPUTY_SHORT}\s*(?:жониндеги|бойынша)?\s*)?(?:директор(?:дын|лар|инин)|басшы(?:нын|сынын))\w*\s+(?:(?!директор)[\w-]+,?\s+){{0,7}}?орынб\w*"
        # without the genitive an abbreviation begins another post: "директор ОІЖ орынбасары" are two
        rf"|директор(?:ынын)?\s+(?:(?!директор|{_DEPUTY_SHORT}\b)[\w-]+\s+){{0,7}}?орынб\w*",
    ),
    (Role.DEPUTY_DIRECTOR, rf"\b{_DEPUTY_SHORT}\b(?:\s*-?\s*(?:жониндеги\s+)?(?:орынб|менгеруши)\w*)?"),
    (
        Role.DEPUTY_DIRECTOR,
        r"(?:[\w-]+\s+иси\w*\s+(?:жониндеги\s+)?)?орынб\w*|[\w-]+\s+иси\w*\s+(?:жониндеги\s+)?менгеруши\w*",
    ),
    # the head of a kindergarten
    (
        Role.DIRECTOR,
        r"(?:(?:бобекжай|балабакша|мекеме|уйым)\w*\s+|(?<![а-я] )(?<![а-я]\.)(?<!\w))менгеруши\w*(?!\s+менгеруши)|"
        r"заведующ(?:ая|ей|ую|ий|его|ему|им)(?:\s+(?:д/с|доу|яс[лт]\w*(?:\s*-\s*сад\w*)?|(?:детск\w+\s+)?сад\w*)|(?!\s*[а-я]))",
    ),
    (
        Role.DEPUTY_DIRECTOR,
        r"(?:(?:мектеп|школ)\w*\s+)?(?:(?:акимшили|администраци)\w*|адм\b\.?)(?:\s+школы)?|(?:school\s+)?administration",
    ),
    (
        Role.DEPUTY_DIRECTOR,
        r"(?:deputy|vice)[\s-]*(?:(?:head|school)\s*)?(?:directors?|principals?|heads?)?(?:\s+for\s+\w+(?:\s+work)?)?",
    ),
    (
        Role.ASSOCIATION_HEAD,
        rf"(?:рук[а-я]*[.-]?[а-я]*|председател\w*|пред\.?|зав\.?|заведующ\w*)\s*{_ASSOCIATION}(?![а-я])"
        # "руководители МО учителей начальных классов" are the heads alone
        r"(?:\s+учителей(?:(?:\s*-\s*|\s+)[а-я]+){0,2})?",
    ),
    (Role.ASSOCIATION_HEAD, rf"\b{_ASSOCIATION}\s*-?\s*(?:жетекши|торага|менгеруши|басшы)\w*"),
    (
        Role.ASSOCIATION_HEAD,
        r"\bп?(?:аб|пб|об|мб)ж?\b|бирлестик\w*|методобъединени\w*|методическ\w+\s+объединени\w*|\bш?мо\b",
    ),
    (
        Role.ASSOCIATION_HEAD,
        r"heads?\s+of\s+(?:(?:the|an?)\s+)?(?:\w+\s+)?(?:associations?|teams?|departments?)|(?:association|team)\s+heads?",
    ),
    (
        Role.HR,
        r"(?:(?:отдел|инспектор|специалист|служб|начальник|менеджер)\w*\s+)*(?:по\s+)?кадр\w*"
        r"(?:\s+(?:бойынша|жониндеги|ис\w*|болим\w*|инспектор\w*|маман\w*|служб\w*|кызмет\w*))*|(?:инспектор\w*\s+)?\bок\b|\bhr\b|personnel(?:\s+office)?",
    ),
    (
        Role.SECRETARY,
        r"хатшы\w*|секр(?:етар\w*|\b\.?)|делопроизводител\w*|ис\s+(?:кагаздарын\s+)?жургизуши\w*|secretary|secretaries",
    ),
    (
        Role.DIRECTOR,
        r"(?:(?:мектеп|первы)\w*\s+)?(?:директор|басшы)\w*(?:\s+школы)?|дир\b\.?(?:\s*школы)?|первый\s+руководител\w*|"
        r"руководител\w*\s+(?:школы|гимназии|лицея|организаци\w*(?:\s+образовани\w*)?)|(?:the\s+)?(?:director|principal)",
    ),
    (Role.COMMISSION_MEMBER, rf"\b{_COMMISSION}"),
    # "председатель" of nothing else: in a plan of attestation that of its commission
    (Role.COMMISSION_MEMBER, r"(?:председател\w*\b|предс\b\.?|торага\w*\b)(?!\s*(?!(?:и|жане|мен)\s)[а-я])"),
    (
        Role.TEACHER,
        r"(?:(?:аттест|пан|все|барлы|барша|мектеп|санат|отет|отуши|жататын|катыс|озд)\w*\s+)*(?:мугалим|устаз|педагог|окытушы|учител|преподавател|воспитател(?!ьн)|тарбиеши)\w*"
        r"(?:\s*-?\s*(?:предметник|зерттеуши|сарапшы|шебер|модератор|исследовател|эксперт|мастер)\w*)?(?:\s+школы)?"
        r"(?:,?\s*(?:выходящ|проходящ|подлежащ)\w*\s+(?:на\s+)?аттестаци\w*)?|"
        r"аттест-м[ыо]\w+|аттест(?:уем|ующ|аттал|ация?лан)\w*|аттестаттаудан\s+отуши\w*|(?:жас|молоды\w)\s+(?:маман|специалист)\w*|\bteachers?(?:\s+under\s+attestation)?",
    ),
    (Role.COMMISSION_MEMBER, r"(?:эксперт|сарапшы)(?:ы|ов|ам|ами|лар\w*)?\b(?:\s+тоб\w*)?"),
)
_PATTERNS = tuple((role, re.compile(rf"(?<!\w)(?:{pattern})")) for role, pattern in _POSTS)
_FILLERS = re.compile(
    r"мектеп\w*|школ\w*|(?:интернат|колледж|гимнази|лице[йя]|балабакша)\w*|онын|бойынша|жонинде\w*|тарбие|озде?ри|жане|мен|и|по|the|and|of|все|барлы\w*|жауапт\w*|ответственн\w*|бирге|"
    r"совместно|вместе|оку|иси|ж[ау]мыс\w*|работ\w"
)


def read_responsible(phrase: str, names: Sequence[str] = ()) -> Answerers:
    """The roles that a cell names. What is left over and not a mere joining word is `unknown`, as it is written.

    `names`: those of the school's people, known also by one word.
    """
    spans = find_mentions(phrase, _is_post, names)
    persons = tuple(fold_spaces(phrase[start:end]) for start, end in spans)
    rest = fold(without(phrase, spans))
    found: list[tuple[int, Role]] = []
    strange: list[str] = []
    several: set[Role] = set()
    for role, pattern in _PATTERNS:
        for match in pattern.finditer(rest):
            if role is None:
                strange.append(match[0].strip())
            else:
                found.append((match.start(), role))
                several |= {role} if names_several(match[0]) else set()
        rest = pattern.sub(lambda match: ";" * len(match[0]), rest)
    left = (
        " ".join(w for w in re.findall(r"[^\W_]+", part) if not _FILLERS.fullmatch(w))
        for part in re.split(r"[;,/\n]", rest)
    )
    strange.extend(part for part in left if re.search(r"[^\W\d_]{2}", part))
    written = {fold(word): word for word in re.findall(r"[^\W_]+", phrase)}
    roles = tuple(dict.fromkeys(role for _, role in sorted(found, key=lambda place: place[0])))
    unknown = (re.sub(r"[^\W_]+", lambda word: written.get(word[0], word[0]), part) for part in strange)
    return Answerers(roles, persons, tuple(unknown), frozenset(several))


@lru_cache(maxsize=1024)
def _is_post(word: str) -> bool:
    folded = fold(word)
    return _FILLERS.fullmatch(folded) is not None or any(pattern.search(folded) for _, pattern in _PATTERNS)
