"""The page in a real Chromium, against a toy bot."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import BotCommand, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from playwright.async_api import Page, expect

from sandbox import Person, Server, World
from tests.browser import NEEDS_BROWSER, chromium

KEYS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Done 11", callback_data="done")]])

pytestmark = NEEDS_BROWSER


async def start(message: Message, command: CommandObject) -> None:
    await message.answer(f"<b>Welcome</b> {command.args or ''}", reply_markup=KEYS)


async def done(query: CallbackQuery) -> None:
    assert isinstance(query.message, Message)
    await query.message.edit_text("Closed")
    await query.answer("Recorded")


async def invite(message: Message) -> None:
    await message.answer("https://t.me/school_bot?start=invited-1")


async def take(message: Message) -> None:
    await message.reply("got a document" if message.document else "got something")


@pytest.fixture
async def page(server: Server, bot: Bot, teacher: Person) -> AsyncIterator[Page]:
    dispatcher = Dispatcher()
    dispatcher.message.register(start, CommandStart())
    dispatcher.message.register(invite, F.text == "/invite")
    dispatcher.message.register(take)
    dispatcher.callback_query.register(done)
    await bot.set_my_commands([BotCommand(command="invite", description="Invite somebody")])
    async with chromium() as browser, asyncio.TaskGroup() as tasks:
        polling = tasks.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=False))
        page = await browser.new_page(locale="en-GB")
        mistakes: list[str] = []
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        page.on("console", lambda line: mistakes.append(line.text) if line.type == "error" else None)
        await page.goto(f"{server.url}/")
        yield page
        await dispatcher.stop_polling()
        await polling
        assert mistakes == []


async def test_a_person_is_played_through_the_page(page: Page, teacher: Person, tmp_path: Path) -> None:
    await expect(page.get_by_text("Thursday 1 October 2026")).to_be_visible()
    await page.get_by_role("button", name=teacher.name).click()
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".words b")).to_have_text("Welcome")
    await page.get_by_role("button", name="Done 11").click()
    await expect(page.get_by_text("Recorded")).to_be_visible()
    await expect(page.get_by_role("log").get_by_text("Closed")).to_be_visible()
    await expect(page.get_by_role("button", name="Done 11")).to_have_count(0)

    evidence = tmp_path / "plan.txt"
    evidence.write_text("plan")
    await page.get_by_label("Attach a file").last.set_input_files(evidence)
    await page.get_by_label("Message", exact=True).fill("my evidence")
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_role("log").get_by_text("got a document")).to_be_visible()
    await expect(page.get_by_role("link", name="plan.txt")).to_be_visible()
    assert [message.document for message in teacher.chat.messages if message.file] == [b"plan"]


async def test_an_invitation_opens_as_somebody_new(page: Page, teacher: Person, world: World) -> None:
    await teacher.start()
    await page.get_by_role("button", name=teacher.name).click()
    await page.get_by_label("Message", exact=True).fill("/")
    await page.get_by_role("button", name="/invite").click()
    await page.get_by_role("link", name="t.me").click()
    await page.get_by_role("button", name="As somebody new").click()
    await page.get_by_label("Full name").fill('Жаңа <b>&"Адам')
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(page.get_by_role("log").get_by_text("Welcome invited-1")).to_be_visible()
    assert world.people[502].name == 'Жаңа <b>&"Адам'
    await page.get_by_role("button", name="Block the bot").click()
    await expect(page.get_by_role("button", name="Unblock").last).to_be_visible()


async def test_the_clock_travels_and_the_page_speaks_three_languages(page: Page, world: World) -> None:
    await page.get_by_role("button", name="+1 month").click()
    await expect(page.get_by_text("Sunday 1 November 2026")).to_be_visible()
    await page.get_by_role("button", name="Қазақша").click()
    await expect(page.get_by_text("Жексенбі, 2026 ж. 1 қараша")).to_be_visible()
    await page.get_by_role("button", name="Русский").click()
    await expect(page.get_by_text("Воскресенье, 1 ноября 2026")).to_be_visible()
    assert world.clock.now().isoformat() == "2026-11-01T04:00:00+00:00"
