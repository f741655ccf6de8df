"""Whose tick a row is, proposed from its words and its responsible party: the ways that rows of such plans work.

Source: docs, "the 19 rows" and "how Sanat decides what the plan leaves open". A subject is known by stems in folded
spelling (see `attestation.words`), so that other schools' sentences in Kazakh, Russian or English fall to it too.
"""

import re
from dataclasses import dataclass

from attestation.plan import Audience, Confirmer, Kind, Repeat, Scope
from attestation.roles import Role
from attestation.words import fold


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a row is closed. `reason` is the id of a text; `sure` is false when neither words nor party said it."""

    scope: Scope
    confirmer: Confirmer
    review: bool
    audience: Audience
    repeat: Repeat
    reason: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a row can be about: all of `stems` stand in its title."""

    reason: str
    stems: tuple[str, ...]
    scope: Scope = Scope.TEACHER
    confirmer: Confirmer = Confirmer.RESPONSIBLE
    review: bool = False
    audience: Audience = Audience.ATTESTED
    monthly: bool = False


_TEST = r"тестиле|тестирова|\bтест|сынама|\bозп\b|\bпбб\b|\bубт\b|\bнкт\b|\btests?\b"
# The first subject whose stems all stand in the title is taken: the narrower before the wider.
_SUBJECTS = (
    _Subject(
        "newcomers",
        (r"жана(?:дан)? кел|бала кутим|демалыстан|вновь прибы|декрет|по уходу|вышедши|newcom|childcare",),
        audience=Audience.NEWCOMERS,
    ),
    _Subject("orders", (r"буйры|приказ|orders?\b", r"\bал[уы]|получ|receiv|присвоен|растау туралы|бер[уи] туралы")),
    _Subject("certificate", (r"куалик|удостоверен|certificate", r"бер[уи]|табыста|тапсыр|выда|вруч|issu")),
    _Subject("list", (r"куратор|наставник|талимгер", r"закреп|назнач|бекит|тагайынд"), Scope.SCHOOL),
    _Subject("commission", (r"комисси|commission", r"кур[уы]|курам|созда|состав|сформир|set up"), Scope.SCHOOL),
    _Subject(
        "list",
        (r"тизим|спис[ко]|\blist", r"бекит|утверж|утверд|жаса|анык|накты|уточн|коррект|тузет|состав|approv|формир"),
        Scope.SCHOOL,
    ),
    _Subject("talk", (r"ангиме|бесед|собеседов|\btalk",), confirmer=Confirmer.TEACHER),
    _Subject("low_achievers", (r"улгерим\w* томен|слабоуспева|неуспева|low achiev",), monthly=True),
    _Subject(
        "personal_plan",
        (r"жеке (?:\w+ )?жоспар|индивидуальн\w+ (?:\w+ )?план|(?:personal|individual) (?:\w+ )?plan",),
        confirmer=Confirmer.TEACHER,
        monthly=True,
    ),
    _Subject("paper", (r"норматив|законодат", r"кужат|докум|акт"), Scope.SCHOOL),
    _Subject(
        "portfolio_check",
        (
            r"портфоли|portfolio|(?:сарап\w*|багала\w*) пара[кг]|(?:экспертн|аттестацион)\w+ лист|лист\w* оцен|"
            r"кужат|докум",
            r"толтыр|заполн|оформ|тексер|багала|сарап|карау|карастыр|провер|оцен|экспертиз|рассм|check|assess",
        ),
    ),
    _Subject("portfolio", (r"портфоли|portfolio",), confirmer=Confirmer.TEACHER, review=True),
    _Subject("consultation", (r"консультац|кенес(?:тер)? бер|кенес сагат|consult",), confirmer=Confirmer.TEACHER),
    _Subject(
        "test",
        (_TEST, r"\bот[уе]|сынама|тапсыр|прой|прохожд|пробн|сдач|участ|катыс|take|trial"),
        confirmer=Confirmer.TEACHER,
        review=True,
    ),
    _Subject("test_preparation", (_TEST, r"дайын|даярл|подготов|prepar"), confirmer=Confirmer.TEACHER),
    _Subject(
        "creative_report",
        (
            r"(?:шыгармашылы\w*|аттест\w*(?: мугалим\w*| педагог\w*)?) есе[пб]|творческ\w+ отч|отч\w+ аттестуем|"
            r"creative report",
        ),
        confirmer=Confirmer.TEACHER,
        review=True,
    ),
    _Subject(
        "application",
        (
            r"мемлекеттик (?:\w+ )?кызмет|госуслуг|государственн\w+ услуг|отиниш|заявлен|applicat|"
            r"кужат\w* (?:жина|кабыл|тапсыр)|"
            r"(?:при[её]м|сбор|собира|сдача)\w* (?:копи\w+ )?документ",
        ),
        confirmer=Confirmer.TEACHER,
    ),
    _Subject(
        "achievements", (r"жетистик|достижен|achievement", r"карау|карастыр|талда|зерде|рассм|изуч|анализ|review")
    ),
    _Subject(
        "visits",
        (r"сабак\w* (?:\w+ )?(?:катыс|кир|бакыл|талда)|(?:взаимо)?посе[щт]\w*(?: (?:\w+ )*(?:урок|занят)|ени)|visit",),
        monthly=True,
    ),
    _Subject(
        "open_lesson",
        (r"ашык сабак|открыт\w+ (?:урок|занят)|сыныптан тыс|внеклассн|open lesson|мастер-?\s?класс|шеберлик",),
        confirmer=Confirmer.TEACHER,
    ),
    _Subject("essay", (r"\bэссе|\bessay",), confirmer=Confirmer.TEACHER),
    _Subject("characteristic", (r"минездеме|характеристик|character ref",)),
    _Subject(
        "meeting",
        (
            r"отырыс|заседан|жиналыс|собран|совещан|педсовет|кенес\b|семинар|донгелек устел|"
            r"кругл\w+ стол|тренинг|вебинар|sitting|meeting|seminar",
        ),
        Scope.SCHOOL,
    ),
    _Subject(
        "paper",
        (
            r"жоспар|\bплан|график|кесте|есе[пб]|отч[её]т|акпарат|информац|стенд|сайт|анализ|талдау|итог|корытынды|"
            r"буйры|приказ|норматив|ереже|правил|банк|база|дерек|\bplan|schedule|report",
        ),
        Scope.SCHOOL,
    ),
    # whatever else is done with those under attestation is done with each of them
    _Subject("attested", (r"аттест(?:уем|ующ|атталушы|атталатын|аттаушы)",)),
)


def propose(title: str, roles: tuple[Role, ...], kind: Kind) -> Proposal:
    """How a row with this title, these responsible roles and this kind of time is closed; with the reason."""
    words = fold(title)
    for subject in _SUBJECTS:
        if all(re.search(stem, words) for stem in subject.stems):
            break
    else:
        return _by_party(roles)
    if subject.scope is Scope.SCHOOL and roles == (Role.TEACHER,):
        return _by_party(roles)
    return Proposal(
        subject.scope,
        subject.confirmer,
        subject.review,
        subject.audience,
        Repeat.MONTHLY if subject.monthly and kind is Kind.ALL_YEAR else Repeat.ONCE,
        f"scope-{subject.reason.replace('_', '-')}",
    )


def _by_party(roles: tuple[Role, ...]) -> Proposal:
    if Role.TEACHER in roles:
        return Proposal(Scope.TEACHER, Confirmer.TEACHER, False, Audience.ATTESTED, Repeat.ONCE, "scope-party")
    return Proposal(
        Scope.SCHOOL, Confirmer.RESPONSIBLE, False, Audience.ATTESTED, Repeat.ONCE, "scope-default", sure=False
    )
