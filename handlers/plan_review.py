"""The plan that was read, under review in the chat: doubts answered by a tap or by typing, then `Confirm`."""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from attestation.errors import Outdated
from attestation.plan import Plan
from attestation.plan_answers import answer_by_button, answer_by_typing
from attestation.plan_doubts import Cell, doubtful_cells
from attestation.roles import Actor
from cards.card import Card
from cards.plan_callbacks import PlanChanges, PlanFile, PlanReview, PlanUndo
from cards.plan_changes import changes_card, plan_undone_card
from cards.plan_file import plan_loaded_card
from cards.plan_review import review_card
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED
from locales import Texts
from services.plan_comparison import compare_plan, continue_plan, plan_people
from services.plan_undo import undo
from services.plans import load_plan

_plans = TypeAdapter(Plan)


class PlanDraft(StatesGroup):
    """A plan was read and waits for `Confirm` (`shown`), or one of a file's plans is to be chosen (`which`).

    It stands in the chat's data, with the page and the doubt that are before one's eyes.
    """

    which = State()
    shown = State()


def router() -> Router:
    """Everything that is done with a plan between its reading and its loading."""
    router = Router(name="plan_review")
    router.callback_query.register(confirm, PlanFile.filter(F.act == "confirm"), PlanDraft.shown)
    router.callback_query.register(cancel, PlanFile.filter(F.act == "cancel"), PlanDraft.shown)
    router.callback_query.register(cancel, PlanFile.filter(F.act == "cancel"), PlanDraft.which)
    router.callback_query.register(turn_page, PlanFile.filter(F.act == "page"), PlanDraft.shown)
    router.callback_query.register(show_doubt, PlanReview.filter(F.act == "show"), PlanDraft.shown)
    router.callback_query.register(take_answer, PlanReview.filter(F.act == "answer"), PlanDraft.shown)
    router.callback_query.register(show_changes, PlanChanges.filter(), PlanDraft.shown)
    router.callback_query.register(take_back, PlanUndo.filter())
    router.message.register(take_words, TYPED, PlanDraft.shown)
    return router


async def start_review(state: FSMContext, plan: Plan, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    """Put a plan that was read under review, with what the school has settled about its rows before."""
    plan = await continue_plan(db, actor.school_id, plan, actor)
    await state.set_state(PlanDraft.shown)
    await state.set_data({"plan": _plans.dump_python(plan, mode="json"), "page": 0, "at": None})
    return await _review(state, actor, texts, db, now)


async def _review(state: FSMContext, actor: Actor, texts: Texts, db: Database, now: datetime) -> Card:
    data = await state.get_data()
    plan = _draft(data)
    found = await compare_plan(db, actor.school_id, plan, now, actor)
    people = await plan_people(db, actor, plan.school_year)
    at = (data["at"][0], data["at"][1]) if data["at"] else None
    await state.update_data(seen=found.seen)
    return review_card(texts, plan, data["page"], at, None if found.first else len(found.changes), people)


async def turn_page(
    query: CallbackQuery,
    callback_data: PlanFile,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Another page of what was read."""
    await state.update_data(page=callback_data.page)
    await turn(query, await _review(state, actor, texts, db, now))


async def show_doubt(
    query: CallbackQuery,
    callback_data: PlanReview,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Another doubt; this one is left for later."""
    await state.update_data(at=[callback_data.row, callback_data.field], page=0)
    await turn(query, await _review(state, actor, texts, db, now))


async def take_answer(
    query: CallbackQuery,
    callback_data: PlanReview,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """An answer by its button; a cell that was answered before is left as it is."""
    plan = _draft(await state.get_data())
    if cell := _cell(plan, (callback_data.row, callback_data.field)):
        people = await plan_people(db, actor, plan.school_year)
        await _keep(state, plan, cell, answer_by_button(plan, cell, callback_data.value, people))
    await turn(query, await _review(state, actor, texts, db, now))


async def take_words(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """An answer in words to the doubt that is before one's eyes."""
    data = await state.get_data()
    plan = _draft(data)
    cells = doubtful_cells(plan)
    if not cells:
        await message.answer(texts("plan-review-nothing-to-type", button=texts.label("button-confirm")))
        return
    at = (data["at"][0], data["at"][1]) if data["at"] else None
    cell = (_cell(plan, at) if at else None) or cells[0]
    people = await plan_people(db, actor, plan.school_year)
    await _keep(state, plan, cell, answer_by_typing(plan, cell, message.text or "", people))
    await say(message, await _review(state, actor, texts, db, now))


async def _keep(state: FSMContext, before: Plan, cell: Cell, plan: Plan) -> None:
    """Keep the answered plan, and go on to the doubt that came after the cell; one that is still doubtful stays."""
    cells = doubtful_cells(before)
    left = {(one.row, one.field) for one in doubtful_cells(plan)}
    following = [*cells[cells.index(cell) :], *cells]
    at = next(([one.row or 0, one.field] for one in following if (one.row, one.field) in left), None)
    await state.update_data(plan=_plans.dump_python(plan, mode="json"), at=at)


async def show_changes(
    query: CallbackQuery,
    callback_data: PlanChanges,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """What differs from the plan in force, and what that does to the steps."""
    plan = _draft(await state.get_data())
    found = await compare_plan(db, actor.school_id, plan, now, actor)
    await state.update_data(seen=found.seen)
    people = await plan_people(db, actor, plan.school_year)
    await turn(query, changes_card(texts, found.changes, found.effect, callback_data.page, people))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """It is the school's plan now; what somebody else has changed meanwhile is shown first."""
    data = await state.get_data()
    plan = _draft(data)
    try:
        loaded = await load_plan(db, actor.school_id, plan, now, actor, data["seen"])
    except Outdated as error:
        card = await _review(state, actor, texts, db, now)
        await turn(query, Card(f"⚠️ {texts(error.key)}\n\n{card.text}", card.rows))
        return
    await turn(
        query, plan_loaded_card(texts, plan.school_year, loaded.rows, loaded.needs_date, loaded.dates, loaded.undo)
    )
    await state.clear()


async def take_back(
    query: CallbackQuery, callback_data: PlanUndo, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The plan is as it was before the change."""
    await undo(db, actor, callback_data.change, now)
    await turn(query, plan_undone_card(texts))


async def cancel(query: CallbackQuery, texts: Texts, state: FSMContext) -> None:
    """Nothing is loaded."""
    await turn(query, Card(texts("plan-draft-dropped")))
    await state.clear()


def _cell(plan: Plan, at: tuple[int, str]) -> Cell | None:
    return next((cell for cell in doubtful_cells(plan) if (cell.row or 0, cell.field) == at), None)


def _draft(data: dict[str, Any]) -> Plan:
    return _plans.validate_python(data["plan"])
