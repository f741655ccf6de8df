"""A plan that is a numbered list and no table: "1. Комиссия құру – тамыз – директор", or "Срок: …" under each item."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attestation.responsible import read_responsible
from documents.columns import Column, heading, is_responsible, is_schedule
from documents.draft import Draft, Line
from documents.headings import is_section, is_signature, only_month
from documents.unnumbered import counted

_HEAD = ("№", "Іс-шара", "Мерзімі", "Жауаптылар", "Аяқталу нысаны")
_CELLS = (Column.TITLE, Column.SCHEDULE, Column.RESPONSIBLE, Column.EVIDENCE)
_ITEM = re.compile(r"\s*(\d{1,3}[.)]|\d{1,2}\.\d{1,2}(?:[.)]|(?=\s)))\s*(?=[«\"(]?[^\W\d_])")
# "Отв.:" after a stop or at the head of a line, "Срок –" at the head of a line
_WORDS = r"[ \t]*([^\W\d_]+\.?(?: [^\W\d_]+\.?){0,2})[ \t]*"
_LABEL = re.compile(rf"(?<=[.;,(\n–—-]){_WORDS}:|(?<=\n){_WORDS}[–—-](?=\s)")
_PART = re.compile(r"\s+[–—-]{1,2}\s+|\s*\(|,\s+")
_MOST_PARTS = 12  # beyond it an item is prose
_LOOSE = " \t\n;,–—-"
_MOST_ITEMS = 600  # twice the rows that a plan may have: objectives and headings are items too
_LONGEST = 500  # letters of the words that name who answers
_LEAST = 2  # rows whose time and post are understood; one alone can stand in any letter
Part = tuple[int, int]
"""Where a piece of an item begins and ends."""
_Is = Callable[[str], bool]


@dataclass(slots=True)
class _Item:
    """A numbered item: the parts of its number, and its lines, the gaps among them."""

    number: tuple[int, ...]
    lines: list[Line]

    @property
    def words(self) -> str:
        """What it says, its number with it."""
        return "\n".join(line.cells[0].strip() for line in self.lines if line.cells)


_Block = _Item | Line


def listed(draft: Draft) -> Draft | None:
    """The draft with its list as a table; None where it holds no list most of whose items say when or who.

    Its items are numbered; else they have bullets, or nothing before them. Lists of other things, as the objectives
    above, stay texts.
    """
    return _numbered(draft) or _numbered(counted(draft, _says_all, _names_column))


def _says_all(words: str) -> bool:
    """Whether the line says when and who, each in its own part or under its name."""
    _, title, time, who, _ = _cells(words)
    return bool(title) and len(words) <= _LONGEST and is_schedule(time) and is_responsible(who)


def _names_column(words: str) -> bool:
    """Whether the line begins with the name of what it says: "Срок: ..."."""
    label = _LABEL.match(f"\n{words}", 1)
    return label is not None and ". " not in label[0] and _named(label) is not None


def _numbered(draft: Draft) -> Draft | None:
    blocks = _blocks(draft)
    rows: dict[int, tuple[str, ...]] = {}  # by their place among the blocks
    heads = set[int]()
    understood = 0
    for run in _runs(blocks):
        place, item = run[0]
        if len(run) == 1 and _heads(item, blocks[place + 1 :]):
            heads.add(place)
            continue
        cells = {place: _cells(item.words) for place, item in run}
        told = [
            (is_schedule(time) or _under_month(blocks[:place])) + bool(read_responsible(who[:_LONGEST]).roles)
            for place, (_, _, time, who, _) in cells.items()
        ]
        if sum(map(bool, told)) * 2 >= len(told):
            understood += told.count(2)
            rows.update(cells)
    return tuple(_lines(blocks, rows, heads)) if understood >= _LEAST else None


def _blocks(draft: Draft) -> list[_Block]:
    """The draft with the lines of each item put together; an item has the number after the last, or begins anew."""
    said = [line.cells[0] if line.cells and line.table is None else "" for line in draft]
    numbers = [_number(words) for words in said]
    if sum(map(bool, numbers)) > _MOST_ITEMS:
        return []
    blocks: list[_Block] = []
    item: _Item | None = None
    last: dict[int, int] = {}  # by how many parts a number has
    for place, line in enumerate(draft):
        number = numbers[place]
        if number and (number[-1] in (1, last.get(len(number), 0) + 1) or _begins(numbers[place + 1 :])):
            last[len(number)] = number[-1]
            blocks.append(item := _Item(number, [line]))
        elif item and (not line.cells or (said[place] and _goes_on(item, said[place]))):
            item.lines.append(line)
        else:
            item = None
            blocks.append(line)
    return blocks


def _number(words: str) -> tuple[int, ...]:
    head = _ITEM.match(words)
    return tuple(map(int, re.findall(r"\d+", head[1]))) if head else ()


def _begins(numbers: Sequence[tuple[int, ...]]) -> bool:
    """Whether the next number of all begins a list."""
    return next((number[-1] == 1 for number in numbers if number), False)


def _goes_on(item: _Item, words: str) -> bool:
    """Whether the line belongs to the item: it names a column, or follows at once, or what is open."""
    above = next(line.cells[0].rstrip() for line in reversed(item.lines) if line.cells)
    if above.endswith((":", "–", "—", "-", ",")) or any(_labels(f"\n{words}")):
        return True
    return bool(item.lines[-1].cells) and not (is_section(words) or is_signature(words) or only_month(words))


def _runs(blocks: Sequence[_Block]) -> Iterator[list[tuple[int, _Item]]]:
    """The lists: items whose numbers follow each other, with their places among the blocks."""
    run: list[tuple[int, _Item]] = []
    for place, block in enumerate(blocks):
        if not isinstance(block, _Item):
            continue
        if run and block.number != (*run[-1][1].number[:-1], run[-1][1].number[-1] + 1):
            yield run
            run = []
        run.append((place, block))
    if run:
        yield run


def _heads(item: _Item, after: Sequence[_Block]) -> bool:
    """Whether the item is the heading of the items after it: "1." before "1.1", or before another "1."."""
    following = next((one for one in after if isinstance(one, _Item)), None)
    return bool(following and following.number[-1] == 1 and not _PART.search(item.words))


def _under_month(before: Sequence[_Block]) -> bool:
    """Whether the last heading is that of a month."""
    last = next((block for block in reversed(before) if isinstance(block, Line) and block.cells), None)
    return last is not None and only_month(last.cells[0]) is not None


def _labels(words: str) -> Iterator[tuple[Column, int, int]]:
    """The columns that are named in the text, and where their names begin and end."""
    for found in _LABEL.finditer(words):
        if column := _named(found):
            yield column, found.start(), found.end()


def _named(label: re.Match[str]) -> Column | None:
    """The column that the words before a colon name, or those before a dash, where they can be no title."""
    name = label[1] or label[2]
    column = heading(name)
    return column if column in _CELLS[1:] and (label[1] or column is not Column.EVIDENCE or " " not in name) else None


def _cells(words: str) -> tuple[str, ...]:
    """Number, title, time, answerers and evidence of an item, from its labels and else from its parts."""
    head = _ITEM.match(words)
    number, words = (head[1], words[head.end() :]) if head else ("", words)
    labels = [*_labels(words), (Column.OTHER, len(words), len(words))]
    cells: dict[Column, str] = {}
    for (column, _, start), (_, end, _) in pairwise(labels):
        cells[column] = f"{cells.get(column, '')}\n{_bare(words[start:end])}".strip()
    cells = _by_parts(words[: labels[0][1]], cells.keys()) | cells
    return (number, *(cells.get(column, "") for column in _CELLS))


def _by_parts(words: str, labelled: Collection[Column]) -> dict[Column, str]:
    """What stands between dashes, in brackets and between their commas: a time and posts, in any order, then evidence.

    Of the two what is not understood stands beside the other one, so that it is asked about.
    """
    marks = [*_PART.finditer(words)]
    first = next((place for place, mark in enumerate(marks) if not mark[0].startswith(",")), len(marks))
    ends = [mark.start() for mark in marks[first:]] + [len(words)]
    parts = [(mark.end(), end) for mark, end in zip(marks[first:], ends[1:], strict=True)]
    if len(parts) > _MOST_PARTS:
        return {Column.TITLE: _bare(words)}
    tied = {mark.end() for mark in marks if mark[0].startswith(",")}
    said = [(part, _bare(words[part[0] : part[1]]), part[0] in tied) for part in parts]
    time = _run(said, is_schedule, is_responsible) if Column.SCHEDULE not in labelled else None
    person = _run(said, is_responsible, is_schedule) if Column.RESPONSIBLE not in labelled else None
    if time and not person and Column.RESPONSIBLE not in labelled:
        person = next((part for part in parts if part[0] >= time[1]), None)
    elif person and not time and Column.SCHEDULE not in labelled and parts[0] < person:
        time = (parts[0][0], max(end for _, end in parts if end <= person[0]))
    found = [part for part in (time, person) if part]
    if not found:
        return {Column.TITLE: _bare(words)}
    start = max(end for end in ends if end <= min(found)[0])
    after = [part for part in parts if part[0] >= max(end for _, end in found)]
    cells = {Column.SCHEDULE: time, Column.RESPONSIBLE: person, Column.TITLE: (0, start)}
    cells[Column.EVIDENCE] = (after[0][0], len(words)) if after else None
    return {column: _bare(words[part[0] : part[1]]) for column, part in cells.items() if part}


def _run(parts: Sequence[tuple[Part, str, bool]], fits: _Is, other: _Is) -> Part | None:
    """From the first part that `fits` to the last one, with what commas tie to them and is not of the `other` kind."""
    fitting = [place for place, (_, said, _) in enumerate(parts) if fits(said)]
    if not fitting:
        return None
    first, last = fitting[0], fitting[-1]
    while parts[first][2] and first > 0 and not other(parts[first - 1][1]):
        first -= 1
    while last + 1 < len(parts) and parts[last + 1][2] and not other(parts[last + 1][1]):
        last += 1
    return parts[first][0][0], parts[last][0][1]


def _bare(words: str) -> str:
    """The text without the punctuation that parted it from the next one."""
    text = words.strip(_LOOSE)
    text = text if text.count("(") >= text.count(")") else text.replace(")", "")
    return re.sub(r"(?<=\w{3})\.$", "", text.strip(_LOOSE))


def _lines(blocks: Sequence[_Block], rows: Mapping[int, Sequence[str]], heads: Collection[int]) -> Iterator[Line]:
    """The rows as tables, with the months and sections that stand among them; everything else as it stands."""
    number = max((block.table or 0 for block in blocks if isinstance(block, Line)), default=0)
    going = False
    for place, block in enumerate(blocks):
        words = block.words if isinstance(block, _Item) else " ".join(block.cells)
        rules = place in heads or (going and bool(is_section(words) or only_month(words)))
        if not going and (place in rows or place in heads):
            number, going = number + 1, True
            yield Line(_HEAD, number)
        if place in rows:
            yield Line(tuple(rows[place]), number)
        elif rules:
            yield Line((words,), number, wide=True)
        elif words or not going:
            going = False
            yield from block.lines if isinstance(block, _Item) else (block,)
