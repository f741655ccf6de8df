"""A school's list of teachers, from XLSX or CSV: whose row it is, which columns there are, what each cell means."""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from attestation.cycle import Suspension
from attestation.errors import AttestationError
from attestation.names import tidy_name
from attestation.responsible import read_responsible
from attestation.roles import Role
from attestation.roster import ReadRoster, RosterProblem, RosterRow, same_person
from attestation.rulebook import Category
from attestation.typed_dates import read_day
from attestation.words import fold
from documents.encoding import decoded

Cell = str | float | int | bool | date | time | timedelta | None

# In folded spelling (see `attestation.words`). The first pattern that a heading fits names its column, so that
# "санат берілген күні" is a date and no category, and "роль в МО" a role and no association.
_COLUMNS = (
    ("near_pension", r"зейнет|пенси|pension"),
    ("without_test", r"\bтест|\bозп\b|\bпбб\b|\btest"),
    ("moved_on", r"ауыс|перев[оеё]|переш[её]?л|\bmoved|transfer"),
    ("leave_from", r"(?:демалыс|отпуск|leave).*(?:бастап|басталу|\bс\b|начал|from|starts?)"),
    ("leave_until", r"демалыс|отпуск|leave"),
    ("last", r"кун[иі]|дата|когда|\bdate"),
    ("order", r"буйрык|приказ|\border"),
    ("target", r"умиткер|мали?мде|коздеген|алмак|алатын|келеси|заявля|претенду|целев|желаем|следующ|target|aim|next"),
    ("category", r"санат|категори|category"),
    ("round", r"кезен|кезек|тур\b|раунд|период|очередн|round"),
    ("roles", r"\bрол|лауазым|кызмет|должност|\broles?\b|\bpost"),
    ("association", r"бирлести[кг]|объединен|\b[ампу]б\b|\bмо\b|association|team"),
    ("subject", r"\bпан|предмет|subject"),
    ("name", r"аты|тег[иі]|\bфио\b|ф\.?\s*и\.?\s*о|\bт\.?\s*а\.?\s*а|имя|фамили|name|мугалим|педагог|учител|teacher"),
)
_PATTERNS = tuple((column, re.compile(pattern)) for column, pattern in _COLUMNS)
_HEAD = r"(?=.*(?:басшы|директор|руковод|head))"  # before or after the number
_CATEGORIES = (
    (Category.HEAD_THIRD, rf"{_HEAD}.*(?:\b3|ушинши|треть|third)"),
    (Category.HEAD_SECOND, rf"{_HEAD}.*(?:\b2|екинши|втор|second)"),
    (Category.HEAD_FIRST, rf"{_HEAD}.*(?:\b1|биринши|перв|first)"),
    (Category.TRAINEE, r"тагылымдамашы|стаж[еи]р|trainee"),
    (Category.MODERATOR, r"модератор|moderator"),
    (Category.EXPERT, r"сарапшы|эксперт|expert"),
    (Category.RESEARCHER, r"зерттеуши|исследовател|researcher"),
    (Category.MASTER, r"шебер|мастер|master"),
    (Category.PEDAGOGUE, r"^(?:педагог|pedagogue|teacher|санаты? жок|жок|без категории|нет|none)$"),
)
_ELSEWHERE = re.compile(
    r"(?:педагог\W+)?(?:" + "|".join(pattern for _, pattern in _CATEGORIES[3:-1]) + r")|\d[\d\s./:-]*(?:г\.?|ж\.?)?"
)
_FORMULA = re.compile(r"[=+@]|#(?:REF|N/A|NAME|VALUE|DIV/0|NULL|NUM)")
_TOTAL = re.compile(r"(?:барлыгы|жиыны|итого|всего|total)\b")
_NOTHING = ("-", "–", "—")
_COUNTS = re.compile(r"№|#|р/с|п/п|n\b|no\b")
_WITH_YEAR = re.compile(r"\d{4}|\d[./-]\d{1,2}[./-]\d{2}\b")
_SEARCHED = 20  # rows among which the one with the most known headings is the heading row
_LONGEST_HEADING, _LONGEST_ALONE = 80, 30  # characters; prose is longer
_ANY_DAY = date(2026, 1, 1)  # where the year is written, reading does not depend on today
_NO = re.compile(r"жок|нет|no|false|0")
_YES = re.compile(r"ия|иа|иэ|да|yes|true|бар|есть|1|\+|.*(?:зейнет|пенси|pension|босат|освобожд|exempt).*")
_NEEDED = re.compile(r"керек|нужен|нужно|сдает|тапсырады|needed|ия|иа|иэ|да|yes|true|1|\+")
_NOT_NEEDED = re.compile(
    r"(?:керек емес|не\b|не нужен|тапсырмайды|not\b|босат|освобожд|exempt|without|без\b).*|жок|нет|no|false|0"
)
_PENSION = re.compile(r"зейнет|пенси|pension")
_EARLY = re.compile(r"мерзиминен бурын|досрочн|early")
_ROLE_IDS = {fold(role.replace("_", " ")): role for role in Role} | dict.fromkeys(
    ("акимши", "админ", "администратор"), Role.ADMIN
)


def read_roster(name: str, content: bytes) -> ReadRoster:
    """What a file called `name` says. Raises AttestationError when it is no list of people at all."""
    table = [(number, cells) for number, cells in enumerate(_cells(name, content), 1) if any(map(_text, cells))]
    headings = [_columns(cells) for _, cells in table[:_SEARCHED]]
    place = max(range(len(headings)), key=lambda place: ("name" in headings[place], len(headings[place])), default=0)
    if not headings or "name" not in headings[place]:
        raise AttestationError("roster-no-heading", name=name)
    columns = headings[place]
    good, bad = _read(table[place + 1 :], columns)
    strange = [_text(cell) for place, cell in enumerate(table[place][1]) if place not in columns.values()]
    return ReadRoster(good, bad, [heading for heading in strange if heading and not _COUNTS.match(fold(heading))])


def _cells(name: str, content: bytes) -> Iterator[Sequence[Cell]]:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        from python_calamine import CalamineError, load_workbook  # heavy

        try:
            sheet = load_workbook(io.BytesIO(content)).get_sheet_by_index(0)
            yield from sheet.to_python(skip_empty_area=False)
        except CalamineError:
            raise AttestationError("roster-unreadable", name=name) from None
        return
    try:
        text = decoded(content)
        heading = text.partition("\n")[0]
        yield from csv.reader(io.StringIO(text), delimiter=max(";\t,", key=heading.count))
    except (AttestationError, csv.Error):
        raise AttestationError("roster-unreadable", name=name) from None


def _columns(cells: Sequence[Cell]) -> dict[str, int]:
    """Where each column stands; the first heading that fits takes the name."""
    found: dict[str, int] = {}
    alone = sum(bool(_text(cell)) for cell in cells) == 1
    for place, cell in enumerate(cells):
        heading = fold(_text(cell))
        longest = _LONGEST_ALONE if alone else _LONGEST_HEADING
        if len(heading) > longest or not (heading[:1].isalnum() or heading.startswith("№")):
            continue  # a sentence, not a heading
        column = next((column for column, pattern in _PATTERNS if pattern.search(heading)), None)
        if column is not None:
            found.setdefault(column, place)
    return found


def _read(
    table: list[tuple[int, Sequence[Cell]]], columns: Mapping[str, int]
) -> tuple[list[RosterRow], list[RosterProblem]]:
    good: list[RosterRow] = []
    bad: list[RosterProblem] = []
    seen: set[str] = set()
    for number, cells in table:
        if _columns(cells).items() >= columns.items():
            continue  # the heading once more, at the top of the next page
        row = {column: cells[place] if place < len(cells) else None for column, place in columns.items()}
        try:
            read = _row(number, row)
            if same_person(read.name) in seen:
                raise AttestationError("roster-name-twice", name=read.name)
        except AttestationError as error:
            bad.append(RosterProblem(number, error))
            continue
        seen.add(same_person(read.name))
        good.append(read)
    return good, bad


def _row(number: int, row: Mapping[str, Cell]) -> RosterRow:
    said = {column: "" if _text(cell) in _NOTHING else _text(cell) for column, cell in row.items()}
    _check_places(said)
    round_ = said.get("round", "")
    leave_from, leave_until = _day(row.get("leave_from")), _day(row.get("leave_until"))
    if leave_from:
        Suspension(leave_from, leave_until)  # refuses a leave that ends before it begins
    return RosterRow(
        number=number,
        name=tidy_name(said["name"]),
        roles=_roles(said.get("roles", "")),
        subject=said.get("subject", ""),
        association=said.get("association", ""),
        category=_category(said.get("category", "")),
        last=_day(row.get("last")),
        target=_category(said.get("target", "")),
        round=round_,
        early=_EARLY.search(fold(round_)) is not None,
        leave_from=leave_from,
        leave_until=leave_until,
        order=said.get("order", ""),
        near_pension=_whether(said.get("near_pension", "") or _pension(round_), _YES, _NO),
        without_test=_whether(said.get("without_test", ""), _NOT_NEEDED, _NEEDED),
        moved_on=_day(row.get("moved_on")),
    )


def _pension(round_: str) -> str:
    """The words for the round, where they say that somebody keeps the category until the pension."""
    return round_ if _PENSION.search(fold(round_)) else ""


def _whether(text: str, yes: re.Pattern[str], no: re.Pattern[str]) -> bool | None:
    """What a cell of yes or no says; None: nothing. Raises AttestationError where it says something else."""
    folded = fold(text)
    if not folded:
        return None
    if yes.fullmatch(folded) or no.fullmatch(folded):
        return yes.fullmatch(folded) is not None
    raise AttestationError("roster-yes-or-no", text=text)


def _check_places(said: Mapping[str, str]) -> None:
    """Refuse what is no value of a cell, and what has got into the column beside its own."""
    for text in said.values():
        if _FORMULA.match(text):
            raise AttestationError("roster-formula", text=text)
    for column in ("name", "subject", "association"):
        text = said.get(column, "")
        if _ELSEWHERE.fullmatch(fold(text)) or (column == "name" and _TOTAL.match(fold(text))):
            raise AttestationError("roster-cell-elsewhere", text=text, column=column)


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else " ".join(str(cell).split())


def _day(cell: Cell) -> date | None:
    """A day, which needs its year here: a date cell, a spreadsheet's number of days, or a date as people write it."""
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int) and 20_000 < cell < 80_000:
        return date(1899, 12, 30) + timedelta(days=int(cell))
    text = _text(cell)
    if not text or text in _NOTHING:
        return None
    try:
        if _WITH_YEAR.search(text):
            return read_day(text, _ANY_DAY)
    except AttestationError:
        pass  # the refusal below says it with the cell's own words
    raise AttestationError("roster-date-wrong", text=text)


def _category(text: str) -> Category | None:
    if not text:
        return None
    folded = fold(text)
    for category, pattern in _CATEGORIES:
        if text == category or re.search(pattern, folded):
            return category
    raise AttestationError("roster-category-unknown", text=text)


def _roles(text: str) -> tuple[Role, ...]:
    """The roles of a cell, in their usual order; nothing said: a teacher."""
    if not text:
        return (Role.TEACHER,)
    found: set[Role] = set()
    for part in re.split(r"[,;/]", text):
        named = _ROLE_IDS.get(fold(part).replace("_", " "))
        read = read_responsible(part)
        if named is None and (read.unknown and not read.roles):
            raise AttestationError("roster-role-unknown", text=part.strip())
        found |= {named} if named else set(read.roles)
    return tuple(role for role in Role if role in found)
