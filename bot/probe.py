"""Was it sent? A message cannot be asked for, but an edit that changes nothing is refused only where it stands.

Private chats and basic groups share one numbering of messages per bot, so one that was sent after message N is a little
above N. Its markup is "edited" into what it is: "message is not modified" says that it is there, "message to edit not
found" or "can't be edited" that this is not it. Supergroups are not probed: there a message may be sent twice.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import EditMessageReplyMarkup, TelegramMethod
from aiogram.types import Chat, InlineKeyboardMarkup, Message

from bot.clock import now_utc
from bot.newest import SUPERGROUPS, Newest

log = structlog.get_logger()
_REACH_IN_CHAT = 10  # the chat's own next messages, should a server number each chat by itself
_REACH_ANYWHERE = 30  # as many may have been on their way at once


async def find(
    ask: Callable[[TelegramMethod[Any]], Awaitable[Any]],
    bot: Bot,
    method: TelegramMethod[Any],
    chat: int,
    after: int,
    newest: Newest,
) -> Message | None:
    """The message that `method` has put into `chat` when it was tried before; none when it is not there."""
    if chat <= SUPERGROUPS:
        return None
    known = await newest.in_chat(chat)
    guesses = {*range(known + 1, known + 1 + _REACH_IN_CHAT), *range(after + 1, after + 1 + _REACH_ANYWHERE)}
    markup = getattr(method, "reply_markup", None)
    keyboard = markup if isinstance(markup, InlineKeyboardMarkup) else None
    for guess in sorted(guess for guess in guesses if guess > known):
        try:
            changed = await ask(EditMessageReplyMarkup(chat_id=chat, message_id=guess, reply_markup=keyboard))
        except TelegramBadRequest:
            continue  # nothing there, or not a message of ours
        if changed is not True:
            continue  # one of ours, but with other buttons
        log.info("found_sent", message_id=guess)
        newest.saw(chat, guess)
        return Message(message_id=guess, date=now_utc(), chat=Chat(id=chat, type="private")).as_(bot)
    return None
