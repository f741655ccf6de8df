"""What is said about a lesson, before it and about it, at the moment when it is sent."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from cards.card import Card
from cards.lessons import told_card
from db.outbox import Due
from locales import texts
from scheduler.delivery import Renderer
from scheduler.words import in_open_hours
from services.lesson_words import KIND, told
from services.outgoing import Addressee


async def lesson(session: AsyncSession, to: Addressee, due: Due, now: datetime) -> Card | None:
    """The lesson as it stands; none once it was called off or has begun, or is no longer the reader's."""
    word = due.params["word"]
    found = await told(session, to.actor, due.params["lesson"], word, now)
    return told_card(texts(to.actor.locale), found, word.partition("-")[0]) if found else None


RENDERERS: Mapping[str, Renderer] = {KIND: in_open_hours(lesson)}
