"""The rules of a commission: seven at least, an odd number, a secretary beside them, two thirds to decide."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.audience import Addressee
from attestation.commission import Body, faults, needed, quorum
from attestation.commission_draft import FormingDraft, Seat
from attestation.errors import AttestationError
from attestation.meetings import Answer
from attestation.roles import Role
from attestation.rulebook import load_rules

RULES = load_rules(2026).commission
PEOPLE = tuple(
    Addressee(number, f"Person {number}", frozenset({Role.TEACHER}), number > 12, None) for number in range(1, 16)
)
SOUND = Body(frozenset(range(1, 8)), 1, 8, date(2026, 8, 28))


def keys(body: Body) -> list[str]:
    return [fault.key for fault in faults(body, PEOPLE, RULES)]


def test_a_sound_commission_has_no_faults() -> None:
    assert keys(SOUND) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (replace(SOUND, members=frozenset(range(1, 9)), secretary=9), ["commission-even"]),
        (replace(SOUND, members=frozenset(range(1, 6))), ["commission-too-few"]),
        (replace(SOUND, members=frozenset({*range(1, 7), 13})), ["commission-attested"]),
        (replace(SOUND, members=frozenset({*range(1, 7), 99})), ["commission-left"]),
        (replace(SOUND, chair=9), ["commission-no-chair"]),
        (replace(SOUND, secretary=None), ["commission-no-secretary"]),
        (replace(SOUND, secretary=2), ["commission-secretary-sits"]),
        (Body(), ["commission-too-few", "commission-no-chair", "commission-no-secretary"]),
    ],
)
def test_each_fault_is_named(body: Body, expected: list[str]) -> None:
    assert keys(body) == expected


def test_somebody_attested_who_is_no_teacher_may_sit() -> None:
    admin = Addressee(7, "Admin", frozenset({Role.ADMIN}), True, None)
    assert not list(faults(SOUND, [*PEOPLE[:6], admin, PEOPLE[7]], RULES))


@given(st.integers(1, 99))
def test_the_quorum_is_two_thirds_rounded_up(members: int) -> None:
    must = needed(members, RULES)
    assert 3 * must >= 2 * members > 3 * (must - 1)


def test_of_seven_five_must_come() -> None:
    assert needed(7, RULES) == 5


@given(st.dictionaries(st.integers(1, 9), st.sampled_from([None, Answer.COMING, Answer.NOT_COMING])))
def test_only_the_members_words_count(answers: dict[int, Answer | None]) -> None:
    found = quorum(SOUND, answers, RULES)
    said = [answers.get(id_) for id_ in SOUND.members]
    assert (found.members, found.needed) == (7, 5)
    assert (found.coming, found.declined) == (said.count(Answer.COMING), said.count(Answer.NOT_COMING))
    assert not (found.reached and found.lost)
    assert found.lost == (found.declined >= 3)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_term_is_a_year(since: date) -> None:
    last = replace(SOUND, since=since).last_day(RULES)
    assert last
    assert timedelta(363) <= last - since <= timedelta(365)
    assert Body().last_day(RULES) is None


def test_forming_goes_forward_and_back_and_loses_nothing() -> None:
    draft = FormingDraft("1")
    for number in range(1, 7):
        draft = draft.pick(number)
    with pytest.raises(AttestationError, match="commission-too-few"):
        draft.next(RULES)
    with pytest.raises(AttestationError, match="commission-even"):
        draft.pick(7).pick(8).next(RULES)
    draft = draft.pick(7).next(RULES)
    for stranger in (8, 99):
        with pytest.raises(ValueError, match="nobody"):
            draft.pick(stranger)
    draft = draft.pick(1)
    with pytest.raises(ValueError, match="nobody"):
        draft.pick(2)
    draft = draft.pick(8)
    assert (draft.at, draft.number, draft.last) == (Seat.PREVIEW, 4, 4)
    assert draft.body(date(2026, 8, 28)) == SOUND
    gone = draft.back().back().back().back()
    assert (gone.at, gone.body(date(2026, 8, 28))) == (Seat.MEMBERS, SOUND)
    with pytest.raises(AttestationError, match="notice-press-button"):
        draft.said("Dana", datetime(2026, 10, 1))  # noqa: DTZ001 - the words are refused whatever the time
