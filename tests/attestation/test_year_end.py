"""The next year's rows: read anew from the plan's words, moved by a year where somebody has moved them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attestation.plan import Kind, Window
from attestation.year_end import in_season, next_item
from documents.builtin import built_in_plan

ROWS = {item.number: item for item in built_in_plan(2026).items}


def test_the_built_in_plan_of_the_next_year_is_the_built_in_plan_of_the_next_year() -> None:
    assert [next_item(item, 2026) for item in ROWS.values()] == list(built_in_plan(2027).items)


@given(st.sampled_from(sorted(ROWS)), st.integers(2020, 2040))
def test_years_follow_each_other_without_drift(number: int, year: int) -> None:
    item = next(item for item in built_in_plan(year).items if item.number == number)
    twice = next_item(next_item(item, year), year + 1)
    assert twice == next(item for item in built_in_plan(year + 2).items if item.number == number)


@pytest.mark.parametrize(
    ("phrase", "kind", "before", "after"),
    [
        ("25 мамырға дейін", Kind.DATES, ((2027, 5, 1), (2027, 5, 25)), ((2028, 5, 1), (2028, 5, 25))),
        ("Қыркүйек", Kind.MONTHS, ((2026, 10, 5), (2026, 10, 20)), ((2027, 10, 5), (2027, 10, 20))),  # moved by hand
        ("до 05.02.27", Kind.DATES, ((2027, 2, 1), (2027, 2, 5)), ((2028, 2, 1), (2028, 2, 5))),  # a year in the words
        ("Ақпан", Kind.MONTHS, ((2027, 2, 1), (2027, 2, 28)), ((2028, 2, 1), (2028, 2, 29))),
        ("әлденеше рет", Kind.MONTHS, ((2027, 2, 10), (2027, 2, 28)), ((2028, 2, 10), (2028, 2, 29))),
    ],
)
def test_windows_of_the_next_year(
    phrase: str,
    kind: Kind,
    before: tuple[tuple[int, int, int], tuple[int, int, int]],
    after: tuple[tuple[int, int, int], tuple[int, int, int]],
) -> None:
    window = Window(date(*before[0]), date(*before[1]))
    item = replace(ROWS[3], phrase=phrase, kind=kind, windows=(window,))
    assert next_item(item, 2026).windows == (Window(date(*after[0]), date(*after[1])),)


@given(st.dates(date(2026, 8, 1), date(2027, 8, 31)), st.integers(0, 90))
def test_a_moved_window_keeps_its_place_in_the_year(start: date, days: int) -> None:
    window = Window(start, start + timedelta(days=days))
    (after,) = next_item(replace(ROWS[3], phrase="", kind=Kind.UNKNOWN, windows=(window,)), 2026).windows
    assert after.start.year == start.year + 1
    assert abs((after.start - start).days - 365) <= 1
    assert abs((after.end - after.start).days - days) <= 1


@pytest.mark.parametrize(
    ("today", "open_"),
    [(date(2027, 4, 30), False), (date(2027, 5, 1), True), (date(2027, 9, 1), True), (date(2026, 9, 1), False)],
)
def test_from_may_on(today: date, open_: bool) -> None:
    assert in_season(2026, today) is open_
