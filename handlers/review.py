"""/review: the steps that teachers sent, oldest first; approve, or return with a reason."""

from datetime import datetime
from pathlib import Path

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError, Refused
from attestation.roles import Actor
from attestation.steps import Mark, StepKey
from cards.card import Card
from cards.desk_callbacks import ReturnFor, ReviewNext, ReviewPress
from cards.press import step_key
from cards.proofs import proofs_lines
from cards.review import REASONS, Place, alike_card, ask_in_whose_place, in_place_card, review_card
from cards.review import ask_reason as ask_why
from db.engine import Database
from handlers.paper_review import show_paper
from handlers.proofs import show_proofs
from handlers.show import answer, close, say, turn
from handlers.typed import TYPED, put_question
from locales import Texts
from services import acting, papers, review, steps
from services.proofs import proofs_of_step


class Returning(StatesGroup):
    """The reason for a return is awaited; the step stands in the chat's data."""

    reason = State()


def router() -> Router:
    """The reviewers' queue."""
    router = Router(name="review")
    router.message.register(show_queue, Command("review"))
    router.callback_query.register(show_next, ReviewNext.filter())
    router.callback_query.register(ask_whom, ReviewPress.filter(F.act == "whom"))
    router.callback_query.register(show_in_place, ReviewPress.filter(F.act == "for"))
    router.callback_query.register(approve, ReviewPress.filter(F.act == "approve"))
    router.callback_query.register(ask_reason, ReviewPress.filter(F.act == "return"))
    router.callback_query.register(choose_reason, ReturnFor.filter(F.reason.in_(REASONS)))
    router.callback_query.register(show_alike, ReviewPress.filter(F.act == "alike"))
    router.callback_query.register(approve_alike, ReviewPress.filter(F.act == "all"))
    router.message.register(take_reason, Returning.reason, TYPED)
    return router


async def show_queue(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext, folder: Path
) -> None:
    """The step that has waited longest."""
    await state.clear()
    await _show(message, actor, texts, db, now, 0, folder)


async def show_next(
    query: CallbackQuery,
    callback_data: ReviewNext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    folder: Path,
) -> None:
    """The next one, leaving this for later."""
    await _show(query.message, actor, texts, db, now, callback_data.skip, folder)
    await answer(query)


async def approve(
    query: CallbackQuery,
    callback_data: ReviewPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    folder: Path,
) -> None:
    """The step is done; the next one comes."""
    key, person = step_key(callback_data), callback_data.person
    if person:
        await acting.review_for(db, actor, key, person, Mark.CONFIRMED, now)
    else:
        await steps.approve(db, actor, key, now)
    await close(query)
    await answer(query, texts.label("toast-confirmed"))
    await _show(query.message, actor, texts, db, now, 0, folder)


async def ask_reason(
    query: CallbackQuery, callback_data: ReviewPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """Why it goes back: the next message is the reason."""
    step = await steps.look(db, actor, step_key(callback_data))
    about = {"step": list(step_key(callback_data)), "person": callback_data.person}
    await put_question(query, ask_why(texts, step, callback_data.person), state, Returning.reason, about)


async def ask_whom(
    query: CallbackQuery, callback_data: ReviewPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """In whose place the leader decides."""
    step, those = await acting.reviewers(db, actor, step_key(callback_data), now)
    await turn(query, ask_in_whose_place(texts, step, those))


async def show_in_place(
    query: CallbackQuery, callback_data: ReviewPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The step, to be decided in the place of the colleague."""
    step, those = await acting.reviewers(db, actor, step_key(callback_data), now)
    absent = next((member for member in those if member.id == callback_data.person), None)
    if absent is None:
        raise Refused("refused")
    await turn(query, in_place_card(texts, step, absent))


async def _return(db: Database, actor: Actor, key: StepKey, person: int, reason: str, now: datetime) -> None:
    if person:
        await acting.review_for(db, actor, key, person, Mark.RETURNED, now, reason)
    else:
        await steps.return_(db, actor, key, reason, now)


async def choose_reason(
    query: CallbackQuery,
    callback_data: ReturnFor,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
    folder: Path,
) -> None:
    """One of the usual reasons was pressed; the teacher reads it as the reviewer does."""
    key = step_key(callback_data)
    await _return(db, actor, key, callback_data.person, texts.label(f"return-{callback_data.reason}"), now)
    await turn(query, Card(texts("review-returned")))
    await state.clear()
    await _show(query.message, actor, texts, db, now, 0, folder)


async def show_alike(
    query: CallbackQuery,
    callback_data: ReviewPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
    folder: Path,
) -> None:
    """The steps of a row that came without a file: whose they are, before they are approved together."""
    queue = await review.review_queue(db, actor, now)
    step = next((one for one in queue if one.key == step_key(callback_data)), None)
    together = await review.alike(db, actor, queue, step) if step else ()
    if together:
        await state.update_data(alike=[list(one.key) for one in together])  # a reason may be awaited, for another step
        await turn(query, alike_card(texts, together))
        return
    await answer(query)
    await _show(query.message, actor, texts, db, now, 0, folder)


async def approve_alike(
    query: CallbackQuery,
    callback_data: ReviewPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
    folder: Path,
) -> None:
    """Exactly those that were shown are approved; below an older card, which showed others, nobody."""
    shown = [(occurrence, teacher) for occurrence, teacher in (await state.get_data()).get("alike", [])]
    if step_key(callback_data) not in shown:
        raise AttestationError("button-old")
    count = await steps.approve_all(db, actor, shown, now)
    await turn(query, Card(texts("review-approved", count=count)))
    await state.update_data(alike=[])
    await _show(query.message, actor, texts, db, now, 0, folder)


async def take_reason(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext, folder: Path
) -> None:
    """The step goes back to its teacher with the reason; the next one comes."""
    asked = await state.get_data()
    occurrence, teacher = asked["step"]
    try:
        await _return(db, actor, (occurrence, teacher), asked.get("person", 0), message.text or "", now)
    except AttestationError:  # somebody else has decided meanwhile: the reason is no longer awaited
        await state.clear()
        raise
    await message.answer(texts("review-returned"))
    await state.clear()
    await _show(message, actor, texts, db, now, 0, folder)


async def _show(
    message: object, actor: Actor, texts: Texts, db: Database, now: datetime, skip: int, folder: Path
) -> None:
    """A step of the queue: its files first, then the card with the buttons; after the steps, the portfolios' papers."""
    queue = await review.review_queue(db, actor, now)
    waiting = await papers.waiting_papers(db, actor, now)
    if not isinstance(message, Message):
        return
    if not queue:
        await show_paper(message, waiting, 0, actor, texts, db, folder)
        return
    skip %= len(queue)
    proofs = await proofs_of_step(db, actor, queue[skip].key)
    lost = await show_proofs(message, proofs, folder, db)
    together = await review.alike(db, actor, queue, queue[skip])
    place = Place(len(queue), skip, len(waiting), len(together))
    lines = proofs_lines(texts, proofs, lost, actor)
    await say(message, review_card(texts, queue[skip], place, len(proofs), lines, actor))
