"""The printed pages of short forms: every question, what was said to it, who wrote it; in both languages of schools."""

import io
from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from docx import Document

from attestation.forms import FORMS, FormKind, Written
from attestation.lessons import Lesson, LessonKind, Visitor
from attestation.rulebook import Category
from documents.print_form import form_paper
from documents.printout_docx import each_as_docx, papers_as_docx
from locales import texts

NOTES = {"goal": "partly", "strengths": "Топтық жұмыс", "advice": "Уақытты бөлу"}
VISITORS = (Visitor(3, "Бірлестік Жетекшісі", NOTES), Visitor(4, "Жазбаған Адам", {}))
LESSON = Lesson(
    1, 2, "Айгүл Сынақова", LessonKind.LESSON, date(2026, 10, 7), time(10), "7 ә", "Бөлшектер", "12", VISITORS
)


def written(kind: FormKind) -> Written:
    """A form with all its answers, one of them of two lines."""
    answers = {question: f"{question} бір\nекі" for question in FORMS[kind].questions}
    lessons = (LESSON,) if kind is FormKind.REFERENCE else ()
    at = datetime(2026, 10, 9, 15, tzinfo=ZoneInfo("Asia/Almaty"))
    return Written(
        kind, 13, (1, 2), 2, "№ 12 мектеп", "Айгүл Сынақова", "Математика", Category.MODERATOR, Category.EXPERT,
        "Сәуле Орынбасар", at, answers, lessons,
    )  # fmt: skip


def rows(content: bytes) -> list[list[str]]:
    tables = Document(io.BytesIO(content)).tables
    return [[cell.text for cell in row.cells] for table in tables for row in table.rows]


def lines(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(content)).paragraphs]


@pytest.mark.parametrize("locale", ["kk", "ru"])
@pytest.mark.parametrize("kind", FormKind)
def test_a_page_says_every_question_and_answer(kind: FormKind, locale: str) -> None:
    say, form = texts(locale), written(kind)
    content = papers_as_docx((form_paper(form, say),))
    for question in FORMS[kind].questions:
        assert [say.label(f"form-head-{kind}-{question}"), f"{question} бір\nекі"] in rows(content)
    head = lines(content)
    for said in (
        "№ 12 мектеп",
        say.label(f"form-page-{kind}"),
        say.label("form-page-teacher", name="Айгүл Сынақова"),
        say.label("form-page-subject", subject="Математика"),
        say.label("form-page-row", number=13, day="09.10.2026", version=2),
    ):
        assert said in head
    assert any("Сәуле Орынбасар" in line and "____" in line for line in head)


def test_the_pages_of_the_two_languages_differ() -> None:
    kk, ru = (form_paper(written(FormKind.TALK), texts(locale)) for locale in ("kk", "ru"))
    assert kk.lines[2] == "Қазіргі санаты: педагог-модератор; мәлімдеген санаты: педагог-сарапшы"
    assert ru.lines[2] == "Имеющаяся категория: педагог-модератор; заявленная: педагог-эксперт"


def test_what_is_not_known_is_not_said_and_what_was_left_out_stays_empty() -> None:
    form = replace(written(FormKind.TALK), subject="", category=None, target=None, answers={"agreed": "Иә"})
    paper = form_paper(form, texts("ru"))
    assert len(paper.lines) == 2
    assert [row[1] for row in paper.tables[0].rows] == ["\n\n", "\n\n", "\n\n", "Иә"]


def test_who_writes_about_oneself_signs_once() -> None:
    own = form_paper(replace(written(FormKind.PLAN), author="Айгүл Сынақова"), texts("ru"))
    assert [line.split(":")[0] for line in own.signatures] == ["Заполнил(а)", "Согласовано, заместитель директора"]
    assert "ознакомлен" in form_paper(written(FormKind.PLAN), texts("ru")).signatures[1]


def test_the_reference_gathers_the_notes_of_those_who_wrote_one() -> None:
    content = papers_as_docx((form_paper(written(FormKind.REFERENCE), texts("ru")),))
    notes = ["07.10.2026", "7 ә", "Бөлшектер", "Бірлестік Жетекшісі", "Частично", "Топтық жұмыс", "Уақытты бөлу"]
    assert notes in rows(content)
    assert not any("Жазбаған Адам" in row for row in rows(content))
    assert "Посещения уроков: 1" in lines(content)


@pytest.mark.parametrize("kind", FormKind)
def test_a_page_stands_unless_it_gathers_visits(kind: FormKind) -> None:
    sheet = Document(io.BytesIO(papers_as_docx((form_paper(written(kind), texts("kk")),)))).sections[0]
    assert sheet.page_height
    assert sheet.page_width
    assert (sheet.page_height > sheet.page_width) is (kind is not FormKind.REFERENCE)


def test_several_forms_stand_each_on_a_sheet_of_its_own() -> None:
    papers = [form_paper(written(kind), texts("kk")) for kind in (FormKind.TALK, FormKind.PLAN, FormKind.TALK)]
    document = Document(io.BytesIO(papers_as_docx(papers)))
    breaks = [paragraph.text for paragraph in document.paragraphs if paragraph.paragraph_format.page_break_before]
    assert breaks == ["№ 12 мектеп"] * 2
    assert len(each_as_docx(papers)) == 3
