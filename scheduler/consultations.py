"""What words about consultations say at the moment when they are sent."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from attestation.consultations import News
from cards.card import Card
from cards.consultations import news_card, reminder_card
from db.outbox import Due
from locales import texts
from scheduler.delivery import Renderer
from scheduler.words import in_open_hours
from services.consultation_words import NEWS, REMINDER, news_of, reminded
from services.outgoing import Addressee


async def reminder(session: AsyncSession, to: Addressee, due: Due, now: datetime) -> Card | None:
    """A day or an hour before; one that is late waits for the school to open, and is dropped once all has begun."""
    said = await reminded(session, to.actor, due.params, now)
    return reminder_card(texts(to.actor.locale), said) if said else None


async def news(session: AsyncSession, to: Addressee, due: Due, now: datetime) -> Card | None:
    """What the other party has changed, while it is so."""
    found = await news_of(session, to.actor, due.params, now)
    return news_card(texts(to.actor.locale), found, News(due.params["news"])) if found else None


RENDERERS: Mapping[str, Renderer] = {REMINDER: in_open_hours(reminder), NEWS: in_open_hours(news)}
