"""Under a notice's report: change it, call it off, or draft the minutes of a sitting."""

from datetime import datetime
from zlib import crc32

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.drafting import Draft
from attestation.meetings import Question
from attestation.roles import Actor
from cards.callbacks import NoticeChange
from cards.notice_report import call_off_card, report_card
from cards.press import LARGEST
from cards.printouts import handed
from db.engine import Database
from documents.apart import apart
from documents.print_minutes import minutes_paper
from documents.printout_docx import paper_as_docx
from handlers.notice_draft import draft_card, keep
from handlers.show import answer, say, show_below, turn
from locales import Texts
from locales import texts as texts_of
from services.notice_changes import cancel, rehearse_cancel, written
from services.notice_reports import account, follow
from services.sittings import minutes


def router() -> Router:
    """Changes of notices that were sent; the questions and Save are the wizard's."""
    router = Router(name="notice_changes")
    router.callback_query.register(begin_change, NoticeChange.filter(F.act == "change"))
    router.callback_query.register(ask_whether, NoticeChange.filter(F.act == "ask"))
    router.callback_query.register(call_off, NoticeChange.filter(F.act.in_({"off", "off-now"})))
    router.callback_query.register(draft_minutes, NoticeChange.filter(F.act == "minutes"))
    return router


async def begin_change(
    query: CallbackQuery,
    callback_data: NoticeChange,
    state: FSMContext,
    actor: Actor,
    texts: Texts,
    db: Database,
    now: datetime,
) -> None:
    """Change: the notice as it is, in a message of its own, with a button for each thing that can be another."""
    content = await written(db, actor, callback_data.notice, now)
    press = crc32(query.id.encode()) & LARGEST  # names the draft, so that a press heard twice begins it once
    draft = Draft(press, Question.PREVIEW, content, changes=callback_data.notice)
    await keep(state, draft, query.id)
    await show_below(query, await draft_card(draft, actor, texts, db, now))


async def ask_whether(
    query: CallbackQuery, callback_data: NoticeChange, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Call off: first what that means, in a message of its own, for the report follows what happens."""
    planned = await rehearse_cancel(db, actor, callback_data.notice, now)
    told = await account(db, actor, callback_data.notice)
    await show_below(query, call_off_card(texts, told, planned, actor.timezone))


async def call_off(
    query: CallbackQuery, callback_data: NoticeChange, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Yes, call it off: once, however often it is pressed."""
    await cancel(db, actor, callback_data.notice, callback_data.act == "off-now", now)
    await turn(query, report_card(texts, await account(db, actor, callback_data.notice), actor.timezone))
    if query.message:
        await follow(db, actor, callback_data.notice, query.message.chat.id, query.message.message_id, now)


async def draft_minutes(
    query: CallbackQuery, callback_data: NoticeChange, bot: Bot, actor: Actor, db: Database, now: datetime
) -> None:
    """The minutes of a sitting that has begun, as a Word file to be completed."""
    found = await minutes(db, actor, callback_data.notice, now)
    if isinstance(query.message, Message):
        await bot.send_chat_action(query.message.chat.id, "upload_document")
        paper = minutes_paper(found, callback_data.notice, texts_of("ru" if actor.locale == "ru" else "kk"))
        content = await apart(paper_as_docx, paper)
        await say(query.message, handed(paper.title, f"{paper.file}.docx", content))
    await answer(query)
