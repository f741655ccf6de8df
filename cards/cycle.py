"""How the next due day came about, line by line."""

from collections.abc import Iterable
from datetime import date

from attestation.cycle import Line
from locales import Texts


def lines(texts: Texts, arithmetic: Iterable[Line]) -> list[str]:
    """The arithmetic in words; days are written with their year, as in papers."""
    return [
        texts.label(_key(line), **{name: _written(value) for name, value in line.params.items()}) for line in arithmetic
    ]


def _key(line: Line) -> str:
    return f"{line.key}-without-order" if line.params.get("order") == "" else line.key


def _written(value: str | int | date) -> str | int:
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else value
