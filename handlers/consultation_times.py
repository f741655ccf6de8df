"""Opening times for consultations: one question after the other, a preview, Confirm."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.consultation_draft import Ask, OpeningDraft
from attestation.errors import AttestationError, NotFound
from attestation.roles import Act, Actor
from cards.card import Card
from cards.consultation_times import question_card, topic_name
from cards.consultations import held_card
from cards.year_callbacks import ConsultDraft, ConsultPress
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import Texts
from services import consultations


class ConsultTimes(StatesGroup):
    """Times are being opened. The data: `draft`, and `heard`, the last message or press acted on."""

    asking = State()


def router() -> Router:
    """The wizard."""
    router = Router(name="consultation times")
    router.callback_query.register(begin, ConsultPress.filter(F.act == "open"))
    router.callback_query.register(confirm, ConsultDraft.filter(F.act == "confirm"))
    router.callback_query.register(stop, ConsultDraft.filter(F.act == "cancel"))
    router.callback_query.register(take_press, ConsultDraft.filter())
    router.message.register(take_words, StateFilter(ConsultTimes), TYPED)
    router.message.register(ask_again, StateFilter(ConsultTimes), NOT_A_COMMAND)
    return router


async def begin(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The first question."""
    actor.require(Act.HOLD_CONSULTATION)
    draft = OpeningDraft()
    await turn(query, await _card(draft, actor, texts, db, now))
    await _keep(state, draft, query.id)


async def take_words(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """A typed answer; one that does not do is said so, and asked for again."""
    draft, error = await _draft(state), None
    if (await state.get_data())["heard"] != (heard := f"m{message.message_id}"):
        try:
            draft = draft.said(message.text or "", actor.local(now))
        except AttestationError as refusal:
            error = refusal
    await say(message, await _card(draft, actor, texts, db, now, error))
    await _keep(state, draft, heard)


async def ask_again(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """A sticker, a photo: the question again."""
    error = AttestationError("notice-only-text")
    await say(message, await _card(await _draft(state), actor, texts, db, now, error))


async def take_press(
    query: CallbackQuery,
    callback_data: ConsultDraft,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """A button of a question. One of a question answered before shows where the draft stands now."""
    draft, error = await _draft(state), None
    if callback_data.at == draft.at and (await state.get_data())["heard"] != query.id:
        try:
            draft = draft.back() if callback_data.act == "back" else _said(draft, callback_data, actor, texts, now)
        except AttestationError as refusal:
            error = refusal
        except (ValueError, IndexError):  # a value that no button of ours has
            raise NotFound("button-old") from None
    await turn(query, await _card(draft, actor, texts, db, now, error))
    await _keep(state, draft, query.id)


def _said(draft: OpeningDraft, press: ConsultDraft, actor: Actor, texts: Texts, now: datetime) -> OpeningDraft:
    value = topic_name(texts, press.value) if draft.at is Ask.TOPIC else press.value
    return draft.said(value, actor.local(now))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The times are open. Pressed again after a restart, they are open once."""
    draft = await _draft(state)
    if draft.at is not Ask.PREVIEW:
        await turn(query, await _card(draft, actor, texts, db, now))
        return
    count, left_out = await consultations.open_times(db, actor, draft.opening(), now)
    note = texts("consult-opened", count=count, left=left_out)
    await turn(query, held_card(texts, await consultations.board(db, actor, now), actor, note=note))
    await state.clear()


async def stop(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Cancel: nothing is opened."""
    await state.clear()
    await turn(query, held_card(texts, await consultations.board(db, actor, now), actor))


async def _card(
    draft: OpeningDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None = None
) -> Card:
    days = await consultations.days_ahead(db, actor, now) if draft.at is Ask.DAYS else ()
    return question_card(texts, draft, days, error)


async def _draft(state: FSMContext) -> OpeningDraft:
    kept = (await state.get_data()).get("draft") if await state.get_state() == ConsultTimes.asking.state else None
    if kept is None:
        raise NotFound("button-old")
    return OpeningDraft.of_data(kept)


async def _keep(state: FSMContext, draft: OpeningDraft, heard: str) -> None:
    await state.set_state(ConsultTimes.asking)
    await state.set_data({"draft": draft.data(), "heard": heard})
