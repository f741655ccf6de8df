"""A whole aiogram bot, polling, played by a person."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from sandbox import Person, World

KEYS = InlineKeyboardMarkup(
    inline_keyboard=[
        [InlineKeyboardButton(text="✓ Done 11", callback_data="done:11")],
        [InlineKeyboardButton(text="Help", url="https://example.org")],
    ]
)


async def start(message: Message, command: CommandObject) -> None:
    await message.answer(f"<b>Hello</b> {command.args}", reply_markup=KEYS)


async def done(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text("Closed", reply_markup=None)
    await query.answer("Recorded")


async def echo(message: Message) -> None:
    await message.reply(message.html_text)


@pytest.fixture
async def polling(bot: Bot) -> AsyncIterator[None]:
    dispatcher = Dispatcher()
    dispatcher.message.register(start, CommandStart())
    dispatcher.message.register(echo, F.text)
    dispatcher.callback_query.register(done)
    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
        yield
        await dispatcher.stop_polling()
        await task


@pytest.mark.usefixtures("polling")
async def test_a_person_starts_presses_and_talks(world: World, teacher: Person) -> None:
    await teacher.start("abc-1")
    hello = await teacher.wait_for("Hello")
    assert hello.html == "<b>Hello</b> abc-1"
    assert hello.labels == ["✓ Done 11", "Help"]

    pressed = await teacher.press(hello, "Done 11")
    assert (pressed.toast, pressed.alert) == ("Recorded", False)
    assert pressed.message is hello
    assert (hello.text, hello.buttons) == ("Closed", [])

    sent = await teacher.send("thanks")
    assert (await teacher.wait_for("thanks")).reply_to is sent
    assert (await teacher.ask("again")).text == "again"
    assert teacher.last.text == "again"
    assert teacher.toasts == ["Recorded"]
    assert [call.ok for call in world.journal.of("answerCallbackQuery")] == [True]


@pytest.mark.usefixtures("polling")
async def test_a_link_is_not_pressed_and_a_missing_button_is_said_so(teacher: Person) -> None:
    hello = await teacher.ask("/start")
    with pytest.raises(LookupError, match=r"opens 'https://example\.org'"):
        await teacher.press(hello, "Help")
    with pytest.raises(LookupError, match="no button 'Undo'"):
        await teacher.press(hello, "Undo")


async def test_waiting_in_vain_says_what_was_heard(teacher: Person) -> None:
    with pytest.raises(TimeoutError, match=r"waited for 'x', heard \[\]"):
        await teacher.wait_for("x", timeout=0.01)
