"""From a raw update to aiogram's."""

from typing import Any

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

_UNREAD = "rich_message"
"""Nobody here looks at it, and aiogram tries each of its parts in every way: five bolds nested take 36 seconds."""


class Unreadable(Exception):
    """An update that aiogram cannot read. What stands in it is not told: it is somebody's."""


def read(payload: dict[str, Any], bot: Bot | None = None) -> Update:
    """The update, bound to the bot if there is one. Raises Unreadable."""
    try:
        return Update.model_validate(_short(payload), context={"bot": bot})
    except ValidationError as error:
        raise Unreadable(f"{error.error_count()} fields of an update are not as aiogram knows them") from None


def _short(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _short(each) for name, each in value.items() if name != _UNREAD}
    if isinstance(value, str):
        return value.replace("\0", "")  # no letter, and PostgreSQL keeps none
    return [_short(each) for each in value] if isinstance(value, list) else value
