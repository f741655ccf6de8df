"""What has served its time is thrown away by itself; docs/operator.md tells how long what is kept."""

from datetime import datetime, timedelta
from pathlib import Path

from db import inbox
from db.engine import Database

RAW = timedelta(days=7)
"""How long the raw updates stay, with all that people wrote: a day longer than Telegram's numbers can be trusted."""


async def tidy_up(db: Database, copies: timedelta, now: datetime) -> None:
    """Drop raw updates that were done with a week ago, and copies from before an upgrade that are older than `copies`.

    Not everything may be gone after an error; the next time drops the rest.
    """
    async with db.write() as session:
        await inbox.clean(session, now - RAW)
    if db.file:
        _drop_copies(db.file, (now - copies).timestamp())


def _drop_copies(file: Path, before: float) -> None:
    for copy in file.parent.glob(f"{file.name}.*.before-upgrade"):
        if copy.stat().st_mtime < before:
            copy.unlink(missing_ok=True)
