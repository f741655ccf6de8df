"""/review: the steps that teachers sent, oldest first; approve, or return with a reason."""

from contextlib import suppress
from datetime import datetime

from aiogram import F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.roles import Actor
from cards.callbacks import ReviewNext, ReviewPress
from cards.review import review_card
from db.engine import Database
from handlers.show import answer, say
from locales import Texts
from services import review, steps


class Returning(StatesGroup):
    """The reason for a return is awaited; the step stands in the chat's data."""

    reason = State()


def router() -> Router:
    """The reviewers' queue."""
    router = Router(name="review")
    router.message.register(show_queue, Command("review"), F.chat.type == "private")
    router.callback_query.register(show_next, ReviewNext.filter())
    router.callback_query.register(approve, ReviewPress.filter(F.act == "approve"))
    router.callback_query.register(ask_reason, ReviewPress.filter(F.act == "return"))
    router.message.register(take_reason, Returning.reason, F.text, ~F.text.startswith("/"))
    return router


async def show_queue(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The step that has waited longest."""
    await state.clear()
    await _show(message, actor, texts, db, now, 0)


async def show_next(
    query: CallbackQuery, callback_data: ReviewNext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The next one, leaving this for later."""
    await _show(query.message, actor, texts, db, now, callback_data.skip)
    await answer(query)


async def approve(
    query: CallbackQuery, callback_data: ReviewPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The step is done; the next one comes."""
    await steps.approve(db, actor, (callback_data.occurrence, callback_data.teacher), now)
    await _close(query)
    await answer(query, texts.label("toast-confirmed"))
    await _show(query.message, actor, texts, db, now, 0)


async def ask_reason(
    query: CallbackQuery, callback_data: ReviewPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """Why it goes back: the next message is the reason."""
    await steps.look(db, actor, (callback_data.occurrence, callback_data.teacher))
    await state.set_state(Returning.reason)
    await state.set_data({"step": [callback_data.occurrence, callback_data.teacher]})
    if isinstance(query.message, Message):
        await query.message.answer(texts("review-ask-reason"))
    await answer(query)


async def take_reason(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The step goes back to its teacher with the reason; the next one comes."""
    occurrence, teacher = (await state.get_data())["step"]
    try:
        await steps.return_(db, actor, (occurrence, teacher), message.text or "", now)
    except AttestationError:  # somebody else has decided meanwhile: the reason is no longer awaited
        await state.clear()
        raise
    await state.clear()
    await message.answer(texts("review-returned"))
    await _show(message, actor, texts, db, now, 0)


async def _show(message: object, actor: Actor, texts: Texts, db: Database, now: datetime, skip: int) -> None:
    """A step of the queue: its files first, then the card with the buttons."""
    queue = await review.review_queue(db, actor, now)
    if not isinstance(message, Message):
        return
    if not queue:
        await message.answer(texts("review-empty"))
        return
    skip %= len(queue)
    step = queue[skip]
    proofs = await review.proofs(db, actor, step.key)
    for proof in proofs:
        send = message.answer_photo if proof.kind == "photo" else message.answer_document
        await send(proof.file_id, protect_content=True)
    await say(message, review_card(texts, step, len(queue), skip, len(proofs)))


async def _close(query: CallbackQuery) -> None:
    """Take the buttons off a card that has been decided, if they are still there."""
    if isinstance(query.message, Message):
        with suppress(TelegramBadRequest):
            await query.message.edit_reply_markup(reply_markup=None)
