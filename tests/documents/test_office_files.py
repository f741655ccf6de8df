"""Word, Excel, web pages and PDF: what only these can do to a table, and what makes them no plan."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from attestation.errors import AttestationError
from benchmarks.plan_files import Page, docx, xlsx
from benchmarks.plan_pdf import FONT, Sheet
from tests.documents.plans import doubts, months, read, roles, titles

HEAD = ["№", "Аттестаттау шаралары", "Мерзімі", "Жауаптылар", "Нәтижесі"]
ROWS = [["1", "Комиссия құру", "Тамыз", "Директор", "Бұйрық"], ["2", "Тізім бекіту", "Қыркүйек", "ДОІЖО", "Тізім"]]


def word(fill: Callable[[Any], None]) -> bytes:
    """A Word file that `fill` writes."""
    import docx

    document = docx.Document()
    fill(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A table with these cells at the end of a Word document."""
    made = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(made.add_row().cells, row, strict=True):
            cell.text = words
    return made


def test_a_cell_merged_downwards_stands_in_every_row() -> None:
    def fill(document: Any) -> None:
        made = table(document, [HEAD, *ROWS, ["3", "Тест", "Қазан", "Мұғалімдер", "Хаттама"]])
        for row in (2, 3):
            made.cell(row, 2).text = ""
        made.cell(1, 2).merge(made.cell(3, 2))

    plan = read(word(fill))
    assert months(plan) == [(8,), (8,), (8,)]


def test_a_row_merged_across_is_a_heading() -> None:
    plan = read(
        docx(Page([], [HEAD, ["Ұйымдастыру жұмысы"], *ROWS, ["Бақылау"], ["3", "Тест", "Қазан", "Мұғалімдер", ""]], []))
    )
    assert [item.section for item in plan.items] == ["Ұйымдастыру жұмысы", "Ұйымдастыру жұмысы", "Бақылау"]


def test_numbers_of_words_own_list_are_counted() -> None:
    plan = read(docx(Page([], [HEAD, *(["", *row[1:]] for row in ROWS)], [])))
    assert [item.number for item in plan.items] == [1, 2]
    assert doubts(plan) == set()


def test_line_breaks_inside_cells_are_blanks() -> None:
    rows = [["1", "Комиссия\nқұру", "Қыркүйек\nМамыр", "Директор\nДОІЖО", "Бұйрық\nХаттама"]]
    plan = read(docx(Page([], [HEAD, *rows], [])))
    assert (titles(plan), months(plan), roles(plan)) == (["Комиссия құру"], [(9, 5)], ["director deputy_director"])
    assert plan.items[0].evidence.kk == "Бұйрық Хаттама"


def test_a_table_goes_on_in_the_next_one_with_its_header_repeated() -> None:
    def fill(document: Any) -> None:
        table(document, [HEAD, *ROWS])
        document.add_paragraph("")
        table(document, [HEAD, ["3", "Тест", "Қазан", "Мұғалімдер", "Хаттама"]])
        table(document, [["4", "Портфолио", "Сәуір", "Мұғалімдер", "Портфолио"]])

    assert titles(read(word(fill))) == ["Комиссия құру", "Тізім бекіту", "Тест", "Портфолио"]


def test_a_stamp_in_a_table_of_its_own_is_no_row() -> None:
    def fill(document: Any) -> None:
        table(document, [["КЕЛІСІЛДІ\nӘдістемелік кеңес\n____", "БЕКІТЕМІН\nМектеп директоры\n____ А. Б."]])
        document.add_paragraph("Мектептің 2026-2027 оқу жылына арналған аттестаттау жоспары")
        document.add_paragraph("Мақсаты: педагогті қолдау.")
        table(document, [HEAD, *ROWS])
        table(document, [["Орындаған:", "ДОІЖО ________"]])

    plan = read(word(fill))
    assert titles(plan) == ["Комиссия құру", "Тізім бекіту"]
    assert plan.title == "Мектептің 2026-2027 оқу жылына арналған аттестаттау жоспары"
    assert plan.goal == "педагогті қолдау."


def test_deleted_words_are_not_read_and_inserted_ones_are() -> None:
    def fill(document: Any) -> None:
        made = table(document, [HEAD, *ROWS])
        cell = made.cell(1, 2).paragraphs[0]
        from docx.oxml import parse_xml
        from docx.oxml.ns import nsdecls

        cell.runs[0].clear()
        cell._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>Тамыз</w:delText></w:r></w:del>"))
        cell._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>Мамыр</w:t></w:r></w:ins>"))

    assert months(read(word(fill)))[0] == (5,)


def test_paragraphs_with_tabs_are_a_table_as_well() -> None:
    def fill(document: Any) -> None:
        for row in [HEAD, *ROWS]:
            document.add_paragraph("\t".join(row))

    assert titles(read(word(fill))) == ["Комиссия құру", "Тізім бекіту"]


@pytest.mark.parametrize(("day", "doubted"), [(25, set()), (1, {(1, "doubt-schedule-typed")})])
def test_an_excel_date_is_shown_as_here_and_doubted_where_it_may_be_a_month(
    day: int, doubted: set[tuple[int | None, str]]
) -> None:
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEAD)
    sheet.write_row(1, 0, [1, "Портфолио тапсыру", "", "Мұғалімдер", "Портфолио"])
    from datetime import datetime

    sheet.write_datetime(1, 2, datetime(2027, 5, day), book.add_format({"num_format": "dd.mm.yyyy"}))  # noqa: DTZ001 - Excel has none
    book.close()
    plan = read(buffer.getvalue())
    assert (plan.items[0].number, plan.items[0].phrase, months(plan)) == (1, f"{day:02}.05.2027", [(5,)])
    assert doubts(plan) == doubted


def test_excel_with_a_heading_above_and_signature_below() -> None:
    page = Page(["Бекітемін: ______", "2025-2026 оқу жылына аттестаттау жоспары"], [HEAD, *ROWS], ["Орындаған: ДОІЖО"])
    plan = read(xlsx(page))
    assert (titles(plan), plan.school_year) == (["Комиссия құру", "Тізім бекіту"], 2025)


def test_a_page_with_spans_and_a_menu_around_the_plan() -> None:
    cells = "".join(f"<th>{head}" for head in HEAD)
    plan = read(
        f"<html><body><table><tr><td>Мәзір<td><h2>2024-2025 оқу жылы: аттестаттау жоспары</h2>"
        f"<table><tr>{cells}<tr><td>1<td>Комиссия<br>құру<td rowspan=2>Тамыз<td>Директор<td>Бұйрық"
        "<tr><td>2<td>Тізім&nbsp;бекіту<td>ДОІЖО<td>Тізім<tr><td colspan=5>Бақылау"
        "<tr><td>3<td>Тест<td>Қазан<td>Мұғалімдер"
        "</table></table><p>Орындаған: ДОІЖО ____</p></body></html>"
    )
    assert titles(plan) == ["Комиссия құру", "Тізім бекіту", "Тест"]
    assert months(plan) == [(8,), (8,), (10,)]
    assert (plan.school_year, plan.items[2].section) == (2024, "Бақылау")


def test_a_page_says_its_encoding() -> None:
    rows = "<tr><td>№<td>Мероприятия<td>Сроки<td>Ответственные<tr><td>1<td>Аттестация<td>до 25 мая<td>Директор"
    page = f"<html><head><meta charset=windows-1251></head><body><table>{rows}</table></body></html>"
    assert titles(read(page.encode("cp1251"))) == ["Аттестация"]


@pytest.mark.skipif(not FONT.exists(), reason=f"needs {FONT} (Debian: fonts-dejavu-core)")
def test_a_pdf_table_goes_on_over_pages() -> None:
    sheet = Sheet()
    sheet.line("2025-2026 оқу жылына аттестаттау жоспары")
    widths = [30.0, 270.0, 150.0, 150.0, 150.0]
    for row in [HEAD, *([str(n), f"Аттестаттау шарасы {n}", "Мамыр", "Директор", "Ақпарат"] for n in range(1, 61))]:
        sheet.row(row, widths, ruled=True)
    plan = read(sheet.content())
    assert [item.number for item in plan.items] == list(range(1, 61))
    assert plan.title == "2025-2026 оқу жылына аттестаттау жоспары"


def _zip(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return buffer.getvalue()


def test_a_sheet_of_libreoffice_is_read_as_it_is() -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in (HEAD, *ROWS)
    )
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0"?><office:document-content{names}><office:body><office:spreadsheet>'
        f'<table:table table:name="1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = b"application/vnd.oasis.opendocument.spreadsheet"
    manifest = b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    file = _zip(mimetype=kind, content_xml=content.encode(), **{"META-INF__manifest_xml": manifest})
    assert titles(read(file)) == ["Комиссия құру", "Тізім бекіту"]


def test_a_file_of_thousands_of_rows_is_refused_at_once() -> None:
    rows = "".join(f"{n}\tАттестаттау шарасы\tМамыр\tДиректор\tАқпарат\n" for n in range(1, 3_100))
    with pytest.raises(AttestationError) as refusal:
        read("\t".join(HEAD) + "\n" + rows)
    assert (refusal.value.key, refusal.value.params["most"]) == ("plan-too-large", 300)


def _pages(count: int) -> bytes:
    sheet = Sheet()
    for _ in range(count):
        sheet.row([""], [100.0], ruled=True)
        sheet.line("x")
        sheet._finish()
    return sheet.content()


def _scan() -> bytes:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("L", (300, 400), 255).save(buffer, "PDF")
    return buffer.getvalue()


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
_LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document>&b;</w:document>'


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "plan-picture"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "plan-protected"),
        (_OLE + "WordDocument".encode("utf-16-le"), "plan-old-doc"),
        (_OLE, "plan-unreadable"),
        (b"{\\rtf1 plan}", "plan-old-doc"),
        (b"PK\x03\x04 no archive", "plan-damaged"),
        (_zip(word__document_xml=b"<broken"), "plan-damaged"),
        (_zip(word__document_xml=b"<x/>", word__vbaProject_bin=b"x"), "plan-macro"),
        (_zip(word__document_xml=_LAUGHS), "plan-bomb"),
        (_zip(word__document_xml=b"<x>" + b" " * 50_000_000), "plan-bomb"),
        (_zip(readme_txt=b"x"), "plan-unreadable"),
        (b"%PDF-1.7 no more", "plan-damaged"),
        (_scan(), "plan-scan"),
        (bytes(range(256)) * 40, "plan-unreadable"),
        (b"x" * 20_000_001, "plan-too-large-file"),
    ],
    ids=lambda value: value if isinstance(value, str) else f"{len(value)} bytes",
)
def test_a_file_that_cannot_be_read_is_refused_by_name(
    content: bytes, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")  # no LibreOffice, whatever this machine has
    with pytest.raises(AttestationError) as refusal:
        read(content)
    assert refusal.value.key == key


@pytest.mark.skipif(not FONT.exists(), reason=f"needs {FONT} (Debian: fonts-dejavu-core)")
def test_a_pdf_of_many_pages_is_refused() -> None:
    with pytest.raises(AttestationError) as refusal:
        read(_pages(70))
    assert refusal.value.key == "plan-too-many-pages"


def test_lines_of_a_page_are_broken_where_it_says_so_and_not_where_its_source_does() -> None:
    plan = read(
        "<html><body><p>План аттестации на\n2026-2027 учебный год</p><p>Цель: создать\nусловия</p><table>"
        "<tr><td>Мероприятия</td><td>Сроки</td><td>Ответственные</td></tr>"
        "<tr><td>Список</td><td>август</td><td>Директор</td></tr></table></body></html>"
    )
    assert (plan.title, plan.goal) == ("План аттестации на 2026-2027 учебный год", "создать условия")
