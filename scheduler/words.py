"""Words to one person: left out once they are no longer true, and not said while the school is closed."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from cards.card import Card
from db.engine import Database
from db.outbox import Due
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.outgoing import Addressee, addressee, next_open_moment

Word = Callable[[AsyncSession, Addressee, Due, datetime], Awaitable[Card | None]]
"""What is said now; None when it is no longer true."""


def in_open_hours(word: Word) -> Renderer:
    """The word as the outbox sends it: in the addressee's school, in its open hours."""

    async def render(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
        async with db.read() as session:
            to = await addressee(session, due.school_id, due.person_id)
            card = await word(session, to, due, now) if to else None
            if to is None or card is None:
                return None
            later = await next_open_moment(session, to.actor, now)
        return Postponed(later) if later > now else Outgoing(to.chat_id, card)

    return render
