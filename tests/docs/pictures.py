"""Make the pictures of the README and the guides: `python -m tests.docs.pictures`. Look at each before you keep it.

The demo is played in a real Chromium, once in Kazakh and once in Russian; the heat map is that of a made-up school. The
machine needs a font with emoji (Debian: fonts-noto-color-emoji).
"""

import asyncio
import io
from dataclasses import replace
from pathlib import Path

from PIL import Image

from attestation.part import standing
from documents.drawing import LIGHT
from documents.heat_map import heat_map
from locales import texts
from tests.demo import ROOT, Play, playing
from tests.schools import TODAY, made_up, name

FOLDER = ROOT / "docs" / "pictures"
NAMES = ("plan", "status", "my", "notice", "report")
DEPUTY, ADMIN = "Орынбасар Үлгіева", "Әкімгер Мысалова"
_TEACHERS = {"kk": "Айгүл Сынақова", "ru": "Проба Примерова"}
_LANGUAGES = {"kk": "Қазақша", "ru": "Русский"}
_TYPED = {"kk": ("ертең", "15:00", "204-кабинет", "Аттестатталатындар тізімін бекіту")}
_TYPED["ru"] = ("завтра", "15:00", "204 кабинет", "Утверждение списка аттестуемых")
_COLOURS = 256  # enough for letters, buttons and emoji, and a third of the size


async def play(locale: str) -> None:
    """A school's first weeks in this language, with a picture of what each guide speaks of."""
    say, teacher = texts(locale), _TEACHERS[locale]
    async with playing(locale, width=900, height=780) as demo:
        for person in (DEPUTY, ADMIN):
            await demo.be(person)
            await demo.type("/language")
            await demo.press(_LANGUAGES[locale], exact=True)
        await demo.be(DEPUTY)
        await demo.type("/status")
        await demo.press(say.label("button-built-in"))
        await demo.hears("2.")
        await _keep(demo, f"plan.{locale}")
        await demo.press(say.label("button-confirm"))
        await demo.travel("month")
        await demo.travel("week")

        await demo.be(teacher)
        await demo.type("/my")
        await demo.hears(say.label("button-forms"))  # what stands under /my only
        await demo.press(f"{say.label('button-done')} 13")
        await demo.hears("✅")
        await _keep(demo, f"my.{locale}", height=1300)
        await demo.be(DEPUTY)
        await demo.type("/status")
        await _keep(demo, f"status.{locale}", height=1080)

        await demo.be(ADMIN)
        await demo.type("/notice")
        await demo.press(say.label("button-sitting"))
        for words in _TYPED[locale]:
            await demo.type(words)
        await demo.press(say.label("button-next"), exact=True)
        await demo.press(say.label("button-everyone"))
        await demo.hears("7/7")
        await _keep(demo, f"notice.{locale}")
        await demo.press(say.label("button-send"))
        await demo.be(teacher)
        await demo.press(say.label("button-coming"))
        await demo.be(ADMIN)
        await demo.hears(teacher)
        await _keep(demo, f"report.{locale}")


async def _keep(demo: Play, called: str, height: int = 780) -> None:
    """The conversation without the page around it, on a screen so high, when nothing is moving any more."""
    await demo.page.set_viewport_size({"width": 900, "height": height})
    chat = demo.page.locator("#chat")
    await demo.page.evaluate("document.getElementById('toasts').replaceChildren()")
    await demo.page.mouse.move(0, 0)
    _write(await chat.screenshot(animations="disabled"), called)


def _write(png: bytes, called: str) -> None:
    image = Image.open(io.BytesIO(png)).convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    image.save(FOLDER / f"{called}.png", optimize=True)


def draw() -> None:
    """The heat map of a school of fourteen teachers under attestation, at the end of November."""
    year = made_up(14).found.year
    # the generator gives some a name that spoils tables; here they bear plain ones
    people = tuple(replace(one, name=name(one.id + 24)) if 4 <= one.id <= 8 else one for one in year.members)
    _write(heat_map(standing(replace(year, members=people), TODAY), texts("kk"), 0, LIGHT), "heat")


async def _main() -> None:
    FOLDER.mkdir(exist_ok=True)
    draw()
    for locale in _LANGUAGES:
        await play(locale)


def pictures() -> set[Path]:
    """The files that this makes."""
    return {FOLDER / "heat.png", *(FOLDER / f"{one}.{locale}.png" for one in NAMES for locale in _LANGUAGES)}


if __name__ == "__main__":
    asyncio.run(_main())
