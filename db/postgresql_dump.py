"""PostgreSQL's own programs: pg_dump, pg_restore. They must not be older than the server."""

import asyncio
import os
import re
from pathlib import Path

from sqlalchemy.engine import URL

from db.engine import StorageError

_MISSING = "is not on PATH: install PostgreSQL's client programs (Debian and Ubuntu: postgresql-client)"


async def dump(url: URL, target: Path, snapshot: str) -> None:
    """Write the database into a file, as it was when `snapshot` was exported. Raises StorageError."""
    options = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={target}")
    await _run("pg_dump", url, *options)
    await _run("pg_restore", None, "--list", str(target))  # a file that was cut short has no readable list


async def load(url: URL, source: Path) -> None:
    """Bring a file's content into an empty database, all or nothing. Raises StorageError."""
    await _run(
        "pg_restore", url, "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", str(source)
    )


async def version() -> int | None:
    """The major version of the pg_dump that would be used; none where there is none."""
    try:
        said = await _run("pg_dump", None, "--version")
    except StorageError:
        return None
    found = re.search(r"\d+", said)
    return int(found[0]) if found else None


async def _run(program: str, url: URL | None, *options: str) -> str:
    environment = dict(os.environ)
    where: list[str] = []
    if url is not None:
        if url.password is not None:
            environment["PGPASSWORD"] = url.password  # other users of the machine can read the command line
        plain = url.set(drivername="postgresql", password=None).render_as_string(hide_password=False)
        plain = plain.replace("+", "%20")  # so SQLAlchemy writes a space, which these programs would take for a plus
        where = [f"--dbname={plain}"]
    try:
        process = await asyncio.create_subprocess_exec(
            program,
            *where,
            *options,
            env=environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
    except FileNotFoundError:
        raise StorageError(f"{program} {_MISSING}") from None
    said, complained = await process.communicate()
    if process.returncode:
        raise StorageError(f"{program} failed: {' '.join(complained.decode(errors='replace').split())[:300]}")
    return said.decode(errors="replace")
