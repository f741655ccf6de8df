"""A reply to a reminder, a word, a photo or a document: each says what was done."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.done_words import Said, meaning, said_done, said_number
from attestation.errors import AttestationError
from attestation.roles import Actor
from attestation.steps import SETTLED, Step, StepKey
from attestation.typed_dates import read_past_day
from cards.callbacks import FileFor, StepPress
from cards.card import Card
from cards.press import step_key
from cards.single import file_kept, step_card, which_step
from db.engine import Database
from handlers.my import TYPED_BEFORE, Attaching, asked_files, forget_words, keep_asked, keep_words, typed_words
from handlers.show import say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import Texts
from services import evidence, my, reminders, steps

_MOST = 8  # steps that a question offers


def router() -> Router:
    """What people send instead of pressing a button."""
    router = Router(name="replies")
    router.message.register(take_file, Attaching.file, F.photo | F.document)
    router.message.register(not_a_file, Attaching.file, NOT_A_COMMAND)
    router.message.register(confirm_by_file, F.photo | F.document, StateFilter(None))
    router.message.register(answer_which, F.text, answers_which, StateFilter(None))
    router.message.register(confirm_by_word, F.text, F.text.func(said_done).as_("said"), StateFilter(None))
    router.message.register(note_or_hint, F.reply_to_message, TYPED, StateFilter(None))
    router.callback_query.register(choose_step, FileFor.filter())
    return router


async def take_file(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The file that was asked for: kept for its step."""
    occurrence, teacher = (await state.get_data())["step"]
    key: StepKey = (occurrence, teacher)
    await evidence.keep(db, actor, upload(message), key, now)
    step, count = await steps.look(db, actor, key), await evidence.count_of(db, actor, key)
    await say(message, file_kept(texts, step, count, actor))
    await state.clear()


async def not_a_file(message: Message, texts: Texts) -> None:
    """Something else came where a file was asked for."""
    await message.answer(texts("attach-not-a-file"))


async def confirm_by_file(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """A photo or document: kept at once; confirms the step that it answers, or asks which it is for."""
    caption = message.caption or ""
    said = said_done(caption) or Said(None, note=caption)
    steps_there = await _meant(message, actor, db, now, said.number)
    kept = await evidence.keep(db, actor, upload(message), None, now)
    if kept.asked:
        return
    if kept.step is not None:  # the same message once more, after a restart: the same answer
        step, count = await steps.look(db, actor, kept.step), await evidence.count_of(db, actor, kept.step)
        await say(message, file_kept(texts, step, count, actor))
        return
    await _settle(message, steps_there, said, actor, texts, db, now, state, (kept.evidence_id,))


async def answers_which(message: Message, state: FSMContext) -> dict[str, object] | bool:
    """Whether the words answer the question which step a kept file is for: what was said, and of which files."""
    text = message.text or ""
    said = said_done(text) or said_number(text)
    card = message.reply_to_message
    files = _files_asked(card) if card else await asked_files(state)
    return {"said": said, "files": files} if said and files else False


async def answer_which(
    message: Message,
    said: Said,
    files: Sequence[int],
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The step that kept files belong to, named by its number: it is confirmed with them."""
    steps_there = await my.single_steps(db, actor, now)
    await _settle(message, steps_there, said, actor, texts, db, now, state, files)


async def offer_as_evidence(
    message: Message, why: Card, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> Card:
    """The file is no plan, as `why` says: where a step of the sender's is open it may be evidence for that, so ask."""
    meant = meaning(await my.single_steps(db, actor, now), None, actor.today(now))
    if not meant.offered:
        return why
    kept = await evidence.keep(db, actor, upload(message), None, now)
    await keep_asked(state, (kept.evidence_id,))
    card = which_step(texts, meant.offered[:_MOST], actor.today(now), (kept.evidence_id,))
    return Card(f"{why.text}\n\n{card.text}", card.rows)


async def confirm_by_word(
    message: Message, said: Said, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """ "Done" in one of its words, in reply to a reminder or alone, perhaps with the row's number, a day, a note."""
    if before := await steps.said_before(db, actor, message.message_id):
        await say(message, await _stands(before, actor, texts, db, now))
        return
    steps_there = await _meant(message, actor, db, now, said.number)
    await _settle(message, steps_there, said, actor, texts, db, now, state)


async def note_or_hint(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Other words in reply to a card: a note on the step that is done, else how to say done; the words are kept."""
    today = actor.today(now)
    meant = meaning(await _meant(message, actor, db, now), None, today)
    words = steps.Words(note=message.text or "")
    said = meant.step.completion if meant.step else None
    if meant.step and said and said.mark in SETTLED:
        await steps.confirm(db, actor, meant.step.key, now, words)
        await say(message, step_card(texts, await steps.look(db, actor, meant.step.key), actor, today))
        return
    await keep_words(state, words)
    await say(
        message, Card(texts("reply-hint"), which_step(texts, meant.offered[:_MOST], today, (), TYPED_BEFORE).rows)
    )


async def choose_step(
    query: CallbackQuery,
    callback_data: FileFor,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The step that a kept file belongs to: it is confirmed with it."""
    key = step_key(callback_data)
    words = await typed_words(state)
    confirmed = await evidence.confirm_with(db, actor, callback_data.evidence, key, now, words)
    count = await evidence.count_of(db, actor, key)
    card = step_card(texts, await steps.look(db, actor, key), actor, actor.today(now), files=count)
    await turn(query, card, texts.label(f"toast-{confirmed.mark}"))
    await keep_asked(state, (), answered=(callback_data.evidence,))
    await forget_words(state)


async def _meant(
    message: Message, actor: Actor, db: Database, now: datetime, number: int | None = None
) -> tuple[Step, ...]:
    """The steps that a message can be about: those of the message that it answers, else of this month.

    Where it names a row's `number` that the answered message lacks, it is about one of this month too.
    """
    if message.reply_to_message:
        found = await _told(message.reply_to_message, actor, db, now)
        if found is not None and (number is None or any(step.item.number == number for step in found)):
            return found
    return await my.single_steps(db, actor, now)


async def _told(card: Message, actor: Actor, db: Database, now: datetime) -> tuple[Step, ...] | None:
    """The steps of a reminder, or the one of another message; None for a message that is about no step."""
    told = await reminders.told_at(db, actor, card.chat.id, card.message_id, now)
    if told:
        return told.meant(actor.today(now))
    if key := _shown(card) or await reminders.step_at(db, actor, card.chat.id, card.message_id):
        with suppress(AttestationError):  # it is gone, or was shown to somebody else
            return (await steps.look(db, actor, key),)
    return None


def _shown(card: Message) -> StepKey | None:
    """The one step that the buttons of a card are about."""
    rows = card.reply_markup.inline_keyboard if card.reply_markup else []
    pressed = [button.callback_data for row in rows for button in row if button.callback_data]
    keys = {step_key(StepPress.unpack(data)) for data in pressed if data.startswith(f"{StepPress.__prefix__}:")}
    return keys.pop() if len(keys) == 1 else None


def _files_asked(card: Message) -> list[int]:
    """The kept files of which a card asks which step they are for."""
    rows = card.reply_markup.inline_keyboard if card.reply_markup else []
    pressed = [button.callback_data for row in rows for button in row if button.callback_data]
    asked = (FileFor.unpack(data).evidence for data in pressed if data.startswith(f"{FileFor.__prefix__}:"))
    return list(dict.fromkeys(asked))


async def _settle(
    message: Message,
    steps_there: tuple[Step, ...],
    said: Said,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
    files: Sequence[int] = (),
) -> None:
    """Confirm the one step that is meant, with the kept `files`; ask where there are several; say if there is none."""
    day = read_past_day(said.day, actor.today(now)) if said.day else None
    words = steps.Words(day, said.note, message.message_id)
    meant = meaning(steps_there, said.number, actor.today(now))
    # a file that answers nothing and says nothing may be for anything
    sure = message.text or message.reply_to_message or said.number is not None
    if meant.step and sure:
        key = meant.step.key
        if files and message.text:  # what the file's caption said before the question
            before = await typed_words(state)
            words = replace(words, done_on=words.done_on or before.done_on, note=words.note or before.note)
        for file in files:
            await evidence.confirm_with(db, actor, file, key, now, words)
        if not files:
            await steps.confirm(db, actor, key, now, words)
        await say(message, await _stands(await steps.look(db, actor, key), actor, texts, db, now))
        await keep_asked(state, (), answered=files)
        if files and message.text:
            await forget_words(state)
    elif meant.offered or said.number is not None:
        if words != steps.NO_WORDS or not message.text:
            await keep_words(state, words)
        await keep_asked(state, files)
        number = None if _names(meant.offered, said.number) else said.number
        await say(message, which_step(texts, meant.offered[:_MOST], actor.today(now), files, TYPED_BEFORE, number))
    else:
        await message.answer(texts("reply-file-kept-nothing-open" if files else "reply-nothing-open"))


async def _stands(step: Step, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    """The step alone, as it stands."""
    return step_card(texts, step, actor, actor.today(now), files=await evidence.count_of(db, actor, step.key))


def _names(offered: Sequence[Step], number: int | None) -> bool:
    """Whether the row that somebody named, if any, is among those offered."""
    return number is None or any(step.item.number == number for step in offered)


def upload(message: Message) -> evidence.Upload:
    """The file of a message, a photo in its largest size."""
    if message.photo:
        photo = message.photo[-1]
        kind, file_id, name, size = "photo", photo.file_id, f"{photo.file_unique_id}.jpg", photo.file_size
    else:
        document = message.document
        if document is None:
            raise ValueError("a message without a file")
        kind, file_id = "document", document.file_id
        name, size = document.file_name or document.file_unique_id, document.file_size
    return evidence.Upload(message.chat.id, message.message_id, kind, file_id, name, size, message.media_group_id)
