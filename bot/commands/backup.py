"""`sanat backup` and `sanat restore`: a copy of everything, and back from it."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from bot.clock import now_utc
from bot.command import AsJson, Failed, database, settings, show, show_json
from bot.identity import is_dead
from db import lease
from db.engine import Database, StorageError
from services import backups
from services.backups import Contents


async def backup(
    file: Annotated[Path, Parameter(help="Where to write it: one ZIP, database and evidence.")],
    /,
    *,
    as_json: AsJson = False,
) -> None:
    """Copy everything into one file while the bot runs; the copy is read back before it counts."""
    config = settings()
    async with database(config) as db:
        contents = await backups.back_up(db, config.evidence_folder(), file, now_utc())
    _tell(file, contents, as_json)


async def restore(
    file: Annotated[Path, Parameter(help="What `sanat backup` wrote.")],
    /,
    *,
    force: Annotated[bool, Parameter(negative="", help="Replace what is there, though it is not empty.")] = False,
    as_json: AsJson = False,
) -> None:
    """Bring a backup back into the place that DATABASE_URL and EVIDENCE_DIR name; the bot must be stopped."""
    config = settings()
    db = Database(config.database_url)
    try:
        if await _speaks(db):
            raise Failed("the bot is running on this database: stop it first")
        contents = await backups.restore(db, config.evidence_folder(), file, replace=force)
    finally:
        await db.close()
    _tell(file, contents, as_json)


async def _speaks(db: Database) -> bool:
    """Whether a copy of the bot runs on the database; of what cannot be read nothing runs."""
    if db.file and not db.file.exists():
        return False
    try:
        async with db.read() as session:
            holder = await lease.holder(session, lease.SPEAKER, now_utc())
    except StorageError:
        return False
    return holder is not None and not is_dead(holder)


def _tell(file: Path, contents: Contents, as_json: bool) -> None:
    if as_json:
        show_json(
            {
                "file": str(file),
                "made_at": contents.made_at,
                "revision": contents.revision,
                "rows": contents.rows,
                "evidence_files": contents.files,
            }
        )
        return
    rows = sum(contents.rows.values())
    show(f"{file}: of {contents.made_at}, {rows} rows, {contents.files} files of evidence; read back and whole")
