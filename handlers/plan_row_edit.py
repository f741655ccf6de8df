"""A row of the plan is changed: a cell is asked for, the effect is shown, one `Confirm`, and `Undo` for an hour."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from attestation.errors import AttestationError
from attestation.language import language_of
from attestation.phrases import alternatives, read_schedule
from attestation.plan import Kind, PlanItem, Responsible
from attestation.plan_change import Change, RowChange, row_change
from attestation.roles import Actor, Role
from attestation.row_editing import (
    Closing,
    close,
    entrust,
    new_row,
    proposed,
    prove_by,
    reschedule,
    retitle,
    typed_schedule,
    written,
)
from attestation.schedule import Schedule
from cards.callbacks import PlanRowPress
from cards.card import Card
from cards.plan_rows import Field, ask_cell_card, plan_row_card, preview_card, rows_card
from db.engine import Database
from handlers.show import say, turn
from handlers.typed import TYPED
from locales import Texts
from locales import texts as texts_in
from services.plan_rows import PlanRows, change_row, effect_of_row, plan_rows

_items = TypeAdapter(PlanItem)
_NEW_ROW = (Field.TITLE, Field.SCHEDULE, Field.RESPONSIBLE)  # what a new row is asked for, in this order


class PlanRowEdit(StatesGroup):
    """A cell is asked for, or a change waits for `Confirm`; row, field and the row so far are the chat's data."""

    asked = State()
    ready = State()


def router() -> Router:
    """Everything that changes a row."""
    router = Router(name="plan_row_edit")
    router.callback_query.register(ask, PlanRowPress.filter(F.act == "ask"))
    router.callback_query.register(remove, PlanRowPress.filter(F.act == "remove"))
    router.callback_query.register(restore, PlanRowPress.filter(F.act == "restore"))
    router.callback_query.register(choose, PlanRowPress.filter(F.act == "choose"), PlanRowEdit.asked)
    router.callback_query.register(confirm, PlanRowPress.filter(F.act == "confirm"), PlanRowEdit.ready)
    router.message.register(take_words, TYPED, PlanRowEdit.asked)
    return router


async def ask(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Ask for a cell of a row, or for the first one of a new row."""
    found, field = await plan_rows(db, actor, now), Field(callback_data.value)
    item = found.row(callback_data.row).item if callback_data.row else None
    await state.set_state(PlanRowEdit.asked)
    await state.set_data({"row": callback_data.row, "field": field, "item": _kept(item), "phrase": ""})
    await turn(query, ask_cell_card(texts, callback_data.row, field, item, ()))


async def take_words(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The cell in words."""
    data, found = await state.get_data(), await plan_rows(db, actor, now)
    field, item, words = Field(data["field"]), _item(data), message.text or ""
    if field is Field.SCHEDULE and item:
        schedule = typed_schedule(words)
        if offered := alternatives(schedule):
            await state.update_data(phrase=schedule.phrase)
            await say(message, ask_cell_card(texts, data["row"], field, item, offered))
            return
    await say(message, await _go_on(state, data, _typed(found, item, field, words), found, actor, texts, db, now))


async def choose(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The cell by a button."""
    data, found = await state.get_data(), await plan_rows(db, actor, now)
    item = _item(data)
    if item is None or callback_data.row != data["row"]:
        raise AttestationError("button-old")
    item = _chosen(found, item, Field(data["field"]), callback_data.value, data["phrase"])
    await turn(query, await _go_on(state, data, item, found, actor, texts, db, now))


async def remove(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The row is to be taken out."""
    found = await plan_rows(db, actor, now)
    await turn(query, await _preview(state, callback_data.row, None, found, actor, texts, db, now))


async def restore(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The row is to be put back."""
    found = await plan_rows(db, actor, now)
    item = found.row(callback_data.row).item
    await turn(query, await _preview(state, callback_data.row, item, found, actor, texts, db, now))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The change happens."""
    data = await state.get_data()
    change = await change_row(db, actor, data["row"] or None, _item(data), now)
    await state.clear()
    found = await plan_rows(db, actor, now)
    row = next((row for row in found.rows if row.id == data["row"]), None)
    row = row or next((row for row in found.rows if row.item == _item(data)), None)
    card = plan_row_card(texts, row, found.plan.school_year, change) if row else rows_card(texts, found.rows, 0)
    await turn(query, Card(f"{texts('plan-row-changed')}\n\n{card.text}", card.rows))


async def _go_on(
    state: FSMContext,
    data: dict[str, Any],
    item: PlanItem,
    found: PlanRows,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> Card:
    """The next cell of a new row; else what the change would do."""
    field = Field(data["field"])
    if data["row"] == 0 and field is not _NEW_ROW[-1]:
        following = _NEW_ROW[_NEW_ROW.index(field) + 1]
        await state.set_data({"row": 0, "field": following, "item": _kept(item), "phrase": ""})
        return ask_cell_card(texts, 0, following, item, ())
    return await _preview(state, data["row"], item if data["row"] else proposed(item), found, actor, texts, db, now)


async def _preview(
    state: FSMContext,
    row_id: int,
    item: PlanItem | None,
    found: PlanRows,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> Card:
    effect = await effect_of_row(db, actor, row_id or None, item, now)
    row = found.row(row_id) if row_id else None
    if row and row.removed:
        change = RowChange(None, item, (Change.BACK,)) if item else None
    else:
        change = row_change(row.item if row else None, item, found.plan.school_year)
    await state.set_state(PlanRowEdit.ready)
    await state.set_data({"row": row_id, "item": _kept(item)})
    return preview_card(texts, row_id, change, effect)


def _typed(found: PlanRows, item: PlanItem | None, field: Field, words: str) -> PlanItem:
    if item is None:
        return new_row(max((one.number for one in found.plan.items), default=0) + 1, words)
    match field:
        case Field.TITLE:
            return retitle(item, words)
        case Field.SCHEDULE:
            return reschedule(item, typed_schedule(words), found.plan.school_year)
        case Field.RESPONSIBLE:
            return entrust(item, words)
        case Field.EVIDENCE:
            return prove_by(item, words)
        case Field.NUMBER if words.strip().isdecimal() and 0 < int(words) <= len(found.plan.items):
            return replace(item, number=int(words))
        case Field.NUMBER:
            raise AttestationError("plan-row-number-wrong", last=len(found.plan.items))
        case Field.CLOSING:
            raise AttestationError("plan-review-press")


def _chosen(found: PlanRows, item: PlanItem, field: Field, value: str, phrase: str) -> PlanItem:
    language = language_of(one.title.kk for one in found.plan.items)
    if field is Field.SCHEDULE and value.startswith("a"):
        offered = alternatives(read_schedule(phrase))
        if value[1:].isdecimal() and int(value[1:]) < len(offered):
            return reschedule(item, written(offered[int(value[1:])], language), found.plan.school_year)
    if field is Field.SCHEDULE and value in set(Kind):
        return reschedule(item, written(Schedule("", Kind(value)), language), found.plan.school_year)
    if field is Field.RESPONSIBLE and value in set(Role):
        post = texts_in(language).label("role", role=value)
        return replace(item, responsible=Responsible(post, (Role(value),)))
    if field is Field.CLOSING and value in set(Closing):
        return close(item, Closing(value))
    raise AttestationError("button-old")


def _kept(item: PlanItem | None) -> object:
    return _items.dump_python(item, mode="json") if item else None


def _item(data: dict[str, Any]) -> PlanItem | None:
    return _items.validate_python(data["item"]) if data["item"] else None
