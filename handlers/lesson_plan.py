"""Planning a lesson: one question after the other, a preview that shows clashes, Confirm."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError, NotFound
from attestation.lesson_draft import LessonAsk, LessonDraft
from attestation.lessons import LessonKind
from attestation.roles import Actor
from cards.card import Card
from cards.lessons import lesson_card, list_card, question_card, whose_card
from cards.year_callbacks import LessonAnswer, LessonPerson, LessonPress
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import Texts
from services import lessons
from services.consultations import days_ahead


class LessonPlan(StatesGroup):
    """A lesson is being planned. The data: `draft`, and `heard`, the last message or press acted on."""

    asking = State()


def router() -> Router:
    """The wizard."""
    router = Router(name="lesson plan")
    router.callback_query.register(begin, LessonPerson.filter(F.lesson == 0))
    router.callback_query.register(turn_whose, LessonPress.filter(F.act == "whose"))
    router.callback_query.register(confirm, LessonAnswer.filter(F.act == "confirm"))
    router.callback_query.register(stop, LessonAnswer.filter(F.act == "cancel"))
    router.callback_query.register(take_press, LessonAnswer.filter())
    router.message.register(take_words, StateFilter(LessonPlan), TYPED)
    router.message.register(ask_again, StateFilter(LessonPlan), NOT_A_COMMAND)
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
    people = await lessons.teachers(db, actor)
    chosen = callback_data.person or (actor.person_id if {each.id for each in people} <= {actor.person_id} else 0)
    if not chosen:
        await turn(query, whose_card(texts, people))
        return
    draft = LessonDraft(query.message.message_id if query.message else 0, chosen)
    await turn(query, await _card(draft, actor, texts, db, now))
    await _keep(state, draft, query.id)


async def turn_whose(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database
) -> None:
    """Another page of teachers."""
    await turn(query, whose_card(texts, await lessons.teachers(db, actor), callback_data.page))


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
    callback_data: LessonAnswer,
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
            draft = _moved(draft, callback_data, actor.local(now))
        except AttestationError as refusal:
            error = refusal
        except ValueError:  # a value that no button of ours has
            raise NotFound("button-old") from None
    await turn(query, await _card(draft, actor, texts, db, now, error))
    await _keep(state, draft, query.id)


def _moved(draft: LessonDraft, press: LessonAnswer, local: datetime) -> LessonDraft:
    if press.act == "back":
        return draft.back()
    if draft.at is LessonAsk.KIND:
        return draft.of_kind(LessonKind(press.value))
    return draft.said(press.value, local)


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The lesson is planned. Pressed again after a restart, it is planned once."""
    draft = await _draft(state)
    if draft.at is not LessonAsk.PREVIEW:
        await turn(query, await _card(draft, actor, texts, db, now))
        return
    planned = await lessons.plan(db, actor, draft, now)
    await turn(query, lesson_card(texts, planned, actor, now), texts.label("toast-lesson-planned"))
    await state.clear()


async def stop(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Cancel: nothing is planned."""
    await state.clear()
    await turn(query, list_card(texts, await lessons.mine(db, actor, now)))


async def _card(
    draft: LessonDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None = None
) -> Card:
    days = await days_ahead(db, actor, now) if draft.at is LessonAsk.DAY else ()
    meets = await lessons.meeting(db, actor, draft) if draft.at is LessonAsk.PREVIEW else ()
    return question_card(texts, draft, days, meets, error)


async def _draft(state: FSMContext) -> LessonDraft:
    kept = (await state.get_data()).get("draft") if await state.get_state() == LessonPlan.asking.state else None
    if kept is None:
        raise NotFound("button-old")
    return LessonDraft.of_data(kept)


async def _keep(state: FSMContext, draft: LessonDraft, heard: str) -> None:
    await state.set_state(LessonPlan.asking)
    await state.set_data({"draft": draft.data(), "heard": heard})
