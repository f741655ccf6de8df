"""Opening times for consultations: one question after the other, a preview, Confirm."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery

from attestation.consultation_draft import Ask, OpeningDraft
from attestation.errors import AttestationError
from attestation.roles import Act, Actor
from cards.card import Card
from cards.consultation_times import question_card, topic_name
from cards.consultations import held_card
from cards.year_callbacks import ConsultDraft, ConsultPress
from db.engine import Database
from handlers.wizard import Wizard
from locales import Texts
from services import consultations


class ConsultTimes(StatesGroup):
    """Times are being opened."""

    asking = State()


async def _card(
    draft: OpeningDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None
) -> Card:
    days = await consultations.days_ahead(db, actor, now) if draft.at is Ask.DAYS else ()
    return question_card(texts, draft, days, error)


def _pressed(draft: OpeningDraft, press: ConsultDraft, actor: Actor, texts: Texts, now: datetime) -> OpeningDraft:
    value = topic_name(texts, press.value) if draft.at is Ask.TOPIC else press.value
    return draft.said(value, actor.local(now))


async def _confirmed(
    draft: OpeningDraft, actor: Actor, texts: Texts, db: Database, now: datetime
) -> tuple[Card, str | None]:
    count, left_out = await consultations.open_times(db, actor, draft.opening(), now)
    note = texts("consult-opened", count=count, left=left_out)
    return held_card(texts, await consultations.board(db, actor, now), actor, note=note), None


async def _stopped(_draft: OpeningDraft | None, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    return held_card(texts, await consultations.board(db, actor, now), actor)


_WIZARD = Wizard(ConsultTimes.asking, OpeningDraft, _card, _pressed, _confirmed, _stopped)


def router() -> Router:
    """The wizard."""
    router = Router(name="consultation times")
    router.callback_query.register(begin, ConsultPress.filter(F.act == "open"))
    _WIZARD.listen(router, ConsultDraft)
    return router


async def begin(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The first question."""
    actor.require(Act.HOLD_CONSULTATION)
    await _WIZARD.begin(query, OpeningDraft(), actor, texts, db, now, state)
