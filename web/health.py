"""Is it alive, is it ready, what does it count: for supervisors, load balancers and Prometheus."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from db import inbox, lease, outbox
from db.engine import Database, StorageError
from web.metrics import Metrics

_PATIENCE = 2.0  # seconds for the database to answer


def health(database: Database, metrics: Metrics, now: Callable[[], datetime]) -> list[web.RouteDef]:
    """Routes `/healthz` (the process answers), `/readyz` (the database does; who speaks) and `/metrics`."""

    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def ready(_: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(_PATIENCE), database.read() as session:
                spoken_for = await lease.holder(session, lease.SPEAKER, now()) is not None
        except (StorageError, TimeoutError):
            return web.json_response({"ready": False, "database": False}, status=503)
        # Without a speaker updates are kept all the same: a copy behind a webhook is ready while another takes over.
        return web.json_response(
            {"ready": True, "database": True, "speaker": spoken_for, "speaking_here": metrics.speaking}
        )

    async def count(_: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(_PATIENCE), database.read() as session:
                due, since = await outbox.depth(session, now())
                age = (now() - since).total_seconds() if since else 0.0
                metrics.queues(await inbox.depth(session), due, age)
        except (StorageError, TimeoutError):
            metrics.queues_unknown()
        return web.Response(body=metrics.page(), headers={"Content-Type": metrics.content_type})

    return [web.get("/healthz", alive), web.get("/readyz", ready), web.get("/metrics", count)]
