"""Plans as PDF files with a text layer, drawn with the PDF library that pdfplumber brings."""

import ctypes
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")  # of Debian's fonts-dejavu-core; it has Kazakh letters
_SIZE, _LEADING, _MARGIN = 8.0, 11.0, 40.0
_WIDTH, _HEIGHT = 842.0, 595.0  # A4 lying


class Sheet:
    """A document that is written from top to bottom; a new page begins when the old one is full."""

    def __init__(self) -> None:
        self._document = pdfium.PdfDocument.new()
        data = FONT.read_bytes()
        self._data = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
        self._font = raw.FPDFText_LoadFont(self._document, self._data, len(data), raw.FPDF_FONT_TRUETYPE, 1)
        self._page: pdfium.PdfPage | None = None
        self._top = 0.0

    def line(self, words: str) -> None:
        """One line of text."""
        self._room(_LEADING)
        self._write(_MARGIN, self._top - _LEADING, words)
        self._top -= _LEADING

    def row(self, cells: Sequence[str], widths: Sequence[float], ruled: bool) -> None:
        """A row of a table, its cells wrapped to their widths (points); kept on one page."""
        wrapped = [_wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
        height = max(map(len, wrapped)) * _LEADING + 4
        self._room(height)
        left = _MARGIN
        for lines, width in zip(wrapped, widths, strict=True):
            if ruled:
                box = raw.FPDFPageObj_CreateNewRect(left, self._top - height, width, height)
                raw.FPDFPath_SetDrawMode(box, raw.FPDF_FILLMODE_NONE, True)
                raw.FPDFPageObj_SetStrokeWidth(box, 0.5)
                raw.FPDFPage_InsertObject(self._page, box)
            for place, words in enumerate(lines):
                self._write(left + 3, self._top - _LEADING * (place + 1), words)
            left += width
        self._top -= height

    def content(self) -> bytes:
        """The finished file."""
        import io

        for page in self._document:
            page.gen_content()
        buffer = io.BytesIO()
        self._finish()
        self._document.save(buffer)
        return buffer.getvalue()

    def _finish(self) -> None:
        if self._page is not None:
            self._page.gen_content()
            self._page = None

    def _room(self, height: float) -> None:
        if self._page is None or self._top - height < _MARGIN:
            self._finish()
            self._page = self._document.new_page(_WIDTH, _HEIGHT)
            self._top = _HEIGHT - _MARGIN

    def _write(self, left: float, bottom: float, words: str) -> None:
        if not words:
            return
        shape = raw.FPDFPageObj_CreateTextObj(self._document, self._font, _SIZE)
        letters = (words + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(shape, ctypes.cast(ctypes.create_string_buffer(letters), ctypes.POINTER(ctypes.c_ushort)))
        raw.FPDFPageObj_Transform(shape, 1, 0, 0, 1, left, bottom)
        raw.FPDFPage_InsertObject(self._page, shape)


def _wrap(cell: str, width: float) -> list[str]:
    lines = [""]
    for word in cell.split():
        if lines[-1] and (len(lines[-1]) + len(word) + 1) * _SIZE * 0.62 > width - 6:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
