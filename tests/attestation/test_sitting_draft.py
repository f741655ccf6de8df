"""What a sitting came to: no decision without a quorum, by a stranger, by a minority, or of what is no choice."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from attestation.awards import Candidate
from attestation.cycle import Cycle, NextDue, Standing
from attestation.errors import AttestationError
from attestation.plan import Audience, Confirmer, Scope, Wording
from attestation.rulebook import Category
from attestation.sitting_draft import (
    Sitting,
    SittingDraft,
    Stage,
    Verdict,
    can_settle,
    is_sitting_row,
    require_possible,
)
from attestation.steps import Item, Mark, Occurrence
from documents.builtin import built_in_plan
from tests.attestation.years import NEWCOMER, item, recorded, year

DAY = date(2026, 10, 12)
NAMES = {number: f"Member {number}" for number in range(1, 8)}
CYCLE = Cycle(Category.EXPERT, Category.RESEARCHER, date(2021, 12, 20), "12-ө")
DUE = NextDue(date(2026, 12, 20), Standing.DUE, ())
SITTING = Sitting(3, DAY, NAMES, frozenset({1, 2, 3, 4, 5}), 5, (), (Candidate(20, "Айгүл", CYCLE, DUE, None),))
DRAFT = SittingDraft(3, 5, present=SITTING.coming)
FITS = Verdict(Category.RESEARCHER, True)


def called(row: Item, kk: str, evidence: str = "") -> Item:
    return replace(row, title=Wording.verbatim(kk), evidence=Wording.verbatim(evidence))


SITTING_ROW = called(item(7, Scope.SCHOOL, Confirmer.RESPONSIBLE), "Тізімді бекітетін комиссия отырысы")


def test_of_the_built_in_plan_a_sitting_settles_the_commission_its_list_and_the_newcomers() -> None:
    rows = [
        replace(item(row.number, row.scope, row.confirmer), title=row.title, evidence=row.evidence)
        for row in built_in_plan(2026).items
    ]
    assert [row.number for row in rows if is_sitting_row(row)] == [1, 7, 8]


def test_only_what_had_begun_and_is_not_done_can_be_settled() -> None:
    newcomers = called(
        item(8, confirmer=Confirmer.RESPONSIBLE, audience=Audience.NEWCOMERS), "Санатын қарау", "Отырыс хаттамасы"
    )
    facts = year(
        Occurrence(1, SITTING_ROW, date(2026, 9, 1), date(2026, 12, 31)),
        Occurrence(2, SITTING_ROW, date(2027, 1, 1), date(2027, 5, 31)),
        Occurrence(3, newcomers, date(2026, 9, 1), date(2026, 9, 30)),
        Occurrence(4, item(11), date(2026, 9, 1), date(2026, 9, 30)),
        members=(NEWCOMER,),
    )
    assert [step.key for step in can_settle(facts.steps(), DAY)] == [(1, None), (3, NEWCOMER.id)]
    for mark, left in ((Mark.CONFIRMED, False), (Mark.SUBMITTED, False), (Mark.WAIVED, False), (Mark.RETURNED, True)):
        marked = replace(facts, completions={(1, None): recorded(mark)})
        assert ((1, None) in [step.key for step in can_settle(marked.steps(), DAY)]) == left


def test_from_who_was_there_to_the_preview_and_back() -> None:
    draft = DRAFT.next().settles((1, None)).next().about(20).decided(FITS).voted(2)
    assert draft.who is None
    preview = draft.next()
    assert (preview.at, preview.number, preview.last) == (Stage.PREVIEW, 4, 4)
    assert preview.verdicts == {20: replace(FITS, against=2)}
    require_possible(SITTING, preview)
    assert preview.back().at is Stage.DECISIONS
    assert draft.about(20).back().at is Stage.DECISIONS
    assert draft.about(20).nothing().verdicts == {}
    kept = TypeAdapter(SittingDraft).dump_python(preview, mode="json")
    assert TypeAdapter(SittingDraft).validate_python(kept) == preview


def test_without_a_quorum_it_goes_no_further() -> None:
    few = DRAFT.came(5)
    with pytest.raises(AttestationError, match="sitting-no-quorum"):
        few.next()
    with pytest.raises(AttestationError, match="sitting-no-quorum"):
        require_possible(SITTING, replace(few, verdicts={20: FITS}))


def test_nothing_at_all_is_not_confirmed() -> None:
    with pytest.raises(AttestationError, match="sitting-nothing"):
        DRAFT.next().next().next()
    with pytest.raises(AttestationError, match="notice-press-button"):
        DRAFT.said("yes", datetime(2026, 10, 12, 16, tzinfo=UTC))


@pytest.mark.parametrize(
    ("verdicts", "key"),
    [
        ({20: replace(FITS, against=3)}, "award-not-a-choice"),  # three of five were against
        ({20: Verdict(Category.MASTER, True)}, "award-not-a-choice"),
        ({21: FITS}, "award-not-a-choice"),
    ],
)
def test_what_cannot_have_been_decided_is_refused(verdicts: dict[int, Verdict], key: str) -> None:
    with pytest.raises(AttestationError, match=key):
        require_possible(SITTING, replace(DRAFT, verdicts=verdicts))


def test_a_stranger_was_not_among_those_present() -> None:
    with pytest.raises(AttestationError, match="commission-left"):
        require_possible(SITTING, DRAFT.came(99))


@given(st.integers(1, 60), st.integers(0, 60))
def test_a_vote_is_one_that_a_majority_has_won(present: int, against: int) -> None:
    draft = SittingDraft(3, 1, Stage.DECISIONS, frozenset(range(present))).about(20).decided(FITS)
    if against < present - against:
        assert draft.voted(against).verdicts[20].against == against
    else:
        with pytest.raises(ValueError, match="no such vote"):
            draft.voted(against)
