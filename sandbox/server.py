"""The sandbox's HTTP server."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from sandbox import bot_api, courier
from sandbox.files import MAX_UPLOAD
from sandbox.world import World

OnTravel = Callable[[datetime], Awaitable[None]]


class Server:
    """Bot API, `/world` API and page of one world while the `async with` block lasts.

    `port=0` takes any free port; `on_travel` is awaited with the new moment after the clock was moved over
    HTTP, before the answer is given.
    """

    def __init__(
        self, world: World, host: str = "127.0.0.1", port: int = 0, *, on_travel: OnTravel | None = None
    ) -> None:
        self.world = world
        self.host = host
        self.port = port
        self._on_travel = on_travel
        self._couriers: list[asyncio.Task[None]] = []

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL gets; the page is there too."""
        return f"http://{self.host}:{self.port}"

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=MAX_UPLOAD + 1024 * 1024)
        app[bot_api.WORLD] = self.world
        app.add_routes(bot_api.routes())
        app.on_shutdown.append(self._let_go)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        self._tasks = asyncio.TaskGroup()
        await self._tasks.__aenter__()
        self._watch = self._tasks.create_task(self._post_updates())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._watch.cancel()
        for task in self._couriers:
            task.cancel()
        await self._runner.cleanup()
        with suppress(asyncio.CancelledError):
            await self._tasks.__aexit__(None, None, None)

    async def _post_updates(self) -> None:
        while True:
            await self.world.news.until(lambda: len(self.world.bots) > len(self._couriers))
            for bot in list(self.world.bots.values())[len(self._couriers) :]:
                self._couriers.append(self._tasks.create_task(courier.deliver_for_ever(self.world, bot)))

    async def _let_go(self, _: web.Application) -> None:
        self.world.faults.release()
        for bot in self.world.bots.values():
            bot.updates.wake()
