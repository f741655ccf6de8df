"""Sections whose headings have plain numbers: across the row, in its number and title, or above a table."""

from collections.abc import Callable, Sequence

import pytest

from attestation.plan import Plan
from benchmarks.plan_files import Page, docx, piped, tabbed, web_page, xlsx
from tests.documents.plans import doubts, read, titles

TITLE = ["2026-2027 оқу жылының аттестаттау жоспары"]
HEAD = ["№", "Аттестаттау шаралары", "Мерзімі", "Жауаптылар", "Нәтижесі"]
WRITERS = pytest.mark.parametrize("write", [docx, xlsx, web_page, tabbed, piped])
Write = Callable[[Page], bytes]


def _row(number: str, title: str) -> list[str]:
    return [number, title, "Тамыз", "Директор", "Бұйрық"]


def _rows(numbers: Sequence[str]) -> list[list[str]]:
    return [_row(number, title) for number, title in zip(numbers, ("Комиссия", "Тізім", "Семинар"), strict=True)]


def _sections(plan: Plan) -> list[str]:
    return [item.section.replace(".", "") for item in plan.items]


@WRITERS
@pytest.mark.parametrize("numbers", [("1.1", "1.2", "2.1"), ("1", "2", "1"), ("1", "2", "3")])
@pytest.mark.parametrize("place", ["row", "title", "number"])
def test_a_heading_with_a_plain_number_heads_its_rows(write: Write, numbers: Sequence[str], place: str) -> None:
    def heading(number: str, words: str) -> list[str]:
        if place == "number":
            return [number, words, "", "", ""]
        return [f"{number}. {words}"] if place == "row" else ["", f"{number}. {words}", "", "", ""]

    first, second, third = _rows(numbers)
    rows = [HEAD, heading("1", "Ұйымдастыру"), first, second, heading("2", "Әдістемелік жұмыс"), third]
    plan = read(write(Page(TITLE, rows, ())))
    assert titles(plan) == ["Комиссия", "Тізім", "Семинар"]
    assert [item.number for item in plan.items] == [1, 2, 3]
    assert _sections(plan) == ["1 Ұйымдастыру", "1 Ұйымдастыру", "2 Әдістемелік жұмыс"]
    assert doubts(plan) == set()


@WRITERS
def test_a_row_with_nothing_but_its_title_stays_a_row(write: Write) -> None:
    rows = [HEAD, _row("1", "Комиссия"), ["2", "Тізім", "", "", ""], _row("3", "Семинар"), ["4", "Эссе", "", "", ""]]
    plan = read(write(Page(TITLE, rows, ())))
    assert titles(plan) == ["Комиссия", "Тізім", "Семинар", "Эссе"]
    assert {(2, "doubt-schedule-empty"), (4, "doubt-schedule-empty")} <= doubts(plan)


def test_the_last_objective_above_the_table_heads_nothing() -> None:
    table = "\n".join("\t".join(row) for row in (HEAD, *_rows(("1", "2", "3"))))
    for tasks in ("1. Қолдау\n2. Бағалау", "1. Қолдау"):
        plan = read(f"{TITLE[0]}\nМіндеттері:\n{tasks}\n{table}\n")
        assert (_sections(plan), plan.objectives[0]) == ([""] * 3, "Қолдау")


def test_a_heading_above_each_table_heads_its_rows() -> None:
    def part(heading: str, *rows: Sequence[str]) -> str:
        return "\n".join((heading, *("\t".join(row) for row in (HEAD, *rows)), "", ""))

    first, second, third = _rows(("1", "2", "1"))
    plan = read(f"{TITLE[0]}\n{part('1. Ұйымдастыру', first, second)}{part('2. Әдістемелік жұмыс', third)}")
    assert _sections(plan) == ["1 Ұйымдастыру", "1 Ұйымдастыру", "2 Әдістемелік жұмыс"]
