"""Where somebody of a school begins: what /start shows without an invitation, and what follows the welcome."""

from aiogram.types import Message

from attestation.roles import Actor
from cards.card import Card
from db.engine import Database
from handlers.show import say
from locales import Texts
from services.people import myself


async def home(message: Message, actor: Actor, texts: Texts, db: Database) -> None:
    """A short greeting. The one place to put the person's own card under it."""
    me = await myself(db, actor)
    await say(message, Card(texts("home", name=me.name)))
