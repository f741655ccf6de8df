"""The sheet of links: each strip has one name, and the code beside it is that person's link."""

import io
import sys
from datetime import UTC, datetime

import pdfplumber
import pytest

from documents.apart import apart
from documents.print_links import NamedLink, link_sheet
from documents.qr import modules, qr_picture
from locales import texts
from tests.codes import code_in, codes_on, words_on

ADDRESS = "https://t.me/school_bot?start="
UNTIL = datetime(2026, 10, 4, 5, tzinfo=UTC)
NAMES = ["Айгүл Сынақова", "Әбілқайыр Тәжірибебаев", "Үміт Һауаова", "Ғани Өрнекұлы", "<b>Қ & Ө</b>", "Ә" * 38 + " Ұз"]


def links(count: int) -> list[NamedLink]:
    return [NamedLink(f"{NAMES[n % len(NAMES)]} {n}", f"{ADDRESS}{n:032}") for n in range(count)]


def test_each_name_stands_beside_the_code_of_its_own_link() -> None:
    made = links(13)
    content = link_sheet(made, "№ 12 мектеп", UNTIL, texts("kk"))
    assert codes_on(content) == [modules(link.address) for link in made]
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages) == 2
        page = pdf.pages[0]
        assert (round(page.width), round(page.height)) == (595, 842), "A4"
        strip = page.crop((page.width / 2, 50, page.width - 25, 50 + 130)).extract_text()
        assert "Әбілқайыр" in strip
        assert "Айгүл" not in strip
        assert {char["fontname"].partition("+")[2] for char in page.chars} == {"DejaVuSans", "DejaVuSans-Bold"}
    said = words_on(content)
    assert "<b>Қ & Ө</b> 4" in said, "a name is never read as markup"
    assert said.count("05:00") == len(made)


@pytest.mark.parametrize("locale", ["kk", "ru", "en"])
def test_a_sheet_says_nothing_of_people_but_their_names(locale: str) -> None:
    say = texts(locale)
    said = words_on(link_sheet(links(1), "№ 12", UNTIL, say)).replace("-", " ").split()
    until = say.label("link-sheet-until", day=UNTIL.date(), hour="05:00")
    text = f"№ 12 1/1 {NAMES[0]} 0 {say.label('link-sheet-how')} {until}"
    assert sorted(said) == sorted(text.replace("-", " ").split())


def test_a_name_that_is_all_one_word_stays_in_its_strip() -> None:
    link = NamedLink("Ә" * 120, f"{ADDRESS}x")
    with pdfplumber.open(io.BytesIO(link_sheet([link], "Ш" * 300, UNTIL, texts("kk")))) as pdf:
        chars = [char for char in pdf.pages[0].chars if char["text"] == "Ә"]
    assert len(chars) == 120
    assert max(char["x1"] for char in chars) < 595 / 2
    assert max(char["bottom"] for char in chars) < 842 / 4


def test_the_picture_of_a_link_is_its_code() -> None:
    code = modules(ADDRESS + "x")
    assert code_in(qr_picture(ADDRESS + "x")) == code
    assert modules(ADDRESS + "y") != code


async def test_the_libraries_stay_out_of_the_program() -> None:
    before = {name for name in ("reportlab", "segno") if name in sys.modules}
    content = await apart(link_sheet, links(100), "№ 12 мектеп", UNTIL, texts("kk"))
    assert content.startswith(b"%PDF")
    assert {name for name in ("reportlab", "segno") if name in sys.modules} == before
