"""Whom a notice is for: every circle of a school holds exactly those whom it names."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.audience import (
    ATTESTED,
    COMMISSION,
    EVERYONE,
    Addressee,
    Circle,
    asked_of,
    by_association,
    by_row,
    circle_of,
)
from attestation.drafting import Draft, Listing
from attestation.errors import AttestationError
from attestation.meetings import NoticeKind, Question
from attestation.roles import Role
from attestation.steps import Mark, Occurrence, State, Year
from tests.attestation.years import COLLEAGUE, DEPUTY, SCHOOL_ROW, TEACHER, item, october, recorded, year, years

TODAY = date(2026, 10, 5)
NOW = datetime(2026, 10, 5, 9, tzinfo=UTC)
ONE = frozenset({11})
PEOPLE = (
    Addressee(1, "Dana", frozenset({Role.TEACHER}), True, None, association="Тіл", rows=ONE, undone=ONE),
    Addressee(2, "Olga", frozenset({Role.TEACHER}), False, None, seated=True, association="Math", rows=ONE),
    Addressee(3, "Zoe", frozenset({Role.ADMIN}), True, "no_account"),
)


def ids(circle: Circle | None) -> list[int]:
    return [person.id for person in circle.among(PEOPLE)] if circle else []


@pytest.mark.parametrize(
    ("circle", "held"),
    [
        (EVERYONE, [1, 2, 3]),
        (ATTESTED, [1]),
        (COMMISSION, [2]),
        (Circle("role", Role.TEACHER), [1, 2]),
        (Circle("association", association="Тіл"), [1]),
        (Circle("association", association="Art"), []),
        (Circle("row", row=11), [1, 2]),
        (Circle("undone", row=11), [1]),
        (Circle("undone", row=12), []),
        (Circle("people", people=frozenset({3})), [3]),
    ],
)
def test_each_circle_holds_whom_it_names(circle: Circle, held: list[int]) -> None:
    assert ids(circle) == held
    assert Circle.of_data(circle.data()) == circle
    assert ":" not in circle.word
    if held and circle.of != "people":
        assert circle_of(circle.word, PEOPLE) == circle


def test_what_was_kept_before_there_were_rows_is_still_read() -> None:
    assert Circle.of_data({"of": "role", "role": "teacher", "people": []}) == Circle("role", Role.TEACHER)


def test_only_associations_and_rows_that_hold_somebody_can_be_chosen() -> None:
    assert [circle.association for circle in by_association(PEOPLE)] == ["Math", "Тіл"]
    assert [circle.row for circle in by_row(PEOPLE, "row")] == [11]
    assert by_row(PEOPLE[1:], "undone") == ()
    assert circle_of("undone-11", PEOPLE[1:]) is None
    assert circle_of("association-0", PEOPLE) is None


@given(st.text(min_size=1, max_size=120), st.text(min_size=1, max_size=120))
def test_a_button_names_an_association_of_any_name(one: str, other: str) -> None:
    people = tuple(replace(PEOPLE[0], id=at, association=name) for at, name in enumerate((one, other)))
    found = circle_of(Circle("association", association=other).word, people)
    assert len(Circle("association", association=other).word) <= 20
    assert found
    assert found.association == other


def test_the_draft_takes_a_row_and_refuses_one_that_holds_nobody() -> None:
    draft = Draft(7, Question.AUDIENCE).open(Listing.UNDONE)
    draft = replace(draft, content=replace(draft.content, kind=NoticeKind.ORDER, agenda=("№ 5",)))
    chosen = draft.said("undone-11", NOW, PEOPLE)
    assert (chosen.at, chosen.content.circle) == (Question.PREVIEW, Circle("undone", row=11))
    with pytest.raises(AttestationError, match="notice-press-button"):
        draft.said("undone-12", NOW, PEOPLE)


def test_a_row_of_teachers_concerns_them_and_one_of_the_school_who_answers_for_it() -> None:
    asked = asked_of(year(october(1), october(2, SCHOOL_ROW)), TODAY)
    assert asked == {
        TEACHER.id: (frozenset({11}), frozenset({11})),
        COLLEAGUE.id: (frozenset({11}), frozenset({11})),
        DEPUTY.id: (frozenset({3}), frozenset({3})),
    }


@pytest.mark.parametrize(
    ("mark", "undone"),
    [(Mark.CONFIRMED, False), (Mark.SUBMITTED, False), (Mark.WAIVED, False), (Mark.RETURNED, True)],
)
def test_what_was_said_to_be_done_is_not_asked_for(mark: Mark, undone: bool) -> None:
    asked = asked_of(year(october(), completions={(1, TEACHER.id): recorded(mark)}), TODAY)
    assert (11 in asked[TEACHER.id][1]) == undone
    assert asked[COLLEAGUE.id][1] == {11}


def test_of_a_monthly_row_this_month_is_asked_for_and_not_the_whole_year() -> None:
    row = item(12)
    november = Occurrence(2, row, date(2026, 11, 1), date(2026, 11, 30))
    facts = year(october(1, row), november, completions={(1, TEACHER.id): recorded(Mark.CONFIRMED)})
    assert asked_of(facts, TODAY)[TEACHER.id] == (frozenset({12}), frozenset())
    assert asked_of(facts, date(2026, 11, 1))[TEACHER.id][1] == {12}
    assert asked_of(facts, date(2026, 12, 1))[TEACHER.id][1] == {12}, "overdue"


@given(years(), st.dates(date(2026, 8, 1), date(2027, 1, 31)))
def test_whoever_has_something_overdue_is_among_those_who_have_not_done_it(facts: Year, today: date) -> None:
    asked = asked_of(facts, today)
    for rows, undone in asked.values():
        assert undone <= rows
    for step in facts.steps():
        if step.teacher:
            assert step.item.number in asked[step.teacher.id][0]
            if step.state(today) is State.OVERDUE:
                assert step.item.number in asked[step.teacher.id][1]
