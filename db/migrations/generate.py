"""Write revisions from the models. For developers; the program never calls it.

python -m db.migrations.generate                    until the first release: write all anew, one for each subject
python -m db.migrations.generate "what changes"     after it: the next number, to be read before it is committed
"""

import subprocess  # nosec B404 # without a shell, and never with words from outside
import sys
from graphlib import TopologicalSorter

from alembic import command
from sqlalchemy import Connection, create_engine

from db.migrations import FOLDER, config, revisions
from db.models import Base


def generate(message: str | None) -> list[str]:
    """Compare the models with the revisions there are and write the difference; returns the paths written."""
    if message is None:
        for path in (FOLDER / "versions").glob("[0-9]*_*.py"):
            path.unlink()
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        parts = [(message, None)] if message else _subjects()
        paths = [_revision(connection, name, tables) for name, tables in parts]
    engine.dispose()
    # The formatter first: what it makes of the long lines is what the linter shall see.
    for job in (["format"], ["check", "--fix"], ["format"]):
        subprocess.run([sys.executable, "-m", "ruff", *job, "--quiet", *paths], check=True)  # nosec B603 # noqa: S603 - our own files
    return paths


def _revision(connection: Connection, message: str, tables: set[str] | None) -> str:
    settings = config(connection)
    settings.attributes["tables"] = tables
    command.upgrade(settings, "head")
    number = f"{len(revisions()) + 1:04}"
    command.revision(settings, message, rev_id=number, autogenerate=True)
    (path,) = (FOLDER / "versions").glob(f"{number}_*.py")
    path.write_text("".join(line for line in path.read_text().splitlines(True) if "    # ###" not in line))
    return str(path)


def _subjects() -> list[tuple[str, set[str]]]:
    """The files of db.models and their tables, each after those that its foreign keys point to."""
    subject = {str(mapper.class_.__tablename__): str(mapper.class_.__module__) for mapper in Base.registry.mappers}
    needs: dict[str, set[str]] = {module: set() for module in sorted(subject.values())}
    for table in Base.metadata.sorted_tables:
        needs[subject[table.name]].update(subject[key.column.table.name] for key in table.foreign_keys)
    order = TopologicalSorter({module: sorted(others - {module}) for module, others in needs.items()}).static_order()
    return [(module.split(".")[-1], {name for name in subject if subject[name] == module}) for module in order]


if __name__ == "__main__":
    print(*generate(sys.argv[1] if len(sys.argv) > 1 else None), sep="\n")  # noqa: T201 - a developer's command
