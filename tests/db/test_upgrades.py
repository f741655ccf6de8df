"""A database of any earlier revision upgrades to the newest, and its rows come along."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from alembic import command
from sqlalchemy import JSON, Connection, MetaData, func, insert, select

from db.engine import Database
from db.migrate import migrate, revision
from db.migrations import config, revisions

_AT = datetime(2026, 9, 1, tzinfo=UTC)


def _value(column: Any, number: int) -> Any:
    """Something that fits a column; keys and references are all the same number."""
    if isinstance(column.type, JSON):
        return {"number": number}
    kind = column.type.python_type
    values = {
        int: number,
        str: f"{column.name} {number}",
        bool: True,
        datetime: _AT,
        date: _AT.date(),
        time: _AT.time(),
    }
    return values[kind]


def _fill(connection: Connection) -> dict[str, int]:
    """Put two rows into each table that there is, in an order that references allow; how many rows each has."""
    found = _reflected(connection)
    for table in found.sorted_tables:
        if table.name != "alembic_version":
            for number in (1, 2):
                row = {column.name: _value(column, number) for column in table.columns}
                connection.execute(insert(table).values(row))
    return _counts(connection)


def _counts(connection: Connection) -> dict[str, int]:
    tables = _reflected(connection).tables
    return {name: connection.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}


def _reflected(connection: Connection) -> MetaData:
    found = MetaData()
    found.reflect(connection)
    return found


@pytest.mark.parametrize("at", revisions()[:-1])
async def test_rows_of_an_earlier_revision_come_along(database: Database, at: str) -> None:
    async with database.engine.begin() as connection:
        await connection.run_sync(lambda sync: command.downgrade(config(sync), at))
    async with database.engine.begin() as connection:
        before = await connection.run_sync(_fill)
    await migrate(database)
    assert await revision(database) == revisions()[-1]
    async with database.engine.connect() as reading:
        after = await reading.run_sync(_counts)
    assert {name: after[name] for name in before} == before
    assert before["person"] == 2
