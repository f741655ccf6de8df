"""Logs to stderr, for people or as JSON: one id through an update's life, no token, nothing that somebody wrote."""

import logging
import sys
from typing import Literal

import structlog
from structlog.typing import EventDict, ExcInfo, WrappedLogger

from bot.secrecy import hide, told

_NOISY = {
    "aiogram.event": logging.WARNING,
    "aiogram.dispatcher": logging.WARNING,
    "apscheduler": logging.WARNING,
    "aiosqlite": logging.WARNING,  # at DEBUG it tells every value that is written
    "alembic": logging.WARNING,
}


def configure(level: str, form: Literal["console", "json"], token: str | None = None) -> None:
    """Set up logging of the whole process. `token` is hidden wherever it appears, and so is all that looks like one."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.ExceptionRenderer(_tell),
    ]
    renderer: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if form == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), pad_event_to=0)
    )

    def hide_token(_: WrappedLogger, __: str, line: EventDict | str) -> str:
        return hide(str(line), token)

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer, hide_token],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, least in _NOISY.items():
        logging.getLogger(name).setLevel(max(least, root.level))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def _tell(exc_info: ExcInfo) -> str:
    return told(exc_info[1])
