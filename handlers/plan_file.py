"""The plan as a file in the chat, or pasted: read in a process of its own, with a sign of life when it takes longer."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.errors import AttestationError
from attestation.plan import Plan, school_year_of
from attestation.roles import Act, Actor
from cards.card import Card
from cards.plan_callbacks import PlanFile, PlanWhich
from cards.plan_file import which_plan_card
from db.engine import Database
from documents.builtin import built_in_plan
from documents.plan_reader import read_plan_safely
from handlers.patience import patiently, put
from handlers.plan_review import PlanDraft, start_review
from handlers.plan_row_edit import PlanRowEdit
from handlers.replies import offer_as_evidence, upload
from handlers.show import say, turn
from handlers.typed import TYPED
from locales import Texts
from services.evidence import LIMIT

_PASTED, _LINES = 200, 3  # characters and line ends from which a text is a pasted plan
_NO_PLAN = frozenset({"plan-picture", "plan-scan", "plan-unreadable", "plan-no-table", "plan-not-a-plan"})


def router() -> Router:
    """For those who may load a plan; everybody else's files are evidence."""
    router = Router(name="plan_file")
    router.message.register(read_file, F.document, ~F.reply_to_message, _may_load)
    router.message.register(read_text, TYPED, ~F.reply_to_message, _pasted)
    router.callback_query.register(take_built_in, PlanFile.filter(F.act == "built-in"))
    router.callback_query.register(take_one, PlanWhich.filter(), PlanDraft.which)
    router.message.register(type_one, TYPED, PlanDraft.which)
    return router


async def _may_load(message: Message, actor: Actor, state: FSMContext) -> bool:
    states = (None, *PlanDraft.__state_names__, *PlanRowEdit.__state_names__)
    return actor.may(Act.LOAD_PLAN) and await state.get_state() in states


async def _pasted(message: Message, actor: Actor, state: FSMContext) -> bool:
    """Whether the text is too long, and has too many lines, to be anything but a pasted plan."""
    text = message.text or ""
    states = (None, *PlanDraft.__state_names__)
    long = len(text) >= _PASTED and text.count("\n") >= _LINES
    return long and actor.may(Act.LOAD_PLAN) and await state.get_state() in states


async def read_text(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Read pasted text as a plan, or say why not. Telegram cuts a text of more than 4,096 characters in pieces."""
    content = (message.text or "").encode()
    read, waiting = await patiently(_understood(content, "plan.txt", actor, now), message, texts("plan-reading"))
    if isinstance(read, Plan):
        await put(message, waiting, await start_review(state, read, actor, texts, db, now))
    else:
        key = "plan-pasted-unread" if read.key in _NO_PLAN else read.key
        await put(message, waiting, Card(texts(key, **read.params)))


async def read_file(
    message: Message, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Read the file as a plan, or say why not; what is no plan at all is kept as evidence, as anybody's file is."""
    file = upload(message)
    if file.size is not None and file.size > LIMIT:
        raise AttestationError("file-too-large", limit=LIMIT // (1024 * 1024))
    await bot.send_chat_action(message.chat.id, "typing")
    read, waiting = await patiently(_read(bot, file.file_id, file.name, actor, now), message, texts("plan-reading"))
    if isinstance(read, Plan):
        await put(message, waiting, await start_review(state, read, actor, texts, db, now))
    elif read.key == "plan-two-tables":
        await state.set_state(PlanDraft.which)
        await state.set_data({"file": file.file_id, "name": file.name})
        await put(message, waiting, which_plan_card(texts, str(read.params["plans"]), int(str(read.params["count"]))))
    else:
        why = Card(texts(read.key, **read.params))
        if read.key in _NO_PLAN:
            why = await offer_as_evidence(message, why, actor, texts, db, now, state)
        await put(message, waiting, why)


async def take_one(
    query: CallbackQuery,
    callback_data: PlanWhich,
    bot: Bot,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """One of the plans in a file."""
    await turn(query, await _take(callback_data.number, bot, actor, texts, db, now, state))


async def type_one(
    message: Message, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The same, its number typed."""
    number = (message.text or "").strip(" .)№")
    if not number.isdecimal():
        raise AttestationError("plan-review-press")
    await say(message, await _take(int(number), bot, actor, texts, db, now, state))


async def _take(
    number: int, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> Card:
    data = await state.get_data()
    read = await _read(bot, data["file"], data["name"], actor, now, number)
    if not isinstance(read, Plan):
        raise read
    return await start_review(state, read, actor, texts, db, now)


async def take_built_in(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The ready-made plan of 19 rows, shown before it is taken."""
    actor.require(Act.LOAD_PLAN)
    plan = built_in_plan(school_year_of(actor.today(now)), texts.locale)
    await turn(query, await start_review(state, plan, actor, texts, db, now))


async def _read(
    bot: Bot, file_id: str, name: str, actor: Actor, now: datetime, which: int | None = None
) -> Plan | AttestationError:
    """The plan of the file, for the school year that it names, but never for one that is over; or why there is none."""
    try:
        file = await bot.download(file_id)
    except TelegramBadRequest:  # too large after all, or no longer there
        return AttestationError("file-not-fetched")
    if file is None:
        return AttestationError("file-empty")
    return await _understood(file.read(), name, actor, now, which)


async def _understood(
    content: bytes, name: str, actor: Actor, now: datetime, which: int | None = None
) -> Plan | AttestationError:
    today = actor.today(now)
    try:
        plan = await read_plan_safely(content, name, which=which, today=today)
        current = school_year_of(today)
        if plan.school_year >= current:
            return plan
        return await read_plan_safely(content, name, current, which=which, today=today)
    except AttestationError as error:
        return error
