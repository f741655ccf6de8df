"""The history of a school: who did what to what, and when."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from db import chain
from db.models import History

REFUSED = "refused"
"""The act of somebody who tried what they may not."""


def record(
    session: AsyncSession, school_id: int, now: datetime, by: int | None, act: str, subject: str, **details: object
) -> History:
    """Add a line, in the transaction of the act itself, at whose end it is written. `by`: none for the operator."""
    line = History(school_id=school_id, at=now, actor_id=by, act=act, subject=subject, details=details)
    chain.add(session, line)
    return line


async def written(session: AsyncSession) -> None:
    """Write what was recorded now, for the ids of the lines: the last thing that a transaction writes."""
    await chain.close(session)
