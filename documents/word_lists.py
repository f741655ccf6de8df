"""The numbers that Word puts before the paragraphs of its own lists: they are seen, but stand in no paragraph."""

import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from documents.packed import names_in, unpacked

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/numbering.xml", "word/styles.xml")
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_MOST = 300  # a longer list is no plan's
_DEEPEST = 9  # levels that a list of Word's can have


class Lists:
    """The lists of a document, counted as its paragraphs are read one after the other."""

    def __init__(self, content: bytes) -> None:
        """Raises AttestationError as `unpacked` does, and lxml's XMLSyntaxError."""
        there = names_in(content)
        numbering, styles = (_parsed(content, part) if part in there else None for part in _PARTS)
        self._levels = _levels(numbering) if numbering is not None else {}
        self._of_style = _of_styles(styles) if styles is not None else {}
        self._counts: defaultdict[str, list[int]] = defaultdict(lambda: [0] * _DEEPEST)

    def head(self, paragraph: Any) -> str:
        """The number or bullet before the paragraph with a blank after it; empty where there is none."""
        list_, depth = self._place(paragraph)
        level = self._levels.get((list_, depth))
        if level is None:
            return ""
        counts = self._counts[list_]
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (_DEEPEST - depth - 1)
        template, roman = level
        said = (str, _roman)[roman]
        number = re.sub(r"%([1-9])", lambda mark: said(max(counts[int(mark[1]) - 1], 1)), template)
        return f"{number} " if counts[depth] <= _MOST else ""

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of it that the paragraph belongs to, by itself or by its style."""
        style = _value(paragraph, "pPr", "pStyle")
        list_ = _value(paragraph, "pPr", "numPr", "numId") or self._of_style.get(style, "")
        depth = _value(paragraph, "pPr", "numPr", "ilvl")
        return list_, min(int(depth), _DEEPEST - 1) if depth.isdecimal() else 0


def _parsed(content: bytes, part: str) -> Any:
    from lxml import etree

    return etree.fromstring(unpacked(content, part), etree.XMLParser(resolve_entities=False))


def _value(node: Any, *path: str) -> str:
    found = node.find("/".join(f"{_W}{tag}" for tag in path))
    return str(found.get(f"{_W}val", "")) if found is not None else ""


def _levels(numbering: Any) -> Mapping[tuple[str, int], tuple[str, bool]]:
    """By list and level: how its numbers are written ("%1.", "%1.%2.", a bullet), and whether in Roman figures.

    A number within another one ("I.1") is written as its level's own are: "1.1", which is read as a row's."""
    written = {
        (kind.get(f"{_W}abstractNumId"), level.get(f"{_W}ilvl", "0")): (
            "•" if form == "bullet" else _value(level, "lvlText"),
            form == "upperRoman",
        )
        for kind in numbering.iter(f"{_W}abstractNum")
        for level in kind.iter(f"{_W}lvl")
        if (form := _value(level, "numFmt")) in {"decimal", "upperRoman", "bullet"}
    }
    return {
        (one.get(f"{_W}numId", ""), int(depth)): level
        for one in numbering.iter(f"{_W}num")
        for (kind, depth), level in written.items()
        if kind == _value(one, "abstractNumId") and depth.isdecimal()
    }


def _of_styles(styles: Any) -> Mapping[str, str]:
    """The list that paragraphs of a style belong to."""
    found = {style.get(f"{_W}styleId", ""): _value(style, "pPr", "numPr", "numId") for style in styles}
    return {style: list_ for style, list_ in found.items() if list_}


def _roman(number: int) -> str:
    for value, figure in _ROMAN:
        if number >= value:
            return figure + (_roman(number - value) if number > value else "")
    return ""
