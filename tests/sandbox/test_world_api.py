"""`/world`: acting as people over HTTP."""

import json
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiohttp import ClientSession, FormData

from sandbox import Clock, Person, Server, World
from sandbox.world_api import _months_later
from tests.sandbox.conftest import TOKEN, Ask

Web = Callable[..., Coroutine[Any, Any, Any]]


@pytest.fixture
def web(server: Server, http: ClientSession) -> Web:
    """A GET, or a POST of the given JSON or form; the answer, which must be 200 unless said otherwise."""

    async def web(path: str, body: Any = None, *, status: int = 200, headers: Any = None) -> Any:
        url = f"{server.url}/world{path}"
        how = {"data": body} if isinstance(body, FormData) else {"json": body}
        request = http.get(url, headers=headers) if body is None else http.post(url, headers=headers, **how)
        async with request as response:
            assert response.status == status, await response.text()
            return await response.json()

    return web


async def test_the_world_is_described(web: Web, teacher: Person) -> None:
    world = await web("")
    assert world["now"] == "2026-10-01T09:00:00+05:00"
    assert world["bots"] == [{"id": 42, "username": "school_bot", "name": "Sanat"}]
    assert [(person["id"], person["name"]) for person in world["people"]] == [(teacher.id, "Айгүл Сынақова")]
    (chat,) = world["people"][0]["chats"]
    assert (chat["key"], chat["unread"], chat["last"]) == ("@school_bot", 0, None)


async def test_a_new_person_starts_talks_and_presses(web: Web, ask: Ask, world: World) -> None:
    person = await web("/people", {"name": "Ирина Примерова", "language_code": "ru"})
    place = f"/people/{person['id']}/chats/@school_bot"
    await web(f"{place}/start", {"payload": "token"})
    keys = {"inline_keyboard": [[{"text": "Done 11", "callback_data": "d"}]]}
    await ask("setMyCommands", commands=[{"command": "my", "description": "steps"}])
    await ask("sendMessage", chat_id=person["id"], text="<b>see</b> /my", parse_mode="HTML", reply_markup=keys)
    await ask("pinChatMessage", chat_id=person["id"], message_id=2)
    chat = await web(place)
    assert [message["mine"] for message in chat["messages"]] == [True, False]
    shown = chat["messages"][1]
    assert (shown["html"], shown["buttons"]) == ('<b>see</b> <a href="/my">/my</a>', keys["inline_keyboard"])
    assert (chat["unread"], chat["pinned"][0]["id"]) == (1, 2)
    assert chat["menu"] == [{"command": "my", "description": "steps"}]
    await web(f"{place}/read", {})
    assert (await web(place))["unread"] == 0
    await web(f"{place}/press", {"message_id": 2, "label": "Done"})
    await web(f"{place}/press", {"message_id": 2, "data": "gone"})
    assert [query.data for query in world.bots[TOKEN].queries.values()] == ["d", "gone"]
    await web(f"{place}/send", {"text": "answer", "reply_to": 2})
    await web(f"{place}/edit", {"message_id": 3, "text": "better"})
    chat = await web(place)
    assert (chat["messages"][2]["text"], chat["messages"][2]["edited"]) == ("better", True)
    assert chat["messages"][2]["reply_to"] == {"id": 2, "name": "Sanat", "text": "see /my", "kind": "text"}
    await web(f"{place}/delete", {"message_id": 3})
    await web(f"{place}/contact", {})
    await web(f"{place}/block", {})
    assert (await web(place))["blocked"]
    await web(f"{place}/unblock", {})
    assert not (await web(place))["blocked"]


async def test_files_go_up_and_come_down(web: Web, server: Server, http: ClientSession, teacher: Person) -> None:
    place = f"/people/{teacher.id}/chats/@school_bot"
    form = FormData({"text": "evidence"})
    form.add_field("file", b"\xff\xd8picture", filename="a.jpg", content_type="image/jpeg")
    form.add_field("file", b"<script>", filename="b.html", content_type="text/html")
    await web(f"{place}/send", form)
    photo, document = (await web(place))["messages"]
    assert (photo["kind"], photo["text"], document["kind"], document["text"]) == (
        "photo",
        "evidence",
        "document",
        "",
    )
    assert photo["album"] == document["album"]
    async with http.get(f"{server.url}/world/files/{document['file']['id']}") as response:
        assert await response.read() == b"<script>"
        assert response.headers["Content-Disposition"] == "attachment"
    async with http.get(f"{server.url}/world/files/none") as response:
        assert response.status == 404


async def test_groups(web: Web, ask: Ask, world: World, teacher: Person) -> None:
    other = world.person("Болат")
    group = await web("/groups", {"title": "Ұстаздар", "people": [teacher.id, other.id]})
    await web(f"/people/{teacher.id}/chats/{group['key']}/send", {"text": "/hello"})
    await ask("sendMessage", chat_id=int(group["key"]), text="hello all")
    await ask("sendChatAction", chat_id=int(group["key"]), action="typing")
    chat = await web(f"/people/{other.id}/chats/{group['key']}")
    assert (chat["title"], chat["type"], chat["unread"], chat["action"]) == ("Ұстаздар", "group", 2, "typing")
    assert chat["members"] == ["Айгүл Сынақова", "Болат"]


@pytest.mark.parametrize(
    ("path", "body", "error"),
    [
        ("/people", {"name": " "}, "a person has a name"),
        ("/groups", {"title": "x", "people": []}, "a group has a title and members"),
        ("/people/999/chats/@school_bot", None, "no such person"),
        ("/people/501/chats/@other", None, "no such bot"),
        ("/people/501/chats/-5", None, "no such group"),
        ("/people/501/chats/@school_bot/dance", {}, "acts are start, send"),
        ("/people/501/chats/@school_bot/send", {"text": ""}, "Bad Request: message text is empty"),
        ("/people/501/chats/@school_bot/press", {"message_id": 9, "data": "x"}, "this message is gone"),
        ("/people/501/chats/@school_bot/press", {"message_id": 1, "label": "x"}, "no button"),
        ("/clock", {"seconds": -1}, "time only goes forward"),
        ("/clock", {"to": "2020-01-01T00:00"}, "time only goes forward"),
    ],
)
@pytest.mark.usefixtures("teacher")
async def test_mistakes_are_explained(web: Web, teacher: Person, path: str, body: Any, error: str) -> None:
    await teacher.send("hi")
    assert error in (await web(path, body, status=400))["error"]


async def test_only_own_messages_are_edited(web: Web, ask: Ask, teacher: Person) -> None:
    await teacher.start()
    await ask("sendMessage", chat_id=teacher.id, text="x")
    edit = {"message_id": 2, "text": "y"}
    answer = await web(f"/people/{teacher.id}/chats/@school_bot/edit", edit, status=400)
    assert answer["error"] == "only own messages can be edited"


async def test_another_site_may_not_act(web: Web) -> None:
    headers = {"Origin": "https://example.org"}
    await web("/people", {"name": "Eve"}, status=403, headers=headers)
    assert (await web(""))["people"] == []


async def test_travel_without_a_listener_is_one_jump(web: Web, world: World) -> None:
    assert (await web("/clock", {"seconds": 3600}))["now"] == "2026-10-01T10:00:00+05:00"
    assert (await web("/clock", {"months": 1}))["now"] == "2026-11-01T10:00:00+05:00"
    assert (await web("/clock", {"to": "2026-12-31T09:30"}))["now"] == "2026-12-31T09:30:00+05:00"
    assert (await web("/clock", {"to": "2027-01-01T00:00:00+00:00"}))["now"] == "2027-01-01T05:00:00+05:00"
    assert len([event for event in world.news.events if event.kind == "clock"]) == 4


async def test_a_listener_hears_of_every_hour(world: World, http: ClientSession) -> None:
    stops = []

    async def listen(moment: datetime) -> None:
        stops.append(moment.astimezone(UTC).strftime("%d %H:%M"))

    async with (
        Server(world, on_travel=listen, zone=ZoneInfo("UTC")) as server,
        http.post(f"{server.url}/world/clock", json={"seconds": 9000}) as response,
    ):
        assert (await response.json())["now"] == "2026-10-01T06:30:00+00:00"
    assert stops == ["01 05:00", "01 06:00", "01 06:30"]


def test_a_month_later_stays_within_the_month() -> None:
    january = datetime(2027, 1, 31, 9, tzinfo=UTC)
    assert _months_later(january, 1) == datetime(2027, 2, 28, 9, tzinfo=UTC)
    assert _months_later(january, 11) == datetime(2027, 12, 31, 9, tzinfo=UTC)
    assert _months_later(january, 12) == datetime(2028, 1, 31, 9, tzinfo=UTC)


async def test_events_stream_to_the_page(
    server: Server, http: ClientSession, world: World, teacher: Person, ask: Ask
) -> None:
    await teacher.start()
    await ask("sendMessage", chat_id=teacher.id, text="one")
    world.press(teacher.user, teacher.last, "x")
    await ask("answerCallbackQuery", callback_query_id="4100000001", text="Recorded")
    async with http.get(f"{server.url}/world/events?since=0") as stream:
        assert stream.content_type == "text/event-stream"
        kinds: list[str] = []
        while kinds[-1:] != ["clock"]:
            line = (await stream.content.readline()).decode()
            if not line.startswith("data: "):
                continue
            event = json.loads(line.removeprefix("data: "))
            kinds.append(event["kind"])
            if event["kind"] == "toast":
                assert (event["text"], event["people"], event["alert"]) == ("Recorded", [teacher.id], False)
                world.travel(Clock().now() - Clock().now().replace(microsecond=0))
            if event["kind"] == "message":
                assert (event["people"], event["chat"]) == ([teacher.id], "@school_bot")
    assert kinds == ["people", "people", "people", "message", "message", "toast", "clock"]


async def test_the_page_and_its_parts_are_served(server: Server, http: ClientSession) -> None:
    async with http.get(f"{server.url}/") as response:
        page = await response.text()
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
    assert "/page/app.js" in page
    for name in ("app.js", "tokens.css", "icon.svg"):
        async with http.get(f"{server.url}/page/{name}") as response:
            assert response.status == 200
    for name in ("none.js", "..%2Fserver.py"):
        async with http.get(f"{server.url}/page/{name}") as response:
            assert response.status == 404
