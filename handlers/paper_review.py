"""The papers of portfolios before a reviewer: one at a time; accept, or return with a reason."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.roles import Actor
from cards.card import Card
from cards.portfolio import paper_card
from cards.portfolio_callbacks import PaperNext, PaperPress
from cards.proofs import proofs_lines
from db.engine import Database
from handlers.proofs import show_proofs
from handlers.show import answer, close, say
from handlers.typed import TYPED, put_question
from locales import Texts
from services import papers
from services.papers import Waiting
from services.proofs import proofs_of_paper


class ReturningPaper(StatesGroup):
    """The reason for a return is awaited; the paper stands in the chat's data."""

    reason = State()


def router() -> Router:
    """The papers that wait for a decision."""
    router = Router(name="paper review")
    router.callback_query.register(show_next, PaperNext.filter())
    router.callback_query.register(accept, PaperPress.filter(F.act == "accept"))
    router.callback_query.register(ask_reason, PaperPress.filter(F.act == "return"))
    router.message.register(take_reason, ReturningPaper.reason, TYPED)
    return router


async def show_next(
    query: CallbackQuery,
    callback_data: PaperNext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    folder: Path,
) -> None:
    """The next one, leaving this for later."""
    waiting = await papers.waiting_papers(db, actor, now)
    if isinstance(query.message, Message):
        await show_paper(query.message, waiting, callback_data.skip, actor, texts, db, folder)
    await answer(query)


async def accept(
    query: CallbackQuery,
    callback_data: PaperPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    folder: Path,
) -> None:
    """The paper is accepted; the next one comes."""
    await papers.accept_paper(db, actor, callback_data.paper, now)
    await close(query)
    await answer(query, texts.label("toast-paper-accepted"))
    waiting = await papers.waiting_papers(db, actor, now)
    if isinstance(query.message, Message):
        await show_paper(query.message, waiting, 0, actor, texts, db, folder)


async def ask_reason(query: CallbackQuery, callback_data: PaperPress, texts: Texts, state: FSMContext) -> None:
    """Why it goes back: the next message is the reason."""
    card = Card(texts("review-ask-reason"))
    await put_question(query, card, state, ReturningPaper.reason, {"paper": callback_data.paper})


async def take_reason(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext, folder: Path
) -> None:
    """The paper goes back with the reason; the next one comes."""
    try:
        await papers.return_paper(db, actor, (await state.get_data())["paper"], message.text or "", now)
    except AttestationError:  # somebody else has decided meanwhile: the reason is no longer awaited
        await state.clear()
        raise
    await message.answer(texts("review-returned"))
    await state.clear()
    await show_paper(message, await papers.waiting_papers(db, actor, now), 0, actor, texts, db, folder)


async def show_paper(
    message: Message, waiting: Sequence[Waiting], skip: int, actor: Actor, texts: Texts, db: Database, folder: Path
) -> None:
    """A paper of the queue: its files first, then the card with the buttons."""
    if not waiting:
        await message.answer(texts("review-empty"))
        return
    skip %= len(waiting)
    paper = waiting[skip]
    proofs = await proofs_of_paper(db, actor, paper.id)
    lost = await show_proofs(message, proofs, folder, db)
    lines = proofs_lines(texts, proofs, lost, actor)
    await say(message, paper_card(texts, paper.id, paper.name, paper.person, len(waiting), skip, len(proofs), lines))
