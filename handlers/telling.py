"""What is typed about a step: the day on which it was done, why it cannot be, a note."""

from datetime import datetime, timedelta

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.roles import Actor
from attestation.steps import StepKey
from attestation.typed_dates import read_past_day
from cards.callbacks import StepPress
from cards.press import step_key
from cards.single import step_card
from cards.telling import ask_day, ask_why
from db.engine import Database
from handlers.show import say
from handlers.typed import TYPED, put_question
from locales import Texts
from services import obstacles, steps


class Telling(StatesGroup):
    """Words about a step are awaited; the step stands in the chat's data."""

    day = State()
    why = State()


def router() -> Router:
    """The questions of a step's card, and their answers."""
    router = Router(name="telling")
    router.callback_query.register(ask, StepPress.filter(F.act.in_({"day", "cannot"})))
    router.message.register(take_day, Telling.day, TYPED)
    router.message.register(take_why, Telling.why, TYPED)
    return router


async def ask(
    query: CallbackQuery,
    callback_data: StepPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Ask for the day, or for the reason; the next message is it."""
    step = await steps.look(db, actor, step_key(callback_data))
    asks_day = callback_data.act == "day"
    card = ask_day(texts, step, actor.today(now) - timedelta(days=1)) if asks_day else ask_why(texts, step)
    await put_question(query, card, state, Telling.day if asks_day else Telling.why, {"step": list(step.key)})


async def take_day(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The step was done on that day; one that cannot be read is asked for again."""
    key = await _key(state)
    words = steps.Words(done_on=read_past_day(message.text or "", actor.today(now)))
    await steps.confirm(db, actor, key, now, words)
    await say(message, step_card(texts, await steps.look(db, actor, key), actor, actor.today(now)))
    await state.clear()


async def take_why(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The step cannot be done, for this reason; those responsible are told."""
    key = await _key(state)
    try:
        await obstacles.cannot(db, actor, key, message.text or "", now)
    except AttestationError:  # it was settled meanwhile: no reason is awaited any more
        await state.clear()
        raise
    card = step_card(texts, await steps.look(db, actor, key), actor, actor.today(now))
    await say(message, card)
    await state.clear()


async def _key(state: FSMContext) -> StepKey:
    occurrence, teacher = (await state.get_data())["step"]
    return occurrence, teacher
