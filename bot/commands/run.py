"""`sanat run`: the bot."""

import asyncio
import gc
import signal

from bot.command import Failed, settings
from bot.config import Config


def run() -> None:
    """Run the bot: polling, or webhook when WEBHOOK_URL is set. SIGTERM finishes what has begun and exits 0."""
    config = settings()
    try:
        token = config.token()
    except ValueError as error:
        raise Failed(str(error)) from None
    asyncio.run(_run(config, token))


async def _run(config: Config, token: str) -> None:
    gc.disable()  # aiogram makes thousands of classes that stay: collecting meanwhile costs a seventh of the start
    from aiogram.utils.token import TokenValidationError

    from bot.app import build  # aiogram and all: only once it is known that there is a token
    from bot.logs import configure
    from bot.receive import Unauthorized, require_known
    from db.engine import StorageError
    from web.server import PortTaken

    configure(config.log_level, config.log_format, token)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    try:
        app = build(config)
    except TokenValidationError:
        raise Failed("BOT_TOKEN does not look like a bot token (123456:ABC…)") from None
    gc.freeze()
    gc.enable()
    try:
        await require_known(app.bot)  # before anything speaks or is logged
        await app.run(stop)
    except* (Unauthorized, PortTaken, StorageError) as errors:
        raise Failed(_first(errors)) from None
    finally:
        await app.close()


def _first(errors: BaseExceptionGroup[BaseException]) -> str:
    """What the innermost error says: groups of tasks nest."""
    error: BaseException = errors
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return str(error)
