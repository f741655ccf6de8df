"""A backup each night, and the oldest thrown away."""

from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import structlog

from db.engine import Database, StorageError
from services.backups import back_up

log = structlog.get_logger()
_HOUR = 2  # local; a computer that was off then makes it up when it is on
_REST = timedelta(hours=1)  # after a failure
_NAME = "sanat-????-??-??.zip"


class NightlyBackup:
    """The ticker's job: one backup a local day in `folder`, of which `keep` remain."""

    def __init__(self, db: Database, evidence: Path, folder: Path, keep: int, zone: tzinfo) -> None:
        self._db, self._evidence, self._folder, self._keep, self._zone = db, evidence, folder, keep, zone
        self._not_before: datetime | None = None

    async def __call__(self, now: datetime) -> None:
        """Make today's backup if its time has come and it is not there. A failure is tried again in an hour."""
        here = now.astimezone(self._zone)
        target = self._folder / f"sanat-{here:%Y-%m-%d}.zip"
        if here.hour < _HOUR or (self._not_before and now < self._not_before) or target.exists():
            return
        try:
            contents = await back_up(self._db, self._evidence, target, now)
        except StorageError as error:
            self._not_before = now + _REST
            log.error("backup_failed", reason=str(error))
            return
        log.info("backed_up", file=target.name, rows=sum(contents.rows.values()), evidence=contents.files)
        for old in sorted(self._folder.glob(_NAME))[: -self._keep]:
            old.unlink(missing_ok=True)


def newest_backup(folder: Path) -> Path | None:
    """The latest of the nightly backups."""
    return max(folder.glob(_NAME), default=None)
