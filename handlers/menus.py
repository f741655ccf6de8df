"""The list of commands that Telegram shows beside the input field, for strangers and for each person."""

from asyncio import to_thread
from collections.abc import Iterable

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat, BotCommandScopeDefault

from attestation.roles import Actor
from cards.commands import STRANGERS, commands, described
from locales import LOCALES, Texts, texts

_log = structlog.get_logger()
_PATIENCE = 5  # seconds


async def show_menus_to_strangers(bot: Bot, locale_default: str) -> None:
    """At start: the commands of those whom nobody knows yet, in the language of their phone."""
    for locale in LOCALES:
        known = await to_thread(texts, locale)  # reading a language's files takes 0.2 s: nobody shall wait for it
        await _show(bot, STRANGERS, known, BotCommandScopeDefault(), locale)
    await _show(bot, STRANGERS, texts(locale_default), BotCommandScopeDefault(), None)


async def show_menu(bot: Bot, chat_id: int, actor: Actor | None, texts: Texts) -> None:
    """The commands of this person's roles in the person's language."""
    await _show(bot, commands(actor), texts, BotCommandScopeChat(chat_id=chat_id), None)


async def take_menu_away(bot: Bot, chat_id: int) -> None:
    """For an account that no longer belongs to anybody here."""
    try:
        await bot.delete_my_commands(BotCommandScopeChat(chat_id=chat_id), request_timeout=_PATIENCE)
    except TelegramAPIError as error:
        _log.warning("menu not taken away", chat_id=chat_id, error=str(error))


async def _show(
    bot: Bot,
    names: Iterable[str],
    texts: Texts,
    scope: BotCommandScopeDefault | BotCommandScopeChat,
    language: str | None,
) -> None:
    """A menu is a convenience: what was asked for has been done, so a failure is noted and no more."""
    menu = [BotCommand(command=name, description=what) for name, what in described(names, texts)]
    try:
        await bot.set_my_commands(menu, scope, language, request_timeout=_PATIENCE)
    except TelegramAPIError as error:
        _log.warning("menu not set", scope=scope.model_dump(), error=str(error))
