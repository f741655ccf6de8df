"""What Telegram asks of an inline keyboard, and where reply keyboards go."""

from typing import Any

from sandbox.chats import Chat
from sandbox.refusals import bad_request

_MAX_DATA = 64
_MAX_BUTTONS = 100
_MAX_COPIED = 256
_MAX_IN_ROW = 8
_LOOKS = {"text", "style", "icon_custom_emoji_id"}


def inline_keyboard(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    """The inline keyboard as the message will keep it; None without one. Refusal when a button is wrong."""
    if not markup or "inline_keyboard" not in markup:
        return None
    rows = [row for row in markup["inline_keyboard"] if row]
    if sum(map(len, rows)) > _MAX_BUTTONS or any(len(row) > _MAX_IN_ROW for row in rows):
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check(button)
    return {"inline_keyboard": rows} if rows else None


def _check(button: dict[str, Any]) -> None:
    if not button["text"].strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    if len(button.keys() - _LOOKS) != 1:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= _MAX_DATA:
        raise bad_request("BUTTON_DATA_INVALID")
    if "copy_text" in button and not 1 <= len(button["copy_text"]["text"]) <= _MAX_COPIED:
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    if "url" in button and not button["url"].startswith(("http://", "https://", "tg://", "t.me/")):
        raise bad_request("BUTTON_URL_INVALID")


def show_keyboard(chat: Chat, markup: dict[str, Any] | None) -> None:
    """Let the composer of the chat show, or put away, a reply keyboard or ForceReply."""
    if markup and ("keyboard" in markup or markup.get("force_reply")):
        if any(not _label(key) for row in markup.get("keyboard", []) for key in row):
            raise bad_request("can't parse keyboard button: Text must be non-empty")
        chat.keyboard = markup
    elif markup and markup.get("remove_keyboard"):
        chat.keyboard = None


def _label(key: Any) -> str:
    text: str = key if isinstance(key, str) else key["text"]
    return text
