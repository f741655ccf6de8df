"""What a teacher is told of a decision, at the moment when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from cards.awards import told_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.awards import KIND, told
from services.outgoing import addressee, next_open_moment


async def award(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The newest state of the decision; an older word is left out."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        found = await told(session, to.actor, due.params, now) if to else None
        if to is None or found is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, told_card(texts(to.actor.locale), *found))


RENDERERS: Mapping[str, Renderer] = {KIND: award}
