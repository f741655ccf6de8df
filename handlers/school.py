"""/school: what the school says of itself; each change is shown before it counts, and can be taken back."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.roles import Actor
from attestation.school_facts import Fact
from cards import school as cards
from cards.admin_callbacks import SchoolPress
from cards.card import Card
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED
from locales import Texts
from services.school_settings import change_fact, school_facts, try_fact, undo_fact


class SchoolChange(StatesGroup):
    """A fact that is being changed. The data: `fact`, and once it was shown its new `value`."""

    value = State()
    shown = State()


def router() -> Router:
    """The admin's view of the school."""
    router = Router(name="school")
    router.message.filter(F.chat.type == "private")
    router.message.register(show_school, Command("school"))
    router.message.register(type_value, TYPED, StateFilter(SchoolChange))
    router.callback_query.register(turn_school, SchoolPress.filter(F.act == "show"))
    router.callback_query.register(ask_fact, SchoolPress.filter(F.act == "ask"))
    router.callback_query.register(undo, SchoolPress.filter(F.act == "undo"))
    router.callback_query.register(choose_value, SchoolPress.filter(F.act == "say"), StateFilter(SchoolChange))
    router.callback_query.register(confirm, SchoolPress.filter(F.act == "confirm"), SchoolChange.shown)
    return router


async def show_school(message: Message, actor: Actor, texts: Texts, db: Database, state: FSMContext) -> None:
    """/school"""
    await say(message, cards.school(texts, await school_facts(db, actor)))
    await state.clear()


async def turn_school(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, state: FSMContext) -> None:
    """The same in place; what was being changed is left as it is."""
    await turn(query, cards.school(texts, await school_facts(db, actor)))
    await state.clear()


async def ask_fact(
    query: CallbackQuery, callback_data: SchoolPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """A fact is to be changed."""
    facts = await school_facts(db, actor)
    fact = next((it for it in Fact if it == callback_data.value), None)
    if fact is None:
        raise AttestationError("button-old")
    await state.set_state(SchoolChange.value)
    await state.set_data({"fact": fact})
    await turn(query, cards.ask(texts, fact, facts[fact]))


async def type_value(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The new value was typed."""
    await say(message, await _preview(message.text or "", actor, texts, db, now, state))


async def choose_value(
    query: CallbackQuery,
    callback_data: SchoolPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The new value was pressed."""
    await turn(query, await _preview(callback_data.value, actor, texts, db, now, state))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """What was shown counts."""
    data = await state.get_data()
    fact = Fact(data["fact"])
    await turn(query, cards.changed(texts, fact, await change_fact(db, actor, fact, data["value"], now)))
    await state.clear()


async def undo(
    query: CallbackQuery, callback_data: SchoolPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A change is taken back."""
    line = int(callback_data.value) if callback_data.value.isdecimal() else 0
    fact = await undo_fact(db, actor, line, now)
    card = cards.school(texts, await school_facts(db, actor))
    await turn(
        query, Card(f"{texts('school-undone', fact=texts.label(f'school-fact-{fact}'))}\n\n{card.text}", card.rows)
    )


async def _preview(said: str, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext) -> Card:
    fact = Fact((await state.get_data())["fact"])
    was, becomes = await try_fact(db, actor, fact, said, now)
    await state.set_state(SchoolChange.shown)
    await state.update_data(value=becomes)
    return cards.preview(texts, fact, was, becomes)
