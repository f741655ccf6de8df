"""Insert a row unless its key is there already, on both databases: the ground of "nothing twice"."""

from typing import Any

from sqlalchemy import Insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Base


def insert_once(session: AsyncSession, table: type[Base], rows: list[dict[str, Any]]) -> Insert:
    """An INSERT of `rows` that passes over those whose key exists."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table).values(rows).on_conflict_do_nothing()
    return postgresql.insert(table).values(rows).on_conflict_do_nothing()
