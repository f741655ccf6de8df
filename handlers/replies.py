"""A reply to a reminder, a word, a photo or a document: each says what was done."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.done_words import Said, meaning, said_done
from attestation.roles import Actor
from attestation.steps import Step, StepKey
from cards.callbacks import FileFor
from cards.card import Card
from cards.single import file_kept, step_card, which_step
from db.engine import Database
from handlers.my import Attaching
from handlers.show import say, turn
from locales import Safe, Texts
from services import evidence, my, reminders, steps

_MOST = 8  # steps that a question offers


def router() -> Router:
    """What people send instead of pressing a button."""
    router = Router(name="replies")
    router.message.filter(F.chat.type == "private")
    router.message.register(take_file, Attaching.file, F.photo | F.document)
    router.message.register(not_a_file, Attaching.file, ~F.text.startswith("/"))
    router.message.register(confirm_by_file, F.photo | F.document, StateFilter(None))
    router.message.register(confirm_by_word, F.text, F.text.func(said_done).as_("said"), StateFilter(None))
    router.message.register(hint, F.reply_to_message, F.text, ~F.text.startswith("/"), StateFilter(None))
    router.callback_query.register(choose_step, FileFor.filter())
    return router


async def take_file(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The file that was asked for: kept for its step."""
    occurrence, teacher = (await state.get_data())["step"]
    key: StepKey = (occurrence, teacher)
    await evidence.keep(db, actor, upload(message), key, now)
    await state.clear()
    step, count = await steps.look(db, actor, key), await evidence.count_of(db, actor, key)
    await say(message, file_kept(texts, step, count, actor))


async def not_a_file(message: Message, texts: Texts) -> None:
    """Something else came where a file was asked for."""
    await message.answer(texts("attach-not-a-file"))


async def confirm_by_file(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """A photo or document: kept at once; confirms the step that it answers, or asks which it is for."""
    steps_there = await _meant(message, actor, db, now)
    kept = await evidence.keep(db, actor, upload(message), None, now)
    if kept.asked:
        return
    if kept.step is not None:  # the same message once more, after a restart: the same answer
        step, count = await steps.look(db, actor, kept.step), await evidence.count_of(db, actor, kept.step)
        await say(message, file_kept(texts, step, count, actor))
        return
    said = said_done(message.caption or "") or Said(None)
    await _settle(message, steps_there, said, actor, texts, db, now, kept.evidence_id)


async def offer_as_evidence(
    message: Message, why: Safe, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The file is no plan, for the reason given: where a step of the sender's is open it may be evidence for that."""
    meant = meaning(await my.single_steps(db, actor, now), None, actor.today(now))
    if not meant.offered:
        await message.answer(why)
        return
    kept = await evidence.keep(db, actor, upload(message), None, now)
    card = which_step(texts, meant.offered[:_MOST], actor.today(now), kept.evidence_id)
    await say(message, Card(f"{why}\n\n{card.text}", card.rows))


async def confirm_by_word(
    message: Message, said: Said, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """ "Done" in one of its words, in reply to a reminder or alone, perhaps with the row's number."""
    await _settle(message, await _meant(message, actor, db, now), said, actor, texts, db, now)


async def hint(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """Other words in reply to a reminder: how to say done."""
    today = actor.today(now)
    meant = meaning(await _meant(message, actor, db, now), None, today)
    await say(message, Card(texts("reply-hint"), which_step(texts, meant.offered[:_MOST], today).rows))


async def choose_step(
    query: CallbackQuery, callback_data: FileFor, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The step that a kept file belongs to: it is confirmed with it."""
    key = callback_data.occurrence, callback_data.teacher or None
    confirmed = await evidence.confirm_with(db, actor, callback_data.evidence, key, now)
    card = step_card(texts, await steps.look(db, actor, key), actor, actor.today(now))
    await turn(query, card, texts.label(f"toast-{confirmed.mark}"))


async def _meant(message: Message, actor: Actor, db: Database, now: datetime) -> tuple[Step, ...]:
    """The steps that a message can be about: those of the reminder it answers, else all of this month."""
    told = None
    if message.reply_to_message:
        told = await reminders.told_at(db, actor, message.chat.id, message.reply_to_message.message_id, now)
    return told.meant(actor.today(now)) if told else await my.single_steps(db, actor, now)


async def _settle(
    message: Message,
    steps_there: tuple[Step, ...],
    said: Said,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    evidence_id: int | None = None,
) -> None:
    """Confirm the one step that is meant; ask where there are several; say so where there is none."""
    meant = meaning(steps_there, said.number, actor.today(now))
    # a file that answers nothing and says nothing may be for anything
    sure = not evidence_id or message.reply_to_message or said.number is not None
    if meant.step and sure:
        if evidence_id:
            await evidence.confirm_with(db, actor, evidence_id, meant.step.key, now)
        else:
            await steps.confirm(db, actor, meant.step.key, now)
        await say(message, step_card(texts, await steps.look(db, actor, meant.step.key), actor, actor.today(now)))
    elif meant.offered:
        await say(message, which_step(texts, meant.offered[:_MOST], actor.today(now), evidence_id))
    else:
        await message.answer(texts("reply-file-kept-nothing-open" if evidence_id else "reply-nothing-open"))


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
