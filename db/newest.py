"""The newest message that is known, in one chat or anywhere: what is asked when nobody knows whether a message went."""

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import InboxUpdate, OutboxMessage


async def newest_message(session: AsyncSession, chat_id: int | None = None) -> int:
    """The highest message id of a chat (none: of all chats that share their numbering); 0 when none is known."""
    newest = 0
    for table in (InboxUpdate, OutboxMessage):
        query = select(func.max(table.message_id))
        # Supergroups, whose ids begin here, number their messages by themselves.
        here = table.chat_id > -1_000_000_000_000 if chat_id is None else table.chat_id == chat_id
        newest = max(newest, await session.scalar(query.where(here)) or 0)
    return newest
