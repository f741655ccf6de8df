"""Papers: their numbers are the truth's, Word and Excel say the same, and nothing in them is a formula."""

import io
import re
import zipfile
from datetime import date
from typing import Any

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from attestation.desk import Desk, Printout, by_category, expiring, several_years, share, total, without_application
from attestation.ledger import Account, Fate, Line, Report
from attestation.meetings import Answer, Content, NoticeKind
from attestation.rulebook import Category
from attestation.steps import State
from documents.letters import lines_of
from documents.print_acquaintance import acquaintance_paper
from documents.print_half_year import half_year_paper
from documents.print_people import (
    applications_paper,
    attested_paper,
    certificates_paper,
    lessons_paper,
    several_years_paper,
)
from documents.print_platform import platform_paper
from documents.print_status import status_paper
from documents.printout import Column, Paper, Table, least_widths, widths_of, written
from documents.printout_docx import paper_as_docx
from documents.printout_xlsx import paper_as_xlsx
from locales import LOCALES, texts
from tests.clock import NOW
from tests.documents.desks import RULES, SCHOOL, large, staff_room
from tests.schools import TODAY, made_up

SIZES = (0, 1, 30, 100, 300)
COUNTED = ("done", "in_review", "open", "overdue", "needs_date", "waived")
MAKERS = (
    attested_paper,
    several_years_paper,
    applications_paper,
    lessons_paper,
    half_year_paper,
    certificates_paper,
    platform_paper,
)


def sheets(content: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def below(rows: list[list[Any]], heading: str) -> list[list[Any]]:
    place = next(at for at, row in enumerate(rows) if heading in row)
    return rows[place + 1 :]


@pytest.mark.parametrize("teachers", SIZES)
def test_every_number_of_the_workbook_is_the_truth(teachers: int) -> None:
    school = made_up(teachers)
    say = texts("ru")
    summary, rows, people, steps = sheets(
        paper_as_xlsx(status_paper(school.found, SCHOOL, "Asia/Almaty", say))
    ).values()

    def numbers(tally: dict[State, int]) -> list[int]:
        return [sum(tally.values()), *(tally.get(State(name), 0) for name in COUNTED)]

    month, year = below(summary, "Всего")[:2]
    assert month[1:] == numbers(school.truth.month)
    assert year[1:] == numbers(school.truth.year)
    *by_row, totals = below(rows, "Всего")
    assert {int(str(row[0]).split(".")[0]): row[2:] for row in by_row if row[0] not in ("", None)} == {
        number: numbers(tally) for number, tally in school.truth.rows.items()
    } | {row.number: [0] * 7 for row in school.found.summary.rows if row.number not in school.truth.rows}
    assert totals[2:] == numbers(school.truth.year)
    by_person = below(people, "Всего")
    assert [row[1:] for row in by_person] == [
        numbers(school.truth.people[p.person_id]) for p in school.found.summary.people
    ]
    assert len(below(steps, "Состояние")) == sum(school.truth.year.values())


def test_the_several_year_plan_is_the_one_worked_out_by_hand() -> None:
    by_hand = {
        "Айгүл Кезекті": ["педагог-эксперт, 20.12.2026", "", "", "", "", ""],
        "=1+1 Болат": ["", "", "педагог-эксперт, 01.03.2029", "", "", ""],
        "Гүлнар Ерте": ["педагог-эксперт, 31.08.2027", "", "", "", "", ""],
        "Дәурен Босатылған": ["", "", "", "", "", "освобождение по заявлению"],
        "Ерлан Демалыс": ["", "", "", "", "", "в отпуске, срок приостановлен"],
        "Жанар Бас": ["", "", "педагог-исследователь, 01.10.2028", "", "", ""],
        "Зәуре Белгісіз": ["", "", "", "", "", "категория не указана"],
        "Инабат Кешіккен": ["педагог-исследователь, 15.04.2025", "", "", "", "", ""],
    }
    paper = several_years_paper(staff_room(), texts("ru"))
    assert [column.heading for column in paper.tables[0].columns][5:10] == [
        "2026–2027", "2027–2028", "2028–2029", "2029–2030", "2030–2031",
    ]  # fmt: skip
    assert {row[1]: list(row[5:]) for row in paper.tables[0].rows} == by_hand
    assert paper.tables[0].totals[5:10] == (3, 0, 2, 0, 0)


def test_a_head_is_due_again_after_three_years() -> None:
    head = next(one for one in staff_room().colleagues if one.cycle.first_head)
    planned = several_years(head.cycle, RULES, TODAY, 8)
    assert [place.on if place else None for place in planned] == [
        None, None, date(2028, 10, 1), None, None, date(2031, 10, 1), None, None,
    ]  # fmt: skip


def test_the_half_years_report_counts_everybody_once() -> None:
    desk = staff_room()
    tables = half_year_paper(desk, texts("ru")).tables
    assert [(row[1], row[2], row[3]) for row in tables[0].rows] == [
        ("педагог-модератор", 2, 25.0),
        ("педагог-эксперт", 4, 50.0),
        ("педагог-исследователь", 1, 12.5),
        ("категория не указана", 1, 12.5),
    ]
    assert tables[0].totals == (None, "Всего", 8, 100.0)
    assert [row[1] for row in tables[2].rows] == ["Инабат Кешіккен", "Айгүл Кезекті"]
    assert [row[1] for row in tables[3].rows] == ["Гүлнар Ерте", "Ерлан Демалыс", "Зәуре Белгісіз", "Инабат Кешіккен"]


@pytest.mark.parametrize("teachers", SIZES)
def test_shares_and_counts_add_up(teachers: int) -> None:
    desk = large(teachers)
    counts = by_category(desk.colleagues)
    assert total(counts) == teachers
    assert dict(counts).get(None, 0) == teachers // 3
    assert all(isinstance(category, Category) for category, _ in counts[:-1])
    assert len(without_application(desk.colleagues)) == teachers // 4
    assert all(one.due.on and one.due.on <= date(2027, 11, 24) for one in expiring(desk.colleagues, TODAY))
    assert abs(sum(share(count, teachers) for _, count in counts) - (100 if teachers else 0)) < 0.5


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("desk", [staff_room(), large(0), large(30)], ids=["by hand", "nobody", "thirty"])
def test_word_and_excel_say_the_same(desk: Desk, locale: str, make: object) -> None:
    assert callable(make)
    paper: Paper = make(desk, texts(locale))
    document = Document(io.BytesIO(paper_as_docx(paper)))
    assert any(paper.title == paragraph.text for paragraph in document.paragraphs)
    books = list(sheets(paper_as_xlsx(paper)).values())
    assert len(books) == len(document.tables) == len(paper.tables)
    for table, grid, rows in zip(paper.tables, document.tables, books, strict=True):
        lines = [*table.rows, *([table.totals] if table.totals else [])]
        assert [[cell.text for cell in row.cells] for row in grid.rows[1:]] == [
            [written(it) for it in line] for line in lines
        ]
        found = below(rows, table.columns[-1].heading)[: len(lines)]
        assert [[written(cell) for cell in row] for row in found] == [[written(it) for it in line] for line in lines]


def test_no_name_becomes_a_formula_and_every_sheet_is_ready_to_print() -> None:
    for paper in (attested_paper(large(30), texts("kk")), status_paper(made_up(30).found, SCHOOL, "UTC", texts("kk"))):
        content = paper_as_xlsx(paper)
        assert any("=СУММ(А1:А9) Формула" in row for rows in sheets(content).values() for row in rows)
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            pages = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
            book = parts.read("xl/workbook.xml").decode()
        assert len(pages) == len(paper.tables)
        for page in pages:
            assert not re.search(r"<f>|<hyperlink", page)
            assert "frozen" in page
            assert "<autoFilter" in page
            assert 'orientation="landscape"' in page
        assert book.count("_xlnm.Print_Area") == book.count("_xlnm.Print_Titles") == len(pages)


def test_the_registers_keep_what_is_known_and_leave_room_for_the_rest() -> None:
    desk = staff_room()
    given = certificates_paper(desk, texts("kk")).tables[0].rows
    assert given[0][1:6] == ("KZ 001", "Айгүл Кезекті", "педагог-сарапшы", "№ 77, 01.06.2027", date(2027, 6, 20))
    assert given[1][1:6] == ("", "Гүлнар Ерте", "", "", None)
    applied = applications_paper(desk, texts("kk")).tables[0].rows
    assert [row[1] for row in applied] == [date(2026, 9, 3), None, None, None, None]
    lessons = lessons_paper(desk, texts("ru")).tables[0].rows
    assert [row[2:5] for row in lessons] == [
        ("15:00", "консультация", "Айгүл Кезекті"),
        ("09:30", "открытый урок", "Гүлнар Ерте"),
    ]


def test_the_acquaintance_sheet_has_a_line_for_everybody_told() -> None:
    lines = (
        Line(1, "Айгүл", Fate.SENT, queued_at=NOW, sent_at=NOW, message_id=77, answer=Answer.READ, answered_at=NOW),
        Line(2, "Болат", Fate.SENT, sent_at=NOW),
        Line(3, "Гүлнар", Fate.UNREACHABLE, "blocked"),
        Line(4, "Дәурен", Fate.WAITING),
    )
    account = Account(7, Content(NoticeKind.ORDER, agenda=("№ 15 бұйрық",)), Report(lines), NOW, 1)
    paper = acquaintance_paper(account, SCHOOL, "Asia/Almaty", texts("ru"))
    assert [row[6] for row in paper.tables[0].rows] == [
        "ознакомлен(а)",
        "нет ответа",
        "не доставлено: остановил(а) бота",
        "сообщение в пути",
    ]
    assert paper.tables[0].rows[0][2:5] == ("01.10.2026 09:00", "01.10.2026 09:00", 77)
    assert paper.tables[0].rows[2][2:6] == ("", "", None, "")
    assert paper.lines[-1] == "Всего: 4. Доставлено: 2. Без ответа: 1."
    assert "№ 15 бұйрық" in paper.lines[1]


def test_there_is_a_name_for_each_paper() -> None:
    for locale in LOCALES:
        names = {texts(locale).label(f"printout-file-{kind.value}") for kind in Printout}
        assert len(names) == len(Printout)


def test_a_column_is_as_wide_as_its_longest_word_and_the_wide_ones_give_it() -> None:
    heads = (Column("№", 1), Column("Аты", 20), Column("Қабылданғандар", 1), Column("Күні", 1))
    table = Table("1", heads, ((1, "Айгүл", "", date(2026, 10, 1)),))
    widths = widths_of(table, 26.7, 11)
    assert sum(widths) == pytest.approx(26.7)
    assert widths[2] >= 14 * 0.2
    assert widths[3] >= 10 * 0.2, "a date is not broken"
    assert widths[1] == max(widths)
    assert sum(widths_of(table, 3, 11)) == pytest.approx(3), "where there is no room at all, all give"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("make", MAKERS)
def test_no_column_of_a_paper_is_narrower_than_its_number(make: Any, locale: str) -> None:
    for table in make(large(300), texts(locale)).tables:
        widths = widths_of(table, 26.7, 8)
        assert sum(widths) == pytest.approx(26.7)
        assert min(widths) > 0.5


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("make", MAKERS)
def test_no_word_is_broken_in_any_column_of_the_printed_paper(make: Any, locale: str) -> None:
    for table in make(large(30), texts(locale)).tables:
        grid = Document(io.BytesIO(paper_as_docx(Paper("1", SCHOOL, "1", (table,))))).tables[0]
        sizes = {run.font.size.pt for cell in grid.rows[0].cells for run in cell.paragraphs[0].runs if run.font.size}
        (points,) = sizes
        assert points >= 7
        needed = least_widths(table, points, 0.2)
        widths = [column.width.cm for column in grid.columns if column.width]
        assert sum(widths) == pytest.approx(26.7, abs=0.05)
        assert all(width >= least - 0.02 for width, least in zip(widths, needed, strict=True)), (points, widths, needed)


def test_letters_get_smaller_only_where_words_would_break() -> None:
    def points(words: str) -> float:
        table = Table("1", tuple(Column(words, 1) for _ in range(13)), ())
        cell = Document(io.BytesIO(paper_as_docx(Paper("1", SCHOOL, "1", (table,))))).tables[0].cell(0, 0)
        size = cell.paragraphs[0].runs[0].font.size
        assert size
        return float(size.pt)

    assert points("Пәні") == 8
    assert points("исследовател") == 7.5
    assert points("удостоверениемленность") == 7, "there is an end to it"


@pytest.mark.parametrize(
    ("text", "breadth", "lines"),
    [
        ("", 10, 1),
        ("Айгүл", 10, 1),
        ("Айгүл Сынақова", 10, 2),
        ("педагог-исследователь", 15, 2),
        ("Ә" * 38, 19, 3),
        ("аб вг де", 2, 3),
    ],
)
def test_a_rows_height_counts_broken_words_and_broad_letters(text: str, breadth: float, lines: int) -> None:
    assert lines_of(text, breadth) == lines
