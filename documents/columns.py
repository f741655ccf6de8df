"""Which column of a table says what: by its header where there is one, else by what stands in it."""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.responsible import read_responsible
from attestation.words import fold


class Column(StrEnum):
    """What the cells of a column are."""

    NUMBER = "number"
    TITLE = "title"
    SCHEDULE = "schedule"
    RESPONSIBLE = "responsible"
    EVIDENCE = "evidence"
    OTHER = "other"


Columns = tuple[Column, ...]

# Folded spelling; the first that fits is taken, so that "Срок исполнения" is a time and "Отметка о выполнении" nothing.
_HEADERS = (
    (
        Column.NUMBER,
        r"^(?:№|n|no|#|р\s*/?\s*с|т\s*/\s*р|п\s*/?\s*п|рет\w*|номер\w*|номири?|пункт\w*)(?:\W|\d|п\s*/?\s*п|р\s*/\s*с|саны|номери|$)*$|№",
    ),
    (Column.EVIDENCE, r"\bгде (?:за)?слуш|\bкайда (?:тында|карал)"),
    (
        Column.OTHER,
        r"катысушы|участник|(?:сагат|адам) саны|количеств|кол-?во|\bчас(?:ы|ов)\b|орны\b|\bместо|\bгде\b|\bкайда|"
        r"\bwhere|охват|отметк|примечан|ескерту|белги|notes?$|remark|бакылау$",
    ),
    (
        Column.SCHEDULE,
        r"мерзим|мезгил|куни|уакыт|кашан|кай (?:кез|айда)|к какому|"
        r"когда|\bай(?:лар)?ы|\bай(?:лар)?$|\bсрок|\bдат[аы]|период|время|месяц|when|\bdate|\btime|\bterm|deadline",
    ),
    (
        Column.RESPONSIBLE,
        r"жауап|орындаушы|ответств|\bответ-|\bотв\b|исполнител|докладчи|докладыва|выступающ|баяндам[аш]ш?ы|\bкто\b|"
        r"\bким\b|^\w+[уюая]щи[йе]$|тексеруши|responsib|\bwho\b",
    ),
    (
        Column.EVIDENCE,
        r"аякта|нысан|натиже|корытынды|\bвыход|заверш|результат|\bитог|форма|документ|кужат|отчетн|далел|шыгу|шыгатын|немен|\bчем\b|онимі?\b|продукт|индикатор|корсеткиш|"
        r"evidence|outcome|result|\bform|подтвержда",
    ),
    (
        Column.TITLE,
        r"шара|арекет|кадам|мазмун|ж[ау]мыс|атауы|такырып|амал|маселе|мероприят|содержан|вид\w* (?:работ|деятел)|"
        r"наименован|\bтема|вопрос|направлен|деятельност|работ|activit|event|what|\bчто\b|^не \w|action|task|title",
    ),
)
_NUMBER = re.compile(r"№?\s*\d{1,3}(?:\.\d{1,2})*(?:\.0)?\s*[.)]?")
_DAY = re.compile(r"(?:[0-2]\d|3[01])\.(?:0[1-9]|1[0-2])\.\d\d\.?")  # "15.10.26" is no number of a row
_MOST_COLUMNS = 60
_LONGEST_CELL = 500  # letters; what is longer is a text, and names more than posts
_ANSWERING = {Column.SCHEDULE, Column.RESPONSIBLE}
_CLOSING = {*_ANSWERING, Column.EVIDENCE}
_POSTS = re.compile(
    r"(?:[а-я]+-)?(?:методист|адискер|психолог|наставник|талимгер|библиотекар|китапханашы|тьютор|логопед|вожат|"
    r"(?:соц\w*|алеуметтик)\.?\s?педагог)\w*"
)
_MARKS = r"белги|отметк"  # mostly left empty for a hand to sign; filled, it is what a row ends with
_FEWEST, _LONGEST_LABEL = 3, 60  # rows under a header that only its place tells; letters of its cells
_PLAIN = {
    Column.TITLE: r"шара|мазмун|мероприят|содержан|activit|event|what",
    Column.EVIDENCE: r"аякта|натиже|корытынды|\bвыход|заверш|результат|\bитог|evidence|outcome|result",
    Column.SCHEDULE: r"мерзим|\bсрок|when|deadline",
    Column.RESPONSIBLE: r"жауап|ответствен|responsib",
}


@lru_cache(maxsize=4096)
def heading(cell: str) -> Column | None:
    """What a header cell announces; None for what no header says."""
    words = fold(cell)
    if not words or len(words) > 70:
        return None
    return next((column for column, pattern in _HEADERS if re.search(pattern, words)), None)


def header(cells: Sequence[str]) -> Columns | None:
    """The columns that a header row names; None when the row is none.

    A header names what is done and when or by whom, and all its cells are short; a cell not understood is OTHER. One
    that names two of time, person and outcome has the title in its first cell that says nothing known, one that names
    title, time and person its outcome; one that names number and title may say the rest in words of its own.
    """
    if len(cells) > _MOST_COLUMNS:
        return None
    found = [heading(cell) for cell in cells]
    named = {column for column in found if column}
    if Column.TITLE not in named and (named >= _ANSWERING or len(named & _CLOSING) > 1):
        free = next((place for place, cell in enumerate(cells) if found[place] is None and cell.strip()), None)
        if free is not None:
            found[free] = Column.TITLE
            named.add(Column.TITLE)
    unsaid = [place for place, cell in enumerate(cells) if found[place] is None and cell.strip()]
    if Column.EVIDENCE not in named and named >= {Column.TITLE, *_ANSWERING} and len(unsaid) == 1:
        found[unsaid[0]] = Column.EVIDENCE  # what a row ends with goes by many names
    numbered = Column.NUMBER in named and sum(bool(cell.strip()) for cell in cells) > 2
    if Column.TITLE not in named or (named.isdisjoint(_ANSWERING) and not numbered):
        return None
    if any(re.match(r"\s*\d", cell) for cell in cells) or any(len(cell) > 90 for cell in cells):
        return None
    if any(is_responsible(cell) or (is_schedule(cell) and not _names_times(cell)) for cell in cells):
        return None  # "Комиссия шаралары, тамыз айы, директор" is a row
    return tuple(
        column if column and place == _best(column, found, cells) else Column.OTHER
        for place, column in enumerate(found)
    )


def _names_times(cell: str) -> bool:
    """Whether a header cell only sounds like a time: "Срок по плану"."""
    return heading(cell) is Column.SCHEDULE and read_schedule(cell).kind is Kind.BY_SCHEDULE


def _best(column: Column, found: Sequence[Column | None], cells: Sequence[str]) -> int:
    """Of several cells that announce the same column the one that says it plainest: "Выход" before "Форма работы"."""
    places = [place for place, other in enumerate(found) if other is column]
    plain = [place for place in places if re.search(_PLAIN.get(column, ""), fold(cells[place]))]
    return (plain or places)[0]


def under(head: Sequence[str], columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """The columns of a header, completed by what stands below; a title that none of its words says is the longest."""
    place = columns.index(Column.TITLE)
    if heading(head[place]) is Column.TITLE:
        return _closed(head, completed(columns, rows), rows)
    found = list(completed((*columns[:place], Column.OTHER, *columns[place + 1 :]), rows))
    unsaid = [at for at, cell in enumerate(head) if found[at] is Column.OTHER and heading(cell) is None]
    found[max(unsaid, key=_lengths(rows, len(head)).__getitem__, default=place)] = Column.TITLE
    return _closed(head, tuple(found), rows)


def _closed(head: Sequence[str], columns: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """The columns with the outcome that no word says, where all else is told: the one that is left, and filled."""
    if Column.EVIDENCE in columns or not {*columns} >= _ANSWERING:
        return columns
    filled = [place for place, column in enumerate(columns) if column is Column.OTHER and _filled(rows, place)]
    left = [place for place in filled if heading(head[place]) is None or re.match(_MARKS, fold(head[place]))]
    if len(left) != 1:
        return columns
    return (*columns[: left[0]], Column.EVIDENCE, *columns[left[0] + 1 :])


def _filled(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Whether most rows say something in the column."""
    return sum(bool(row[place].strip()) for row in rows) * 2 > len(rows)


def _lengths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How many letters stand in each column."""
    return [sum(len(row[place]) for row in rows) for place in range(width)]


def by_place(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table whose first row heads it in words of the school's own; None when `head` is a row too.

    It heads them when its cells are labels, and none of them is what stands below it: no number over the numbers, no
    time over the times, no post over the posts. Titles and outcomes follow from known words, else titles are longer.
    """
    found = list(completed((Column.OTHER,) * len(head), rows))
    typed = [place for place, column in enumerate(found) if column in _KINDS]
    longest = _LONGEST_LABEL if Column.NUMBER in found else _LONGEST_LABEL // 2
    if len(rows) < _FEWEST or len(typed) < 2 or _ANSWERING.isdisjoint(found):
        return None
    if sum(not cell.strip() for cell in head) > 1 or any(
        len(cell) > longest or re.match(r"\s*\d", cell) for cell in head
    ):
        return None
    if any(_KINDS[found[place]](head[place]) for place in typed):
        return None
    lengths = _lengths(rows, len(head))
    free = [place for place, column in enumerate(found) if column is Column.OTHER and lengths[place]]
    for column in (Column.TITLE, Column.EVIDENCE):
        said = next((place for place in free if heading(head[place]) is column), None)
        unsaid = [place for place in free if heading(head[place]) is None]
        place = said if said is not None else max(unsaid, key=lengths.__getitem__, default=None)
        if place is not None:
            found[place] = column
            free.remove(place)
    return tuple(found) if Column.TITLE in found else None


def by_contents(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table without header, from what stands in them; None when it is no plan."""
    width = max(len(row) for row in rows)
    columns = list(completed((Column.OTHER,) * width, rows))
    if _ANSWERING.isdisjoint(columns):
        return None
    for column in (Column.TITLE, Column.EVIDENCE):
        filled = (place for place in range(width) if any(row[place].strip() for row in rows if place < len(row)))
        free = next((place for place in filled if columns[place] is Column.OTHER), None)
        if free is not None:
            columns[free] = column
    return tuple(columns) if Column.TITLE in columns else None


def completed(known: Columns, rows: Sequence[Sequence[str]]) -> Columns:
    """The columns with those of numbers, times and posts that none is said to be found by what stands in the others."""
    columns = list(known)
    told = [row for row in rows if not any(map(heads_numbers, row))]
    cells = [[row[place] for row in told if place < len(row) and row[place].strip()] for place in range(len(known))]

    def take(column: Column, share: Callable[[str], bool], least: float) -> None:
        """Give `column` to the free place where most cells are of its kind."""
        shares = [
            sum(map(share, filled)) / len(filled) if filled and columns[place] is Column.OTHER else 0.0
            for place, filled in enumerate(cells)
        ]
        if shares and max(shares) >= least:
            columns[shares.index(max(shares))] = column

    for column, share, least in (
        (Column.NUMBER, is_number, 0.8),
        (Column.SCHEDULE, is_schedule, 0.5),
        (Column.RESPONSIBLE, is_responsible, 0.4),
    ):
        if column not in known:
            take(column, share, least)
    return tuple(columns)


def heads_numbers(cell: str) -> bool:
    """Whether the cell is the header of the numbers: its row is a header, whatever its other words are."""
    return len(cell.strip()) <= 8 and heading(cell) is Column.NUMBER and not is_number(cell)


def is_number(cell: str) -> bool:
    """Whether the cell is a row's number and nothing else: `3`, `3.`, `3)`, `2.1`."""
    said = cell.strip()
    return _NUMBER.fullmatch(said) is not None and _DAY.fullmatch(said) is None


@lru_cache(maxsize=4096)  # each reading of a file asks about the same cells
def is_schedule(cell: str) -> bool:
    """Whether the cell is a time, understood to the last word that could carry one."""
    if not cell.strip() or len(cell) > 200 or is_number(cell):
        return False
    schedule = read_schedule(cell)
    if schedule.kind is Kind.BY_SCHEDULE and (schedule.unused or " " not in cell.strip()):
        return False  # "План", "Аттестаттау кестесі": a paper, not "по плану"
    return schedule.kind is not Kind.UNKNOWN and (not schedule.unused or schedule.sure)


@lru_cache(maxsize=4096)
def is_responsible(cell: str) -> bool:
    """Whether the cell names posts and nothing else, be they posts that no role is for."""
    if len(cell) > _LONGEST_CELL:
        return False
    answerers = read_responsible(cell)
    known = all(_POSTS.fullmatch(fold(post)) for post in answerers.unknown)
    return known and bool(answerers.roles or answerers.unknown)


_KINDS: dict[Column, Callable[[str], bool]] = {
    Column.NUMBER: is_number,
    Column.SCHEDULE: is_schedule,
    Column.RESPONSIBLE: is_responsible,
}
"""Columns that are known by what stands in them."""
