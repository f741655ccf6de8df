"""What all pictures share: colours in light and dark, a font with every Kazakh letter, marks that need no colour.

Takes a while, so nothing here is called on the event loop.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from attestation.grid import PRESSING, pressing
from attestation.status import Counts
from attestation.steps import State
from locales import Texts

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

MARKS: Mapping[State, str] = MappingProxyType(
    {
        State.DONE: "✓",
        State.IN_REVIEW: "◷",
        State.OPEN: "○",
        State.OVERDUE: "!",
        State.NEEDS_DATE: "?",
        State.WAIVED: "–",
    }
)
"""A mark for each state, for those who do not tell the colours apart and for a print in black and white."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a picture; each state has a fill and the ink of its mark. Told apart with any colour blindness."""

    paper: str
    ink: str
    faint: str
    line: str
    now: str
    states: Mapping[State, tuple[str, str]]


_BOLD_STATES = {
    State.DONE: ("#00795A", "#FFFFFF"),
    State.IN_REVIEW: ("#56B4E9", "#10222E"),
    State.OVERDUE: ("#B83A00", "#FFFFFF"),
    State.NEEDS_DATE: ("#F0E442", "#2A2700"),
}
LIGHT = Palette(
    paper="#FFFFFF",
    ink="#1B1F23",
    faint="#5B6570",
    line="#C9D1D9",
    now="#B83A00",
    states={**_BOLD_STATES, State.OPEN: ("#E3E8EC", "#39424C"), State.WAIVED: ("#FFFFFF", "#7A858F")},
)
DARK = Palette(
    paper="#17212B",
    ink="#F2F5F7",
    faint="#9FB0BF",
    line="#3A4956",
    now="#FF8A5C",
    states={**_BOLD_STATES, State.OPEN: ("#33424F", "#D5DEE6"), State.WAIVED: ("#17212B", "#8497A6")},
)


@cache
def font(size: int, bold: bool = False) -> "FreeTypeFont":
    """The font that is shipped, `size` pixels high."""
    from PIL import ImageFont  # heavy

    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    content = files("documents").joinpath("fonts", name).read_bytes()
    return ImageFont.truetype(io.BytesIO(content), size, layout_engine=ImageFont.Layout.BASIC)


def fitted(text: str, face: "FreeTypeFont", width: int) -> str:
    """The text as far as it fits into `width` pixels, with an ellipsis where something is left out."""
    if face.getlength(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if face.getlength(f"{text[:middle].rstrip()}…") <= width:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


def fitted_name(name: str, face: "FreeTypeFont", width: int) -> str:
    """A name that fits: whole, else the surname with initials, else cut."""
    first, *rest = name.split()
    short = " ".join([first, *(f"{word[0]}." for word in rest)])
    return next((one for one in (name, short) if face.getlength(one) <= width), fitted(short, face, width))


def label(counts: Counts) -> str:
    """What a cell says without its colour: the mark of what presses most, and how many where there are several."""
    state = pressing(counts)
    if state is None:
        return ""
    if state is State.OPEN and counts.asked > 1:
        return f"{counts.done}/{counts.asked}"
    count: int = getattr(counts, state.value)
    several = count > 1 and state in (State.OVERDUE, State.IN_REVIEW, State.NEEDS_DATE)
    return f"{MARKS[state]}{count}" if several else MARKS[state]


def canvas(width: int, height: int, palette: Palette) -> tuple["Image", "ImageDraw"]:
    """A sheet to draw on."""
    from PIL import Image, ImageDraw  # heavy

    image = Image.new("RGB", (width, height), palette.paper)
    return image, ImageDraw.Draw(image)


def legend(draw: "ImageDraw", counts: Counts, say: Texts, palette: Palette, at: tuple[int, int], width: int) -> int:
    """The marks with what they mean and how many there are, wrapped to the width; returns where it ends."""
    left, top = at
    face, mark = font(22), font(22, bold=True)
    x = left
    for state in PRESSING:
        count = getattr(counts, state.value)
        words = say.label(f"count-{state.value}", count=count)
        wide = 44 + int(face.getlength(words)) + 28
        if x > left and x + wide > left + width:
            x, top = left, top + 42
        fill, ink = palette.states[state]
        draw.rounded_rectangle((x, top, x + 34, top + 32), 6, fill, palette.line)
        draw.text((x + 17, top + 16), MARKS[state], ink, mark, "mm")
        draw.text((x + 44, top + 16), words, palette.ink, face, "lm")
        x += wide
    return top + 42


def as_png(image: "Image", height: int) -> bytes:
    """The picture as a file, cut to its `height` in pixels."""
    file = io.BytesIO()
    image.crop((0, 0, image.width, height)).save(
        file, "PNG", compress_level=1
    )  # smaller would take longer than sending it
    return file.getvalue()
