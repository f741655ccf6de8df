"""What recipients press under a notice, and the reason that they may give."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.meetings import Answer, Standing
from attestation.roles import Actor
from cards.callbacks import NoticeAnswer
from cards.card import Card
from cards.notices import notice_card
from db.engine import Database
from handlers.show import renew, turn
from handlers.typed import TYPED
from locales import Texts
from services.notice_answers import answer, give_reason
from services.notice_letters import Letter


class NoticeReason(StatesGroup):
    """The reason for not coming is waited for.

    The data: `reason`, with the `notice`, its `message`, and what the chat was in the middle of, to `resume` it.
    """

    typing = State()


def router() -> Router:
    """Answers to notices."""
    router = Router(name="notice_answers")
    router.callback_query.register(leave_out_reason, NoticeAnswer.filter(F.answer == "no_reason"))
    router.callback_query.register(take_answer, NoticeAnswer.filter(F.answer.in_(set(Answer))))
    router.message.register(take_reason, TYPED, StateFilter(NoticeReason.typing), _is_meant)
    return router


async def take_answer(
    query: CallbackQuery,
    callback_data: NoticeAnswer,
    state: FSMContext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """I'll come, Can't come, Read: it counts at once. A cancelled notice is shown as such, and nothing is asked."""
    letter = await answer(db, actor, callback_data.notice, Answer(callback_data.answer), now)
    gone = letter.standing is Standing.CANCELLED
    asks = letter.answer is Answer.NOT_COMING and not letter.reason and not gone
    await turn(query, _card(texts, letter, asks), texts.label("notice-was-cancelled") if gone else None)
    if asks and query.message:
        await _wait(state, letter.notice_id, query.message.message_id)
    else:
        await _resume(state, letter.notice_id)


async def leave_out_reason(
    query: CallbackQuery,
    callback_data: NoticeAnswer,
    state: FSMContext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """No reason is given."""
    letter = await give_reason(db, actor, callback_data.notice, "", now)
    await turn(query, _card(texts, letter, asks=False))
    await _resume(state, letter.notice_id)


async def take_reason(
    message: Message, bot: Bot, state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The typed reason; one that is too long is asked for again."""
    asked = (await state.get_data())["reason"]
    try:
        letter = await give_reason(db, actor, asked["notice"], message.text or "", now)
    except AttestationError as refusal:
        if refusal.key != "notice-reason-too-long":
            await _resume(state, asked["notice"])
        raise
    await message.answer(texts("notice-reason-kept"))
    await renew(bot, message.chat.id, asked["message"], _card(texts, letter, asks=False))
    await _resume(state, asked["notice"])


async def _is_meant(message: Message, state: FSMContext) -> bool:
    """Whether the words are for the notice: not a reply to something else."""
    asked = (await state.get_data()).get("reason")
    reply = message.reply_to_message
    return asked is not None and (reply is None or reply.message_id == asked["message"])


async def _wait(state: FSMContext, notice_id: int, message_id: int) -> None:
    current = await state.get_state()
    if current == NoticeReason.typing.state:  # of another notice, or of this one: what was before it still waits
        current = (await state.get_data())["reason"]["resume"]
    await state.update_data(reason={"notice": notice_id, "message": message_id, "resume": current})
    await state.set_state(NoticeReason.typing)


async def _resume(state: FSMContext, notice_id: int) -> None:
    """Back to what the chat was in the middle of before the reason for this notice was asked for."""
    data = await state.get_data()
    if await state.get_state() == NoticeReason.typing.state and data["reason"]["notice"] == notice_id:
        await state.set_state(data["reason"]["resume"])


def _card(texts: Texts, letter: Letter, asks: bool) -> Card:
    it = letter
    return notice_card(texts, it.notice_id, it.content, it.answer, it.reason, asks, it.standing)
