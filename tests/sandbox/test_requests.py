"""How requests are read: address, encodings, types."""

import json

import pytest
from aiohttp import ClientSession, FormData

from sandbox import Person, Server
from tests.sandbox.conftest import TOKEN, Ask


@pytest.fixture(autouse=True)
async def _started(teacher: Person) -> None:
    await teacher.start()


@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        (f"bot{TOKEN}/noSuchMethod", 404, "Not Found: method not found"),
        ("bot43:other/getMe", 401, "Unauthorized"),
        ("botnonsense/getMe", 404, "Not Found"),
        (f"file/bot{TOKEN}/documents/none", 404, "Not Found"),
        ("file/bot43:other/documents/none", 401, "Unauthorized"),
        (f"bot{TOKEN}/sendPoll", 400, "Bad Request: chat_id is empty"),
    ],
)
async def test_wrong_addresses(server: Server, http: ClientSession, path: str, status: int, description: str) -> None:
    async with http.get(f"{server.url}/{path}") as response:
        assert response.status == status
        assert await response.json() == {"ok": False, "error_code": status, "description": description}


async def test_every_encoding_is_understood(server: Server, http: ClientSession, teacher: Person) -> None:
    url = f"{server.url}/bot{TOKEN}/SENDMESSAGE"
    keys = {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]}
    multipart = FormData({"chat_id": str(teacher.id), "text": "4", "reply_markup": json.dumps(keys)})
    multipart.add_field("unused", b"x", filename="x")
    for body in (
        {"json": {"chat_id": teacher.id, "text": 1, "reply_markup": keys}},
        {"json": {"chat_id": str(teacher.id), "text": "2", "reply_markup": json.dumps(keys), "later_field": 1}},
        {"data": {"chat_id": str(teacher.id), "text": "3", "reply_markup": json.dumps(keys)}},
        {"data": multipart},
        {"params": {"chat_id": str(teacher.id), "text": "5", "reply_markup": json.dumps(keys)}},
    ):
        async with http.post(url, **body) as response:
            assert response.status == 200, await response.text()
    sent = teacher.chat.messages[1:]
    assert [message.text for message in sent] == ["1", "2", "3", "4", "5"]
    assert all(message.labels == ["a"] for message in sent)


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 501}, "message text is empty"),
        ({"chat_id": 501, "text": ""}, "message text is empty"),
        (
            {"chat_id": 501, "text": "x", "message_thread_id": "one"},
            'parameter "message_thread_id" must be of type Integer',
        ),
        ({"chat_id": 501, "text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"chat_id": 501, "text": "x", "reply_markup": []}, "object expected as InlineKeyboardMarkup"),
        ({"chat_id": 501, "text": "x", "entities": "x"}, "can't parse entities JSON object"),
        ({"chat_id": 501, "text": "x", "parse_mode": "MarkdownV2"}, "unsupported parse_mode"),
        ({"chat_id": 501, "text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag"),
    ],
)
async def test_wrong_parameters(ask: Ask, params: dict[str, object], description: str) -> None:
    status, body = await ask("sendMessage", **params)
    assert status == 400
    assert description in body["description"]


async def test_a_required_parameter_is_named(ask: Ask) -> None:
    status, body = await ask("setMyCommands")
    assert (status, body["description"]) == (400, 'Bad Request: parameter "commands" is required')


async def test_broken_json_is_said_so(server: Server, http: ClientSession) -> None:
    headers = {"Content-Type": "application/json"}
    async with http.post(f"{server.url}/bot{TOKEN}/getMe", data="{", headers=headers) as response:
        assert (await response.json())["description"] == "Bad Request: can't parse JSON object"


async def test_a_method_that_is_not_played_says_so(ask: Ask) -> None:
    status, body = await ask("getMyStarBalance")
    assert (status, body["ok"]) == (501, False)
    assert "does not play getMyStarBalance" in body["description"]
