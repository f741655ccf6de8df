"""The settings of the year's rules, which whoever runs the attestation may set otherwise."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError, NotFound
from attestation.own_rules import Sort, choices, settable
from attestation.roles import Actor
from cards.rules import ask_rule, part_of, rules_card
from cards.year_callbacks import RulePress
from db.engine import Database
from handlers.show import answer, say, turn
from handlers.typed import TYPED
from locales import Texts
from services import rules


class RuleNumber(StatesGroup):
    """A number is awaited; the name of the figure stands in the chat's data."""

    number = State()


def router() -> Router:
    """The year's rules."""
    router = Router(name="rules")
    router.callback_query.register(show, RulePress.filter(F.name.in_({"", *Sort})))
    router.callback_query.register(choose, RulePress.filter(F.value != ""))
    router.callback_query.register(ask, RulePress.filter())
    router.message.register(take, RuleNumber.number, TYPED)
    return router


async def show(
    query: CallbackQuery, callback_data: RulePress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The figures, or another part of the rules, as the school has them."""
    part = Sort(callback_data.name) if callback_data.name else None
    await turn(query, rules_card(texts, await rules.rules_of(db, actor, now), part))


async def choose(
    query: CallbackQuery, callback_data: RulePress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What was chosen is kept."""
    found = await rules.set_rule(db, actor, callback_data.name, callback_data.value, now)
    await turn(query, rules_card(texts, found, part_of(callback_data.name)))


async def ask(
    query: CallbackQuery,
    callback_data: RulePress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Ask for the number, which the next message is, or offer what can be chosen."""
    found = await rules.rules_of(db, actor, now)
    if callback_data.name not in settable(found):
        raise NotFound("button-old")
    if choices(callback_data.name):
        await turn(query, ask_rule(texts, found, callback_data.name))
        return
    await state.set_state(RuleNumber.number)
    await state.set_data({"name": callback_data.name})
    if isinstance(query.message, Message):
        await say(query.message, ask_rule(texts, found, callback_data.name))
    await answer(query)


async def take(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext) -> None:
    """The number is kept."""
    words = (message.text or "").removesuffix("%").strip()
    if not (words.isascii() and words.isdecimal() and len(words) <= 3):
        raise AttestationError("rule-no-number")
    name = (await state.get_data())["name"]
    found = await rules.set_rule(db, actor, name, int(words), now)
    await say(message, rules_card(texts, found, part_of(name)))
    await state.clear()
