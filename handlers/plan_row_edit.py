"""A row of the plan is changed: a cell is asked for, the effect is shown, one `Confirm`, and `Undo` for an hour.

The row as it was seen at first goes along: what somebody else has changed meanwhile is never overwritten.
"""

from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from attestation.errors import AttestationError, Outdated
from attestation.naming import unsettled
from attestation.phrases import alternatives
from attestation.plan import PlanItem
from attestation.plan_change import Change, RowChange, row_change
from attestation.roles import Actor
from attestation.row_editing import (
    PlanRow,
    proposed,
    typed_schedule,
)
from cards.callbacks import PlanRowPress
from cards.card import Card
from cards.plan_rows import (
    NOBODY,
    Field,
    ask_cell_card,
    ask_person_card,
    plan_row_card,
    preview_card,
    rows_card,
)
from db.engine import Database
from handlers.plan_row_answers import chosen, typed
from handlers.show import say, turn
from handlers.typed import TYPED
from locales import Texts
from services.plan_rows import PlanRows, change_row, effect_of_row, plan_rows

_items = TypeAdapter(PlanItem)
_rows = TypeAdapter(PlanRow)
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
    router.callback_query.register(go_back, PlanRowPress.filter(F.act == "back"), PlanRowEdit.asked)
    router.callback_query.register(go_back, PlanRowPress.filter(F.act == "back"), PlanRowEdit.ready)
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
    row = found.row(callback_data.row) if callback_data.row else None
    item = row.item if row else None
    seen = _rows.dump_python(row, mode="json") if row else None
    await state.set_state(PlanRowEdit.asked)
    await state.set_data({"row": callback_data.row, "field": field, "item": _kept(item), "phrase": "", "seen": seen})
    await turn(query, ask_cell_card(texts, callback_data.row, field, item, ()))


async def take_words(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The cell in words."""
    data, found = await state.get_data(), await plan_rows(db, actor, now)
    field, item, words = Field(data["field"]), _item(data), message.text or ""
    if field is Field.SCHEDULE and item:
        schedule = typed_schedule(words, found.plan.school_year)
        if offered := alternatives(schedule):
            await state.update_data(phrase=schedule.phrase)
            await say(message, ask_cell_card(texts, data["row"], field, item, offered))
            return
    await say(message, await _go_on(state, data, typed(found, item, field, words), found, actor, texts, db, now))


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
    nobody = callback_data.value == NOBODY
    if not nobody:
        item = chosen(found, item, Field(data["field"]), callback_data.value, data["phrase"])
    await turn(query, await _go_on(state, data, item, found, actor, texts, db, now, nobody))


async def go_back(query: CallbackQuery, texts: Texts, state: FSMContext) -> None:
    """A new row's question before this one; what has been answered stays."""
    data = await state.get_data()
    place = _NEW_ROW.index(data["field"]) if data.get("field") else len(_NEW_ROW)
    field = _NEW_ROW[max(place - 1, 0)]
    await state.set_state(PlanRowEdit.asked)
    await state.set_data({**data, "field": field, "phrase": ""})
    await turn(query, ask_cell_card(texts, 0, field, _item(data), ()))


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
    row = found.row(callback_data.row)
    await turn(query, await _preview(state, row, None, found, actor, texts, db, now))


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
    row = found.row(callback_data.row)
    await turn(query, await _preview(state, row, row.item, found, actor, texts, db, now))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The change happens, unless somebody else has changed the row since it was seen."""
    data = await state.get_data()
    change, said = None, texts("plan-row-changed")
    try:
        change = await change_row(db, actor, _seen(data), _item(data), now)
    except Outdated as error:
        said = texts(error.key)
    await state.clear()
    found = await plan_rows(db, actor, now)
    row = next((row for row in found.rows if row.id == data["row"]), None)
    row = row or next((row for row in found.rows if row.item == _item(data)), None)
    card = rows_card(texts, found.rows, 0)
    if row:
        card = plan_row_card(texts, row, found.plan.school_year, found.people, change)
    await turn(query, Card(f"{said}\n\n{card.text}", card.rows))


async def _go_on(
    state: FSMContext,
    data: dict[str, Any],
    item: PlanItem,
    found: PlanRows,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    nobody: bool = False,
) -> Card:
    """Whom a name means; the next cell of a new row; else what the change would do.

    `nobody`: it has been said that the names mean nobody else of the school.
    """
    field = Field(data["field"])
    asked = unsettled(item.responsible, found.people) if field is Field.RESPONSIBLE and not nobody else ()
    if asked:
        await state.update_data(item=_kept(item))
        return ask_person_card(texts, data["row"], asked[0])
    if data["row"] == 0 and field is not _NEW_ROW[-1]:
        following = _NEW_ROW[_NEW_ROW.index(field) + 1]
        await state.set_data({"row": 0, "field": following, "item": _kept(item), "phrase": "", "seen": None})
        return ask_cell_card(texts, 0, following, item, ())
    seen = _seen(data)
    return await _preview(state, seen, item if seen else proposed(item), found, actor, texts, db, now)


async def _preview(
    state: FSMContext,
    seen: PlanRow | None,
    item: PlanItem | None,
    found: PlanRows,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> Card:
    row_id = seen.id if seen else 0
    effect = await effect_of_row(db, actor, seen, item, now)
    if seen and seen.removed:
        change = RowChange(None, item, (Change.BACK,)) if item else None
    else:
        change = row_change(seen.item if seen else None, item, found.plan.school_year)
    await state.set_state(PlanRowEdit.ready)
    kept = _rows.dump_python(seen, mode="json") if seen else None
    await state.set_data({"row": row_id, "item": _kept(item), "seen": kept})
    return preview_card(texts, row_id, change, effect, found.people)


def _kept(item: PlanItem | None) -> object:
    return _items.dump_python(item, mode="json") if item else None


def _seen(data: dict[str, Any]) -> PlanRow | None:
    return _rows.validate_python(data["seen"]) if data["seen"] else None


def _item(data: dict[str, Any]) -> PlanItem | None:
    return _items.validate_python(data["item"]) if data["item"] else None
