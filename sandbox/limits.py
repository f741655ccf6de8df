"""Telegram's pace: how many messages a bot may send before it is told to wait."""

import math
from collections import deque
from collections.abc import Callable
from time import monotonic

from sandbox.refusals import too_many_requests

_Key = tuple[str, int | None]

PER_TOKEN = (30, 1.0)
PER_CHAT = (5, 5.0)
"""One a second, with a burst of five."""
PER_GROUP = (20, 60.0)


class Limits:
    """Sliding windows for a token, each chat, and each group; off unless switched on.

    `now` counts seconds: real ones, because a journey of the world's clock gives no bot more breath. A bot that pays
    has a larger `per_token`.
    """

    def __init__(
        self,
        *,
        enforced: bool = False,
        now: Callable[[], float] = monotonic,
        per_token: tuple[int, float] = PER_TOKEN,
    ) -> None:
        self.enforced = enforced
        self._now, self._per_token = now, per_token
        self._sent: dict[_Key, deque[float]] = {}

    def spend(self, token: str, chat_id: int, *, group: bool, messages: int = 1) -> None:
        """Count messages to a chat; Refusal 429 with the seconds to wait when it is too much."""
        if not self.enforced:
            return
        now = self._now()
        windows = []
        for key, (most, seconds) in (
            ((token, None), self._per_token),
            ((token, chat_id), PER_GROUP if group else PER_CHAT),
        ):
            window = self._window(key, now - seconds)
            if len(window) >= most:
                raise too_many_requests(max(1, math.ceil(window[0] + seconds - now)))
            windows.append(window)
        for window in windows:
            window.extend([now] * messages)

    def _window(self, key: _Key, oldest: float) -> deque[float]:
        window = self._sent.setdefault(key, deque())
        while window and window[0] <= oldest:
            window.popleft()
        return window
