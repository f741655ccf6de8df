"""What stands in the way of receiving: a wrong token ends the program, a webhook of earlier days is taken away."""

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import SetWebhook

from bot.receive import Unauthorized, receive, require_known
from db.engine import Database
from sandbox.refusals import Refusal, too_many_requests
from sandbox.server import Server
from sandbox.world import World
from tests.clock import NOW
from tests.delivery import program
from tests.delivery.conftest import Running


async def test_a_wrong_token_is_an_error(server: Server, database: Database) -> None:
    async def unkept(_: object) -> None:
        raise AssertionError("nothing was received")

    async with Bot("43:unknown", AiohttpSession(api=TelegramAPIServer.from_base(server.url))) as bot:
        with pytest.raises(Unauthorized, match="BOT_TOKEN"):
            await receive(database, bot, lambda: NOW, print, unkept)


@pytest.mark.parametrize("refusal", [Refusal(500, "Internal Server Error"), too_many_requests(30)], ids=["500", "429"])
async def test_only_an_unknown_token_ends_a_start(world: World, server: Server, refusal: Refusal) -> None:
    async with Bot("43:unknown", AiohttpSession(api=TelegramAPIServer.from_base(server.url))) as bot:
        with pytest.raises(Unauthorized, match="BOT_TOKEN"):
            await require_known(bot)
    async with program.bot_for(server.url) as bot:
        world.faults.refuse("getMe", refusal)
        await require_known(bot)
    async with Bot(program.TOKEN, AiohttpSession(api=TelegramAPIServer.from_base("http://127.0.0.1:1"))) as bot:
        await require_known(bot)  # nobody listens there


async def test_a_webhook_of_earlier_days_is_taken_away(world: World, server: Server, running: Running) -> None:
    aigul = world.person("Айгүл Сәрсен")
    async with program.bot_for(server.url) as bot:
        await bot(SetWebhook(url="https://school.example/hook"))
    async with running():
        assert (await aigul.ask("hello")).text == "hello"
