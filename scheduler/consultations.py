"""What words about consultations say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime

from attestation.consultations import News
from cards.consultations import news_card, reminder_card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from services.consultation_words import NEWS, REMINDER, news_of, reminded
from services.outgoing import addressee, next_open_moment


async def reminder(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """A day or an hour before; one that is late waits for the school to open, and is dropped once all has begun."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        said = await reminded(session, to.actor, due.params, now) if to else None
        if to is None or said is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, reminder_card(texts(to.actor.locale), said))


async def news(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """What the other party has changed, while it is so."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
        found = await news_of(session, to.actor, due.params, now) if to else None
        if to is None or found is None:
            return None
        later = await next_open_moment(session, to.actor, now)
    if later > now:
        return Postponed(later)
    return Outgoing(to.chat_id, news_card(texts(to.actor.locale), found, News(due.params["news"])))


RENDERERS: Mapping[str, Renderer] = {REMINDER: reminder, NEWS: news}
