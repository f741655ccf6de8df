"""The revisions make the tables that the models say, on both databases, and go back and forth."""

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect

from db.engine import Database
from db.migrations import config, revisions
from db.models import Base


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, Base.metadata))


async def test_the_revisions_make_what_the_models_say(database: Database) -> None:
    async with database.engine.connect() as connection:
        differences = await connection.run_sync(_differences)
    assert differences == [], "run `python -m db.migrations.generate`"


async def test_every_revision_can_be_taken_back_and_applied_again(database: Database) -> None:
    def tables(connection: Connection) -> set[str]:
        return set(inspect(connection).get_table_names())

    async with database.engine.begin() as connection:
        for _ in revisions():
            await connection.run_sync(lambda sync: command.downgrade(config(sync), "-1"))
        assert await connection.run_sync(tables) == {"alembic_version"}
        await connection.run_sync(lambda sync: command.upgrade(config(sync), "head"))
        assert await connection.run_sync(_differences) == []


def test_the_revisions_are_one_numbered_line() -> None:
    assert revisions() == [f"{number:04}" for number in range(1, len(revisions()) + 1)]
