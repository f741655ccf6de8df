"""/remind: a word to exactly those who are behind on a row, shown before it is sent."""

from datetime import date, datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.errors import NotFound
from attestation.roles import Actor
from cards.card import Card
from cards.desk_callbacks import NudgePress
from cards.nudges import lagging_card, nudge_card, sent_card
from db.engine import Database
from handlers.show import say, turn
from locales import Texts
from services import nudges


def router() -> Router:
    """Nudges by those who lead the school."""
    router = Router(name="nudges")
    router.message.register(show_rows, Command("remind"))
    router.callback_query.register(turn_rows, NudgePress.filter(F.act == "rows"))
    router.callback_query.register(show_row, NudgePress.filter(F.act == "row"))
    router.callback_query.register(send, NudgePress.filter(F.act == "send"))
    router.callback_query.register(show_report, NudgePress.filter(F.act == "report"))
    return router


async def show_rows(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """/remind: the rows that others are behind on."""
    await state.clear()
    await say(message, lagging_card(texts, await nudges.lagging_rows(db, actor, now)))


async def turn_rows(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """The rows once more."""
    await turn(query, lagging_card(texts, await nudges.lagging_rows(db, actor, now)))


async def show_row(
    query: CallbackQuery, callback_data: NudgePress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What would be sent about a row."""
    found = await nudges.preview(db, actor, callback_data.number, now)
    await turn(query, nudge_card(texts, found, actor.local(found.at), now))


async def send(
    query: CallbackQuery, callback_data: NudgePress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Send it; the message then shows who was reached."""
    found = await nudges.nudge(db, actor, callback_data.number, now)
    await turn(query, await _report(actor, texts, db, callback_data.number, found.day))


async def show_report(
    query: CallbackQuery, callback_data: NudgePress, actor: Actor, texts: Texts, db: Database
) -> None:
    """Who was reached by now."""
    if callback_data.day is None:
        raise NotFound("button-old")
    day = date.fromisoformat(callback_data.day)
    await turn(query, await _report(actor, texts, db, callback_data.number, day))


async def _report(actor: Actor, texts: Texts, db: Database, number: int, day: date) -> Card:
    return sent_card(texts, number, day, await nudges.reached(db, actor, number, day))
