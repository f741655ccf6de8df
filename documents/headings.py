"""What stands around a plan's table: its title, goal, objectives and school year; stamps and signatures are nothing."""

import re
from collections.abc import Sequence

from attestation.phrases import read_schedule
from attestation.plan import Kind
from attestation.responsible import read_responsible
from attestation.words import fold
from documents.draft import Draft, folded

_SIGNATURE = re.compile(
    r"^[«\"]?(?:бекитемин|бекитилди|келисилди|келисемин|утвержда[юе]м?|утвержден[оа]?|согласован[оа]?|рассмотрен[оа]?|каралды|"
    r"(?:жоспар\w*\s+)?кур(?:ган|астырган)|орындаган|дайындаган|исп(?:олнител\w*)?\.?\s*:|составил\w?|подготовил\w?|телефон|тел|м\.?\s?[опп]\.?$|approved|"
    r"agreed|signature|(?:хаттама|протокол|буйрык|приказ)\s*№|куни\s*:?\s*[_«\"]|кол[ыи]\s*:|подпись\s*[:_])(?!\w)"
    r"|_{3,}|^[«\"]?\s*_+|\[removed\]"
)
_SIGNED = re.compile(
    r"^(?:мектеп\s+)?(?:директор|зам|завуч|оиж|ож|басшы|руководител)[^.]{0,80}\s(?:[а-я]\.\s?){1,2}\s?[а-я]+$|"
    r"^(?:мектеп\s+)?(?:директор|зам|завуч|оиж|ож)[^.]{0,80}\s[а-я]+\s+(?:[а-я]\.\s?){1,2}$"
)
_PLAN = re.compile(r"\bжоспар\w*|\bплан\w*|\bplan\b")
_GOAL = re.compile(
    r"^(?:[\w-]+\s+){0,3}?(?:мақсат\w*|цел[ьи]\w*|goals?|aims?)(?:\s+[\w-]+){0,3}?\s*[:–—-]\s*", re.IGNORECASE
)
_OBJECTIVES = re.compile(
    r"^(?:[\w-]+\s+){0,3}?(?:міндет\w*|задач\w*|objectives?|tasks?)(?:\s+[\w-]+){0,3}?\s*[:–—-]?\s*$|"
    r"^(?:[\w-]+\s+){0,3}?(?:міндет\w*|задач\w*|objectives?|tasks?)(?:\s+[\w-]+){0,3}?\s*:\s*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:\d{1,2}\s*[.)]|[-–—•●▪*·✓])\s*")
_SECTION = re.compile(
    r"\s*(?:[IVXІХ]{1,5}(?:\s*[.):]|\s)|(?:\d+\s*-?\s*)?(?:бөлім|раздел|блок|section|бағыт|направление)\b|этап\s*(?:\d|[IVХ]|[:.])|\d\s*-?\s*(?:ші\s*)?(?:кезең|этап)\b)",
    re.IGNORECASE,
)
_NAME = r"[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яәғқңөұүһіё]+(?:-[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яәғқңөұүһіё]+)?"
_PERSON = re.compile(rf"{_NAME}(?:\s+{_NAME}){{1,2}}|{_NAME}\s+(?:[А-ЯӘҒҚҢӨҰҮҺІЁ]\.\s?){{1,2}}")
_ROMAN = re.compile(r"[\sIVXІХ.,-]*", re.IGNORECASE)
_LONGEST_TITLE, _LONGEST_DAY = 400, 40  # letters
_MOST_TITLE_LINES = 4
_PERIODS = {Kind.MONTHS, Kind.QUARTER, Kind.HALF_YEAR, Kind.ALL_YEAR}
_YEARS = re.compile(r"(?<!\d)(20\d\d)\s*[-–—/]+\s*(20\d\d|\d\d)(?!\d)")


def is_signature(line: str) -> bool:
    """Whether the text is a line of a stamp or a signature."""
    words = fold(line)
    return bool(_SIGNATURE.search(words) or _SIGNED.search(words))


def is_signed(line: str) -> bool:
    """Whether the text is a post with a person's name and nothing else: a signature where no cell is expected."""
    answerers = read_responsible(line)
    return bool(answerers.roles and answerers.persons) and not answerers.unknown


def is_person(text: str) -> bool:
    """Whether the text is a person's name and nothing else: a list of such names is no plan."""
    return _PERSON.fullmatch(text.strip()) is not None


def is_section(line: str) -> bool:
    """Whether the text heads a part of the plan: it begins with a Roman number or calls itself a part."""
    return bool(_SECTION.match(line)) and not is_signature(line)


def only_month(line: str) -> int | None:
    """The month that the text is the name of; None when it says anything else."""
    if len(line) > 40 or _ROMAN.fullmatch(line):
        return None
    schedule = read_schedule(line)
    alone = schedule.kind is Kind.MONTHS and len(schedule.months) == 1 and not schedule.unused
    return schedule.months[0] if alone else None


def is_period(line: str) -> bool:
    """Whether the text is nothing but a time that can head rows: "Март-апрель", "В течение года", "I тоқсан".

    What names attestation or the school year is a title.
    """
    if len(line) > 60 or _ROMAN.fullmatch(line) or "аттест" in fold(line) or school_year(line) is not None:
        return False
    schedule = read_schedule(line)
    return schedule.sure and schedule.kind in _PERIODS


def is_title(line: str) -> bool:
    """Whether the text can be a plan's title."""
    words = fold(line)
    return (
        bool(_PLAN.search(words)) and not is_signature(line) and len(words) < _LONGEST_TITLE and not _GOAL.search(line)
    )


def school_year(*lines: str) -> int | None:
    """The first school year named, as the calendar year of its August."""
    for line in lines:
        for first, second in _YEARS.findall(line):
            if int(second) % 100 == (int(first) + 1) % 100:
                return int(first)
    return None


def paragraphs(draft: Draft) -> list[list[str]]:
    """Texts outside tables, in blocks parted by gaps."""
    blocks: list[list[str]] = [[]]
    for line in draft:
        if line.cells:
            blocks[-1].extend(folded(cell) for cell in line.cells if cell.strip())
        else:
            blocks.append([])
    return [block for block in blocks if block]


def is_listed(line: str) -> bool:
    """Whether the text is an item of a list, or announces the list of objectives."""
    return bool(_BULLET.match(line) or _OBJECTIVES.search(line))


def title(blocks: Sequence[Sequence[str]]) -> str:
    """The plan's title with the lines that belong to it; empty when there is none."""
    best = ""
    for block in blocks:
        at = next((place for place, line in enumerate(block) if is_title(line)), None)
        if at is None:
            continue
        first, last = at, at
        while first > 0 and _joins(block[first - 1]):
            first -= 1
        while last + 1 < len(block) and _joins(block[last + 1]):
            last += 1
        whole = folded("\n".join(block[first : last + 1]))
        if school_year(whole) is not None or "аттест" in fold(whole):
            return whole
        best = best or whole
    return best or _untitled(blocks)


def _is_day(line: str) -> bool:
    """Whether the line is a day and nothing else, as under a stamp."""
    return len(line) < _LONGEST_DAY and read_schedule(line).kind is Kind.DATES


def _untitled(blocks: Sequence[Sequence[str]]) -> str:
    """The title of a plan that does not call itself one: the line that names attestation and the school year."""
    found = []
    for block in blocks:
        for place, line in enumerate(block):
            if "аттест" in fold(line) and _joins(line) and len(line) < _LONGEST_TITLE:
                found.append(_whole_title(block[place:]))
    return next((line for line in found if school_year(line) is not None), next(iter(found), ""))


def _whole_title(lines: Sequence[str]) -> str:
    """The first line with those that it runs on in: to the school year, and to the end of that sentence."""
    whole = lines[0]
    for line in lines[1:_MOST_TITLE_LINES]:
        if not _joins(line) or (school_year(whole) is not None and not line[:1].islower()):
            break
        whole = folded(f"{whole}\n{line}")
    return whole if school_year(whole) is not None else lines[0]


def _joins(line: str) -> bool:
    return not (
        is_signature(line)
        or is_section(line)
        or only_month(line)
        or _is_day(line)
        or _GOAL.search(line)
        or _OBJECTIVES.search(line)
        or _BULLET.search(line)
    )


def goal(blocks: Sequence[Sequence[str]]) -> str:
    """What stands after the word for goal."""
    lines = [line for block in blocks for line in block]
    for place, line in enumerate(lines):
        if head := _GOAL.search(line):
            start = place if line[head.end() :] else place + 1
            end = start + 1
            while end < len(lines) and lines[end][:1].islower():  # a page breaks its lines
                end += 1
            return folded("\n".join(lines[start:end])[head.end() * (start == place) :])
    return ""


def objectives(blocks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The list after the word for objectives, without its bullets."""
    found: list[str] = []
    after = bulleted = False
    for block in blocks:
        for line in block:
            head = _OBJECTIVES.search(line)
            words = line[head.end() :] if head else line
            after = after or head is not None
            if not after or not words:
                continue
            bullet = _BULLET.search(words) is not None
            if found and bulleted and not bullet and words[:1].islower():  # a page breaks its lines
                found[-1] = folded(f"{found[-1]}\n{words}")
                continue
            if (found and bulleted and not bullet) or (is_title(words) and not bullet):
                return tuple(found)
            bulleted = bulleted or bullet
            pieces = re.split(r"(?:(?<=[;.])|^)\s*\d{1,2}\s*[.)]\s+", words)
            found.extend(_BULLET.sub("", piece) for piece in pieces if piece.strip())
        if found and not bulleted:
            break  # without bullets the list ends with its block
    return tuple(found)
