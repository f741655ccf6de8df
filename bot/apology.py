"""What people hear while nothing can be kept: that their words are not lost. Once in a while, not each time."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from time import monotonic
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import AnswerCallbackQuery, SendMessage, TelegramMethod
from aiogram.types import Update
from pydantic import ValidationError

from db.inbox import place
from handlers.middlewares import phone_locale
from locales import texts

_SILENCE = 600.0  # seconds for which a chat is not told again


class Apology:
    """Tells chats that they must wait. It needs no database: the language is the phone's, else the `locale`."""

    def __init__(self, bot: Bot, locale: str, clock: Callable[[], float] = monotonic) -> None:
        self._bot, self._locale, self._clock = bot, locale, clock
        self._told: dict[int, float] = {}

    async def __call__(self, updates: Sequence[dict[str, Any]]) -> None:
        """These updates came and could not be kept; Telegram will bring them again."""
        now = self._clock()
        self._told = {chat: at for chat, at in self._told.items() if now - at < _SILENCE}
        for raw in updates:
            if place(raw) not in self._told and (word := self._word(raw)):
                self._told[place(raw)] = now
                with suppress(AiogramError):
                    await self._bot(word)

    def _word(self, raw: dict[str, Any]) -> TelegramMethod[Any] | None:
        try:
            update = Update.model_validate(raw)
        except ValidationError:
            return None
        if query := update.callback_query:
            text = texts(phone_locale(query.from_user, self._locale)).label("try-later")
            return AnswerCallbackQuery(callback_query_id=query.id, text=text, show_alert=True)
        if (message := update.message) and message.chat.type == "private":
            text = texts(phone_locale(message.from_user, self._locale))("try-later")
            return SendMessage(chat_id=message.chat.id, text=text)
        return None
