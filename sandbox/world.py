"""The world behind the sandbox: people, bots, chats, and what is said in them."""

import re
from datetime import datetime, timedelta
from itertools import count
from typing import Any

from sandbox.bots import Bot, Query
from sandbox.chats import Chat, User
from sandbox.clock import Clock
from sandbox.faults import Faults, Journal
from sandbox.files import FileStore, StoredFile
from sandbox.limits import Limits
from sandbox.membership import changed
from sandbox.messages import Message
from sandbox.news import News
from sandbox.person import Person
from sandbox.updates import Updates

_TOKEN = re.compile(r"(\d+):[A-Za-z0-9_-]+")


class World:
    """Everything there is. Acts of people are methods of `Person`, those of bots come over HTTP."""

    def __init__(self, clock: Clock | None = None, *, rate_limits: bool = False) -> None:
        """An empty world; with `rate_limits`, calls that come too fast are answered 429."""
        self.clock = clock or Clock()
        self.limits = Limits(enforced=rate_limits)
        self.faults = Faults()
        self.journal = Journal()
        self.files = FileStore()
        self.news = News()
        self.bots: dict[str, Bot] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Chat] = {}
        self._user_ids = count(501)
        self._group_ids = count(1001)
        self._query_ids = count(4_100_000_001)

    def bot(self, token: str, username: str = "sanat_bot", name: str = "Sanat") -> Bot:
        """Register a token such as "42:secret"; ValueError when it does not look like one."""
        if not (match := _TOKEN.fullmatch(token)):
            raise ValueError("a token looks like 42:secret")
        user = User(int(match[1]), name, username=username, is_bot=True)
        bot = self.bots[token] = Bot(token, user, Updates(self.news.wake))
        self.news.tell("people")
        return bot

    def person(self, name: str, language_code: str = "kk", *, username: str = "", user_id: int | None = None) -> Person:
        """A new person; the first word of the name is the first name."""
        first, _, last = name.partition(" ")
        number = user_id or next(i for i in self._user_ids if i not in self.people)
        person = Person(self, User(number, first, last, username, language_code))
        self.people[number] = person
        self.news.tell("people")
        return person

    def group(self, title: str, people: list[Person], *, supergroup: bool = False) -> Chat:
        """A group of people and all bots; each bot is told that it was added."""
        number = next(self._group_ids)
        chat = Chat(
            -1_000_000_000_000 - number if supergroup else -number,
            "supergroup" if supergroup else "group",
            list(self.bots.values()),
            {person.id: person.user for person in people},
            title,
        )
        self.groups[chat.id] = chat
        for bot in chat.bots:
            changed(self, bot, chat, people[0].user, "left", "member")
        self.news.tell("people")
        return chat

    def migrate(self, group: Chat) -> Chat:
        """Turn a group into a supergroup, which gets another id."""
        number = -1_000_000_000_000 - next(self._group_ids)
        new = Chat(number, "supergroup", group.bots, group.members, group.title, group.admins)
        self.groups[new.id] = new
        group.migrated_to = new.id
        somebody = next(iter(group.members.values()))
        self.post(group, somebody, {"migrate_to_chat_id": new.id})
        self.post(new, somebody, {"migrate_from_chat_id": group.id})
        self.news.tell("people")
        return new

    def private(self, bot: Bot, user: User) -> Chat:
        """The chat of a person with a bot, opened when there is none."""
        if user.id not in bot.privates:
            bot.privates[user.id] = Chat(user.id, "private", [bot], {user.id: user})
            self.news.tell("people")
        return bot.privates[user.id]

    def travel(self, by: timedelta) -> datetime:
        """Move the clock forward, for the page to see; returns the new moment."""
        moment = self.clock.travel(by)
        self.news.tell("clock")
        return moment

    def moment(self) -> int:
        """Now as Telegram writes it: whole seconds since 1970."""
        return int(self.clock.now().timestamp())

    def post(
        self,
        chat: Chat,
        sender: User,
        content: dict[str, Any],
        *,
        markup: dict[str, Any] | None = None,
        reply_to: Message | None = None,
        file: StoredFile | None = None,
    ) -> Message:
        """Put a message into a chat and tell the bots that can hear it."""
        chat.last_id += 1
        message = Message(chat, chat.last_id, sender, self.moment(), content, markup, reply_to, file)
        chat.log[message.id] = message
        chat.action = None
        message.revision = self.news.tell("message", message)
        self._tell_bots("message", message)
        return message

    def edited(self, message: Message) -> None:
        """The message was changed in place; bots hear of people's edits."""
        message.edit_date = self.moment()
        message.revision = self.news.tell("message", message)
        self._tell_bots("edited_message", message)

    def delete(self, message: Message) -> None:
        """Take a message out of its chat; no bot is told, as in reality."""
        del message.chat.log[message.id]
        if message.id in message.chat.pinned:
            message.chat.pinned.remove(message.id)
        self.news.tell("deleted", message)

    def press(self, user: User, message: Message, data: str) -> Query:
        """Press a callback button; the bot that sent the message gets the query."""
        senders = [bot for bot in message.chat.bots if bot.user is message.sender]
        if not senders:
            raise LookupError("no bot has sent this message")
        bot = senders[0]
        query = Query(str(next(self._query_ids)), user, message, data, self.clock.now())
        bot.queries[query.id] = query
        bot.updates.add(
            "callback_query",
            {
                "id": query.id,
                "from": user.as_api(),
                "message": message.as_api(),
                "chat_instance": str(message.chat.id),
                "data": data,
            },
        )
        return query

    def _tell_bots(self, kind: str, message: Message) -> None:
        if message.sender.is_bot:
            return
        for bot in message.chat.bots:
            if _hears(bot, message):
                bot.updates.add(kind, message.as_api())


def _hears(bot: Bot, message: Message) -> bool:
    """In a group, a bot with privacy mode hears commands, mentions, replies to it and service messages."""
    chat = message.chat
    if chat.is_private or bot.user.id in chat.admins:
        return True
    if message.reply_to and message.reply_to.sender is bot.user:
        return True
    if not message.text:
        return not message.file
    first = message.text.split()[0]
    me = f"@{bot.user.username}"
    return me in message.text or (first.startswith("/") and "@" not in first)
