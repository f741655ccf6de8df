"""The Fluent files as they are written: keys, places, words."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from locales import LOCALES

FOLDER = Path(__file__).parents[2] / "locales"


@dataclass
class Entry:
    """A text as it stands in a file: its places, its words piece by piece, and the forms of each choice."""

    file: str
    places: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    choices: list[set[str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words of all forms together, which is never shorter than any text made of it."""
        return " ".join(self.words)


class _Reader(visitor.Visitor):
    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.entry.places.add(node.id.name)

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the parser's name
        self.entry.words.append(node.value)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the parser's name
        self.entry.choices.append(
            {
                variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                for variant in node.variants
            }
        )
        self.generic_visit(node)


def resources(locale: str) -> dict[str, ast.Resource]:
    """The files of a language, by name."""
    parser = FluentParser()
    return {path.name: parser.parse(path.read_text("utf-8")) for path in sorted((FOLDER / locale).glob("*.ftl"))}


@cache
def entries(locale: str) -> dict[str, Entry]:
    """The texts of a language, by key."""
    found: dict[str, Entry] = {}
    for name, resource in resources(locale).items():
        for message in resource.body:
            if isinstance(message, ast.Message):
                entry = found[message.id.name] = Entry(name)
                _Reader(entry).visit(message)
    return found


def every_text() -> Iterator[tuple[str, str, Entry]]:
    """Language, key, text."""
    for locale in LOCALES:
        for key, entry in entries(locale).items():
            yield locale, key, entry
