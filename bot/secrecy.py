"""What may be shown of trouble: where it arose and its kind; no token, nothing that somebody wrote."""

import re
from traceback import format_tb

from pydantic import ValidationError

_LIKE_A_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{30,}|(?<=/bot)\d+:[^/\s]+")
_HIDDEN = "<token>"
_DEPTH = 5  # causes of an error that are told


def hide(text: str, token: str | None = None) -> str:
    """The text without `token`, wherever it stands, and without all that looks like one."""
    return _LIKE_A_TOKEN.sub(_HIDDEN, text.replace(token, _HIDDEN) if token else text)


def told(error: BaseException | None) -> str:
    """Where an error arose and why, without values: what people wrote stands in values."""
    lines = []
    for _ in range(_DEPTH):
        if error is None:
            break
        lines.append("".join(format_tb(error.__traceback__)) + one_line(error))
        group = error.exceptions if isinstance(error, BaseExceptionGroup) else ()
        error = group[0] if group else error.__cause__ or error.__context__
    return "\ncaused by\n".join(lines)


def one_line(error: BaseException) -> str:
    """An error as one line; of data that do not fit, only how many."""
    if isinstance(error, ValidationError):
        return f"ValidationError: {error.error_count()} in {error.title}"
    return f"{type(error).__name__}: {error}".partition("\n")[0]
