"""How Telegram says no: codes and texts as bots in the field receive them."""

from typing import Any


class Refusal(Exception):
    """A call that was refused: HTTP status, description, and sometimes parameters."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def as_api(self) -> dict[str, Any]:
        """The body of the answer."""
        answer: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        return answer | {"parameters": self.parameters} if self.parameters else answer


def bad_request(text: str) -> Refusal:
    """400, with the prefix that every such description bears."""
    return Refusal(400, f"Bad Request: {text}")


def forbidden(text: str) -> Refusal:
    """403: the chat is closed to this bot."""
    return Refusal(403, f"Forbidden: {text}")


def conflict(text: str) -> Refusal:
    """409: two ways of receiving updates at once."""
    return Refusal(409, f"Conflict: {text}")


def blocked() -> Refusal:
    """The person has stopped the bot."""
    return forbidden("bot was blocked by the user")


def cannot_initiate() -> Refusal:
    """The person is known to the bot, but has never pressed Start."""
    return forbidden("bot can't initiate conversation with a user")


def chat_not_found() -> Refusal:
    """No such chat, or one that this bot has never met."""
    return bad_request("chat not found")


def not_modified() -> Refusal:
    """An edit that changes nothing."""
    return bad_request(
        "message is not modified: specified new message content and reply markup are exactly the same "
        "as a current content and reply markup of the message"
    )


def query_too_old() -> Refusal:
    """A callback query that was answered before, was never asked, or has expired."""
    return bad_request("query is too old and response timeout expired or query ID is invalid")


def too_many_requests(retry_after: int) -> Refusal:
    """429: come back after so many seconds."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


def upgraded(new_chat: int) -> Refusal:
    """The group has become a supergroup under another id."""
    text = "Bad Request: group chat was upgraded to a supergroup chat"
    return Refusal(400, text, migrate_to_chat_id=new_chat)
