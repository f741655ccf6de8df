"""Giving a row its date: for everyone or for one teacher, typed as people type dates."""

from datetime import datetime, timedelta

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.part import Standing
from attestation.roles import Act, Actor
from attestation.typed_dates import read_day
from cards.callbacks import DateFor
from cards.dates import ask_date, ask_whom, date_set
from cards.status import no_plan_card
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services.plans import set_day
from services.status import status


class Dating(StatesGroup):
    """A date is awaited; row and person stand in the chat's data."""

    day = State()


def router() -> Router:
    """Dates for the rows that have none."""
    router = Router(name="dates")
    router.callback_query.register(choose_whom, DateFor.filter(F.person == -1))
    router.callback_query.register(ask_day, DateFor.filter())
    router.message.register(take_day, Dating.day, TYPED)
    return router


async def choose_whom(
    query: CallbackQuery, callback_data: DateFor, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Whose date it is: everyone's, or one teacher's."""
    found = await _standing(db, actor, now)
    card = ask_whom(texts, found, callback_data.number, callback_data.page) if found else no_plan_card(texts, actor)
    await turn(query, card)


async def ask_day(
    query: CallbackQuery,
    callback_data: DateFor,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Ask for the day; the next message is it."""
    found = await _standing(db, actor, now)
    if found is None:
        await turn(query, no_plan_card(texts, actor))
        return
    example = actor.today(now) + timedelta(days=14)
    card = ask_date(texts, found, callback_data.number, callback_data.person, example)
    await put_question(query, card, state, Dating.day, {"number": callback_data.number, "person": callback_data.person})


async def take_day(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The day: it is set, and reminders count from it."""
    asked = await state.get_data()
    number, person = asked["number"], asked["person"]
    day = read_day(message.text or "", actor.today(now))
    await set_day(db, actor.school_id, number, day, now, teacher_id=person or None, by=actor)
    found = await _standing(db, actor, now)
    if found:
        await say(message, date_set(texts, found, number, person, day))
    await state.clear()


async def _standing(db: Database, actor: Actor, now: datetime) -> Standing | None:
    actor.require(Act.SET_DATES)
    return await status(db, actor.school_id, now, actor)
