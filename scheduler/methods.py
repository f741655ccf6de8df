"""A card as the call to Telegram that puts it into a chat."""

from html import escape
from typing import Any

from aiogram.methods import EditMessageText, SendDocument, SendMediaGroup, SendMessage, SendPhoto, SendVideo
from aiogram.methods import TelegramMethod as Method
from aiogram.types import InputMediaDocument, InputMediaPhoto, InputMediaVideo

from attestation.attached import Attached, FileKind
from cards.card import Card

_MEDIA = {
    FileKind.PHOTO: InputMediaPhoto,
    FileKind.VIDEO: InputMediaVideo,
    FileKind.DOCUMENT: InputMediaDocument,
}


def method(chat: int, card: Card, edit_message_id: int | None = None) -> Method[Any]:
    """The call; with `edit_message_id` it changes the message that stands there."""
    keyboard = card.keyboard()
    if edit_message_id:
        return EditMessageText(chat_id=chat, message_id=edit_message_id, text=card.text, reply_markup=keyboard)
    if card.album:
        return _again(chat, card.album)
    protect = card.protect or None
    if card.file is None:
        return SendMessage(chat_id=chat, text=card.text, reply_markup=keyboard, protect_content=protect)
    file = card.file.input()
    if card.file.photo:
        return SendPhoto(chat_id=chat, photo=file, caption=card.text, reply_markup=keyboard, protect_content=protect)
    return SendDocument(chat_id=chat, document=file, caption=card.text, reply_markup=keyboard, protect_content=protect)


def _again(chat: int, album: tuple[Attached, ...]) -> Method[Any]:
    """Files that Telegram keeps: one by itself, several as an album."""
    if len(album) > 1:
        media = [_MEDIA[file.kind](media=file.file_id, caption=escape(file.caption) or None) for file in album]
        return SendMediaGroup(chat_id=chat, media=[*media])
    (file,) = album
    caption = escape(file.caption) or None
    match file.kind:
        case FileKind.PHOTO:
            return SendPhoto(chat_id=chat, photo=file.file_id, caption=caption)
        case FileKind.VIDEO:
            return SendVideo(chat_id=chat, video=file.file_id, caption=caption)
    return SendDocument(chat_id=chat, document=file.file_id, caption=caption)
