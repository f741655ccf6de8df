"""Draw the pinned cards anew that no longer show how things stand: after a reply, a review, a step of a colleague."""

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import datetime

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError

from attestation.roles import Actor
from cards.card import Card
from db.engine import Database
from db.outbox import Due
from locales import texts
from scheduler.delivery import Outgoing, Postponed, Renderer
from scheduler.refusals import unreachable
from services.outgoing import addressee
from services.pinned import OLD_CARD, card_gone, card_pinned, card_shown, missing_pins, stale_cards
from services.reach import lost

log = structlog.get_logger()


async def close_old_card(db: Database, due: Due, now: datetime) -> Outgoing | Postponed | None:
    """The card of /my that is no longer the newest: a line in its place, without buttons."""
    async with db.read() as session:
        to = await addressee(session, due.school_id, due.person_id)
    return Outgoing(to.chat_id, Card(texts(to.actor.locale)("my-old-card")), due.params["message"]) if to else None


RENDERERS: Mapping[str, Renderer] = {OLD_CARD: close_old_card}
Draw = Callable[[Database, Actor, datetime], Awaitable[Card]]


async def refresh_cards(db: Database, bot: Bot, draw: Draw, now: datetime) -> int:
    """Edit them in place, without a sound; one that is gone is forgotten. Returns how many were drawn.

    Whose chat is closed to us is noted as such, or their card would stand first in the row for ever.
    """
    count = 0
    for stale in await stale_cards(db, now):
        card = await draw(db, stale.actor, now)
        try:
            await bot.edit_message_text(
                card.text, chat_id=stale.chat_id, message_id=stale.message_id, reply_markup=card.keyboard()
            )
        except TelegramBadRequest as error:
            if "not modified" not in error.message:
                await card_gone(db, stale)
                continue
        except TelegramForbiddenError as error:
            await lost(db, stale.actor.person_id, unreachable(error) or "blocked", now)
            continue
        except TelegramAPIError as error:  # the way to Telegram is closed for now: the next tick tries again
            log.warning("card_not_refreshed", person=stale.actor.person_id, reason=type(error).__name__)
            break
        await card_shown(db, stale.actor, stale.message_id)
        count += 1
    return count


async def pin_cards(db: Database, bot: Bot) -> int:
    """Pin the newest cards, without a sound, in place of those before. Returns how many."""
    pins = await missing_pins(db)
    for pin in pins:
        with suppress(TelegramAPIError):  # a pin is a comfort: where it is refused, nothing depends on it
            if pin.before is not None:
                await bot.unpin_chat_message(pin.chat_id, message_id=pin.before)
        with suppress(TelegramAPIError):
            await bot.pin_chat_message(pin.chat_id, pin.message_id, disable_notification=True)
        await card_pinned(db, pin)
    return len(pins)
