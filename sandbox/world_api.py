"""`/world/…`: the world over HTTP, for the page and for any script; JSON in, JSON out.

Acts of a person are `POST /world/people/{id}/chats/{chat}/{act}`, where `chat` is `@bot` or a group's id.
A wrong request is answered 400 with `{"error": "…"}`.
"""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta, tzinfo
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.acts import ACTS
from sandbox.bot_api import WORLD
from sandbox.chats import Chat
from sandbox.person import Person
from sandbox.refusals import Refusal
from sandbox.views import chat_view, event_view, person_view, world_view

OnTravel = Callable[[datetime], Awaitable[None]]
ZONE = web.AppKey("zone", tzinfo)
ON_TRAVEL = web.AppKey[OnTravel]("on_travel")
_STOP = timedelta(hours=1)
_SILENCE = 15
"""Seconds after which a quiet stream of events says that it is still there."""


def routes() -> list[web.RouteDef]:
    """All addresses under `/world`."""
    return [
        web.get("/world", _world),
        web.get("/world/events", _events),
        web.post("/world/people", _add_person),
        web.post("/world/groups", _add_group),
        web.post("/world/clock", _travel),
        web.get("/world/files/{file}", _file),
        web.get("/world/people/{person}/chats/{chat}", _chat),
        web.post("/world/people/{person}/chats/{chat}/{act}", _act),
    ]


@web.middleware
async def guard(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Turn errors of `/world` into answers, and other sites' pages away."""
    if not request.path.startswith("/world"):
        return await handler(request)
    origin = request.headers.get("Origin")
    if origin and urlsplit(origin).netloc != request.host:
        return web.json_response({"error": "another site's page may not act here"}, status=403)
    try:
        return await handler(request)
    except Refusal as refusal:
        return web.json_response({"error": refusal.description}, status=400)
    except (ValueError, LookupError, TypeError) as error:
        return web.json_response({"error": str(error)}, status=400)


async def _world(request: web.Request) -> web.Response:
    return web.json_response(world_view(request.app[WORLD], request.app[ZONE]))


async def _add_person(request: web.Request) -> web.Response:
    asked = await request.json()
    name = str(asked["name"]).strip()
    if not name:
        raise ValueError("a person has a name")
    person = request.app[WORLD].person(name, asked.get("language_code", "kk"))
    return web.json_response(person_view(person))


async def _add_group(request: web.Request) -> web.Response:
    asked, world = await request.json(), request.app[WORLD]
    title = str(asked["title"]).strip()
    people = [world.people[int(number)] for number in asked["people"]]
    if not title or not people:
        raise ValueError("a group has a title and members")
    return web.json_response({"key": str(world.group(title, people).id)})


def _addressed(request: web.Request) -> tuple[Person, Chat]:
    world, key = request.app[WORLD], request.match_info["chat"]
    person = world.people.get(int(request.match_info["person"]))
    if person is None:
        raise LookupError("no such person")
    if key.startswith("@"):
        for bot in world.bots.values():
            if bot.user.username == key[1:]:
                return person, world.private(bot, person.user)
        raise LookupError("no such bot")
    group = world.groups.get(int(key))
    if group is None or person.id not in group.members:
        raise LookupError("no such group")
    return person, group


async def _chat(request: web.Request) -> web.Response:
    return web.json_response(chat_view(*_addressed(request)))


async def _act(request: web.Request) -> web.Response:
    person, chat = _addressed(request)
    act = ACTS.get(request.match_info["act"])
    if act is None:
        raise LookupError(f"acts are {', '.join(ACTS)}")
    asked: dict[str, Any]
    if request.content_type == "multipart/form-data":
        form = await request.post()
        asked = {**form, "files": form.getall("file", [])}
    else:
        asked = await request.json() if request.can_read_body else {}
    await act(person, chat, asked)
    return web.json_response({"ok": True})


async def _file(request: web.Request) -> web.Response:
    file = request.app[WORLD].files.by_id.get(request.match_info["file"])
    if file is None:
        raise web.HTTPNotFound
    shown = file.mime.startswith(("image/jp", "image/png", "image/webp", "audio/", "video/"))
    headers = {} if shown else {"Content-Disposition": "attachment"}
    return web.Response(body=file.data, content_type=file.mime, headers=headers)


async def _travel(request: web.Request) -> web.Response:
    """`{"seconds": n}`, `{"months": n}` or `{"to": "2026-10-01T09:00"}` in the world's zone.

    Where the application listens, the clock stops at every hour on the way.
    """
    world, zone, asked = request.app[WORLD], request.app[ZONE], await request.json()
    now = world.clock.now().astimezone(zone)
    if "to" in asked:
        goal = datetime.fromisoformat(asked["to"])
        goal = goal if goal.tzinfo else goal.replace(tzinfo=zone)
    elif "months" in asked:
        goal = _months_later(now, int(asked["months"]))
    else:
        goal = now + timedelta(seconds=float(asked["seconds"]))
    if goal < now:
        raise ValueError("time only goes forward")
    on_travel = request.app.get(ON_TRAVEL)
    while (left := goal - world.clock.now()) > timedelta(0):
        moment = world.travel(min(left, _STOP) if on_travel else left)
        if on_travel:
            await on_travel(moment)
    return web.json_response(world_view(world, zone))


def _months_later(now: datetime, months: int) -> datetime:
    year, month = divmod(now.year * 12 + now.month - 1 + months, 12)
    for day in (now.day, 30, 29, 28):
        try:
            return now.replace(year=year, month=month + 1, day=day)
        except ValueError:
            continue
    raise ValueError("no such month")


async def _events(request: web.Request) -> web.StreamResponse:
    """Server-sent events after `since` (or `Last-Event-ID`), until the page goes away."""
    world, zone = request.app[WORLD], request.app[ZONE]
    seen = int(request.headers.get("Last-Event-ID") or request.query.get("since") or world.news.number)
    seen = min(seen, world.news.number)  # a page may have outlived the world it knew
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
    await response.prepare(request)
    while not world.news.closing:
        events = await world.news.after(seen, _SILENCE)
        lines = [f"id: {event.number}\ndata: {json.dumps(event_view(event, zone, world))}\n\n" for event in events]
        try:
            await response.write("".join(lines or [": still here\n\n"]).encode())
        except ConnectionResetError:
            break
        seen = events[-1].number if events else seen
    return response
