"""The line of somebody's trial tests against the pass mark, as a small picture. Takes a while: draw it apart."""

from attestation.trial_tests import Trials
from documents.drawing import LIGHT, Palette, as_png, canvas, font
from locales import Texts

_WIDTH, _HEIGHT = 900, 520  # pixels
_LEFT, _TOP, _RIGHT, _BOTTOM = 90, 110, 40, 90
_MOST = 10  # results on the picture, the newest


def trial_line(trials: Trials, say: Texts, palette: Palette = LIGHT) -> bytes:
    """A PNG: each result a point with its per cent, the pass mark a dashed line. Names nobody."""
    image, draw = canvas(_WIDTH, _HEIGHT, palette)
    draw.text((_LEFT, 20), say.label("trial-picture"), palette.ink, font(30, bold=True))
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    for percent in range(0, 101, 20):
        y = _y(percent)
        draw.line((_LEFT, y, right, y), palette.line)
        draw.text((_LEFT - 14, y), str(percent), palette.faint, font(20), "rm")
    if trials.mark is not None:
        y = _y(trials.mark)
        for start in range(_LEFT, right, 22):
            draw.line((start, y, min(start + 12, right), y), palette.now, 3)
        draw.text((right, 74), say.label("trial-picture-mark", mark=trials.mark), palette.now, font(22), "ra")
    shown = trials.results[-_MOST:]
    step = (right - _LEFT) / (len(shown) + 1)
    points = [(_LEFT + step * place, _y(result.percent)) for place, result in enumerate(shown, 1)]
    if len(points) > 1:
        draw.line(points, palette.ink, 4, "curve")
    for (x, height), result in zip(points, shown, strict=True):
        passed = trials.mark is None or result.percent >= trials.mark
        draw.ellipse((x - 9, height - 9, x + 9, height + 9), palette.ink if passed else palette.paper, palette.ink, 4)
        draw.text(
            (x, height - 18),
            f"{result.percent:.0f}",
            palette.ink,
            font(24, bold=True),
            "mb",
            stroke_width=4,
            stroke_fill=palette.paper,
        )
        draw.text((x, bottom + 14), f"{result.day:%d.%m}", palette.faint, font(20), "ma")
    return as_png(image, _HEIGHT)


def _y(percent: float) -> int:
    return round(_HEIGHT - _BOTTOM - (_HEIGHT - _BOTTOM - _TOP) * percent / 100)
