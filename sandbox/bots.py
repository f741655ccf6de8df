"""A bot's account on the sandbox's server: chats, commands, descriptions, queries, webhook."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sandbox.chats import Chat, User
from sandbox.messages import Message
from sandbox.updates import Updates


@dataclass(eq=False)
class Query:
    """A press of an inline button that waits for an answer."""

    id: str
    user: User
    message: Message
    data: str
    at: datetime
    answer: dict[str, Any] | None = None
    """The parameters of answerCallbackQuery, once it was called."""


@dataclass(eq=False)
class Webhook:
    """Where updates are posted to, and how that went last time."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int | None = None
    last_error_message: str | None = None


@dataclass(eq=False)
class Bot:
    """All that the server knows of one token."""

    token: str
    user: User
    updates: Updates
    privates: dict[int, Chat] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    webhook: Webhook | None = None
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    """Command lists by scope (see `methods.commands`) and language; "" stands for every language."""
    words: dict[tuple[str, str], str] = field(default_factory=dict)
    """Name, description and short_description by language."""
    menu_button: dict[str, Any] = field(default_factory=lambda: {"type": "commands"})

    def menu(self, chat: Chat, user: User) -> list[dict[str, str]]:
        """The commands that this person is offered in this chat: the narrowest scope, own language first."""
        for scope in _scopes(chat, user):
            for language in (user.language_code, ""):
                if found := self.commands.get((scope, language)):
                    return found
        return []


def _scopes(chat: Chat, user: User) -> list[str]:
    """Names of scopes, narrowest first, in the order of the Bot API's documentation."""
    if chat.is_private:
        return [f"chat:{chat.id}", "all_private_chats", "default"]
    admin = user.id in chat.admins
    return [
        f"chat_member:{chat.id}:{user.id}",
        *([f"chat_administrators:{chat.id}"] if admin else []),
        f"chat:{chat.id}",
        *(["all_chat_administrators"] if admin else []),
        "all_group_chats",
        "default",
    ]
