"""/plan for those who may change it: the rows, one row, and the plan as files."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.roles import Actor
from cards.card import Card, File
from cards.plan_callbacks import PlanOut, PlanRowPress, PlanRowsPage
from cards.plan_rows import plan_row_card, rows_card
from db.engine import Database
from documents.apart import apart
from documents.write_docx import plan_as_docx
from documents.write_xlsx import plan_as_xlsx
from handlers.show import answer, say, turn
from locales import Texts
from services.people import myself
from services.plan_rows import plan_rows


def router() -> Router:
    """What is looked at; `plan_row_edit` changes it."""
    router = Router(name="plan_rows")
    router.callback_query.register(show_rows, PlanRowsPage.filter())
    router.callback_query.register(show_row, PlanRowPress.filter(F.act == "open"))
    router.callback_query.register(send_files, PlanOut.filter())
    return router


async def show_rows(
    query: CallbackQuery,
    callback_data: PlanRowsPage,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """A page of the rows."""
    await state.clear()
    found = await plan_rows(db, actor, now)
    await turn(query, rows_card(texts, found.rows, callback_data.page, found.people))


async def show_row(
    query: CallbackQuery,
    callback_data: PlanRowPress,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
    state: FSMContext,
) -> None:
    """One row."""
    await state.clear()
    found = await plan_rows(db, actor, now)
    await turn(query, plan_row_card(texts, found.row(callback_data.row), found.plan.school_year, found.people))


async def send_files(query: CallbackQuery, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """The plan as the school prints it, and as a table to work on; the press is answered before they are made."""
    plan = (await plan_rows(db, actor, now)).plan
    name = f"{texts.label('plan-file-name')}-{plan.school_year}-{plan.school_year + 1}"
    school = (await myself(db, actor)).school
    await answer(query, texts("plan-files-making"))
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
    docx = await apart(plan_as_docx, plan, school)
    xlsx = await apart(plan_as_xlsx, plan, school)
    if isinstance(query.message, Message):
        await say(query.message, Card(texts("plan-file-docx"), file=File(f"{name}.docx", docx)))
        await say(query.message, Card(texts("plan-file-xlsx"), file=File(f"{name}.xlsx", xlsx)))
