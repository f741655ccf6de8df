"""The editions that are shipped, and which of them holds in a school year."""

from datetime import date

import pytest

from attestation.plan import Window
from attestation.rulebook import Category, Level, Rulebook, load_rules


@pytest.mark.parametrize(
    ("school_year", "dated"),
    [
        (2010, date(2022, 12, 30)),  # before the first known one, that
        (2022, date(2022, 12, 30)),
        (2024, date(2022, 12, 30)),
        (2025, date(2025, 2, 25)),
        (2026, date(2025, 2, 25)),
    ],
)
def test_the_newest_edition_of_the_year_holds(school_year: int, dated: date) -> None:
    rules = load_rules(school_year)
    assert (rules.school_year, rules.dated) == (school_year, dated)


def test_a_school_year_has_both_of_its_augusts() -> None:
    assert load_rules(2026).days == Window(date(2026, 8, 1), date(2027, 8, 31))


@pytest.mark.parametrize("rules", [load_rules(2022), load_rules(2025)], ids=["2022", "2025"])
def test_every_figure_has_a_source_and_a_trust_mark(rules: Rulebook) -> None:
    assert ("№ 83" in rules.source.kk, "№ 83" in rules.source.ru, "No. 83" in rules.source.en) == (True, True, True)
    assert rules.dated < rules.checked
    figures = (
        rules.rounds, rules.validity, rules.head_validity, rules.kept_after_return,
        rules.near_pension, rules.before_early, rules.as_trainee,
    )  # fmt: skip
    assert all(figure.count > 0 and figure.trust in "ABC" for figure in figures)
    assert all(figure.paragraph for figure in figures if figure.trust == "A")
    assert all(opening.trust in "ABC" for opening in rules.openings)


def test_the_figures_of_2025() -> None:
    rules = load_rules(2025)
    assert (rules.rounds.count, rules.validity.count, rules.head_validity.count) == (1, 5, 3)
    assert (rules.kept_after_return.count, rules.near_pension.count, rules.before_early.count) == (2, 4, 2)
    assert list(rules.pass_marks.values()) == [50, 60, 70, 80, 90, 70, 70, 70]
    assert rules.commission_levels[Category.MODERATOR] is Level.SCHOOL
    assert rules.commission_levels[Category.MASTER] is Level.MINISTRY
    assert rules.experience_years == {
        Category.MODERATOR: 2, Category.EXPERT: 3, Category.RESEARCHER: 4, Category.MASTER: 5,
    }  # fmt: skip


def test_windows_announced_once_hold_in_their_year_only_and_yearly_ones_in_each() -> None:
    february = Window(date(2026, 2, 10), date(2026, 2, 15))
    assert [(o.event, o.window) for o in load_rules(2025).openings] == [
        ("applications", february),
        ("portfolio", Window(date(2026, 1, 1), date(2026, 8, 31))),
    ]
    assert [(o.event, o.window) for o in load_rules(2026).openings] == [
        ("portfolio", Window(date(2027, 1, 1), date(2027, 8, 31)))
    ]


def test_before_2025_two_rounds_and_what_was_not_found_is_not_guessed() -> None:
    rules = load_rules(2022)
    assert rules.rounds.count == 2
    assert rules.pass_marks == {}
    assert [o.window for o in rules.openings] == [
        Window(date(2022, 8, 1), date(2022, 9, 30)),
        Window(date(2023, 4, 1), date(2023, 5, 31)),
    ]
