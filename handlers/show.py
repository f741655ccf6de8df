"""Putting a card before a person: as a new message, or in place of the one whose button was pressed."""

from contextlib import suppress

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InaccessibleMessage, InputMediaPhoto, Message

from cards.card import Card


async def say(message: Message, card: Card) -> Message:
    """Answer with a new message."""
    if card.file is None:
        return await message.answer(card.text, reply_markup=card.keyboard(), protect_content=card.protect)
    send = message.answer_photo if card.file.photo else message.answer_document
    return await send(card.file.input(), caption=card.text, reply_markup=card.keyboard(), protect_content=card.protect)


async def turn(query: CallbackQuery, card: Card, toast: str | None = None) -> None:
    """Show the card in place of the pressed one, then answer the press; a card that cannot be edited comes anew."""
    message = query.message
    if isinstance(message, Message) and message.photo and card.file and card.file.photo:
        picture = InputMediaPhoto(media=card.file.input(), caption=card.text)
        await message.edit_media(picture, reply_markup=card.keyboard())
    elif isinstance(message, Message) and card.file is None and message.text is not None:
        try:
            await message.edit_text(card.text, reply_markup=card.keyboard())
        except TelegramBadRequest as error:
            if "not modified" not in error.message:
                await say(message, card)
    else:
        await _say_below(query, card)
    await answer(query, toast)


async def show_below(query: CallbackQuery, card: Card) -> None:
    """Show the card as a message of its own, then answer the press; the pressed one stays as it is."""
    await _say_below(query, card)
    await answer(query)


async def _say_below(query: CallbackQuery, card: Card) -> None:
    if isinstance(query.message, Message):
        await say(query.message, card)
    elif isinstance(query.message, InaccessibleMessage) and query.bot:  # too old for Telegram to tell what it said
        await query.bot.send_message(query.message.chat.id, card.text, reply_markup=card.keyboard())


async def renew(bot: Bot, chat_id: int, message_id: int, card: Card) -> bool:
    """Show the card in place of a message; whether that is still there."""
    try:
        await bot.edit_message_text(card.text, chat_id=chat_id, message_id=message_id, reply_markup=card.keyboard())
    except TelegramBadRequest as error:
        if "message to edit not found" not in error.message and "not modified" not in error.message:
            raise
        return "not modified" in error.message
    return True


async def answer(query: CallbackQuery, toast: str | None = None, alert: bool = False) -> None:
    """Answer a press; one that is too old to be answered has been acted on all the same."""
    try:
        await query.answer(toast, show_alert=alert)
    except TelegramBadRequest as error:
        if "query is too old" not in error.message:
            raise


async def close(query: CallbackQuery) -> None:
    """Take the buttons off a card that has been decided, if they are still there."""
    if isinstance(query.message, Message):
        with suppress(TelegramBadRequest):
            await query.message.edit_reply_markup(reply_markup=None)
