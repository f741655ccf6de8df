"""The web server beside the bot: webhook, health, numbers."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from io import BytesIO

import pytest
from aiohttp import ClientSession
from aiohttp.web import AbstractRouteDef

from db import inbox, lease
from db.engine import Database
from db.inbox import Received
from tests.clock import NOW
from web.health import health
from web.metrics import Metrics
from web.server import PortTaken, serve
from web.webhook import SECRET_HEADER, webhook

SECRET = "a-secret"
Client = Callable[[Database], AbstractAsyncContextManager[ClientSession]]


def _routes(database: Database, metrics: Metrics, heard: list[bool]) -> list[AbstractRouteDef]:
    def stored(new: Sequence[Received]) -> None:
        heard.append(bool(new))

    return [*health(database, metrics, lambda: NOW), webhook("/hook", SECRET, database, lambda: NOW, stored)]


@pytest.fixture
def heard() -> list[bool]:
    """One entry each time that something new was kept."""
    return []


@pytest.fixture
def client(heard: list[bool], unused_tcp_port: int) -> Client:
    """A client of a web server on this database."""

    @asynccontextmanager
    async def connect(database: Database) -> AsyncIterator[ClientSession]:
        stop, metrics = asyncio.Event(), Metrics()
        async with asyncio.TaskGroup() as group:
            routes = _routes(database, metrics, heard)
            group.create_task(serve(routes, "127.0.0.1", unused_tcp_port, stop, metrics, needed=True))
            async with ClientSession(f"http://127.0.0.1:{unused_tcp_port}") as session:
                while not await _answers(session):
                    pass
                yield session
            stop.set()

    return connect


async def _answers(session: ClientSession) -> bool:
    try:
        async with session.get("/healthz") as response:
            return response.status == 200
    except OSError:
        return False


@pytest.fixture
def nowhere(tmp_path: object) -> Database:
    """A database that cannot be opened."""
    return Database(f"sqlite+aiosqlite:///{tmp_path}/no/such/folder/sanat.db")


async def test_an_update_is_kept_before_the_answer(database: Database, client: Client, heard: list[bool]) -> None:
    update = {"update_id": 7, "message": {"chat": {"id": 5}, "new_field": 1}}
    async with client(database) as http:
        for _ in range(2):  # Telegram repeats what it believes was not received
            async with http.post("/hook", json=update, headers={SECRET_HEADER: SECRET}) as response:
                assert response.status == 200
    async with database.read() as session:
        (kept,) = await inbox.waiting(session, [], 10)
    assert (kept.update_id, kept.place, kept.payload) == (7, 5, update)
    assert heard == [True]


@pytest.mark.parametrize("headers", [{}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: "құпия"}])
async def test_without_the_secret_nothing_is_kept(
    database: Database, client: Client, headers: dict[str, str], heard: list[bool]
) -> None:
    async with (
        client(database) as http,
        http.post("/hook", json={"update_id": 7}, headers=headers) as response,
    ):
        assert response.status == 401
    assert not heard


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"\xff", 400),
        (b"[]", 400),
        (b"{}", 400),
        (b'{"update_id": true}', 400),
        (b'{"update_id": "7"}', 400),
        (b" " * 2_000_000, 413),
    ],
)
async def test_what_is_no_update_is_refused(
    database: Database, client: Client, body: bytes, status: int, heard: list[bool]
) -> None:
    async with (
        client(database) as http,
        http.post("/hook", data=BytesIO(body), headers={SECRET_HEADER: SECRET}) as response,
    ):
        assert response.status == status
    assert not heard


async def test_without_a_database_telegram_is_asked_to_come_again(nowhere: Database, client: Client) -> None:
    async with client(nowhere) as http:
        async with http.post("/hook", json={"update_id": 7}, headers={SECRET_HEADER: SECRET}) as response:
            assert response.status == 503
            assert int(response.headers["Retry-After"]) > 0
        async with http.get("/readyz") as response:
            assert response.status == 503
            assert await response.json() == {"ready": False, "database": False}
        async with http.get("/healthz") as response:
            assert response.status == 200
        async with http.get("/metrics") as response:
            assert "sanat_inbox_waiting NaN" in await response.text()
    await nowhere.close()


async def test_ready_tells_whether_somebody_speaks(database: Database, client: Client) -> None:
    async with client(database) as http:
        async with http.get("/readyz") as response:
            assert (response.status, (await response.json())["speaker"]) == (200, False)
        async with database.write() as session:
            await lease.take(session, lease.SPEAKER, "another copy", NOW, 10)
        async with http.get("/readyz") as response:
            told = await response.json()
            assert (told["speaker"], told["speaking_here"]) == (True, False)


async def test_metrics_tell_how_much_waits(database: Database, client: Client) -> None:
    async with database.write() as session:
        await inbox.store(session, [{"update_id": number} for number in range(3)], NOW)
    async with client(database) as http, http.get("/metrics") as response:
        page = await response.text()
    assert "sanat_inbox_waiting 3.0" in page
    assert "sanat_outbox_due 0.0" in page
    assert response.headers["Content-Type"].startswith("text/plain")


async def test_a_taken_port_stops_only_who_needs_it(unused_tcp_port: int) -> None:
    with socket.create_server(("127.0.0.1", unused_tcp_port)):
        await serve([], "127.0.0.1", unused_tcp_port, asyncio.Event(), Metrics(), needed=False)
        with pytest.raises(PortTaken, match="cannot listen"):
            await serve([], "127.0.0.1", unused_tcp_port, asyncio.Event(), Metrics(), needed=True)
