"""Cards of a plan stay within Telegram's limits, whatever a school has written."""

import re
from dataclasses import replace
from datetime import date

import pytest

from attestation.naming import UNSURE, whom
from attestation.phrases import read_schedule
from attestation.plan import Doubt, Plan, PlanItem, Responsible, Wording
from attestation.plan_change import Effect, row_change
from attestation.plan_doubts import doubtful_cells
from attestation.roles import Role
from attestation.row_editing import POSTS, PlanRow, new_row, reschedule, retitle
from attestation.steps import Member
from cards.card import Card
from cards.plan_changes import changes_card
from cards.plan_file import which_plan_card
from cards.plan_review import review_card
from cards.plan_rows import Field, ask_cell_card, ask_person_card, plan_row_card, preview_card, rows_card
from cards.press import LARGEST
from locales import LOCALES, texts

LONG = "Өте ұзын & <b>мәтін</b> " * 40
EFFECT = Effect(1000, 1000, 1000, 1000, 1000, tuple(reschedule(new_row(1, "а"), read_schedule("қазан"), 2026).windows))


PEOPLE = [
    Member(LARGEST - n, f"Сапарова {'Айгүл' * 12} {n}", frozenset(Role), date(2026, 8, 1), attested=True)
    for n in range(12)
]


def _row(number: int, phrase: str = "1-5 қазан, 3-9 қараша, 28 желтоқсан - 5 ақпан, мамыр, маусым") -> PlanItem:
    row = reschedule(new_row(number, LONG), read_schedule(phrase), 2026)
    persons = tuple(one.id for one in PEOPLE)
    return replace(row, responsible=Responsible(LONG, POSTS, persons), evidence=Wording.verbatim(LONG))


ROWS = tuple(_row(number) for number in range(1, 31))
DOUBTS = tuple(
    Doubt(number, field, key, {"phrase": LONG, "words": LONG, "column": LONG, "name": "Сапарова А."})
    for number in range(1, 31)
    for field, key in (
        ("schedule", "doubt-schedule-unknown"),
        ("schedule", "doubt-schedule-words"),
        ("schedule", "doubt-schedule-mixed"),
        ("responsible", "doubt-responsible-unknown"),
        ("responsible", UNSURE),
        ("row", "doubt-cells-moved"),
    )
)
NOTES = tuple(Doubt(None, "columns", "doubt-other-times", {"column": LONG}) for _ in range(9))


def _fits(card: Card) -> None:
    seen = re.sub(r"</?[a-z]>", "", card.text).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert len(seen) <= 4096
    for row in card.rows:
        assert len(row) <= 8
        for button in row:
            assert 0 < len(button.label) <= 100
            assert button.press is None or len(button.press.pack().encode()) <= 64


@pytest.mark.parametrize("locale", LOCALES)
def test_the_review_of_the_worst_plan_fits(locale: str) -> None:
    say, plan = texts(locale), Plan(LONG, LONG, (), 2026, ROWS, (*NOTES, *DOUBTS))
    for cell in doubtful_cells(plan):
        _fits(review_card(say, plan, 0, (cell.row or 0, cell.field), 30, PEOPLE))
    settled = replace(plan, warnings=(*NOTES, *(doubt for doubt in DOUBTS if doubt.field == "row")))
    for page in range(9):
        _fits(review_card(say, settled, page, None, None, PEOPLE))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_difference_of_the_worst_plans_fits(locale: str) -> None:
    after = [
        retitle(replace(_row(31 - row.number, "1-5 қараша"), responsible=Responsible("", POSTS[:6])), "Б")
        for row in ROWS
    ]
    changes = [row_change(old, new, 2026) for old, new in zip(ROWS, after, strict=True)]
    for page in range(9):
        _fits(changes_card(texts(locale), [change for change in changes if change], EFFECT, page, PEOPLE))


@pytest.mark.parametrize("locale", LOCALES)
def test_rows_of_any_length_fit(locale: str) -> None:
    say, rows = texts(locale), [PlanRow(LARGEST - row.number, row, row.number > 20) for row in ROWS]
    for page in range(5):
        _fits(rows_card(say, rows, page))
    for row in rows:
        _fits(plan_row_card(say, row, 2026, PEOPLE, LARGEST))
    _fits(preview_card(say, rows[0].id, row_change(ROWS[0], _row(2, "қараша"), 2026), EFFECT, PEOPLE))
    _fits(ask_person_card(say, LARGEST, whom("Сапарова А.", PEOPLE)))
    for field in Field:
        _fits(ask_cell_card(say, rows[0].id, field, ROWS[0], ()))
        _fits(ask_cell_card(say, 0, field, None, ()))


@pytest.mark.parametrize("locale", LOCALES)
def test_many_plans_in_one_file_fit(locale: str) -> None:
    _fits(which_plan_card(texts(locale), LONG * 20, 40))
