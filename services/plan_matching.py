"""Which rows of a plan that is loaded are rows that the school already has: by number and likeness."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from attestation.naming import nobodys
from attestation.plan import Plan, PlanItem, Responsible, Wording
from attestation.responsible import read_responsible
from attestation.words import fold
from services.plan_records import Pair, Record

_SAME_PLACE = 45.0  # of 100: how alike two rows of one number must be to be one row with new words
_ELSEWHERE = 82.0  # the same for rows of different numbers
_REST = 60.0  # how alike the other cells are of two rows one of whose titles has only more words than the other


@dataclass(frozen=True, slots=True)
class _Words:
    """What of a row is compared: its title in each language, and its other cells, in folded spelling."""

    number: int
    titles: tuple[str, ...]
    rest: str

    @classmethod
    def of(cls, item: PlanItem) -> "_Words":
        titles = dict.fromkeys(fold(title) for title in (item.title.kk, item.title.ru, item.title.en))
        return cls(item.number, tuple(titles), fold(f"{item.phrase} {item.responsible.phrase} {item.evidence.kk}"))


def match(known: Sequence[Record], plan: Plan) -> list[Pair]:
    """Each row of the plan with the stored row that it continues, and each stored row that is left over.

    A row taken out earlier is taken for the same only after all that stand in the plan.
    """
    former = [(record, _Words.of(record.item(plan.school_year))) for record in known]
    scores = [
        (not record.removed, score, -place, record.row.id, record)
        for place, new in enumerate(map(_Words.of, plan.items))
        for record, old in former
        if (score := _score(old, new)) is not None
    ]
    taken: dict[int, Record] = {}
    free = {record.row.id for record in known}
    for _, _, place, id_, record in sorted(scores, key=lambda score: score[:4], reverse=True):
        if id_ in free and -place not in taken:
            taken[-place] = record
            free.remove(id_)
    pairs: list[Pair] = [(taken.get(place), item) for place, item in enumerate(plan.items)]
    return [*pairs, *((record, None) for record in known if record.row.id in free)]


def _score(before: _Words, after: _Words) -> float | None:
    """How surely the rows are one, about 0-120; None: they are not."""
    likeness = max(fuzz.token_sort_ratio(title, after.titles[0]) for title in before.titles)
    rest = fuzz.ratio(before.rest, after.rest)
    likeness += rest / 50  # decides between equals only
    if before.number == after.number:
        return likeness + 15 if likeness >= _SAME_PLACE else None
    longer = rest >= _REST and any(_has_more_words(title, after.titles[0]) for title in before.titles)
    return likeness if likeness >= _ELSEWHERE or longer else None


def _has_more_words(one: str, other: str) -> bool:
    few, many = sorted((set(one.split()), set(other.split())), key=len)
    return len(few) > 1 and few <= many


def continued(before: PlanItem, read: PlanItem) -> PlanItem:
    """A row that was read, with what the school has settled about it before and no file says.

    How it is closed stays; unchanged words keep their translations, and who was chosen for them. Its time is always
    the file's: the same words can stand under another month.
    """
    item = replace(
        read,
        title=_wording(before.title, read.title),
        evidence=_wording(before.evidence, read.evidence),
        scope=before.scope,
        confirmer=before.confirmer,
        review=before.review,
        audience=before.audience,
        repeat=before.repeat if read.kind is before.kind else read.repeat,
    )
    if chosen(before, read):
        return replace(item, responsible=before.responsible)
    return replace(item, responsible=nobodys(read.responsible, before.responsible.nobody))


def chosen(before: PlanItem, read: PlanItem) -> bool:
    """Whether the school has said who answers by these words, or read them as now; people may have joined since."""
    old, new = before.responsible, read.responsible
    return fold(old.phrase) == fold(new.phrase) and not (as_read(old) and new.persons)


def as_read(cell: Responsible) -> bool:
    """Whether nobody has chosen who answers: the words alone say it, and name nobody of the school."""
    return not cell.persons and cell.roles == read_responsible(cell.phrase).roles


def _wording(before: Wording, read: Wording) -> Wording:
    return before if read.kk in (before.kk, before.ru, before.en) else read
