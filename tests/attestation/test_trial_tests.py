"""Results as people type them."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.trial_tests import Part, TrialResult, is_trial_test, read_result, rises
from documents.builtin import built_in_plan

TODAY = date(2026, 10, 23)


@pytest.mark.parametrize(
    ("typed", "day", "parts"),
    [
        ("35/50", TODAY, (Part("", 35, 50),)),
        ("35 из 50", TODAY, (Part("", 35, 50),)),
        ("70 %", TODAY, (Part("", 70, 100),)),
        ("70.5%", TODAY, (Part("", 70.5, 100),)),
        ("72 пайыз", TODAY, (Part("", 72, 100),)),
        ("Мазмұны 25/30, педагогика: 12/20", TODAY, (Part("мазмұны", 25, 30), Part("педагогика", 12, 20))),
        ("содержание – 80 %; методика – 60 %", TODAY, (Part("содержание", 80, 100), Part("методика", 60, 100))),
        ("21.10 35/50", date(2026, 10, 21), (Part("", 35, 50),)),
        ("21.10.2026: 0/50", date(2026, 10, 21), (Part("", 0, 50),)),
    ],
)
def test_a_result(typed: str, day: date, parts: tuple[Part, ...]) -> None:
    assert read_result(typed, TODAY) == TrialResult(day, parts)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("140 %", "trial-over"),
        ("51/50", "trial-over"),
        ("5/0", "trial-over"),
        ("1/9999", "trial-over"),
        ("35", "trial-unreadable"),
        ("жақсы", "trial-unreadable"),
        ("-5 7 35/50", "trial-unreadable"),
        ("24.10 35/50", "trial-ahead"),
        ("32.13 35/50", "typed-date-no-such-day"),
        ("1/2 " * 7, "trial-unreadable"),
    ],
)
def test_what_is_no_result(typed: str, key: str) -> None:
    with pytest.raises(AttestationError, match=key):
        read_result(typed, TODAY)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(50, 60)), min_size=1, max_size=6))
def test_percent_lie_between_the_worst_and_the_best_part(parts: list[tuple[int, int]]) -> None:
    typed = ", ".join(f"{points}/{most}" for points, most in parts)
    result = read_result(typed, TODAY)
    shares = [part.percent for part in result.parts]
    assert min(shares) - 1e-9 <= result.percent <= max(shares) + 1e-9


@given(st.text(max_size=60))
def test_any_text_is_a_result_or_a_named_refusal(text: str) -> None:
    with suppress(AttestationError):
        assert 0 <= read_result(text, TODAY).percent <= 100


def test_how_it_rises() -> None:
    first, second = (TrialResult(TODAY, (Part("", points, 50),)) for points in (30, 35))
    assert rises([first]) is None
    assert rises([first, second]) == 10


def test_row_eleven_is_the_one() -> None:
    assert [item.number for item in built_in_plan(2026).items if _is_one(item)] == [11]


def _is_one(item: object) -> bool:
    return is_trial_test(item)  # type: ignore[arg-type]  # a plan's item has the same words as a year's
