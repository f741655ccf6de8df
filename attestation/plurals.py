"""Whether a post is named of several people: a plural, or those who work together ("комиссия", "администрация")."""

import re

from attestation.words import fold

# Folded spelling (see `attestation.words`); in "кадрлар бөлімі" the plural is of the papers, not of the people.
_PLURAL = re.compile(
    r"\w(?<!кадр)(?:[лдт][ае]р)(?:[ыи]|[ыи]?н[ыи]н?|[ыи]?м[еа]н|[гкн][аеы]|[ыи]на|[ыи]не|да|де)?(?!\w)|"
    r"(?:тел|секретар|завуч)(?:и|ей|ям|ами?|ями|ях|ах)(?!\w)|(?:член|эксперт|специалист|методист)(?:ы|ов|ами?|ах)(?!\w)|"
    r"\bзамы\b|\b(?:heads|members|deputies|directors|secretaries|principals)\b"
)
_TOGETHER = re.compile(r"комисси|commission|администрац|акимшил|administration|бирлест|объединени|кафедр|совет|кенес")
_ONE_OF_THEM = re.compile(
    r"председ|пред\b|член|секр|торага|муше|хатшы|эксперт(?!н)|сарапшы|рук|зав|жетекши|басшы|менгеруши|орынб|зам|"
    r"head|member|secretary"
)


def names_several(post: str) -> bool:
    """Whether the post is named of several people, so that one name beside it is not all of them."""
    words = fold(post)
    return bool(_PLURAL.search(words) or (_TOGETHER.search(words) and not _ONE_OF_THEM.search(words)))
