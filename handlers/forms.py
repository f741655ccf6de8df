"""A step's short form: read, written question by question, confirmed, printed."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError, NotFound
from attestation.forms import FormDraft
from attestation.roles import Actor
from cards.card import Card
from cards.forms import form_card, question_card
from cards.press import step_key
from cards.printouts import handed
from cards.single import step_card
from cards.year_callbacks import FormAnswer, FormPress
from db.engine import Database
from documents.apart import apart
from documents.print_form import form_paper
from documents.printout_docx import papers_as_docx
from handlers.show import answer, say, turn
from handlers.wizard import Wizard
from locales import Texts
from locales import texts as texts_of
from services import evidence, forms, steps


class FormWriting(StatesGroup):
    """A form is being written."""

    asking = State()


async def _card(
    draft: FormDraft, actor: Actor, texts: Texts, db: Database, now: datetime, error: AttestationError | None
) -> Card:
    lessons = await forms.gathered(db, actor, draft, now) if draft.question is None else None
    return question_card(texts, draft, lessons, error)


def _pressed(draft: FormDraft, _press: FormAnswer, _actor: Actor, _texts: Texts, _now: datetime) -> FormDraft:
    return draft.next()


async def _confirmed(
    draft: FormDraft, actor: Actor, texts: Texts, db: Database, now: datetime
) -> tuple[Card, str | None]:
    found = await forms.write(db, actor, draft, now)
    mark = found.step.completion.mark if found.step.completion else None
    return _shown(texts, found, draft.view), texts.label(f"toast-{mark}") if mark else None


async def _stopped(draft: FormDraft | None, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    if draft is None:
        raise NotFound("button-old")
    step = await steps.look(db, actor, draft.step)
    files = await evidence.count_of(db, actor, step.key)
    return step_card(texts, step, actor, actor.today(now), draft.view, files)


_WIZARD = Wizard(FormWriting.asking, FormDraft, _card, _pressed, _confirmed, _stopped)


def router() -> Router:
    """Forms of steps."""
    router = Router(name="forms")
    router.callback_query.register(show_form, FormPress.filter(F.act == "open"))
    router.callback_query.register(begin, FormPress.filter(F.act == "write"))
    router.callback_query.register(send_page, FormPress.filter(F.act.in_({"kk", "ru"})))
    _WIZARD.listen(router, FormAnswer)
    return router


async def show_form(query: CallbackQuery, callback_data: FormPress, actor: Actor, texts: Texts, db: Database) -> None:
    """What was written, or that nothing is yet."""
    found = await forms.look(db, actor, step_key(callback_data))
    await turn(query, _shown(texts, found, callback_data.view))


async def begin(
    query: CallbackQuery,
    callback_data: FormPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The first question; what was written before stands under each."""
    draft = await forms.begin(db, actor, step_key(callback_data), query.id, callback_data.view)
    await _WIZARD.begin(query, draft, actor, texts, db, now, state)


async def send_page(
    query: CallbackQuery, callback_data: FormPress, bot: Bot, actor: Actor, texts: Texts, db: Database
) -> None:
    """The page, as Word, in the language of the button."""
    found = await forms.look(db, actor, step_key(callback_data))
    if found.written is None:
        raise NotFound("step-gone")
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
        paper = form_paper(found.written, texts_of(callback_data.act))
        content = await apart(papers_as_docx, (paper,))
        title = str(texts("printouts-made", title=paper.title))
        await say(query.message, handed(title, f"{paper.file}.docx", content))
    await answer(query)


def _shown(texts: Texts, found: forms.Look, back: str) -> Card:
    return form_card(texts, found.form.kind, found.step.key, found.written, found.writable, back)
