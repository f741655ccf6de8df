"""Those whom the bot does not reach, and what is printed for them."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link

from attestation.errors import NotFound
from attestation.roles import Act, Actor
from attestation.steps import State
from cards import on_paper as cards
from cards.admin_callbacks import LinkSheet, PagePress, Unreached
from cards.card import Card
from cards.phrases import time_in_words
from db.engine import Database
from documents.apart import apart
from documents.print_links import NamedLink, link_sheet
from documents.print_page import PrintedStep, page_of_steps
from handlers.show import answer, say, show_below, turn
from locales import Texts
from locales import texts as texts_of
from services.invitations import invite_waiting
from services.on_paper import Page, PageStep, print_page, revoke_page
from services.people import myself, unreached


def router() -> Router:
    """What is printed for those who are not in Telegram."""
    router = Router(name="on_paper")
    router.callback_query.register(show_unreached, Unreached.filter())
    router.callback_query.register(print_links, LinkSheet.filter())
    router.callback_query.register(open_page, PagePress.filter(F.act == "open"))
    router.callback_query.register(print_it, PagePress.filter(F.act == "print"))
    router.callback_query.register(revoke, PagePress.filter(F.act == "revoke"))
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


async def open_page(query: CallbackQuery, callback_data: PagePress, actor: Actor, texts: Texts, db: Database) -> None:
    """What can be printed for one of them."""
    one = next((one for one in await unreached(db, actor) if one.id == callback_data.person), None)
    if one is None:
        raise NotFound("person-not-found", id=callback_data.person)
    await turn(query, cards.page_card(texts, one))


async def print_it(
    query: CallbackQuery, callback_data: PagePress, bot: Bot, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """Somebody's page, with fresh codes."""
    if isinstance(query.message, Message):
        page = await print_page(db, actor, callback_data.person, now)
        say_there = texts_of(callback_data.locale)
        steps = [await _printed(bot, page, one, say_there) for one in page.steps]
        heading = say_there.label("page-heading", years=f"{page.school_year}–{page.school_year + 1}")
        content = await apart(page_of_steps, page.name, page.school, heading, steps, say_there)
        codes = sum(one.address is not None for one in steps)
        card = cards.printed_page_card(texts, page.name, callback_data.person, codes, content)
        await say(query.message, card)
    await answer(query)


async def revoke(
    query: CallbackQuery, callback_data: PagePress, actor: Actor, texts: Texts, db: Database, now: datetime
) -> None:
    """The codes of a page are good no more."""
    count = await revoke_page(db, actor, callback_data.person, now)
    await show_below(query, Card(texts("page-revoked", count=count)))


async def _printed(bot: Bot, page: Page, one: PageStep, texts: Texts) -> PrintedStep:
    step = one.step
    state = step.state(page.today)
    until = f"{step.due_on:%d.%m.%Y}" if step.due_on else time_in_words(step.item.phrase, texts.locale)
    how = "" if one.token else texts.label("page-done" if state in (State.DONE, State.IN_REVIEW) else "page-others")
    address = await create_start_link(bot, one.token) if one.token else None
    return PrintedStep(step.item.number, step.item.title.in_language(texts.locale), until, how, address)
