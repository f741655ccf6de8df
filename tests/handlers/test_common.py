"""What nobody expects: one sentence with the way on, and nothing is lost."""

from collections.abc import Awaitable, Callable

import pytest

from attestation.roles import Role
from locales import texts
from sandbox import Person, World
from tests.handlers.conftest import Gate, forge

THINGS: dict[str, Callable[[Person], Awaitable[object]]] = {
    "a sticker": lambda person: person.send_sticker(),
    "a voice": lambda person: person.send_voice(),
    "a place": lambda person: person.send_location(),
    "a text": lambda person: person.send("Сәлем!"),
    "a long text": lambda person: person.send("ұ" * 4096),
    "an unknown command": lambda person: person.send("/fly"),
}


@pytest.mark.parametrize("thing", THINGS)
async def test_unexpected_things_are_answered_with_one_sentence(world: World, gate: Gate, thing: str) -> None:
    teacher, stranger = world.person("Айгүл Сынақова", "en"), world.person("Бөтен Кісі", "en")
    await gate.join(teacher)
    for person, fitting in (
        (teacher, {texts("en")("unexpected-text"), texts("en")("unexpected-thing")}),
        (stranger, {texts("en")("stranger")}),
    ):
        await THINGS[thing](person)
        assert (await person.wait_for()).text in fitting


async def test_an_edited_message_is_answered(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    await gate.join(teacher)
    sent = await teacher.send("done")
    await teacher.wait_for()
    await teacher.edit(sent, "not done")
    assert (await teacher.wait_for()).text == texts("en")("unexpected-edit")


async def test_in_a_group_only_start_is_answered(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    await gate.join(teacher, Role.DEPUTY_DIRECTOR)
    await teacher.ask("/help")
    group = world.group("Мұғалімдер", [teacher])
    for said in (*(f"/{command}" for command in teacher.menu), "/help@school_bot", "@school_bot hello"):
        await teacher.send(said, chat=group)
    await teacher.send("/start@school_bot", chat=group)
    await teacher.wait_for(chat=group)
    assert [message.text for message in group.messages if message.sender.is_bot] == [texts("en")("group")]


async def test_a_token_opened_in_a_group_is_not_used(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    group = world.group("Мұғалімдер", [teacher])
    await teacher.send(f"/start@school_bot {await gate.link()}", chat=group)
    assert (await teacher.wait_for(chat=group)).text == texts("en")("group")
    assert await gate.people() == {}


async def test_a_stopped_bot_is_noted_until_it_is_started_again(world: World, gate: Gate) -> None:
    teacher = world.person("Айгүл Сынақова", "en")
    other = world.person("Ерлан Үлгіұлы", "en")
    await gate.join(teacher)
    await teacher.block()
    await other.ask("/start")  # by its answer the news before it has been handled
    assert not (await gate.people())["Айгүл Сынақова"].reachable
    await teacher.unblock()
    await other.ask("/start")
    assert (await gate.people())["Айгүл Сынақова"].reachable


async def test_a_button_left_behind_by_a_former_account_is_refused(world: World, gate: Gate) -> None:
    old, new = world.person("Айгүл Сынақова", "en"), world.person("Aigul", "en")
    await gate.join(old)
    card = await old.ask("/settings")
    await new.start(await gate.link(person_id=(await gate.people())["Айгүл Сынақова"].id))
    await new.tap(await new.tap(await new.wait_for("choose"), "English"), "Confirm")
    assert await forge(old, card, "my:0") == texts("en")("stranger")
