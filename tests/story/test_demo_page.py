"""`sanat demo` in a real Chromium: a newcomer plays a school through its year. The pictures are kept to look at."""

import re

from playwright.async_api import expect

from tests.browser import NEEDS_BROWSER
from tests.demo import ROOT, Play, playing

PICTURES = ROOT / "tests" / "screenshots"

pytestmark = NEEDS_BROWSER


async def test_a_newcomer_plays_a_school_through_its_year() -> None:
    async with playing() as play:
        await _the_plan(play)
        await _a_teachers_month(play)
        await play.be("Орынбасар Үлгіева")
        await play.type("/status")
        await play.hears(re.compile("орындалды 1"))
        await _picture(play, "status")
        await _a_sitting(play)


async def _the_plan(play: Play) -> None:
    await play.be("Орынбасар Үлгіева")
    await play.type("/status")
    await play.press("дайын үлгіні алу")
    await play.hears("Дұрыс түсіндім бе?")
    await _picture(play, "plan")
    await play.press("Растау")
    await play.hears("Жоспар енгізілді")


async def _a_teachers_month(play: Play) -> None:
    await play.travel("month")
    await play.travel("week")
    await play.be("Sample Examplova")
    await expect(play.chat.get_by_text("September: what is ahead").last).to_be_attached()
    await _picture(play, "reminder")
    await play.type("/my")
    await play.press("Attach 13")
    await play.hears("send a photo or a document")
    await play.page.get_by_label("Attach a file").last.set_input_files(
        {"name": "plan.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8\xff\xe0 a photo"}
    )
    await play.page.get_by_role("button", name="Send", exact=True).click()
    await play.hears("The file is kept")
    await play.press("Done 13")
    await play.hears("Done ✅")
    await _picture(play, "done")


async def _a_sitting(play: Play) -> None:
    await play.be("Әкімгер Мысалова")
    await play.type("/notice")
    await play.press("Отырыс")
    for number, words in enumerate(("ертең", "15:00", "204-кабинет", "Тізімді бекіту"), start=2):
        await play.hears(f"{number}/7")
        await play.type(words)
    await play.press("Келесі", exact=True)
    await play.hears("6/7")
    await play.press("Барлығы")
    await play.hears("7/7")
    await play.press("Жіберу")
    await play.be("Айгүл Сынақова")
    await play.press("Келемін")
    await _picture(play, "notice")
    await play.be("Әкімгер Мысалова")
    await expect(play.chat.get_by_text("Айгүл Сынақова").or_(play.chat.get_by_text("Келеді")).last).to_be_visible()
    await _picture(play, "report")


async def _picture(play: Play, name: str) -> None:
    PICTURES.mkdir(exist_ok=True)
    await play.page.screenshot(path=PICTURES / f"{name}.png")
