"""What a person can do in a chat over HTTP, by the name of the act."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from sandbox.chats import Chat
from sandbox.messages import Message
from sandbox.person import Person

Act = Callable[[Person, Chat, dict[str, Any]], Awaitable[None]]


def _message(chat: Chat, asked: dict[str, Any], name: str = "message_id") -> Message:
    message = chat.log.get(int(asked[name]))
    if message is None:
        raise LookupError("this message is gone")
    return message


async def _start(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    payload = asked.get("payload")
    await person.send(f"/start {payload}" if payload else "/start", chat=chat)


async def _send(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    """`text`, `reply_to`, and files as parts named `file` (`as_files=1`: pictures as documents)."""
    reply_to = _message(chat, asked, "reply_to") if asked.get("reply_to") else None
    files = [part for part in asked.get("files", []) if isinstance(part, web.FileField)]
    text = asked.get("text", "").strip()
    if not files:
        await person.send(text, reply_to=reply_to, chat=chat)
    album = person.next_album() if len(files) > 1 else None
    for number, part in enumerate(files):
        photo = part.content_type in ("image/jpeg", "image/png", "image/webp") and not asked.get("as_files")
        person.send_file(
            "photo" if photo else "document",
            part.filename,
            part.file.read(),
            "" if number else text,
            reply_to=reply_to,
            chat=chat,
            more={"media_group_id": album} if album else None,
        )


async def _contact(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    contact = {"phone_number": "+70000000000", "first_name": person.user.first_name, "user_id": person.id}
    person.post({"contact": contact}, chat=chat)


async def _press(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    """`message_id`, and `label` or `data`."""
    message = _message(chat, asked)
    if "data" in asked:
        person.world.press(person.user, message, str(asked["data"]))
    else:
        person.push(message, asked["label"])


async def _edit(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    message = _message(chat, asked)
    if message.sender is not person.user:
        raise ValueError("only own messages can be edited")
    await person.edit(message, asked["text"])


async def _delete(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    await person.delete(_message(chat, asked))


async def _read(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    if chat.read.get(person.id, 0) < chat.last_id:
        chat.read[person.id] = chat.last_id
        person.world.news.tell("read", chat)


async def _block(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    await person.block(chat)


async def _unblock(person: Person, chat: Chat, asked: dict[str, Any]) -> None:
    await person.unblock(chat)


ACTS: dict[str, Act] = {
    "start": _start,
    "send": _send,
    "contact": _contact,
    "press": _press,
    "edit": _edit,
    "delete": _delete,
    "read": _read,
    "block": _block,
    "unblock": _unblock,
}
