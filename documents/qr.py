"""QR codes: as a picture for a chat, and drawn onto a page."""

import io
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_QUIET = 4  # modules of white around a code, without which phones do not find it
_PIXELS = 10  # of a module in a picture


def modules(address: str) -> tuple[tuple[bool, ...], ...]:
    """The code by its rows; True is dark. A quarter of it may be smudged, without a larger code being needed."""
    import segno  # not needed by most processes

    return tuple(tuple(map(bool, row)) for row in segno.make_qr(address, error="m").matrix)


def qr_picture(address: str) -> bytes:
    """The code as PNG, to be scanned from another screen."""
    import segno

    file = io.BytesIO()
    segno.make_qr(address, error="m").save(file, kind="png", scale=_PIXELS, border=_QUIET)
    return file.getvalue()


def draw_qr(canvas: "Canvas", address: str, left: float, bottom: float, size: float) -> None:
    """Draw the code onto a page, `size` points wide with its white margin; in bars, so that any print is sharp."""
    rows = modules(address)
    unit = size / (len(rows) + 2 * _QUIET)
    bars = canvas.beginPath()
    for number, row in enumerate(rows):
        at, below = left + _QUIET * unit, bottom + size - (number + _QUIET + 1) * unit
        for dark, run in groupby(row):
            width = len(list(run)) * unit
            if dark:
                bars.rect(at, below, width, unit)
            at += width
    canvas.drawPath(bars, stroke=0, fill=1)
