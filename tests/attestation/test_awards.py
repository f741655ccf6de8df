"""Decisions: what may be decided, and the cycle that begins."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.awards import (
    HEADS,
    NUMBER_LENGTH,
    TEACHERS,
    Decision,
    Paper,
    choices,
    read_paper,
    renewed,
    require_choice,
)
from attestation.cycle import Cycle, Standing, next_due
from attestation.errors import AttestationError
from attestation.rulebook import Category, load_rules

TODAY = date(2026, 12, 21)
DAYS = st.dates(date(2020, 1, 1), TODAY)
CYCLES = st.builds(
    Cycle,
    category=st.none() | st.sampled_from(Category),
    target=st.none() | st.sampled_from(Category),
    last=DAYS,
    early=st.booleans(),
)


@given(CYCLES)
def test_there_is_always_a_way_to_fit_and_a_way_not_to(cycle: Cycle) -> None:
    offered = choices(cycle)
    assert {fits for _, fits in offered} == {True, False}
    assert len(set(offered)) == len(offered)
    if cycle.target:
        assert [category for category, fits in offered if fits] == [cycle.target]


@given(CYCLES)
def test_who_does_not_fit_never_rises(cycle: Cycle) -> None:
    for ladder in (TEACHERS, HEADS):
        if cycle.category in ladder and cycle.target in (None, *ladder):
            kept = [category for category, fits in choices(cycle) if not fits]
            assert max(map(ladder.index, kept)) == ladder.index(cycle.category)
            assert not cycle.early or kept == [cycle.category]


@given(CYCLES, st.dates(date(2026, 1, 1), TODAY))
def test_after_a_decision_the_next_is_a_term_later(cycle: Cycle, day: date) -> None:
    category, fits = choices(cycle)[0]
    new = renewed(cycle, Decision(category, fits, day))
    if category is not Category.TRAINEE:
        due = next_due(new, load_rules(2026), day)
        assert due.standing is Standing.LATER
        assert due.on is not None
        assert due.on.year == day.year + 5


def test_a_failed_early_attempt_leaves_the_clock_alone() -> None:
    cycle = Cycle(Category.MODERATOR, Category.EXPERT, date(2023, 12, 20), "7", early=True)
    new = renewed(cycle, Decision(Category.MODERATOR, False, TODAY))
    assert new == Cycle(Category.MODERATOR, None, date(2023, 12, 20), "7")
    assert next_due(new, load_rules(2026), TODAY).on == date(2028, 12, 20)


def test_the_orders_day_counts() -> None:
    cycle = Cycle(Category.MODERATOR, Category.EXPERT, date(2021, 12, 20))
    new = renewed(cycle, Decision(Category.EXPERT, True, TODAY), Paper("45", date(2026, 12, 28)))
    assert (new.last, new.order) == (date(2026, 12, 28), "45")


@given(CYCLES, st.sampled_from(Category), st.booleans())
def test_what_is_not_offered_is_refused(cycle: Cycle, category: Category, fits: bool) -> None:
    decision = Decision(category, fits, TODAY)
    if (category, fits) in choices(cycle):
        require_choice(cycle, decision, TODAY)
    else:
        with pytest.raises(AttestationError, match="award-not-a-choice"):
            require_choice(cycle, decision, TODAY)


@pytest.mark.parametrize(
    ("typed", "number", "day"),
    [
        ("№ 45-ө, 20.12.2026", "45-ө", date(2026, 12, 20)),
        ("45 от 20.12.26 г.", "45", date(2026, 12, 20)),
        ("2026-12-20 № 45", "45", date(2026, 12, 20)),
        ("No. 45, 20.12.2026", "45", date(2026, 12, 20)),
        ("20.12.2026 ж. №1/17", "1/17", date(2026, 12, 20)),
        ("KZ-0012", "KZ-0012", TODAY),
    ],
)
def test_a_papers_number_and_day(typed: str, number: str, day: date) -> None:
    assert read_paper(typed, TODAY) == Paper(number, day)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("20.12.2026", "award-number-missing"),
        ("бұйрық", "award-number-missing"),
        ("№ 4, 22.12.2026", "done-on-ahead"),
        ("№ 4, 1.1.2020", "done-on-too-old"),
        ("№ 4, 32.13.2026", "typed-date-no-such-day"),
        ("1" * 61, "award-number-too-long"),
    ],
)
def test_a_paper_that_cannot_be_read(typed: str, key: str) -> None:
    with pytest.raises(AttestationError, match=key):
        read_paper(typed, TODAY)


@given(st.text(max_size=80), st.integers(0, 300))
def test_any_text_is_a_paper_or_a_named_refusal(text: str, ago: int) -> None:
    day = TODAY - timedelta(days=ago)
    with suppress(AttestationError):
        paper = read_paper(f"{text} № 7 {day:%d.%m.%Y}", TODAY)
        assert paper.on <= TODAY
        assert 0 < len(paper.number) <= NUMBER_LENGTH
