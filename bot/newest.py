"""The newest message known in each chat, from what came in and what went out: where a probe starts to look."""

from db.engine import Database
from db.newest import newest_message

_REMEMBERED = 10_000
SUPERGROUPS = -1_000_000_000_000  # supergroups have ids below this, and a numbering of their own


class Newest:
    """`anywhere` is over all private chats and basic groups, which share one numbering of messages."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._chats: dict[int, int] = {}
        self.anywhere = 0

    async def recall(self) -> None:
        """Take up what the runs before this one knew."""
        async with self._database.read() as session:
            self.anywhere = max(self.anywhere, await newest_message(session))

    def saw(self, chat_id: int, message_id: int) -> None:
        """A message was seen."""
        if len(self._chats) >= _REMEMBERED:
            self._chats.clear()  # the database remembers
        self._chats[chat_id] = max(message_id, self._chats.get(chat_id, 0))
        self.comes(chat_id, message_id)

    def comes(self, chat_id: int, message_id: int) -> None:
        """A message came in whose turn has not come yet: answers to those before it in the chat have lower ids."""
        if chat_id > SUPERGROUPS:
            self.anywhere = max(self.anywhere, message_id)

    def known(self, chat_id: int) -> int:
        """The newest message of a chat that this run has seen; 0: none."""
        return self._chats.get(chat_id, 0)

    async def in_chat(self, chat_id: int) -> int:
        """The newest message of a chat that any run has seen; 0: none."""
        async with self._database.read() as session:
            return max(self.known(chat_id), await newest_message(session, chat_id))
