"""Words that were acted on but not answered when the program was killed: the next run answers them."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from attestation.roles import Role
from db.models import History
from locales import texts
from sandbox import Person, Server, World
from services.founding import found_school
from tests.clock import NOW
from tests.story.conftest import School, configured, program

Way = Callable[[Person], Awaitable[object]]


async def to_a_result(teacher: Person) -> None:
    category = await teacher.tap(await teacher.ask("/my"), "My category")
    await teacher.tap(await teacher.tap(category, "Trial tests"), "Enter a result")


async def to_a_day(teacher: Person) -> None:
    done = await teacher.tap(await teacher.ask("/my"), "Done 10")
    await teacher.tap(await teacher.tap(done, "More 10"), "On another day")


async def to_a_reason(teacher: Person) -> None:
    await teacher.tap(await teacher.tap(await teacher.ask("/my"), "More 10"), "Can't do it")


async def to_an_attempt(teacher: Person) -> None:
    category = await teacher.tap(await teacher.ask("/my"), "My category")
    await teacher.tap(await teacher.tap(category, "attempts"), "Enter")


@pytest.mark.parametrize(
    ("way", "words", "answer"),
    [
        (to_a_result, "65 %", "65 %"),
        (to_a_day, "30.09", "Done on 30 September"),
        (to_a_reason, "No computer", "No computer"),
        (to_an_attempt, "30.09 72 %", "72 %"),
    ],
)
async def test_typed_words_are_answered_after_a_kill(
    world: World, database_url: str, tmp_path: Path, way: Way, words: str, answer: str
) -> None:
    async with Server(world) as server:
        config = configured(server, database_url, tmp_path)
        async with program(config, world, killed=True) as app:
            school = School(app, world, await found_school(app.db, "№ 12 мектеп", "Asia/Almaty", "kk", NOW))
            await school.member("Сәуле Орынбасар", Role.DEPUTY_DIRECTOR)
            await school.load_built_in_plan()
            teacher = await school.member("Айгүл Сынақова")
            await way(teacher)
            before = await lines(school)
            world.faults.hang("sendMessage", chat_id=teacher.id)
            await teacher.send(words)
            while await lines(school) == before:
                await app.db.wait_changed(app.db.changes, 1)
        world.faults.clear()
        async with program(config, world):
            said = await teacher.wait_for(timeout=20)
    assert answer in said.text
    assert said.text != texts("en")("unexpected-text")


async def lines(school: School) -> int:
    """How much has been done in the school."""
    async with school.app.db.read() as session:
        return await session.scalar(select(func.count()).select_from(History)) or 0
