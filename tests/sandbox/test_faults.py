"""Failures on purpose, and the journal that tells what really happened."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError, TelegramNetworkError, TelegramRetryAfter, TelegramServerError
from aiohttp import ClientSession

from sandbox import Person, Server, World
from sandbox.refusals import Refusal, blocked, too_many_requests
from tests.sandbox.conftest import TOKEN, Ask


@pytest.fixture(autouse=True)
async def _started(teacher: Person) -> None:
    await teacher.start()


def texts(person: Person) -> list[str]:
    return [message.text for message in person.chat.messages if message.sender.is_bot]


async def test_a_refusal_strikes_so_many_calls_of_a_method(bot: Bot, teacher: Person, world: World) -> None:
    world.faults.refuse("sendMessage", too_many_requests(7), times=2)
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter, match="7"):
            await bot.send_message(teacher.id, "x")
    await bot.get_me()
    await bot.send_message(teacher.id, "through")
    assert texts(teacher) == ["through"]
    assert [call.ok for call in world.journal.of("sendMessage")] == [False, False, True]


async def test_a_refusal_can_strike_one_chat(bot: Bot, teacher: Person, world: World) -> None:
    other = world.person("Болат")
    await other.start()
    world.faults.refuse("sendMessage", blocked(), chat_id=other.id)
    await bot.send_message(teacher.id, "x")
    with pytest.raises(TelegramForbiddenError):
        await bot.send_message(other.id, "x")


async def test_a_server_in_trouble(bot: Bot, server: Server, http: ClientSession, world: World) -> None:
    world.faults.refuse("*", Refusal(502, "Bad Gateway"))
    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.get_me()
    world.faults.answer("getMe", 503, "<html>")
    async with http.get(f"{server.url}/bot{TOKEN}/getMe") as response:
        assert (response.status, await response.text()) == (503, "<html>")


async def test_a_connection_cut_before_the_effect(bot: Bot, teacher: Person, world: World) -> None:
    world.faults.cut_before("sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(teacher.id, "lost")
    assert texts(teacher) == []
    assert not world.journal.of("sendMessage")[0].ok


async def test_a_connection_cut_after_the_effect(bot: Bot, teacher: Person, world: World) -> None:
    world.faults.cut_after("sendMessage")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(teacher.id, "arrived")
    assert texts(teacher) == ["arrived"]
    (call,) = world.journal.of("sendMessage", chat_id=teacher.id)
    assert (call.ok, call.params["text"], call.result["text"]) == (True, "arrived", "arrived")


async def test_a_call_that_hangs_until_it_is_let_go(bot: Bot, teacher: Person, world: World) -> None:
    world.faults.hang("sendMessage")
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(teacher.id, "x", request_timeout=0.05)  # type: ignore[arg-type]  # aiohttp takes parts of a second
    world.faults.hang("getMe")
    async with asyncio.TaskGroup() as tasks:
        hanging = tasks.create_task(asyncio.wait_for(_network_error(bot), 5))
        await world.news.until(lambda: world.journal.of("getMe"), 30)
        world.faults.clear()
    assert hanging.result()
    await bot.send_message(teacher.id, "through")
    assert texts(teacher) == ["through"]


async def _network_error(bot: Bot) -> bool:
    with pytest.raises(TelegramNetworkError):
        await bot.get_me()
    return True


async def test_a_server_that_was_down_comes_back_with_the_same_world(world: World, teacher: Person, ask: Ask) -> None:
    await ask("sendMessage", chat_id=teacher.id, text="before")
    async with Server(world) as again, ClientSession() as http:
        async with http.get(f"{again.url}/bot{TOKEN}/getUpdates") as response:
            body = await response.json()
        assert body["result"][0]["message"]["text"] == "/start"
    assert texts(teacher) == ["before"]
    world.journal.clear()
    assert world.journal.of("sendMessage") == []
