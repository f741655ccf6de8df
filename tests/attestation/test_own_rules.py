"""What a school sets otherwise than the state's rules, and the days of applications of each round."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.own_rules import (
    Asked,
    Sort,
    Value,
    choices,
    most_of,
    require_settable,
    settable,
    sort_of,
    windows_with,
    with_own,
)
from attestation.plan import Window
from attestation.portfolio import papers_asked, papers_missing
from attestation.rulebook import Category, Level, load_rules

RULES = load_rules(2026)
NAMES = sorted(settable(RULES))


@st.composite
def settings(draw: st.DrawFn) -> tuple[str, Value]:
    """Something that can be set, and a value that it takes."""
    name = draw(st.sampled_from(NAMES))
    offered = choices(name)
    value: Value = draw(st.sampled_from(offered)) if offered else draw(st.integers(1, most_of(name)))
    return name, value


@given(settings())
def test_what_a_school_sets_is_what_holds_and_nothing_else_changes(setting: tuple[str, Value]) -> None:
    name, value = setting
    require_settable(RULES, name, value)
    own = with_own(RULES, {name: value})
    assert settable(own) == {**settable(RULES), name: value}
    assert settable(with_own(own, settable(RULES))) == settable(RULES), "the state's own value takes it back"
    assert (own.openings, own.result, own.commission) == (RULES.openings, RULES.result, RULES.commission)


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("validity", 0, "rule-out-of-range"),
        ("validity", 11, "rule-out-of-range"),
        ("validity", "five", "rule-out-of-range"),
        ("rounds", 5, "rule-out-of-range"),
        ("mark-master", 101, "rule-out-of-range"),
        ("experience-expert", 11, "rule-out-of-range"),
        ("mark-trainee", 50, "button-old"),
        ("level-expert", "village", "button-old"),
        ("level-expert", 3, "button-old"),
        ("paper-labour-book", "asked", "button-old"),  # none can be added to the approved list
        ("paper-essay", "twice", "button-old"),
        ("dated", 3, "button-old"),
        ("", 3, "button-old"),
    ],
)
def test_what_cannot_be_set_is_refused(name: str, value: Value, key: str) -> None:
    with pytest.raises(AttestationError) as refusal:
        require_settable(RULES, name, value)
    assert refusal.value.key == key


def test_every_sort_is_there_and_known_by_its_name() -> None:
    assert {sort_of(name)[0] for name in NAMES} == set(Sort)
    assert sort_of("level-head_second") == (Sort.LEVEL, "head_second")
    assert sort_of("head_validity") == (Sort.FIGURE, "head_validity")


def test_a_paper_that_is_left_out_is_neither_listed_nor_missed_and_an_optional_one_is_not_missed() -> None:
    out, perhaps = (with_own(RULES, {"paper-essay": asked}) for asked in (Asked.NOT_ASKED, Asked.OPTIONAL))
    for target in Category:
        state, less, same = ({it.name for it in papers_asked(rules, target)} for rules in (RULES, out, perhaps))
        assert (less, same) == (state - {"essay"}, state)
        for rules in (out, perhaps):
            assert "essay" not in papers_missing(rules, target, {})
    assert "essay" in papers_missing(RULES, Category.EXPERT, {})
    assert "retraining" in papers_missing(with_own(RULES, {"paper-retraining": Asked.ASKED}), None, {})


def test_another_commission_and_another_experience() -> None:
    own = with_own(RULES, {"level-expert": "region", "experience-expert": 4})
    assert own.commission_levels[Category.EXPERT] is Level.REGION
    assert own.experience_years[Category.EXPERT] == 4
    assert own.commission_levels[Category.MASTER] is Level.MINISTRY


def days(month: int, first: int, last: int) -> Window:
    return Window(date(2027, month, first), date(2027, month, last))


def test_days_of_applications_are_one_window_for_each_round() -> None:
    february, moved, april, may = days(2, 10, 15), days(2, 17, 20), days(4, 5, 10), days(5, 3, 8)
    assert windows_with((), february, 1) == (february,)
    assert windows_with((february,), april, 1) == (april,)
    assert windows_with((february,), april, 2) == windows_with((april,), february, 2) == (february, april)
    assert windows_with((february, april), moved, 2) == (moved, april)
    assert windows_with((february, april), may, 2) == (february, may)
    assert windows_with((february, april), may, 3) == (february, april, may)
    assert windows_with((february, april), may, 1) == (may,), "there is one round only"


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(0, 20)), min_size=1, max_size=8), st.integers(1, 4))
def test_windows_of_rounds_stand_apart_in_order_with_the_last_word_among_them(
    said: list[tuple[int, int]], rounds: int
) -> None:
    kept: tuple[Window, ...] = ()
    for begins, lasts in said:
        start = date(2026, 9, 1) + timedelta(days=begins)
        fresh = Window(start, start + timedelta(days=lasts))
        kept = windows_with(kept, fresh, rounds)
        assert fresh in kept
        assert len(kept) <= rounds
        assert all(former.end < later.start for former, later in pairwise(kept))
