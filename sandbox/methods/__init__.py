"""The methods of the Bot API that the sandbox plays, by name."""

from collections.abc import Callable, Mapping
from typing import Any

from sandbox.methods import commands, editing, media, profile, queries, receiving, sending
from sandbox.methods.call import Call

METHODS: Mapping[str, Callable[[Call], Any]] = {
    **receiving.METHODS,
    **sending.METHODS,
    **media.METHODS,
    **editing.METHODS,
    **queries.METHODS,
    **commands.METHODS,
    **profile.METHODS,
}
