"""`sanat demo` as a program of its own, played in a real Chromium."""

import asyncio
import re
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Locator, Page, expect

from tests.browser import chromium

ROOT = Path(__file__).parents[1]
PATIENCE = 60_000  # milliseconds: an hour on the clock is a real errand, and a month has many
_JUMPS = ("hour", "day", "week", "month")
_MESSAGE = {"en": "Message", "kk": "Хабарлама", "ru": "Сообщение"}


@dataclass(frozen=True)
class Play:
    """The page, as somebody uses it who plays everybody of the school."""

    page: Page
    locale: str

    @property
    def chat(self) -> Locator:
        """What has been said to the person who is played."""
        return self.page.get_by_role("log")

    async def be(self, name: str) -> None:
        await self.page.get_by_role("button", name=name).first.click()

    async def press(self, label: str | re.Pattern[str], *, exact: bool = False) -> None:
        """The newest button under a message with this label."""
        await self.chat.get_by_role("button", name=label, exact=exact).last.click()

    async def hears(self, words: str | re.Pattern[str]) -> None:
        await expect(self.chat.get_by_text(words).last).to_be_visible()

    async def travel(self, jump: str) -> None:
        """Travel by an hour, day, week or month, and wait until all that is due on the way has happened."""
        button = self.page.locator(".jumps .jump").nth(_JUMPS.index(jump))
        await button.click()
        await expect(self.page.locator("#clock.busy")).to_have_count(0)
        await expect(button).to_be_enabled()

    async def type(self, words: str) -> None:
        """Type, and wait until the bot has said something more."""
        box = self.page.get_by_label(_MESSAGE[self.locale], exact=True)
        before = await self.chat.locator(".bubble").count()
        await box.fill(words)
        await box.press("Enter")
        await expect(self.chat.locator(".bubble").nth(before + 1)).to_be_attached()


@asynccontextmanager
async def playing(locale: str = "en", width: int = 1180, height: int = 820) -> AsyncIterator[Play]:
    """A new demo, its page in this language."""
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", "0", cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert program.stdout
    try:
        async with asyncio.timeout(120):
            said = (await program.stdout.readline()).decode()
        found = re.search(r"http://\S+", said)
        assert found, said
        async with chromium() as browser:
            page = await browser.new_page(locale=locale, viewport={"width": width, "height": height})
            page.set_default_timeout(PATIENCE)
            expect.set_options(timeout=PATIENCE)
            await page.goto(found[0])
            yield Play(page, locale)
    finally:
        program.send_signal(signal.SIGTERM)
        assert await program.wait() == 0
