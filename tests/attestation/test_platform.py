"""What the state platform is told: the rules name it and its order, and nothing is made up."""

from dataclasses import replace
from datetime import date

import pytest

from attestation.platform import FIELDS, told_of
from attestation.rulebook import Category, Rulebook, load_rules
from cards.platform import platform_card
from documents.print_platform import platform_paper
from locales import LOCALES, texts
from tests.documents.desks import RULES, staff_room


@pytest.mark.parametrize("rules", [load_rules(2022), load_rules(2025)], ids=["2022", "2025"])
def test_the_rules_ask_for_what_there_is_and_for_nothing_twice(rules: Rulebook) -> None:
    assert rules.platform
    assert set(rules.platform) <= set(FIELDS)
    assert len(set(rules.platform)) == len(rules.platform)


def test_a_teacher_whose_decision_was_made() -> None:
    told = dict(told_of(staff_room().colleagues[0], RULES))
    assert told == {
        "name": "Айгүл Кезекті",
        "subject": "Математика",
        "category": Category.MODERATOR,
        "awarded": date(2021, 12, 20),
        "order": "№ 5",
        "valid": date(2026, 12, 20),
        "target": Category.EXPERT,
        "applied": date(2026, 9, 3),
        "given": Category.EXPERT,
        "decree": "№ 77, 01.06.2027",
        "issued": date(2027, 6, 20),
        "certificate": "KZ 001",
    }


def test_the_order_is_the_rules() -> None:
    one = staff_room().colleagues[0]
    turned = replace(RULES, platform=("certificate", "name"))
    assert told_of(one, turned) == (("certificate", "KZ 001"), ("name", "Айгүл Кезекті"))


@pytest.mark.parametrize("locale", LOCALES)
def test_each_value_is_copied_as_it_is_shown_and_what_is_not_known_has_no_button(locale: str) -> None:
    say = texts(locale)
    card = platform_card(say, staff_room().colleagues[0], RULES)
    copied = [button.copy for row in card.rows for button in row if button.copy]
    assert copied[0] == "Айгүл Кезекті"
    assert len(copied) == 12
    assert all(value in card.text for value in copied)
    assert {"20.12.2021", "KZ 001", say.label("category-expert")} <= set(copied)
    nothing_known = platform_card(say, staff_room().colleagues[6], RULES)
    assert [button.copy for row in nothing_known.rows for button in row if button.copy] == [
        "Зәуре Белгісіз",
        "Математика",
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_the_sheet_has_the_rules_columns_and_everybody_under_attestation(locale: str) -> None:
    desk = staff_room()
    (table,) = platform_paper(desk, texts(locale)).tables
    assert len(table.columns) == 1 + len(RULES.platform)
    assert [row[1] for row in table.rows] == [one.name for one in desk.attested]
    assert table.rows[0][-1] == "KZ 001"
