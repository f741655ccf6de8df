"""A small school's year, travelled day by day: what people get is what was rehearsed, and never too much."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest

from attestation.plan import Confirmer
from attestation.roles import Role
from attestation.steps import State
from bot.app import App
from cards.reminder import reminder_card
from locales import texts
from sandbox import Person, World
from services.founding import found_school
from services.rehearsal import rehearsal
from services.schools import public_holidays
from services.status import status
from tests.story.conftest import ALMATY, School, world_at

SUMMER = datetime(2026, 8, 20, 5, tzinfo=UTC)
FIRST, LAST = date(2026, 9, 1), date(2027, 6, 30)


@pytest.fixture
def world() -> World:
    return world_at(SUMMER)


@pytest.fixture
async def people(app: App, world: World) -> tuple[School, list[Person]]:
    """A deputy, two teachers under attestation, a colleague who is not, a head, a director; the plan is in force."""
    school = School(app, world, await found_school(app.db, "№ 12 мектеп", "Asia/Almaty", "kk", SUMMER))
    cast = [
        await school.member("Сәуле Орынбасар", Role.DEPUTY_DIRECTOR),
        await school.member("Айгүл Сынақова", locale="kk"),
        await school.member("Проба Примерова", locale="ru"),
        await school.member("Әріптес Мұғалім", colleague=True),
        await school.member("Бірлестік Жетекші", Role.ASSOCIATION_HEAD),
        await school.member("Мектеп Директоры", Role.DIRECTOR, locale="ru"),
    ]
    for person in cast:
        await person.ask("/my")
    await school.load_built_in_plan()
    return school, cast


def holiday(day: date) -> bool:
    return day in public_holidays(day.year)


async def test_a_year_as_it_was_rehearsed(people: tuple[School, list[Person]]) -> None:
    school, cast = people
    ids = {(await school.actor(person)).person_id: person for person in cast}
    day = SUMMER.astimezone(ALMATY).date()
    while (day := day + timedelta(days=1)) < FIRST:
        await school.travel(day.year, day.month, day.day, 9)
    expected = [
        (it.at, ids[it.to.person_id].name, reminder_card(texts(it.to.locale), it.told, it.to, it.message.day).text)
        for it in await rehearsal(school.app.db, school.id, FIRST, LAST)
    ]
    seen = {person.id: len(person.chat.messages) for person in cast}
    got = []
    while day <= LAST:
        for hour, minute in ((7, 0), (8, 30), (9, 0)):
            await school.travel(day.year, day.month, day.day, hour, minute)
            for person in cast:
                fresh = person.chat.messages[seen[person.id] :]
                seen[person.id] += len(fresh)
                got += [(datetime.fromtimestamp(it.date, ALMATY), person.name, it) for it in fresh]
        day += timedelta(days=1)

    assert {at.time() for at, _, _ in got} == {time(8, 30), time(9)}
    half_past = {(name, at.date()) for at, name, _ in got if at.time() == time(8, 30)}
    assert {name for name, _ in half_past} == {"Сәуле Орынбасар", "Мектеп Директоры"}
    assert len(half_past) > 40, "each week and each month"
    assert not [at for at, _, _ in got if at.weekday() == 6 or holiday(at.date())]
    a_day = Counter((name, at.date()) for at, name, _ in got)
    assert set(a_day.values()) == {1}
    last_days = ("Today is the last day.", "Бүгін соңғы күн", "Сегодня последний день")
    a_week = Counter(
        (name, at.isocalendar()[:2]) for at, name, it in got if not any(words in it.text for words in last_days)
    )
    assert max(a_week.values()) <= 3
    assert [it.text for _, name, it in got if name == "Әріптес Мұғалім"] == [], "nothing is asked of a colleague"

    plain = [(at, name, it.text) for at, name, it in got]
    told = [(at, name, strip(text)) for at, name, text in expected]
    assert sorted(plain, key=str) == sorted(told, key=str)

    found = await status(school.app.db, school.id, school.world.clock.now())
    assert found
    said = {name: "\n".join(it.text for _, who, it in got if who == name) for _, name, _ in got}
    for step in found.year.steps():
        if (
            step.teacher
            and step.item.confirmer is Confirmer.TEACHER
            and step.state(LAST - timedelta(days=14)) is State.OVERDUE
        ):
            assert f"{step.item.number}. " in said[step.teacher.name], step


def strip(html: str) -> str:
    """A text as it is read, without its tags."""
    for tag in ("<b>", "</b>", "<i>", "</i>"):
        html = html.replace(tag, "")
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
