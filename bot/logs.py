"""Logs to stderr, for people or as JSON: one id through an update's life, no token, nothing that somebody wrote."""

import logging
import re
import sys
from traceback import format_tb
from typing import Literal

import structlog
from pydantic import ValidationError
from structlog.typing import EventDict, ExcInfo, WrappedLogger

_LIKE_A_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
_HIDDEN = "<token>"
_DEPTH = 5  # causes of an error that are told
_NOISY = {
    "aiogram.event": logging.WARNING,
    "aiogram.dispatcher": logging.WARNING,
    "apscheduler": logging.WARNING,
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

    def hide(_: WrappedLogger, __: str, line: EventDict | str) -> str:
        shown = str(line)
        return _LIKE_A_TOKEN.sub(_HIDDEN, shown.replace(token, _HIDDEN) if token else shown)

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer, hide],
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
    """Where an error arose and why, without values: what people wrote stands in values."""
    told = []
    cause: BaseException | None = exc_info[1]
    for _ in range(_DEPTH):
        if cause is None:
            break
        told.append("".join(format_tb(cause.__traceback__)) + one_line(cause))
        cause = cause.__cause__ or cause.__context__
    return "\ncaused by\n".join(told)


def one_line(error: BaseException) -> str:
    """An error as one line; of data that do not fit, only how many."""
    if isinstance(error, ValidationError):
        return f"ValidationError: {error.error_count()} in {error.title}"
    return f"{type(error).__name__}: {error}".partition("\n")[0]
