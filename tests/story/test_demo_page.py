"""`sanat demo` in a real Chromium: a newcomer plays a school through its year. The pictures are kept to look at."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser import NEEDS_BROWSER, chromium

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "tests" / "screenshots"
PATIENCE = 60_000  # milliseconds: an hour on the clock is a real errand, and a month has many

pytestmark = NEEDS_BROWSER


@pytest.fixture
async def demo() -> AsyncIterator[str]:
    """The demo as a program of its own; its address."""
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert program.stdout
    try:
        async with asyncio.timeout(120):
            said = (await program.stdout.readline()).decode()
        found = re.search(r"http://\S+", said)
        assert found, said
        yield found[0]
    finally:
        program.send_signal(signal.SIGTERM)
        assert await program.wait() == 0


@pytest.fixture
async def page(demo: str) -> AsyncIterator[Page]:
    async with chromium() as browser:
        page = await browser.new_page(locale="en-GB", viewport={"width": 1180, "height": 820})
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        await page.goto(demo)
        yield page


async def test_a_newcomer_plays_a_school_through_its_year(page: Page) -> None:
    chat = page.get_by_role("log")
    await _be(page, "Орынбасар Үлгіева")
    await _type(page, "/status")
    await page.get_by_role("button", name="дайын үлгіні алу").last.click()
    await expect(chat.get_by_text("Дұрыс түсіндім бе?").last).to_be_visible()
    await _picture(page, "plan")
    await page.get_by_role("button", name="Растау").last.click()
    await expect(chat.get_by_text("Жоспар енгізілді").last).to_be_visible()

    await _travel(page, "+1 month")
    await _travel(page, "+1 week")
    await _be(page, "Sample Examplova")
    await expect(chat.get_by_text("September: what is ahead").last).to_be_attached()
    await _picture(page, "reminder")
    await _type(page, "/my")
    await page.get_by_role("button", name="Attach 13").last.click()
    await expect(chat.get_by_text("send a photo or a document").last).to_be_visible()
    await page.get_by_label("Attach a file").last.set_input_files(
        {"name": "plan.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff\xe0 a photo"}
    )
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(chat.get_by_text("The file is kept").last).to_be_visible()
    await page.get_by_role("button", name="Done 13").last.click()
    await expect(chat.get_by_text("Done ✅").last).to_be_visible()
    await _picture(page, "done")

    await _be(page, "Орынбасар Үлгіева")
    await _type(page, "/status")
    await expect(chat.get_by_text(re.compile("орындалды 1")).last).to_be_visible()
    await _picture(page, "status")

    await _be(page, "Әкімгер Мысалова")
    await _type(page, "/notice")
    await page.get_by_role("button", name="Отырыс").last.click()
    for number, words in enumerate(("ертең", "15:00", "204-кабинет", "Тізімді бекіту"), start=2):
        await expect(chat.get_by_text(f"{number}/7").last).to_be_visible()
        await _type(page, words)
    await page.get_by_role("button", name="Келесі", exact=True).last.click()
    await expect(chat.get_by_text("6/7").last).to_be_visible()
    await page.get_by_role("button", name="Барлығы").last.click()
    await expect(chat.get_by_text("7/7").last).to_be_visible()
    await page.get_by_role("button", name="Жіберу").last.click()
    await _be(page, "Айгүл Сынақова")
    await page.get_by_role("button", name="Келемін").last.click()
    await _picture(page, "notice")
    await _be(page, "Әкімгер Мысалова")
    await expect(chat.get_by_text("Айгүл Сынақова").or_(chat.get_by_text("Келеді")).last).to_be_visible()
    await _picture(page, "report")


async def _be(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name).first.click()


async def _travel(page: Page, jump: str) -> None:
    """Travel, and wait until all that is due on the way has happened."""
    button = page.get_by_role("button", name=jump)
    await button.click()
    await expect(page.locator("#clock.busy")).to_have_count(0)
    await expect(button).to_be_enabled()


async def _type(page: Page, words: str) -> None:
    """Type, and wait until the bot has said something more."""
    log = page.get_by_role("log")
    box = page.get_by_label("Message", exact=True)
    before = await log.locator(".bubble").count()
    await box.fill(words)
    await box.press("Enter")
    await expect(log.locator(".bubble").nth(before + 1)).to_be_attached()


async def _picture(page: Page, name: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    await page.screenshot(path=PICTURES / f"{name}.png")
