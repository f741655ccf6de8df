"""Under /commission: what a sitting came to is written down, confirmed, and closes what it decided."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery

from attestation.errors import AttestationError
from attestation.roles import Actor
from attestation.rulebook import Category
from attestation.sitting_draft import SittingDraft, Verdict
from cards.callbacks import SittingAnswer, SittingPress
from cards.card import Card
from cards.sittings import settled_card, sitting_card
from db.engine import Database
from handlers.commission import shown
from handlers.wizard import Wizard
from locales import Texts
from services.sitting_outcomes import settle, sitting


class WritingDown(StatesGroup):
    """What a sitting came to is being written down."""

    asking = State()


async def _card(
    draft: SittingDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None
) -> Card:
    return sitting_card(texts, draft, await sitting(db, actor, draft.notice, now), error)


def _pressed(draft: SittingDraft, press: SittingAnswer, _actor: Actor, _texts: Texts, _now: datetime) -> SittingDraft:
    match press.act:
        case "came":
            return draft.came(int(press.value))
        case "row":
            occurrence, teacher = press.value.split("-")
            return draft.settles((int(occurrence), int(teacher) or None))
        case "who":
            return draft.about(int(press.value))
        case "choose":
            return draft.decided(Verdict(Category(press.value[1:]), press.value[0] == "+"))
        case "votes":
            return draft.voted(int(press.value))
        case "nothing":
            return draft.nothing()
        case "page":
            return replace(draft, page=int(press.value))
        case "next":
            return draft.next()
    raise ValueError(press.act)


async def _confirmed(
    draft: SittingDraft, actor: Actor, texts: Texts, db: Database, now: datetime
) -> tuple[Card, str | None]:
    found = await sitting(db, actor, draft.notice, now)  # before it is settled: its steps are then no longer to be done
    await settle(db, actor, draft, now)
    return settled_card(texts, draft, found), None


async def _stopped(_draft: SittingDraft | None, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    return await shown(actor, texts, db, now)


_WIZARD = Wizard(WritingDown.asking, SittingDraft, _card, _pressed, _confirmed, _stopped)


def router() -> Router:
    """The wizard."""
    router = Router(name="sittings")
    router.callback_query.register(begin, SittingPress.filter())
    _WIZARD.listen(router, SittingAnswer)
    return router


async def begin(
    query: CallbackQuery,
    callback_data: SittingPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The first question; whoever had said that they come is marked already."""
    found = await sitting(db, actor, callback_data.notice, now)
    if found.settled:
        raise AttestationError("sitting-was-settled")
    draft = SittingDraft(found.notice, found.needed, present=found.coming)
    await _WIZARD.begin(query, draft, actor, texts, db, now, state)
