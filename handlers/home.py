"""Where somebody of a school begins: a short greeting, and the card of what is theirs to do."""

from datetime import datetime

from aiogram.types import Message

from attestation.roles import Actor
from cards.card import Card
from db.engine import Database
from handlers.my import my_view
from handlers.pinned import put_card
from locales import Texts
from services.people import myself


async def home(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """A greeting with the person's own card under it, in one message."""
    me = await myself(db, actor)
    card = await my_view(db, actor, texts, now)
    greeted = Card(f"{texts('home', name=me.name)}\n\n{card.text}", card.rows)
    await put_card(message, greeted, actor, db, now)
