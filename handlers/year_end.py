"""The year's end under /plan: the difference, the next year opened or taken back; the desk handed over."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery
from aiogram.utils.deep_linking import create_start_link

from attestation.roles import Act, Actor
from cards.callbacks import HandOverPress, YearEndPress
from cards.year_end import archive_card, hand_over_card, hand_over_link, year_end_card
from db.engine import Database
from documents.apart import apart
from documents.print_status import status_paper
from documents.printout_xlsx import paper_as_xlsx
from handlers.show import show_below, turn
from locales import Texts
from services import year_end
from services.invitations import hand_over
from services.people import myself


def router() -> Router:
    """What the leaders of a school do once a year."""
    router = Router(name="year end")
    router.callback_query.register(send_archive, YearEndPress.filter(F.act == "archive"))
    router.callback_query.register(show, YearEndPress.filter())
    router.callback_query.register(make_link, HandOverPress.filter(F.act == "link"))
    router.callback_query.register(ask, HandOverPress.filter())
    return router


_ACTS = {"open": year_end.open_next, "undo": year_end.take_back}


async def show(
    query: CallbackQuery, callback_data: YearEndPress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """What the next year changes; opened, or taken back."""
    act = _ACTS.get(callback_data.act, year_end.year_end)
    await turn(query, year_end_card(texts, await act(db, actor, now)))


async def send_archive(query: CallbackQuery, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """The year that ends as a workbook, made in a process apart."""
    found, school_year = await year_end.archive(db, actor, now)
    paper = status_paper(found, (await myself(db, actor)).school, actor.timezone, texts)
    workbook = await apart(paper_as_xlsx, paper)
    await show_below(query, archive_card(texts, school_year, workbook))


async def ask(query: CallbackQuery, actor: Actor, texts: Texts) -> None:
    """What it means."""
    actor.require(Act.HAND_OVER)
    await turn(query, hand_over_card(texts))


async def make_link(query: CallbackQuery, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """The link, shown once."""
    link = await hand_over(db, actor, now)
    address = await create_start_link(bot, link.token)
    await show_below(query, hand_over_link(texts, address, actor.local(link.expires)))
