"""The one card of a person: the newest stands pinned, the one before loses its buttons, and nothing piles up."""

from contextlib import suppress
from datetime import datetime

from aiogram import F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from attestation.roles import Actor
from cards.card import Card
from db.engine import Database
from handlers.show import say
from services.pinned import card_moved


def router() -> Router:
    """What Telegram says about pins."""
    router = Router(name="pinned")
    router.message.register(sweep, F.pinned_message)
    return router


async def sweep(message: Message) -> None:
    """Take away the line that says that a message was pinned."""
    with suppress(TelegramBadRequest):
        await message.delete()


async def put_card(message: Message, card: Card, actor: Actor, db: Database, now: datetime) -> None:
    """Answer with the person's card; it is pinned in place of the one before when there is time for it."""
    sent = await say(message, card)
    await card_moved(db, actor, sent.message_id, now)
