"""Columns read past the mapper, which would only cost time: for what every update asks."""

from collections.abc import Mapping, Sequence
from typing import TypeVarTuple

from sqlalchemy import Row, Select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Session

Ts = TypeVarTuple("Ts")


async def rows(session: AsyncSession, query: Select[*Ts], **values: object) -> Sequence[Row[*Ts]]:
    """The rows of a query over columns, with the values of its `bindparam`s; those that it does not name are ignored.

    What the session has changed and not written yet is written first: the mapper would have known of it. Make such a
    query once (a constant, or a function with `@cache`): making it costs as much as running it.
    """
    return await session.run_sync(_rows, query, values)  # one hop out of async instead of two


def _rows(session: Session, query: Select[*Ts], values: Mapping[str, object]) -> Sequence[Row[*Ts]]:
    if session.new or session.dirty or session.deleted:
        session.flush()
    return session.connection().execute(query, values).all()
