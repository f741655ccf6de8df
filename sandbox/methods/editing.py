"""Changing and deleting what stands in a chat, and pinning it."""

from datetime import timedelta
from typing import Any

from sandbox.chats import Chat
from sandbox.messages import Message
from sandbox.methods.call import Call
from sandbox.methods.keyboards import inline_keyboard
from sandbox.methods.media import stored
from sandbox.methods.texts import caption_content, text_content
from sandbox.refusals import bad_request, not_modified

_DELETABLE = timedelta(hours=48)
_KEPT = {"has_protected_content", "media_group_id", "forward_origin"}


def _own(call: Call) -> Message:
    chat = call.writable()
    if "message_id" not in call.params:
        raise bad_request("message identifier is not specified")
    message = call.message(chat, "edit")
    if message.sender is not call.bot.user:
        raise bad_request("message can't be edited")
    return message


def _change(call: Call, message: Message, content: dict[str, Any]) -> dict[str, Any]:
    markup = inline_keyboard(call.get("reply_markup"))
    content |= {key: message.content[key] for key in _KEPT if key in message.content}
    if content == message.content and markup == message.markup:
        raise not_modified()
    call.world.limits.spend(call.bot.token, message.chat.id, group=not message.chat.is_private)
    message.content, message.markup = content, markup
    call.world.edited(message)
    return message.as_api()


def edit_message_text(call: Call) -> dict[str, Any]:
    """New words for a text message, and a new keyboard (none when it is left out)."""
    message = _own(call)
    content = text_content(call.params)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(call, message, content)


def edit_message_caption(call: Call) -> dict[str, Any]:
    """New words under a file."""
    message = _own(call)
    caption = caption_content(call.params)
    if not message.file:
        raise bad_request("there is no caption in the message to edit")
    kept = {key: value for key, value in message.content.items() if not key.startswith("caption")}
    return _change(call, message, kept | caption)


def edit_message_reply_markup(call: Call) -> dict[str, Any]:
    """A new keyboard only."""
    message = _own(call)
    return _change(call, message, dict(message.content))


def edit_message_media(call: Call) -> dict[str, Any]:
    """Another file, with its caption, in the place of the old one."""
    message = _own(call)
    media = call["media"]
    caption = caption_content(media)
    file = stored(call, media["type"], media["media"])
    result = _change(call, message, call.world.files.content(file) | caption)
    message.file = file
    return result | message.as_api()


def delete_message(call: Call) -> bool:
    """Take away a message of the last 48 hours: any in a private chat, an own one in a group."""
    chat = call.writable()
    message = call.message(chat, "delete")
    foreign = not chat.is_private and message.sender is not call.bot.user
    if foreign and call.bot.user.id not in chat.admins:
        raise bad_request("message can't be deleted")
    if call.world.clock.now().timestamp() - message.date > _DELETABLE.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    call.world.delete(message)
    return True


def delete_messages(call: Call) -> bool:
    """Take away those of the messages that can be."""
    chat = call.writable()
    for number in call["message_ids"]:
        if message := chat.log.get(number):
            call.world.delete(message)
    return True


def pin_chat_message(call: Call) -> bool:
    """Show a message at the top of the chat."""
    chat = _pinnable(call)
    message = call.message(chat, "pin")
    if message.id in chat.pinned:
        chat.pinned.remove(message.id)
    chat.pinned.append(message.id)
    call.world.news.tell("pinned", chat)
    return True


def unpin_chat_message(call: Call) -> bool:
    """Take away a pin; the newest one when no message is named."""
    chat = _pinnable(call)
    number = call.get("message_id") or (chat.pinned[-1] if chat.pinned else None)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    call.world.news.tell("pinned", chat)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Take away all pins."""
    chat = _pinnable(call)
    chat.pinned.clear()
    call.world.news.tell("pinned", chat)
    return True


def _pinnable(call: Call) -> Chat:
    chat = call.writable()
    if not chat.is_private and call.bot.user.id not in chat.admins:
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat


METHODS = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
