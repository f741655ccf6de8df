"""A row of the plan is changed: a cell is asked for, the effect is shown, one `Confirm`, and `Undo` for an hour.

The row as it was seen at first goes along: what somebody else has changed meanwhile is never overwritten.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from pydantic import TypeAdapter

from attestation.errors import AttestationError, Outdated
from attestation.naming import nobodys, unsettled
from attestation.phrases import alternatives
from attestation.plan import PlanItem
from attestation.plan_change import Change, RowChange, row_change
from attestation.roles import Actor
from attestation.row_editing import PlanRow, proposed, typed_schedule
from attestation.schedule import Schedule
from cards.card import Card
from cards.plan_callbacks import PlanRowPress
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

_NEW_ROW = (Field.TITLE, Field.SCHEDULE, Field.RESPONSIBLE)  # what a new row is asked for, in this order


class PlanRowEdit(StatesGroup):
    """A cell is asked for, or a change waits for `Confirm`. The data: an `Edit`."""

    asked = State()
    ready = State()


@dataclass(frozen=True, slots=True)
class Edit:
    """A row being changed: as it was `seen` at first (None: it is new), and as it is to be (None: it is taken out).

    `field`: the cell that is asked for; `phrase`: the time that was typed for it and is not clear.
    """

    seen: PlanRow | None
    item: PlanItem | None
    field: Field | None = None
    phrase: str = ""

    @property
    def row(self) -> int:
        """The row's id; 0 for a new one."""
        return self.seen.id if self.seen else 0


_edits = TypeAdapter(Edit)


def router() -> Router:
    """Everything that changes a row."""
    router = Router(name="plan_row_edit")
    router.callback_query.register(ask, PlanRowPress.filter(F.act == "ask"))
    router.callback_query.register(put_in_or_out, PlanRowPress.filter(F.act.in_({"remove", "restore"})))
    router.callback_query.register(name_person, PlanRowPress.filter(F.act == "name"))
    router.callback_query.register(choose, PlanRowPress.filter(F.act == "choose"), PlanRowEdit.asked)
    router.callback_query.register(confirm, PlanRowPress.filter(F.act == "confirm"), PlanRowEdit.ready)
    router.callback_query.register(go_back, PlanRowPress.filter(F.act == "back"), StateFilter(PlanRowEdit))
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
    found = await plan_rows(db, actor, now)
    seen = found.row(callback_data.row) if callback_data.row else None
    edit = Edit(seen, seen.item if seen else None, Field(callback_data.value))
    await turn(query, await _asked(state, edit, texts))


async def take_words(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The cell in words."""
    edit, found, words = await _edit(state), await plan_rows(db, actor, now), message.text or ""
    if edit.field is Field.SCHEDULE and edit.item:
        schedule = typed_schedule(words, found.plan.school_year)
        if offered := alternatives(schedule):
            await say(message, await _asked(state, replace(edit, phrase=schedule.phrase), texts, offered))
            return
    edit = replace(edit, item=typed(found, edit.item, _field(edit), words))
    await say(message, await _go_on(state, edit, found, actor, texts, db, now))


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
    edit, found = await _edit(state), await plan_rows(db, actor, now)
    if edit.item is None or callback_data.row != edit.row:
        raise AttestationError("button-old")
    if callback_data.value == NOBODY:
        names = (named.name for named in unsettled(edit.item.responsible, found.people))
        item = replace(edit.item, responsible=nobodys(edit.item.responsible, names))
    else:
        item = chosen(found, edit.item, _field(edit), callback_data.value, edit.phrase)
    await turn(query, await _go_on(state, replace(edit, item=item), found, actor, texts, db, now))


async def name_person(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """Somebody answers for a row whose words have been naming them since before they joined."""
    found = await plan_rows(db, actor, now)
    row = found.row(callback_data.row)
    edit = Edit(row, chosen(found, row.item, Field.RESPONSIBLE, callback_data.value, ""))
    await turn(query, await _preview(state, edit, found, actor, texts, db, now))


async def go_back(query: CallbackQuery, texts: Texts, state: FSMContext) -> None:
    """A new row's question before this one; what has been answered stays."""
    edit = await _edit(state)
    place = _NEW_ROW.index(edit.field) if edit.field else len(_NEW_ROW)
    await turn(query, await _asked(state, replace(edit, field=_NEW_ROW[max(place - 1, 0)], phrase=""), texts))


async def put_in_or_out(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """The row is to be taken out, or put back."""
    found = await plan_rows(db, actor, now)
    row = found.row(callback_data.row)
    edit = Edit(row, None if callback_data.act == "remove" else row.item)
    await turn(query, await _preview(state, edit, found, actor, texts, db, now))


async def confirm(
    query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The change happens, unless somebody else has changed the row since it was seen."""
    edit, change, said = await _edit(state), None, texts("plan-row-changed")
    try:
        change = await change_row(db, actor, edit.seen, edit.item, now)
    except Outdated as error:
        said = texts(error.key)
    found = await plan_rows(db, actor, now)
    row = next((row for row in found.rows if row.id == edit.row), None)
    row = row or next((row for row in found.rows if row.item == edit.item), None)
    card = rows_card(texts, found.rows, 0, found.people)
    if row:
        card = plan_row_card(texts, row, found.plan.school_year, found.people, change)
    await turn(query, Card(f"{said}\n\n{card.text}", card.rows))
    await state.clear()


async def _go_on(
    state: FSMContext,
    edit: Edit,
    found: PlanRows,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> Card:
    """Whom a name means; the next cell of a new row; else what the change would do."""
    field, item = _field(edit), edit.item
    asked = unsettled(item.responsible, found.people) if item and field is Field.RESPONSIBLE else ()
    if asked:
        await _keep(state, PlanRowEdit.asked, edit)
        return ask_person_card(texts, edit.row, asked[0])
    if edit.seen is None and field is not _NEW_ROW[-1]:
        following = _NEW_ROW[_NEW_ROW.index(field) + 1]
        return await _asked(state, replace(edit, field=following, phrase=""), texts)
    if edit.seen is None and item:
        edit = replace(edit, item=proposed(item))
    return await _preview(state, edit, found, actor, texts, db, now)


async def _preview(
    state: FSMContext, edit: Edit, found: PlanRows, actor: Actor, texts: Texts, db: Database, now: datetime
) -> Card:
    seen, item = edit.seen, edit.item
    effect = await effect_of_row(db, actor, seen, item, now)
    if seen and seen.removed:
        change = RowChange(None, item, (Change.BACK,)) if item else None
    else:
        change = row_change(seen.item if seen else None, item, found.plan.school_year)
    await _keep(state, PlanRowEdit.ready, Edit(seen, item))
    return preview_card(texts, edit.row, change, effect, found.people)


async def _asked(state: FSMContext, edit: Edit, texts: Texts, offered: Sequence[Schedule] = ()) -> Card:
    """The question of the edit's cell; what is said next answers it."""
    await _keep(state, PlanRowEdit.asked, edit)
    return ask_cell_card(texts, edit.row, _field(edit), edit.item, offered)


def _field(edit: Edit) -> Field:
    if edit.field is None:
        raise AttestationError("button-old")
    return edit.field


async def _edit(state: FSMContext) -> Edit:
    return _edits.validate_python(await state.get_data())


async def _keep(state: FSMContext, waiting: State, edit: Edit) -> None:
    await state.set_state(waiting)
    await state.set_data(_edits.dump_python(edit, mode="json"))
