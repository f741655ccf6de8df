"""`sanat demo`: a school, its people and a Telegram of their own on this machine, in the browser."""

import asyncio
import signal
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from attestation.plan import school_year_of
from attestation.roles import Role
from bot.clock import now_utc
from bot.command import Failed, show
from bot.config import Config

if TYPE_CHECKING:
    from bot.app import App
    from sandbox import World

_TOKEN = "1:demo-school-without-telegram"  # nosec B105 # noqa: S105 - opens nothing but the sandbox on this machine
_PATIENCE = 60.0  # seconds for the bot's answer, on a slow machine
_CAST = (
    ("Әкімгер Мысалова", "kk", Role.ADMIN),
    ("Орынбасар Үлгіева", "kk", Role.DEPUTY_DIRECTOR),
    ("Айгүл Сынақова", "kk", Role.TEACHER),
    ("Проба Примерова", "ru", Role.TEACHER),
    ("Sample Examplova", "en", Role.TEACHER),
)
_NEWCOMERS = (("Жаңа Келгенова", "kk"), ("Новичок Тестов", "ru"))
"""Plainly made-up people: the first have joined the school, the others wait for a link."""


def demo(*, port: Annotated[int, Parameter(help="Where the page is served; 0 takes any free port.")] = 8090) -> None:
    """Everything on this machine without Telegram: a chat page, a demo school, the bot, a travelling clock."""
    with tempfile.TemporaryDirectory(prefix="sanat-demo-") as folder:
        asyncio.run(_demo(Path(folder), port))


async def _demo(folder: Path, port: int) -> None:
    from bot.app import build
    from bot.logs import configure
    from sandbox import Clock, Server, World

    configure("WARNING", "console", _TOKEN)
    world = World(Clock(datetime(school_year_of(now_utc().date()), 8, 24, 5, 0, tzinfo=UTC)))
    world.bot(_TOKEN, "sanat_demo_bot", "Санат")
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    travelled: list[App] = []

    async def on_travel(now: datetime) -> None:
        for app in travelled:
            await app.catch_up(now)

    server = Server(world, port=port, on_travel=on_travel)
    try:
        await server.__aenter__()
    except OSError:
        raise Failed(f"port {port} is taken: try `sanat demo --port 0`") from None
    try:
        config = Config(
            _env_file=None,
            bot_token=_TOKEN,
            telegram_api_url=server.url,
            database_url=f"sqlite+aiosqlite:///{folder}/demo.db",
            evidence_dir=folder / "evidence",
            web_port=0,
            backup_keep=0,
        )
        app = build(config, now=world.clock.now)
        travelled.append(app)
        async with asyncio.TaskGroup() as group:
            group.create_task(app.run(stop))
            await _people_the_school(app, world)
            show(f"Open {server.url} in a browser. Ctrl+C ends the demo.")
            await stop.wait()
        await app.close()
    finally:
        await server.__aexit__(None, None, None)


async def _people_the_school(app: "App", world: "World") -> None:
    """A school whose first people have joined through the chat, as anybody does."""
    from locales import texts
    from services.founding import found_school
    from services.invitations import invite

    await app.ready.wait()
    now = world.clock.now()
    school_id = await found_school(app.db, "Үлгі мектебі", "Asia/Almaty", "kk", now)
    for name, locale, role in _CAST:
        person, say = world.person(name, locale), texts(locale)
        link = (await invite(app.db, school_id, role, now))[0]
        asked = await person.ask(f"/start {link.token}", timeout=_PATIENCE)
        offer = await person.tap(asked, {"kk": "Қазақша", "ru": "Русский", "en": "English"}[locale], timeout=_PATIENCE)
        question = await person.tap(offer, say.label("button-confirm"), timeout=_PATIENCE)
        await person.tap(question, name, timeout=_PATIENCE)
    for name, locale in _NEWCOMERS:
        world.person(name, locale)
