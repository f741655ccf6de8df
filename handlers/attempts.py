"""Attempts at the test, typed by the teacher; the days on which applications are taken, typed for the school."""

from datetime import date, datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.attempts import read_attempt
from attestation.errors import NotFound
from attestation.plan import Window
from attestation.roles import Act, Actor
from attestation.typed_dates import read_days
from cards.attempts import ask_attempt, ask_window, attempts_card, window_card
from cards.year_callbacks import AttemptPress
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services import attempts


class AttemptWords(StatesGroup):
    """An attempt, or the days of applications, are awaited."""

    attempt = State()
    window = State()


def router() -> Router:
    """Attempts at the test."""
    router = Router(name="attempts")
    router.callback_query.register(show, AttemptPress.filter(F.act == "show"))
    router.callback_query.register(ask, AttemptPress.filter(F.act == "enter"))
    router.callback_query.register(remove, AttemptPress.filter(F.act == "remove"))
    router.callback_query.register(ask_for_window, AttemptPress.filter(F.act == "window"))
    router.message.register(take, AttemptWords.attempt, TYPED)
    router.message.register(take_window, AttemptWords.window, TYPED)
    return router


async def show(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """My attempts."""
    await turn(query, attempts_card(texts, await attempts.mine(db, actor, now), actor.today(now)))


async def ask(query: CallbackQuery, actor: Actor, texts: Texts, now: datetime, state: FSMContext) -> None:
    """Ask for an attempt; the next message is it."""
    actor.require(Act.CONFIRM_OWN_STEP)
    await put_question(query, ask_attempt(texts, actor.today(now)), state, AttemptWords.attempt, {})


async def take(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext) -> None:
    """The attempt is kept."""
    today = actor.today(now)
    mine = await attempts.enter(db, actor, read_attempt(message.text or "", today), now)
    await say(message, attempts_card(texts, mine, today))
    await state.clear()


async def remove(
    query: CallbackQuery, callback_data: AttemptPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A mistaken one is taken out."""
    try:
        day = date.fromisoformat(callback_data.value)
    except ValueError:
        raise NotFound("button-old") from None
    await turn(query, attempts_card(texts, await attempts.remove(db, actor, day, now), actor.today(now)))


async def ask_for_window(query: CallbackQuery, actor: Actor, texts: Texts, state: FSMContext) -> None:
    """Ask on which days applications are taken; the next message is them."""
    actor.require(Act.SET_DATES)
    await put_question(query, ask_window(texts), state, AttemptWords.window, {})


async def take_window(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The days are kept, and reminded of."""
    days = read_days(message.text or "", actor.today(now))
    windows = await attempts.set_window(db, actor, Window(*days), now)
    await say(message, window_card(texts, windows))
    await state.clear()
