"""QR codes as they stand on a printed page: found by their bars, read as modules."""

import io

import pdfplumber
from PIL import Image

Code = tuple[tuple[bool, ...], ...]


def codes_on(content: bytes) -> list[Code]:
    """The codes of a PDF, page by page, in the order in which they were drawn; each has a dark bar in every row."""
    groups: list[list[dict[str, float]]] = []
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        for page in pdf.pages:
            bars = [bar for bar in page.rects if bar["fill"] and not bar["stroke"]]
            for bar, before in zip(bars, [None, *bars], strict=False):
                if before is None or not -0.1 < bar["top"] - before["top"] < bar["height"] * 1.5:
                    groups.append([])
                groups[-1].append(bar)
    return [_modules(group) for group in groups]


def code_in(picture: bytes) -> Code:
    """The code of a PNG whose modules are ten pixels wide, with four of white around it."""
    image = Image.open(io.BytesIO(picture)).convert("L")
    places = range(45, image.width - 40, 10)
    return tuple(tuple(image.getpixel((x, y)) == 0 for x in places) for y in places)


def words_on(content: bytes) -> str:
    """All words of a PDF, a space between two."""
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return " ".join(" ".join((page.extract_text() or "").split()) for page in pdf.pages)


def _modules(bars: list[dict[str, float]]) -> Code:
    left, top = min(bar["x0"] for bar in bars), min(bar["top"] for bar in bars)
    right = max(bar["x1"] for bar in bars)
    unit = bars[0]["height"]
    size = round((right - left) / unit)
    dark = {
        (round((bar["top"] - top) / unit), column)
        for bar in bars
        for column in range(round((bar["x0"] - left) / unit), round((bar["x1"] - left) / unit))
    }
    return tuple(tuple((row, column) in dark for column in range(size)) for row in range(size))
