"""Insert rows unless their keys are there already, on both databases: the ground of "nothing twice"."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Row, UpdateBase
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Base
from db.models.base import table_of


async def insert_once(
    session: AsyncSession, model: type[Base], rows: Sequence[dict[str, Any]], *returning: str
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Insert `rows`, but pass over those whose key exists. Returns the columns `returning` of those that are new."""
    if not rows:
        return ()
    inserted = await session.execute(_insert(session.get_bind().dialect.name, model, returning), list(rows))
    return inserted.all() if returning else ()


@cache
def _insert(dialect: str, model: type[Base], returning: tuple[str, ...]) -> UpdateBase:
    table = table_of(model)
    insert = (sqlite.insert if dialect == "sqlite" else postgresql.insert)(table).on_conflict_do_nothing()
    return insert.returning(*(table.c[name] for name in returning)) if returning else insert
