"""The web server beside the bot."""

import asyncio
from collections.abc import Iterable
from time import monotonic

import structlog
from aiohttp import web

from web.metrics import Metrics

log = structlog.get_logger()
_MAX_BODY = 1024 * 1024  # bytes; an update is far smaller
_BEAT = 1.0  # seconds between two looks at the loop's lag


class PortTaken(Exception):
    """The web server cannot listen on WEB_HOST and WEB_PORT, which a webhook needs."""


async def serve(
    routes: Iterable[web.AbstractRouteDef], host: str, port: int, stop: asyncio.Event, metrics: Metrics, *, needed: bool
) -> None:
    """Serve until `stop`. A port that cannot be had is said in one line; PortTaken if the server is `needed`."""
    app = web.Application(client_max_size=_MAX_BODY)
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            if needed:
                raise PortTaken(f"cannot listen on {host}:{port}: {error.strerror}") from error
            log.error("web_server_off", host=host, port=port, reason=error.strerror)
            return
        log.info("web_server_on", addresses=runner.addresses)
        async with asyncio.TaskGroup() as group:
            beat = group.create_task(_beat(metrics))
            await stop.wait()
            beat.cancel()
    finally:
        await runner.cleanup()


async def _beat(metrics: Metrics) -> None:
    while True:
        before = monotonic()
        await asyncio.sleep(_BEAT)
        metrics.lag(monotonic() - before - _BEAT)
