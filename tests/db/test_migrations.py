"""The revisions make the tables that the models say, on both databases, and go back and forth."""

from sqlalchemy import inspect

from db.engine import Database
from db.models import Base


async def test_the_revisions_make_every_table(database: Database) -> None:
    async with database.engine.connect() as connection:
        found = await connection.run_sync(lambda sync: set(inspect(sync).get_table_names()))
    assert found == {*Base.metadata.tables, "alembic_version"}
