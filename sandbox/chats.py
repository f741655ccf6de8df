"""Who talks and where: people, private chats and groups."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.bots import Bot
    from sandbox.messages import Message


@dataclass(eq=False)
class User:
    """An account, of a person or of a bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False
    deactivated: bool = False

    @property
    def name(self) -> str:
        """First and last name in one."""
        return f"{self.first_name} {self.last_name}".rstrip()

    def as_api(self) -> dict[str, Any]:
        """The object `User`."""
        described: dict[str, Any] = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        for key in ("last_name", "username", "language_code"):
            if value := getattr(self, key):
                described[key] = value
        return described


@dataclass(eq=False)
class Chat:
    """A private chat of one person with one bot (its id is the person's), or a group."""

    id: int
    type: str
    bots: list["Bot"]
    members: dict[int, User]
    title: str = ""
    admins: set[int] = field(default_factory=set)
    log: dict[int, "Message"] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_id: int = 0
    blocked: bool = False
    migrated_to: int | None = None
    keyboard: dict[str, Any] | None = None
    """The reply keyboard or ForceReply that the composer shows now."""
    action: tuple[str, datetime] | None = None
    """What the bot is said to be doing, and since when."""
    menu_button: dict[str, Any] | None = None
    read: dict[int, int] = field(default_factory=dict)
    """The last message each person has seen, by the person's id."""

    @property
    def messages(self) -> list["Message"]:
        """What stands in the chat now, oldest first, after edits and deletions."""
        return list(self.log.values())

    @property
    def is_private(self) -> bool:
        """A chat of one person with a bot."""
        return self.type == "private"

    @property
    def user(self) -> User:
        """The person of a private chat."""
        return self.members[self.id]

    def as_api(self) -> dict[str, Any]:
        """The object `Chat`."""
        if not self.is_private:
            return {"id": self.id, "type": self.type, "title": self.title}
        person = self.user.as_api()
        names: dict[str, Any] = {key: person[key] for key in ("first_name", "last_name", "username") if key in person}
        return {"id": self.id, "type": "private", **names}
