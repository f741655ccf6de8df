"""Updates that Telegram posts to us: kept before it is told that they were received, refused when they cannot be."""

import hmac
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiohttp import web

from db import inbox
from db.engine import Database, StorageError
from db.inbox import Received

log = structlog.get_logger()
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # nosec B105 # noqa: S105 - the name of the header
_RETRY_AFTER = "5"  # seconds


def webhook(
    path: str,
    secret: str,
    database: Database,
    now: Callable[[], datetime],
    stored: Callable[[Sequence[Received]], None],
) -> web.RouteDef:
    """The route for Telegram's posts, open only with the `secret`; `stored` is called with what is new."""
    expected = secret.encode()

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            return web.Response(status=401)
        try:
            update: Any = json.loads(await request.read())
        except ValueError:
            return web.Response(status=400)
        if not isinstance(update, dict) or type(update.get("update_id")) is not int:
            return web.Response(status=400)
        try:
            async with database.write() as session:
                new = await inbox.store(session, [update], now())
        except StorageError as error:
            log.error("update_not_kept", reason=str(error))
            return web.Response(status=503, headers={"Retry-After": _RETRY_AFTER})
        if new:
            stored(new)
        return web.Response()

    return web.post(path, receive)
