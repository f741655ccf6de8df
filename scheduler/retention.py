"""What has served its time is thrown away by itself, once a day; docs/operator.md tells how long what is kept."""

from datetime import datetime, timedelta
from pathlib import Path

from db import inbox
from db.engine import Database

RAW = timedelta(days=7)
"""How long the raw updates stay, with all that people wrote: a day longer than Telegram's numbers can be trusted."""
_DAY = timedelta(days=1)


class Retention:
    """The ticker's job: raw updates go after a week, copies from before an upgrade after `days`."""

    def __init__(self, db: Database, days: int) -> None:
        self._db, self._copies = db, timedelta(days=days)
        self._next: datetime | None = None

    async def __call__(self, now: datetime) -> None:
        """Tidy up if a day has gone by."""
        if self._next and now < self._next:
            return
        self._next = now + _DAY
        async with self._db.write() as session:
            await inbox.clean(session, now - RAW)
        if self._db.file:
            _drop_copies(self._db.file, (now - self._copies).timestamp())


def _drop_copies(file: Path, before: float) -> None:
    for copy in file.parent.glob(f"{file.name}.*.before-upgrade"):
        if copy.stat().st_mtime < before:
            copy.unlink(missing_ok=True)
