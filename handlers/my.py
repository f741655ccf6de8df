"""/my, and the buttons by which a step is done, taken back, or given a file."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.roles import Actor
from attestation.steps import StepKey
from cards.callbacks import MyPage, StepPress, TeachersOf
from cards.card import Button, Card
from cards.my import my_card, teachers_card
from cards.press import step_key
from cards.reminder import reminder_card
from cards.single import attach_ask, step_card
from cards.year_callbacks import YearPress
from db.engine import Database
from handlers.pinned import put_card
from handlers.proofs import show_proofs
from handlers.show import answer, turn
from handlers.typed import put_question
from locales import Texts
from locales import texts as texts_of
from services import evidence, my, reminders, steps
from services.cycles import next_due_year
from services.pinned import card_shown
from services.proofs import proofs_to_see

TYPED_BEFORE = "ow"  # a step's view: it was chosen by a button after words that came first


class Attaching(StatesGroup):
    """The person was asked for a file; the step stands in the chat's data."""

    file = State()


def router() -> Router:
    """The teacher's own steps."""
    router = Router(name="my")
    router.message.register(show_my, Command("my"))
    router.callback_query.register(turn_my, MyPage.filter())
    router.callback_query.register(show_teachers, TeachersOf.filter())
    router.callback_query.register(ask_file, StepPress.filter(F.act == "attach"))
    router.callback_query.register(show_files, StepPress.filter(F.act == "files"))
    router.callback_query.register(open_step, StepPress.filter(F.act == "more"))
    router.callback_query.register(press_step, StepPress.filter())
    return router


async def show_my(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext) -> None:
    """The month on one card."""
    await state.clear()
    await put_card(message, await my_view(db, actor, texts, now), actor, db, now)


async def draw(db: Database, actor: Actor, now: datetime) -> Card:
    """/my in the person's language, for the pinned card that is drawn anew."""
    return await my_view(db, actor, texts_of(actor.locale), now)


async def my_view(db: Database, actor: Actor, texts: Texts, now: datetime, page: int = 0) -> Card:
    """/my as it is now."""
    month = await my.my_month(db, actor, now)
    due = None if month.me.attested else await next_due_year(db, actor, now)
    card = my_card(texts, month.me, month.agenda, actor, actor.today(now), page, due, month.files)
    return replace(card, rows=(*card.rows, (Button(texts.label("button-year"), YearPress()),)))


async def turn_my(
    query: CallbackQuery, callback_data: MyPage, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Another page of the month."""
    await turn(query, await my_view(db, actor, texts, now, callback_data.page))


async def show_teachers(
    query: CallbackQuery, callback_data: TeachersOf, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The teachers of a row that the actor answers for."""
    found = await my.teachers_steps(db, actor, callback_data.occurrence, now)
    await turn(query, teachers_card(texts, found, actor, actor.today(now), callback_data.page))


async def open_step(
    query: CallbackQuery, callback_data: StepPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The step alone, with all that can be said about it."""
    step = await steps.look(db, actor, step_key(callback_data))
    files = await evidence.count_of(db, actor, step.key)
    await turn(query, step_card(texts, step, actor, actor.today(now), callback_data.view, files))


async def show_files(
    query: CallbackQuery, callback_data: StepPress, actor: Actor, texts: Texts, db: Database, folder: Path
) -> None:
    """What proves the step, file by file."""
    proofs = await proofs_to_see(db, actor, step_key(callback_data))
    if isinstance(query.message, Message):
        lost = await show_proofs(query.message, proofs, folder, db)
        if lost:
            await query.message.answer(texts("proof-lost", count=lost))
    await answer(query)


async def press_step(
    query: CallbackQuery,
    callback_data: StepPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Done, or undo: it counts, and the card shows it."""
    key, typed = step_key(callback_data), callback_data.view == TYPED_BEFORE
    if callback_data.act == "done":
        words = await typed_words(state) if typed else steps.NO_WORDS
        confirmed = await steps.confirm(db, actor, key, now, words)
        toast = texts.label(f"toast-{confirmed.mark}")
    else:
        await steps.undo(db, actor, key, now)
        toast = texts.label("toast-undone")
    await turn(query, await _again(query, callback_data.view, key, actor, texts, db, now), toast)
    if typed:
        await forget_words(state)
    if query.message and callback_data.view.startswith("m"):
        await card_shown(db, actor, query.message.message_id)


async def ask_file(
    query: CallbackQuery, callback_data: StepPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """Ask for the file that proves a step; the next photo or document is it."""
    step = await steps.look(db, actor, step_key(callback_data))
    await put_question(query, attach_ask(texts, step), state, Attaching.file, {"step": list(step.key)})


async def keep_words(state: FSMContext, words: steps.Words) -> None:
    """Remember what was typed beside "done" until the step is chosen by a button."""
    day = words.done_on.isoformat() if words.done_on else ""
    await state.update_data(day=day, note=words.note)


async def typed_words(state: FSMContext) -> steps.Words:
    """What was typed before the button was pressed."""
    kept = await state.get_data()
    return steps.Words(date.fromisoformat(kept["day"]) if kept.get("day") else None, kept.get("note", ""))


async def forget_words(state: FSMContext) -> None:
    """They stand with a step now."""
    kept = await state.get_data()
    await state.set_data({key: value for key, value in kept.items() if key not in ("day", "note")})


async def keep_asked(state: FSMContext, files: Sequence[int], answered: Sequence[int] = ()) -> None:
    """Remember kept files of which it was asked which step they are for, until that is `answered`."""
    before = await asked_files(state)
    left = [file for file in dict.fromkeys([*before, *files]) if file not in answered]
    if left != before:
        await state.update_data(files=left)


async def asked_files(state: FSMContext) -> list[int]:
    """The kept files of which it is not known yet which step they are for."""
    return list((await state.get_data()).get("files", ()))


async def _again(
    query: CallbackQuery, view: str, key: StepKey, actor: Actor, texts: Texts, db: Database, now: datetime
) -> Card:
    """What the pressed card shows now: the page of /my, the reminder, the row's teachers, or the step alone."""
    page = int(view[1:]) if view[1:].isdecimal() else 0
    if view.startswith("m"):
        return await my_view(db, actor, texts, now, page)
    if view.startswith("t"):
        found = await my.teachers_steps(db, actor, key[0], now)
        return teachers_card(texts, found, actor, actor.today(now), page)
    if view == "r" and query.message:
        told = await reminders.told_at(db, actor, query.message.chat.id, query.message.message_id, now)
        if told:
            return reminder_card(texts, told, actor, actor.today(now))
    back = view[1:] if view != TYPED_BEFORE else ""
    files = await evidence.count_of(db, actor, key)
    return step_card(texts, await steps.look(db, actor, key), actor, actor.today(now), back, files)
