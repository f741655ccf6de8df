"""A notice is written forward and back, and nothing that was said is lost."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.audience import ATTESTED, EVERYONE, Addressee, Circle
from attestation.drafting import Draft, Listing
from attestation.errors import AttestationError
from attestation.meetings import (
    AGENDA_LENGTH,
    Content,
    NoticeKind,
    Question,
    answers,
    questions,
)
from attestation.roles import Role

NOW = datetime(2026, 10, 1, 9, tzinfo=UTC)
PEOPLE = (
    Addressee(1, "Dana", frozenset({Role.TEACHER}), True, None),
    Addressee(2, "Olga", frozenset({Role.TEACHER, Role.COMMISSION_MEMBER}), False, None),
    Addressee(3, "Zoe", frozenset({Role.ADMIN}), True, "no_account"),
)
ANSWERS = {
    Question.DAY: "5.10",
    Question.TIME: "15:00",
    Question.PLACE: "204",
    Question.AGENDA: "First\nSecond",
    Question.AUDIENCE: "everyone",
}


def complete(kind: NoticeKind) -> Draft:
    draft = Draft(7).said(kind, NOW)
    while draft.at is not Question.PREVIEW:
        answered = draft.at
        draft = draft.said(ANSWERS[draft.at], NOW, PEOPLE)
        draft = draft.next(NOW, PEOPLE) if draft.at is answered else draft
    return draft


@pytest.mark.parametrize("kind", NoticeKind)
def test_each_kind_asks_what_it_needs_and_then_shows_the_preview(kind: NoticeKind) -> None:
    assert (Draft(7).number, Draft(7).last) == (1, None), "how many there are depends on the kind"
    draft = complete(kind)
    assert (draft.number, draft.last) == ((7, 7) if kind.is_gathering else (4, 4))
    assert bool(draft.content.begins(NOW)) == kind.is_gathering
    assert draft.content.agenda == ("First", "Second")
    assert Draft.of_data(draft.data()) == draft


def test_an_agenda_that_was_typed_with_its_numbers_is_not_numbered_twice() -> None:
    typed = "1. The list\n2)  The sitting of 5.10.2026\n3.\n12 teachers"
    sitting = Content(NoticeKind.SITTING).with_items(typed)
    assert sitting.agenda == ("The list", "The sitting of 5.10.2026", "3.", "12 teachers")
    order = Content(NoticeKind.ORDER).with_items("1. As it is written")
    assert order.agenda == ("1. As it is written",)


@given(st.sampled_from(NoticeKind), st.integers(0, 10))
def test_back_and_next_lose_nothing(kind: NoticeKind, steps: int) -> None:
    draft = complete(kind)
    gone = draft
    for _ in range(steps):
        gone = gone.back()
        assert 1 <= gone.number <= (gone.last or 0)
    for _ in range(draft.number - gone.number):
        gone = gone.next(NOW, PEOPLE)
    assert gone == draft


WORDS = st.sampled_from([*ANSWERS.values(), *NoticeKind, "32.13", "", "x" * 300, "y" * 3000, "attested", "hr"])
ACTS = st.one_of(
    st.builds(lambda words: lambda draft: draft.said(words, NOW, PEOPLE), WORDS),
    st.just(lambda draft: draft.next(NOW, PEOPLE)),
    st.just(Draft.back),
    st.just(Draft.without_last),
    st.builds(lambda listing: lambda draft: draft.open(listing, 1), st.sampled_from(Listing)),
    st.builds(lambda id_: lambda draft: draft.pick(id_), st.integers(1, 4)),
)


@given(st.lists(ACTS, max_size=30))
def test_whatever_is_done_the_draft_is_whole_and_a_preview_is_complete(acts: list) -> None:  # type: ignore[type-arg]  # functions on drafts
    draft = Draft(7)
    for act in acts:
        with suppress(AttestationError):
            draft = act(draft)
        assert Draft.of_data(draft.data()) == draft
        assert draft.at in questions(draft.content.kind)
        if draft.at is Question.PREVIEW:
            for question in questions(draft.content.kind):
                draft.content.check(question, NOW)


def test_a_change_of_kind_keeps_what_is_not_asked_for_now() -> None:
    draft = complete(NoticeKind.SITTING)
    draft = replace(draft, at=Question.KIND).said(NoticeKind.ORDER, NOW)
    assert draft.at is Question.AGENDA
    draft = draft.back().said(NoticeKind.MEETING, NOW)
    assert (draft.at, draft.content.place) == (Question.DAY, "204")


def test_the_agenda_has_room_for_so_much_and_no_more() -> None:
    draft = replace(Draft(7), at=Question.AGENDA)
    full = draft.said("x" * (AGENDA_LENGTH - 5), NOW)
    for text in ("y", "x" * AGENDA_LENGTH):
        with pytest.raises(AttestationError, match="notice-agenda-too-long"):
            full.said(text, NOW)
    assert draft.said("  a  b \n\n c ", NOW).content.agenda == ("a b", "c")


def test_a_time_of_today_that_has_passed_is_refused_and_found_out_later_too() -> None:
    draft = replace(Draft(7), at=Question.DAY).said("today", NOW)
    with pytest.raises(AttestationError, match="notice-time-past"):
        draft.said("9:00", NOW)
    later = draft.said("9:01", NOW)
    with pytest.raises(AttestationError, match="notice-time-past"):
        later.content.check(Question.TIME, NOW + timedelta(minutes=1))


def test_circles_hold_whom_they_name() -> None:
    def names(circle: Circle) -> list[str]:
        return [person.name for person in circle.among(PEOPLE)]

    assert names(EVERYONE) == ["Dana", "Olga", "Zoe"]
    assert names(ATTESTED) == ["Dana"]
    assert names(Circle("role", Role.COMMISSION_MEMBER)) == ["Olga"]
    assert names(Circle("people", people=frozenset({1, 3, 99}))) == ["Dana", "Zoe"]
    with pytest.raises(AttestationError, match="notice-to-nobody"):
        replace(Draft(7), at=Question.AUDIENCE).said(Role.HR, NOW, PEOPLE)
    with pytest.raises(AttestationError, match="notice-to-nobody"):
        replace(Draft(7), at=Question.AUDIENCE).pick(1).pick(1).next(NOW, PEOPLE)


def test_a_word_for_a_button_that_is_none_is_refused() -> None:
    with pytest.raises(AttestationError, match="notice-press-button"):
        Draft(7).said("party", NOW)
    with pytest.raises(AttestationError, match="notice-press-button"):
        complete(NoticeKind.SITTING).said("send", NOW)


def test_what_can_be_answered_depends_on_the_kind() -> None:
    assert [len(answers(kind)) for kind in NoticeKind] == [2, 2, 0, 1]
