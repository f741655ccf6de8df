"""A step's short form: read, written question by question, confirmed, printed."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError, NotFound
from attestation.forms import FormDraft
from attestation.roles import Actor
from attestation.steps import StepKey
from cards.card import Card
from cards.forms import form_card, question_card
from cards.printouts import handed
from cards.single import step_card
from cards.year_callbacks import FormAnswer, FormPress
from db.engine import Database
from documents.apart import apart
from documents.print_form import form_paper
from documents.printout_docx import papers_as_docx
from handlers.show import answer, say, turn
from handlers.typed import NOT_A_COMMAND, TYPED
from locales import Texts
from locales import texts as texts_of
from services import evidence, forms, steps


class FormWriting(StatesGroup):
    """A form is being written. The data: `draft`, and `heard`, the last message or press acted on."""

    asking = State()


def router() -> Router:
    """Forms of steps."""
    router = Router(name="forms")
    router.message.filter(F.chat.type == "private")
    router.callback_query.register(show_form, FormPress.filter(F.act == "open"))
    router.callback_query.register(begin, FormPress.filter(F.act == "write"))
    router.callback_query.register(send_page, FormPress.filter(F.act.in_({"kk", "ru"})))
    router.callback_query.register(confirm, FormAnswer.filter(F.act == "confirm"))
    router.callback_query.register(stop, FormAnswer.filter(F.act == "cancel"))
    router.callback_query.register(take_press, FormAnswer.filter())
    router.message.register(take_words, StateFilter(FormWriting), TYPED)
    router.message.register(ask_again, StateFilter(FormWriting), NOT_A_COMMAND)
    return router


async def show_form(query: CallbackQuery, callback_data: FormPress, actor: Actor, texts: Texts, db: Database) -> None:
    """What was written, or that nothing is yet."""
    found = await forms.look(db, actor, _key(callback_data))
    await turn(query, _shown(texts, found, callback_data.view))


async def begin(
    query: CallbackQuery, callback_data: FormPress, actor: Actor, texts: Texts, db: Database, state: FSMContext
) -> None:
    """The first question; what was written before stands under each."""
    draft = await forms.begin(db, actor, _key(callback_data), query.id, callback_data.view)
    await turn(query, question_card(texts, draft))
    await _keep(state, draft, query.id)


async def take_words(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """A typed answer; one that does not do is said so, and asked for again."""
    draft, error = await _draft(state), None
    if (await state.get_data())["heard"] != (heard := f"m{message.message_id}"):
        try:
            draft = draft.answered(message.text or "")
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
    callback_data: FormAnswer,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """On or back. A button of a question answered before shows where the draft stands now."""
    draft = await _draft(state)
    if callback_data.at == draft.at and (await state.get_data())["heard"] != query.id:
        draft = draft.previous() if callback_data.act == "back" else draft.next()
    await turn(query, await _card(draft, actor, texts, db, now))
    await _keep(state, draft, query.id)


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The form is kept and its step is done. Pressed again after a restart, it is kept once."""
    draft = await _draft(state)
    if draft.question is not None:
        await turn(query, await _card(draft, actor, texts, db, now))
        return
    found = await forms.write(db, actor, draft, now)
    mark = found.step.completion.mark if found.step.completion else None
    await turn(query, _shown(texts, found, draft.back), texts.label(f"toast-{mark}") if mark else None)
    await state.clear()


async def stop(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Cancel: nothing is kept, and the step is shown again."""
    draft = await _draft(state)
    await state.clear()
    step = await steps.look(db, actor, draft.step)
    files = await evidence.count_of(db, actor, step.key)
    await turn(query, step_card(texts, step, actor, actor.today(now), draft.back, files))


async def send_page(
    query: CallbackQuery, callback_data: FormPress, bot: Bot, actor: Actor, texts: Texts, db: Database
) -> None:
    """The page, as Word, in the language of the button."""
    found = await forms.look(db, actor, _key(callback_data))
    if found.written is None:
        raise NotFound("step-gone")
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
        paper = form_paper(found.written, texts_of(callback_data.act))
        content = await apart(papers_as_docx, (paper,))
        title = str(texts("printouts-made", title=paper.title))
        await say(query.message, handed(title, f"{paper.file}.docx", content))
    await answer(query)


def _key(press: FormPress) -> StepKey:
    return press.occurrence, press.teacher or None


def _shown(texts: Texts, found: forms.Look, back: str) -> Card:
    return form_card(texts, found.form.kind, found.step.key, found.written, found.writable, back)


async def _card(
    draft: FormDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None = None
) -> Card:
    lessons = await forms.gathered(db, actor, draft, now) if draft.question is None else None
    return question_card(texts, draft, lessons, error)


async def _draft(state: FSMContext) -> FormDraft:
    kept = (await state.get_data()).get("draft") if await state.get_state() == FormWriting.asking.state else None
    if kept is None:
        raise NotFound("button-old")
    return FormDraft.of_data(kept)


async def _keep(state: FSMContext, draft: FormDraft, heard: str) -> None:
    await state.set_state(FormWriting.asking)
    await state.set_data({"draft": draft.data(), "heard": heard})
