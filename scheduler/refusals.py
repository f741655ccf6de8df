"""What Telegram's refusals mean for a message that must be sent."""

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramServerError,
)
from aiohttp import ClientConnectorError

PASSING = (ClientDecodeError, TelegramNetworkError, TelegramServerError)
"""Trouble on the way, not a refusal: the same call may succeed later."""


def surely_not_sent(error: AiogramError) -> bool:
    """Whether a call that met trouble on the way certainly had no effect. Otherwise only its answer may be lost."""
    if isinstance(error, TelegramServerError):
        return True  # Telegram itself said that it failed
    return isinstance(error.__cause__, ClientConnectorError)  # it was never on the way


def unreachable(error: AiogramError) -> str | None:
    """Why nothing can be sent to a chat ("blocked", "deactivated", "not_started", "not_found"); none: it is no such."""
    text = str(error).lower()
    if isinstance(error, TelegramForbiddenError):
        if "deactivated" in text:
            return "deactivated"
        return "not_started" if "can't initiate" in text else "blocked"
    if isinstance(error, TelegramBadRequest) and ("chat not found" in text or "user not found" in text):
        return "not_found"
    return None
