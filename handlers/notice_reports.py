"""/notices: the notices of the school, and what became of each."""

from datetime import datetime

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from attestation.roles import Actor
from cards.callbacks import NoticePage, NoticeReport
from cards.card import Card
from cards.notice_report import list_card, report_card
from db.engine import Database
from handlers.show import answer, say, turn
from locales import Texts
from services.notice_reports import account, follow, page


def router() -> Router:
    """The list and the reports."""
    router = Router(name="notice_reports")
    router.message.register(show_list, Command("notices"))
    router.callback_query.register(turn_page, NoticePage.filter())
    router.callback_query.register(open_report, NoticeReport.filter(F.anew))
    router.callback_query.register(refresh_report, NoticeReport.filter())
    return router


async def show_list(message: Message, actor: Actor, texts: Texts, db: Database) -> None:
    """/notices: the newest ones."""
    await say(message, await _list(actor, texts, db, 0))


async def turn_page(query: CallbackQuery, callback_data: NoticePage, actor: Actor, texts: Texts, db: Database) -> None:
    """Another page of the list."""
    await turn(query, await _list(actor, texts, db, callback_data.page))


async def open_report(
    query: CallbackQuery, callback_data: NoticeReport, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A report in a message of its own, below the list, which follows what happens from now on."""
    card = report_card(texts, await account(db, actor, callback_data.notice), actor.timezone)
    if isinstance(query.message, Message):
        shown = await say(query.message, card)
        await follow(db, actor, callback_data.notice, shown.chat.id, shown.message_id, now)
    await answer(query)


async def refresh_report(
    query: CallbackQuery, callback_data: NoticeReport, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The numbers of this moment, in place; the message follows what happens from now on."""
    card = report_card(texts, await account(db, actor, callback_data.notice), actor.timezone)
    await turn(query, card)
    if query.message:
        await follow(db, actor, callback_data.notice, query.message.chat.id, query.message.message_id, now)


async def _list(actor: Actor, texts: Texts, db: Database, number: int) -> Card:
    accounts, number, pages = await page(db, actor, number)
    return list_card(texts, accounts, number, pages, actor.timezone)
