"""What people write is answered: once, in order, whatever happens on the way."""

from db import inbox
from db.engine import Database
from sandbox.world import World
from tests.delivery.conftest import Running


async def test_a_message_is_answered(world: World, running: Running) -> None:
    aigul = world.person("Айгүл Сәрсен")
    async with running():
        assert (await aigul.ask("hello")).text == "hello"


async def test_order_is_kept_within_a_chat(world: World, running: Running) -> None:
    people = [world.person(f"Адам {number}") for number in range(5)]
    for word in range(6):
        for person in people:
            await person.send(f"hello {word}")
    async with running():
        for person in people:
            await person.wait_for("hello 5")
    for person in people:
        said = [message.text for message in person.chat.messages if message.sender.is_bot]
        assert said == [f"hello {word}" for word in range(6)]


async def test_an_update_that_fails_is_parked_after_three_tries_and_others_flow(
    world: World, running: Running, database: Database
) -> None:
    aigul, marat = world.person("Айгүл Сәрсен"), world.person("Марат Оспан")
    await aigul.send("boom")
    await aigul.send("hello after")
    async with running():
        assert (await marat.ask("hello")).text == "hello"
        await aigul.wait_for("hello after")
    async with database.read() as session:
        assert await inbox.depth(session) == 0
