"""Lists of teachers whose truth is known: 120 rows in Kazakh or Russian, 15 of them spoilt as schools do it."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

import xlsxwriter

from attestation.rulebook import Category

HEADINGS = {
    "kk": ["Р/с", "Пәні", "Санат берілген күні", "Тегі, аты", "Қазіргі санаты", "Рөлдері", "Телефоны", "ӘБ"],
    "ru": ["№", "Роль", "ФИО учителя", "Категория", "Дата присвоения", "Предмет", "Телефон", "МО"],
}
_PLACE = {
    "kk": ("number", "subject", "last", "name", "category", "roles", "phone", "association"),
    "ru": ("number", "roles", "name", "category", "last", "subject", "phone", "association"),
}
_CATEGORIES = {
    "kk": {Category.MODERATOR: "педагог-модератор", Category.EXPERT: "Сарапшы", Category.MASTER: "педагог-шебер"},
    "ru": {Category.MODERATOR: "Модератор", Category.EXPERT: "педагог-эксперт", Category.MASTER: "мастер"},
}
_ROLES = {"kk": "мұғалім", "ru": "учитель"}
_MONTHS = {
    "kk": (
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ),
    "ru": (
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ),
}
_LAST = ("Сынақ", "Мысал", "Үлгі", "Жоспар", "Әріптес", "Өрнек", "Ұсыныс", "Һауа", "Іскер", "Қазына", "Ғылым", "Тұлға")
_FIRST = ("Айгүл", "Болат", "Гүлнәр", "Дәурен", "Ерлан", "Жанар", "Зәуре", "Инабат", "Қайрат", "Ләззат")
SPOILT: tuple[dict[str, object], ...] = (
    {"name": ""},
    {"name": "?"},
    {"name": "=B7"},
    {"name": "#REF!"},
    {"name": "педагог-шебер"},
    {"name": "Барлығы: 120"},
    {"category": "академик"},
    {"category": "Математика"},
    {"subject": "20.12.2021"},
    {"last": "31.02.2020"},
    {"last": "желтоқсан 2021"},
    {"last": "2021"},
    {"last": "12/20/2021"},
    {"last": "01.09.2027"},
    {"twice": True},
)
"""What is wrong with a row: what stands where; `twice`: the name of the row above it."""


@dataclass(frozen=True)
class Truth:
    """One row as it should be brought in; none of its cells is spoilt."""

    name: str
    subject: str
    category: Category
    last: date


def roster(locale: str, size: int = 120, seed: int = 1) -> tuple[bytes, list[Truth], set[int]]:
    """A workbook, what its good rows say, and the numbers of its bad rows."""
    random = Random(seed)
    spoilt = dict(zip(sorted(random.sample(range(1, size), len(SPOILT))), SPOILT, strict=True))
    good: list[Truth] = []
    table: list[Sequence[object]] = [HEADINGS[locale]]
    former = ""
    for number in range(size):
        last = date(2021, 1, 1) + timedelta(days=random.randrange(1500))
        category = random.choice(list(_CATEGORIES[locale]))
        name = f"{_LAST[number % 12]}баев{chr(0x430 + number // 120)} {_FIRST[number // 12 % 10]}"
        truth = Truth(name, "Тарих", category, last)
        cells: dict[str, object] = {
            "number": number + 1,
            "name": truth.name,
            "subject": truth.subject,
            "category": _CATEGORIES[locale][category],
            "last": written(last, number, locale),
            "roles": _ROLES[locale],
            "phone": "",
            "association": "Гуманитар",
        }
        if fault := spoilt.get(number):
            cells |= {"name": former} if "twice" in fault else fault
        else:
            good.append(truth)
            former = name
        table.append([cells[column] for column in _PLACE[locale]])
    return workbook(table), good, {number + 2 for number in spoilt}


def written(day: date, way: int, locale: str) -> object:
    """A day as one of six schools writes it; the last is a date of the spreadsheet itself."""
    month = _MONTHS[locale][day.month - 1]
    in_words = f"{day.year} жылғы {day.day} {month}" if locale == "kk" else f"{day.day} {month} {day.year} г."
    ways: tuple[object, ...] = (f"{day:%d.%m.%Y}", day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}", in_words, day)
    return ways[way % len(ways)]


def workbook(table: Sequence[Sequence[object]]) -> bytes:
    """The cells as XLSX, dates as dates, texts as they are: also those that look like formulas."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
        for row, cells in enumerate(table):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                else:
                    sheet.write(row, column, cell)
    return content.getvalue()
