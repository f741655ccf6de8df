"""/settings and /language: what somebody may choose for themselves."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from attestation.roles import Actor
from cards.callbacks import AskLanguage, ChooseLanguage
from cards.card import Card
from cards.languages import ask_language
from cards.settings import settings
from db.engine import Database
from handlers.menus import show_menu
from handlers.show import say, turn
from handlers.strangers import known
from locales import Texts
from locales import texts as texts_of
from services.people import choose_language, myself
from services.staff import schools_of
from services.wishes import my_wishes


def router() -> Router:
    """/language for everybody, /settings for those who are in a school."""
    router = Router(name="settings")
    router.message.register(offer_languages, Command("language"))
    router.message.register(show_settings, Command("settings"), known)
    router.callback_query.register(offer_languages_in_place, AskLanguage.filter())
    router.callback_query.register(set_language, ChooseLanguage.filter())
    return router


async def show_settings(message: Message, actor: Actor, texts: Texts, db: Database, now: datetime) -> None:
    """/settings"""
    await say(message, await settings_view(db, actor, texts, now))


async def settings_view(db: Database, actor: Actor, texts: Texts, now: datetime) -> Card:
    """/settings as it is now."""
    me, mine = await myself(db, actor), await my_wishes(db, actor, now)
    reports, others = mine.reports(me.roles), len(await schools_of(db, actor)) > 1
    return settings(texts, me.name, me.school, me.roles, mine.hour, mine.wishes.muted_until, reports, others)


async def offer_languages(message: Message, texts: Texts) -> None:
    """/language"""
    await say(message, ask_language(texts.locale))


async def offer_languages_in_place(query: CallbackQuery, texts: Texts) -> None:
    """The button of /settings."""
    await turn(query, ask_language(texts.locale))


async def set_language(
    query: CallbackQuery, callback_data: ChooseLanguage, bot: Bot, state: FSMContext, actor: Actor | None, db: Database
) -> None:
    """A language was pressed; a stranger's choice is kept with the chat."""
    texts = texts_of(callback_data.locale)
    if actor is None:
        await state.update_data(locale=texts.locale)
    else:
        await choose_language(db, actor, texts.locale)
    await turn(query, Card(texts("language-chosen")))
    await show_menu(bot, query.from_user.id, actor, texts)
