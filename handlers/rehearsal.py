"""/rehearse: the rest of the year before it is sent; a rule tried, and made the school's."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from attestation.roles import Actor
from attestation.rungs import NOTHING, Tried
from cards.callbacks import Rehearse
from cards.card import Card
from cards.rehearsal import choice_card, rehearsal_card, rules_changed, tried_of
from db.engine import Database
from documents.apart import apart
from handlers.show import say, turn
from locales import Texts
from services.rehearsal import calendar, change_rules, outlook


def router() -> Router:
    """The rehearsal of the deputy director."""
    router = Router(name="rehearsal")
    router.message.register(show_rehearsal, Command("rehearse"))
    router.callback_query.register(turn_rehearsal, Rehearse.filter(F.view == "home"))
    router.callback_query.register(confirm, Rehearse.filter(F.view == "confirm"))
    router.callback_query.register(choose, Rehearse.filter())
    return router


async def show_rehearsal(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """/rehearse"""
    await say(message, await _view(db, actor, texts, now, NOTHING))


async def turn_rehearsal(
    query: CallbackQuery, callback_data: Rehearse, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """With a rule that is tried."""
    await turn(query, await _view(db, actor, texts, now, tried_of(callback_data)))


async def choose(
    query: CallbackQuery, callback_data: Rehearse, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What the rule could be."""
    days = await calendar(db, actor, now)
    await turn(query, choice_card(texts, callback_data.view, tried_of(callback_data), days))


async def confirm(
    query: CallbackQuery, callback_data: Rehearse, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What was tried holds from now on."""
    await turn(query, rules_changed(texts, await change_rules(db, actor, tried_of(callback_data), now)))


async def _view(db: Database, actor: Actor, texts: Texts, now: datetime, tried: Tried) -> Card:
    found = await outlook(db, actor, now, apart, tried)
    span = found.first, found.last
    return rehearsal_card(
        texts, span, found.names, found.gaps, found.rules, found.load, tried, found.load_tried, found.booked
    )
