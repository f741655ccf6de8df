"""The history of the tables, one numbered revision a change, in a single line: 0001, 0002, …

`db.migrate` applies it; `python -m db.migrations.generate` writes it from the models. A revision that has been
released is never edited, and imports nothing of ours: it must still run when the models have moved on.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).parent


def revisions() -> list[str]:
    """The numbers of all revisions this program knows, oldest first."""
    return sorted(path.name.split("_")[0] for path in (FOLDER / "versions").glob("[0-9]*_*.py"))


def config(connection: Connection) -> "Config":
    """Alembic's settings, without a file: its commands work on this connection and leave the commit to its owner."""
    from alembic.config import Config  # 75 ms, and most starts have nothing to migrate

    settings = Config()
    settings.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    settings.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    settings.attributes["connection"] = connection
    return settings
