"""Insert a row unless its key is there already, on both databases: the ground of "nothing twice"."""

from typing import Any

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Base


def insert_once(session: AsyncSession, table: type[Base], rows: list[dict[str, Any]]) -> Insert:
    """An INSERT of `rows` that passes over those whose key exists."""
    return inserting_once(session, table).values(rows)


def inserting_once(session: AsyncSession, table: type[Base]) -> Insert:
    """The same for many rows: they are handed to `execute` beside it, which takes them in large portions."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table).on_conflict_do_nothing()
    return postgresql.insert(table).on_conflict_do_nothing()
