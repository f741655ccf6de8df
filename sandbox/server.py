"""The sandbox's HTTP server."""

import asyncio
from datetime import tzinfo
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from aiohttp import web

from sandbox import bot_api, courier, world_api
from sandbox.files import MAX_UPLOAD
from sandbox.world import World

_PAGE = Path(__file__).with_name("page")
_ALMATY = ZoneInfo("Asia/Almaty")
_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; media-src 'self'",
}


class Server:
    """Bot API, `/world` API and page of one world while the `async with` block lasts.

    `port=0` takes any free port; `on_travel` is awaited with the new moment after the clock was moved over
    HTTP, at every hour on the way, before the answer is given. `zone` is the time zone of the page's clock.
    """

    def __init__(
        self,
        world: World,
        host: str = "127.0.0.1",
        port: int = 0,
        *,
        on_travel: world_api.OnTravel | None = None,
        zone: tzinfo = _ALMATY,
    ) -> None:
        self.world = world
        self.host = host
        self.port = port
        self._on_travel = on_travel
        self._zone = zone
        self._couriers: list[asyncio.Task[None]] = []

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL gets; the page is there too."""
        return f"http://{self.host}:{self.port}"

    async def __aenter__(self) -> Self:
        self.world.news.closing = False
        app = web.Application(client_max_size=MAX_UPLOAD + 1024 * 1024, middlewares=[world_api.guard])
        app[bot_api.WORLD] = self.world
        app[world_api.ZONE] = self._zone
        if self._on_travel:
            app[world_api.ON_TRAVEL] = self._on_travel
        app.add_routes([*bot_api.routes(), *world_api.routes(), web.get("/", _page)])
        app.add_routes([web.get("/page/{name}", _page)])
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
        await self._tasks.__aexit__(None, None, None)

    async def _post_updates(self) -> None:
        while True:
            await self.world.news.until(lambda: len(self.world.bots) > len(self._couriers))
            for bot in list(self.world.bots.values())[len(self._couriers) :]:
                self._couriers.append(self._tasks.create_task(courier.deliver_for_ever(self.world, bot)))

    async def _let_go(self, _: web.Application) -> None:
        self.world.faults.release()
        self.world.news.closing = True
        self.world.news.wake()
        for bot in self.world.bots.values():
            bot.updates.wake()


async def _page(request: web.Request) -> web.StreamResponse:
    file = _PAGE / request.match_info.get("name", "index.html")
    if file.parent != _PAGE or not file.is_file():
        raise web.HTTPNotFound
    return web.FileResponse(file, headers=_HEADERS)
