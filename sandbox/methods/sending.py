"""sendMessage and its kin: copies, forwards, places, chat actions."""

from typing import Any

from sandbox.chats import Chat
from sandbox.files import StoredFile
from sandbox.messages import Message
from sandbox.methods.call import Call
from sandbox.methods.keyboards import inline_keyboard, show_keyboard
from sandbox.methods.texts import caption_content, text_content
from sandbox.refusals import bad_request

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def deliver(
    call: Call, chat: Chat, content: dict[str, Any], file: StoredFile | None = None, *, count: int = 1
) -> Message:
    """Post content to a chat, with the call's keyboard, reply and protection. The pace is checked first."""
    markup = call.get("reply_markup")
    inline = inline_keyboard(markup)
    reply_to = _replied(call, chat)
    if count:
        call.world.limits.spend(call.bot.token, chat.id, group=not chat.is_private, messages=count)
    if call.get("protect_content"):
        content["has_protected_content"] = True
    show_keyboard(chat, markup)
    return call.world.post(chat, call.bot.user, content, markup=inline, reply_to=reply_to, file=file)


def _replied(call: Call, chat: Chat) -> Message | None:
    asked = call.get("reply_parameters") or {}
    if "message_id" not in asked:
        return None
    message = chat.log.get(asked["message_id"])
    if message is None and not asked.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message


def send_message(call: Call) -> dict[str, Any]:
    """Send a text."""
    chat = call.writable()
    return deliver(call, chat, text_content(call.params)).as_api()


def send_location(call: Call) -> dict[str, Any]:
    """Send a place."""
    place = {"latitude": call["latitude"], "longitude": call["longitude"]}
    return deliver(call, call.writable(), {"location": place}).as_api()


def send_contact(call: Call) -> dict[str, Any]:
    """Send a name and a number."""
    contact = {"phone_number": call["phone_number"], "first_name": call["first_name"]}
    return deliver(call, call.writable(), {"contact": contact}).as_api()


def copy_message(call: Call) -> dict[str, Any]:
    """Send the same content anew, with another caption if given."""
    chat = call.writable()
    source = _source(call, "copy")
    content = {key: value for key, value in source.content.items() if key not in _OF_THE_SENDING}
    if source.file and "caption" in call.params:
        content = {key: value for key, value in content.items() if not key.startswith("caption")}
        content |= caption_content(call.params)
    return {"message_id": deliver(call, chat, content, source.file).id}


def forward_message(call: Call) -> dict[str, Any]:
    """Send the same content as somebody else's words."""
    chat = call.writable()
    source = _source(call, "forward")
    origin = {"type": "user", "sender_user": source.sender.as_api(), "date": source.date}
    content = {key: value for key, value in source.content.items() if key not in _OF_THE_SENDING}
    return deliver(call, chat, {"forward_origin": origin} | content, source.file).as_api()


_OF_THE_SENDING = {"media_group_id", "has_protected_content", "forward_origin"}


def _source(call: Call, purpose: str) -> Message:
    message = call.message(call.chat(call["from_chat_id"]), purpose)
    if message.content.get("has_protected_content"):
        raise bad_request(f"message can't be {'copied' if purpose == 'copy' else 'forwarded'}")
    return message


def send_chat_action(call: Call) -> bool:
    """Say that the bot is busy, until its next message."""
    if call["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.writable()
    chat.action = (call["action"], call.world.clock.now())
    call.world.news.tell("typing", chat)
    return True


METHODS = {
    "sendMessage": send_message,
    "sendLocation": send_location,
    "sendContact": send_contact,
    "copyMessage": copy_message,
    "forwardMessage": forward_message,
    "sendChatAction": send_chat_action,
}
