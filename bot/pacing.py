"""One budget for every message of the token: replies first, then what nobody asked for; a pause holds for everyone."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

SMALL_BURST = 3.0  # messages at once in one chat
REPLY_BURST = 300.0  # replies at once in one private chat, until Telegram says for the first time that it is too much
GROUP_A_MINUTE = 20.0
_NOTHING = 1e-6  # tokens: what rounding leaves


class Bucket:
    """Tokens that come at `rate` a second up to `size`. Moments are monotonic seconds; it keeps no clock."""

    __slots__ = ("_at", "_tokens", "rate", "size")

    def __init__(self, rate: float, size: float, at: float) -> None:
        self.rate, self.size = rate, size
        self._tokens, self._at = size, at

    def wait(self, floor: float, at: float) -> float:
        """Seconds until one token can be taken so that at least `floor` are left (below 0: a debt is allowed)."""
        self._refill(at)
        missing = floor + 1 - self._tokens
        return missing / self.rate if missing > _NOTHING else 0.0

    def take(self, at: float) -> None:
        """Take one token, or owe it."""
        self._refill(at)
        self._tokens -= 1

    def full(self, at: float) -> bool:
        """Whether nothing is remembered of the past."""
        self._refill(at)
        return self._tokens >= self.size

    def _refill(self, at: float) -> None:
        self._tokens = min(self.size, self._tokens + (at - self._at) * self.rate)
        self._at = at


class Budget:
    """How long a message has to wait. The whole token has `rate` a second, a chat one a second, a group 20 a minute.

    The token's bucket holds 2.5 messages: with a rate of 28 no second sees more than 30. Replies may empty it; what
    nobody asked for must leave half a message, so that a reply that waits is always the first to go.
    """

    def __init__(self, rate: float, at: float) -> None:
        self._whole = Bucket(rate, max(2.5, rate / 50), at)
        self._chats: dict[int, Bucket] = {}
        self._paused_until = at
        self._reply_burst = REPLY_BURST

    def wait(self, chat: int | None, reply: bool, at: float) -> float:
        """Seconds until this message may go; 0: now. `chat` none: it only counts for the whole token."""
        waits = [self.paused(at), self._whole.wait(0.0 if reply else 0.5, at)]
        if chat is not None:
            debt = self._reply_burst - SMALL_BURST if reply and chat > 0 else 0.0
            waits.append(self._bucket(chat, at).wait(-debt, at))
        return max(waits)

    def take(self, chat: int | None, at: float) -> None:
        """A message goes now."""
        self._whole.take(at)
        if chat is not None:
            self._bucket(chat, at).take(at)

    def pause(self, seconds: float, at: float) -> None:
        """Nothing goes for so long: Telegram said so. From now on replies keep to the small burst."""
        self._paused_until = max(self._paused_until, at + seconds)
        self._reply_burst = SMALL_BURST

    def paused(self, at: float) -> float:
        """Seconds that a pause still lasts."""
        return max(0.0, self._paused_until - at)

    def resting(self, at: float) -> set[int]:
        """Chats that have heard so much that what nobody asked for has to wait there."""
        self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.full(at)}
        return {chat for chat, bucket in self._chats.items() if bucket.wait(0.0, at) > 0}

    def _bucket(self, chat: int, at: float) -> Bucket:
        if chat not in self._chats:
            # a burst and what comes after it are together what a group may hear in a minute
            rate = (GROUP_A_MINUTE - SMALL_BURST) / 60 if chat < 0 else 1.0
            self._chats[chat] = Bucket(rate, SMALL_BURST, at)
        return self._chats[chat]


class Pacer:
    """The budget as something to wait for."""

    def __init__(
        self,
        rate: float,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._budget = Budget(rate, clock())

    async def turn(self, chat: int | None, reply: bool) -> None:
        """Return when a message may go, having taken its turn."""
        while (seconds := self._budget.wait(chat, reply, self._clock())) > 0:
            await self._sleep(seconds)
        self._budget.take(chat, self._clock())

    def resting(self) -> set[int]:
        """Chats in which what nobody asked for has to wait."""
        return self._budget.resting(self._clock())

    async def unpaused(self) -> None:
        """Return when no pause holds."""
        while (seconds := self.paused()) > 0:
            await self._sleep(seconds)

    def pause(self, seconds: float) -> None:
        """Let everyone wait: Telegram asked for it."""
        self._budget.pause(seconds, self._clock())

    def paused(self) -> float:
        """Seconds that a pause still lasts."""
        return self._budget.paused(self._clock())
