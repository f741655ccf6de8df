"""Pictures in the chat: sent as photos, turned in place, with the numbers of /status under them."""

import io
import re

import pytest
from PIL import Image

from attestation.roles import Role
from cards.desk_callbacks import StatusPicture
from sandbox import Message, Person
from tests.story.conftest import School


def picture(message: Message) -> Image.Image:
    assert message.file
    return Image.open(io.BytesIO(message.file.data))


async def test_a_picture_has_the_numbers_of_the_status(school: School, deputy: Person, teacher: Person) -> None:
    await school.travel(2026, 11, 5, 10)
    status = await deputy.ask("/status")
    shown = await deputy.tap(status, "As a picture")
    assert shown.content["photo"]
    assert picture(shown).format == "PNG"
    year = next(line for line in status.text.split("\n") if line.startswith("School year"))
    assert shown.text == year


async def test_pages_colours_and_the_timeline_come_in_place(school: School, deputy: Person, teacher: Person) -> None:
    for number in range(30):
        await school.member(f"Мұғалім {number:02}")
    shown = await deputy.tap(await deputy.ask("/status"), "As a picture")
    first = picture(shown).tobytes()
    seen = {first}
    for label in ("More 2/2", "Dark", "Year", "Light", "Teachers"):
        before = shown.id
        shown = await deputy.tap(shown, label)
        assert shown.id == before, "the same message shows the next picture"
        seen.add(picture(shown).tobytes())
    assert picture(shown).tobytes() == first
    assert len(seen) == 5
    assert "Status" in (await deputy.tap(shown, "Summary")).text


@pytest.mark.parametrize(
    ("locale", "button", "behind"),
    [
        ("kk", "Суретпен көру", "Өткен айлар: 4 қадамнан орындалғаны – 1."),
        ("ru", "Картинкой", "Прошлые месяцы: готово 1 из 4."),
        ("en", "As a picture", "Months before: 1 of 4 done."),
    ],
)
async def test_a_teacher_sees_the_months_before_on_one_line_and_the_own_year_as_a_picture(
    school: School, teacher: Person, locale: str, button: str, behind: str
) -> None:
    other = await school.member("Ербол Қайратов", locale=locale)
    await other.ask({"kk": "13 орындалды", "ru": "13 готово", "en": "13 done"}[locale])
    await school.travel(2026, 11, 2, 10)
    other.catch_up()
    plan = await other.ask("/plan")
    assert behind in plan.text.splitlines()
    shown = await other.tap(plan, button)
    steps = [step for number in range(1, 20) for step in await school.steps_of(other, number)]
    total = re.search(r"\d+", shown.text)
    assert total
    assert int(total[0]) == len(steps), "the numbers of one teacher, not of the school"
    light = picture(shown)
    assert light.height < 1000
    dark = await other.tap(shown, {"kk": "Қою түс", "ru": "Тёмная", "en": "Dark"}[locale])
    assert dark.id == shown.id
    assert picture(dark).tobytes() != light.tobytes()


@pytest.mark.parametrize(("locale", "word"), [("kk", "Суретпен"), ("ru", "Картинкой"), ("en", "As a picture")])
async def test_in_each_language_also_without_teachers(school: School, deputy: Person, locale: str, word: str) -> None:
    await school.load_built_in_plan()
    person = await school.member("Тілді Орынбасар", Role.DEPUTY_DIRECTOR, locale=locale)
    assert picture(await person.tap(await person.ask("/status"), word)).width >= 900


async def test_a_teacher_is_refused_and_without_a_plan_there_is_nothing_to_draw(school: School, deputy: Person) -> None:
    press = StatusPicture(view="heat", page=0, dark=False).pack()
    school.world.press(deputy.user, await deputy.ask("/status"), press)
    assert (await deputy.wait_for("There is no attestation plan yet")).text
    somebody = await school.member("Айгүл Сынақова")
    toast = await school.forge(somebody, await somebody.ask("/my"), press)
    assert toast.startswith("This is not open to your role")
