"""The Fluent files as they are written: keys, places, words. The program's own reading is `locales.texts`."""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from fluent.syntax import FluentParser, FluentSerializer, ast, visitor


@dataclass
class Entry:
    """A text as it stands in a file: its places, its words piece by piece, and the forms of each choice."""

    file: str
    source: str  # as one writes it, without the key
    places: set[str] = field(default_factory=set)
    words: list[str] = field(default_factory=list)
    choices: list[set[str]] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)  # a function and the case that it is asked for
    references: set[str] = field(default_factory=set)  # to other texts

    @property
    def text(self) -> str:
        """All words of all forms together, which is never shorter than any text made of it."""
        return " ".join(self.words)

    @property
    def named_choices(self) -> list[list[str]]:
        """The choices that are made by a name, such as a role, and not by a number."""
        named = ([form for form in forms if not form.isdigit()] for forms in self.choices)
        return sorted(sorted(forms) for forms in named if not {*forms} <= NUMBER_FORMS)


NUMBER_FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
_PARSER, _SERIALIZER = FluentParser(), FluentSerializer()


class _Reader(visitor.Visitor):
    def __init__(self, entry: Entry) -> None:
        self.entry = entry

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.entry.places.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the parser's name
        self.entry.references.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802 - the parser's name
        self.entry.references.add(f"-{node.id.name}")

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the parser's name
        self.entry.words.append(node.value)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:  # noqa: N802 - the parser's name
        cases = [str(named.value.value) for named in node.arguments.named if named.name.name == "case"]
        self.entry.calls.append((node.id.name, cases[0] if cases else "nominative"))
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802 - the parser's name
        self.entry.choices.append(
            {
                variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value
                for variant in node.variants
            }
        )
        self.generic_visit(node)


def parse(source: str) -> ast.Resource:
    """A file's parts; what is not understood is a part too (`ast.Junk`)."""
    return _PARSER.parse(source)


def entry(message: ast.Message, file: str) -> Entry:
    """A text of a file."""
    found = Entry(file, _SERIALIZER.serialize_entry(message).partition("=")[2].strip())
    _Reader(found).visit(message)
    return found


@cache
def sources(locale: str) -> dict[str, str]:
    """The files of a language as they are written, by name."""
    folder = files("locales").joinpath(locale)
    return {
        file.name: file.read_text("utf-8")
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".ftl")
    }


@cache
def resources(locale: str) -> dict[str, ast.Resource]:
    """The files of a language, by name."""
    return {name: parse(source) for name, source in sources(locale).items()}


@cache
def entries(locale: str) -> dict[str, Entry]:
    """The texts of a language, by key."""
    return {
        message.id.name: entry(message, name)
        for name, resource in resources(locale).items()
        for message in resource.body
        if isinstance(message, ast.Message)
    }
