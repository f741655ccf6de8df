"""The Bot API over HTTP: `/bot{token}/{method}` and `/file/bot{token}/{path}`."""

import json
import re
from collections.abc import Awaitable
from typing import Any

from aiohttp import web

from sandbox.bots import Bot
from sandbox.facts import methods
from sandbox.faults import Call as Entry
from sandbox.faults import Fault
from sandbox.files import MAX_DOWNLOAD, Upload
from sandbox.methods import METHODS
from sandbox.methods.call import Call
from sandbox.parameters import understood
from sandbox.refusals import Refusal
from sandbox.world import World

WORLD = web.AppKey("world", World)
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")


def routes() -> list[web.RouteDef]:
    """Both addresses of the Bot API."""
    return [
        web.route("*", "/bot{token:[^/]+}/{method:[^/]*}", _call),
        web.get("/file/bot{token:[^/]+}/{path:.+}", _download),
    ]


async def _call(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    try:
        bot, method = _addressed(world, request.match_info["token"]), request.match_info["method"]
        raw, uploads = await _read(request)
        result, fault = await perform(world, bot, method, raw, uploads)
    except Refusal as refusal:
        return _answer(refusal.as_api(), refusal.code)
    if fault is None:
        return _answer({"ok": True, "result": result}, 200)
    if fault.how == "answer":
        return web.Response(status=fault.status, text=fault.body)
    if request.transport:
        request.transport.abort()
    return web.Response()


def _addressed(world: World, token: str) -> Bot:
    if not _TOKEN.fullmatch(token):
        raise Refusal(404, "Not Found")
    if token not in world.bots:
        raise Refusal(401, "Unauthorized")
    return world.bots[token]


def _answer(body: dict[str, Any], status: int) -> web.Response:
    return web.Response(
        body=json.dumps(body, ensure_ascii=False).encode(), status=status, content_type="application/json"
    )


async def _read(request: web.Request) -> tuple[dict[str, Any], dict[str, Upload]]:
    raw: dict[str, Any] = dict(request.query)
    uploads: dict[str, Upload] = {}
    if request.content_type == "application/json" and request.can_read_body:
        try:
            body = json.loads(await request.read())
        except ValueError:
            raise Refusal(400, "Bad Request: can't parse JSON object") from None
        return (raw | body if isinstance(body, dict) else raw), uploads
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            raw[name] = uploads[name] = Upload(value.filename, value.file.read())
        else:
            raw[name] = value if isinstance(value, str) else value.decode()
    return raw, uploads


async def perform(
    world: World, bot: Bot, method: str, raw: dict[str, Any], uploads: dict[str, Upload]
) -> tuple[Any, Fault | None]:
    """Do what is asked and write it into the journal: the result, and the fault that swallows it, if any."""
    name = methods().get(method.lower())
    if name is None:
        raise Refusal(404, "Not Found: method not found")
    entry = Entry(world.clock.now(), bot.token, name, raw)
    world.journal.calls.append(entry)
    world.news.wake()
    try:
        entry.params = understood(name, raw)
        fault = world.faults.next_for(name, entry.params.get("chat_id"))
        if fault:
            entry.fault = fault.how
            if fault.refusal:
                raise fault.refusal
            if fault.how == "hang":
                await world.faults.released()
            if fault.how != "cut_after":
                return None, fault
        if name not in METHODS:
            raise Refusal(501, f"Not Implemented: the sandbox does not play {name}")
        result = METHODS[name](Call(world, bot, entry.params, uploads))
        entry.result = await result if isinstance(result, Awaitable) else result
    except Refusal as refusal:
        entry.refusal = refusal
        raise
    finally:
        world.news.wake()
    return entry.result, fault


async def _download(request: web.Request) -> web.Response:
    world = request.app[WORLD]
    try:
        _addressed(world, request.match_info["token"])
    except Refusal as refusal:
        return _answer(refusal.as_api(), refusal.code)
    if fault := world.faults.next_for("download", None):
        return web.Response(status=fault.status, text=fault.body)
    file = world.files.by_path.get(request.match_info["path"])
    if file is None or len(file.data) > MAX_DOWNLOAD:
        return _answer(Refusal(404, "Not Found").as_api(), 404)
    return web.Response(body=file.data, content_type=file.mime)
