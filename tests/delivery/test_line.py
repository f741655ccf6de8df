"""The last question before a call's words leave: asked when the connection stands, and nothing leaves without it."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile

from bot.line import Line
from bot.receive import GetRawUpdates
from sandbox.server import Server
from sandbox.world import World
from tests.delivery import program

FILE = BufferedInputFile(b"some words", "words.txt")


class Question:
    """Whether a copy may speak: put when a call is about to leave, answered when the test says so."""

    def __init__(self) -> None:
        self.put, self.answered = asyncio.Event(), asyncio.Event()

    async def __call__(self) -> None:
        self.put.set()
        await self.answered.wait()


def made(world: World) -> list[str]:
    return [call.method for call in world.journal.calls]


@pytest.mark.parametrize("file", [False, True], ids=["words", "file"])
async def test_what_may_not_be_said_any_more_never_leaves(world: World, server: Server, file: bool) -> None:
    person, question = world.person("Айгүл Сәрсен"), Question()
    line = Line(api=TelegramAPIServer.from_base(server.url))
    async with Bot(program.TOKEN, line) as bot:
        await person.send("hello")  # or the bot may not write to her
        line.may_speak = question
        say = bot.send_document(person.id, FILE) if file else bot.send_message(person.id, "hello")
        async with asyncio.TaskGroup() as group:
            task = group.create_task(say)
            async with asyncio.timeout(10):
                await question.put.wait()
            task.cancel()  # as when the lease is lost
        line.may_speak = Line().may_speak
        await bot.get_me()  # what had left before would have been received before this
    assert made(world) == ["getMe"]


@pytest.mark.parametrize("file", [False, True], ids=["words", "file"])
async def test_what_may_be_said_is_said_whole(world: World, server: Server, file: bool) -> None:
    person, question = world.person("Айгүл Сәрсен"), Question()
    question.answered.set()
    line = Line(api=TelegramAPIServer.from_base(server.url))
    async with Bot(program.TOKEN, line) as bot:
        await person.send("hello")
        line.may_speak = question
        said = await (bot.send_document(person.id, FILE) if file else bot.send_message(person.id, "hello"))
        assert (said.document is not None) is file
        assert file or said.text == "hello"
    assert question.put.is_set()


async def test_updates_are_asked_for_by_whoever_stands_by(world: World, server: Server) -> None:
    line = Line(api=TelegramAPIServer.from_base(server.url))
    async with Bot(program.TOKEN, line) as bot:
        line.may_speak = Question()
        assert await bot(GetRawUpdates(timeout=0)) == []
