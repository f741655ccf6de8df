"""Wizards: drafts walk on and back and lose nothing, and are kept between two messages as they were."""

import json
from dataclasses import asdict
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from attestation.consultation_draft import OpeningDraft
from attestation.errors import AttestationError
from attestation.forms import FormDraft, FormKind
from attestation.lesson_draft import LessonDraft
from attestation.questions import Draft

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
WORDS = ("visit", "report", "ертең", "7.10", "7.10, 9.10", "14:00-16:00", "15:30", "30", "8А", "", "1.1", "?")
BEGUN: tuple[Draft, ...] = (
    OpeningDraft(),
    LessonDraft(1, 7),
    *(FormDraft("1", (3, 7), kind, "m0") for kind in FormKind),
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A draft that somebody has walked through, right answers and wrong ones, on and back."""
    draft = draw(st.sampled_from(BEGUN))
    for words in draw(st.lists(st.sampled_from([*WORDS, None]), max_size=20)):
        try:
            draft = draft.back() if words is None else draft.said(words, NOON)
        except AttestationError:
            continue
    return draft


def without_place(draft: Draft) -> dict[str, object]:
    """All that was said."""
    assert isinstance(draft, OpeningDraft | LessonDraft | FormDraft)
    return {name: value for name, value in asdict(draft).items() if name != "at"}


@given(drafts())
def test_back_is_one_question_and_loses_nothing(draft: Draft) -> None:
    before = draft.back()
    assert before.number == max(draft.number - 1, 1)
    assert 1 <= draft.number <= draft.last == before.last
    assert without_place(before) == without_place(draft)


@given(drafts(), st.sampled_from(WORDS))
def test_an_answer_leads_to_the_next_question(draft: Draft, words: str) -> None:
    try:
        answered = draft.said(words, NOON)
    except AttestationError:
        return
    assert draft.number < draft.last
    assert answered.number == draft.number + 1


@given(drafts())
def test_a_draft_is_kept_as_it_is(draft: Draft) -> None:
    kept = TypeAdapter(type(draft))
    assert kept.validate_python(json.loads(json.dumps(kept.dump_python(draft, mode="json")))) == draft
