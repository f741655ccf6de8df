"""My category; and for staff the decision, the order and the certificate of each teacher."""

from datetime import date, datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.awards import Candidate, Decision, read_paper
from attestation.errors import NotFound
from attestation.roles import Actor
from attestation.rulebook import Category
from attestation.typed_dates import read_past_day
from cards.awards import ask_day, ask_paper, category_card, list_card, person_card
from cards.year_callbacks import AwardPress, YearPress
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services import awards
from services.cycles import my_category


class AwardWords(StatesGroup):
    """The day of a decision, or a paper's number and day are awaited. The data: `person`, `category`, `fits`."""

    day = State()
    order = State()
    certificate = State()


def router() -> Router:
    """Categories and what is decided about them."""
    router = Router(name="awards")
    router.callback_query.register(show_category, YearPress.filter())
    router.callback_query.register(show_list, AwardPress.filter(F.act == "list"))
    router.callback_query.register(show_person, AwardPress.filter(F.act == "person"))
    router.callback_query.register(choose, AwardPress.filter(F.act == "decide"))
    router.callback_query.register(press_day, AwardPress.filter(F.act == "day"), StateFilter(AwardWords.day))
    router.callback_query.register(ask_for_paper, AwardPress.filter(F.act.in_({"order", "certificate"})))
    router.message.register(type_day, AwardWords.day, TYPED)
    router.message.register(type_paper, StateFilter(AwardWords.order, AwardWords.certificate), TYPED)
    return router


async def show_category(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """What I am, until when, and why."""
    await turn(query, category_card(texts, await my_category(db, actor, now), actor, actor.today(now)))


async def show_list(
    query: CallbackQuery, callback_data: AwardPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Everybody under attestation."""
    await turn(query, list_card(texts, await awards.candidates(db, actor, now), callback_data.page))


async def show_person(
    query: CallbackQuery, callback_data: AwardPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """One of them."""
    await turn(query, person_card(texts, await awards.candidate(db, actor, callback_data.person, now)))


async def choose(
    query: CallbackQuery,
    callback_data: AwardPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The category decided on; next comes the day."""
    try:
        category = Category(callback_data.value[1:])
    except ValueError:
        raise NotFound("button-old") from None
    found = await awards.candidate(db, actor, callback_data.person, now)
    about = {"person": found.id, "category": category, "fits": callback_data.value[0] == "+"}
    await put_question(query, ask_day(texts, found, category, actor.today(now)), state, AwardWords.day, about)


async def press_day(
    query: CallbackQuery,
    callback_data: AwardPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The day, by its button."""
    if (await state.get_data())["person"] != callback_data.person:
        raise NotFound("button-old")
    try:
        day = date.fromisoformat(callback_data.value)
    except ValueError:
        raise NotFound("button-old") from None
    found = await _decided(state, day, actor, db, now)
    await turn(query, person_card(texts, found))
    await state.clear()


async def type_day(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The day, typed."""
    found = await _decided(state, read_past_day(message.text or "", actor.today(now)), actor, db, now)
    await say(message, person_card(texts, found))
    await state.clear()


async def _decided(state: FSMContext, day: date, actor: Actor, db: Database, now: datetime) -> Candidate:
    kept = await state.get_data()
    decision = Decision(Category(kept["category"]), kept["fits"], day)
    return await awards.decide(db, actor, kept["person"], decision, now)


async def ask_for_paper(
    query: CallbackQuery,
    callback_data: AwardPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Ask for the number and the day; the next message is them."""
    found = await awards.candidate(db, actor, callback_data.person, now)
    awaited = AwardWords.order if callback_data.act == "order" else AwardWords.certificate
    card = ask_paper(texts, found, callback_data.act, actor.today(now))
    await put_question(query, card, state, awaited, {"person": found.id})


async def type_paper(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The number and the day: kept, and the plan's row is done."""
    paper = read_paper(message.text or "", actor.today(now))
    person = (await state.get_data())["person"]
    is_order = await state.get_state() == AwardWords.order.state
    keep = awards.order if is_order else awards.certificate
    found = await keep(db, actor, person, paper, now)
    await say(message, person_card(texts, found))
    await state.clear()
