"""One call of a method: who calls, with what, and the chats and messages that it names."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.bots import Bot
from sandbox.chats import Chat
from sandbox.files import Upload
from sandbox.messages import Message
from sandbox.refusals import (
    bad_request,
    blocked,
    cannot_initiate,
    chat_not_found,
    forbidden,
    upgraded,
)
from sandbox.world import World


@dataclass
class Call:
    """Checked parameters and uploaded files of one request."""

    world: World
    bot: Bot
    params: dict[str, Any]
    uploads: dict[str, Upload] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.params[name]

    def get(self, name: str, default: Any = None) -> Any:
        """A parameter that may be missing."""
        return self.params.get(name, default)

    def chat(self, chat_id: int | str | None = None) -> Chat:
        """The chat that is named (`chat_id` when not given), whether or not the bot may write there."""
        number: Any = self["chat_id"] if chat_id is None else chat_id
        if isinstance(number, str) and number.lstrip("-").isdigit():
            number = int(number)
        found = self.bot.privates.get(number) or self.world.groups.get(number)
        if found is None:
            known = any(number in group.members for group in self.world.groups.values())
            raise cannot_initiate() if known else chat_not_found()
        if found.migrated_to:
            raise upgraded(found.migrated_to)
        return found

    def writable(self) -> Chat:
        """The chat, where the bot may write now."""
        chat = self.chat()
        if chat.is_private and chat.user.deactivated:
            raise forbidden("user is deactivated")
        if chat.blocked:
            raise blocked() if chat.is_private else forbidden("bot was kicked from the group chat")
        if self.bot not in chat.bots:
            raise forbidden("bot is not a member of the group chat")
        return chat

    def message(self, chat: Chat, purpose: str, name: str = "message_id") -> Message:
        """The message that is named; "message to <purpose> not found" when it is gone."""
        message = chat.log.get(self[name])
        if message is None:
            raise bad_request(f"message to {purpose} not found")
        return message
