"""Long polling and webhooks."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from sandbox import Person, Server, World
from tests.sandbox.conftest import TOKEN, Ask


async def _texts(ask: Ask, **params: Any) -> list[str]:
    _, body = await ask("getUpdates", **params)
    return [update["message"]["text"] for update in body["result"]]


async def test_an_offset_confirms_what_was_before_it(ask: Ask, teacher: Person) -> None:
    for text in "abcd":
        await teacher.send(text)
    assert await _texts(ask) == ["a", "b", "c", "d"]
    assert await _texts(ask, limit=2) == ["a", "b"]
    assert await _texts(ask, limit=0) == ["a", "b", "c", "d"]
    _, body = await ask("getUpdates")
    first = body["result"][0]["update_id"]
    assert [update["update_id"] for update in body["result"]] == [first, first + 1, first + 2, first + 3]
    assert await _texts(ask, offset=first + 1) == ["b", "c", "d"]
    assert await _texts(ask, offset=first) == ["b", "c", "d"]
    assert await _texts(ask, offset=-1) == ["d"]
    assert await _texts(ask) == ["d"]
    assert await _texts(ask, offset=first + 4) == []


async def test_a_long_poll_waits_for_the_first_update(ask: Ask, world: World, teacher: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(_texts(ask, timeout=30))
        await world.news.until(lambda: world.bots[TOKEN].updates.polled, 30)
        await teacher.send("now")
    assert poll.result() == ["now"]


async def test_a_long_poll_ends_empty(ask: Ask, world: World) -> None:
    assert await world.bots[TOKEN].updates.take(0, 100, 0.01) == []
    assert await _texts(ask) == []


async def test_a_second_poller_ends_the_first(ask: Ask, world: World, teacher: Person) -> None:
    async with asyncio.TaskGroup() as tasks:
        first = tasks.create_task(ask("getUpdates", timeout=30))
        await world.news.until(lambda: world.bots[TOKEN].updates.polled, 30)
        second = tasks.create_task(ask("getUpdates", timeout=30))
        status, body = await first
        await teacher.send("to the second")
    assert status == 409
    assert body["description"].startswith("Conflict: terminated by other getUpdates request")
    assert second.result()[1]["result"][0]["message"]["text"] == "to the second"


async def test_only_what_is_asked_for_comes(ask: Ask, teacher: Person) -> None:
    await ask("getUpdates", allowed_updates=["my_chat_member"])
    await teacher.send("unheard")
    await teacher.block()
    _, body = await ask("getUpdates")
    (update,) = body["result"]
    change = update["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    await ask("getUpdates", offset=update["update_id"] + 1, allowed_updates=[])
    await teacher.unblock()
    await teacher.send("heard")
    _, body = await ask("getUpdates")
    assert [next(key for key in update if key != "update_id") for update in body["result"]] == [
        "my_chat_member",
        "message",
    ]


class Hook:
    """A webhook that answers as told and keeps what came."""

    def __init__(self) -> None:
        self.answers: list[web.Response] = []
        self.got: list[tuple[str, dict[str, Any]]] = []
        self.news = asyncio.Condition()
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        async with self.news:
            self.got.append((secret, await request.json()))
            self.news.notify_all()
        return self.answers.pop(0) if self.answers else web.Response()

    async def have(self, count: int) -> None:
        async with asyncio.timeout(30), self.news:
            await self.news.wait_for(lambda: len(self.got) >= count)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook, app = Hook(), web.Application()
    app.router.add_post("/hook", hook.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    await runner.cleanup()


async def test_a_webhook_gets_updates_again_until_it_takes_them(
    ask: Ask, world: World, teacher: Person, hook: Hook
) -> None:
    hook.answers = [web.Response(status=500), web.Response(status=302)]
    assert (await ask("setWebhook", url=hook.url, secret_token="s_1"))[0] == 200
    await teacher.send("one")
    await teacher.send("two")
    await hook.have(4)
    assert [update["message"]["text"] for _, update in hook.got] == ["one", "one", "one", "two"]
    assert {secret for secret, _ in hook.got} == {"s_1"}
    await world.news.until(lambda: not world.bots[TOKEN].updates.pending, 30)
    _, body = await ask("getWebhookInfo")
    assert body["result"]["pending_update_count"] == 0
    assert "302" in body["result"]["last_error_message"]


async def test_a_webhook_may_answer_with_a_call(ask: Ask, teacher: Person, hook: Hook) -> None:
    call = {"method": "sendMessage", "chat_id": teacher.id, "text": "from the hook"}
    hook.answers = [web.Response(text=json.dumps(call), content_type="application/json")]
    await ask("setWebhook", url=hook.url)
    assert (await teacher.ask("hello")).text == "from the hook"


async def test_polling_and_a_webhook_exclude_each_other(ask: Ask, teacher: Person, hook: Hook, world: World) -> None:
    async with asyncio.TaskGroup() as tasks:
        poll = tasks.create_task(ask("getUpdates", timeout=30))
        await world.news.until(lambda: world.bots[TOKEN].updates.polled, 30)
        await ask("setWebhook", url=hook.url, allowed_updates=["message"])
    assert poll.result()[1]["description"] == "Conflict: terminated by setWebhook request"
    status, body = await ask("getUpdates")
    assert status == 409
    assert "can't use getUpdates method while webhook is active" in body["description"]
    assert (await ask("getWebhookInfo"))[1]["result"]["allowed_updates"] == ["message"]
    await ask("setWebhook", url="")
    await teacher.send("polled again")
    assert await _texts(ask) == ["polled again"]
    await ask("deleteWebhook", drop_pending_updates=True)
    assert await _texts(ask) == []


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"url": "ftp://x"}, "bad webhook"),
        ({"url": "http://x", "secret_token": "құпия"}, "secret token contains unallowed characters"),
    ],
)
async def test_a_wrong_webhook_is_refused(ask: Ask, params: dict[str, str], description: str) -> None:
    status, body = await ask("setWebhook", **params)
    assert status == 400
    assert description in body["description"]


async def test_a_webhook_that_nobody_listens_at_is_reported(
    ask: Ask, world: World, teacher: Person, server: Server
) -> None:
    await ask("setWebhook", url="http://127.0.0.1:1/hook")
    await teacher.send("lost?")
    hook = world.bots[TOKEN].webhook
    await world.news.until(lambda: hook and hook.last_error_message, 30)
    _, body = await ask("getWebhookInfo")
    assert "Connection failed" in body["result"]["last_error_message"]
    assert body["result"]["pending_update_count"] == 1
