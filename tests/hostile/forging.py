"""Updates as nobody would wish them: of every kind that the Bot API knows, made of its description and of bad words.

Everything follows from a seed. What comes out fits `sandbox.facts` (types, required fields, fixed words such as the
status of a ChatMember, which aiogram's classes know); it need not make sense.
"""

from random import Random
from typing import Any, Literal, get_args, get_origin

import aiogram.types

from sandbox.chats import Chat, User
from sandbox.facts import Field, fields, table

WORDS = (
    "",
    " ",
    "15 done",
    "15 дайын",
    "готово",
    "ertең",
    "завтра",
    "25.5",
    "32.13",
    "0",
    "-1",
    "140 %",
    "9" * 400,
    "<b>",
    "</b>&lt;&amp;&#0;",
    "<script>alert(1)</script>",
    "{ $name }",
    "{0} %s %(a)s",
    "=HYPERLINK(1)",
    "'; DROP TABLE person; --",
    "\u202eоян\u202c",
    "\u200d\u200c\u200b\ufeff",
    "a\u0300" * 50,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\x00",
    "до\x00ма",
    "\x07\x1b[31m",
    "\ud7ff\ue000\uffff",
    "Ә" * 4096,
    "я" * 65_536,
    "\n" * 500,
    "/",
    "//",
    "/start",
    "/start " + "x" * 64,
    "@school_bot",
    "https://t.me/school_bot?start=join_x",
    "10:00",
    "24:60",
    "2026-13-45",
    "99999999999999999999",
    "٣٤",
    "½",
)
_EXTREMES = (0, 1, -1, 2, 15, 19, 2**31 - 1, 2**31, 2**52, -(2**63), 2**63 - 1)
_DEEP = 4  # levels of objects within objects
_MOMENT = 2**31 - 1  # the last second of which a date is made


class Forger:
    """Makes updates that come from `users`; `chats` are theirs with the bot, in the same order."""

    def __init__(self, random: Random, users: list[User], chats: list[Chat], commands: list[str]) -> None:
        self._random, self._users, self._chats = random, users, chats
        self._commands = commands
        self.buttons: list[str] = []  # callback data that the bot has shown to anybody

    def update(self) -> dict[str, Any]:
        """An update without its id: mostly what people could send, sometimes whatever there is."""
        kind = self._random.choices(
            ("text", "command", "press", "message", "edited_message", "anything"), (25, 20, 30, 10, 3, 12)
        )[0]
        where = self._random.randrange(len(self._users))
        if kind == "press":
            return {"callback_query": self._press(where)}
        if kind == "anything":
            name = self._random.choice([name for name in fields("Update") if name != "update_id"])
            return {name: self._valued(fields("Update")[name], name, 0, where)}
        told: dict[str, Any] = {"message_id": self._random.randrange(1, 400), "date": 1_790_000_000}
        if kind in ("message", "edited_message"):
            told = self._object("Message", 0, where)
        elif kind == "text":
            told["text"] = self._words()
        else:
            told["text"] = f"/{self._random.choice(self._commands)} {self._words()}".rstrip(" ")
            told["entities"] = [{"type": "bot_command", "offset": 0, "length": len(told["text"].split()[0])}]
        if self._random.random() < 0.2 and self._chats[where].log:
            told["reply_to_message"] = self._random.choice(list(self._chats[where].log.values())).as_api()
        return {"edited_message" if kind == "edited_message" else "message": told | self._from(where)}

    def _press(self, where: int) -> dict[str, Any]:
        told = {"id": str(self._random.randrange(10**18)), "chat_instance": "1"} | self._from(where)
        shown = list(self._chats[where].log.values())
        chance = self._random.random()
        if chance < 0.8 and shown:
            told["message"] = self._random.choice(shown).as_api()
        elif chance < 0.9:
            told["message"] = {"chat": told["chat"], "message_id": 1, "date": 0}
        del told["chat"]
        chance = self._random.random()
        if chance < 0.75 and self.buttons:
            told["data"] = self._random.choice(self.buttons)
        elif chance < 0.9 and self.buttons:
            told["data"] = self._spoilt(self._random.choice(self.buttons))
        else:
            told["data"] = self._words()[:64]
        return told

    def _spoilt(self, data: str) -> str:
        parts = data.split(":")
        at = self._random.randrange(len(parts))
        parts[at] = str(self._random.choice((*_EXTREMES, self._words()[:20], "")))
        return ":".join(parts)[:64]

    def _from(self, where: int) -> dict[str, Any]:
        user = self._users[where]
        return {
            "from": user.as_api(),
            "chat": {"id": self._chats[where].id, "type": "private", "first_name": user.first_name},
        }

    def _words(self) -> str:
        word = self._random.choice(WORDS)
        return word if self._random.random() < 0.8 else f"{word} {self._random.choice(WORDS)}"[:65_536]

    def _object(self, kind: str, deep: int, where: int) -> dict[str, Any]:
        if kind in ("User", "Chat") and self._random.random() < 0.9:
            return dict(self._from(where)["from" if kind == "User" else "chat"])
        likely = 0.2 if deep < _DEEP else 0.0
        return {
            name: self._fixed(kind, name) or self._valued(field, name, deep + 1, where)
            for name, field in fields(kind).items()
            if field.required or self._random.random() < likely
        }

    def _fixed(self, kind: str, name: str) -> Any:
        """The one word that a field may have, such as the status of a kind of ChatMember."""
        known = getattr(aiogram.types, kind, None)
        note = known.model_fields[name].annotation if known and name in known.model_fields else None
        return self._random.choice(get_args(note)) if get_origin(note) is Literal else None

    def _valued(self, field: Field, name: str, deep: int, where: int) -> Any:
        return self._value(self._random.choice(field.kinds), name, deep, where)

    def _value(self, kind: str, name: str, deep: int, where: int) -> Any:
        if kind.startswith("[]"):
            return [self._value(kind[2:], name, deep, where) for _ in range(self._random.randrange(4))]
        if kind in table()["unions"]:
            return self._value(self._random.choice(table()["unions"][kind]), name, deep, where)
        if kind == "Integer":
            return self._random.randrange(_MOMENT) if "date" in name else self._random.choice(_EXTREMES)
        if kind == "Float":
            return self._random.uniform(-200, 200)
        if kind in ("Boolean", "True"):
            return kind == "True" or self._random.random() < 0.5
        if kind == "String":  # ids are Telegram's own and never empty
            return str(self._random.randrange(10**9)) if name.endswith("id") else self._words()
        return self._object(kind, deep, where)
