"""What every handler is given by name: `actor` (none for a stranger), `texts`, `now`, `db`."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject, User

from db.engine import Database
from locales import LOCALES, texts
from services.who import who


class Facts(BaseMiddleware):
    """One short read before each update: who writes, in which language, and when it is."""

    def __init__(self, db: Database, clock: Callable[[], datetime], locale_default: str) -> None:
        self._db = db
        self._clock = clock
        self._locale_default = locale_default

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        actor = await who(self._db, user.id) if user else None
        locale = actor.locale if actor else await self._strangers(user, data.get("state"))
        # in place: the handler of errors, which stands outside, is given the same facts
        data.update(db=self._db, now=self._clock(), actor=actor, texts=texts(locale))
        return await handler(event, data)

    async def _strangers(self, user: User | None, state: FSMContext | None) -> str:
        """The language that a stranger has chosen in this chat, else the phone's."""
        chosen = (await state.get_data()).get("locale") if state else None
        return chosen or phone_locale(user, self._locale_default)


def phone_locale(user: User | None, default: str) -> str:
    """The language of a phone where we speak it, else the default."""
    code = (user.language_code or "").split("-")[0] if user else ""
    return code if code in LOCALES else default
