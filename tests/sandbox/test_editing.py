"""Edits, deletions, pins and answers to presses."""

from datetime import timedelta

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument

from sandbox import Person, World
from tests.sandbox.conftest import TOKEN, Ask

KEYS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Done 11", callback_data="done:11")]])
FILE = BufferedInputFile(b"bytes", "plan.txt")


@pytest.fixture(autouse=True)
async def _started(teacher: Person) -> None:
    await teacher.start()


async def test_an_edit_changes_the_message_in_place(bot: Bot, teacher: Person, world: World) -> None:
    sent = await bot.send_message(teacher.id, "one", reply_markup=KEYS)
    world.travel(timedelta(minutes=1))
    edited = await bot.edit_message_text("<b>two</b>", chat_id=teacher.id, message_id=sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.edit_date
    assert edited.edit_date - sent.date.timestamp() == 60
    assert (teacher.last.html, teacher.last.buttons) == ("<b>two</b>", [])
    await bot.edit_message_reply_markup(chat_id=teacher.id, message_id=sent.message_id, reply_markup=KEYS)
    assert (teacher.last.text, teacher.last.labels) == ("two", ["Done 11"])


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, teacher: Person) -> None:
    sent = await bot.send_message(teacher.id, "<b>one</b>", reply_markup=KEYS)
    with pytest.raises(TelegramBadRequest, match="exactly the same as a current content and reply markup"):
        await bot.edit_message_text("<b>one</b>", chat_id=teacher.id, message_id=sent.message_id, reply_markup=KEYS)
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_reply_markup(chat_id=teacher.id, message_id=sent.message_id, reply_markup=KEYS)


async def test_files_and_captions_are_edited(bot: Bot, teacher: Person) -> None:
    sent = await bot.send_document(teacher.id, FILE, caption="one")
    address = {"chat_id": teacher.id, "message_id": sent.message_id}
    await bot.edit_message_caption(caption="<i>two</i>", chat_id=teacher.id, message_id=sent.message_id)
    assert (teacher.last.html, teacher.last.document) == ("<i>two</i>", b"bytes")
    media = InputMediaDocument(media=BufferedInputFile(b"other", "new.txt"), caption="three")
    edited = await bot.edit_message_media(media, chat_id=teacher.id, message_id=sent.message_id)
    assert not isinstance(edited, bool)
    assert edited.document
    assert edited.document.file_name == "new.txt"
    assert (teacher.last.text, teacher.last.document) == ("three", b"other")
    with pytest.raises(TelegramBadRequest, match="there is no text in the message to edit"):
        await bot.edit_message_text("x", chat_id=address["chat_id"], message_id=address["message_id"])


async def test_what_cannot_be_edited(bot: Bot, ask: Ask, teacher: Person) -> None:
    own = await teacher.send("mine")
    text = await bot.send_message(teacher.id, "text")
    with pytest.raises(TelegramBadRequest, match="message to edit not found"):
        await bot.edit_message_text("x", chat_id=teacher.id, message_id=999)
    with pytest.raises(TelegramBadRequest, match="message can't be edited"):
        await bot.edit_message_text("x", chat_id=teacher.id, message_id=own.id)
    with pytest.raises(TelegramBadRequest, match="there is no caption in the message to edit"):
        await bot.edit_message_caption(caption="x", chat_id=teacher.id, message_id=text.message_id)
    _, body = await ask("editMessageText", chat_id=teacher.id, text="x")
    assert body["description"] == "Bad Request: message identifier is not specified"


async def test_deletion_has_its_time(bot: Bot, teacher: Person, world: World) -> None:
    first = await bot.send_message(teacher.id, "first")
    second = await bot.send_message(teacher.id, "second")
    await bot.pin_chat_message(teacher.id, first.message_id)
    assert await bot.delete_message(teacher.id, first.message_id)
    assert [message.text for message in teacher.chat.messages] == ["/start", "second"]
    assert teacher.chat.pinned == []
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await bot.delete_message(teacher.id, first.message_id)
    world.travel(timedelta(hours=49))
    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await bot.delete_message(teacher.id, second.message_id)
    third = await bot.send_message(teacher.id, "third")
    assert await bot.delete_messages(teacher.id, [third.message_id, 999])
    assert teacher.last.text == "second"


async def test_in_a_group_a_bot_deletes_its_own(bot: Bot, teacher: Person, world: World) -> None:
    group = world.group("Ұстаздар", [teacher])
    said = await teacher.send("/hello", chat=group)
    with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
        await bot.delete_message(group.id, said.id)
    with pytest.raises(TelegramBadRequest, match="not enough rights"):
        await bot.pin_chat_message(group.id, said.id)
    group.admins.add(42)
    await bot.pin_chat_message(group.id, said.id)
    assert await bot.delete_message(group.id, said.id)


async def test_pins(bot: Bot, teacher: Person) -> None:
    first = await bot.send_message(teacher.id, "first")
    second = await bot.send_message(teacher.id, "second")
    for message in (first, second, first):
        await bot.pin_chat_message(teacher.id, message.message_id)
    assert teacher.chat.pinned == [second.message_id, first.message_id]
    chat = await bot.get_chat(teacher.id)
    assert chat.pinned_message
    assert chat.pinned_message.message_id == first.message_id
    await bot.unpin_chat_message(teacher.id)
    assert teacher.chat.pinned == [second.message_id]
    await bot.unpin_all_chat_messages(teacher.id)
    with pytest.raises(TelegramBadRequest, match="message to unpin not found"):
        await bot.unpin_chat_message(teacher.id)


async def test_a_press_is_answered_once_and_in_time(bot: Bot, ask: Ask, teacher: Person, world: World) -> None:
    await bot.send_message(teacher.id, "step", reply_markup=KEYS)
    query = teacher.push(teacher.last, "Done")
    _, body = await ask("getUpdates", offset=-1)
    told = body["result"][0]["callback_query"]
    assert (told["id"], told["data"], told["from"]["id"]) == (query.id, "done:11", teacher.id)
    assert told["message"]["text"] == "step"
    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await bot.answer_callback_query(query.id, text="x" * 201)
    await bot.answer_callback_query(query.id, text="Recorded", show_alert=True)
    assert teacher.toasts == ["Recorded"]
    late = world.press(teacher.user, teacher.last, "done:11")
    world.travel(timedelta(minutes=2))
    for number in (query.id, late.id, "1"):
        with pytest.raises(TelegramBadRequest, match="query is too old and response timeout expired"):
            await bot.answer_callback_query(number)
    assert list(world.bots[TOKEN].queries) == [query.id, late.id]
