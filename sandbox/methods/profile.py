"""What a bot says of itself, and what it may know of chats and members."""

from collections.abc import Callable
from typing import Any

from sandbox.chats import Chat, User
from sandbox.membership import changed, member, status_of
from sandbox.methods.call import Call
from sandbox.refusals import bad_request

_WORDS = {"name": ("Name", 64), "description": ("Description", 512), "short_description": ("ShortDescription", 120)}


def get_me(call: Call) -> dict[str, Any]:
    """The bot's own account."""
    return call.bot.user.as_api() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def _setter(name: str, longest: int) -> Callable[[Call], bool]:
    def set_words(call: Call) -> bool:
        words = call.get(name, "")
        if len(words) > longest:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        call.bot.words[name, call.get("language_code", "")] = words
        return True

    return set_words


def _getter(name: str) -> Callable[[Call], dict[str, str]]:
    def get_words(call: Call) -> dict[str, str]:
        words = call.bot.words
        default = call.bot.user.first_name if name == "name" else ""
        found = words.get((name, call.get("language_code", ""))) or words.get((name, "")) or default
        return {name: found}

    return get_words


def get_chat(call: Call) -> dict[str, Any]:
    """All about a chat."""
    chat = call.chat()
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    full = chat.as_api() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }
    if chat.pinned:
        full["pinned_message"] = chat.log[chat.pinned[-1]].as_api()
    return full


def _user(call: Call, chat: Chat) -> User:
    if call["user_id"] == call.bot.user.id:
        return call.bot.user
    person = call.world.people.get(call["user_id"])
    if person is None:
        raise bad_request("user not found")
    return person.user


def get_chat_member(call: Call) -> dict[str, Any]:
    """The standing of a user in a chat."""
    chat = call.chat()
    user = _user(call, chat)
    return member(chat, user, status_of(chat, user))


def get_chat_administrators(call: Call) -> list[dict[str, Any]]:
    """Administrators that are no bots, and the bot itself when it is one."""
    chat = call.chat()
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    users = [*chat.members.values(), call.bot.user]
    return [member(chat, user, "administrator") for user in users if user.id in chat.admins]


def get_chat_member_count(call: Call) -> int:
    """How many people and bots are in a chat."""
    chat = call.chat()
    return len(chat.members) + len(chat.bots)


def leave_chat(call: Call) -> bool:
    """Go out of a group."""
    chat = call.chat()
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bots.remove(call.bot)
    changed(call.world, call.bot, chat, call.bot.user, "member", "left")
    return True


METHODS: dict[str, Callable[[Call], Any]] = {
    "getMe": get_me,
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "logOut": lambda call: True,
    "close": lambda call: True,
    **{f"setMy{spelled}": _setter(name, longest) for name, (spelled, longest) in _WORDS.items()},
    **{f"getMy{spelled}": _getter(name) for name, (spelled, _) in _WORDS.items()},
}
