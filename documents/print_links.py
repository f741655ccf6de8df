"""A sheet of links for the staff room: for each who has not joined a strip to cut out, with a QR code."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from documents.pdf import PLAIN, paragraph, use_fonts
from documents.printout import clean
from documents.qr import draw_qr
from locales import Texts

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_ACROSS, _DOWN = 2, 6
_PER_PAGE = _ACROSS * _DOWN


@dataclass(frozen=True, slots=True)
class NamedLink:
    """Somebody's name, all that a sheet says of a person, and the address that lets them in."""

    name: str
    address: str


def link_sheet(links: Sequence[NamedLink], school: str, until: datetime, say: Texts) -> bytes:
    """The sheet as PDF on A4, twelve strips a page. `until`, on the school's clock, is when the links run out."""
    from reportlab.lib.pagesizes import A4  # heavy
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    use_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, A4, lang=say.locale)
    canvas.setTitle(say.label("link-sheet-title"))
    pages = -(-len(links) // _PER_PAGE)
    (width, height), margin, head = A4, 10 * mm, 9 * mm
    wide, high = (width - 2 * margin) / _ACROSS, (height - 2 * margin - head) / _DOWN
    for page in range(pages):
        canvas.setFont(PLAIN, 9)
        canvas.drawString(margin, height - margin - 9, f"{clean(school)[:90]}")
        canvas.drawRightString(width - margin, height - margin - 9, f"{page + 1}/{pages}")
        for place, link in enumerate(links[page * _PER_PAGE : (page + 1) * _PER_PAGE]):
            left = margin + place % _ACROSS * wide
            bottom = height - margin - head - (place // _ACROSS + 1) * high
            canvas.setDash(2, 3)
            canvas.setLineWidth(0.4)
            canvas.rect(left, bottom, wide, high)
            _strip(canvas, link, until, say, (left, bottom, wide, high))
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _strip(
    canvas: "Canvas", link: NamedLink, until: datetime, say: Texts, place: tuple[float, float, float, float]
) -> None:
    from reportlab.lib.units import mm
    from reportlab.platypus import KeepInFrame, Spacer

    left, bottom, wide, high = place
    code = 38 * mm
    draw_qr(canvas, link.address, left + mm, bottom + (high - code) / 2, code)
    words = [
        paragraph(clean(link.name), 11, bold=True),
        Spacer(0, 2 * mm),
        paragraph(say.label("link-sheet-how"), 8),
        Spacer(0, 1.5 * mm),
        paragraph(say.label("link-sheet-until", day=until.date(), hour=f"{until:%H:%M}"), 8, bold=True),
    ]
    room, top = wide - code - 4 * mm, 3 * mm
    frame = KeepInFrame(room, high - 2 * top, words, mode="shrink")
    _, used = frame.wrapOn(canvas, room, high - 2 * top)
    frame.drawOn(canvas, left + code + 2 * mm, bottom + (high - used) / 2)
