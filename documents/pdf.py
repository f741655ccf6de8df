"""What pages as PDF share: the shipped font with every Kazakh letter, and paragraphs in it."""

import io
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.platypus import Paragraph

PLAIN, BOLD = "Sanat", "Sanat-Bold"
"""The fonts' names, once `use_fonts` was called."""
_FILES = {PLAIN: "DejaVuSans.ttf", BOLD: "DejaVuSans-Bold.ttf"}
_LEADING = 1.25  # of a letter's height, from line to line


def use_fonts() -> None:
    """Make the fonts known to reportlab; of each only the letters that are used come into a file."""
    from reportlab.pdfbase.pdfmetrics import registerFont  # heavy
    from reportlab.pdfbase.ttfonts import TTFont

    for name, file in _FILES.items():
        registerFont(TTFont(name, io.BytesIO(files("documents").joinpath("fonts", file).read_bytes())))


def paragraph(text: str, points: float, bold: bool = False) -> "Paragraph":
    """Plain words, never read as markup, that wrap; a word that is wider than its place is broken."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph

    style = ParagraphStyle("", fontName=BOLD if bold else PLAIN, fontSize=points, leading=points * _LEADING)
    return Paragraph(escape(text), style)
