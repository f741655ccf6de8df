"""The plan as a file in the chat: read in a process of its own, shown page by page, and made the school's plan."""

from datetime import datetime
from typing import Any

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from attestation.errors import AttestationError
from attestation.plan import Plan, school_year_of
from attestation.roles import Act, Actor
from cards.callbacks import PlanFile
from cards.plan_file import plan_draft_card, plan_loaded_card
from db.engine import Database
from documents.builtin import built_in_plan
from documents.worker import read_plan_safely
from handlers.replies import confirm_by_file, upload
from handlers.show import answer, say, turn
from locales import Texts
from services.evidence import LIMIT
from services.plans import load_plan

_plans = TypeAdapter(Plan)


class PlanDraft(StatesGroup):
    """A plan was read and waits for `Confirm`; it stands in the chat's data."""

    shown = State()


def router() -> Router:
    """For those who may load a plan; everybody else's files are evidence."""
    router = Router(name="plan_file")
    router.message.filter(F.chat.type == "private")
    router.message.register(read_file, F.document, ~F.reply_to_message, _may_load)
    router.callback_query.register(take_built_in, PlanFile.filter(F.act == "built-in"))
    router.callback_query.register(confirm, PlanFile.filter(F.act == "confirm"), PlanDraft.shown)
    router.callback_query.register(cancel, PlanFile.filter(F.act == "cancel"), PlanDraft.shown)
    router.callback_query.register(turn_draft, PlanFile.filter(F.act == "page"), PlanDraft.shown)
    return router


async def _may_load(message: Message, actor: Actor, state: FSMContext) -> bool:
    return actor.may(Act.LOAD_PLAN) and await state.get_state() in (None, PlanDraft.shown.state)


async def read_file(
    message: Message, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """Read the file as a plan; one that holds no plan is kept as evidence, as anybody's file is."""
    file = upload(message)
    if file.size is not None and file.size > LIMIT:
        raise AttestationError("file-too-large", limit=LIMIT // (1024 * 1024))
    await bot.send_chat_action(message.chat.id, "typing")
    content = await bot.download(file.file_id)
    if content is None:
        raise AttestationError("file-empty")
    try:
        plan = await _read(content.read(), file.name, actor, now)
    except AttestationError as error:
        await message.answer(texts(error.key, **error.params))
        await confirm_by_file(message, actor, texts, db, now)
        return
    await state.set_state(PlanDraft.shown)
    await state.set_data({"plan": _plans.dump_python(plan, mode="json")})
    await say(message, plan_draft_card(texts, plan, 0))


async def _read(content: bytes, name: str, actor: Actor, now: datetime) -> Plan:
    """The plan of the file, for the school year that it names, but never for one that is over."""
    today = actor.today(now)
    plan = await read_plan_safely(content, name, today=today)
    current = school_year_of(today)
    return plan if plan.school_year >= current else await read_plan_safely(content, name, current, today=today)


async def take_built_in(query: CallbackQuery, actor: Actor, texts: Texts, now: datetime, state: FSMContext) -> None:
    """The ready-made plan of 19 rows, shown before it is taken."""
    actor.require(Act.LOAD_PLAN)
    plan = built_in_plan(school_year_of(actor.today(now)))
    await state.set_state(PlanDraft.shown)
    await state.set_data({"plan": _plans.dump_python(plan, mode="json")})
    await turn(query, plan_draft_card(texts, plan, 0))


async def turn_draft(query: CallbackQuery, callback_data: PlanFile, texts: Texts, state: FSMContext) -> None:
    """Another page of what was read."""
    plan = _draft(await state.get_data())
    await turn(query, plan_draft_card(texts, plan, callback_data.page))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """It is the school's plan now."""
    plan = _draft(await state.get_data())
    loaded = await load_plan(db, actor.school_id, plan, now, actor)
    await state.clear()
    await turn(query, plan_loaded_card(texts, plan.school_year, loaded.rows, loaded.needs_date))


async def cancel(query: CallbackQuery, texts: Texts, state: FSMContext) -> None:
    """Nothing is loaded."""
    await state.clear()
    if isinstance(query.message, Message):
        await query.message.edit_text(texts("plan-draft-dropped"))
    await answer(query)


def _draft(data: dict[str, Any]) -> Plan:
    return _plans.validate_python(data["plan"])
