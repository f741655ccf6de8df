"""Columns read past the mapper, which would only cost time: for what every update asks."""

from collections.abc import Sequence
from typing import TypeVarTuple

from sqlalchemy import Row, Select
from sqlalchemy.ext.asyncio import AsyncSession

Ts = TypeVarTuple("Ts")


async def rows(session: AsyncSession, query: Select[*Ts], **values: object) -> Sequence[Row[*Ts]]:
    """The rows of a query over columns, with the values of its `bindparam`s; those that it does not name are ignored.

    What the session has changed and not written yet is written first: the mapper would have known of it. Make such a
    query once (a constant, or a function with `@cache`): making it costs as much as running it.
    """
    if session.new or session.dirty or session.deleted:
        await session.flush()
    connection = await session.connection()
    return (await connection.execute(query, values)).all()
