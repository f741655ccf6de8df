"""The year on a line: every row of the plan with its windows over the months, how far each is done, and today."""

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from attestation.grid import Bar, BarLine, bars, pressing
from attestation.outline import MONTHS, index_of, month_at
from attestation.part import Standing
from attestation.plan import school_year_of
from attestation.steps import State
from documents.drawing import LIGHT, MARKS, Palette, as_png, canvas, fitted, font, label, legend
from locales import Texts

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

PAGE = 25
"""Rows of the plan on a picture."""
_TITLES, _MONTH, _LINE, _EDGE, _SLIM = 410, 64, 46, 16, 30  # pixels
_PARTS = (State.DONE, State.IN_REVIEW, State.OVERDUE, State.NEEDS_DATE, State.OPEN, State.WAIVED)
_LEFT, _TOP = _EDGE + _TITLES, 118


def pages(found: Standing) -> int:
    """How many pictures the plan's rows take."""
    return max(1, -(-len(found.summary.rows) // PAGE))


def timeline(found: Standing, say: Texts, page: int = 0, palette: Palette = LIGHT, size: int | None = PAGE) -> bytes:
    """A PNG of the page of the plan's rows (counted from 0; one that is gone means the last); `size` None: of all."""
    rows = bars(found.year, found.today)
    size = size or max(1, len(rows))
    page = min(max(page, 0), max(1, -(-len(rows) // size)) - 1)
    shown = rows[page * size : (page + 1) * size]
    year = first_year(found)
    width = _LEFT + MONTHS * _MONTH + _EDGE
    bottom = _TOP + _LINE * (len(shown) + 1)
    image, draw = canvas(width, bottom + 150, palette)
    draw.text((_EDGE, 14), say.label("picture-time", day=found.today), palette.ink, font(34, bold=True))
    draw.text((_EDGE, 64), say.label("picture-years", first=str(year), last=str(year + 1)), palette.faint, font(24))
    for index in range(MONTHS):
        x = _LEFT + index * _MONTH
        draw.line((x, _TOP + 8, x, bottom), palette.line)
        month = say.label("picture-month", month=month_at(year, index)[0].month)
        draw.text((x + _MONTH / 2, _TOP + _LINE - 10), month, palette.ink, font(20, bold=True), "ms")
    for place, row in enumerate(shown):
        _row(draw, row, _TOP + _LINE * (place + 1), year, say, palette)
    x = _x(year, found.today)
    draw.line((x, _TOP + 8, x, bottom), palette.now, 4)
    end = legend(draw, found.summary.year, say, palette, (_EDGE, bottom + 16), width - 2 * _EDGE)
    return as_png(image, end)


def first_year(found: Standing) -> int:
    """The calendar year of the August in which the plan begins, by its dates."""
    days = [occurrence.starts_on for occurrence in found.year.occurrences if occurrence.starts_on]
    return school_year_of(min(days, default=found.today))


def _x(year: int, day: date, end: bool = False) -> int:
    """Where a day stands; days before and after the year stand at its edges. `end`: the day's end."""
    first, last = month_at(year, 0)[0], month_at(year, MONTHS - 1)[1]
    day = min(max(day, first), last)
    part = (day.day - 1 + end) / monthrange(day.year, day.month)[1]
    return _LEFT + round((index_of(year, day) + part) * _MONTH)


def _row(draw: "ImageDraw", row: BarLine, y: int, year: int, say: Texts, palette: Palette) -> None:
    draw.line((_EDGE, y, _LEFT + MONTHS * _MONTH, y), palette.line)
    draw.text((_EDGE + 34, y + _LINE // 2), str(row.number), palette.ink, font(22, bold=True), "rm")
    face = font(18)
    lines = _two_lines(row.title.in_language(say.locale), face, _TITLES - 52)
    for place, words in enumerate(lines):
        middle = y + _LINE // 2 + (place * 22 - 11 if len(lines) > 1 else 0)
        draw.text((_EDGE + 44, middle), words, palette.ink, face, "lm")
    for bar in row.bars:
        _bar(draw, bar, y, year, palette)


def _two_lines(text: str, face: "FreeTypeFont", width: int) -> tuple[str, ...]:
    """The text on one line, or on two with an ellipsis where even those are too short."""
    first = ""
    words = text.split()
    while words and face.getlength(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    return tuple(fitted(line, face, width) for line in (first, " ".join(words)) if line)


def _bar(draw: "ImageDraw", bar: Bar, y: int, year: int, palette: Palette) -> None:
    """The window, parted as its steps are; above it the mark of what presses most."""
    left, right = _LEFT, _LEFT + MONTHS * _MONTH
    if bar.due_on:
        left, right = _x(year, bar.starts_on or bar.due_on), _x(year, bar.due_on, end=True)
        if right - left < _SLIM:  # a single day still needs room for its mark
            left = min(max(_LEFT, right - _SLIM), right)
            right = max(right, left + _SLIM)
    left, right, top, bottom = left + 2, right - 2, y + 6, y + _LINE - 6
    x, so_far = left, 0
    for state in _PARTS:
        so_far += getattr(bar.counts, state.value)
        end = left + round((right - left) * so_far / bar.counts.total)
        if end > x:
            draw.rectangle((x, top, end, bottom), palette.states[state][0])
        x = end
    draw.rounded_rectangle((left, top, right, bottom), 4, None, palette.line)
    words, face = label(bar.counts), font(18, bold=True)
    if face.getlength(words) > right - left:
        words = MARKS[pressing(bar.counts) or State.OPEN]
    middle = ((left + right) / 2, y + _LINE / 2 - 1)
    draw.text(middle, words, palette.ink, face, "mm", stroke_width=3, stroke_fill=palette.paper)
