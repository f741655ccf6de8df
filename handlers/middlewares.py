"""What every handler is given by name: `actor` (none for a stranger), `texts`, `now`, `db`."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from aiogram import BaseMiddleware
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
        locale = actor.locale if actor else phone_locale(user, self._locale_default)
        return await handler(
            event, data | {"db": self._db, "now": self._clock(), "actor": actor, "texts": texts(locale)}
        )


def phone_locale(user: User | None, default: str) -> str:
    """The language of a stranger's phone where we speak it, else the default."""
    code = (user.language_code or "").split("-")[0] if user else ""
    return code if code in LOCALES else default
