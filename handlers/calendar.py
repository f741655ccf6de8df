"""/calendar: my dates for my own calendar, as a file or by a private address."""

import asyncio
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.roles import Actor
from cards.calendar import address_card, calendar_card
from cards.callbacks import CalendarPress
from cards.card import Card
from db.engine import Database
from documents.calendar import write_calendar
from handlers.show import say, show_below
from locales import Texts
from services import calendar


def router() -> Router:
    """The person's calendar."""
    router = Router(name="calendar")
    router.message.register(show_calendar, Command("calendar"))
    router.callback_query.register(open_address, CalendarPress.filter(F.act == "open"))
    router.callback_query.register(revoke, CalendarPress.filter(F.act == "revoke"))
    return router


async def show_calendar(
    message: Message,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
    feed_address: str | None,
) -> None:
    """The dates as a file that calendars open."""
    await state.clear()
    diary = await calendar.my_diary(db, actor, now)
    content = await asyncio.to_thread(write_calendar, texts, diary)
    feeds = await calendar.feeds(db, actor)
    await say(message, calendar_card(texts, content, len(diary.entries), feeds, feed_address is not None))


async def open_address(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, feed_address: str | None
) -> None:
    """A new private address, shown once."""
    if feed_address is None:
        raise AttestationError("button-old")
    token = await calendar.open_feed(db, actor, now)
    await show_below(query, address_card(texts, f"{feed_address}/{token}.ics"))


async def revoke(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """No address works any more."""
    await calendar.revoke_feeds(db, actor, now)
    await show_below(query, Card(texts("calendar-revoked")))
