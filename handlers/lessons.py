"""Lessons that others come to see: the list, one of them, its visitors, and what they write."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import NotFound
from attestation.lessons import Asked, Lesson
from attestation.roles import Actor
from cards.lessons import guests_card, lesson_card, list_card, note_card
from cards.year_callbacks import LessonAnswer, LessonPerson, LessonPress
from db.engine import Database
from handlers.show import say, show_below, turn
from handlers.typed import TYPED
from locales import Texts
from services import lessons


class LessonNote(StatesGroup):
    """A visitor's note is being written. The data: `lesson`, `asked`, and `heard`, the last word acted on."""

    asking = State()


def router() -> Router:
    """Lessons and their visitors."""
    router = Router(name="lessons")
    on = router.callback_query.register
    on(show_list, LessonPress.filter(F.act == "list"))
    on(show_one, LessonPress.filter(F.act == "open"))
    on(show_guests, LessonPress.filter(F.act == "guests"))
    on(invite, LessonPerson.filter(F.lesson != 0))
    on(call_off, LessonPress.filter(F.act == "off"))
    on(held, LessonPress.filter(F.act == "held"))
    on(begin_note, LessonPress.filter(F.act == "note"))
    on(press_note, LessonAnswer.filter(F.at == "note"))
    router.message.register(take_note, LessonNote.asking, TYPED)
    return router


async def show_list(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What I teach or visit."""
    await turn(query, list_card(texts, await lessons.mine(db, actor, now), callback_data.page))


async def show_one(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """One of them."""
    found = await lessons.look(db, actor, callback_data.lesson)
    await turn(query, lesson_card(texts, found, actor, now))


async def show_guests(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Who can be invited."""
    lesson, people = await lessons.guests(db, actor, callback_data.lesson, now)
    await turn(query, guests_card(texts, lesson, people, callback_data.page))


async def invite(
    query: CallbackQuery, callback_data: LessonPerson, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Invited, or no longer."""
    await lessons.invite(db, actor, callback_data.lesson, callback_data.person, now)
    lesson, people = await lessons.guests(db, actor, callback_data.lesson, now)
    await turn(query, guests_card(texts, lesson, people, person=callback_data.person))


async def call_off(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """It will not take place."""
    await lessons.call_off(db, actor, callback_data.lesson, now)
    await turn(query, list_card(texts, await lessons.mine(db, actor, now)), texts.label("toast-lesson-off"))


async def held(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """It was held: the plan's step is done with it."""
    lesson, step = await lessons.held(db, actor, callback_data.lesson, now)
    toast = None if step else texts.label("toast-lesson-no-step")
    await turn(query, lesson_card(texts, lesson, actor, now, step), toast)


async def begin_note(
    query: CallbackQuery, callback_data: LessonPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """The first question of the note."""
    lesson = await lessons.look(db, actor, callback_data.lesson)
    await _ask(state, lesson, Asked.GOAL, query.id)
    await show_below(query, note_card(texts, lesson, Asked.GOAL))


async def press_note(
    query: CallbackQuery,
    callback_data: LessonAnswer,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """An answer by a button: whether the lesson reached its goal."""
    kept = await state.get_data()
    if await state.get_state() != LessonNote.asking.state or kept["asked"] != Asked.GOAL:
        raise NotFound("button-old")
    lesson = await lessons.note(db, actor, kept["lesson"], Asked.GOAL, callback_data.value, now)
    await _ask(state, lesson, Asked.STRENGTHS, query.id)
    await turn(query, note_card(texts, lesson, Asked.STRENGTHS))


async def take_note(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """A typed answer; after the last one the note is done."""
    kept = await state.get_data()
    asked, heard = Asked(kept["asked"]), f"m{message.message_id}"
    if kept["heard"] == heard:  # acted on before the program was stopped
        await say(message, note_card(texts, await lessons.look(db, actor, kept["lesson"]), asked))
        return
    lesson = await lessons.note(db, actor, kept["lesson"], asked, message.text or "", now)
    if asked is Asked.ADVICE:
        await say(message, lesson_card(texts, lesson, actor, now))
        await state.clear()
        return
    following = list(Asked)[list(Asked).index(asked) + 1]
    await _ask(state, lesson, following, heard)
    await say(message, note_card(texts, lesson, following))


async def _ask(state: FSMContext, lesson: Lesson, asked: Asked, heard: str) -> None:
    await state.set_state(LessonNote.asking)
    await state.set_data({"lesson": lesson.id, "asked": asked, "heard": heard})
