"""What the deputy director who has handed over the desk is told, at the moment when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from cards.year_end import handed_over_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.handing_over import KIND, handed_over


async def desk(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """Who has the desk now."""
    async with db.read() as session:
        found = await handed_over(session, due, now)
    if found is None:
        return None
    if found.at > now:
        return Postponed(found.at)
    return Outgoing(found.chat_id, handed_over_card(texts(found.locale), found.to, found.stays))


RENDERERS: Mapping[str, Renderer] = {KIND: desk}
