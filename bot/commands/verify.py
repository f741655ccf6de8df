"""`sanat verify`: whether a portfolio's ZIP is as Sanat made it."""

import asyncio
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from bot.command import AsJson, Failed, show, show_json


async def verify(file: Annotated[Path, Parameter(help="A portfolio's ZIP.")], /, *, as_json: AsJson = False) -> None:
    """Check a portfolio's ZIP against its manifest and seal; names what differs, and exits 1 if anything does."""
    from documents.portfolio.seal import verify as check

    try:
        package = await asyncio.to_thread(file.read_bytes)
    except OSError as error:
        raise Failed(f"{file.name}: {error.strerror}") from None
    verdict = await asyncio.to_thread(check, package)
    if as_json:
        show_json({"ok": not verdict.differs, "files": verdict.files, "differs": list(verdict.differs)})
    if verdict.differs:
        raise Failed(f"{file.name} differs: {', '.join(verdict.differs)}")
    if not as_json:
        show(f"{file.name}: {verdict.files} files, unchanged")
