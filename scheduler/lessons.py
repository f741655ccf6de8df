"""What is said about a lesson, before it and about it, at the moment when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from cards.lessons import told_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.lessons import KIND, told
from services.outgoing import addressee, next_open_moment


async def lesson(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The lesson as it stands; none once it was called off or has begun, or is no longer the reader's."""
    word = due.params["word"]
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        found = await told(session, to.actor, due.params["lesson"], word, now) if to else None
        if to is None or found is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, told_card(texts(to.actor.locale), found, word.partition("-")[0]))


RENDERERS: Mapping[str, Renderer] = {KIND: lesson}
