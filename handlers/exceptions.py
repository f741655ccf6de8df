"""A step that is left out for somebody, or gets another day: the leaders' buttons under a step, and their answers."""

from datetime import date, datetime, timedelta

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.roles import Act, Actor
from attestation.steps import StepKey
from attestation.typed_dates import read_day
from cards.callbacks import StepPress
from cards.card import Card
from cards.desk_callbacks import ActFor, WaivePress
from cards.exceptions import REASONS, ask_other_day, ask_waiver
from cards.exceptions import ask_for_whom as for_whom
from cards.press import step_key
from cards.single import step_card
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services import acting, evidence, exceptions, steps


class Excepting(StatesGroup):
    """A reason or a day is awaited; the step stands in the chat's data, and the view to go back to."""

    reason = State()
    day = State()


def router() -> Router:
    """The exceptions from the plan."""
    router = Router(name="exceptions")
    router.callback_query.register(ask, StepPress.filter(F.act.in_({"waive", "move"})))
    router.callback_query.register(ask_for_whom, StepPress.filter(F.act == "for"))
    router.callback_query.register(act_for, ActFor.filter())
    router.callback_query.register(take_back, StepPress.filter(F.act.in_({"ask-again", "plan-day"})))
    router.callback_query.register(choose_reason, WaivePress.filter(F.reason.in_(REASONS)))
    router.message.register(take_reason, Excepting.reason, TYPED)
    router.message.register(take_day, Excepting.day, TYPED)
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
    """Say what will come of it, and ask for the reason or the day; the next message is it."""
    actor.require(Act.EXCEPT_STEP)
    step = await steps.look(db, actor, step_key(callback_data))
    waive = callback_data.act == "waive"
    example = max(step.due_on or date.min, actor.today(now)) + timedelta(days=7)
    card = ask_waiver(texts, step, callback_data.view) if waive else ask_other_day(texts, step, example)
    about = {"step": list(step.key), "view": callback_data.view}
    await put_question(query, card, state, Excepting.reason if waive else Excepting.day, about)


async def ask_for_whom(
    query: CallbackQuery, callback_data: StepPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What it means to do it for a colleague, and for whom."""
    step, those = await acting.colleagues(db, actor, step_key(callback_data), now)
    await turn(query, for_whom(texts, step, those, callback_data.view))


async def act_for(
    query: CallbackQuery, callback_data: ActFor, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """It is done in the colleague's place, and the step says so."""
    key = step_key(callback_data)
    confirmed = await acting.act_for(db, actor, key, callback_data.person, now)
    card = await _card(db, actor, texts, key, now, callback_data.view)
    await turn(query, card, texts.label(f"toast-{confirmed.mark}"))


async def take_back(
    query: CallbackQuery, callback_data: StepPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The step is asked for again, or has the plan's day again."""
    key = step_key(callback_data)
    if callback_data.act == "ask-again":
        await exceptions.ask_again(db, actor, key, now)
    else:
        await exceptions.move(db, actor, key, None, now)
    await turn(query, await _card(db, actor, texts, key, now, callback_data.view))


async def choose_reason(
    query: CallbackQuery,
    callback_data: WaivePress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """One of the usual reasons was pressed."""
    key = step_key(callback_data)
    await exceptions.waive(db, actor, key, texts.label(f"waive-{callback_data.reason}"), now)
    await turn(query, await _card(db, actor, texts, key, now, callback_data.view))
    await state.clear()


async def take_reason(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The reason in the leader's own words."""
    asked = await state.get_data()
    key = asked["step"][0], asked["step"][1]
    await exceptions.waive(db, actor, key, message.text or "", now)
    await say(message, await _card(db, actor, texts, key, now, asked["view"]))
    await state.clear()


async def take_day(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The step's other day; one that cannot be read is asked for again."""
    asked = await state.get_data()
    key = asked["step"][0], asked["step"][1]
    await exceptions.move(db, actor, key, read_day(message.text or "", actor.today(now)), now)
    await say(message, await _card(db, actor, texts, key, now, asked["view"]))
    await state.clear()


async def _card(db: Database, actor: Actor, texts: Texts, key: StepKey, now: datetime, view: str) -> Card:
    step = await steps.look(db, actor, key)
    return step_card(texts, step, actor, actor.today(now), view[1:], await evidence.count_of(db, actor, key))
