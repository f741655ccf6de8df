"""Texts whose header nobody knows, whose rows are neither numbered nor timed, and lists without numbers."""

import io
from collections.abc import Callable

import docx
import pytest

from attestation.errors import AttestationError
from attestation.plan import Plan
from attestation.roles import Role
from benchmarks.plan_corpus import Known, written
from benchmarks.plan_files import Page, commas, stacked, tabbed
from documents.plan_file import read_plan
from documents.stacked_head import by_period, by_words
from locales import LOCALES, texts

WORDS = ("н.м.", "Аспектілер", "Кезегі", "Тұлға", "Шешімі")
TITLE = "Аттестаттау жоспары 2026-2027"
MONTHS = [
    ["Жұмыс түрі", "Орындаушы", "Құжат"],
    ["ҚАЗАН"],
    ["Тізімді нақтылау", "Директор", "Тізім"],
    ["ҚАРАША"],
    ["Сауалнама алу", "Психолог", "Сауалнама"],
    ["Есеп тыңдау", "Директордың орынбасары", "Есеп"],
    ["Желтоқсан, қаңтар"],
    ["Сабаққа қатысу", "Комиссия мүшелері", "Парақ"],
]
ITEMS = [
    ("Тізім жасау", "1-10 қыркүйек", "комиссия хатшысы"),
    ("Сабаққа қатысу", "қазан-ақпан", "директордың орынбасары"),
    ("Құжат тапсыру", "сәуір", "мұғалімдер"),
]


def _read(content: bytes) -> Plan:
    return read_plan(content, "plan.txt")


@pytest.mark.parametrize("known", [one for one in written() if len(one.rows) > 5], ids=lambda known: known.name)
def test_a_table_of_one_cell_a_line_is_read_under_words_that_nobody_knows(known: Known) -> None:
    page = known.page()
    if not all(map(all, page.rows)):
        pytest.skip("an empty cell leaves no line")
    strange = Page(page.above, [WORDS, *page.rows[1:]], page.below)
    assert [item.title for item in _read(stacked(strange)).items] == [item.title for item in _read(stacked(page)).items]


def test_a_title_above_them_and_a_row_below_are_no_header() -> None:
    rows = [[str(n), title, time, who, "Хаттама"] for n, (title, time, who) in enumerate(ITEMS, 1)]
    lines = [TITLE, *WORDS, *(cell for row in rows for cell in row)]
    assert by_words(lines) is None
    found = by_period(lines)
    assert found is not None
    assert (found.words, found.start, found.end) == (WORDS, 1, 6)


@pytest.mark.parametrize("lines", [[], [TITLE], [TITLE, *WORDS], [*WORDS, "1", "2", "3"], ["қазан"] * 30])
def test_where_nothing_comes_again_there_is_no_header(lines: list[str]) -> None:
    assert by_period(lines) is None


def _in_columns(page: Page) -> bytes:
    lines = ("".join(cell.ljust(30) for cell in row) for row in page.rows)
    return "\n".join([*page.above, "", *lines]).encode()


@pytest.mark.parametrize("shape", [tabbed, _in_columns, stacked])
def test_months_alone_head_rows_that_have_neither_number_nor_time(shape: Callable[[Page], bytes]) -> None:
    plan = _read(shape(Page([TITLE], MONTHS, [])))
    assert [item.title.kk for item in plan.items] == [
        "Тізімді нақтылау",
        "Сауалнама алу",
        "Есеп тыңдау",
        "Сабаққа қатысу",
    ]
    assert [item.months for item in plan.items] == [(10,), (11,), (11,), (12, 1)]
    assert [item.evidence.kk for item in plan.items] == ["Тізім", "Сауалнама", "Есеп", "Парақ"]


@pytest.mark.parametrize("shape", [tabbed, commas, _in_columns])
def test_a_table_of_two_columns_is_told_by_its_header(shape: Callable[[Page], bytes]) -> None:
    plan = _read(shape(Page([TITLE], [row[:2] for row in MONTHS], [])))
    assert [item.title.kk for item in plan.items] == [
        "Тізімді нақтылау",
        "Сауалнама алу",
        "Есеп тыңдау",
        "Сабаққа қатысу",
    ]
    assert [item.months for item in plan.items] == [(10,), (11,), (11,), (12, 1)]


def test_a_month_that_was_one_cell_with_rows_stands_for_each_and_is_asked_about() -> None:
    cells = ["Ай", "Іс-шара", "Жауапты", "Қазан", "Тізім жасау", "Директор", "Сауалнама алу", "Психолог", "Қараша",
             "Есеп тыңдау", "Хатшы", "Сабаққа қатысу", "Комиссия мүшелері"]  # fmt: skip
    plan = _read("\n".join([TITLE, "", *cells]).encode())
    assert [item.title.kk for item in plan.items] == ["Тізім жасау", "Сауалнама алу", "Есеп тыңдау", "Сабаққа қатысу"]
    assert [item.months for item in plan.items] == [(10,), (10,), (11,), (11,)]
    assert {doubt.row for doubt in plan.warnings if doubt.key == "doubt-schedule-above"} == {2, 4}


def test_the_number_of_a_row_is_no_day_of_the_month_after_it() -> None:
    times = ["20.08.2026", "14.09.2026", "до 05.10", "нояб.-дек.", "22 декабря", "фев. – март 2027", "II полугодие"]
    posts = ["Отдел кадров", "Зам. директора", "Учителя", "Заведующие", "Председатели секций", "Учителя", "Учителя"]
    lines = ["Этап", "Контрольная дата", "Действия", "Куратор", "Подтверждающий документ"]
    for number, (time, post) in enumerate(zip(times, posts, strict=True), 1):
        lines += [str(number), time, f"Посещение занятий {'абвгдеж'[number - 1]}", post, "карта"]
    plan = _read("\n".join(["План аттестации 2026-2027", "", *lines]).encode())
    assert [item.phrase for item in plan.items] == times


@pytest.mark.parametrize("mark", ["• ", "- ", "– ", "✓ ", ""])
@pytest.mark.parametrize(
    "form", ["{} – {} – {}", "{}. Мерзімі: {}; Жауапты: {}.", "{}\n   Мерзімі: {}\n   Жауапты: {}"]
)
def test_a_list_without_numbers_is_a_plan(mark: str, form: str) -> None:
    goals = "Міндеттері:\n- ережені түсіндіру\n- сапаны арттыру"
    text = "\n".join([TITLE, goals, "", *(mark + form.format(*item) for item in ITEMS)])
    _is_the_list(_read(text.encode()))


def test_bullets_of_words_own_begin_items() -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    for item in ITEMS:
        document.add_paragraph(" – ".join(item), style="List Bullet")
    buffer = io.BytesIO()
    document.save(buffer)
    _is_the_list(_read(buffer.getvalue()))


def _is_the_list(plan: Plan) -> None:
    assert [item.number for item in plan.items] == [1, 2, 3]
    assert [(item.title.kk, item.phrase) for item in plan.items] == [(title, time) for title, time, _ in ITEMS]
    roles = [item.responsible.roles for item in plan.items]
    assert roles == [(Role.SECRETARY,), (Role.DEPUTY_DIRECTOR,), (Role.TEACHER,)]


def test_bulleted_prose_is_no_plan() -> None:
    prose = "- Мектеп директоры бәрін жинады.\n- Қазан айы жылы болды.\n- Мұғалімдер риза."
    with pytest.raises(AttestationError):
        _read(f"{TITLE}\n{prose}".encode())


def test_many_plans_of_one_file_are_named_in_one_sentence() -> None:
    pages = [Page([f"{'Өте ұзақ атау ' * 20}жоспары"], MONTHS, []) for _ in range(9)]
    with pytest.raises(AttestationError) as refused:
        _read(b"\n".join(map(tabbed, pages)))
    assert refused.value.key == "plan-two-tables"
    assert all(len(texts(locale).label(refused.value.key, **refused.value.params)) < 400 for locale in LOCALES)
