"""Words broken in narrow columns."""

import pytest

from documents.narrow import mended
from documents.spaced import Word

LETTER = 6.0
EDGE = 60.0


def placed(cell: str) -> list[Word]:
    """The words of a cell as a page places them, every letter six points wide."""
    words: list[Word] = []
    for line in cell.split("\n"):
        at = 0.0
        for word in line.split():
            words.append((at, at + LETTER * len(word), word))
            at += LETTER * (len(word) + 1)
    return words


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Педагогтер\nді оқыту", "Педагогтерді оқыту"),
        ("консультац\nия", "консультация"),
        ("сертификат\nы учителей", "сертификаты учителей"),
        ("Директоры\nң", "Директорың"),
        ("аттестаци\nонную\nкомиссию", "аттестационную\nкомиссию"),
        ("документо\nв", "документов"),
        ("01.09.202\n6", "01.09.2026"),
    ],
)
def test_a_word_that_fills_its_line_goes_on_in_the_next(cell: str, text: str) -> None:
    assert mended(cell, placed(cell), EDGE, set()) == text


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Мұғалімд\nерге арналған", "Мұғалімдерге арналған"),
        ("Аттестаттал\nушылармен", "Аттестатталушылармен"),
        ("Аттестатт\nауға", "Аттестаттауға"),
        ("Аттестатт\nалатын", "Аттестатталатын"),
        ("монитори\nнгін жинау", "мониторингін жинау"),
        ("сараптам\nадан өткізу", "сараптамадан өткізу"),
        ("материал\nдарын", "материалдарын"),
        ("Взаимопосе\nщения", "Взаимопосещения"),
        ("Консультир\nование", "Консультирование"),
        ("профессион\nальных", "профессиональных"),
        ("затруднений\n»", "затруднений»"),
    ],
)
def test_endings_and_what_no_word_ends_with_tell_a_broken_word(cell: str, text: str) -> None:
    assert mended(cell, placed(cell), LETTER * len(cell.split("\n")[0]), set()) == text


@pytest.mark.parametrize(
    "cell",
    [
        "директор\nшколы",  # does not fill the line
        "Оформление\nзаключений",  # too long for a rest
        "Методичес\nдни",
        "құжаттарын\nжүргізуді",
        "тізімдерін\nанықтау",
        "документов\nновых",
        "директоры\nмен",  # a word as short as a rest
        "заявления\nв отдел",
        "Қорытынды\nІс",  # a capital begins a word
        "2026-2027\n1",
        "два слова\nия",  # a broken word has its line to itself
    ],
)
def test_neighbours_stay_apart(cell: str) -> None:
    assert mended(cell, placed(cell), EDGE, set()) == cell


def test_words_of_the_page_tell_pieces_from_neighbours() -> None:
    cell = "Взаимопос\nещение"
    assert mended(cell, placed(cell), EDGE, {"Взаимопосещение"}) == "Взаимопосещение"
    short = "документы\nшкол"
    assert mended(short, placed(short), EDGE, {"документы", "школ"}) == short


def test_words_that_are_not_those_of_the_cell_change_nothing() -> None:
    assert mended("Педагогтер\nді", placed("Педагог\nді"), EDGE, set()) == "Педагогтер\nді"
