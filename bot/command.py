"""What every command of `sanat` shares: common options, the settings, a migrated database, how results are shown."""

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

from cyclopts import Parameter
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bot.config import Config
from db.engine import Database
from db.migrate import migrate

School = Annotated[int, Parameter(name="--school", help="The school's id, as `sanat school add` printed it.")]
AsJson = Annotated[bool, Parameter(name="--json", negative="", help="Print exactly one JSON document.")]


class Failed(Exception):
    """The command could not do its work; the message is one line that says why."""


def settings() -> Config:
    """The settings. Raises `Failed` with a line that names what is wrong, never a value."""
    try:
        return Config()
    except ValidationError as error:
        raise Failed("; ".join(_said(problem) for problem in error.errors())) from None


@asynccontextmanager
async def database(config: Config) -> AsyncIterator[Database]:
    """The database of the settings, brought to the tables that this program knows."""
    opened = Database(config.database_url)
    try:
        await migrate(opened)
        yield opened
    finally:
        await opened.close()


def show(text: str) -> None:
    """Print for people."""
    sys.stdout.write(f"{text}\n")


def show_json(document: object) -> None:
    """Print for scripts."""
    show(json.dumps(document, ensure_ascii=False, indent=2))


def _said(problem: ErrorDetails) -> str:
    name = ".".join(str(part) for part in problem["loc"]).upper()
    reason = problem["msg"].removeprefix("Value error, ")
    return f"{name}: {reason}" if name else reason
