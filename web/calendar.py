"""Private calendars that phones subscribe to: whoever has the address reads the dates, nobody else learns anything."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from aiohttp import web

from db.engine import Database, StorageError
from documents.calendar import write_calendar
from locales import texts
from services.calendar import feed_owner, my_diary

_HEADERS = {
    "Cache-Control": "no-store, private",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def feeds(path: str, database: Database, now: Callable[[], datetime]) -> web.RouteDef:
    """The route `<path>/<token>.ics`; an unknown or revoked token is 404, as any other address."""

    async def feed(request: web.Request) -> web.Response:
        try:
            actor = await feed_owner(database, request.match_info["token"])
            if actor is None:
                return web.Response(status=404, headers=_HEADERS)
            diary = await my_diary(database, actor, now())
        except StorageError:
            return web.Response(status=503, headers={**_HEADERS, "Retry-After": "60"})
        content = await asyncio.to_thread(write_calendar, texts(actor.locale), diary)
        kind = {"Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": 'inline; filename="sanat.ics"'}
        return web.Response(body=content, headers={**_HEADERS, **kind})

    return web.get(path + r"/{token:[A-Za-z0-9_-]{22}}.ics", feed)
