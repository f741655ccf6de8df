"""What a row of a list changes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from attestation.roles import Role
from attestation.roster import Entry, RosterRow, differences, entered, same_person
from attestation.rulebook import Category, load_rules

RULES, TODAY = load_rules(2026), date(2026, 10, 1)
DAYS = st.none() | st.dates(date(2015, 1, 1), date(2026, 9, 30))
ROWS = st.builds(
    RosterRow,
    st.just(2),
    st.just("Айгүл Сынақова"),
    roles=st.sets(st.sampled_from(list(Role)), min_size=1).map(tuple),
    subject=st.sampled_from(["", "Тарих", "Химия"]),
    association=st.sampled_from(["", "Гуманитар"]),
    category=st.none() | st.sampled_from(list(Category)),
    last=DAYS,
    target=st.none() | st.sampled_from(list(Category)),
    round=st.sampled_from(["", "кезекті", "мерзімінен бұрын"]),
    early=st.booleans(),
    leave_until=st.none() | st.dates(date(2024, 1, 1), date(2028, 1, 1)),
)


@given(st.lists(ROWS, max_size=3), ROWS)
def test_the_same_row_again_changes_nothing(before: list[RosterRow], row: RosterRow) -> None:
    known = Entry()
    for earlier in before:
        known = entered(known, earlier, RULES, TODAY)
    once = entered(known, row, RULES, TODAY)
    assert entered(once, row, RULES, TODAY) == once
    assert list(differences(once, once)) == []


@given(ROWS, ROWS)
def test_an_empty_cell_takes_nothing_away(first: RosterRow, second: RosterRow) -> None:
    was = entered(Entry(), first, RULES, TODAY)
    becomes = entered(was, second, RULES, TODAY)
    assert becomes.roles >= was.roles
    for column, _, value in differences(was, becomes):
        assert value, f"{column} was emptied"


def test_a_name_in_another_order_and_other_letters_is_the_same_persons() -> None:
    assert same_person("Сынақова  Айгүл") == same_person("АЙГУЛ СЫНАКОВА")
    assert same_person("Сынақова Айгүл") != same_person("Сынақова Айгүл Үлгіқызы")
