"""A bot's standing in a chat, and telling it when that changes."""

from typing import TYPE_CHECKING, Any

from sandbox.bots import Bot
from sandbox.chats import Chat, User

if TYPE_CHECKING:
    from sandbox.world import World

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)


def member(chat: Chat, user: User, status: str) -> dict[str, Any]:
    """The object `ChatMember` of a user with this status."""
    described: dict[str, Any] = {"user": user.as_api(), "status": status}
    if status == "administrator":
        described |= dict.fromkeys(_RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
    elif status == "kicked":
        described["until_date"] = 0
    return described


def status_of(chat: Chat, user: User) -> str:
    """member, administrator, kicked or left."""
    if user.is_bot:
        present = any(bot.user is user for bot in chat.bots) and not chat.blocked
    else:
        present = user.id in chat.members
    if not present:
        return "kicked" if chat.blocked and user.is_bot else "left"
    return "administrator" if user.id in chat.admins else "member"


def changed(world: "World", bot: Bot, chat: Chat, actor: User, old: str, new: str) -> None:
    """Tell a bot that somebody changed its standing in a chat (`my_chat_member`)."""
    bot.updates.add(
        "my_chat_member",
        {
            "chat": chat.as_api(),
            "from": actor.as_api(),
            "date": world.moment(),
            "old_chat_member": member(chat, bot.user, old),
            "new_chat_member": member(chat, bot.user, new),
        },
    )
