"""Which texts the program asks for, read from its source."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from locales import LOCALES

ROOT = Path(__file__).parents[2]
PACKAGES = ("attestation", "bot", "cards", "db", "documents", "handlers", "locales", "scheduler", "services", "web")
_ASKERS = {"texts", "label"}  # `texts("key")`, `texts.label("key")`; `texts_of(locale)("key")` is known by its shape


@dataclass(frozen=True)
class Asked:
    """A place where a text is asked for: by its key, or by a pattern of keys. `places` none: cannot be seen."""

    where: str
    key: str | None
    pattern: str | None
    places: frozenset[str] | None
    refuses: bool  # asked for by raising an error


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the program."""
    paths = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py")))
    return {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in paths}


def refusals() -> set[str]:
    """The names of AttestationError and all that is derived from it."""
    known = {"AttestationError"}
    bases = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    while more := {name for name, parents in bases.items() if parents & known} - known:
        known |= more
    return known


def asked() -> Iterator[Asked]:
    """Every place where a text is asked for with a key that can be seen."""
    errors = refusals()
    for file, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args and _asks(node.func, _ASKERS | errors):
                given = [keyword.arg for keyword in node.keywords]
                places = None if None in given else frozenset(filter(None, given))
                for key, pattern in _keys(node.args[0]):
                    refuses = ast.unparse(node.func) in errors
                    yield Asked(f"{file}:{node.lineno}", key, pattern, places, refuses)


def _asks(function: ast.expr, askers: set[str]) -> bool:
    if isinstance(function, ast.Call):
        return ast.unparse(function.func).rpartition(".")[2] in {"texts", "texts_of"}
    return ast.unparse(function).rpartition(".")[2].lstrip("_") in askers


def _keys(node: ast.expr) -> Iterator[tuple[str | None, str | None]]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if node.value not in LOCALES:  # `texts("en")` asks for a language
            yield node.value, None
    elif isinstance(node, ast.JoinedStr):
        yield None, pattern_of(node)
    elif isinstance(node, ast.IfExp):
        yield from _keys(node.body)
        yield from _keys(node.orelse)


def pattern_of(node: ast.JoinedStr) -> str:
    """What an f-string can become, as a regular expression."""
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[a-z0-9_-]+" for part in node.values
    )


def mentioned() -> tuple[set[str], set[str]]:
    """All strings of the source, and the patterns of all its f-strings that can be keys: what may be asked for."""
    strings: set[str] = set()
    patterns: set[str] = set()
    for tree in trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                strings.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                fixed = "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
                if re.fullmatch(r"[a-z][a-z0-9_-]*-|-[a-z0-9_-]+|[a-z][a-z0-9_-]*-[a-z0-9_-]+", fixed):
                    patterns.add(pattern_of(node))
    return strings, patterns
