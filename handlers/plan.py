"""/plan: the year, month by month."""

from dataclasses import replace
from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.outline import behind, index_of, plan_lines
from attestation.roles import Act, Actor
from cards.callbacks import PlanMonth
from cards.card import Card
from cards.plan import plan_card
from cards.plan_rows import plan_tools
from cards.year_end import year_tools
from db.engine import Database
from handlers.show import say, turn
from locales import Texts
from services import my


def router() -> Router:
    """The plan as everybody sees it."""
    router = Router(name="plan")
    router.message.register(show_plan, Command("plan"))
    router.callback_query.register(turn_plan, PlanMonth.filter())
    return router


async def show_plan(
    message: Message, actor: Actor, texts: Texts, db: Database, now: datetime, state: FSMContext
) -> None:
    """The current month of the plan."""
    await state.clear()
    await say(message, await _view(db, actor, texts, now, None, 0))


async def turn_plan(
    query: CallbackQuery, callback_data: PlanMonth, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Another month, or another page of it."""
    await turn(query, await _view(db, actor, texts, now, callback_data.index, callback_data.page))


async def _view(db: Database, actor: Actor, texts: Texts, now: datetime, index: int | None, page: int) -> Card:
    today = actor.today(now)
    school_year, year = await my.my_plan(db, actor, now)
    if year is None:
        return Card(texts("my-no-plan"))
    here = index_of(school_year, today)
    index = here if index is None else index
    lines = plan_lines(year, actor, school_year, index, today)
    past = behind(year, actor, today) if index == here else (0, 0)
    card = plan_card(texts, lines, school_year, index, page, today, past)
    tools = plan_tools(texts) if actor.may(Act.LOAD_PLAN) else ()
    return replace(card, rows=(*card.rows, tools, year_tools(texts, actor)))
