"""Those whom the bot does not reach, and what is printed for them."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link

from attestation.roles import Act, Actor
from cards import on_paper as cards
from cards.admin_callbacks import LinkSheet, Unreached
from db.engine import Database
from documents.apart import apart
from documents.print_links import NamedLink, link_sheet
from handlers.show import answer, say, turn
from locales import Texts
from locales import texts as texts_of
from services.invitations import invite_waiting
from services.people import myself, unreached


def router() -> Router:
    """What is printed for those who are not in Telegram."""
    router = Router(name="on_paper")
    router.callback_query.register(show_unreached, Unreached.filter())
    router.callback_query.register(print_links, LinkSheet.filter())
    return router


async def show_unreached(
    query: CallbackQuery, callback_data: Unreached, actor: Actor, texts: Texts, db: Database
) -> None:
    """Who they are."""
    them = await unreached(db, actor)
    await turn(query, cards.unreached_card(texts, them, callback_data.page, actor.may(Act.INVITE)))


async def print_links(
    query: CallbackQuery, callback_data: LinkSheet, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """A sheet of links for all who have not joined."""
    if isinstance(query.message, Message):
        found = await invite_waiting(db, actor, now)
        until, school = actor.local(found[0][1].expires), (await myself(db, actor)).school
        links = [NamedLink(name, await create_start_link(bot, link.token)) for name, link in found]
        content = await apart(link_sheet, links, school, until, texts_of(callback_data.locale))
        await say(query.message, cards.link_sheet_card(texts, len(links), until, content))
    await answer(query)
