"""Somebody's steps on paper: each with its day, a line to sign, and a code by which the signature is taken in."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.pdf import PLAIN, paragraph, use_fonts
from documents.printout import clean
from documents.qr import draw_qr
from locales import Texts

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable

_WIDTHS = (10, 78, 36, 36, 26)  # mm: number, step, until when, signature, code
_CODE = 25  # mm
_MARGIN = 12  # mm


@dataclass(frozen=True, slots=True)
class PrintedStep:
    """A step in words; `address` of its code, or none: then `how` says what stands in its place."""

    number: int
    title: str
    when: str
    how: str
    address: str | None


def page_of_steps(name: str, school: str, heading: str, steps: Sequence[PrintedStep], say: Texts) -> bytes:
    """The page, or pages, as PDF on A4."""
    from reportlab.lib.pagesizes import A4  # heavy
    from reportlab.lib.units import mm
    from reportlab.pdfgen.canvas import Canvas

    use_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, A4, lang=say.locale)
    canvas.setTitle(say.label("page-title"))
    bottom, top = _MARGIN * mm, A4[1] - _MARGIN * mm
    head = [
        paragraph(clean(school), 9),
        paragraph(clean(heading), 12, bold=True),
        paragraph(clean(name), 14, bold=True),
    ]
    y, page = _down(canvas, [*head, paragraph(say.label("page-how"), 9)], top), 1
    y = _row(canvas, _headings(say), None, y)
    for step in steps:
        cells = _cells(step)
        if y - _height(cells, step.address) < bottom + 6 * mm:
            _footer(canvas, name, page)
            canvas.showPage()
            page, y = page + 1, _row(canvas, _headings(say), None, top)
        y = _row(canvas, cells, step.address, y)
    _footer(canvas, name, page)
    canvas.save()
    return file.getvalue()


def _headings(say: Texts) -> list["Flowable"]:
    return [paragraph(say.label(f"page-column-{name}"), 8, bold=True) for name in ("number", "step", "when", "sign")]


def _cells(step: PrintedStep) -> list["Flowable"]:
    words = (str(step.number), step.title, step.when, step.how)
    return [paragraph(clean(word), points) for word, points in zip(words, (11, 9, 9, 8), strict=True)]


def _height(cells: Sequence["Flowable"], address: str | None) -> float:
    from reportlab.lib.units import mm

    words = max(cell.wrap((wide - 2) * mm, 1e6)[1] for cell, wide in zip(cells, _WIDTHS, strict=False))
    return max(words + 3 * mm, (_CODE + 1) * mm if address else 0)


def _row(canvas: "Canvas", cells: Sequence["Flowable"], address: str | None, top: float) -> float:
    """Draw a row below `top`; where it ends."""
    from reportlab.lib.units import mm

    high = _height(cells, address)
    left = _MARGIN * mm
    canvas.setLineWidth(0.4)
    for place, wide in enumerate(_WIDTHS):
        canvas.rect(left, top - high, wide * mm, high)
        if place < len(cells):
            cell = cells[place]
            _, used = cell.wrap((wide - 2) * mm, 1e6)
            cell.drawOn(canvas, left + mm, top - used - 1.5 * mm)
        elif address:
            draw_qr(canvas, address, left + 0.5 * mm, top - high + (high - _CODE * mm) / 2, _CODE * mm)
        left += wide * mm
    return top - high


def _down(canvas: "Canvas", words: Sequence["Flowable"], top: float) -> float:
    from reportlab.lib.units import mm

    for word in words:
        _, used = word.wrap(sum(_WIDTHS) * mm, 1e6)
        word.drawOn(canvas, _MARGIN * mm, top - used)
        top -= used + 2 * mm
    return top - 2 * mm


def _footer(canvas: "Canvas", name: str, page: int) -> None:
    from reportlab.lib.units import mm

    canvas.setFont(PLAIN, 8)
    canvas.drawString(_MARGIN * mm, 8 * mm, clean(name)[:100])
    canvas.drawRightString((_MARGIN + sum(_WIDTHS)) * mm, 8 * mm, str(page))
