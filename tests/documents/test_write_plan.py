"""The plan out again: what is written is read back as the same plan, and looks as schools expect it."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attestation.phrase_text import write_schedule
from attestation.phrases import read_schedule
from attestation.plan import Kind, Plan, PlanItem, Responsible, Wording
from attestation.responsible import read_responsible
from attestation.roles import Role
from attestation.row_editing import new_row, reschedule
from attestation.schedule import Point, Schedule, Span
from documents.builtin import built_in_plan
from documents.plan_file import read_plan
from documents.plan_page import plan_page
from documents.write_docx import plan_as_docx
from documents.write_xlsx import plan_as_xlsx
from tests.attestation.test_phrases_properties import schedules

Write = Callable[[Plan, str], bytes]
SCHOOL = "№ 12 жалпы білім беретін мектеп"
REFERENCE = Path(__file__).parents[3] / "shared/data/school-plan-2022-2023.kk.txt"
both = pytest.mark.parametrize("write", [plan_as_docx, plan_as_xlsx])

POSTS = ("Директор", "Мұғалімдер", "Директордың оқу ісі жөніндегі орынбасары", "Хатшы", "Кадрлар бөлімі", "")
TITLES = ("Ашық сабақтар өткізу", "Портфолио дайындау", "Аттестаттау комиссиясын құру", "Эссе жазу", "=SUM(A1:A9)")
PROOFS = ("Бұйрық", "Отырыс хаттамасы", "Анықтама, талдау", "+7", "-", "@all", "")


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Plans as schools have them, with any time that a phrase can say."""
    items = []
    headings = draw(st.lists(st.sampled_from(["Ескерту", "Бағыты", "Сағат саны", ""]), unique=True, max_size=3))
    for number in range(1, draw(st.integers(3, 8)) + 1):
        when = write_schedule(draw(schedules()), draw(st.sampled_from(["kk", "ru"])))
        post = draw(st.sampled_from(POSTS))
        row = reschedule(new_row(number, draw(st.sampled_from(TITLES))), read_schedule(when), 2026)
        row = replace(row, responsible=Responsible(post, read_responsible(post).roles))
        extras = tuple((heading, draw(st.sampled_from(["орындалды", "қараша", "7"]))) for heading in headings)
        items.append(replace(row, evidence=Wording.verbatim(draw(st.sampled_from(PROOFS))), extras=extras))
    title = draw(st.sampled_from(["Аттестаттау жоспары 2026-2027 оқу жылы", "Мұғалімдерді аттестаттау жоспары"]))
    goal = draw(st.sampled_from(["", "Біліктілікті арттыру"]))
    objectives = draw(st.sampled_from([(), ("Көмек көрсету.", "Портфолио жинауға үйрету.")]))
    return Plan(title, goal, objectives, 2026, tuple(items))


def _cells(item: PlanItem) -> tuple[object, ...]:
    when = item.phrase, item.kind, sorted(item.windows)
    return item.number, item.title.kk, when, item.responsible, item.evidence.kk, item.extras


def _same(written: Plan, content: bytes) -> None:
    read = read_plan(content, "plan")
    assert [_cells(item) for item in read.items] == [_cells(item) for item in written.items]
    assert (read.title, read.goal, read.objectives) == (written.title, written.goal, written.objectives)
    assert read.school_year == written.school_year


@both
def test_the_built_in_plan_is_read_back_as_it_was(write: Write) -> None:
    _same(built_in_plan(2026), write(built_in_plan(2026), SCHOOL))


@both
@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference plan lies beside the repository only")
def test_the_reference_plan_is_read_back_as_it_was(write: Write) -> None:
    plan = read_plan(REFERENCE.read_bytes(), "plan")
    _same(plan, write(plan, SCHOOL))


@both
@given(plan=plans())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_plan_is_read_back_as_it_was(write: Write, plan: Plan) -> None:
    _same(plan, write(plan, SCHOOL))


@both
def test_times_and_posts_that_were_settled_in_the_chat_are_written_so(write: Write) -> None:
    plan = built_in_plan(2026)
    may = Schedule("", Kind.MONTHS, (Span(Point(5), Point(5)),))
    settled = (
        reschedule(plan.items[0], replace(may, phrase="бір кезде"), 2026),
        replace(plan.items[1], responsible=Responsible("Ахметова А.", (Role.HR, Role.SECRETARY))),
        replace(plan.items[2], phrase="", kind=Kind.ALL_YEAR, windows=built_in_plan(2026).items[11].windows),
        *plan.items[3:],
    )
    read = read_plan(write(replace(plan, items=settled), SCHOOL), "plan").items
    assert (read[0].phrase, read[0].windows) == ("мамыр", settled[0].windows)
    assert read[1].responsible.roles == (Role.HR, Role.SECRETARY)
    assert "Ахметова А." in read[1].responsible.phrase
    assert (read[2].phrase, read[2].kind) == ("жыл бойы", Kind.ALL_YEAR)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
@pytest.mark.parametrize("title", ["Ашық сабақтар өткізу", "Открытые уроки", "Open lessons"])
def test_a_post_that_is_written_is_read_as_its_role(role: Role, title: str) -> None:
    row = replace(new_row(1, title), responsible=Responsible("", (role,)))
    page = plan_page(Plan("", "", (), 2026, (row,)), SCHOOL)
    assert read_responsible(page.rows[0][3]).roles == (role,)


@both
def test_a_title_of_another_year_is_written_for_this_one(write: Write) -> None:
    plan = replace(built_in_plan(2026), title="Аттестаттау жоспары, 2022-2023 оқу жылы")
    read = read_plan(write(plan, SCHOOL), "plan")
    assert (read.title, read.school_year) == ("Аттестаттау жоспары, 2026–2027 оқу жылы", 2026)


@pytest.mark.parametrize(
    ("title", "heading"),
    [("Ашық сабақтар өткізу", "Мерзімі"), ("Проведение открытых уроков", "Сроки"), ("Open lessons", "Time")],
)
def test_the_paper_speaks_the_language_of_the_plan(title: str, heading: str) -> None:
    page = plan_page(Plan("", "", (), 2026, (new_row(1, title),)), SCHOOL)
    assert page.headings[2] == heading
    assert "2026–2027" in page.years
    assert len(page.stamp) == 4


def test_sections_stand_over_their_rows() -> None:
    rows = [replace(new_row(n, "Ашық сабақ"), section="I. Дайындық" if n < 3 else "II. Өткізу") for n in range(1, 5)]
    page = plan_page(Plan("Жоспар", "", (), 2026, tuple(rows)), SCHOOL)
    assert [len(row) for row in page.rows] == [1, 5, 5, 1, 5, 5]
    plan = replace(
        built_in_plan(2026),
        items=tuple(replace(item, section="I. Дайындық жұмысы") for item in built_in_plan(2026).items),
    )
    for write in (plan_as_docx, plan_as_xlsx):
        assert {item.section for item in read_plan(write(plan, SCHOOL), "plan").items} == {"I. Дайындық жұмысы"}


def test_nothing_in_the_workbook_is_a_formula() -> None:
    plan = built_in_plan(2026)
    evil = ("=1+1", '=HYPERLINK("http://x.example","y")', "+1", "-1", "@x", "{=1}", "http://x.example")
    items = tuple(
        replace(item, title=Wording.verbatim(evil[n % 7]), evidence=Wording.verbatim(evil[-n % 7]))
        for n, item in enumerate(plan.items)
    )
    with zipfile.ZipFile(io.BytesIO(plan_as_xlsx(replace(plan, items=items), SCHOOL))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
        names = book.namelist()
    assert "<f>" not in sheet
    assert "=1+1" in words
    assert not any("hyperlink" in name.lower() for name in names)
    assert "<hyperlink" not in sheet


@both
def test_what_no_document_can_hold_is_left_out(write: Write) -> None:
    plan = replace(built_in_plan(2026), goal="Мақ\x00са\x08т \ud800 бар")
    assert read_plan(write(plan, "№\x01 12"), "plan").goal == "Мақсат бар"


def test_the_table_is_ready_for_printing() -> None:
    document = docx.Document(io.BytesIO(plan_as_docx(built_in_plan(2026), SCHOOL)))
    section, table = document.sections[0], document.tables[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in table.rows)
    text = [paragraph.text for paragraph in document.paragraphs]
    assert text[0] == "«Бекітемін»"
    assert text[-1].startswith("Директордың орынбасары: ____")


@both
def test_the_longest_plan_and_the_longest_cells_are_written(write: Write) -> None:
    rows = tuple(replace(built_in_plan(2026).items[n % 19], number=n + 1) for n in range(300))
    long = replace(rows[0], title=Wording.verbatim("Ұзын атау " * 99))
    read = read_plan(write(replace(built_in_plan(2026), items=(long, *rows[1:])), SCHOOL), "plan")
    assert len(read.items) == 300
    assert read.items[0].title.kk == long.title.kk.strip()
