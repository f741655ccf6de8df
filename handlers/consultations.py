"""/consult: taking a time and giving it back with one tap; what a host sees and marks."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.consultations import Outcome
from attestation.errors import AttestationError
from attestation.roles import Act, Actor
from cards.card import Card
from cards.consultations import (
    agreed_card,
    ask_difficulties,
    board_card,
    held_card,
    outcome_toast,
    past_card,
    time_card,
)
from cards.year_callbacks import ConsultPress
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services import consultation_notes as notes
from services import consultations


class ConsultNote(StatesGroup):
    """The difficulties found are awaited; the time stands in the chat's data."""

    text = State()


def router() -> Router:
    """Consultations, for teachers and hosts."""
    router = Router(name="consultations")
    router.message.register(show, Command("consult"))
    router.message.register(take_note, ConsultNote.text, TYPED)
    on = router.callback_query.register
    on(turn_board, ConsultPress.filter(F.act == "board"))
    on(turn_held, ConsultPress.filter(F.act == "held"))
    on(take, ConsultPress.filter(F.act == "take"))
    on(leave, ConsultPress.filter(F.act == "leave"))
    on(close, ConsultPress.filter(F.act == "close"))
    on(open_time, ConsultPress.filter(F.act == "time"))
    on(mark, ConsultPress.filter(F.act.in_(set(Outcome))))
    on(ask_note, ConsultPress.filter(F.act == "note"))
    on(agree, ConsultPress.filter(F.act == "agree"))
    on(show_past, ConsultPress.filter(F.act == "past"))
    return router


async def show(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext) -> None:
    """A teacher sees what is free, everybody else what they hold."""
    await state.clear()
    seen = await _board(db, actor, texts, now) if actor.may(Act.TAKE_CONSULTATION) else None
    await say(message, seen or await _held(db, actor, texts, now))


async def turn_board(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Another page of free times."""
    await turn(query, await _board(db, actor, texts, now, callback_data.page))


async def turn_held(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Another page of the times held."""
    await turn(query, await _held(db, actor, texts, now, callback_data.page))


async def take(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """One tap takes the time, or moves to it. When it is gone, the card says so and shows what is left."""
    actor.require(Act.TAKE_CONSULTATION)
    refusal = None
    try:
        await consultations.take(db, actor, callback_data.time, now)
    except AttestationError as error:
        refusal = error
    seen = await consultations.board(db, actor, now)
    toast = texts.label(refusal.key, **refusal.params) if refusal else texts.label("toast-consult-taken")
    await turn(query, board_card(texts, seen, actor, error=refusal), toast)


async def leave(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The time is free again."""
    await consultations.leave(db, actor, callback_data.time, now)
    await turn(query, await _board(db, actor, texts, now), texts.label("toast-consult-left"))


async def close(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The host takes the time back."""
    await consultations.close(db, actor, callback_data.time, now)
    await turn(query, await _held(db, actor, texts, now), texts.label("toast-consult-closed"))


async def open_time(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """One time that the actor holds."""
    found = await notes.held(db, actor, callback_data.time)
    await turn(query, time_card(texts, found, found.begins(actor.timezone) <= now))


async def mark(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Who came, and who did not."""
    outcome = Outcome(callback_data.act)
    found = await notes.mark(db, actor, callback_data.time, outcome, now)
    await turn(query, time_card(texts, found, begun=True), outcome_toast(texts, outcome))


async def ask_note(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """Ask for the difficulties; the next message is them."""
    found = await notes.held(db, actor, callback_data.time)
    await put_question(query, ask_difficulties(texts, found), state, ConsultNote.text, {"time": found.id})


async def take_note(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The difficulties: they are kept, and the teacher is asked to confirm them."""
    found = await notes.note(db, actor, (await state.get_data())["time"], message.text or "", now)
    await say(message, time_card(texts, found, begun=True))
    await state.clear()


async def agree(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The teacher confirms what was found; the plan's step is done with it."""
    found, step = await notes.agree(db, actor, callback_data.time, now)
    await turn(query, agreed_card(texts, found, step))


async def show_past(
    query: CallbackQuery, callback_data: ConsultPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What is behind."""
    await turn(query, past_card(texts, await notes.past(db, actor, now), actor, callback_data.page))


async def _board(db: Database, actor: Actor, texts: Texts, now: datetime, page: int = 0) -> Card:
    actor.require(Act.TAKE_CONSULTATION)
    return board_card(texts, await consultations.board(db, actor, now), actor, page)


async def _held(db: Database, actor: Actor, texts: Texts, now: datetime, page: int = 0) -> Card:
    actor.require(Act.HOLD_CONSULTATION)
    return held_card(texts, await consultations.board(db, actor, now), actor, page)
