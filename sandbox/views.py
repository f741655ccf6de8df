"""What the page and scripts see of the world, as JSON."""

from datetime import tzinfo
from typing import Any

from sandbox.bots import Bot, Query
from sandbox.chats import Chat
from sandbox.markup import as_html
from sandbox.messages import Message
from sandbox.news import Event
from sandbox.person import Person
from sandbox.world import World

_SHOWN = 300
"""So many messages of a chat are shown, the newest."""
_PLAIN = ("location", "contact")


def chat_key(chat: Chat) -> str:
    """How addresses name a chat: `@bot` for a private one, else its id."""
    return f"@{chat.bots[0].user.username}" if chat.is_private else str(chat.id)


def world_view(world: World, zone: tzinfo) -> dict[str, Any]:
    """Clock, bots, groups and people with their chats."""
    return {
        "number": world.news.number,
        "now": world.clock.now().astimezone(zone).isoformat(),
        "bots": [
            {"id": bot.user.id, "username": bot.user.username, "name": bot.user.name} for bot in world.bots.values()
        ],
        "people": [person_view(person) for person in world.people.values()],
    }


def person_view(person: Person) -> dict[str, Any]:
    """A person and the chats that are open to them: with every bot, and groups."""
    world, user = person.world, person.user
    chats = [world.private(bot, user) for bot in world.bots.values()]
    chats += [group for group in world.groups.values() if user.id in group.members and not group.migrated_to]
    return {
        "id": user.id,
        "name": user.name,
        "language_code": user.language_code,
        "chats": [_chat_line(person, chat) for chat in chats],
    }


def _chat_line(person: Person, chat: Chat) -> dict[str, Any]:
    seen = chat.read.get(person.id, 0)
    unread = [m for m in chat.messages if m.id > seen and m.sender is not person.user]
    last = next(reversed(chat.log.values()), None)
    return {
        "key": chat_key(chat),
        "title": chat.title or chat.bots[0].user.name,
        "type": chat.type,
        "blocked": chat.blocked,
        "unread": len(unread),
        "last": last and {"date": last.date} | _gist(last),
    }


def _gist(message: Message) -> dict[str, str]:
    return {"text": message.text, "kind": kind_of(message)}


def chat_view(person: Person, chat: Chat) -> dict[str, Any]:
    """A chat as this person sees it on the screen."""
    bot = chat.bots[0] if chat.bots else None
    acting = chat.action and (person.world.clock.now() - chat.action[1]).total_seconds() < 5
    return _chat_line(person, chat) | {
        "messages": [message_view(m, person) for m in chat.messages[-_SHOWN:]],
        "pinned": [message_view(chat.log[number], person) for number in chat.pinned],
        "keyboard": chat.keyboard,
        "action": chat.action[0] if chat.action and acting else None,
        "menu": bot.menu(chat, person.user) if bot else [],
        "description": _description(bot, person.user.language_code) if bot else "",
        "members": [user.name for user in chat.members.values()],
    }


def _description(bot: Bot, language: str) -> str:
    return bot.words.get(("description", language)) or bot.words.get(("description", ""), "")


def kind_of(message: Message) -> str:
    """photo, document, location, pinned and so on; `text` for words alone."""
    if message.file:
        return message.file.kind
    return next((kind for kind in ("text", *_PLAIN) if kind in message.content), "service")


def message_view(message: Message, person: Person) -> dict[str, Any]:
    """A message as a bubble."""
    file, reply = message.file, message.reply_to
    origin = message.content.get("forward_origin")
    view: dict[str, Any] = {
        "id": message.id,
        "revision": message.revision,
        "kind": kind_of(message),
        "mine": message.sender is person.user,
        "from": {"id": message.sender.id, "name": message.sender.name, "is_bot": message.sender.is_bot},
        "date": message.date,
        "edited": bool(message.edit_date),
        "text": message.text,
        "html": as_html(message.text, message.entities, linked=True),
        "album": message.content.get("media_group_id"),
        "protected": message.content.get("has_protected_content", False),
        "forwarded_from": origin and origin["sender_user"]["first_name"],
        "file": file and {"id": file.file_id, "name": file.name, "size": len(file.data), "mime": file.mime},
        "picture": message.content["photo"][-1] if "photo" in message.content else None,
        "reply_to": reply and {"id": reply.id, "name": reply.sender.name} | _gist(reply),
        "buttons": (message.markup or {}).get("inline_keyboard", []),
    }
    return view | {kind: message.content[kind] for kind in _PLAIN if kind in message.content}


def event_view(event: Event, zone: tzinfo, world: World) -> dict[str, Any]:
    """An event, with those it concerns (`people`: ids) and where (`chat`)."""
    subject = event.subject
    view: dict[str, Any] = {"number": event.number, "kind": event.kind}
    if event.kind == "clock":
        view["now"] = world.clock.now().astimezone(zone).isoformat()
    if isinstance(subject, Query):
        answer = subject.answer or {}
        view |= {"text": answer.get("text", ""), "alert": bool(answer.get("show_alert"))}
        view |= {"url": answer.get("url", ""), "people": [subject.user.id], "chat": chat_key(subject.message.chat)}
    chat = subject.chat if isinstance(subject, Message) else subject
    if isinstance(chat, Chat):
        view |= {"people": list(chat.members), "chat": chat_key(chat)}
    return view
