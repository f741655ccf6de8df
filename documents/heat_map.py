"""The heat map: teachers against the plan's rows, each cell with the colour and the mark of what presses most."""

from typing import TYPE_CHECKING

from attestation.grid import Grid, GridLine, grid, pressing
from attestation.part import Standing
from attestation.status import Counts
from documents.drawing import LIGHT, Palette, as_png, canvas, fitted_name, font, label, legend
from locales import Texts

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

PAGE = 25
"""Teachers on a picture, so that a phone shows their names large enough to read."""
_NAMES, _CELL, _LINE, _EDGE, _GAP = 414, 44, 46, 16, 3  # pixels
_LEAST = 900


def pages(found: Standing) -> int:
    """How many pictures the school's teachers take."""
    return max(1, -(-len(found.summary.people) // PAGE))


def heat_map(found: Standing, say: Texts, page: int = 0, palette: Palette = LIGHT, size: int | None = PAGE) -> bytes:
    """A PNG of the page (counted from 0; one that is gone means the last); with `size` None of everybody.

    The numbers of the legend are the year's, the same on every page.
    """
    chart = grid(found.year, found.today)
    teachers = [line for line in chart.lines if line.person_id is not None]
    size = size or max(1, len(teachers))
    page = min(max(page, 0), max(1, -(-len(teachers) // size)) - 1)
    shown = teachers[page * size : (page + 1) * size]
    lines = [*(line for line in chart.lines if line.person_id is None), *shown]
    width = max(_LEAST, _EDGE * 2 + _NAMES + _CELL * len(chart.numbers))
    top = 118
    height = top + _LINE * (len(lines) + 1) + 150
    image, draw = canvas(width, height, palette)
    draw.text((_EDGE, 14), say.label("picture-heat", day=found.today), palette.ink, font(34, bold=True))
    names = say.label("picture-teachers", first=page * size + 1, last=page * size + len(shown), total=len(teachers))
    draw.text((_EDGE, 64), names if shown else say.label("status-nobody"), palette.faint, font(24))
    _columns(draw, chart, palette, top)
    tiles: dict[tuple[str, str], Image] = {}
    for place, line in enumerate(lines):
        y = top + _LINE * (place + 1)
        _name(draw, line, page * size + place + len(shown) - len(lines) + 1, say, palette, y)
        for column, counts in enumerate(line.cells):
            if counts.total:
                image.paste(_tile(tiles, counts, palette), (_EDGE + _NAMES + column * _CELL, y))
    bottom = top + _LINE * (len(lines) + 1) + 16
    end = legend(draw, found.summary.year, say, palette, (_EDGE, bottom), width - 2 * _EDGE)
    return as_png(image, end)


def _columns(draw: "ImageDraw", chart: Grid, palette: Palette, top: int) -> None:
    for column, number in enumerate(chart.numbers):
        x = _EDGE + _NAMES + column * _CELL + (_CELL - _GAP) // 2
        draw.text((x, top + _LINE - 8), str(number), palette.ink, font(22, bold=True), "ms")


def _name(draw: "ImageDraw", line: GridLine, number: int, say: Texts, palette: Palette, y: int) -> None:
    draw.line((_EDGE, y - 2, _EDGE + _NAMES - 8, y - 2), palette.line)
    middle = y + (_LINE - _GAP) // 2
    if line.person_id is None:
        draw.text((_EDGE, middle), say.label("picture-school"), palette.ink, font(26, bold=True), "lm")
        return
    draw.text((_EDGE + 40, middle), str(number), palette.faint, font(20), "rm")
    face = font(26)
    draw.text((_EDGE + 50, middle), fitted_name(line.name, face, _NAMES - 60), palette.ink, face, "lm")


def _tile(tiles: dict[tuple[str, str], "Image"], counts: Counts, palette: Palette) -> "Image":
    """A cell, drawn once for all that look the same."""
    state, words = pressing(counts), label(counts)
    key = (str(state), words)
    if key not in tiles and state is not None:
        fill, ink = palette.states[state]
        wide, high = _CELL - _GAP, _LINE - _GAP
        image, draw = canvas(wide, high, palette)
        draw.rounded_rectangle((0, 0, wide - 1, high - 1), 6, fill, palette.line)
        face = font(26 if len(words) == 1 else 20 if len(words) < 4 else 15, bold=True)
        draw.text((wide / 2, high / 2), words, ink, face, "mm")
        tiles[key] = image
    return tiles[key]
