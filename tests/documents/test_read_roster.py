"""Lists of teachers as schools write them."""

import io
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from attestation.errors import AttestationError
from attestation.roles import Role
from attestation.roster import RosterRow
from attestation.rulebook import Category
from documents.read_roster import read_roster
from documents.write_roster import COLUMNS, empty_roster
from locales import LOCALES


def workbook(*rows: Sequence[object], above: int = 0) -> bytes:
    """A spreadsheet with these rows, dates as dates."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
        for row, cells in enumerate(rows, above):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, datetime(cell.year, cell.month, cell.day), day)  # noqa: DTZ001 - a spreadsheet's day
                elif cell is not None:
                    sheet.write(row, column, cell)
    return content.getvalue()


def lines(*lines: str) -> bytes:
    return "\n".join(lines).encode()


KK = "Аты-жөні;Пәні;ӘБ;Қазіргі санаты;Санат берілген күні;Үміткер санаты;Кезеңі;Демалыста (дейін);Рөлдері"
RU = "ФИО;Предмет;МО;Категория;Дата присвоения категории;Претендует на категорию;Аттестация;Отпуск до;Должность"
EN = "Name;Subject;Association;Category now;Date of award;Category aimed at;Round;On leave until;Roles"
EXPECTED = RosterRow(
    number=2,
    name="Айгүл Сынақова",
    roles=(Role.TEACHER, Role.ASSOCIATION_HEAD),
    subject="Математика",
    association="Дәл ғылымдар",
    category=Category.EXPERT,
    last=date(2021, 12, 20),
    target=Category.RESEARCHER,
    round="мерзімінен бұрын",
    early=True,
    leave_until=date(2027, 9, 1),
)
ROW = "Айгүл Сынақова;Математика;Дәл ғылымдар;{now};{day};{aim};мерзімінен бұрын;01.09.2027;{roles}"


@pytest.mark.parametrize(
    ("heading", "now", "day", "aim", "roles"),
    [
        (KK, "педагог-сарапшы", "20.12.2021", "зерттеуші", "мұғалім, ӘБ жетекшісі"),
        (RU, "Педагог-эксперт", "20 декабря 2021 г.", "исследователь", "руководитель МО, учитель"),
        (EN, "expert", "2021-12-20", "researcher", "teacher, association_head"),
        (KK, "эксперт", "2021 жылғы 20 желтоқсан", "педагог-исследователь", "учитель, association_head"),
        (KK.upper(), "Сарапшы", "20.12.21", "ЗЕРТТЕУШІ", "ӘБ жетекшісі/мұғалім"),
    ],
)
def test_a_row_reads_the_same_in_each_language(heading: str, now: str, day: str, aim: str, roles: str) -> None:
    heading = heading.replace("Аттестация;", "Аттестация (очередная, досрочная);")
    good, bad, _ = read_roster("list.csv", lines(heading, ROW.format(now=now, day=day, aim=aim, roles=roles)))
    assert bad == []
    assert good == [EXPECTED]


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Бұйрық №;Ауысқан күні;Зейнетке дейін сақталады;Тест", "14-к;01.09.2024;иә;керек емес"),
        ("Приказ №;Переведён из другой школы;До пенсии;ОЗП", "14-к;01.09.2024;да;не нужен"),
        ("Order number;Moved here on;Until the pension;Test", "14-к;2024-09-01;yes;not needed"),
    ],
)
def test_what_few_lists_say_is_read_too(heading: str, cells: str) -> None:
    good, bad, strange = read_roster("list.csv", lines(f"Имя;{heading}", f"Ерлан;{cells}", "Айгүл;;;жоқ;керек"))
    assert (bad, strange) == ([], [])
    said = [(row.order, row.moved_on, row.near_pension, row.without_test) for row in good]
    assert said == [("14-к", date(2024, 9, 1), True, True), ("", None, False, False)]


def test_the_round_may_say_that_somebody_is_near_the_pension() -> None:
    good, _, _ = read_roster("list.csv", lines("Имя;Кезеңі", "Ерлан;зейнет алдында", "Айгүл;кезекті"))
    assert [row.near_pension for row in good] == [True, None]


def test_a_cell_that_says_neither_yes_nor_no_is_a_problem() -> None:
    _, bad, _ = read_roster("list.csv", lines("Имя;Пенсия", "Ерлан;2041"))
    assert [problem.error.key for problem in bad] == ["roster-yes-or-no"]


@pytest.mark.parametrize(
    "content",
    [
        lines("Имя,Предмет", "Ерлан,Тарих"),
        lines("Имя\tПредмет", "Ерлан\tТарих"),
        lines("Предмет;Имя;Телефон", "Тарих;Ерлан;1"),
        "Имя;Предмет\nЕрлан;Тарих".encode("utf-16"),
        "Имя;Предмет\nЕрлан;Тарих".encode("cp1251"),
        workbook(["Имя", "Предмет"], ["Ерлан", "Тарих"]),
        workbook(["Имя", None, "Предмет"], ["Ерлан", None, "Тарих"]),
        lines("", "№ 12 мектеп", "Мұғалімдер тізімі;", "Имя;Предмет", "", "Ерлан;Тарих", ";"),
    ],
)
def test_any_table_will_do(content: bytes) -> None:
    good, bad, _ = read_roster("list", content)
    assert [(row.name, row.subject, row.roles) for row in good] == [("Ерлан", "Тарих", (Role.TEACHER,))]
    assert bad == []


def test_a_spreadsheets_dates_and_numbers_are_understood() -> None:
    heading = ["Аты-жөні", "Санаты", "Берілген күні"]
    days: list[object] = [date(2021, 12, 20), 44550, "20/12/2021", "20.12.2021 ж."]
    rows = [[f"Мұғалім {number}", "шебер", day] for number, day in enumerate(days)]
    good, bad, _ = read_roster("list.xlsx", workbook(heading, *rows, above=2))
    assert bad == []
    assert {row.last for row in good} == {date(2021, 12, 20)}
    assert [row.number for row in good] == [4, 5, 6, 7]


@pytest.mark.parametrize(
    ("row", "key"),
    [
        ("Айгүл;педагог-сарапшы;31.02.2020;;", "roster-date-wrong"),
        ("Айгүл;педагог-сарапшы;20.12;;", "roster-date-wrong"),
        ("Айгүл;педагог-сарапшы;2021;;", "roster-date-wrong"),
        ("Айгүл;педагог-сарапшы;былтыр;;", "roster-date-wrong"),
        ("Айгүл;академик;20.12.2021;;", "roster-category-unknown"),
        ("Айгүл;;;аспаз;", "roster-role-unknown"),
        ("?;;;;", "name-wrong"),
        ("Ерлан;;;;", "roster-name-twice"),
        ("ЕРЛАН;;;;", "roster-name-twice"),
        ("Айгүл;;;;кеше", "roster-date-wrong"),
    ],
)
def test_a_bad_row_is_named_and_the_good_ones_stand(row: str, key: str) -> None:
    heading = "Аты-жөні;Санаты;Берілген күні;Рөлі;Демалыста"
    good, (bad,), _ = read_roster("list.csv", lines(heading, "Ерлан;;;;", row, "Марат;;;;"))
    assert [row.name for row in good] == ["Ерлан", "Марат"]
    assert (bad.row, bad.error.key) == (3, key)


def test_a_leave_that_ends_before_it_begins_is_a_bad_row() -> None:
    heading = "Аты-жөні;Демалыс басталуы;Демалыс аяқталуы"
    good, (bad,), _ = read_roster(
        "list.csv", lines(heading, "Ерлан;01.09.2026;01.09.2025", "Марат;01.09.2025;01.09.2026")
    )
    assert (good[0].leave_from, good[0].leave_until) == (date(2025, 9, 1), date(2026, 9, 1))
    assert bad.error.key == "leave-ends-before-start"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("тағылымдамашы", Category.TRAINEE),
        ("стажёр", Category.TRAINEE),
        ("педагог", Category.PEDAGOGUE),
        ("без категории", Category.PEDAGOGUE),
        ("педагог - модератор", Category.MODERATOR),
        ("мастер", Category.MASTER),
        ("Руководитель третьей категории", Category.HEAD_THIRD),
        ("бірінші санатты басшының орынбасары", Category.HEAD_FIRST),
        ("head_second", Category.HEAD_SECOND),
        ("-", None),
    ],
)
def test_categories(text: str, category: Category | None) -> None:
    good, bad, _ = read_roster("list.csv", lines("Имя;Категория", f"Ерлан;{text}"))
    assert ([row.category for row in good], bad) == ([category], [])


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("as_csv", [True, False])
def test_the_empty_list_has_every_column(locale: str, as_csv: bool) -> None:
    empty = empty_roster(locale, as_csv)
    assert read_roster("list", empty) == ([], [], [])
    if as_csv:
        row = ROW.format(now="эксперт", day="20.12.2021", aim="зерттеуші", roles="мұғалім, ӘБ жетекшісі")
        assert read_roster("list", empty + row.encode())[0] == [EXPECTED]
        assert empty.decode("utf-8-sig").count(";") == len(COLUMNS) - 1


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(AttestationError):
        good, bad, _ = read_roster("list", content)
        assert {row.number for row in good}.isdisjoint(problem.row for problem in bad)


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=4), max_size=6))
def test_any_rows_below_a_heading_are_good_or_bad(rows: list[list[str]]) -> None:
    content = workbook(["ФИО", "Категория", "Дата", "Роль"], *rows)
    good, bad, _ = read_roster("list.xlsx", content)
    assert len(good) + len(bad) <= len(rows)
