"""What a teacher is told of a decision, at the moment when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from cards.awards import told_card
from cards.card import Card
from db.outbox import Due
from locales import texts
from scheduler.delivery import Renderer
from scheduler.words import in_open_hours
from services.awards import KIND, told
from services.outgoing import Addressee


async def award(session: AsyncSession, to: Addressee, due: Due, now: datetime) -> Card | None:
    """The newest state of the decision; an older word is left out."""
    found = await told(session, to.actor, due.params, now)
    return told_card(texts(to.actor.locale), *found) if found else None


RENDERERS: Mapping[str, Renderer] = {KIND: in_open_hours(award)}
