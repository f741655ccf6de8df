"""Planning a lesson: one question after the other, a preview that shows clashes, Confirm."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery

from attestation.errors import AttestationError
from attestation.lesson_draft import LessonAsk, LessonDraft
from attestation.roles import Actor
from cards.card import Card
from cards.lessons import lesson_card, list_card, question_card, whose_card
from cards.year_callbacks import LessonAnswer, LessonPerson, LessonPress
from db.engine import Database
from handlers.show import turn
from handlers.wizard import Wizard
from locales import Texts
from services import lessons
from services.consultations import days_ahead


class LessonPlan(StatesGroup):
    """A lesson is being planned."""

    asking = State()


async def _card(
    draft: LessonDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None
) -> Card:
    days = await days_ahead(db, actor, now) if draft.at is LessonAsk.DAY else ()
    meets = await lessons.meeting(db, actor, draft) if draft.at is LessonAsk.PREVIEW else ()
    return question_card(texts, draft, days, meets, error)


def _pressed(draft: LessonDraft, press: LessonAnswer, actor: Actor, _texts: Texts, now: datetime) -> LessonDraft:
    return draft.said(press.value, actor.local(now))


async def _confirmed(
    draft: LessonDraft, actor: Actor, texts: Texts, db: Database, now: datetime
) -> tuple[Card, str | None]:
    planned = await lessons.plan(db, actor, draft, now)
    return lesson_card(texts, planned, actor, now), texts.label("toast-lesson-planned")


async def _stopped(_draft: LessonDraft | None, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    return list_card(texts, await lessons.mine(db, actor, now))


_WIZARD = Wizard(LessonPlan.asking, LessonDraft, _card, _pressed, _confirmed, _stopped)


def router() -> Router:
    """The wizard."""
    router = Router(name="lesson plan")
    router.callback_query.register(begin, LessonPerson.filter(F.lesson == 0))
    router.callback_query.register(turn_whose, LessonPress.filter(F.act == "whose"))
    _WIZARD.listen(router, LessonAnswer)
    return router


async def begin(
    query: CallbackQuery,
    callback_data: LessonPerson,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Whose lesson it is, where there is a choice; then the first question."""
    people = await lessons.teachers(db, actor, now)
    chosen = callback_data.person or (actor.person_id if {each.id for each in people} <= {actor.person_id} else 0)
    if not chosen:
        await turn(query, whose_card(texts, people))
        return
    draft = LessonDraft(query.message.message_id if query.message else 0, chosen)
    await _WIZARD.begin(query, draft, actor, texts, db, now, state)


async def turn_whose(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Another page of teachers."""
    await turn(query, whose_card(texts, await lessons.teachers(db, actor, now), callback_data.page))
