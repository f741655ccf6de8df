"""Headers in words that nobody knows: the columns are told by their place and by what stands below."""

import pytest

from benchmarks.plan_corpus import Known, written
from benchmarks.plan_files import Page, web_page
from documents.columns import Column, by_place, heading
from documents.plan_file import read_plan

WORDS = {
    "kk": ("н.м.", "Аспектілер", "Кезегі", "Тұлға", "Шешімі"),
    "ru": ("н.м.", "Аспекты", "Черёд", "Персона", "Решение"),
}
ROWS = [
    ["1", "Бұйрық шығару және таныстыру", "тамыз", "Директор", "Бұйрық"],
    ["2", "Тізімді жасау, нақтылау", "қыркүйек", "Хатшы", "Тізім"],
    ["3", "Сынақ тестін өткізу", "қазан", "ӘБ жетекшісі", "Анықтама"],
]


def test_nobody_knows_these_words() -> None:
    assert not any(heading(word) for words in WORDS.values() for word in words)


@pytest.mark.parametrize("known", list(written()), ids=lambda known: known.name)
def test_a_plan_means_the_same_under_them(known: Known) -> None:
    page = known.page()
    strange = Page(page.above, [WORDS[known.locale], *page.rows[1:]], page.below)
    plain, told = (read_plan(web_page(each), "plan.html") for each in (page, strange))
    assert told.items == plain.items
    assert told.warnings == plain.warnings


def test_they_are_no_row_where_a_page_repeats_them() -> None:
    page = Page(["Аттестаттау жоспары 2026-2027"], [WORDS["kk"], *ROWS, WORDS["kk"], ["4", *ROWS[0][1:]]], [])
    assert [item.number for item in read_plan(web_page(page), "plan.html").items] == [1, 2, 3, 4]


@pytest.mark.parametrize("order", [(0, 1, 2, 3, 4), (0, 2, 1, 3, 4), (0, 4, 3, 2, 1), (3, 2, 1, 4, 0)])
def test_their_order_is_free(order: tuple[int, ...]) -> None:
    columns = (Column.NUMBER, Column.TITLE, Column.SCHEDULE, Column.RESPONSIBLE, Column.EVIDENCE)
    found = by_place([WORDS["kk"][at] for at in order], [[row[at] for at in order] for row in ROWS])
    assert found == tuple(columns[at] for at in order)


@pytest.mark.parametrize(
    "first",
    [
        ["1", "Жиналыс", "қашан болса да", "бәрі", "Хаттама"],
        ["", "Жиналыс", "тамыз", "бәрі", "Хаттама"],
        ["н.м.", "Жиналыс", "бір кезде", "Директор", "Хаттама"],
        ["н.м.", "Аспектілер", "", "", "Шешімі"],
        ["н.м.", "Аспектілер " * 7, "Кезегі", "Тұлға", "Шешімі"],
    ],
    ids=["numbered", "timed", "answered for", "empty", "long"],
)
def test_a_row_is_no_header(first: list[str]) -> None:
    assert by_place(first, ROWS) is None
