"""Write `docs/reference/` from the code: `python -m tests.docs.reference`. A test compares."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from cyclopts import App
from pydantic_core import PydanticUndefined

from attestation.roles import GRANTS, Act, Actor, Role
from bot.cli import app
from bot.config import Config
from cards.commands import commands
from locales import LOCALES
from locales.written import entries, sources

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
_HEAD = "<!-- Written by `python -m tests.docs.reference`; do not edit. -->\n"


def pages() -> dict[str, str]:
    """Each page's text, by file name."""
    return {
        "settings.md": _settings(),
        "commands.md": _commands(),
        "permissions.md": _permissions(),
        "texts.md": _texts(),
    }


def _settings() -> str:
    rows = ["# Settings", "", "From the environment, or from a file `.env` in the working directory.", ""]
    rows += ["| variable | default | meaning |", "| --- | --- | --- |"]
    for name, field in Config.model_fields.items():
        default = "" if field.default in (None, PydanticUndefined) else f"`{field.default}`"
        rows.append(f"| `{name.upper()}` | {default} | {field.description} |")
    return "\n".join([_HEAD, *rows, ""])


def _commands() -> str:
    rows = [
        "# Commands",
        "",
        "Every command has `--help`. Those that show something have `--json`: exactly one document",
    ]
    rows += ["on stdout. Logs go to stderr. Dates are typed DD.MM.YYYY or ISO. Exit 0: done, 1: the work failed (one"]
    rows += ["line says why), 2: wrong usage.", ""]
    for name, command in _walk(app, "sanat"):
        rows += [f"## `{name}`", "", _described(command), ""]
        for parameter in _parameters(command):
            rows.append(parameter)
        rows.append("")
    return re.sub("\n{3,}", "\n\n", "\n".join([_HEAD, *rows]))


def _permissions() -> str:
    """The table `attestation.roles.GRANTS`, which every use case asks, and each role's menu made from it."""
    rows = [
        "# Who may do what",
        "",
        "Inside their own school. In another school nobody may do anything, and is told no",
    ]
    rows += ["more than that it is not there. What the table does not grant is refused, and the refusal stands in the"]
    rows += ["audit. A role given or taken holds from the next act on.", ""]
    rows += [f"| act | {' | '.join(role.replace('_', ' ') for role in Role)} |", f"| --- |{' --- |' * len(Role)}"]
    for act in Act:
        marks = " | ".join("yes" if role in GRANTS[act] else "" for role in Role)
        rows.append(f"| {act.replace('_', ' ')} | {marks} |")
    rows += ["", "## Commands", "", "| role | commands |", "| --- | --- |"]
    for role in Role:
        menu = commands(Actor(0, 0, frozenset({role}), "en", "UTC"))
        rows.append(f"| {role.replace('_', ' ')} | {' '.join(f'`/{name}`' for name in menu)} |")
    return "\n".join([_HEAD, *rows, ""])


def _texts() -> str:
    """Every text side by side, as it stands in the files of `locales/`."""
    rows = [
        "# Every text, side by side",
        "",
        "What Sanat says, in three languages, by the files of `locales/`. `{ $name }` is a place that is filled in",
        "when it is said, `[one]`, `[few]`, `*[other]` are the forms for different numbers. To correct a text, change",
        "it in the file of that language, keeping its key and places, and let `sanat texts check FILE` look at it.",
    ]
    ours = {locale: entries(locale) for locale in LOCALES}
    for file in sources("en"):
        links = " · ".join(f"[{locale}](../../locales/{locale}/{file})" for locale in LOCALES)
        rows += [
            "",
            f"## {file}",
            "",
            links,
            "",
            f"| key | {' | '.join(LOCALES)} |",
            f"| --- |{' --- |' * len(LOCALES)}",
        ]
        for key in (key for key, text in ours["en"].items() if text.file == file):
            cells = (_cell(ours[locale][key].source) for locale in LOCALES)
            rows.append(f"| `{key}` | {' | '.join(cells)} |")
    return "\n".join([_HEAD, *rows, ""])


def _cell(source: str) -> str:
    """A text in a cell of a table: tags are shown and not obeyed, each line of it stands on its own."""
    shown = (
        source.replace("&", "&amp;")
        .replace("<", "&lt;")
        .translate({ord(letter): f"\\{letter}" for letter in r"|*_[]`\\"})
    )
    return "<br>".join(line.strip() for line in shown.splitlines())


def _walk(parent: App, path: str) -> Iterator[tuple[str, App]]:
    for name in parent:
        if name.startswith("-"):
            continue
        command = parent[name]
        inner = [sub for sub in command if not sub.startswith("-")]
        if inner:
            yield from _walk(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def _described(command: App) -> str:
    function = command.default_command
    return inspect.cleandoc(function.__doc__ or "") if function else ""


def _parameters(command: App) -> Iterator[str]:
    function = command.default_command
    if function is None:
        return
    for name, parameter in inspect.signature(function).parameters.items():
        annotation = function.__annotations__.get(name)
        told = next((meta for meta in get_args(annotation)[1:] if hasattr(meta, "help")), None)
        shown = name.upper() if parameter.kind is parameter.POSITIONAL_ONLY else f"--{name.replace('_', '-')}"
        if told and told.name:
            shown = told.name[0]
        yield f"- `{shown}` {told.help if told and told.help else ''}".rstrip()


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, text in pages().items():
        (FOLDER / file).write_text(text, "utf-8")
